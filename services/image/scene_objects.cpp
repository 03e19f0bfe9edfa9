#include <algorithm>

#include "services/image/layout.h"
#include "services/image/light.h"
#include "services/image/paper.h"
#include "services/image/scenes.h"

namespace sw::illustration {
namespace {

/// A soft dark pool where an object stands.
void paintContact(QPainter& p, QPointF centre, double radiusX, double radiusY, const QColor& colour, double strength) {
    p.save();  // the glow is round: squeeze it
    p.translate(centre);
    p.scale(1, radiusY / radiusX);
    paintGlow(p, {0, 0}, radiusX, colour, strength);
    p.restore();
}

/// Two round steps with a lit seam between them. `top` is the middle of the upper face.
Sheet twoSteps(const Easel& easel, QPointF top, double radius) {
    const Palette& p = easel.palette;
    const double light = p.dark ? 0.5 : 0.86;
    const double chroma = p.dark ? 0.14 : 0.085;
    const double upper = radius * 0.17;
    const QColor rim = oklch(0.95, 0.06, p.hue2, 0.75);
    const double drop = radius * 0.2;
    const QPointF base = top + QPointF(0, drop + radius * 0.06);
    const double wide = radius * 1.34;
    Sheet out(QRectF(top.x() - wide * 1.3, top.y() - upper - radius * 0.3, wide * 2.6, radius * 1.5));
    out.paint([&](QPainter& q) {
        paintContact(q, base + QPointF(0, radius * 0.42), wide * 1.22, radius * 0.42, oklch(0.06, 0.03, p.hue, 1),
                     p.dark ? 0.75 : 0.3);
        paintPlinth(q, {base, wide, wide * 0.2, radius * 0.3, p.hue, light * (p.dark ? 0.74 : 0.94), chroma, rim,
                        p.dark ? 1.0 : 0.34});
        const QPointF seam = top + QPointF(0, drop);
        paintContact(q, seam + QPointF(0, radius * 0.03), radius * 1.22, radius * 0.235, p.accent, p.dark ? 0.85 : 0.6);
        paintPlinth(q, {top, radius, upper, drop, p.hue2, light, chroma, rim, p.dark ? 1.0 : 0.34});
    });
    return out;
}

/// What a polished surface gives back of the thing above it.
Sheet reflection(const Sheet& thing, double floor, double strength) {
    Sheet out(thing.image.mirrored(false, true), thing.origin);
    out.origin.setY(static_cast<int>(2 * floor) - thing.rect().bottom());
    out.paint([&](QPainter& p) {
        p.setCompositionMode(QPainter::CompositionMode_DestinationIn);
        QLinearGradient fade(0, floor, 0, floor + thing.rect().height() * 0.32);
        fade.setColorAt(0, QColor(0, 0, 0, static_cast<int>(255 * strength)));
        fade.setColorAt(1, QColor(0, 0, 0, 0));
        p.fillRect(out.rect(), fade);
    });
    return blurred(out, 3);
}

}  // namespace

Result<void> drawPodium(Easel& easel, const Look& look, const Direction& d) {
    if (d.heroes.empty())
        return d.lacks("heroes", "drawing in");
    if (booleanOr(d.fields, "afloat", false))
        return drawCollage(easel, look, d);
    const Canvas& c = easel.canvas;
    const Palette& p = easel.palette;
    look.paintGround(easel, Ground::Stage);
    const double side = std::min(c.width, c.height);
    const double floor = c.content.bottom() - easel.u(c.wide() ? 40 : 34);
    SW_TRY(const QSizeF proportions, easel.proportions(d.heroes[0]));
    const double lift = easel.u(46);
    const QSizeF room(side * 0.72, floor - c.content.top() - lift - easel.u(c.wide() ? 0 : 60));
    const double size = sizeWithin(proportions, room, easel.pack.heroShare * 1.06 * side);
    const QPointF at(c.centre().x(), floor - lift - size * proportions.height() / 2);
    const double radius = std::clamp(size * 0.58, easel.u(260), easel.u(380));
    easel.ground.paint([&](QPainter& q) {
        paintGlow(q, at, size * 1.05, oklch(p.dark ? 0.7 : 0.95, 0.16, p.accentHue), p.dark ? 0.42 : 0.6);
        paintGlow(q, QPointF(at.x(), floor + radius * 0.3), radius * 2.1, oklch(p.dark ? 0.58 : 0.9, 0.16, p.hue2),
                  p.dark ? 0.42 : 0.5);
    });
    SW_TRY(Sheet hero, look.hero(easel, d.heroes[0], at, size, easel.tilt("hero") * 0.8));
    SW_TRY(Sheet bare, easel.drawing(d.heroes[0], at, size * 0.3));
    bare.image =
        bare.image.scaled(bare.image.size() * 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);  // a blur hides it
    bare.origin = at.toPoint() - bare.image.rect().center();
    Sheet steps = twoSteps(easel, QPointF(at.x(), floor), radius);
    steps.paint([&](QPainter& q) {
        QPainterPath top;
        top.addEllipse(QPointF(at.x(), floor), radius, radius * 0.17);
        q.setClipPath(top);
        const Sheet image = reflection(bare, bare.rect().bottom(), 0.3);
        q.save();
        q.translate(0, floor - bare.rect().bottom() - radius * 0.02);
        image.drawOn(q);
        q.restore();
        paintContact(q, QPointF(at.x() + easel.u(8), floor + easel.u(2)), size * proportions.width() * 0.44,
                     radius * 0.125, oklch(0.07, 0.04, p.hue, 1), p.dark ? 0.85 : 0.45);
    });
    SW_CHECK(addSatellites(easel, look, d.heroes, 1,
                           QRectF(at.x() - side * 0.45, c.content.top(), side * 0.9, floor - c.content.top())));
    easel.add(std::move(steps), {0.9, LayerEnter::None, 0});
    easel.add(std::move(hero), look.heroMovement());
    if (d.heroes.size() <= 2)
        look.addForeground(easel);
    return {};
}

Result<void> drawPair(Easel& easel, const Look& look, const Direction& d) {
    if (d.heroes.size() < 2)
        return d.lacks("heroes", "pair of drawings in");
    const Canvas& c = easel.canvas;
    look.paintGround(easel, Ground::Words);
    const QRectF room = c.content;
    const double size = std::min(room.width() * 0.56, room.height() * 0.56);
    const double spread = c.wide() ? size * 0.56 : size * 0.36;
    const double rise = c.wide() ? 0 : std::min((room.height() - size) * 0.5, size * 0.38);
    const QPointF front = c.centre() + QPointF(-spread, rise);
    const QPointF back = c.centre() + QPointF(spread, -rise);
    look.paintBackdrop(easel, c.centre(), std::min(room.width(), room.height()) * 0.47);
    SW_TRY(Sheet behind, look.hero(easel, d.heroes[1], back, size, easel.tilt("back", 1)));
    SW_TRY(Sheet before, look.hero(easel, d.heroes[0], front, size, easel.tilt("front", -1)));
    easel.add(std::move(behind), {0.75, LayerEnter::Pop, 6});
    easel.add(std::move(before), {1.1, LayerEnter::Rise, 6});
    look.addForeground(easel);
    return {};
}

Result<void> drawCollage(Easel& easel, const Look& look, const Direction& d) {
    if (d.heroes.empty())
        return d.lacks("heroes", "drawing in");
    const Canvas& c = easel.canvas;
    look.paintGround(easel, d.scene == "podium" ? Ground::Figure : Ground::Stage);  // nothing stands when afloat
    const QRectF room = c.content;
    const double side = std::min(room.width(), room.height());
    const QPointF centre = c.centre() + QPointF(0, easel.u(10));
    look.paintBackdrop(easel, centre, side * 0.5);
    SW_TRY(const QSizeF proportions, easel.proportions(d.heroes[0]));
    const double size = sizeWithin(proportions, QSizeF(side * 0.8, room.height() * 0.74),
                                   easel.pack.heroShare * 1.08 * std::min(c.width, c.height));
    SW_TRY(Sheet hero, look.hero(easel, d.heroes[0], centre, size, easel.tilt("hero")));
    easel.add(std::move(hero), look.heroMovement());
    return addSatellites(easel, look, d.heroes, 1,
                         QRectF(centre.x() - side * 0.47, room.top(), side * 0.94, room.height() * 1.04));
}

}  // namespace sw::illustration
