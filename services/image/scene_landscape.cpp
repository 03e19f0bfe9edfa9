#include <algorithm>

#include "services/image/layout.h"
#include "services/image/light.h"
#include "services/image/scenery.h"
#include "services/image/scenes.h"

namespace sw::illustration {
namespace {

/// Draws a subject into the air of its surroundings: lost in haze at its foot.
Sheet hazed(const Sheet& sheet, const QColor& haze, double from, double to) {
    Sheet out = sheet;
    out.paint([&](QPainter& p) {
        p.setCompositionMode(QPainter::CompositionMode_SourceAtop);
        QLinearGradient fade(0, from, 0, to);
        QColor none = haze;
        none.setAlphaF(0);
        fade.setColorAt(0, none);
        fade.setColorAt(1, haze);
        p.fillRect(out.rect(), fade);
    });
    return out;
}

}  // namespace

Result<void> drawLandscape(Easel& easel, const Look& look, const Direction& d) {
    if (d.heroes.empty())
        return d.lacks("heroes", "drawing in");
    SW_TRY(const QString kind, d.text("kind"));
    SW_TRY(Scenery scenery, paintScenery(easel, kind.toStdString()));
    const Canvas& c = easel.canvas;
    const Palette& p = easel.palette;
    const double side = std::min(c.width, c.height);
    const double bottom = scenery.floats ? c.content.bottom() - easel.u(60) : scenery.floor;
    SW_TRY(const QSizeF proportions, easel.proportions(d.heroes[0]));
    const QSizeF room(side * 0.72, (bottom - c.content.top()) * (scenery.floats ? 0.86 : 0.84));
    const double size = sizeWithin(proportions, room, easel.pack.heroShare * 1.04 * side);
    const double height = size * proportions.height();
    const QPointF at(c.centre().x(), scenery.floats ? c.content.top() + (bottom - c.content.top()) * 0.52
                                                    : bottom - height / 2 + height * scenery.sink);
    easel.ground.paint([&](QPainter& q) {
        paintGlow(q, at, size * 0.9, oklch(p.dark ? 0.74 : 0.97, 0.13, p.accentHue), p.dark ? 0.34 : 0.5);
    });
    const double tilt = easel.tilt("hero") * (scenery.floats ? 1.1 : 0.55);
    SW_TRY(Sheet hero, look.hero(easel, d.heroes[0], at, size, tilt));
    if (!scenery.floats)
        hero =
            hazed(hero, oklch(p.dark ? 0.22 : 0.6, 0.08, p.hue, 0.5), at.y() + height * 0.05, at.y() + height * 0.62);
    const double top = c.content.top();
    SW_CHECK(addSatellites(easel, look, d.heroes, 1,
                           QRectF(c.content.left(), top + easel.u(40), c.content.width(), (bottom - top) * 0.86)));
    if (!scenery.middle.isEmpty()) {
        scenery.middle.paint([&](QPainter& q) {
            q.save();  // a round pool of shade, squeezed flat
            q.translate(at.x() + easel.u(14), scenery.floor + easel.u(6));
            q.scale(1, 0.15);
            paintGlow(q, {0, 0}, size * proportions.width() * 0.62, oklch(0.06, 0.03, p.hue), 0.6);
            q.restore();
        });
        easel.add(std::move(scenery.middle), {0.72, LayerEnter::None, 0});
    }
    easel.add(std::move(hero), look.heroMovement());
    easel.add(std::move(scenery.front), {1.25, LayerEnter::None, 0});
    return {};
}

}  // namespace sw::illustration
