#include "services/image/scenery.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <QPainterPath>
#include <vector>

#include "services/image/light.h"
#include "services/image/terrain.h"

namespace sw::illustration {
namespace {

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
        return m_palette.dark ? oklch(lightness, chroma, h, alpha) : oklch(0.3 + 0.69 * lightness, chroma * 0.95, h, alpha);
    }
    [[nodiscard]] bool dark() const { return m_palette.dark; }

private:
    static double mixedHue(double a, double b, double t) {
        const double turn = std::remainder(b - a, 360.0);
        return a + turn * t;
    }
    Palette m_palette;
};

using Stops = std::vector<std::pair<double, QColor>>;

/// A vertical sky with an optional glow of the sun or moon.
struct Sky {
    Stops stops;
    QPointF sun;
    double glow = 0;       ///< radius; 0 for none
    QColor sunColour;
    double disc = 0;       ///< radius; 0 for none
};

void paintSky(Easel& easel, const Sky& sky) {
    const QRectF full = easel.canvas.full;
    SoftPicture soft(full, Oklab{}, Oklab{});
    soft.paint([&](QPainter& p) {
        QLinearGradient fill(0, full.top(), 0, full.bottom());
        for (const auto& [at, colour] : sky.stops)
            fill.setColorAt(at, colour);
        p.fillRect(full, fill);
        if (sky.glow > 0) {
            paintGlow(p, sky.sun, sky.glow, sky.sunColour, 0.8);
            paintGlow(p, sky.sun, sky.glow * 0.45, sky.sunColour.lighter(110), 0.6);
        }
    });
    easel.ground.image = soft.image();
    if (sky.disc <= 0)
        return;
    easel.ground.paint([&](QPainter& p) {
        QRadialGradient disc(sky.sun, sky.disc);
        disc.setColorAt(0, sky.sunColour.lighter(120));
        disc.setColorAt(0.9, sky.sunColour);
        QColor none = sky.sunColour;
        none.setAlphaF(0);
        disc.setColorAt(1, none);
        p.setPen(Qt::NoPen);
        p.setBrush(disc);
        p.drawEllipse(sky.sun, sky.disc, sky.disc);
    });
}

/// Sheets in front of the ground move more than it does and must reach farther.
QRectF wideArea(const Easel& easel) {
    const QRectF full = easel.canvas.full;
    return full.adjusted(-full.width() * 0.05, 0, full.width() * 0.05, full.height() * 0.03);
}

Sheet lowerSheet(const Easel& easel, double top) {
    QRectF area = wideArea(easel);
    area.setTop(top);
    return Sheet(area);
}

double floorOf(const Easel& easel) {
    return easel.canvas.content.bottom() - easel.u(70);
}

struct Clouds {
    int count = 3;
    double top = 0.08;     ///< fractions of the canvas's height
    double bottom = 0.4;
    double softness = 10;
    double alpha = 0.8;
};

void addClouds(Easel& easel, const Clouds& clouds, const QColor& lit, const QColor& shade) {
    Random random = easel.random("clouds");
    easel.ground.paint([&](QPainter& p) {
        for (int i = 0; i < clouds.count; ++i) {
            const double t = (i + 0.5) / clouds.count;
            const QPointF at(easel.canvas.width * random.between(-0.05, 1.05), easel.canvas.height * (clouds.top + (clouds.bottom - clouds.top) * t));
            const double width = easel.u(random.between(320, 620)) * (0.75 + 0.5 * t);
            cloud(at, width, random.fork("cloud " + std::to_string(i)), lit, shade, easel.u(clouds.softness) * (1.4 - 0.8 * t)).drawOn(p, clouds.alpha);
        }
    });
}

/// Ridges from far to near: the near ones on `middle` and `front`.
Scenery ridges(Easel& easel, const Air& air, double roughness) {
    const double u = easel.u(1);
    const double floor = floorOf(easel);
    const QRectF area = wideArea(easel);
    Scenery s;
    s.floor = floor;
    const auto colours = [&](double lightness, double h, double light) {
        return RidgeColours{air.colour(lightness + 0.13, 0.1, h + 14), air.colour(lightness - 0.07, 0.075, h), air.colour(0.86, 0.1, air.warm, light)};
    };
    easel.ground.paint([&](QPainter& p) {
        paintRidge(p, hillLine(area, floor - 150 * u, 52 * u * roughness, easel.random("ridge 1"), 1.3), area.bottom(), 330 * u, colours(0.48, air.hue2, 0.25), 2 * u);
        paintRidge(p, hillLine(area, floor - 70 * u, 46 * u * roughness, easel.random("ridge 2"), 1.1), area.bottom(), 320 * u, colours(0.37, air.hue + 10, 0.28), 2.4 * u);
    });
    const QPolygonF mid = hillLine(area, floor + 16 * u, 30 * u * roughness, easel.random("ridge 3"), 0.8);
    s.middle = lowerSheet(easel, floor - 130 * u);
    s.middle.paint([&](QPainter& p) { paintRidge(p, mid, area.bottom() + 10, 330 * u, colours(0.28, air.hue, 0.4), 3 * u); });
    const QPolygonF near = hillLine(area, floor + 118 * u, 34 * u * roughness, easel.random("ridge 4"), 0.9);
    s.front = lowerSheet(easel, floor - 30 * u);
    s.front.paint([&](QPainter& p) {
        paintGrass(p, near, easel.random("grass"), air.colour(0.2, 0.07, air.hue), 44 * u, u);
        paintRidge(p, near, area.bottom() + 10, 420 * u, {air.colour(0.25, 0.085, air.hue + 8), air.colour(0.1, 0.045, air.hue - 8), air.colour(0.8, 0.1, air.warm, 0.3)}, 3 * u);
    });
    return s;
}

