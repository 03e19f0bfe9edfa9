#include <QPainterPath>
#include <algorithm>

#include "services/image/layout.h"
#include "services/image/scenes.h"

namespace sw::illustration {
namespace {

struct Row {
    QString text;
    QString when;
    std::string hero;
};

Result<std::vector<Row>> rowsFrom(const Direction& d) {
    SW_TRY(const Json items, d.items("items", 2, 5));
    std::vector<Row> rows;
    for (const Json& item : items) {
        Row row{textIn(item, "text"), textIn(item, "when"), stringOr(item, "hero")};
        if (row.text.isEmpty() && row.when.isEmpty())
            return d.lacks("text", "text");
        rows.push_back(std::move(row));
    }
    return rows;
}

/// The number of a row, on a coin of the look's making.
void paintNumeral(QPainter& p, const Easel& easel, const Look& look, QPointF centre, double size, std::size_t number) {
    const Tones tone = look.tones(easel.palette);
    look.token(easel, centre, size * 1.1, true).drawOn(p);
    const TextBlock text = fitted(QString::number(number), {Voice::Display, size * 0.62, 10, 1},
                                  QSizeF(size * 0.6, size * 0.5), easel.pack.faces);
    text.paintCentred(p, centre, tone.onAccent);
}

}  // namespace

Result<void> drawList(Easel& easel, const Look& look, const Direction& d) {
    SW_TRY(const std::vector<Row> rows, rowsFrom(d));
    look.paintGround(easel, Ground::Words);
    const Tones tone = look.tones(easel.palette);
    const double u = easel.u(1);
    const QRectF c = easel.canvas.content;
    const QString title = d.textOr("title");
    const auto count = static_cast<double>(rows.size());
    const double titleHeight = title.isEmpty() ? 0 : std::min(190 * u, c.height() * 0.24);
    const double gap = 30 * u;
    const double head = titleHeight > 0 ? titleHeight + 44 * u : 0;
    const double height = std::min((c.height() - head - gap * (count - 1)) / count, 214 * u);
    const double block = head + height * count + gap * (count - 1);
    double y = c.center().y() - block / 2;
    if (titleHeight > 0)
        easel.add(look.headline(easel, title, QRectF(c.left(), y, c.width(), titleHeight), 2, 112 * u),
                  {0.9, LayerEnter::Fade, 0});
    y += head;
    const double badge = height * 0.7;
    const double inset = 40 * u;
    const QSizeF words(c.width() - badge - inset * 2 - 44 * u, height * 0.66);
    std::vector<QString> texts;
    for (const Row& row : rows)
        texts.push_back(row.text);
    Setting set{Voice::Heading, 64 * u, 36 * u, 3, false, Align::Left, -0.005, 1.16};
    set.largest = commonSize(texts, set, words, easel.pack.faces);
    for (std::size_t i = 0; i < rows.size(); ++i, y += height + gap) {
        const QRectF box(c.left(), y, c.width(), height);
        Card card = look.card(easel, box, CardKind::Panel, "row " + std::to_string(i));
        const bool rtl = isRightToLeft(rows[i].text);
        const QPointF mark(rtl ? box.right() - inset - badge / 2 : box.left() + inset + badge / 2, box.center().y());
        Sheet icon;
        if (!rows[i].hero.empty()) {
            SW_TRY(icon, look.icon(easel, rows[i].hero, mark, badge, true));
        }
        const TextBlock text = fitted(rows[i].text, set, words, easel.pack.faces);
        const double left = rtl ? mark.x() - badge / 2 - 44 * u - text.size.width() : mark.x() + badge / 2 + 44 * u;
        card.paint([&](QPainter& p) {
            if (icon.isEmpty())
                paintNumeral(p, easel, look, mark, badge * 0.82, i + 1);
            icon.drawOn(p);
            text.paint(p, QPointF(left, box.center().y() - text.size.height() / 2), tone.cardInk);
        });
        easel.add(std::move(card.sheet), {0.85 + 0.05 * static_cast<double>(i), LayerEnter::Slide, 0});
    }
    return {};
}

Result<void> drawTimeline(Easel& easel, const Look& look, const Direction& d) {
    SW_TRY(const std::vector<Row> rows, rowsFrom(d));
    look.paintGround(easel, Ground::Chart);
    const Tones tone = look.tones(easel.palette);
    const double u = easel.u(1);
    const QRectF c = easel.canvas.content;
    const auto count = static_cast<double>(rows.size());
    const double gap = 30 * u;
    const double height = std::min((c.height() - gap * (count - 1)) / count, 290 * u);
    const double block = height * count + gap * (count - 1);
    const double top = c.center().y() - block / 2;
    const double rail = c.left() + 44 * u;
    Sheet line(QRectF(rail - 44 * u, top, 88 * u, block));
    line.paint([&](QPainter& p) {
        QLinearGradient fade(0, top, 0, top + block);
        fade.setColorAt(0, tone.litDeep);
        fade.setColorAt(1, tone.accent);
        p.setPen(QPen(QBrush(fade), 9 * u, Qt::SolidLine, Qt::RoundCap));
        p.drawLine(QPointF(rail, top + height / 2), QPointF(rail, top + block - height / 2));
        for (std::size_t i = 0; i < rows.size(); ++i)
            look.token(easel, QPointF(rail, top + height / 2 + static_cast<double>(i) * (height + gap)), 62 * u, true)
                .drawOn(p);
    });
    easel.add(shadowed(line, {QPointF(0, 6 * u), 8 * u, oklch(0.1, 0.03, easel.palette.hue, 0.35)}),
              {0.8, LayerEnter::Fade, 0});
    const double left = c.left() + 112 * u;
    const double pad = 40 * u;
    const QSizeF room(c.right() - left - 2 * pad, height);
    std::vector<QString> texts;
    std::vector<QString> whens;
    for (const Row& row : rows) {
        texts.push_back(row.text);
        whens.push_back(row.when);
    }
    Setting whenSet{Voice::Display, 96 * u, 26 * u, 1, true, Align::Left, 0.01};
    Setting textSet{Voice::Heading, 54 * u, 34 * u, 3, false, Align::Left, -0.005, 1.16};
    whenSet.largest = commonSize(whens, whenSet, QSizeF(room.width(), height * 0.34), easel.pack.faces);
    textSet.largest = commonSize(texts, textSet, QSizeF(room.width(), height * 0.4), easel.pack.faces);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QRectF box(left, top + static_cast<double>(i) * (height + gap), c.right() - left, height);
        Card card = look.card(easel, box, CardKind::Panel, "row " + std::to_string(i));
        const TextBlock when = fitted(rows[i].when, whenSet, QSizeF(room.width(), height * 0.34), easel.pack.faces);
        const TextBlock text = fitted(rows[i].text, textSet, QSizeF(room.width(), height * 0.4), easel.pack.faces);
        const double between = when.isEmpty() || text.isEmpty() ? 0 : height * 0.1;
        const double y = box.center().y() - (when.size.height() + between + text.size.height()) / 2;
        const bool rtl = isRightToLeft(rows[i].text);
        const auto lineUp = [&](const TextBlock& b) {
            return rtl ? box.right() - pad - b.size.width() : box.left() + pad;
        };
        card.paint([&](QPainter& p) {
            when.paint(p, QPointF(lineUp(when), y), tone.accentText);
            text.paint(p, QPointF(lineUp(text), y + when.size.height() + between), tone.cardInk);
        });
        easel.add(std::move(card.sheet), {0.85 + 0.05 * static_cast<double>(i), LayerEnter::Slide, 0});
    }
    return {};
}

}  // namespace sw::illustration
