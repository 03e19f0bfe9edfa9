#include "core/media/scene/sprite.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace sw {
namespace {

// Pictures may stay up to this much larger than shown: the resampler takes care of it.
constexpr double kSlack = 1.25;
// Transparent samples around a sprite, so that its filtered border fades into nothing.
constexpr int kMargin = 4;

int even(double value) {
    return std::max(8, static_cast<int>(std::ceil(value / 2)) * 2);
}

/// The part of a picture that is not wholly transparent.
template <class Format>
QRect visiblePart(const QImage& image) {
    int left = image.width();
    int right = -1;
    int top = -1;
    int bottom = -1;
    for (int y = 0; y < image.height(); ++y) {
        const auto* row = reinterpret_cast<const typename Format::Pixel*>(image.constScanLine(y));
        int first = 0;
        while (first < image.width() && Format::alphaOf(row[first]) == 0)
            ++first;
        if (first == image.width())
            continue;
        int last = image.width() - 1;
        while (Format::alphaOf(row[last]) == 0)
            --last;
        left = std::min(left, first);
        right = std::max(right, last);
        top = top < 0 ? y : top;
        bottom = y;
    }
    return bottom < 0 ? QRect() : QRect(QPoint(left, top), QPoint(right, bottom));
}

template <class Sample>
BasicSprite<Sample> opaqueSprite(const QImage& picture, const Box& box, double wanted) {
    QImage image = picture.convertToFormat(RgbFormat<Sample>::kOpaque);
    const double density = picture.width() / box.width;
    if (density > wanted * kSlack)
        image = image.scaled(even(box.width * wanted), even(box.height * wanted), Qt::IgnoreAspectRatio,
                             Qt::SmoothTransformation);
    const int width = image.width() / 2 * 2;
    const int height = image.height() / 2 * 2;
    BasicSprite<Sample> sprite;
    sprite.rest = {box.x, box.y, box.width * width / image.width(), box.height * height / image.height()};
    sprite.opaque = true;
    BasicFrame<Sample> frame = frameFrom<Sample>(image.size() == QSize(width, height) ? image : image.copy(0, 0, width, height));
    sprite.planes.y = std::move(frame.y);
    sprite.planes.u = std::move(frame.u);
    sprite.planes.v = std::move(frame.v);
    return sprite;
}

/// A part of a picture; shares its memory, so it must not outlive it.
QImage view(const QImage& image, const QRect& part) {
    return {image.constScanLine(part.y()) + image.depth() / 8 * part.x(), part.width(), part.height(), image.bytesPerLine(),
            image.format()};
}

/// The visible part, shrunk when it is much larger than it is shown.
QImage shrunk(const QImage& part, const Box& box, double wanted) {
    const double density = std::max(part.width() / box.width, part.height() / box.height);
    if (density <= wanted * kSlack)
        return part;
    return part.scaled(std::max(1, static_cast<int>(std::lround(box.width * wanted))),
                       std::max(1, static_cast<int>(std::lround(box.height * wanted))), Qt::IgnoreAspectRatio,
                       Qt::SmoothTransformation);
}

}  // namespace

template <class Sample>
BasicSprite<Sample> spriteFrom(const QImage& picture, const CutLayer& layer, double pixelsPerCanvas, double largest,
                               bool covers) {
    using Format = RgbFormat<Sample>;
    const double wanted = pixelsPerCanvas * largest;
    if (covers && !picture.hasAlphaChannel() && picture.width() >= 8 && picture.height() >= 8)
        return opaqueSprite<Sample>(picture, layer.box, wanted);

    const QImage whole = picture.convertToFormat(Format::kPremultiplied);
    const QRect visible = visiblePart<Format>(whole);
    if (visible.isEmpty() || layer.box.width <= 0 || layer.box.height <= 0)
        return {};
    const double toCanvasX = layer.box.width / whole.width();
    const double toCanvasY = layer.box.height / whole.height();
    const Box part{layer.box.x + visible.x() * toCanvasX, layer.box.y + visible.y() * toCanvasY,
                   visible.width() * toCanvasX, visible.height() * toCanvasY};
    const QImage image = shrunk(view(whole, visible), part, wanted);

    const double density = std::max(image.width() / part.width, image.height() / part.height);
    const double angle = layer.rotation * std::numbers::pi / 180;
    const double c = std::abs(std::cos(angle));
    const double s = std::abs(std::sin(angle));
    // The part turns about the box's centre, not about its own.
    const double boxX = layer.box.x + layer.box.width / 2;
    const double boxY = layer.box.y + layer.box.height / 2;
    const double offX = part.x + part.width / 2 - boxX;
    const double offY = part.y + part.height / 2 - boxY;
    const double centreX = boxX + std::cos(angle) * offX - std::sin(angle) * offY;
    const double centreY = boxY + std::sin(angle) * offX + std::cos(angle) * offY;
    const int width = even((c * part.width + s * part.height) * density + 2 * kMargin);
    const int height = even((s * part.width + c * part.height) * density + 2 * kMargin);

    QImage canvas(width, height, Format::kPremultiplied);
    canvas.fill(Qt::transparent);
    QPainter painter(&canvas);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    // Upright pictures keep their pixels: they are laid on whole ones.
    const double atX = layer.rotation == 0 ? (width - image.width()) / 2 + image.width() / 2.0 : width / 2.0;
    const double atY = layer.rotation == 0 ? (height - image.height()) / 2 + image.height() / 2.0 : height / 2.0;
    painter.translate(atX, atY);
    painter.rotate(layer.rotation);
    painter.scale(part.width * density / image.width(), part.height * density / image.height());
    painter.drawImage(QPointF(-image.width() / 2.0, -image.height() / 2.0), image);
    painter.end();
    return {yuvaFrom<Sample>(canvas),
            {centreX - atX / density, centreY - atY / density, width / density, height / density},
            false};
}

template Sprite spriteFrom(const QImage&, const CutLayer&, double, double, bool);
template BasicSprite<std::uint16_t> spriteFrom(const QImage&, const CutLayer&, double, double, bool);

}  // namespace sw