Sky dusk(const Easel& easel, const Air& air) {
    Random random = easel.random("sun");
    const double floor = floorOf(easel);
    const Canvas& c = easel.canvas;
    const double end = (floor - c.full.top()) / c.full.height();
    Sky sky;
    sky.stops = {{0, air.colour(0.24, 0.09, air.hue)}, {end * 0.5, air.colour(0.44, 0.125, air.hue2)}, {end * 0.86, air.colour(0.74, 0.12, air.warm)}, {end, air.colour(0.84, 0.09, air.warm + 12)}, {1, air.colour(0.4, 0.1, air.hue)}};
    sky.sun = QPointF(c.width * random.between(0.28, 0.72), floor - easel.u(random.between(250, 380)));
    sky.glow = easel.u(760);
    sky.sunColour = air.dark() ? oklch(0.92, 0.1, air.warm + 14) : oklch(0.99, 0.05, air.warm + 30);
    sky.disc = easel.u(112);
    return sky;
}

Scenery hills(Easel& easel) {
    const Air air(easel.palette, 150, 0.12);
    paintSky(easel, dusk(easel, air));
    addClouds(easel, {}, air.colour(0.84, 0.08, air.warm), air.colour(0.52, 0.1, air.hue2));
    const QRectF area = wideArea(easel);
    easel.ground.paint([&](QPainter& p) {
        paintRidge(p, peakLine(area, floorOf(easel) - easel.u(170), easel.u(270), easel.random("peaks"), 4), area.bottom(), easel.u(340),
                   {air.colour(0.6, 0.1, air.hue2), air.colour(0.66, 0.09, air.warm), air.colour(0.9, 0.08, air.warm, 0.35)}, easel.u(2));
    });
    return ridges(easel, air, 1);
}

Scenery snow(Easel& easel) {
    const Air air(easel.palette, 240, 0.45);
    paintSky(easel, dusk(easel, air));
    addClouds(easel, {3, 0.06, 0.3, 12, 0.6}, air.colour(0.9, 0.03, air.hue), air.colour(0.6, 0.07, air.hue));
    const QRectF area = wideArea(easel);
    const double u = easel.u(1);
    const double floor = floorOf(easel);
    easel.ground.paint([&](QPainter& p) {
        for (int i = 0; i < 2; ++i) {
            const QPolygonF line = peakLine(area, floor - (150 - 90 * i) * u, (430 - 150 * i) * u, easel.random("peaks " + std::to_string(i)), 3 + i);
            paintRidge(p, line, area.bottom(), 520 * u, {air.colour(0.5 - 0.08 * i, 0.09, air.hue), air.colour(0.68 - 0.1 * i, 0.07, air.hue2), air.colour(0.95, 0.03, air.warm, 0.3)}, 2 * u);
            paintSnowCaps(p, line, (150 - 40 * i) * u, easel.random("caps " + std::to_string(i)), oklch(0.97, 0.02, air.warm), oklch(0.74, 0.06, air.hue));
        }
    });
    Scenery s;
    s.floor = floor;
    const auto drift = [&](const char* what, double y, double amplitude, double lightness) {
        Sheet sheet = lowerSheet(easel, y - 90 * u);
        sheet.paint([&](QPainter& p) {
            paintRidge(p, hillLine(area, y, amplitude * u, easel.random(what), 0.8), area.bottom() + 10, 520 * u,
                       {oklch(lightness, 0.03, air.hue), oklch(lightness * (air.dark() ? 0.42 : 0.8), 0.09, air.hue), oklch(0.99, 0.02, air.warm, 0.8)}, 3 * u);
        });
        return sheet;
    };
    s.middle = drift("drift 1", floor + 6 * u, 26, air.dark() ? 0.78 : 0.95);
    Random trees = easel.random("trees");
    s.middle.paint([&](QPainter& p) {
        for (int i = 0; i < 7; ++i) {
            const double x = easel.canvas.width * (i < 4 ? trees.unit() * 0.27 : 0.74 + trees.unit() * 0.3);
            paintFir(p, QPointF(x, floor + 24 * u), u * trees.between(120, 230), trees.fork("fir " + std::to_string(i)), oklch(0.62, 0.06, air.hue), oklch(0.33, 0.07, air.hue));
        }
    });
    s.front = drift("drift 2", floor + 120 * u, 30, air.dark() ? 0.62 : 0.9);
    Random flakes = easel.random("flakes");
    easel.ground.paint([&](QPainter& p) {
        p.setPen(Qt::NoPen);
        for (int i = 0; i < 190; ++i) {
            const double k = flakes.unit();
            p.setBrush(QColor(255, 255, 255, static_cast<int>(60 + 150 * flakes.unit())));
            p.drawEllipse(QPointF(easel.canvas.width * flakes.between(-0.08, 1.08), floor * flakes.between(-0.1, 1)), u * (1.4 + 5 * k * k * k), u * (1.4 + 5 * k * k * k));
        }
    });
    return s;
}

