#include "services/animation/still_picture.h"

#include <QBuffer>
#include <QPainter>
#include <cmath>

#include "core/media/source/picture_reader.h"

namespace sw {

Result<QImage> stillPicture(const std::vector<StillLayer>& layers, const Box& place, PictureSize size, const std::stop_token& stop) {
    QImage still(size.width, size.height, QImage::Format_RGB32);
    still.fill(Qt::black);
    QPainter painter(&still);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(size.width / place.width, size.height / place.height);
    painter.translate(-place.x, -place.y);
    for (const StillLayer& layer : layers) {
        const QSize wanted(static_cast<int>(std::ceil(layer.box.width * size.width / place.width)),
                           static_cast<int>(std::ceil(layer.box.height * size.height / place.height)));
        SW_TRY(const QImage picture, readPicture(layer.file, "The picture that is to move", wanted, stop));
        painter.save();
        painter.translate(layer.box.x + layer.box.width / 2, layer.box.y + layer.box.height / 2);
        painter.rotate(layer.rotation);
        QRectF part = picture.rect();
        if (layer.covers) {
            const QSizeF shape = QSizeF(layer.box.width, layer.box.height).scaled(picture.size(), Qt::KeepAspectRatio);
            part = {(picture.width() - shape.width()) / 2, (picture.height() - shape.height()) / 2, shape.width(), shape.height()};
        }
        painter.drawImage(QRectF(-layer.box.width / 2, -layer.box.height / 2, layer.box.width, layer.box.height), picture, part);
        painter.restore();
    }
    return still;
}

std::string jpegBytes(const QImage& picture) {
    constexpr int kQuality = 92;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture.save(&buffer, "JPG", kQuality);
    return bytes.toStdString();
}

}  // namespace sw
