#include <QPainterPath>
#include <algorithm>

#include "services/image/layout.h"
#include "services/image/light.h"
#include "services/image/scenes.h"

namespace sw::illustration {

Result<void> drawQuote(Easel& easel, const Look& look, const Direction& d) {
    SW_TRY(const QString text, d.text("text"));
    const QString speaker = d.textOr("speaker");
    look.paintGround(easel, Ground::Words);
    const Tones tone = look.tones(easel.palette);
    const double u = easel.u(1);
    const QRectF c = easel.canvas.content;
    const double hero = d.heroes.empty() ? 0 : std::min(320 * u, c.height() * 0.4);
    const double pad = 74 * u;
    const double speakerHeight = speaker.isEmpty() ? 0 : 60 * u;
    const QSizeF most(c.width() - 2 * pad, c.height() - 90 * u - 2 * pad - speakerHeight - hero * 0.35);
    const TextBlock words = fitted(
        text, {Voice::Heading, 92 * u, 40 * u, 9, false, isRightToLeft(text) ? Align::Right : Align::Left, -0.01, 1.26},
        most, easel.pack.faces);
    const double inside = words.size.height() + (speaker.isEmpty() ? 0 : speakerHeight + 66 * u) + 70 * u;
    const double height = std::min(c.height() - 60 * u, std::max(inside + 2 * pad, 480 * u) + hero * 0.25);
    const QRectF box(c.left(), c.center().y() - height / 2 + 30 * u, c.width(), height);
    look.paintBackdrop(easel, QPointF(c.center().x() + c.width() * 0.16, box.top() + 40 * u),
                       std::min(c.width(), c.height()) * 0.38);
    Card card = look.card(easel, box, CardKind::Note, "quote");
    const double top = box.top() + (box.height() - hero * 0.25 - inside) / 2 + 70 * u;
    const TextBlock mark =
        fitted(QStringLiteral("“"), {Voice::Display, 430 * u, 100 * u, 1}, QSizeF(300 * u, 300 * u), easel.pack.faces);
    const bool rtl = isRightToLeft(text);
    const double left = rtl ? box.right() - pad - words.size.width() : box.left() + pad;
    card.paint([&](QPainter& p) {
        words.paint(p, QPointF(left, top), tone.cardInk);
        if (speaker.isEmpty())
            return;
        const double y = top + words.size.height() + 66 * u + speakerHeight / 2;
        const TextBlock name = fitted(speaker, {Voice::Text, 52 * u, 40 * u, 1, false, Align::Left},
                                      QSizeF(most.width() - 110 * u - hero * 0.7, speakerHeight), easel.pack.faces);
        p.setPen(Qt::NoPen);
        p.setBrush(tone.accent);
        const double rule = rtl ? box.right() - pad - 76 * u : box.left() + pad;
        p.drawRoundedRect(QRectF(rule, y - 3.5 * u, 76 * u, 7 * u), 3.5 * u, 3.5 * u);
        name.paint(p, QPointF(rtl ? rule - 28 * u - name.size.width() : rule + 104 * u, y - name.size.height() / 2),
                   tone.cardSoft);
    });
    look.addForeground(easel);
    easel.add(std::move(card.sheet), look.cardMovement());
    easel.add(look.figure(easel, mark,
                          QPointF(rtl ? box.right() - pad - mark.size.width() * 0.42
                                      : box.left() + pad + mark.size.width() * 0.42,
                                  box.top() + 6 * u),
                          FigureTone::Strong),
              {1.1, LayerEnter::Pop, 5});
    if (hero > 0) {
        SW_TRY(Sheet sheet,
               look.hero(easel, d.heroes[0],
                         QPointF(rtl ? box.left() + hero * 0.42 : box.right() - hero * 0.42,
                                 std::min(box.bottom() - hero * 0.2, easel.canvas.captions.top() - hero * 0.54)),
                         hero, easel.tilt("hero", 1)));
        easel.add(std::move(sheet), {1.12, LayerEnter::Pop, 6});
    }
    return {};
}

namespace {

/// Lines of one poster, each as wide as the block; short ones do not grow without limit.
std::vector<TextBlock> posterLines(const Easel& easel, const std::vector<QString>& lines, const QRectF& room) {
    std::vector<TextBlock> blocks;
    const double gap = easel.u(40);
    const double most =
        (room.height() - gap * static_cast<double>(lines.size() - 1)) / static_cast<double>(lines.size());
    for (const QString& line : lines)
        blocks.push_back(fitted(line, {Voice::Display, easel.u(340), easel.u(40), 1, true, Align::Centre, 0.004},
                                QSizeF(room.width(), most), easel.pack.faces));
    return blocks;
}

}  // namespace

Result<void> drawType(Easel& easel, const Look& look, const Direction& d) {
    SW_TRY(const Json items, d.items("lines", 1, 4));
    std::vector<QString> lines;
    for (const Json& item : items)
        if (item.is_string() && !QString::fromStdString(item.get<std::string>()).simplified().isEmpty())
            lines.push_back(QString::fromStdString(item.get<std::string>()).simplified());
    if (lines.empty())
        return d.lacks("lines", "text");
    const auto emphasis = integerOr(d.fields, "emphasis", -1);
    look.paintGround(easel, Ground::Words);
    const Canvas& c = easel.canvas;
    const bool hasHero = !d.heroes.empty();
    const Split split = hasHero ? splitContent(c, 0.4) : Split{{}, c.content};
    const QRectF room = split.words.adjusted(easel.u(24), 0, -easel.u(24), 0);
    const std::vector<TextBlock> blocks = posterLines(easel, lines, room);
    const double gap = easel.u(44);
    double height = gap * static_cast<double>(blocks.size() - 1);
    for (const TextBlock& block : blocks)
        height += block.size.height();
    double y = hasHero && !c.wide() ? room.bottom() - height : room.center().y() - height / 2;
    if (hasHero) {
        const QRectF place =
            c.wide() ? split.art : QRectF(artArea(c).topLeft(), QPointF(c.content.right(), y + easel.u(20)));
        SW_TRY(const QSizeF proportions, easel.proportions(d.heroes[0]));
        const double size = sizeWithin(proportions, place.size(), easel.pack.heroShare * std::min(c.width, c.height));
        look.paintBackdrop(easel, place.center(), std::max(size * 0.68, easel.u(300)));
        SW_TRY(Sheet hero, look.hero(easel, d.heroes[0], place.center(), size, easel.tilt("hero")));
        easel.add(std::move(hero), look.heroMovement());
    } else {
        look.paintBackdrop(easel, c.centre(), std::min(c.content.width(), c.content.height()) * 0.47);
        look.addForeground(easel);
    }
    Sheet plain;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const QPointF centre(room.center().x(), y + blocks[i].size.height() / 2);
        y += blocks[i].size.height() + gap;
        const bool accent = static_cast<std::int64_t>(i) == emphasis;
        const Sheet line = look.figure(easel, blocks[i], centre, accent ? FigureTone::Strong : FigureTone::Plain);
        if (accent)
            easel.add(line, {1.08, LayerEnter::Pop, 4});
        else
            plain = plain.isEmpty() ? line : stacked(plain, line);
    }
    easel.add(std::move(plain), {1.0, LayerEnter::Rise, 0});
    return {};
}