Scenery forest(Easel& easel) {
    const Air air(easel.palette, 155, 0.5);
    const double u = easel.u(1);
    const double floor = floorOf(easel);
    const Canvas& c = easel.canvas;
    Sky sky = dusk(easel, air);
    sky.stops = {{0, air.colour(0.3, 0.08, air.hue)}, {0.32, air.colour(0.55, 0.1, air.hue)}, {0.56, air.colour(0.84, 0.09, air.warm + 40)}, {1, air.colour(0.3, 0.07, air.hue)}};
    sky.disc = 0;
    paintSky(easel, sky);
    easel.ground.paint([&](QPainter& p) {
        paintRays(p, c.full.adjusted(0, 0, 0, -c.full.height() * 0.3), easel.random("rays"), air.colour(0.97, 0.07, air.warm + 40, 0.16), 6, 0.3);
        for (int layer = 0; layer < 4; ++layer) {
            Random random = easel.random("trees " + std::to_string(layer));
            const double t = layer / 3.0;
            const double base = floor - (120 - 62 * layer) * u;
            for (double x = c.full.left() - 60 * u; x < c.full.right() + 60 * u; x += random.between(52, 104) * u * (1 + 0.5 * t))
                paintFir(p, QPointF(x, base + random.between(-14, 14) * u), u * random.between(330, 560) * (0.8 + 0.25 * t), random.fork("fir"),
                         air.colour(0.66 - 0.36 * t, 0.085, air.hue + 14 - 14 * t), air.colour(0.58 - 0.37 * t, 0.08, air.hue));
            QLinearGradient fog(0, base - 170 * u, 0, base + 30 * u);  // fog between the rows
            fog.setColorAt(0, air.colour(0.86, 0.06, air.warm + 40, 0));
            fog.setColorAt(1, air.colour(0.84 - 0.3 * t, 0.06, air.warm + 40, 0.4 - 0.22 * t));
            p.fillRect(QRectF(c.full.left(), base - 170 * u, c.full.width(), 230 * u), fog);
        }
    });
    Scenery s = ridges(easel, air, 0.7);
    Random near = easel.random("near trees");
    Sheet frame(c.full.adjusted(-40 * u, 0, 40 * u, 0));
    frame.paint([&](QPainter& p) {
        for (const double x : {-0.02, 1.03})
            paintFir(p, QPointF(c.width * x, floor + 250 * u), u * near.between(900, 1120), near.fork("fir"), air.colour(0.2, 0.06, air.hue), air.colour(0.12, 0.05, air.hue));
    });
    s.front = stacked(blurred(trimmed(frame), 7 * u), s.front);
    return s;
}

