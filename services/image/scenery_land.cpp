#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <string>

#include "services/image/light.h"
#include "services/image/scenery_parts.h"
#include "services/image/terrain.h"

namespace sw::illustration {

Scenery hills(Easel& easel) {
    const Air air(easel.palette, 150, 0.12);
    paintSky(easel, dusk(easel, air));
    addClouds(easel, {}, air.colour(0.84, 0.08, air.warm), air.colour(0.52, 0.1, air.hue2));
    const QRectF area = wideArea(easel);
    easel.ground.paint([&](QPainter& p) {
        paintRidge(
            p, peakLine(area, floorOf(easel) - easel.u(170), easel.u(270), easel.random("peaks"), 4), area.bottom(),
            easel.u(340),
            {air.colour(0.6, 0.1, air.hue2), air.colour(0.66, 0.09, air.warm), air.colour(0.9, 0.08, air.warm, 0.35)},
            easel.u(2));
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
            const QPolygonF line = peakLine(area, floor - (150 - 90 * i) * u, (430 - 150 * i) * u,
                                            easel.random("peaks " + std::to_string(i)), 3 + i);
            paintRidge(p, line, area.bottom(), 520 * u,
                       {air.colour(0.5 - 0.08 * i, 0.09, air.hue), air.colour(0.68 - 0.1 * i, 0.07, air.hue2),
                        air.colour(0.95, 0.03, air.warm, 0.3)},
                       2 * u);
            paintSnowCaps(p, line, (150 - 40 * i) * u, easel.random("caps " + std::to_string(i)),
                          oklch(0.97, 0.02, air.warm), oklch(0.74, 0.06, air.hue));
        }
    });
    Scenery s;
    s.floor = floor;
    const auto drift = [&](const char* what, double y, double amplitude, double lightness) {
        Sheet sheet = lowerSheet(easel, y - 90 * u);
        sheet.paint([&](QPainter& p) {
            paintRidge(p, hillLine(area, y, amplitude * u, easel.random(what), 0.8), area.bottom() + 10, 520 * u,
                       {oklch(lightness, 0.03, air.hue), oklch(lightness * (air.dark() ? 0.42 : 0.8), 0.09, air.hue),
                        oklch(0.99, 0.02, air.warm, 0.8)},
                       3 * u);
        });
        return sheet;
    };
    s.middle = drift("drift 1", floor + 6 * u, 26, air.dark() ? 0.78 : 0.95);
    Random trees = easel.random("trees");
    s.middle.paint([&](QPainter& p) {
        for (int i = 0; i < 7; ++i) {
            const double x = easel.canvas.width * (i < 4 ? trees.unit() * 0.27 : 0.74 + trees.unit() * 0.3);
            paintFir(p, QPointF(x, floor + 24 * u), u * trees.between(120, 230), trees.fork("fir " + std::to_string(i)),
                     oklch(0.62, 0.06, air.hue), oklch(0.33, 0.07, air.hue));
        }
    });
    s.front = drift("drift 2", floor + 120 * u, 30, air.dark() ? 0.62 : 0.9);
    Random flakes = easel.random("flakes");
    easel.ground.paint([&](QPainter& p) {
        p.setPen(Qt::NoPen);
        for (int i = 0; i < 190; ++i) {
            const double k = flakes.unit();
            p.setBrush(QColor(255, 255, 255, static_cast<int>(60 + 150 * flakes.unit())));
            p.drawEllipse(QPointF(easel.canvas.width * flakes.between(-0.08, 1.08), floor * flakes.between(-0.1, 1)),
                          u * (1.4 + 5 * k * k * k), u * (1.4 + 5 * k * k * k));
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
    sky.stops = {{0, air.colour(0.3, 0.08, air.hue)},
                 {0.32, air.colour(0.55, 0.1, air.hue)},
                 {0.56, air.colour(0.84, 0.09, air.warm + 40)},
                 {1, air.colour(0.3, 0.07, air.hue)}};
    sky.disc = 0;
    paintSky(easel, sky);
    easel.ground.paint([&](QPainter& p) {
        paintRays(p, c.full.adjusted(0, 0, 0, -c.full.height() * 0.3), easel.random("rays"),
                  air.colour(0.97, 0.07, air.warm + 40, 0.16), 6, 0.3);
        for (int layer = 0; layer < 4; ++layer) {
            Random random = easel.random("trees " + std::to_string(layer));
            const double t = layer / 3.0;
            const double base = floor - (120 - 62 * layer) * u;
            for (double x = c.full.left() - 60 * u; x < c.full.right() + 60 * u;
                 x += random.between(52, 104) * u * (1 + 0.5 * t))
                paintFir(p, QPointF(x, base + random.between(-14, 14) * u),
                         u * random.between(330, 560) * (0.8 + 0.25 * t), random.fork("fir"),
                         air.colour(0.66 - 0.36 * t, 0.085, air.hue + 14 - 14 * t),
                         air.colour(0.58 - 0.37 * t, 0.08, air.hue));
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
            paintFir(p, QPointF(c.width * x, floor + 250 * u), u * near.between(900, 1120), near.fork("fir"),
                     air.colour(0.2, 0.06, air.hue), air.colour(0.12, 0.05, air.hue));
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
        return RidgeColours{air.colour(lightness, 0.12, 62), air.colour(lightness - 0.24, 0.11, 40),
                            air.colour(0.95, 0.08, 80, 0.55)};
    };
    easel.ground.paint([&](QPainter& p) {
        paintRidge(p, duneLine(area, floor - 110 * u, 110 * u, easel.random("dune 1"), 2), area.bottom(), 420 * u,
                   dune(0.7), 2.4 * u);
        paintRidge(p, duneLine(area, floor - 30 * u, 90 * u, easel.random("dune 2"), 2), area.bottom(), 420 * u,
                   dune(0.62), 2.6 * u);
    });
    Scenery s;
    s.floor = floor;
    const QPolygonF mid = duneLine(area, floor + 48 * u, 60 * u, easel.random("dune 3"), 1);
    s.middle = lowerSheet(easel, floor - 260 * u);
    Random random = easel.random("cacti");
    const double side = random.sign();
    s.middle.paint([&](QPainter& p) {
        for (const auto& [x, height] : {std::pair{0.5 + 0.4 * side, 230.0}, {0.5 - 0.42 * side, 150.0}})
            paintCactus(p, QPointF(easel.canvas.width * x, heightAt(mid, easel.canvas.width * x) + 14 * u), height * u,
                        air.colour(0.5, 0.09, 140), air.colour(0.24, 0.06, 150));
        paintRidge(p, mid, area.bottom() + 10, 420 * u, dune(0.54), 3 * u);
    });
    s.front = lowerSheet(easel, floor - 40 * u);
    s.front.paint([&](QPainter& p) {
        paintRidge(p, duneLine(area, floor + 178 * u, 90 * u, easel.random("dune 4"), 1), area.bottom() + 10, 520 * u,
                   {air.colour(0.42, 0.11, 52), air.colour(0.18, 0.07, 30), air.colour(0.92, 0.09, 74, 0.5)}, 3 * u);
    });
    return s;
}

Scenery city(Easel& easel) {
    const Air air(easel.palette, 275, 0.15);
    const double u = easel.u(1);
    const double floor = floorOf(easel);
    const Canvas& c = easel.canvas;
    paintSky(easel, dusk(easel, air));
    if (air.dark())
        easel.ground.paint([&](QPainter& p) {
            paintStars(p, QRectF(c.full.left(), c.full.top(), c.full.width(), c.height * 0.3), easel.random("stars"),
                       60, u);
        });
    addClouds(easel, {2, 0.12, 0.3, 18, 0.4}, air.colour(0.8, 0.08, air.warm), air.colour(0.5, 0.1, air.hue2));
    easel.ground.paint([&](QPainter& p) {
        paintSkyline(p, c.full.left(), c.full.right(), floor + 20 * u, 620 * u, easel.random("far"),
                     air.colour(0.66, 0.11, air.warm), air.colour(0.5, 0.11, air.hue2),
                     air.colour(0.9, 0.1, air.warm, 0.12), u * 1.05);
        paintSkyline(p, c.full.left(), c.full.right(), floor + 60 * u, 480 * u, easel.random("middle"),
                     air.colour(0.46, 0.11, air.hue2), air.colour(0.34, 0.1, air.hue),
                     air.colour(0.9, 0.12, air.warm, 0.4), u * 1.25);
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
            paintSkyline(p, from, to, floor + 70 * u, 330 * u, easel.random(from < 0 ? "left" : "right"),
                         air.colour(0.26, 0.085, air.hue), air.colour(0.2, 0.08, air.hue),
                         air.colour(0.9, 0.13, air.warm, 0.62), u * 1.5);
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

namespace {

void paintPlume(Easel& easel, const Air& air, QPointF mouth) {
    const double u = easel.u(1);
    Random ash = easel.random("ash");
    for (int i = 0; i < 8; ++i) {  // the plume widens as it rises
        const double t = i / 7.0;
        const Sheet puff =
            cloud(mouth + QPointF((t * 150 + ash.between(-70, 70) * (0.4 + t)) * u, -(40 + 560 * t) * u),
                  (230 + 520 * t) * u, ash.fork("puff " + std::to_string(i)), air.colour(0.5 - 0.22 * t, 0.05, air.hue),
                  air.colour(0.46 - 0.2 * t, 0.14 - 0.1 * t, 36), (7 + 12 * t) * u);
        easel.ground.paint([&](QPainter& p) { puff.drawOn(p, 0.72); });
    }
}

void paintCone(QPainter& p, const Easel& easel, const Air& air, QPointF mouth, double floor) {
    const double u = easel.u(1);
    QPainterPath cone(QPointF(mouth.x() - 96 * u, mouth.y()));
    cone.quadTo(mouth + QPointF(0, 34 * u), QPointF(mouth.x() + 96 * u, mouth.y()));
    cone.cubicTo(mouth + QPointF(190 * u, 250 * u), mouth + QPointF(330 * u, 430 * u),
                 QPointF(mouth.x() + 640 * u, floor + 60 * u));
    cone.lineTo(mouth.x() - 640 * u, floor + 60 * u);
    cone.cubicTo(mouth + QPointF(-330 * u, 430 * u), mouth + QPointF(-190 * u, 250 * u),
                 QPointF(mouth.x() - 96 * u, mouth.y()));
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
        stream.cubicTo(mouth + QPointF(lean * 0.5 + lava.between(-30, 30) * u, 120 * u),
                       mouth + QPointF(lean + lava.between(-40, 40) * u, 190 * u),
                       mouth + QPointF(lean * 1.5, lava.between(190, 420) * u));
        for (const auto& [width, colour] : {std::pair{44.0, oklch(0.62, 0.22, 34, 0.3)},
                                            {22.0, oklch(0.66, 0.22, 40, 0.9)},
                                            {9.0, oklch(0.88, 0.16, 80)}})
            p.strokePath(stream, QPen(colour, width * u * (1 - 0.12 * i), Qt::SolidLine, Qt::RoundCap));
    }
    p.setClipping(false);
}

void paintEmbers(QPainter& p, const Easel& easel, QPointF mouth) {
    const double u = easel.u(1);
    paintGlow(p, mouth, 230 * u, oklch(0.86, 0.17, 62), 0.85);
    Random embers = easel.random("embers");
    p.setPen(Qt::NoPen);
    for (int i = 0; i < 90; ++i) {
        const double k = embers.unit();
        p.setBrush(oklch(0.84, 0.18, embers.between(40, 75), embers.between(0.4, 1)));
        p.drawEllipse(QPointF(mouth.x() + embers.between(-420, 420) * u, mouth.y() + embers.between(-480, 460) * u),
                      (1.2 + 3.4 * k * k) * u, (1.2 + 3.4 * k * k) * u);
    }
}

}  // namespace

Scenery volcano(Easel& easel) {
    const Air air(easel.palette, 20, 0.3, true);
    const double u = easel.u(1);
    const double floor = floorOf(easel);
    const Canvas& c = easel.canvas;
    Random random = easel.random("volcano");
    Sky sky;
    const double x = c.width * (0.5 + 0.14 * random.sign());
    const QPointF mouth(x, floor - 560 * u);
    sky.stops = {{0, air.colour(0.16, 0.06, air.hue)},
                 {0.3, air.colour(0.3, 0.1, air.hue)},
                 {0.5, air.colour(0.56, 0.16, 28)},
                 {0.6, air.colour(0.72, 0.15, 50)},
                 {1, air.colour(0.2, 0.07, air.hue)}};
    sky.sun = mouth + QPointF(0, 40 * u);
    sky.glow = 720 * u;
    sky.sunColour = oklch(0.78, 0.19, 44);
    paintSky(easel, sky);
    paintPlume(easel, air, mouth);
    easel.ground.paint([&](QPainter& p) {
        paintCone(p, easel, air, mouth, floor);
        paintEmbers(p, easel, mouth);
    });
    const Air ground(Palette{air.hue, air.hue2, 40, air.dark(), {}}, 20, 0.2);
    return ridges(easel, ground, 0.9);
}

}  // namespace sw::illustration
