#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "services/image/layout.h"
#include "services/image/scenes.h"

namespace sw::illustration {
namespace {

constexpr int kMostPictograms = 20;

/// Columns that give the largest cells with few left over in the last row.
int columnsFor(int count, const QSizeF& box) {
    int best = 1;
    double bestScore = 0;
    for (int columns = 1; columns <= count; ++columns) {
        const int rows = (count + columns - 1) / columns;
        const int left = rows * columns - count;
        const double cell = std::min(box.width() / columns, box.height() / rows);
        const double score = cell * (1 - 0.12 * left);
        if (score > bestScore) {
            bestScore = score;
            best = columns;
        }
    }
    return best;
}

/// Cells of equal size, centred row by row.
struct Grid {
    int columns = 1;
    int rows = 1;
    double stepX = 0;
    double stepY = 0;
    double size = 0;  ///< of one pictogram
};

Grid gridFor(int count, const QSizeF& room, double largest) {
    Grid g;
    g.columns = columnsFor(count, room);
    g.rows = (count + g.columns - 1) / g.columns;
    const double cell = std::min({room.width() / g.columns, room.height() / g.rows, largest});
    g.stepX = std::min(room.width() / g.columns, cell * 1.2);
    g.stepY = std::min(room.height() / g.rows, cell * 1.16);
    g.size = cell * 0.84;
    return g;
}

Result<void> paintPictograms(const Easel& easel, const Look& look, const std::string& name, int part, int whole,
                             const Grid& grid, Card& card) {
    Sheet lit;
    Sheet spent;
    if (!name.empty()) {
        SW_TRY(lit, look.icon(easel, name, {0, 0}, grid.size, true));
        SW_TRY(spent, look.icon(easel, name, {0, 0}, grid.size, false));
    } else {
        lit = look.token(easel, {0, 0}, grid.size, true);
        spent = look.token(easel, {0, 0}, grid.size, false);
    }
    const QPointF centre = card.box.center();
    card.paint([&](QPainter& p) {
        for (int i = 0; i < whole; ++i) {
            const int row = i / grid.columns;
            const int inRow = std::min(grid.columns, whole - row * grid.columns);
            const QPointF at = centre + QPointF((i % grid.columns - (inRow - 1) / 2.0) * grid.stepX,
                                                (row - (grid.rows - 1) / 2.0) * grid.stepY);
            const Sheet& one = i < part ? lit : spent;
            p.drawImage(QPointF(one.origin) + at, one.image);
        }
    });
    return {};
}

void paintRing(QPainter& p, const Easel& easel, const Look& look, QPointF centre, double radius, double share) {
    const Tones tone = look.tones(easel.palette);
    const double width = radius * 0.27;
    const QRectF box(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    QColor track = tone.plain;
    track.setAlphaF(0.26f);
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(track, width));
    p.drawEllipse(box);
    const double span = -360 * share;
    QPainterPath arc;
    arc.arcMoveTo(box, 90);
    arc.arcTo(box, 90, span);
    QConicalGradient fill(centre, 90);
    fill.setColorAt(0, tone.litDeep);
    fill.setColorAt(std::clamp(1 - share, 0.0, 0.999), tone.accent);
    fill.setColorAt(1, tone.litDeep);
    p.setPen(QPen(QBrush(fill), width, Qt::SolidLine, share < 0.995 ? Qt::RoundCap : Qt::FlatCap));
    p.drawPath(arc);
    p.setPen(QPen(QColor(255, 255, 255, 60), width * 0.09, Qt::SolidLine, Qt::RoundCap));
    QPainterPath sheen;
    const QRectF inner = box.adjusted(-width * 0.28, -width * 0.28, width * 0.28, width * 0.28);
    sheen.arcMoveTo(inner, 88);
    sheen.arcTo(inner, 88, span * 0.94);
    p.drawPath(sheen);
}

Result<void> drawRing(Easel& easel, const Look& look, const Direction& d, double share, const QString& value) {
    const Canvas& c = easel.canvas;
    const QString label = d.textOr("label");
    const bool beside = c.wide() && !label.isEmpty();
    const Split split = splitContent(c, 0.5);
    const QRectF room = beside ? split.words : c.content;
    const double labelHeight = label.isEmpty() || beside ? 0 : easel.u(150);
    const double margin = easel.u(64);
    const double radius =
        std::min({room.width() * 0.37, ((room.height() - labelHeight) / 2 - margin) / 1.14, easel.u(350)});
    const double outer = radius * 1.14;
    const QPointF centre(room.center().x(), room.top() + (room.height() - labelHeight) / 2);
    look.paintBackdrop(easel, centre, outer * 1.12);
    const double half = outer + margin;
    Card card =
        look.card(easel, QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half), CardKind::Panel, "ring");
    card.paint([&](QPainter& p) { paintRing(p, easel, look, centre, radius, share); });
    const TextBlock text = fitted(value, {Voice::Display, easel.u(330), easel.u(40), 2, true, Align::Centre, 0, 1.12},
                                  QSizeF(radius * 1.36, radius * 0.95), easel.pack.faces);
    const Tones tone = look.tones(easel.palette);
    card.paint([&](QPainter& p) { text.paintCentred(p, centre, tone.cardInk); });
    look.addForeground(easel);
    easel.add(std::move(card.sheet), look.cardMovement());
    if (!label.isEmpty())
        easel.add(look.headline(easel, label, beside ? split.art : lowerPart(c.content, labelHeight), beside ? 4 : 2,
                                easel.u(beside ? 110 : 84)),
                  {0.95, LayerEnter::Fade, 0});
    if (!d.heroes.empty()) {
        const QPointF at(std::min(centre.x() + half * 0.86, c.content.right() - easel.u(150)),
                         centre.y() + half * (labelHeight > 0 ? 0.52 : 0.7));
        SW_TRY(Sheet hero, look.hero(easel, d.heroes[0], at, easel.u(300), easel.tilt("hero", 1)));
        easel.add(std::move(hero), {1.12, LayerEnter::Pop, 6});
    }
    return {};
}

}  // namespace