Scenery desert(Easel& easel) {
    const Air air(easel.palette, 62, 0.45);
    const double u = easel.u(1);
    const double floor = floorOf(easel);
    paintSky(easel, dusk(easel, air));
    addClouds(easel, {2, 0.08, 0.26, 16, 0.4}, air.colour(0.9, 0.07, air.warm), air.colour(0.66, 0.1, air.warm));
    const QRectF area = wideArea(easel);
    const auto dune = [&](double lightness) {
        return RidgeColours{air.colour(lightness, 0.12, 62), air.colour(lightness - 0.24, 0.11, 40), air.colour(0.95, 0.08, 80, 0.55)};
    };
    easel.ground.paint([&](QPainter& p) {
        paintRidge(p, duneLine(area, floor - 110 * u, 110 * u, easel.random("dune 1"), 2), area.bottom(), 420 * u, dune(0.7), 2.4 * u);
        paintRidge(p, duneLine(area, floor - 30 * u, 90 * u, easel.random("dune 2"), 2), area.bottom(), 420 * u, dune(0.62), 2.6 * u);
    });
    Scenery s;
    s.floor = floor;
    const QPolygonF mid = duneLine(area, floor + 48 * u, 60 * u, easel.random("dune 3"), 1);
    s.middle = lowerSheet(easel, floor - 260 * u);
    Random random = easel.random("cacti");
    const double side = random.sign();
    s.middle.paint([&](QPainter& p) {
        for (const auto& [x, height] : {std::pair{0.5 + 0.4 * side, 230.0}, {0.5 - 0.42 * side, 150.0}})
            paintCactus(p, QPointF(easel.canvas.width * x, heightAt(mid, easel.canvas.width * x) + 14 * u), height * u, air.colour(0.5, 0.09, 140), air.colour(0.24, 0.06, 150));
        paintRidge(p, mid, area.bottom() + 10, 420 * u, dune(0.54), 3 * u);
    });
    s.front = lowerSheet(easel, floor - 40 * u);
    s.front.paint([&](QPainter& p) { paintRidge(p, duneLine(area, floor + 178 * u, 90 * u, easel.random("dune 4"), 1), area.bottom() + 10, 520 * u, {air.colour(0.42, 0.11, 52), air.colour(0.18, 0.07, 30), air.colour(0.92, 0.09, 74, 0.5)}, 3 * u); });
    return s;
}

Scenery sea(Easel& easel) {
    const Air air(easel.palette, 235, 0.4);
    const double u = easel.u(1);
    const double floor = floorOf(easel);
    Sky sky = dusk(easel, air);
    const double horizon = floor - 170 * u;
    sky.sun.setY(horizon - 70 * u);
    paintSky(easel, sky);
    addClouds(easel, {4, 0.06, 0.42, 9, 0.8}, air.colour(0.88, 0.07, air.warm), air.colour(0.56, 0.1, air.hue2));
    const QRectF area = wideArea(easel);
    easel.ground.paint([&](QPainter& p) {
        QLinearGradient water(0, horizon, 0, area.bottom());
        water.setColorAt(0, air.colour(0.66, 0.09, air.hue));
        water.setColorAt(0.16, air.colour(0.44, 0.1, air.hue));
        water.setColorAt(1, air.colour(0.14, 0.06, air.hue));
        p.fillRect(QRectF(area.left(), horizon, area.width(), area.bottom() - horizon), water);
        Random random = easel.random("glitter");  // the sun's path on the water
        p.setPen(Qt::NoPen);
        for (int i = 0; i < 170; ++i) {
            const double t = random.unit();
            const double spread = (50 + 330 * t) * u;
            const double x = sky.sun.x() + spread * (random.unit() + random.unit() - 1);
            const double length = (16 + 60 * t) * u * random.between(0.5, 1.2);
            p.setBrush(oklch(0.95, 0.09, air.warm + 14, 0.75 * (1 - t * 0.75) * random.between(0.3, 1)));
            p.drawEllipse(QPointF(x, horizon + 6 * u + 330 * u * t), length, (1.4 + 2.6 * t) * u);
        }
    });
    Scenery s;
    s.floor = floor + 10 * u;
    s.sink = 0.1;
    const auto wave = [&](const char* what, double y, double amplitude, double length, double lightness, double strength) {
        Sheet sheet = lowerSheet(easel, y - amplitude * u * 1.8);
        Random random = easel.random(what);
        sheet.paint([&](QPainter& p) {
            paintRidge(p, waveLine(area, y, amplitude * u, length * u, random.unit() * 6), area.bottom() + 10, 400 * u,
                       {air.colour(lightness, 0.11, air.hue), air.colour(lightness * 0.42, 0.07, air.hue), air.colour(0.95, 0.04, air.hue, strength)}, 3 * u);
        });
        return sheet;
    };
    const Sheet far = wave("wave 1", floor - 62 * u, 20, 210, 0.46, 0.4);
    easel.ground.paint([&](QPainter& p) { far.drawOn(p); });
    s.middle = wave("wave 2", floor - 6 * u, 26, 270, 0.41, 0.6);
    s.front = wave("wave 3", floor + 62 * u, 32, 350, 0.35, 0.7);
    const Sheet nearest = wave("wave 4", floor + 150 * u, 36, 470, 0.26, 0.4);
    s.front = stacked(s.front, nearest);
    return s;
}

