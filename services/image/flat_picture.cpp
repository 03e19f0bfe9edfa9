#include "services/image/flat_picture.h"

#include <QPainter>
#include <algorithm>

#include "core/media/source/picture_reader.h"
#include "services/image/received_picture.h"

namespace sw {
namespace {

/// The picture in a layer's file; of a video the first.
Result<QImage> pictureIn(const StageFile& file) {
    QImage picture;
    if (picture.loadFromData(reinterpret_cast<const uchar*>(file.bytes.data()), static_cast<int>(file.bytes.size())))
        return picture;
    SW_TRY(const PictureFolder folder, PictureFolder::make());
    SW_CHECK(folder.write(file.bytes));
    return readPicture(folder.file(), "The picture's layer");
}

/// The part about the middle of `size` that has the shape of `box`.
QRectF partCovering(QSizeF size, QSizeF box) {
    const QSizeF part = box.scaled(size, Qt::KeepAspectRatio);
    return {(size.width() - part.width()) / 2, (size.height() - part.height()) / 2, part.width(), part.height()};
}

}  // namespace

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
        const Result<QImage> picture = file == image.files.end() ? fail(ErrorCode::Internal, "it is not there") : pictureIn(*file);
        if (!picture)
            return fail(ErrorCode::Internal, "The picture's layer \"" + name + "\" cannot be read.", picture.error().message);
        const QRectF box(numberOr(layer, "x", 0), numberOr(layer, "y", 0), numberOr(layer, "width", 0), numberOr(layer, "height", 0));
        painter.save();
        painter.translate(box.center());
        painter.rotate(numberOr(layer, "rotation", 0));
        const bool covers = stringOr(layer, "fit") == "cover";
        painter.drawImage(QRectF(-box.width() / 2, -box.height() / 2, box.width(), box.height()), *picture,
                          covers ? partCovering(picture->size(), box.size()) : QRectF(picture->rect()));
        painter.restore();
    }
    return flat;
}

}  // namespace sw