Result<void> drawDefinition(Easel& easel, const Look& look, const Direction& d) {
    SW_TRY(const QString term, d.text("term"));
    SW_TRY(const QString text, d.text("text"));
    look.paintGround(easel, Ground::Words);
    const Tones tone = look.tones(easel.palette);
    const Canvas& c = easel.canvas;
    const double u = easel.u(1);
    const bool hasHero = !d.heroes.empty();
    const Split split = hasHero ? splitContent(c, 0.42) : Split{{}, c.content};
    const double pad = 68 * u;
    const QRectF room = split.words.adjusted(0, 0, 0, 0);
    const bool rtl = isRightToLeft(text);
    const Align align = rtl ? Align::Right : Align::Left;
    const QSizeF inner(room.width() - 2 * pad, room.height() - 2 * pad);
    const TextBlock head = fitted(term, {Voice::Display, 150 * u, 40 * u, 2, true, align, 0.01, 1.1},
                                  QSizeF(inner.width(), inner.height() * 0.36), easel.pack.faces);
    const TextBlock body =
        fitted(text, {Voice::Text, 62 * u, 38 * u, 8, false, align, 0, 1.34},
               QSizeF(inner.width(), inner.height() - head.size.height() - 84 * u), easel.pack.faces);
    const double height = head.size.height() + 84 * u + body.size.height() + 2 * pad;
    const bool beside = hasHero && c.wide();
    const QRectF box(room.left(), hasHero && !beside ? room.bottom() - height : room.center().y() - height / 2,
                     room.width(), height);
    Card card = look.card(easel, box, CardKind::Panel, "definition");
    const auto lineUp = [&](const TextBlock& block) {
        return rtl ? box.right() - pad - block.size.width() : box.left() + pad;
    };
    card.paint([&](QPainter& p) {
        head.paint(p, QPointF(lineUp(head), box.top() + pad), tone.accentText);
        p.setPen(Qt::NoPen);
        p.setBrush(tone.rule);
        p.drawRect(QRectF(box.left() + pad, box.top() + pad + head.size.height() + 40 * u, inner.width(), 3 * u));
        body.paint(p, QPointF(lineUp(body), box.bottom() - pad - body.size.height()), tone.cardInk);
    });
    if (hasHero) {
        const QRectF place =
            beside ? split.art : QRectF(artArea(c).topLeft(), QPointF(c.content.right(), box.top() + 46 * u));
        SW_TRY(const QSizeF proportions, easel.proportions(d.heroes[0]));
        const double size = sizeWithin(proportions, place.size(), easel.pack.heroShare * std::min(c.width, c.height));
        const QPointF at(place.center().x(),
                         beside ? place.center().y() : place.bottom() - size * proportions.height() / 2);
        look.paintBackdrop(easel, at, std::max(size * 0.7, 300 * u));
        easel.add(std::move(card.sheet), look.cardMovement());
        SW_TRY(Sheet hero, look.hero(easel, d.heroes[0], at, size, easel.tilt("hero")));
        easel.add(std::move(hero), look.heroMovement());
    } else {
        look.paintBackdrop(easel, QPointF(c.centre().x(), box.top()),
                           std::min(c.content.width(), c.content.height()) * 0.4);
        easel.add(std::move(card.sheet), look.cardMovement());
    }
    look.addForeground(easel);
    return {};
}

}  // namespace sw::illustration