Scenery underwater(Easel& easel) {
    const Air air(easel.palette, 215, 0.5, true);
    const double u = easel.u(1);
    const double floor = floorOf(easel);
    const Canvas& c = easel.canvas;
    Sky sky;
    sky.stops = {{0, air.colour(0.8, 0.1, air.hue - 22)}, {0.2, air.colour(0.6, 0.115, air.hue - 10)}, {0.55, air.colour(0.38, 0.1, air.hue)}, {1, air.colour(0.12, 0.06, air.hue + 16)}};
    paintSky(easel, sky);
    const QRectF area = wideArea(easel);
    SoftPicture soft(c.full, Oklab{}, Oklab{});
    soft.paint([&](QPainter& p) {
        p.drawImage(c.full, easel.ground.image);
        paintRays(p, c.full, easel.random("rays"), air.colour(0.98, 0.05, air.hue - 30, 0.34), 7, 0.2);
        paintGlow(p, c.centre(), 620 * u, air.colour(0.72, 0.12, air.hue2), 0.4);
    });
    easel.ground.image = soft.image();
    Random random = easel.random("bubbles");
    easel.ground.paint([&](QPainter& p) {
        paintRidge(p, hillLine(area, floor - 40 * u, 70 * u, easel.random("rock 1"), 1.2), area.bottom(), 360 * u, {air.colour(0.42, 0.09, air.hue - 6), air.colour(0.24, 0.08, air.hue), air.colour(0.8, 0.08, air.hue - 20, 0.2)}, 2 * u);
        paintRidge(p, hillLine(area, floor + 70 * u, 56 * u, easel.random("rock 2"), 1), area.bottom(), 360 * u, {air.colour(0.3, 0.085, air.hue), air.colour(0.14, 0.06, air.hue + 8), air.colour(0.8, 0.08, air.hue - 20, 0.16)}, 2 * u);
        for (int i = 0; i < 46; ++i) {
            const double k = random.unit();
            paintBubble(p, QPointF(c.width * random.unit(), c.height * random.between(0, 0.66)), (4 + 22 * k * k * k) * u, 0.8);
        }
    });
    Sheet weeds(c.full.adjusted(-60 * u, 0, 60 * u, 0));
    Random plants = easel.random("plants");
    weeds.paint([&](QPainter& p) {
        for (const double x : {-0.02, 0.07, 0.15, 0.88, 0.97, 1.03}) {
            const bool near = x < 0 || x > 1;
            paintKelp(p, QPointF(c.width * x, c.height * 0.97), u * plants.between(480, 720) * (near ? 1.3 : 0.9), plants.fork("kelp"), air.colour(near ? 0.13 : 0.2, 0.06, air.hue + (near ? 10 : -20)));
        }
        paintRidge(p, hillLine(area, c.height * 0.9, 40 * u, easel.random("bed"), 1), area.bottom() + 10, 300 * u, {air.colour(0.13, 0.05, air.hue), air.colour(0.07, 0.03, air.hue), air.colour(0.8, 0.08, air.hue, 0.1)}, 2 * u);
    });
    Scenery s;
    s.floats = true;
    s.floor = floor;
    s.front = blurred(trimmed(weeds), 8 * u);
    return s;
}

Scenery night(Easel& easel) {
    const Air air(easel.palette, 275, 0.3, true);
    const double u = easel.u(1);
    const Canvas& c = easel.canvas;
    Random random = easel.random("moon");
    Sky sky;
    const double side = random.sign();
    sky.stops = {{0, oklch(0.14, 0.055, air.hue)}, {0.34, oklch(0.26, 0.1, air.hue)}, {0.56, oklch(0.44, 0.13, air.hue2)}, {0.64, oklch(0.58, 0.13, air.hue2 + 24)}, {1, oklch(0.2, 0.08, air.hue)}};
    sky.sun = QPointF(c.width * (0.5 + 0.3 * side), c.content.top() + 40 * u);
    sky.glow = 620 * u;
    sky.sunColour = oklch(0.95, 0.06, 95);
    sky.disc = 84 * u;
    paintSky(easel, sky);
    easel.ground.paint([&](QPainter& p) {
        QRectF area = c.full;
        area.setBottom(floorOf(easel) - 120 * u);
        paintStars(p, area, easel.random("stars"), 210, u);
        p.setPen(Qt::NoPen);
        for (const auto& [x, y, r] : {std::tuple{-0.3, -0.2, 0.2}, {0.25, 0.3, 0.14}, {0.3, -0.35, 0.1}, {-0.15, 0.4, 0.09}}) {
            p.setBrush(oklch(0.86, 0.06, 90, 0.55));
            p.drawEllipse(sky.sun + QPointF(x, y) * sky.disc, r * sky.disc, r * sky.disc);
        }
    });
    addClouds(easel, {2, 0.32, 0.44, 20, 0.32}, oklch(0.7, 0.08, air.hue2), oklch(0.4, 0.1, air.hue));
    const Air dark(Palette{air.hue, air.hue2, air.warm, true, {}}, air.hue, 0);
    return ridges(easel, dark, 1.1);
}

