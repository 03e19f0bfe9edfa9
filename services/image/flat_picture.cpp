#include "services/image/flat_picture.h"

#include <QPainter>
#include <algorithm>

namespace sw {

Result<QImage> flatPicture(const StageResult& image) {
    const auto size = [&](const char* name) { return static_cast<int>(integerOr(image.value, name, 0)); };
    QImage flat(size("width"), size("height"), QImage::Format_RGB32);
    if (flat.isNull())
        return fail(ErrorCode::Internal, "The picture has no size.");
    flat.fill(Qt::black);
    QPainter painter(&flat);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    for (const Json& layer : image.value.value("layers", Json::array())) {
        const std::string name = stringOr(layer, "file");
        const auto file = std::ranges::find(image.files, name, &StageFile::name);
        QImage picture;
        if (file == image.files.end() || !picture.loadFromData(reinterpret_cast<const uchar*>(file->bytes.data()), static_cast<int>(file->bytes.size())))
            return fail(ErrorCode::Internal, "The picture's layer \"" + name + "\" cannot be read.");
        const QRectF box(numberOr(layer, "x", 0), numberOr(layer, "y", 0), numberOr(layer, "width", 0), numberOr(layer, "height", 0));
        painter.save();
        painter.translate(box.center());
        painter.rotate(numberOr(layer, "rotation", 0));
        painter.drawImage(QRectF(-box.width() / 2, -box.height() / 2, box.width(), box.height()), picture);
        painter.restore();
    }
    return flat;
}

}  // namespace sw
