#include "core/media/scene/placeholder.h"

#include <QPainter>
#include <algorithm>

namespace sw {

QImage placeholderPicture(QSize size) {
    const QSize shown(std::max(8, size.width()), std::max(8, size.height()));
    QImage image(shown, QImage::Format_RGB32);
    image.fill(qRgb(52, 52, 58));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = std::max(4.0, std::min(shown.width(), shown.height()) / 14.0);
    painter.setPen(QPen(QColor(66, 66, 73), width, Qt::SolidLine, Qt::FlatCap));
    const double step = 2.83 * width;  // stripes as wide as what is between them, at 45 degrees
    for (double x = -shown.height(); x < shown.width() + width; x += step)
        painter.drawLine(QPointF(x - width, shown.height() + width), QPointF(x + shown.height() + width, -width));
    return image;
}

}  // namespace sw