Scenery storm(Easel& easel) {
    const Air air(easel.palette, 262, 0.3, true);
    const double u = easel.u(1);
    const double floor = floorOf(easel);
    const Canvas& c = easel.canvas;
    Sky sky = dusk(easel, air);
    sky.stops = {{0, air.colour(0.17, 0.045, air.hue)}, {0.4, air.colour(0.42, 0.08, air.hue)}, {0.58, air.colour(0.72, 0.11, air.warm)}, {1, air.colour(0.26, 0.07, air.hue)}};
    sky.disc = 0;
    paintSky(easel, sky);
    Sheet bolts(QRectF(QPointF(c.full.left(), c.height * 0.16), QPointF(c.full.right(), floor)));
    Random random = easel.random("bolt");
    const double side = random.sign();
    bolts.paint([&](QPainter& p) { paintLightning(p, QPointF(c.width * (0.5 - 0.32 * side), c.height * 0.24), floor - 60 * u, random.fork("path"), u); });
    easel.ground.paint([&](QPainter& p) { bolts.drawOn(p); });
    for (int deck = 0; deck < 3; ++deck) {  // three decks of cloud, the darkest nearest
        Random puffs = easel.random("deck " + std::to_string(deck));
        const double y = c.height * (0.27 - 0.09 * deck);
        Sheet layer(QRectF(QPointF(c.full.left() - 120 * u, c.full.top() - 80 * u), QPointF(c.full.right() + 120 * u, y + 260 * u)));
        layer.paint([&](QPainter& p) {
            p.setPen(Qt::NoPen);
            for (int i = 0; i < 12; ++i) {
                const QPointF at(c.full.left() + c.full.width() * (i + puffs.between(0.1, 0.9)) / 12, y + puffs.between(-60, 60) * u);
                const double r = puffs.between(110, 190) * u;
                QRadialGradient fill(at + QPointF(0.2, 0.4) * r, r * 1.25);
                fill.setColorAt(0, air.colour(0.64 - 0.16 * deck, 0.085, deck == 0 ? air.warm : air.hue2));
                fill.setColorAt(0.75, air.colour(0.36 - 0.08 * deck, 0.055, air.hue));
                fill.setColorAt(1, air.colour(0.3 - 0.08 * deck, 0.05, air.hue));
                p.setBrush(fill);
                p.drawEllipse(at, r, r);
            }
            p.fillRect(QRectF(layer.rect().left(), layer.rect().top(), layer.rect().width(), y - layer.rect().top()), air.colour(0.3 - 0.08 * deck, 0.05, air.hue));
        });
        const Sheet soft = blurred(layer, (11 - 2 * deck) * u);
        easel.ground.paint([&](QPainter& p) { soft.drawOn(p); });
    }
    Scenery s = ridges(easel, air, 0.9);
    easel.ground.paint([&](QPainter& p) { paintRain(p, c.full, easel.random("far rain"), 300, 66 * u, 1.7 * u, 0.2); });
    Sheet rain(QRectF(QPointF(c.full.left(), c.full.top()), QPointF(c.full.right(), s.front.rect().top() + 420 * u)));
    rain.paint([&](QPainter& p) { paintRain(p, QRectF(rain.rect()), easel.random("rain"), 80, 150 * u, 3.2 * u, 0.2); });
    s.front = stacked(s.front, rain);
    return s;
}

Scenery city(Easel& easel) {
    const Air air(easel.palette, 275, 0.15);
    const double u = easel.u(1);
    const double floor = floorOf(easel);
    const Canvas& c = easel.canvas;
    paintSky(easel, dusk(easel, air));
    if (air.dark())
        easel.ground.paint([&](QPainter& p) { paintStars(p, QRectF(c.full.left(), c.full.top(), c.full.width(), c.height * 0.3), easel.random("stars"), 60, u); });
    addClouds(easel, {2, 0.12, 0.3, 18, 0.4}, air.colour(0.8, 0.08, air.warm), air.colour(0.5, 0.1, air.hue2));
    easel.ground.paint([&](QPainter& p) {
        paintSkyline(p, c.full.left(), c.full.right(), floor + 20 * u, 620 * u, easel.random("far"), air.colour(0.66, 0.11, air.warm), air.colour(0.5, 0.11, air.hue2), air.colour(0.9, 0.1, air.warm, 0.12), u * 1.05);
        paintSkyline(p, c.full.left(), c.full.right(), floor + 60 * u, 480 * u, easel.random("middle"), air.colour(0.46, 0.11, air.hue2), air.colour(0.34, 0.1, air.hue), air.colour(0.9, 0.12, air.warm, 0.4), u * 1.25);
        QLinearGradient haze(0, floor - 200 * u, 0, floor + 40 * u);
        haze.setColorAt(0, air.colour(0.75, 0.11, air.warm, 0));
        haze.setColorAt(1, air.colour(0.75, 0.11, air.warm, 0.4));
        p.fillRect(QRectF(c.full.left(), floor - 200 * u, c.full.width(), 260 * u), haze);
    });
    Scenery s;
    s.floor = floor + 20 * u;
    s.sink = 0;
    s.middle = lowerSheet(easel, floor - 330 * u);
    const QRectF area(s.middle.rect());
    s.middle.paint([&](QPainter& p) {
        for (const auto& [from, to] : {std::pair{area.left(), c.width * 0.16}, {c.width * 0.84, area.right()}})
            paintSkyline(p, from, to, floor + 70 * u, 330 * u, easel.random(from < 0 ? "left" : "right"), air.colour(0.26, 0.085, air.hue), air.colour(0.2, 0.08, air.hue), air.colour(0.9, 0.13, air.warm, 0.62), u * 1.5);
        QLinearGradient square(0, floor - 10 * u, 0, area.bottom());  // an open place in front
        square.setColorAt(0, air.colour(0.4, 0.1, air.hue2));
        square.setColorAt(0.12, air.colour(0.3, 0.09, air.hue));
        square.setColorAt(0.6, air.colour(0.13, 0.05, air.hue));
        square.setColorAt(1, air.colour(0.1, 0.04, air.hue));
        p.fillRect(QRectF(area.left(), floor - 6 * u, area.width(), area.bottom() - floor + 20 * u), square);
        p.fillRect(QRectF(area.left(), floor - 6 * u, area.width(), 3 * u), air.colour(0.9, 0.1, air.warm, 0.6));
        paintGlow(p, QPointF(c.width / 2.0, floor + 40 * u), 520 * u, air.colour(0.8, 0.13, air.warm), 0.28);
    });
    return s;
}

