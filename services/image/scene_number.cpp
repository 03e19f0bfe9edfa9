#include <QPainterPath>
#include <algorithm>

#include "services/image/layout.h"
#include "services/image/scenes.h"

namespace sw::illustration {
namespace {

/// What restricts a large figure ("at least"), the figure, a label with its unit and a line of text, one below the other.
struct FigureStack {
    TextBlock qualifier;
    TextBlock value;
    double chipHeight = 0;
    TextBlock label;
    double gap = 0;

    [[nodiscard]] double height() const {
        return above() + value.size.height() + (chipHeight > 0 ? chipHeight + gap : 0) +
               (label.isEmpty() ? 0 : label.size.height() + gap * 0.9);
    }
    /// From the top to the figure.
    [[nodiscard]] double above() const { return qualifier.isEmpty() ? 0 : qualifier.size.height() + gap; }
};

/// A line of words between figure and edge, set as `block` was measured.
void addLine(Easel& easel, const Look& look, const QString& text, const TextBlock& block, double centreX, double y) {
    const QRectF box(centreX - block.size.width() / 2, y, block.size.width(), block.size.height());
    const QRectF room = box.adjusted(-easel.u(60), -easel.u(34), easel.u(60), easel.u(34));
    easel.add(look.headline(easel, text, room.intersected(easel.canvas.content), 2, block.pixelSize),
              {0.95, LayerEnter::Fade, 0});
}

FigureStack stackOf(const Easel& easel, const Direction& d, const QString& value, const QRectF& room) {
    FigureStack s;
    const bool unit = !d.textOr("unit").isEmpty();
    const QString label = d.textOr("label");
    s.gap = easel.u(46);
    s.chipHeight = unit ? std::min(easel.u(146), room.height() * 0.2) : 0;
    s.label = fitted(label, {Voice::Heading, easel.u(72), easel.u(40), 2, false, Align::Centre, 0, 1.12},
                     QSizeF(room.width() * 0.94, room.height() * 0.18), easel.pack.faces);
    s.qualifier = fitted(d.textOr("qualifier"), {Voice::Heading, easel.u(72), easel.u(40), 1, false, Align::Centre},
                         QSizeF(room.width() * 0.94, room.height() * 0.1), easel.pack.faces);
    const double rest = room.height() - s.above() - (unit ? s.chipHeight + s.gap : 0) -
                        (label.isEmpty() ? 0 : s.label.size.height() + s.gap);
    s.value = fitted(value, {Voice::Display, easel.u(700), easel.u(60), 1, true, Align::Centre, 0.004},
                     QSizeF(room.width() * 0.93, std::max(rest, room.height() * 0.3)), easel.pack.faces);
    return s;
}

void addStack(Easel& easel, const Look& look, const Direction& d, const FigureStack& s, QPointF top) {
    double y = top.y();
    if (!s.qualifier.isEmpty())
        addLine(easel, look, d.textOr("qualifier"), s.qualifier, top.x(), y);
    y += s.above();
    easel.add(look.figure(easel, s.value, QPointF(top.x(), y + s.value.size.height() / 2), FigureTone::Main),
              {1.0, LayerEnter::Rise, 0});
    y += s.value.size.height() + s.gap;
    if (s.chipHeight > 0) {
        const QSizeF most(easel.canvas.content.width() * (easel.canvas.wide() ? 0.5 : 0.86), s.chipHeight);
        easel.add(
            look.chip(easel, d.textOr("unit"), QPointF(top.x(), y + s.chipHeight / 2), most, -2.6, ChipTone::Accent),
            look.chipMovement());
        y += s.chipHeight + s.gap * 0.9;
    }
    if (!s.label.isEmpty())
        addLine(easel, look, d.textOr("label"), s.label, top.x(), y);
}

}  // namespace

Result<void> drawNumber(Easel& easel, const Look& look, const Direction& d) {
    SW_TRY(const QString value, d.text("value"));
    look.paintGround(easel, Ground::Figure);
    const Canvas& c = easel.canvas;
    const bool hasHero = !d.heroes.empty();
    const Split split = hasHero ? splitContent(c, 0.4) : Split{{}, c.content};
    FigureStack stack = stackOf(easel, d, value, split.words);
    const double free = c.content.height() - stack.height();
    const bool beside = hasHero && c.wide();
    const double top = hasHero && !beside ? c.content.bottom() - stack.height() : c.content.top() + free / 2;
    const QPointF head(split.words.center().x(), top);
    const double figure = top + stack.above();
    const QPointF middle(head.x(), figure + stack.value.size.height() / 2);
    if (!hasHero || beside) {
        look.paintBackdrop(easel, middle + QPointF(0, easel.u(beside ? 0 : 20)),
                           std::min(c.content.width(), c.content.height()) * 0.48);
        if (!hasHero)
            look.addForeground(easel);
    }
    if (hasHero) {
        const QRectF place =
            beside ? split.art
                   : QRectF(artArea(c).topLeft(), QPointF(c.content.right(), stack.above() > 0 ? top - stack.gap / 2
                                                                                             : figure + stack.value.size.height() * 0.3));
        SW_TRY(const QSizeF proportions, easel.proportions(d.heroes[0]));
        const double size = sizeWithin(proportions, place.size(), easel.pack.heroShare * std::min(c.width, c.height));
        const QPointF at(place.center().x(),
                         beside ? place.center().y() : place.bottom() - size * proportions.height() / 2);
        if (!beside)
            look.paintBackdrop(easel, at + QPointF(0, easel.u(40)), std::min(easel.u(470), c.content.width() * 0.47));
        SW_TRY(Sheet hero, look.hero(easel, d.heroes[0], at, size, easel.tilt("hero")));
        SW_CHECK(addSatellites(easel, look, d.heroes, 1,
                               QRectF(at.x() - size * 0.75, at.y() - size * 0.5, size * 1.5, size)));
        easel.add(std::move(hero), look.heroMovement());
    }
    addStack(easel, look, d, stack, head);
    return {};
}

namespace {

/// The leaf of a wall calendar: a coloured head with two rings, and room for the date.
Card calendarLeaf(const Easel& easel, const Look& look, const QRectF& box) {
    const Tones tone = look.tones(easel.palette);
    const double u = easel.u(1);
    Card leaf = look.card(easel, box, CardKind::Panel, "calendar");
    leaf.paint([&](QPainter& p) {
        const double head = box.height() * 0.2;
        const double radius = 30 * u;
        const QRectF band = upperPart(box, head).adjusted(16 * u, 16 * u, -16 * u, 0);
        QPainterPath shape;
        shape.addRoundedRect(band, radius, radius);
        QLinearGradient fill(band.topLeft(), band.bottomLeft());
        fill.setColorAt(0, tone.accent);
        fill.setColorAt(1, tone.litDeep);
        p.fillPath(shape, fill);
        p.setPen(Qt::NoPen);
        for (const double at : {0.24, 0.5, 0.76}) {
            const QPointF hole(box.left() + box.width() * at, band.center().y() + 6 * u);
            p.setBrush(QColor(0, 0, 0, 90));
            p.drawEllipse(hole, 17 * u, 17 * u);
            const QRectF ring(hole.x() - 11 * u, box.top() - 34 * u, 22 * u, hole.y() - box.top() + 40 * u);
            QLinearGradient metal(ring.topLeft(), ring.topRight());
            metal.setColorAt(0, QColor(150, 152, 165));
            metal.setColorAt(0.35, QColor(250, 250, 255));
            metal.setColorAt(0.7, QColor(176, 178, 190));
            metal.setColorAt(1, QColor(96, 98, 112));
            p.setBrush(metal);
            p.drawRoundedRect(ring, 11 * u, 11 * u);
        }
    });
    return leaf;
}

}  // namespace

Result<void> drawWhen(Easel& easel, const Look& look, const Direction& d) {
    SW_TRY(const QString value, d.text("value"));
    look.paintGround(easel, Ground::Stage);
    const Canvas& c = easel.canvas;
    const double height = std::min(c.content.height() * 0.8, easel.u(760));
    const double width = std::min(c.content.width() * 0.86, height * 1.14);
    const QPointF centre = c.centre() + QPointF(0, easel.u(8));
    look.paintBackdrop(easel, centre, height * 0.62);
    const QRectF box(centre.x() - width / 2, centre.y() - height / 2, width, height);
    Card leaf = calendarLeaf(easel, look, box);
    const QString label = d.textOr("label");
    const bool same = label.isEmpty() || label.compare(value, Qt::CaseInsensitive) == 0;
    const double foot = height * (d.heroes.empty() ? 0.07 : 0.27);  // a picture in the corner must not cover a digit
    const QRectF page = box.adjusted(easel.u(50), height * 0.26, -easel.u(50), -foot);
    const TextBlock text =
        fitted(value, {Voice::Display, easel.u(470), easel.u(60), 2, true, Align::Centre, 0.004, 1.14}, page.size(),
               easel.pack.faces);
    const Sheet figure = look.figure(easel, text, page.center(), FigureTone::Main);
    leaf.sheet = stacked(leaf.sheet, figure);
    if (d.heroes.empty())
        look.addForeground(easel);
    easel.add(std::move(leaf.sheet), look.cardMovement());
    if (!same)
        easel.add(look.chip(easel, label,
                            QPointF(centre.x() - (d.heroes.empty() ? 0 : width * 0.14), box.bottom() + easel.u(8)),
                            QSizeF(width * (d.heroes.empty() ? 0.9 : 0.66), easel.u(120)), 2.2, ChipTone::Accent),
                  look.chipMovement());
    const double size = std::min(easel.u(280), height * 0.36);
    for (std::size_t i = 0; i < std::min<std::size_t>(2, d.heroes.size()); ++i) {
        const double side = i == 0 ? 1 : -1;
        const double share = i == 0 ? 1 : 0.7;
        const QPointF at(
            centre.x() + side * (width / 2 - size * 0.16),
            i == 0 ? std::min(box.bottom() - size * 0.12, c.captions.top() - size * 0.54) : box.top() + size * 0.1);
        SW_TRY(Sheet hero, look.hero(easel, d.heroes[i], at, size * share, easel.tilt("hero", side)));
        easel.add(std::move(hero), {1.12, LayerEnter::Pop, 6});
    }
    return {};
}

}  // namespace sw::illustration
