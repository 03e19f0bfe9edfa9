#pragma once

#include <QImage>
#include <QPainter>
#include <vector>

#include "core/base/random.h"
#include "services/image/colour.h"
#include "services/image/raster.h"

namespace sw::illustration {

/// A soft spot of colour. `centre` and `radius` (its standard deviation) in canvas pixels.
struct Blob {
    QPointF centre;
    double radius = 100;
    Oklab colour;
    double strength = 0.85;  ///< how much of what is below it covers in its middle, 0…1
};

/// Light and colour that is soft everywhere, painted at an eighth of the size: gradients, spots and rays cost nothing
/// there. `paint` draws in canvas pixels; `into` gives the full picture.
class SoftPicture {
public:
    SoftPicture(const QRectF& area, const Oklab& top, const Oklab& bottom);

    /// Mixed in OKLab, so that no grey lies between two colours.
    void add(const Blob& blob);
    /// Calls `draw(QPainter&)` on what has been mixed so far; blobs that are added later lie above it.
    template <class Draw>
    void paint(Draw&& draw) {
        QImage image = mixed();
        {
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.scale(1.0 / kReduction, 1.0 / kReduction);
            painter.translate(-m_area.topLeft());
            std::forward<Draw>(draw)(painter);
        }
        take(image);
    }
    /// Opaque RGB32 of the area's size.
    [[nodiscard]] QImage image() const;

private:
    static constexpr int kReduction = 8;
    [[nodiscard]] QImage mixed() const;
    void take(const QImage& image);

    QRectF m_area;
    QSize m_size;
    std::vector<Oklab> m_pixels;
};

/// A round glow that fades to nothing at `radius`.
void paintGlow(QPainter& painter, QPointF centre, double radius, const QColor& colour, double strength);

/// Specks of dust and a few soft discs of light, scattered over `area`.
void paintDust(QPainter& painter, const QRectF& area, Random random, const QColor& colour, int count, double unit);

/// Stars of different brightness; a few sparkle.
void paintStars(QPainter& painter, const QRectF& area, Random random, int count, double unit);

/// Slanted rays of light from above, each fading downwards.
void paintRays(QPainter& painter, const QRectF& area, Random random, const QColor& colour, int count, double lean);

/// A glossy ball: light from the top left, bounce light at the bottom right.
Sheet orb(QPointF centre, double radius, double lightness, double chroma, double hue);

/// Thin lines that follow a smooth random field.
void paintFlowLines(QPainter& painter, const QRectF& area, Random random, double hue, bool dark, double unit);

/// A round plinth. `top` is the middle of its upper face; `hue` its colour; `height` how far the side reaches down.
struct Plinth {
    QPointF top;
    double radiusX = 300;
    double radiusY = 70;
    double height = 80;
    double hue = 280;
    double lightness = 0.6;
    double chroma = 0.14;
    QColor edge;          ///< of the lit rim
    double contrast = 1;  ///< of the side's shading: 1 in the dark, less in daylight
};
void paintPlinth(QPainter& painter, const Plinth& plinth);

}  // namespace sw::illustration