Scenery space(Easel& easel) {
    const Palette& p = easel.palette;
    const double u = easel.u(1);
    const Canvas& c = easel.canvas;
    const QRectF full = c.full;
    Random random = easel.random("nebula");
    SoftPicture soft(full, oklabOf(0.13, 0.05, p.hue), oklabOf(0.09, 0.04, p.hue));
    for (int i = 0; i < 9; ++i)
        soft.add({QPointF(full.left() + full.width() * random.unit(), full.top() + full.height() * random.between(0, 0.72)), u * random.between(110, 280), oklabOf(random.between(0.28, 0.46), random.between(0.09, 0.16), random.unit() < 0.6 ? p.hue2 : p.hue - 30), random.between(0.35, 0.7)});
    soft.add({c.centre(), 260 * u, oklabOf(0.5, 0.14, p.accentHue), 0.3});
    easel.ground.image = soft.image();
    easel.ground.paint([&](QPainter& q) { paintStars(q, full, easel.random("stars"), 330, u); });
    const double side = random.sign();
    const Sheet ringed = planet(QPointF(c.width * (0.5 + 0.31 * side), c.content.top() + 60 * u), 104 * u, easel.random("planet"), p.hue2 + 40, 0.66, true);
    easel.ground.paint([&](QPainter& q) { ringed.drawOn(q); });
    Scenery s;
    s.floats = true;
    s.floor = floorOf(easel);
    const double radius = c.full.width() * 1.25;
    const QPointF centre(c.width * (0.5 - 0.1 * side), c.captions.bottom() - 90 * u + radius);
    Sheet world(QRectF(c.full.left() - 60 * u, centre.y() - radius - 90 * u, c.full.width() + 120 * u, c.full.bottom() - centre.y() + radius + 120 * u));
    world.paint([&](QPainter& q) {
        QRadialGradient air(centre, radius + 80 * u);
        const double rim = radius / (radius + 80 * u);
        air.setColorAt(rim - 0.001, oklch(0.8, 0.13, p.hue2, 0.6));
        air.setColorAt(rim + (1 - rim) * 0.3, oklch(0.7, 0.13, p.hue2, 0.2));
        air.setColorAt(1, oklch(0.7, 0.13, p.hue2, 0));
        q.setPen(Qt::NoPen);
        q.setBrush(air);
        q.drawEllipse(centre, radius + 80 * u, radius + 80 * u);
        QRadialGradient body(centre, radius);
        body.setColorAt(0, oklch(0.08, 0.03, p.hue));
        body.setColorAt(0.93, oklch(0.17, 0.07, p.hue));
        body.setColorAt(0.985, oklch(0.34, 0.12, p.hue));
        body.setColorAt(1, oklch(0.85, 0.1, p.hue2));
        q.setBrush(body);
        q.drawEllipse(centre, radius, radius);
    });
    s.front = std::move(world);
    return s;
}

