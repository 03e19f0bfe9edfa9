#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "services/image/layout.h"
#include "services/image/paper.h"
#include "services/image/scenes.h"

namespace sw::illustration {
namespace {

struct Bar {
    QString label;
    QString text;
    double amount = 0;
};

Result<Bar> barFrom(const Direction& d, const Json& item) {
    const auto amount = item.find("amount");
    if (!item.is_object() || amount == item.end() || !amount->is_number())
        return d.lacks("amount", "number");
    return Bar{textIn(item, "label"), textIn(item, "text"), amount->get<double>()};
}

/// Where everything of a chart lies: bars stand on `zero`, or hang from it when negative.
struct Chart {
    std::vector<QRectF> bars;
    std::vector<QRectF> values;  ///< room for the number above (or below) each bar
    std::vector<QRectF> labels;
    double zero = 0;
};

Chart chartIn(const QRectF& room, const std::vector<Bar>& bars, double valueHeight, double labelHeight, double u) {
    Chart chart;
    double most = 0;
    double least = 0;
    for (const Bar& bar : bars) {
        most = std::max(most, bar.amount);
        least = std::min(least, bar.amount);
    }
    const double span = most - least > 0 ? most - least : 1;
    const QRectF plot = room.adjusted(0, most > 0 ? valueHeight : 0, 0, -labelHeight - (least < 0 ? valueHeight : 0));
    chart.zero = plot.top() + plot.height() * most / span;
    const double pitch = room.width() / static_cast<double>(bars.size());
    const double width = std::min(pitch * 0.7, 210 * u);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const double x = room.left() + pitch * (static_cast<double>(i) + 0.5);
        const double height = std::max(plot.height() * std::abs(bars[i].amount) / span, 8 * u);
        const bool down = bars[i].amount < 0;
        const QRectF box(x - width / 2, down ? chart.zero : chart.zero - height, width, height);
        chart.bars.push_back(box);
        chart.values.emplace_back(x - pitch * 0.49, down ? box.bottom() : box.top() - valueHeight, pitch * 0.98,
                                  valueHeight);
        chart.labels.emplace_back(x - pitch * 0.47, room.bottom() - labelHeight, pitch * 0.94, labelHeight);
    }
    return chart;
}

void paintChart(Card& card, const Easel& easel, const Look& look, const Chart& chart, const std::vector<Bar>& bars,
                std::size_t lit) {
    const Tones tone = look.tones(easel.palette);
    const Typefaces& faces = easel.pack.faces;
    std::vector<QString> labels;
    std::vector<QString> values;
    for (const Bar& bar : bars) {
        labels.push_back(bar.label);
        values.push_back(bar.text);
    }
    Setting valueSet{Voice::Display, easel.u(86), easel.u(36), 1, true, Align::Centre, 0.008};
    Setting labelSet{Voice::Heading, easel.u(50), easel.u(34), 2, false, Align::Centre, 0, 1.12};
    const QSizeF valueBox(chart.values[0].width(), chart.values[0].height() * 0.72);
    const QSizeF labelBox(chart.labels[0].width(), chart.labels[0].height() * 0.74);
    labelSet.largest = commonSize(labels, labelSet, labelBox, faces);
    valueSet.largest = commonSize(values, valueSet, valueBox, faces);
    const double plain = valueSet.largest * (bars.size() > 2 ? 0.84 : 0.92);
    card.paint([&](QPainter& p) {
        const double left = chart.labels.front().left();
        const double right = chart.labels.back().right();
        const double top = std::min_element(chart.bars.begin(), chart.bars.end(), [](const QRectF& a, const QRectF& b) {
                               return a.top() < b.top();
                           })->top();
        p.setPen(QPen(tone.rule, easel.u(2.4)));
        for (int i = 1; i <= 4; ++i) {
            const double y = chart.zero + (top - chart.zero) * i / 4;
            p.drawLine(QPointF(left, y), QPointF(right, y));
        }
        for (std::size_t i = 0; i < bars.size(); ++i)
            look.paintBar(p, easel, chart.bars[i], i == lit);
        QColor base = tone.cardInk;
        base.setAlphaF(0.55f);
        p.setPen(QPen(base, easel.u(3.2), Qt::SolidLine, Qt::RoundCap));
        p.drawLine(QPointF(left, chart.zero), QPointF(right, chart.zero));
        for (std::size_t i = 0; i < bars.size(); ++i) {
            Setting set = valueSet;
            set.largest = i == lit ? valueSet.largest : plain;
            const TextBlock value = fitted(values[i], set, valueBox, faces);
            const QRectF room = chart.values[i];
            const double gap = easel.u(16) + value.size.height() / 2;
            const double y = bars[i].amount < 0 ? room.top() + gap : room.bottom() - gap;
            value.paintCentred(p, QPointF(room.center().x(), y), i == lit ? tone.accentText : tone.cardInk);
            const TextBlock label = fitted(labels[i], labelSet, labelBox, faces);
            const QRectF below = chart.labels[i];
            label.paint(p, QPointF(below.center().x() - label.size.width() / 2, below.top() + easel.u(22)),
                        i == lit ? tone.cardInk : tone.cardSoft);
        }
    });
}

/// Bars that lie: one row each, with its name above it. For names that are too long to stand below a column.
void paintRows(Card& card, const Easel& easel, const Look& look, const QRectF& room, const std::vector<Bar>& bars,
               std::size_t lit) {
    const Tones tone = look.tones(easel.palette);
    const Typefaces& faces = easel.pack.faces;
    double most = 1e-9;
    std::vector<QString> labels;
    std::vector<QString> values;
    for (const Bar& bar : bars) {
        most = std::max(most, std::abs(bar.amount));
        labels.push_back(bar.label);
        values.push_back(bar.text);
    }
    const double pitch = room.height() / static_cast<double>(bars.size());
    const QSizeF labelBox(room.width() * 0.66, pitch * 0.34);
    const QSizeF valueBox(room.width() * 0.3, pitch * 0.4);
    Setting labelSet{Voice::Heading, easel.u(48), easel.u(34), 1, false, Align::Left};
    Setting valueSet{Voice::Display, easel.u(72), easel.u(36), 1, true, Align::Right, 0.008};
    labelSet.largest = commonSize(labels, labelSet, labelBox, faces);
    valueSet.largest = commonSize(values, valueSet, valueBox, faces);
    card.paint([&](QPainter& p) {
        for (std::size_t i = 0; i < bars.size(); ++i) {
            const double top = room.top() + pitch * static_cast<double>(i);
            const double foot = top + pitch * 0.82;
            const double thick = pitch * 0.34;
            const double length = std::max(room.width() * std::abs(bars[i].amount) / most, thick * 0.4);
            const TextBlock label = fitted(labels[i], labelSet, labelBox, faces);
            const TextBlock value = fitted(values[i], valueSet, valueBox, faces);
            const double line = foot - thick - easel.u(14);
            label.paint(p, QPointF(room.left(), line - label.size.height()), i == lit ? tone.cardInk : tone.cardSoft);
            value.paint(p, QPointF(room.right() - value.size.width(), line - value.size.height()),
                        i == lit ? tone.accentText : tone.cardInk);
            p.setPen(Qt::NoPen);
            p.setBrush(tone.rule);
            p.drawRoundedRect(QRectF(room.left(), foot - thick, room.width(), thick), thick * 0.3, thick * 0.3);
            p.save();  // a lying bar is a standing one, turned
            p.translate(room.left(), foot);
            p.rotate(90);
            look.paintBar(p, easel, QRectF(-thick, -length, thick, length), i == lit);
            p.restore();
        }
    });
}

/// True when the names are too long to be read below columns.
bool needsRows(const Easel& easel, const QRectF& room, const std::vector<Bar>& bars) {
    std::vector<QString> labels;
    for (const Bar& bar : bars) {
        if (bar.amount < 0)
            return false;
        labels.push_back(bar.label);
    }
    const QSizeF box(room.width() / static_cast<double>(bars.size()) * 0.94, easel.u(94));
    const Setting set{Voice::Heading, easel.u(50), easel.u(18), 2, false, Align::Centre, 0, 1.12};
    return commonSize(labels, set, box, easel.pack.faces) < easel.u(34);
}

/// Title and unit above a chart, or beside it on wide canvases; returns the room that is left for it. `reserved` is
/// kept free at the title's right.
QRectF addHeading(Easel& easel, const Look& look, const Direction& d, const QRectF& content, double reserved) {
    const QString title = d.textOr("title");
    const QString unit = d.textOr("unit");
    if (title.isEmpty() && unit.isEmpty())
        return content;
    const bool beside = easel.canvas.wide();
    const double unitHeight = unit.isEmpty() ? 0 : easel.u(title.isEmpty() ? 110 : 78);
    const double most = beside ? content.height() * 0.6 : std::min(easel.u(210), content.height() * 0.24);
    const double width = beside ? content.width() * 0.34 : content.width() - reserved;
    const double top = beside && title.isEmpty() ? content.center().y() - unitHeight / 2
                                                 : content.top() + (beside ? content.height() * 0.12 : 0);
    const QRectF head(content.left(), top, width, title.isEmpty() ? 0 : most);
    Sheet words;
    if (!title.isEmpty())
        words = look.headline(easel, title, head, beside ? 3 : 2, easel.u(118));
    const double bottom = words.isEmpty() ? top : std::min(head.bottom(), solidBounds(words).bottom() + easel.u(22));
    if (!unit.isEmpty()) {
        const QPointF at(head.center().x(), bottom + unitHeight * 0.5);
        const Sheet chip = look.chip(easel, unit, at, QSizeF(width * (beside ? 1 : 0.8), unitHeight * 0.9),
                                     title.isEmpty() ? -1.6 : 0, ChipTone::Dark);
        words = words.isEmpty() ? chip : stacked(words, chip);
    }
    easel.add(std::move(words), {0.9, LayerEnter::Fade, 0});
    if (beside)
        return content.adjusted(width + easel.u(44), 0, 0, 0);
    return content.adjusted(0, bottom - content.top() + unitHeight + easel.u(36), 0, 0);
}

Result<void> addCorner(Easel& easel, const Look& look, const Direction& d, QPointF at, double size) {
    if (d.heroes.empty())
        return {};
    SW_TRY(Sheet hero, look.hero(easel, d.heroes[0], at, size, easel.tilt("hero", 1)));
    easel.add(std::move(hero), {1.12, LayerEnter::Pop, 6});
    return {};
}

double labelRoom(const std::vector<Bar>& bars, double u) {
    const bool any = std::any_of(bars.begin(), bars.end(), [](const Bar& b) { return !b.label.isEmpty(); });
    return any ? 128 * u : 10 * u;
}

/// A curved arrow that swells towards its head.
Sheet boldArrow(const Easel& easel, const Look& look, QPointF from, QPointF bend, QPointF to) {
    const Tones tone = look.tones(easel.palette);
    const double u = easel.u(1);
    const auto at = [&](double t) { return (1 - t) * (1 - t) * from + 2 * t * (1 - t) * bend + t * t * to; };
    const auto normal = [&](double t) {
        const QPointF v = 2 * (1 - t) * (bend - from) + 2 * t * (to - bend);
        return QPointF(-v.y(), v.x()) / std::max(1.0, std::hypot(v.x(), v.y()));
    };
    QPolygonF shape;
    constexpr int kSteps = 40;
    constexpr double kNeck = 0.86;
    for (int i = 0; i <= kSteps; ++i)
        shape << at(kNeck * i / kSteps) + normal(kNeck * i / kSteps) * u * (5 + 8.0 * i / kSteps);
    shape << at(kNeck) + normal(kNeck) * u * 36 << to << at(kNeck) - normal(kNeck) * u * 36;
    for (int i = kSteps; i >= 0; --i)
        shape << at(kNeck * i / kSteps) - normal(kNeck * i / kSteps) * u * (5 + 8.0 * i / kSteps);
    Sheet out(shape.boundingRect().adjusted(-8, -8, 8, 8));
    out.paint([&](QPainter& p) {
        QLinearGradient fill(from, to);
        fill.setColorAt(0, tone.litDeep);
        fill.setColorAt(1, tone.accent);
        p.setPen(QPen(QBrush(fill), 5 * u, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        p.setBrush(fill);
        p.drawPolygon(shape);
    });
    return shadowed(
        out, {QPointF(0, 10 * u), 10 * u, oklch(0.08, 0.03, easel.palette.hue, easel.palette.dark ? 0.55 : 0.28)});
}

QString changeText(double from, double to) {
    if (from == 0)
        return {};
    const double ratio = to / from;
    if (ratio >= 3 && std::abs(ratio - std::round(ratio)) <= 0.03 * ratio)
        return QStringLiteral("×%1").arg(static_cast<long long>(std::lround(ratio)));
    const double percent = (to - from) / std::abs(from) * 100;
    if (std::abs(percent) < 1 || std::abs(percent) > 9999)
        return {};
    return QStringLiteral("%1%2%")
        .arg(percent < 0 ? QChar(0x2212) : QChar('+'))
        .arg(static_cast<long long>(std::lround(std::abs(percent))));
}

}  // namespace

Result<void> drawBars(Easel& easel, const Look& look, const Direction& d) {
    SW_TRY(const Json items, d.items("items", 2, 6));
    std::vector<Bar> bars;
    for (const Json& item : items) {
        SW_TRY(Bar bar, barFrom(d, item));
        bars.push_back(std::move(bar));
    }
    const auto wanted = integerOr(d.fields, "highlight", -1);
    const std::size_t lit =
        wanted >= 0 && wanted < static_cast<std::int64_t>(bars.size()) ? static_cast<std::size_t>(wanted) : bars.size();
    look.paintGround(easel, Ground::Chart);
    const double u = easel.u(1);
    const double corner = d.heroes.empty() ? 0 : std::min(250 * u, easel.canvas.content.height() * 0.3);
    const QRectF room = addHeading(easel, look, d, easel.canvas.content, corner * 0.86);
    const bool titled = room.top() > easel.canvas.content.top();
    const QRectF box = titled || corner == 0 ? room : room.adjusted(0, corner * 0.5, 0, 0);
    Card card = look.card(easel, box, CardKind::Graph, "chart");
    const QRectF inner = box.adjusted(46 * u, 40 * u, -46 * u, -20 * u);
    if (needsRows(easel, inner, bars)) {
        paintRows(card, easel, look, inner.adjusted(10 * u, corner * 0.25, -10 * u, -16 * u), bars, lit);
    } else {
        const Chart chart = chartIn(inner, bars, 118 * u, labelRoom(bars, u), u);
        paintChart(card, easel, look, chart, bars, lit);
        if (lit < bars.size()) {
            const double inset = chart.values[lit].width() * 0.08;
            card.sheet =
                stacked(card.sheet, look.mark(easel, chart.values[lit].adjusted(inset, 4 * u, -inset, 2 * u), "mark"));
        }
    }
    look.addForeground(easel);
    easel.add(std::move(card.sheet), look.cardMovement());
    return addCorner(easel, look, d, QPointF(box.right() - corner * 0.36, box.top() - corner * 0.2), corner);
}

Result<void> drawChange(Easel& easel, const Look& look, const Direction& d) {
    SW_TRY(const Json from, d.object("from"));
    SW_TRY(const Json to, d.object("to"));
    SW_TRY(Bar before, barFrom(d, from));
    SW_TRY(Bar after, barFrom(d, to));
    const std::vector<Bar> bars{before, after};
    look.paintGround(easel, Ground::Chart);
    const double u = easel.u(1);
    const double corner = d.heroes.empty() ? 0 : std::min(250 * u, easel.canvas.content.height() * 0.3);
    const QRectF room = addHeading(easel, look, d, easel.canvas.content, corner * 0.86);
    const bool titled = room.top() > easel.canvas.content.top();
    const QRectF box = titled || corner == 0 ? room : room.adjusted(0, corner * 0.5, 0, 0);
    Card card = look.card(easel, box, CardKind::Graph, "chart");
    const bool rises = after.amount > before.amount;
    const double head = std::min(120 * u, box.height() * 0.16);
    const QRectF inner = box.adjusted(70 * u, 40 * u + (rises ? 0 : head * 0.2), -70 * u, -20 * u);
    const Chart chart = chartIn(inner, bars, 130 * u, labelRoom(bars, u), u);
    paintChart(card, easel, look, chart, bars, 1);
    const QRectF a = chart.bars[0];
    const QRectF b = chart.bars[1];
    const double clear = 128 * u;  // above a bar stands its number
    const QPointF start = rises ? QPointF(a.right() + 26 * u, a.top() + std::min(46 * u, a.height() * 0.5))
                                : QPointF(a.right() + 26 * u, a.top() + 40 * u);
    const QPointF end = rises ? QPointF(b.left() - 24 * u, b.top() + 60 * u) : QPointF(b.center().x(), b.top() - clear);
    const QPointF bend =
        rises ? QPointF(start.x() + (end.x() - start.x()) * 0.72, start.y()) : QPointF(end.x(), start.y());
    if (std::hypot(end.x() - start.x(), end.y() - start.y()) > 150 * u)
        card.sheet = stacked(card.sheet, boldArrow(easel, look, start, bend, end));
    look.addForeground(easel);
    easel.add(std::move(card.sheet), look.cardMovement());
    const QString change = changeText(before.amount, after.amount);
    if (!change.isEmpty()) {
        const QPointF at =
            rises ? QPointF(a.center().x() + 20 * u, std::max(inner.top() + 70 * u, a.top() - clear - 110 * u))
                  : QPointF(b.center().x() + 10 * u, box.top() + std::max(corner * 0.34 + 92 * u, 114 * u));
        easel.add(look.chip(easel, change, at, QSizeF(inner.width() * 0.46, 148 * u), -3, ChipTone::Accent),
                  look.chipMovement());
    }
    return addCorner(easel, look, d, QPointF(box.right() - corner * 0.36, box.top() - corner * 0.2), corner);
}

}  // namespace sw::illustration
