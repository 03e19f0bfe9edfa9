#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <string>

#include "services/image/light.h"
#include "services/image/scenery_parts.h"
#include "services/image/terrain.h"

namespace sw::illustration {

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

void addClouds(Easel& easel, const Clouds& clouds, const QColor& lit, const QColor& shade) {
    Random random = easel.random("clouds");
    easel.ground.paint([&](QPainter& p) {
        for (int i = 0; i < clouds.count; ++i) {
            const double t = (i + 0.5) / clouds.count;
            const QPointF at(easel.canvas.width * random.between(-0.05, 1.05),
                             easel.canvas.height * (clouds.top + (clouds.bottom - clouds.top) * t));
            const double width = easel.u(random.between(320, 620)) * (0.75 + 0.5 * t);
            cloud(at, width, random.fork("cloud " + std::to_string(i)), lit, shade,
                  easel.u(clouds.softness) * (1.4 - 0.8 * t))
                .drawOn(p, clouds.alpha);
        }
    });
}

Scenery ridges(Easel& easel, const Air& air, double roughness) {
    const double u = easel.u(1);
    const double floor = floorOf(easel);
    const QRectF area = wideArea(easel);
    Scenery s;
    s.floor = floor;
    const auto colours = [&](double lightness, double h, double light) {
        return RidgeColours{air.colour(lightness + 0.13, 0.1, h + 14), air.colour(lightness - 0.07, 0.075, h),
                            air.colour(0.86, 0.1, air.warm, light)};
    };
    easel.ground.paint([&](QPainter& p) {
        paintRidge(p, hillLine(area, floor - 150 * u, 52 * u * roughness, easel.random("ridge 1"), 1.3), area.bottom(),
                   330 * u, colours(0.48, air.hue2, 0.25), 2 * u);
        paintRidge(p, hillLine(area, floor - 70 * u, 46 * u * roughness, easel.random("ridge 2"), 1.1), area.bottom(),
                   320 * u, colours(0.37, air.hue + 10, 0.28), 2.4 * u);
    });
    const QPolygonF mid = hillLine(area, floor + 16 * u, 30 * u * roughness, easel.random("ridge 3"), 0.8);
    s.middle = lowerSheet(easel, floor - 130 * u);
    s.middle.paint(
        [&](QPainter& p) { paintRidge(p, mid, area.bottom() + 10, 330 * u, colours(0.28, air.hue, 0.4), 3 * u); });
    const QPolygonF near = hillLine(area, floor + 118 * u, 34 * u * roughness, easel.random("ridge 4"), 0.9);
    s.front = lowerSheet(easel, floor - 30 * u);
    s.front.paint([&](QPainter& p) {
        paintGrass(p, near, easel.random("grass"), air.colour(0.2, 0.07, air.hue), 44 * u, u);
        paintRidge(p, near, area.bottom() + 10, 420 * u,
                   {air.colour(0.25, 0.085, air.hue + 8), air.colour(0.1, 0.045, air.hue - 8),
                    air.colour(0.8, 0.1, air.warm, 0.3)},
                   3 * u);
    });
    return s;
}

Sky dusk(const Easel& easel, const Air& air) {
    Random random = easel.random("sun");
    const double floor = floorOf(easel);
    const Canvas& c = easel.canvas;
    const double end = (floor - c.full.top()) / c.full.height();
    Sky sky;
    sky.stops = {{0, air.colour(0.24, 0.09, air.hue)},
                 {end * 0.5, air.colour(0.44, 0.125, air.hue2)},
                 {end * 0.86, air.colour(0.74, 0.12, air.warm)},
                 {end, air.colour(0.84, 0.09, air.warm + 12)},
                 {1, air.colour(0.4, 0.1, air.hue)}};
    sky.sun = QPointF(c.width * random.between(0.28, 0.72), floor - easel.u(random.between(250, 380)));
    sky.glow = easel.u(760);
    sky.sunColour = air.dark() ? oklch(0.92, 0.1, air.warm + 14) : oklch(0.99, 0.05, air.warm + 30);
    sky.disc = easel.u(112);
    return sky;
}

}  // namespace sw::illustration
