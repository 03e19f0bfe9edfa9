#include <QPainterPath>
#include <QPainterPathStroker>
#include <algorithm>
#include <cmath>

#include "services/image/look.h"
#include "services/image/paper.h"

namespace sw::illustration {
namespace {

/// A rectangle's corners, turned by `degrees` about its centre.
QPolygonF turned(const QRectF& box, double degrees) {
    QTransform t;
    t.translate(box.center().x(), box.center().y()).rotate(degrees).translate(-box.center().x(), -box.center().y());
    return t.map(QPolygonF({box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()}));
}

class CutoutLook final : public Look {
public:
    [[nodiscard]] Tones tones(const Palette& palette) const override;
    void paintGround(Easel& easel, Ground kind) const override;
    void paintBackdrop(Easel& easel, QPointF centre, double radius) const override;
    void addForeground(Easel&) const override {}
    [[nodiscard]] Card card(const Easel& easel, const QRectF& box, CardKind kind, std::string_view what) const override;
    [[nodiscard]] Sheet figure(const Easel& easel, const TextBlock& text, QPointF centre,
                               FigureTone kind) const override;
    [[nodiscard]] Sheet headline(const Easel& easel, const QString& text, const QRectF& box, int lines,
                                 double largest) const override;
    [[nodiscard]] Sheet chip(const Easel& easel, const QString& text, QPointF centre, QSizeF most, double tilt,
                             ChipTone tone) const override;
    [[nodiscard]] Result<Sheet> hero(const Easel& easel, std::string_view name, QPointF centre, double size,
                                     double tilt) const override;
    [[nodiscard]] Result<Sheet> satellite(const Easel& easel, std::string_view name, QPointF centre, double size,
                                          double tilt, double distance) const override;
    [[nodiscard]] Result<Sheet> icon(const Easel& easel, std::string_view name, QPointF centre, double size,
                                     bool lit) const override;
    [[nodiscard]] Sheet token(const Easel& easel, QPointF centre, double size, bool lit) const override;
    void paintBar(QPainter& painter, const Easel& easel, const QRectF& box, bool lit) const override;
    [[nodiscard]] Sheet mark(const Easel& easel, const QRectF& around, std::string_view what) const override;
    [[nodiscard]] Movement heroMovement() const override { return {1.0, LayerEnter::Pop, 4}; }
    [[nodiscard]] Movement cardMovement() const override { return {0.75, LayerEnter::Drop, 0}; }
    [[nodiscard]] Movement satelliteMovement(double distance) const override {
        return {1.15 - 0.2 * distance, LayerEnter::Pop, 5};
    }
    [[nodiscard]] Movement chipMovement() const override { return {1.1, LayerEnter::Pop, 2}; }

private:
    [[nodiscard]] static Sheet sticker(const Easel& easel, const Sheet& raw, double size, double lift);
    [[nodiscard]] static QColor white(const Palette& p) { return oklch(0.99, 0.004, p.accentHue); }
};

Tones CutoutLook::tones(const Palette& p) const {
    Tones t;
    t.ink = oklch(0.985, 0.01, p.hue);
    t.soft = oklch(0.9, 0.03, p.hue);
    t.cardInk = oklch(0.25, 0.06, p.hue);
    t.cardSoft = oklch(0.46, 0.045, p.hue);
    t.accent = oklch(0.7, 0.17, p.accentHue);
    t.accentText = oklch(0.56, 0.19, p.accentHue - 6);
    t.onAccent = oklch(0.22, 0.06, p.accentHue);
    t.rule = oklch(0.6, 0.06, p.hue, 0.3);
    t.plain = oklch(0.66, 0.09, p.hue);
    t.plainDeep = oklch(0.6, 0.1, p.hue);
    t.litDeep = oklch(0.64, 0.18, p.accentHue - 6);
    t.vignette = oklch(0.2, 0.04, p.hue);
    return t;
}

namespace {

/// The coloured sheet at the head of a ground: the same paper, laid otherwise for each kind of scene.
struct TopSheet {
    double depth;  ///< of the canvas's height, in its middle
    double lean;   ///< at least, of the canvas's height
    double lightness;
    double hue;
};

TopSheet topSheetOf(Ground kind, const Palette& p) {
    switch (kind) {
        case Ground::Figure:
            return {0.34, 0.13, 0.56, p.hue2};
        case Ground::Words:
            return {0.17, 0.02, 0.46, p.hue - 14};
        case Ground::Chart:
            return {0.36, 0.05, 0.48, p.hue2 + std::remainder(p.hue - p.hue2, 360.0) * 0.4};
        case Ground::Stage:
            break;
    }
    return {0.3, 0.03, 0.52, p.hue};
}

}  // namespace

void CutoutLook::paintGround(Easel& easel, Ground kind) const {
    const Palette& p = easel.palette;
    const Canvas& c = easel.canvas;
    const QRectF f = c.full.adjusted(-easel.u(60), -easel.u(60), easel.u(60), easel.u(60));
    Random random = easel.random("sheets");
    easel.ground.image = easel.ground.image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    easel.ground.image.fill(oklch(p.dark ? 0.87 : 0.94, 0.035, p.accentHue + 12));
    addPaperTexture(easel.ground.image, easel.pack.paperTexture, {random.index(512), random.index(512)});
    const TopSheet sheet = topSheetOf(kind, p);
    const double lean = random.between(sheet.lean, sheet.lean + 0.04) * c.height * random.sign();
    const double upper = c.height * random.between(sheet.depth - 0.03, sheet.depth + 0.03);
    const double lower = c.captions.top() - easel.u(34);
    const double lowerLean = easel.u(random.between(14, 26)) * random.sign();
    const Sheet top = paperPiece(
        easel,
        {QPolygonF({f.topLeft(), f.topRight(), QPointF(f.right(), upper + lean), QPointF(f.left(), upper - lean)}),
         oklch(p.dark ? sheet.lightness : sheet.lightness + 0.18, 0.135, sheet.hue), 0b0100, 1.1},
        "top sheet");
    const Sheet bottom =
        paperPiece(easel,
                   {QPolygonF({QPointF(f.left(), lower + lowerLean), QPointF(f.right(), lower - lowerLean),
                               f.bottomRight(), f.bottomLeft()}),
                    oklch(p.dark ? 0.27 : 0.36, 0.075, p.hue), 0b0001, 1.2},
                   "bottom sheet");
    easel.ground.paint([&](QPainter& q) {
        top.drawOn(q);
        bottom.drawOn(q);
    });
    easel.ground.image = easel.ground.image.convertToFormat(QImage::Format_RGB32);
    easel.groundDepth = 0.3;
}

void CutoutLook::paintBackdrop(Easel& easel, QPointF centre, double radius) const {
    const Palette& p = easel.palette;
    Random random = easel.random("backdrop");
    const double side = random.sign();
    const QRectF box(centre.x() - radius * 0.98, centre.y() - radius * 0.94, radius * 1.96, radius * 1.9);
    const double tilt = side * random.between(2, 3.6);
    const bool warm = random.unit() < 0.6;  // a warm sheet, or now and then one in the cooler second hue
    const double hue = warm ? p.accentHue + 14 : p.hue2;
    const double chroma = warm ? 0.085 : 0.055;
    Sheet piece = paperPiece(easel, {turned(box, tilt), oklch(0.9, chroma, hue), kAllTorn, 1.1, 1.1}, "backdrop");
    Sheet rays(QRectF(piece.rect()));
    rays.paint([&](QPainter& q) {
        QPainterPath inside;
        inside.addPolygon(turned(box.adjusted(radius * 0.06, radius * 0.06, -radius * 0.06, -radius * 0.06), tilt));
        q.setClipPath(inside);
        paintSunburst(q, centre, radius * 1.5, 15, oklch(0.86, chroma * 1.2, hue - 6, 0.55));
    });
    const Sheet strip = tape(easel, centre + QPointF(-side * radius * 0.35, -radius * 0.94), easel.u(200), tilt + 3,
                             oklch(0.95, 0.06, 98, 0.72));
    easel.ground.paint([&](QPainter& q) {
        piece.drawOn(q);
        rays.drawOn(q);
    });
    paintHalftone(easel.ground, centre + QPointF(side * radius * 0.55, -radius * 0.62), radius * 0.62, easel.u(23),
                  oklch(0.6, 0.17, p.hue2, 0.9));
    easel.ground.paint([&](QPainter& q) { strip.drawOn(q); });
}

Card CutoutLook::card(const Easel& easel, const QRectF& box, CardKind kind, std::string_view what) const {
    const Palette& p = easel.palette;
    Random random = easel.random(what);
    const double tilt = random.between(0.7, 1.3) * random.sign();
    const QColor colour =
        kind == CardKind::Note ? oklch(0.93, 0.075, p.accentHue + 20) : oklch(0.972, 0.012, p.accentHue);
    Card card{paperPiece(easel, {turned(box, tilt), colour, kAllTorn, 1.15, 0.8}, what), box, tilt};
    if (kind == CardKind::Graph)
        card.paint([&](QPainter& q) {
            q.setPen(QPen(oklch(0.75, 0.06, p.hue, 0.28), easel.u(1.6)));
            const double step = easel.u(46);
            const QRectF in = box.adjusted(easel.u(10), easel.u(10), -easel.u(10), -easel.u(10));
            for (double x = in.left() + step * 0.6; x < in.right(); x += step)
                q.drawLine(QPointF(x, in.top()), QPointF(x, in.bottom()));
            for (double y = in.top() + step * 0.6; y < in.bottom(); y += step)
                q.drawLine(QPointF(in.left(), y), QPointF(in.right(), y));
        });
    if (box.height() < easel.u(330))
        return card;
    const double place = random.between(0.32, 0.68);
    const Sheet strip = tape(easel, QPointF(box.left() + box.width() * place, box.top() + easel.u(4)),
                             easel.u(random.between(170, 215)), random.between(-5, 5), oklch(0.95, 0.06, 98, 0.72));
    card.sheet = stacked(card.sheet, strip);
    return card;
}

Sheet CutoutLook::figure(const Easel& easel, const TextBlock& text, QPointF centre, FigureTone kind) const {
    const Palette& p = easel.palette;
    const Tones tone = tones(p);
    const double u = easel.u(1);
    const bool plain = kind == FigureTone::Plain;
    const QPointF corner = centre - QPointF(text.size.width() / 2, text.size.height() / 2);
    const QRectF box(corner, text.size);
    const QPainterPath letters = text.outline(corner);
    const double line = std::clamp(text.pixelSize * 0.016, 3 * u, 8 * u);
    const double rim = std::clamp(text.pixelSize * 0.06, 10 * u, 24 * u);
    const int steps = std::max(4, static_cast<int>(text.pixelSize * 0.032));
    Sheet solid(box.adjusted(-line, -line, line, line));
    solid.paint([&](QPainter& q) {
        text.paint(q, corner, tone.cardInk);
        q.strokePath(letters, QPen(tone.cardInk, line * 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    });
    const Sheet side = extruded(solid, QPointF(0.8, 1), steps);
    Sheet out = stickerCut(side, rim, white(p));
    Sheet face(box);
    face.paint([&](QPainter& q) { text.paint(q, corner, plain ? tone.cardInk : tone.accent); });
    Sheet dots(box);
    const QColor print = plain ? oklch(0.42, 0.11, p.hue, 0.7) : oklch(0.58, 0.19, p.accentHue - 16, 0.8);
    paintHalftoneShade(dots, box, 17 * u, print);
    face.paint([&](QPainter& q) {
        q.setCompositionMode(QPainter::CompositionMode_SourceAtop);
        dots.drawOn(q);
    });
    out.paint([&](QPainter& q) { face.drawOn(q); });
    return shadowed(out, {QPointF(6, 20) * u, 18 * u, oklch(0.16, 0.03, p.hue, 0.45)});
}

Sheet CutoutLook::headline(const Easel& easel, const QString& text, const QRectF& box, int lines,
                           double largest) const {
    const Tones tone = tones(easel.palette);
    const double pad = easel.u(30);
    const QRectF room = box.adjusted(pad, pad * 0.7, -pad, -pad * 0.7);
    const TextBlock block = fitted(text, {Voice::Display, largest, easel.u(34), lines, true, Align::Centre, 0.012, 1.1},
                                   room.size(), easel.pack.faces);
    if (block.isEmpty())
        return {};
    Random random = easel.random("headline");
    const double tilt = random.between(0.8, 1.6) * random.sign();
    const QRectF strip = QRectF(box.center() - QPointF(block.size.width() / 2, block.size.height() / 2), block.size)
                             .adjusted(-pad, -pad * 0.8, pad, pad * 0.8);
    Card card{paperPiece(easel, {turned(strip, tilt), oklch(0.975, 0.012, easel.palette.accentHue), 0b1010, 0.8, 0.7},
                         "headline"),
              strip, tilt};
    card.paint([&](QPainter& p) { block.paintCentred(p, strip.center(), tone.cardInk); });
    return card.sheet;
}

Sheet CutoutLook::chip(const Easel& easel, const QString& text, QPointF centre, QSizeF most, double tilt,
                       ChipTone kind) const {
    const Tones tone = tones(easel.palette);
    const double padX = most.height() * 0.3;
    const double padY = most.height() * 0.2;
    const TextBlock block = fitted(text, {Voice::Display, most.height(), easel.u(26), 1, true, Align::Centre, 0.025},
                                   QSizeF(most.width() - 2 * padX, most.height() - 2 * padY), easel.pack.faces);
    if (block.isEmpty())
        return {};
    const double height = std::min(most.height(), std::max(block.size.height() + 2 * padY, most.height() * 0.62));
    const QRectF box(centre.x() - block.size.width() / 2 - padX, centre.y() - height / 2, block.size.width() + 2 * padX,
                     height);
    const bool accent = kind == ChipTone::Accent;
    const QColor paper = accent ? tone.accent : tone.cardInk;
    Card strip{paperPiece(easel, {turned(box, tilt), paper, kNoneTorn, 0.75, 1}, "chip"), box, tilt};
    strip.paint([&](QPainter& p) { block.paintCentred(p, centre, accent ? tone.onAccent : white(easel.palette)); });
    return strip.sheet;
}

Sheet CutoutLook::sticker(const Easel& easel, const Sheet& raw, double size, double lift) {
    const Palette& p = easel.palette;
    const Sheet lit = relit(raw, oklch(0.97, 0.05, p.accentHue), oklch(0.3, 0.1, p.hue), easel.pack.relight);
    const double border =
        std::clamp(easel.u(easel.pack.stickerBorder) * std::sqrt(size / easel.u(640)), easel.u(6), easel.u(24));
    const Sheet cut = stickerCut(lit, border, white(p));
    const QColor shade = oklch(0.16, 0.03, p.hue, 0.42);
    const Sheet contact = shadowed(cut, {QPointF(2, 4) * easel.u(1), easel.u(3), oklch(0.16, 0.03, p.hue, 0.25)});
    return shadowed(contact, {QPointF(7, 22) * easel.u(1) * lift, easel.u(19) * lift, shade});
}

Result<Sheet> CutoutLook::hero(const Easel& easel, std::string_view name, QPointF centre, double size,
                               double tilt) const {
    SW_TRY(const Sheet raw, easel.drawing(name, centre, size, tilt));
    return sticker(easel, raw, size, 1);
}

Result<Sheet> CutoutLook::satellite(const Easel& easel, std::string_view name, QPointF centre, double size, double tilt,
                                    double) const {
    SW_TRY(const Sheet raw, easel.drawing(name, centre, size, tilt * 1.6));
    return sticker(easel, raw, size, 0.62);
}

Result<Sheet> CutoutLook::icon(const Easel& easel, std::string_view name, QPointF centre, double size, bool lit) const {
    SW_TRY(Sheet raw, easel.drawing(name, centre, size));
    if (lit)
        return sticker(easel, raw, size, 0.3);
    const Palette& p = easel.palette;
    Sheet spent = greyed(raw, oklch(0.75, 0.04, p.hue), 0.4, 1.05);
    spent.paint([&](QPainter& q) {
        q.setCompositionMode(QPainter::CompositionMode_DestinationIn);
        q.fillRect(spent.rect(), QColor(0, 0, 0, 105));
    });
    return spent;
}

Sheet CutoutLook::token(const Easel& easel, QPointF centre, double size, bool lit) const {
    const Palette& p = easel.palette;
    const Tones tone = tones(p);
    const double r = size * 0.42;
    Sheet disc(QRectF(centre.x() - r, centre.y() - r, 2 * r, 2 * r).adjusted(-3, -3, 3, 3));
    disc.paint([&](QPainter& q) {
        q.setPen(Qt::NoPen);
        q.setBrush(lit ? tone.accent : oklch(0.86, 0.025, p.hue));
        q.drawEllipse(centre, r, r);
    });
    addPaperTexture(disc.image, easel.pack.paperTexture, centre.toPoint());
    return shadowed(
        disc, {QPointF(2, 6) * easel.u(1) * (lit ? 1 : 0.4), easel.u(lit ? 6 : 3), oklch(0.16, 0.03, p.hue, 0.34)});
}

void CutoutLook::paintBar(QPainter& q, const Easel& easel, const QRectF& box, bool lit) const {
    const Tones tone = tones(easel.palette);
    const double u = easel.u(1);
    Random random = easel.random("bar " + std::to_string(static_cast<int>(box.left())));
    const auto skew = [&] { return random.between(-3.5, 3.5) * u; };
    const QPolygonF piece({box.topLeft() + QPointF(skew() * 0.5, skew()),
                           box.topRight() + QPointF(skew() * 0.5, skew()), box.bottomRight(), box.bottomLeft()});
    Sheet strip(piece.boundingRect().adjusted(-2, -2, 2, 2));
    strip.paint([&](QPainter& p) {
        p.setPen(Qt::NoPen);
        p.setBrush(lit ? tone.accent : tone.plain);
        p.drawPolygon(piece);
        if (!lit)
            return;
        QPainterPath inside;
        inside.addPolygon(piece);
        p.setClipPath(inside);
        p.setPen(QPen(oklch(0.62, 0.18, easel.palette.accentHue - 8, 0.5), 9 * u));
        for (double y = box.top() - box.width(); y < box.bottom() + box.width(); y += 34 * u)
            p.drawLine(QPointF(box.left() - 10, y + box.width() * 0.5),
                       QPointF(box.right() + 10, y - box.width() * 0.5));
    });
    addPaperTexture(strip.image, easel.pack.paperTexture, box.topLeft().toPoint());
    shadowed(strip, {QPointF(5, 5) * u, 6 * u, oklch(0.16, 0.03, easel.palette.hue, 0.4)}).drawOn(q);
}

Sheet CutoutLook::mark(const Easel& easel, const QRectF& around, std::string_view what) const {
    return penEllipse(easel, around, oklch(0.58, 0.2, easel.palette.accentHue - 12, 0.92), easel.u(8), what);
}

}  // namespace

std::unique_ptr<Look> makeCutoutLook() {
    return std::make_unique<CutoutLook>();
}

}  // namespace sw::illustration
