#pragma once

#include <QColor>
#include <QImage>
#include <QPainter>
#include <QPointF>
#include <QRect>
#include <QRectF>
#include <cstdint>
#include <utility>

namespace sw::illustration {

/// A transparent picture (premultiplied ARGB32) that knows where it lies: `origin` is its top left corner in canvas
/// pixels. A value; used by one thread at a time.
struct Sheet {
    QImage image;
    QPoint origin;

    Sheet() = default;
    /// Transparent, covering `region` grown to whole pixels.
    explicit Sheet(const QRectF& region);
    Sheet(QImage picture, QPoint topLeft) : image(std::move(picture)), origin(topLeft) {}

    [[nodiscard]] QRect rect() const { return {origin, image.size()}; }
    [[nodiscard]] bool isEmpty() const { return image.isNull(); }

    /// Calls `draw(QPainter&)` with an antialiased painter in canvas pixels.
    template <class Draw>
    void paint(Draw&& draw) {
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform | QPainter::TextAntialiasing);
        painter.translate(-origin);
        std::forward<Draw>(draw)(painter);
    }
    void drawOn(QPainter& painter, double opacity = 1) const;
};

/// With `margin` transparent pixels on each side.
Sheet padded(const Sheet& sheet, int margin);
/// Cropped to what is not transparent; empty when nothing is there.
Sheet trimmed(const Sheet& sheet);
/// Where the sheet is nearly opaque: without shadows and glows.
QRect solidBounds(const Sheet& sheet);
/// Gaussian blur by three box blurs (Kovesi 2010) on a reduced copy. Grows by 3σ. `sigma` in pixels.
Sheet blurred(const Sheet& sheet, double sigma);
/// The same for an opaque picture: same size, edges extended.
QImage blurredOpaque(const QImage& image, double sigma);
/// Turned by `degrees` clockwise about `pivot` (canvas pixels).
Sheet rotated(const Sheet& sheet, double degrees, QPointF pivot);
/// The silhouette in one colour.
Sheet tinted(const Sheet& sheet, const QColor& colour);
/// Without colour, the luma scaled by `gain` and mixed towards `tint` by `amount`.
Sheet greyed(const Sheet& sheet, const QColor& tint, double amount, double gain);

struct Shadow {
    QPointF offset;
    double sigma = 20;
    QColor colour;
};
/// The sheet with a soft shadow below it.
Sheet shadowed(const Sheet& sheet, const Shadow& shadow);
/// The union of both with `over` on top.
Sheet stacked(const Sheet& under, const Sheet& over);

/// Warm light from the top left and cool shade from the bottom right, within the silhouette; `amount` 0…1.
Sheet relit(const Sheet& sheet, const QColor& warm, const QColor& cool, double amount);
/// A lit edge where the silhouette faces `towards` (pixels: direction and width of the light).
Sheet rimLit(const Sheet& sheet, const QColor& light, QPointF towards, double softness);
/// A die-cut border of `width` pixels around the silhouette, with small bays closed (exact Euclidean distance,
/// Felzenszwalb and Huttenlocher 2012).
Sheet stickerCut(const Sheet& sheet, double width, const QColor& colour);
/// The silhouette drawn out by `steps` × (dx, dy), as the side of a solid letter; without the face itself.
Sheet extruded(const Sheet& face, QPointF direction, int steps);

/// Adds fixed film grain of deviation `sigma` (0…1 of full scale) to what is opaque.
void addGrain(QImage& image, double sigma, std::uint64_t seed);
/// Darkens towards the corners by up to `amount`.
void addVignette(QImage& image, double amount, const QColor& colour);

/// Deviation (0…255) of luma within `area` of an opaque picture.
double lumaDeviation(const QImage& image, const QRect& area);

}  // namespace sw::illustration
