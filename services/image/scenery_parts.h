#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <utility>
#include <vector>

#include "services/image/colour.h"
#include "services/image/easel.h"
#include "services/image/scenery.h"

namespace sw::illustration {

/// The colours of one landscape: the short's palette, drawn a little towards what the place looks like.
class Air {
public:
    /// `night` keeps the place dark in a light palette, too.
    Air(const Palette& palette, double placeHue, double pull, bool night = false) : m_palette(palette) {
        m_palette.dark = palette.dark || night;
        hue = mixedHue(palette.hue, placeHue, pull);
        hue2 = mixedHue(palette.hue2, placeHue, pull * 0.6);
        warm = palette.accentHue;
    }
    double hue;
    double hue2;
    double warm;

    /// Lightness as of a night or dusk picture; a light palette turns it into day.
    [[nodiscard]] QColor colour(double lightness, double chroma, double h, double alpha = 1) const {
        return m_palette.dark ? oklch(lightness, chroma, h, alpha)
                              : oklch(0.3 + 0.69 * lightness, chroma * 0.95, h, alpha);
    }
    [[nodiscard]] bool dark() const { return m_palette.dark; }

private:
    static double mixedHue(double a, double b, double t) {
        constexpr double kFar = 75;  // between two far hues lies a third that belongs to neither
        const double turn = std::remainder(b - a, 360.0);
        return a + turn * (std::abs(turn) > kFar && t > 0.3 ? std::max(t, 0.9) : t);
    }
    Palette m_palette;
};

using Stops = std::vector<std::pair<double, QColor>>;

/// A vertical sky with an optional glow of the sun or moon.
struct Sky {
    Stops stops;
    QPointF sun;
    double glow = 0;  ///< radius; 0 for none
    QColor sunColour;
    double disc = 0;  ///< radius; 0 for none
};

void paintSky(Easel& easel, const Sky& sky);
/// Low sun behind the place where subjects stand.
Sky dusk(const Easel& easel, const Air& air);

/// Sheets in front of the ground move more than it does and must reach farther.
QRectF wideArea(const Easel& easel);
/// An empty sheet from `top` to the lower edge of wideArea().
Sheet lowerSheet(const Easel& easel, double top);
/// Where subjects stand.
double floorOf(const Easel& easel);

struct Clouds {
    int count = 3;
    double top = 0.08;  ///< fractions of the canvas's height
    double bottom = 0.4;
    double softness = 10;
    double alpha = 0.8;
};

/// Heaped clouds on the ground, the far ones softer.
void addClouds(Easel& easel, const Clouds& clouds, const QColor& lit, const QColor& shade);
/// Ridges from far to near: two on the ground, one behind the subject, one with grass before it.
Scenery ridges(Easel& easel, const Air& air, double roughness);

Scenery hills(Easel& easel);
Scenery snow(Easel& easel);
Scenery forest(Easel& easel);
Scenery desert(Easel& easel);
Scenery sea(Easel& easel);
Scenery underwater(Easel& easel);
Scenery night(Easel& easel);
Scenery storm(Easel& easel);
Scenery city(Easel& easel);
Scenery space(Easel& easel);
Scenery volcano(Easel& easel);

}  // namespace sw::illustration