Result<void> drawRatio(Easel& easel, const Look& look, const Direction& d) {
    SW_TRY(const double part, d.number("part"));
    SW_TRY(const double whole, d.number("whole"));
    SW_TRY(const QString value, d.text("value"));
    if (!(whole >= 2 && whole <= 1000 && part >= 0 && part <= whole))
        return fail(
            ErrorCode::InvalidInput,
            "The picture \"ratio\" cannot be drawn: its part must lie between 0 and its whole. Make the storyboard again.");
    look.paintGround(easel, Ground::Chart);
    const std::string pictogram = stringOr(d.fields, "hero");
    if (whole > kMostPictograms)
        return drawRing(easel, look, d, part / whole, value);
    const Canvas& c = easel.canvas;
    const QString label = d.textOr("label");
    const bool wide = c.wide();
    const Split split = splitContent(c, 0.42);
    const double pad = easel.u(52);
    const double gap = easel.u(wide ? 0 : 52);
    const int count = static_cast<int>(std::lround(whole));
    const Grid grid = gridFor(count, QSizeF(split.words.width() - 2 * pad, split.words.height() - 2 * pad - gap),
                              easel.u(count <= 4 ? 330 : 250));
    const double cardHeight = grid.rows * grid.stepY + 2 * pad;
    const double labelHeight = label.isEmpty() ? 0 : easel.u(128);
    const double labelGap = label.isEmpty() ? 0 : easel.u(44);
    const QSizeF room(split.art.width() * (wide ? 0.9 : 0.97),
                      (wide ? split.art.height() : c.content.height() - cardHeight - gap) - labelHeight - labelGap);
    const TextBlock figure =
        fitted(value, {Voice::Display, easel.u(400), easel.u(60), wide ? 2 : 1, true, Align::Centre, 0.004, 1.1}, room,
               easel.pack.faces);
    const double words = figure.size.height() + labelGap + labelHeight;
    const double top = wide ? c.centre().y() - words / 2 : c.centre().y() - (words + gap + cardHeight) / 2;
    const QRectF box =
        wide ? QRectF(split.words.left(), c.centre().y() - cardHeight / 2, split.words.width(), cardHeight)
             : QRectF(c.content.left(), top + words + gap, c.content.width(), cardHeight);
    look.paintBackdrop(easel, QPointF(split.art.center().x(), top + words * 0.5),
                       std::min(easel.u(430), c.content.height() * 0.46));
    Card card = look.card(easel, box, CardKind::Panel, "ratio");
    SW_CHECK(paintPictograms(easel, look, pictogram, static_cast<int>(std::lround(part)), count, grid, card));
    look.addForeground(easel);
    easel.add(std::move(card.sheet), look.cardMovement());
    const double x = split.art.center().x();
    easel.add(look.figure(easel, figure, QPointF(x, top + figure.size.height() / 2), FigureTone::Main),
              {1.0, LayerEnter::Rise, 0});
    if (!label.isEmpty())
        easel.add(look.chip(easel, label, QPointF(x, top + words - labelHeight / 2),
                            QSizeF(split.art.width() * 0.9, labelHeight), -2, ChipTone::Accent),
                  look.chipMovement());
    return {};
}

}  // namespace sw::illustration
