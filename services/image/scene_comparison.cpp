#include <QPainterPath>
#include <algorithm>

#include "services/image/layout.h"
#include "services/image/scenes.h"

namespace sw::illustration {
namespace {

struct Side {
    QString label;
    QString value;
    std::string hero;
};

Side sideFrom(const Json& json) {
    return {textIn(json, "label"), textIn(json, "value"), stringOr(json, "hero")};
}

/// One side's panel: its drawing, its number and its name.
Result<Sheet> panel(const Easel& easel, const Look& look, const Side& side, const QRectF& box, bool first,
                    double labelSize, double valueSize) {
    const Tones tone = look.tones(easel.palette);
    const double u = easel.u(1);
    Card card = look.card(easel, box, CardKind::Panel, first ? "left" : "right");
    const QRectF in = box.adjusted(34 * u, 54 * u, -34 * u, -44 * u);
    const double labelHeight = in.height() * (side.hero.empty() && side.value.isEmpty() ? 0.9 : 0.3);
    const TextBlock label = fitted(side.label, {Voice::Heading, labelSize, 36 * u, 4, false, Align::Centre, 0, 1.14},
                                   QSizeF(in.width(), labelHeight), easel.pack.faces);
    const TextBlock value =
        fitted(side.value, {Voice::Display, valueSize, 34 * u, 2, true, Align::Centre, 0.006, 1.1},
               QSizeF(in.width(), in.height() * (side.hero.empty() ? 0.5 : 0.26)), easel.pack.faces);
    const double artHeight = side.hero.empty() ? 0
                                               : in.height() - label.size.height() -
                                                     (value.isEmpty() ? 0 : value.size.height() + 44 * u) - 50 * u;
    const double stack = artHeight + (artHeight > 0 ? 50 * u : 0) + value.size.height() +
                         (value.isEmpty() ? 0 : 44 * u) + label.size.height();
    double y = in.center().y() - stack / 2;
    Sheet art;
    if (artHeight > 0) {
        SW_TRY(const QSizeF proportions, easel.proportions(side.hero));
        const double size = sizeWithin(proportions, QSizeF(in.width() * 0.94, artHeight), 360 * u);
        SW_TRY(art, look.icon(easel, side.hero, QPointF(in.center().x(), y + artHeight / 2), size, true));
        y += artHeight + 50 * u;
    }
    card.paint([&](QPainter& p) {
        art.drawOn(p);
        value.paint(p, QPointF(in.center().x() - value.size.width() / 2, y), first ? tone.cardInk : tone.accentText);
        y += value.isEmpty() ? 0 : value.size.height() + 44 * u;
        label.paint(p, QPointF(in.center().x() - label.size.width() / 2, y),
                    value.isEmpty() ? tone.cardInk : tone.cardSoft);
        const QRectF foot(box.left() + box.width() * 0.36, box.bottom() - 26 * u, box.width() * 0.28, 9 * u);
        p.setPen(Qt::NoPen);
        p.setBrush(first ? tone.plain : tone.accent);
        p.drawRoundedRect(foot, 4.5 * u, 4.5 * u);
    });
    return card.sheet;
}

}  // namespace

Result<void> drawComparison(Easel& easel, const Look& look, const Direction& d) {
    SW_TRY(const Json left, d.object("left"));
    SW_TRY(const Json right, d.object("right"));
    const Side a = sideFrom(left);
    const Side b = sideFrom(right);
    if (a.label.isEmpty() || b.label.isEmpty())
        return d.lacks("label", "text");
    look.paintGround(easel, Ground::Chart);
    const double u = easel.u(1);
    const QRectF c = easel.canvas.content;
    const double gap = 44 * u;
    const double width = std::min((c.width() - gap) / 2, 620 * u);
    const bool plain = a.hero.empty() && b.hero.empty();
    const double height = std::min(c.height() * (easel.canvas.wide() ? 0.9 : plain ? 0.62 : 0.8), width * 1.9);
    const double stagger = std::min(36 * u, (c.height() - height) / 2);
    const QRectF first(c.center().x() - gap / 2 - width, c.center().y() - height / 2 - stagger, width, height);
    const QRectF second(c.center().x() + gap / 2, c.center().y() - height / 2 + stagger, width, height);
    look.paintBackdrop(easel, c.center(), std::min(c.width(), c.height()) * 0.46);
    const double room = width - 68 * u;
    const double labelSize =
        commonSize({a.label, b.label}, {Voice::Heading, 64 * u, 36 * u, 4, false, Align::Centre, 0, 1.14},
                   QSizeF(room, height * 0.26), easel.pack.faces);
    const double valueSize =
        commonSize({a.value, b.value}, {Voice::Display, 170 * u, 34 * u, 2, true, Align::Centre, 0.006, 1.1},
                   QSizeF(room, height * 0.24), easel.pack.faces);
    SW_TRY(Sheet one, panel(easel, look, a, first, true, labelSize, valueSize));
    SW_TRY(Sheet two, panel(easel, look, b, second, false, labelSize, valueSize));
    look.addForeground(easel);
    easel.add(std::move(one), {0.85, LayerEnter::Slide, 3});
    easel.add(std::move(two), {0.95, LayerEnter::Slide, 3});
    easel.add(look.chip(easel, QStringLiteral("VS"), QPointF(c.center().x(), second.top() + 6 * u),
                        QSizeF(190 * u, 118 * u), -5, ChipTone::Accent),
              look.chipMovement());
    return {};
}

}  // namespace sw::illustration
