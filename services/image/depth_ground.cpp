#include "services/image/depth_ground.h"

#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "services/image/light.h"

namespace sw::illustration {
namespace {

/// The palette as a ground of `kind` shows it: no other colours, but another one of them leads.
Palette ledBy(Palette p, Ground kind) {
    const double lean = p.dark ? 16 : 26;  // light grounds have little chroma to differ by
    switch (kind) {
        case Ground::Stage:
            break;
        case Ground::Figure:
            std::swap(p.hue, p.hue2);
            break;
        case Ground::Words:
            p.hue2 = p.hue + std::remainder(p.hue2 - p.hue, 360.0) * 0.5;
            p.hue -= lean;
            break;
        case Ground::Chart:
            p.hue += lean;
            break;
    }
    return p;
}

/// The curve of a floor far below, lit along its edge: gives the space a bottom without lines behind the captions.
void paintFloor(Easel& easel, const Palette& p) {
    const Canvas& c = easel.canvas;
    const double radius = c.full.width() * 1.5;
    const QPointF centre(c.width / 2.0, c.captions.bottom() + easel.u(46) + radius);
    easel.ground.paint([&](QPainter& q) {
        const double air = easel.u(190);
        const double rim = radius / (radius + air);
        QRadialGradient halo(centre, radius + air);
        halo.setColorAt(rim, oklch(p.dark ? 0.6 : 0.99, 0.15, p.hue2, p.dark ? 0.34 : 0.5));
        halo.setColorAt(rim + (1 - rim) * 0.35, oklch(p.dark ? 0.6 : 0.99, 0.15, p.hue2, p.dark ? 0.1 : 0.16));
        halo.setColorAt(1, oklch(0.6, 0.15, p.hue2, 0));
        q.setPen(Qt::NoPen);
        q.setBrush(halo);
        q.drawEllipse(centre, radius + air, radius + air);
        QRadialGradient body(centre, radius);
        body.setColorAt(0, oklch(p.dark ? 0.09 : 0.7, 0.04, p.hue));
        body.setColorAt(0.86, oklch(p.dark ? 0.13 : 0.76, 0.06, p.hue));
        body.setColorAt(0.975, oklch(p.dark ? 0.23 : 0.83, 0.09, p.hue));
        body.setColorAt(0.998, oklch(p.dark ? 0.36 : 0.9, 0.12, p.hue2));
        body.setColorAt(1, oklch(p.dark ? 0.62 : 0.97, p.dark ? 0.12 : 0.04, p.hue2));
        q.setBrush(body);
        q.drawEllipse(centre, radius, radius);
    });
}

/// Two large discs that reach in from opposite corners, each lit along its edge, clear of the captions.
void paintDiscs(Easel& easel, const Palette& p, double side) {
    const Canvas& c = easel.canvas;
    const double radius = std::min(c.full.width(), c.full.height()) * 0.62;
    const double low = c.captions.bottom() + easel.u(40) + radius * 0.9;
    const QPointF centres[] = {{c.width * (0.5 - side * 0.42), low}, {c.width * (0.5 + side * 0.6), -radius * 0.62}};
    easel.ground.paint([&](QPainter& q) {
        q.setPen(Qt::NoPen);
        for (const QPointF& centre : centres) {
            QRadialGradient body(centre, radius);
            body.setColorAt(0, oklch(p.dark ? 0.12 : 0.84, 0.07, p.hue, p.dark ? 0.7 : 0.5));
            body.setColorAt(0.9, oklch(p.dark ? 0.22 : 0.9, 0.1, p.hue2, p.dark ? 0.55 : 0.45));
            body.setColorAt(0.994, oklch(p.dark ? 0.38 : 0.95, 0.13, p.hue2, 0.7));
            body.setColorAt(1, oklch(p.dark ? 0.66 : 0.99, p.dark ? 0.13 : 0.03, p.hue2, 0.8));
            q.setBrush(body);
            q.drawEllipse(centre, radius, radius);
        }
    });
}

/// Three slow waves one before the other, below the captions.
void paintWaves(Easel& easel, const Palette& p, double side) {
    const QRectF full = easel.canvas.full;
    const double top = easel.canvas.captions.bottom() + easel.u(30);
    easel.ground.paint([&](QPainter& q) {
        for (int i = 0; i < 3; ++i) {
            const double crest = top + easel.u(18 + 74.0 * i);
            const double swing = easel.u(58 - 8.0 * i) * side * (i % 2 == 0 ? 1 : -1);
            QPainterPath wave(QPointF(full.left(), crest + swing));
            wave.cubicTo(QPointF(full.left() + full.width() * 0.36, crest + swing * 2.2),
                         QPointF(full.left() + full.width() * 0.6, crest - swing * 2.2),
                         QPointF(full.right(), crest - swing * 0.6));
            wave.lineTo(full.bottomRight());
            wave.lineTo(full.bottomLeft());
            QLinearGradient fill(0, crest - std::abs(swing), 0, full.bottom());
            fill.setColorAt(0, oklch(p.dark ? 0.4 - 0.07 * i : 0.93 - 0.05 * i, 0.12, p.hue2, 0.75));
            fill.setColorAt(0.5, oklch(p.dark ? 0.18 : 0.84 - 0.04 * i, 0.07, p.hue, 0.9));
            fill.setColorAt(1, oklch(p.dark ? 0.1 : 0.78, 0.05, p.hue, 1));
            q.fillPath(wave, fill);
        }
    });
}

/// The lines of a level floor that runs to a horizon below the captions.
void paintLevelFloor(Easel& easel, const Palette& p) {
    const Canvas& c = easel.canvas;
    const QRectF full = c.full;
    const double horizon = c.captions.bottom() + easel.u(52);
    const double depth = full.bottom() - horizon;
    easel.ground.paint([&](QPainter& q) {
        QLinearGradient floor(0, horizon, 0, full.bottom());
        floor.setColorAt(0, oklch(p.dark ? 0.4 : 0.95, 0.13, p.hue2, 0.7));
        floor.setColorAt(0.25, oklch(p.dark ? 0.22 : 0.88, 0.09, p.hue, 0.8));
        floor.setColorAt(1, oklch(p.dark ? 0.11 : 0.8, 0.05, p.hue, 0.95));
        q.fillRect(QRectF(QPointF(full.left(), horizon), full.bottomRight()), floor);
        q.setPen(QPen(oklch(p.dark ? 0.78 : 0.99, 0.1, p.hue2, p.dark ? 0.2 : 0.6), easel.u(2)));
        for (int i = -9; i <= 9; ++i)
            q.drawLine(QPointF(c.width * (0.5 + 0.085 * i), horizon),
                       QPointF(c.width * (0.5 + 0.34 * i), horizon + depth));
        for (int i = 0; i < 6; ++i) {
            const double y = horizon + depth * i * i / 25.0;
            q.drawLine(QPointF(full.left(), y), QPointF(full.right(), y));
        }
    });
}

void paintLower(Easel& easel, const Palette& p, Ground kind, double side) {
    switch (kind) {
        case Ground::Stage:
            return paintFloor(easel, p);
        case Ground::Figure:
            return paintDiscs(easel, p, side);
        case Ground::Words:
            return paintWaves(easel, p, side);
        case Ground::Chart:
            return paintLevelFloor(easel, p);
    }
}

}  // namespace

void paintDepthGround(Easel& easel, Ground kind) {
    const Palette p = ledBy(easel.palette, kind);
    const QRectF full = easel.canvas.full;
    const QPointF c = easel.canvas.centre();
    const double w = full.width();
    const double h = full.height();
    const double r = std::sqrt(w * h) * 0.24;
    Random random = easel.random("ground");
    const double side = random.sign();
    const bool rays = kind == Ground::Stage || kind == Ground::Words;  // light from above, where something stands in it
    const auto at = [&](double x, double y) { return QPointF(full.center().x() + side * x * w, full.top() + y * h); };
    if (p.dark) {
        SoftPicture soft(full, oklabOf(0.2, 0.07, p.hue), oklabOf(0.13, 0.045, p.hue));
        soft.add({at(-0.42, 0.1), r * 1.25, oklabOf(0.42, 0.15, p.hue2), 0.85});
        soft.add({at(0.46, 0.3), r * 1.05, oklabOf(0.36, 0.12, p.hue - 28), 0.8});
        soft.add({at(-0.36, 0.62), r, oklabOf(0.3, 0.12, p.hue + 18), 0.7});
        soft.add({at(0.4, 0.82), r * 1.1, oklabOf(0.24, 0.09, p.hue2), 0.75});
        soft.add({c, r * 0.9, oklabOf(0.46, 0.14, p.hue + random.between(-8, 8)), 0.55});
        soft.add({at(0, 1.02), r * 1.1, oklabOf(0.12, 0.04, p.hue), 0.8});
        if (rays)
            soft.paint([&](QPainter& q) {
                paintRays(q, full.adjusted(0, -h * 0.02, 0, 0), easel.random("rays"), oklch(0.85, 0.08, p.hue2, 0.075),
                          5, 0.28 * side);
            });
        easel.ground.image = soft.image();
        paintLower(easel, p, kind, side);
        easel.ground.paint([&](QPainter& q) {
            paintDust(q, full, easel.random("dust"), oklch(0.95, 0.05, p.accentHue), 70, easel.u(1));
        });
        return;
    }
    SoftPicture soft(full, oklabOf(0.955, 0.03, p.hue), oklabOf(0.88, 0.05, p.hue));
    soft.add({at(-0.42, 0.08), r * 1.2, oklabOf(0.87, 0.1, p.hue2), 0.8});
    soft.add({at(0.46, 0.34), r, oklabOf(0.9, 0.075, p.hue - 30), 0.8});
    soft.add({at(-0.4, 0.66), r, oklabOf(0.86, 0.085, p.hue + 22), 0.7});
    soft.add({at(0.4, 0.9), r * 1.2, oklabOf(0.8, 0.09, p.hue2), 0.75});
    soft.add({c, r * 0.9, oklabOf(0.98, 0.015, p.accentHue), 0.7});
    if (rays)
        soft.paint([&](QPainter& q) {
            paintRays(q, full, easel.random("rays"), oklch(0.99, 0.02, p.accentHue, 0.4), 5, 0.28 * side);
        });
    easel.ground.image = soft.image();
    paintLower(easel, p, kind, side);
}

}  // namespace sw::illustration