Scenery volcano(Easel& easel) {
    const Air air(easel.palette, 20, 0.3, true);
    const double u = easel.u(1);
    const double floor = floorOf(easel);
    const Canvas& c = easel.canvas;
    Random random = easel.random("volcano");
    Sky sky;
    const double x = c.width * (0.5 + 0.14 * random.sign());
    const QPointF mouth(x, floor - 560 * u);
    sky.stops = {{0, air.colour(0.16, 0.06, air.hue)}, {0.3, air.colour(0.3, 0.1, air.hue)}, {0.5, air.colour(0.56, 0.16, 28)}, {0.6, air.colour(0.72, 0.15, 50)}, {1, air.colour(0.2, 0.07, air.hue)}};
    sky.sun = mouth + QPointF(0, 40 * u);
    sky.glow = 720 * u;
    sky.sunColour = oklch(0.78, 0.19, 44);
    paintSky(easel, sky);
    Random ash = easel.random("ash");
    for (int i = 0; i < 8; ++i) {  // the plume widens as it rises
        const double t = i / 7.0;
        const Sheet puff = cloud(mouth + QPointF((t * 150 + ash.between(-70, 70) * (0.4 + t)) * u, -(40 + 560 * t) * u), (230 + 520 * t) * u, ash.fork("puff " + std::to_string(i)),
                                 air.colour(0.5 - 0.22 * t, 0.05, air.hue), air.colour(0.46 - 0.2 * t, 0.14 - 0.1 * t, 36), (7 + 12 * t) * u);
        easel.ground.paint([&](QPainter& p) { puff.drawOn(p, 0.72); });
    }
    easel.ground.paint([&](QPainter& p) {
        QPainterPath cone(QPointF(mouth.x() - 96 * u, mouth.y()));
        cone.quadTo(mouth + QPointF(0, 34 * u), QPointF(mouth.x() + 96 * u, mouth.y()));
        cone.cubicTo(mouth + QPointF(190 * u, 250 * u), mouth + QPointF(330 * u, 430 * u), QPointF(mouth.x() + 640 * u, floor + 60 * u));
        cone.lineTo(mouth.x() - 640 * u, floor + 60 * u);
        cone.cubicTo(mouth + QPointF(-330 * u, 430 * u), mouth + QPointF(-190 * u, 250 * u), QPointF(mouth.x() - 96 * u, mouth.y()));
        QLinearGradient rock(mouth.x() - 500 * u, 0, mouth.x() + 500 * u, 0);
        rock.setColorAt(0, air.colour(0.4, 0.08, air.hue));
        rock.setColorAt(0.5, air.colour(0.3, 0.075, air.hue));
        rock.setColorAt(1, air.colour(0.2, 0.06, air.hue));
        p.fillPath(cone, rock);
        p.setClipPath(cone);
        Random lava = easel.random("lava");
        for (int i = 0; i < 5; ++i) {
            QPainterPath stream(mouth + QPointF((i - 2) * 34 * u, -10 * u));
            const double lean = (i - 2) * 62 * u;
            stream.cubicTo(mouth + QPointF(lean * 0.5 + lava.between(-30, 30) * u, 120 * u), mouth + QPointF(lean + lava.between(-40, 40) * u, 190 * u), mouth + QPointF(lean * 1.5, lava.between(190, 420) * u));
            for (const auto& [width, colour] : {std::pair{44.0, oklch(0.62, 0.22, 34, 0.3)}, {22.0, oklch(0.66, 0.22, 40, 0.9)}, {9.0, oklch(0.88, 0.16, 80)}})
                p.strokePath(stream, QPen(colour, width * u * (1 - 0.12 * i), Qt::SolidLine, Qt::RoundCap));
        }
        p.setClipping(false);
        paintGlow(p, mouth, 230 * u, oklch(0.86, 0.17, 62), 0.85);
        Random embers = easel.random("embers");
        p.setPen(Qt::NoPen);
        for (int i = 0; i < 90; ++i) {
            const double k = embers.unit();
            p.setBrush(oklch(0.84, 0.18, embers.between(40, 75), embers.between(0.4, 1)));
            p.drawEllipse(QPointF(mouth.x() + embers.between(-420, 420) * u, mouth.y() + embers.between(-480, 460) * u), (1.2 + 3.4 * k * k) * u, (1.2 + 3.4 * k * k) * u);
        }
    });
    const Air ground(Palette{air.hue, air.hue2, 40, air.dark(), {}}, 20, 0.2);
    return ridges(easel, ground, 0.9);
}

}  // namespace

Result<Scenery> paintScenery(Easel& easel, const std::string& kind) {
    using Paint = Scenery (*)(Easel&);
    static const std::map<std::string, Paint> kKinds{{"hills", hills}, {"sea", sea}, {"underwater", underwater}, {"night", night}, {"storm", storm}, {"desert", desert},
                                                     {"city", city}, {"space", space}, {"forest", forest}, {"snow", snow}, {"volcano", volcano}};
    const auto it = kKinds.find(kind);
    if (it == kKinds.end())
        return fail(ErrorCode::Unsupported, "The illustrator has no landscape \"" + kind + "\". Make the storyboard again.");
    easel.groundDepth = 0.18;
    return it->second(easel);
}

}  // namespace sw::illustration
