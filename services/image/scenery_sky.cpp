#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <string>

#include "services/image/light.h"
#include "services/image/scenery_parts.h"
#include "services/image/terrain.h"

namespace sw::illustration {
namespace {

constexpr double kNightPull = 0.95;  // a night in a warm daylight palette would be red as blood

}  // namespace

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
    const auto wave = [&](const char* what, double y, double amplitude, double length, double lightness,
                          double strength) {
        Sheet sheet = lowerSheet(easel, y - amplitude * u * 1.8);
        Random random = easel.random(what);
        sheet.paint([&](QPainter& p) {
            paintRidge(p, waveLine(area, y, amplitude * u, length * u, random.unit() * 6), area.bottom() + 10, 400 * u,
                       {air.colour(lightness, 0.11, air.hue), air.colour(lightness * 0.42, 0.07, air.hue),
                        air.colour(0.95, 0.04, air.hue, strength)},
                       3 * u);
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
    sky.stops = {{0, air.colour(0.8, 0.1, air.hue - 22)},
                 {0.2, air.colour(0.6, 0.115, air.hue - 10)},
                 {0.55, air.colour(0.38, 0.1, air.hue)},
                 {1, air.colour(0.12, 0.06, air.hue + 16)}};
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
        paintRidge(p, hillLine(area, floor - 40 * u, 70 * u, easel.random("rock 1"), 1.2), area.bottom(), 360 * u,
                   {air.colour(0.42, 0.09, air.hue - 6), air.colour(0.24, 0.08, air.hue),
                    air.colour(0.8, 0.08, air.hue - 20, 0.2)},
                   2 * u);
        paintRidge(p, hillLine(area, floor + 70 * u, 56 * u, easel.random("rock 2"), 1), area.bottom(), 360 * u,
                   {air.colour(0.3, 0.085, air.hue), air.colour(0.14, 0.06, air.hue + 8),
                    air.colour(0.8, 0.08, air.hue - 20, 0.16)},
                   2 * u);
        for (int i = 0; i < 46; ++i) {
            const double k = random.unit();
            paintBubble(p, QPointF(c.width * random.unit(), c.height * random.between(0, 0.66)),
                        (4 + 22 * k * k * k) * u, 0.8);
        }
    });
    Sheet weeds(c.full.adjusted(-60 * u, 0, 60 * u, 0));
    Random plants = easel.random("plants");
    weeds.paint([&](QPainter& p) {
        for (const double x : {-0.02, 0.07, 0.15, 0.88, 0.97, 1.03}) {
            const bool near = x < 0 || x > 1;
            paintKelp(p, QPointF(c.width * x, c.height * 0.97), u * plants.between(480, 720) * (near ? 1.3 : 0.9),
                      plants.fork("kelp"), air.colour(near ? 0.13 : 0.2, 0.06, air.hue + (near ? 10 : -20)));
        }
        paintRidge(
            p, hillLine(area, c.height * 0.9, 40 * u, easel.random("bed"), 1), area.bottom() + 10, 300 * u,
            {air.colour(0.13, 0.05, air.hue), air.colour(0.07, 0.03, air.hue), air.colour(0.8, 0.08, air.hue, 0.1)},
            2 * u);
    });
    Scenery s;
    s.floats = true;
    s.floor = floor;
    s.front = blurred(trimmed(weeds), 8 * u);
    return s;
}

Scenery night(Easel& easel) {
    const Air air(easel.palette, 275, easel.palette.dark ? 0.3 : kNightPull, true);
    const double u = easel.u(1);
    const Canvas& c = easel.canvas;
    Random random = easel.random("moon");
    Sky sky;
    const double side = random.sign();
    const double lift = easel.palette.dark ? 0 : 0.12;  // among daylight scenes the night is young
    sky.stops = {{0, oklch(0.14 + lift, 0.055, air.hue)},
                 {0.34, oklch(0.26 + lift, 0.1, air.hue)},
                 {0.56, oklch(0.44 + lift, 0.13, air.hue2)},
                 {0.64, oklch(0.58 + lift, 0.13, air.hue2 + 24)},
                 {1, oklch(0.2, 0.08, air.hue)}};
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
        for (const auto& [x, y, r] :
             {std::tuple{-0.3, -0.2, 0.2}, {0.25, 0.3, 0.14}, {0.3, -0.35, 0.1}, {-0.15, 0.4, 0.09}}) {
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
    sky.stops = {{0, air.colour(0.17, 0.045, air.hue)},
                 {0.4, air.colour(0.42, 0.08, air.hue)},
                 {0.58, air.colour(0.72, 0.11, air.warm)},
                 {1, air.colour(0.26, 0.07, air.hue)}};
    sky.disc = 0;
    paintSky(easel, sky);
    Sheet bolts(QRectF(QPointF(c.full.left(), c.height * 0.16), QPointF(c.full.right(), floor)));
    Random random = easel.random("bolt");
    const double side = random.sign();
    bolts.paint([&](QPainter& p) {
        paintLightning(p, QPointF(c.width * (0.5 - 0.32 * side), c.height * 0.24), floor - 60 * u, random.fork("path"),
                       u);
    });
    easel.ground.paint([&](QPainter& p) { bolts.drawOn(p); });
    for (int deck = 0; deck < 3; ++deck) {  // three decks of cloud, the darkest nearest
        Random puffs = easel.random("deck " + std::to_string(deck));
        const double y = c.height * (0.27 - 0.09 * deck);
        Sheet layer(QRectF(QPointF(c.full.left() - 120 * u, c.full.top() - 80 * u),
                           QPointF(c.full.right() + 120 * u, y + 260 * u)));
        layer.paint([&](QPainter& p) {
            p.setPen(Qt::NoPen);
            for (int i = 0; i < 12; ++i) {
                const QPointF at(c.full.left() + c.full.width() * (i + puffs.between(0.1, 0.9)) / 12,
                                 y + puffs.between(-60, 60) * u);
                const double r = puffs.between(110, 190) * u;
                QRadialGradient fill(at + QPointF(0.2, 0.4) * r, r * 1.25);
                fill.setColorAt(0, air.colour(0.64 - 0.16 * deck, 0.085, deck == 0 ? air.warm : air.hue2));
                fill.setColorAt(0.75, air.colour(0.36 - 0.08 * deck, 0.055, air.hue));
                fill.setColorAt(1, air.colour(0.3 - 0.08 * deck, 0.05, air.hue));
                p.setBrush(fill);
                p.drawEllipse(at, r, r);
            }
            p.fillRect(QRectF(layer.rect().left(), layer.rect().top(), layer.rect().width(), y - layer.rect().top()),
                       air.colour(0.3 - 0.08 * deck, 0.05, air.hue));
        });
        const Sheet soft = blurred(layer, (11 - 2 * deck) * u);
        easel.ground.paint([&](QPainter& p) { soft.drawOn(p); });
    }
    Scenery s = ridges(easel, air, 0.9);
    easel.ground.paint([&](QPainter& p) { paintRain(p, c.full, easel.random("far rain"), 300, 66 * u, 1.7 * u, 0.2); });
    Sheet rain(QRectF(QPointF(c.full.left(), c.full.top()), QPointF(c.full.right(), s.front.rect().top() + 420 * u)));
    rain.paint(
        [&](QPainter& p) { paintRain(p, QRectF(rain.rect()), easel.random("rain"), 80, 150 * u, 3.2 * u, 0.2); });
    s.front = stacked(s.front, rain);
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
        soft.add(
            {QPointF(full.left() + full.width() * random.unit(), full.top() + full.height() * random.between(0, 0.72)),
             u * random.between(110, 280),
             oklabOf(random.between(0.28, 0.46), random.between(0.09, 0.16), random.unit() < 0.6 ? p.hue2 : p.hue - 30),
             random.between(0.35, 0.7)});
    soft.add({c.centre(), 260 * u, oklabOf(0.5, 0.14, p.accentHue), 0.3});
    easel.ground.image = soft.image();
    easel.ground.paint([&](QPainter& q) { paintStars(q, full, easel.random("stars"), 330, u); });
    const double side = random.sign();
    const Sheet ringed = planet(QPointF(c.width * (0.5 + 0.31 * side), c.content.top() + 60 * u), 104 * u,
                                easel.random("planet"), p.hue2 + 40, 0.66, true);
    easel.ground.paint([&](QPainter& q) { ringed.drawOn(q); });
    Scenery s;
    s.floats = true;
    s.floor = floorOf(easel);
    const double radius = c.full.width() * 1.25;
    const QPointF centre(c.width * (0.5 - 0.1 * side), c.captions.bottom() + 24 * u + radius);
    Sheet world(QRectF(c.full.left() - 60 * u, centre.y() - radius - 90 * u, c.full.width() + 120 * u,
                       c.full.bottom() - centre.y() + radius + 120 * u));
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

}  // namespace sw::illustration
