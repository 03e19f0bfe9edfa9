#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "services/image/depth_ground.h"
#include "services/image/light.h"
#include "services/image/look.h"
#include "services/image/paper.h"

namespace sw::illustration {
namespace {

QColor faded(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

class DepthLook final : public Look {
public:
    [[nodiscard]] Tones tones(const Palette& palette) const override;
    void paintGround(Easel& easel, Ground kind) const override;
    void paintBackdrop(Easel& easel, QPointF centre, double radius) const override;
    void addForeground(Easel& easel) const override;
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
    [[nodiscard]] Sheet mark(const Easel&, const QRectF&, std::string_view) const override { return {}; }
    [[nodiscard]] Movement heroMovement() const override { return {1.0, LayerEnter::Rise, 7}; }
    [[nodiscard]] Movement cardMovement() const override { return {0.8, LayerEnter::Rise, 0}; }
    [[nodiscard]] Movement satelliteMovement(double distance) const override {
        return {0.95 - 0.5 * distance, LayerEnter::Pop, 9 + 6 * distance};
    }
    [[nodiscard]] Movement chipMovement() const override { return {1.08, LayerEnter::Pop, 3}; }

private:
    [[nodiscard]] static Sheet relitIn(const Easel& easel, const Sheet& sheet, double amount);
};

Tones DepthLook::tones(const Palette& p) const {
    Tones t;
    const double h = p.hue;
    t.accent = p.accent;
    t.onAccent = oklch(0.2, 0.06, p.accentHue);
    t.vignette = oklch(0.07, 0.03, h);
    if (p.dark) {
        t.ink = t.cardInk = oklch(0.985, 0.008, h);
        t.soft = t.cardSoft = oklch(0.84, 0.04, h);
        t.accentText = p.accent;
        t.rule = oklch(0.98, 0.02, h, 0.16);
        t.plain = oklch(0.68, 0.07, h);
        t.plainDeep = oklch(0.44, 0.085, h);
        t.litDeep = oklch(0.62, 0.17, p.accentHue - 14);
        return t;
    }
    t.ink = t.cardInk = oklch(0.27, 0.07, h);
    t.soft = t.cardSoft = oklch(0.45, 0.06, h);
    t.accent = oklch(0.7, 0.17, p.accentHue);
    t.accentText = oklch(0.55, 0.18, p.accentHue);
    t.rule = oklch(0.3, 0.05, h, 0.14);
    t.plain = oklch(0.8, 0.06, h);
    t.plainDeep = oklch(0.68, 0.085, h);
    t.litDeep = oklch(0.58, 0.18, p.accentHue - 10);
    t.vignette = oklch(0.35, 0.08, h);
    return t;
}

void DepthLook::paintGround(Easel& easel, Ground kind) const {
    paintDepthGround(easel, kind);
}

void DepthLook::paintBackdrop(Easel& easel, QPointF centre, double radius) const {
    const Palette& p = easel.palette;
    const bool dark = p.dark;
    easel.ground.paint([&](QPainter& q) {
        paintGlow(q, centre, radius * 1.75, oklch(dark ? 0.62 : 0.9, 0.16, p.hue2), dark ? 0.5 : 0.6);
        paintGlow(q, centre + QPointF(radius * 0.35, radius * 0.4), radius * 1.2, oklch(0.72, 0.16, p.accentHue),
                  dark ? 0.22 : 0.3);
        q.setBrush(Qt::NoBrush);
        for (const auto& [scale, alpha, width] : {std::tuple{1.0, 0.34, 2.2}, {1.17, 0.16, 1.8}, {1.36, 0.08, 1.6}}) {
            QLinearGradient ring(centre - QPointF(radius, radius), centre + QPointF(radius, radius));
            ring.setColorAt(0, oklch(dark ? 0.95 : 0.6, 0.06, p.hue2, alpha));
            ring.setColorAt(0.55, oklch(dark ? 0.9 : 0.6, 0.06, p.hue2, alpha * 0.15));
            ring.setColorAt(1, oklch(0.8, 0.14, p.accentHue, alpha * 1.1));
            q.setPen(QPen(QBrush(ring), easel.u(width)));
            q.drawEllipse(centre, radius * scale, radius * scale);
        }
    });
    paintHalftone(easel.ground, centre, radius * 0.965, easel.u(25),
                  dark ? oklch(0.6, 0.15, p.hue2, 0.5) : oklch(0.78, 0.13, p.hue2, 0.5));
}

void DepthLook::addForeground(Easel& easel) const {
    const Palette& p = easel.palette;
    const Canvas& c = easel.canvas;
    Random random = easel.random("foreground");
    const double side = random.sign();
    const double lightness = p.dark ? 0.5 : 0.74;
    const auto at = [&](double x, double y) { return QPointF(c.width * (0.5 + side * x), c.height * y); };
    const Sheet low =
        blurred(orb(at(-0.5, random.between(0.9, 0.95)), easel.u(random.between(140, 190)), lightness, 0.12, p.hue + 8),
                easel.u(24));
    const Sheet high = blurred(
        orb(at(0.49, random.between(0.045, 0.085)), easel.u(random.between(52, 78)), lightness + 0.08, 0.14, p.hue2),
        easel.u(9));
    easel.add(high, {0.6, LayerEnter::None, 12});
    easel.add(low, {1.5, LayerEnter::None, 14});
}

Card DepthLook::card(const Easel& easel, const QRectF& box, CardKind, std::string_view) const {
    const Palette& p = easel.palette;
    const double radius = easel.u(46);
    Card card{Sheet(box.adjusted(-2, -2, 2, 2)), box, 0};
    QPainterPath shape;
    shape.addRoundedRect(box, radius, radius);
    const QRect behind = card.sheet.rect();
    const QImage frost = blurredOpaque(easel.ground.image.copy(behind.translated(-easel.ground.origin)), easel.u(26));
    card.sheet.paint([&](QPainter& q) {
        q.setPen(Qt::NoPen);
        QBrush glass(frost);
        glass.setTransform(QTransform::fromTranslate(behind.x(), behind.y()));
        q.fillPath(shape, glass);
        QLinearGradient veil(box.topLeft(), box.bottomRight());
        veil.setColorAt(0, p.dark ? oklch(0.98, 0.03, p.hue2, 0.17) : QColor(255, 255, 255, 232));
        veil.setColorAt(0.5, p.dark ? oklch(0.9, 0.04, p.hue, 0.085) : QColor(255, 255, 255, 205));
        veil.setColorAt(1, p.dark ? oklch(0.9, 0.05, p.hue, 0.055) : QColor(255, 255, 255, 190));
        q.fillPath(shape, veil);
        QLinearGradient edge(box.topLeft(), box.bottomRight());
        const double k = p.dark ? 1 : 1.6;
        edge.setColorAt(0, QColor(255, 255, 255, static_cast<int>(std::min(255.0, 130 * k))));
        edge.setColorAt(0.45, QColor(255, 255, 255, static_cast<int>(34 * k)));
        edge.setColorAt(1, QColor(255, 255, 255, static_cast<int>(76 * k)));
        q.setPen(QPen(QBrush(edge), easel.u(2.6)));
        q.setBrush(Qt::NoBrush);
        const double inset = easel.u(1.4);
        q.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    });
    const QColor shade = p.dark ? oklch(0.06, 0.03, p.hue, 0.5) : oklch(0.35, 0.09, p.hue, 0.26);
    card.sheet = shadowed(card.sheet, {QPointF(0, easel.u(26)), easel.u(34), shade});
    return card;
}

namespace {

/// The hue of solid letters. By day they are dark, and a dark yellow or orange is brown: the redder hue keeps its
/// colour.
double inkHue(const Palette& p) {
    const bool turnsBrown = !p.dark && p.hue > 40 && p.hue < 115;
    return turnsBrown ? p.hue2 : p.hue;
}

}  // namespace

Sheet DepthLook::figure(const Easel& easel, const TextBlock& text, QPointF centre, FigureTone kind) const {
    const Palette& p = easel.palette;
    const Tones tone = tones(p);
    const bool accent = kind == FigureTone::Strong;
    const QRectF box(centre.x() - text.size.width() / 2, centre.y() - text.size.height() / 2, text.size.width(),
                     text.size.height());
    Sheet face(box.adjusted(-3, -3, 3, 3));
    QLinearGradient lit(box.topLeft(), box.bottomLeft());
    if (accent) {
        lit.setColorAt(0, tone.accent.lighter(112));
        lit.setColorAt(1, tone.litDeep);
    } else {
        const double ink = inkHue(p);
        lit.setColorAt(0, p.dark ? oklch(0.995, 0.004, p.hue) : oklch(0.52, 0.17, ink));
        lit.setColorAt(1, p.dark ? oklch(0.88, 0.05, p.hue2) : oklch(0.38, 0.15, ink));
    }
    face.paint([&](QPainter& q) { text.paint(q, box.topLeft(), lit); });
    face = rimLit(face, p.dark ? oklch(1, 0, 0, 0.9) : oklch(0.8, 0.1, p.hue2, 0.8), QPointF(-2.2, -3) * easel.u(1),
                  easel.u(1.2));
    const int steps = std::max(6, static_cast<int>(std::lround(text.pixelSize * 0.06)));
    Sheet side = extruded(face, QPointF(0.55, 1), steps);
    const double hue = accent ? p.accentHue - 22 : inkHue(p);
    side.paint([&](QPainter& q) {
        q.setCompositionMode(QPainter::CompositionMode_SourceIn);
        QLinearGradient dim(box.topLeft(), box.bottomRight() + QPointF(steps * 0.55, steps));
        dim.setColorAt(0, oklch(p.dark ? 0.5 : 0.36, 0.15, hue + 10));
        dim.setColorAt(1, oklch(p.dark ? 0.25 : 0.22, 0.1, hue - 6));
        q.fillRect(side.rect(), dim);
    });
    const QColor shade = oklch(0.06, 0.03, p.hue, p.dark ? 0.6 : 0.3);
    return shadowed(stacked(side, face), {QPointF(14, 34) * easel.u(1), easel.u(26), shade});
}

Sheet DepthLook::headline(const Easel& easel, const QString& text, const QRectF& box, int lines, double largest) const {
    const Tones tone = tones(easel.palette);
    const TextBlock block = fitted(text, {Voice::Display, largest, easel.u(34), lines, true, Align::Centre, 0.012, 1.1},
                                   box.size(), easel.pack.faces);
    if (block.isEmpty())
        return {};
    Sheet sheet(box.adjusted(-4, -4, 4, 4));
    sheet.paint([&](QPainter& p) { block.paintCentred(p, box.center(), tone.ink); });
    const QColor shade =
        easel.palette.dark ? oklch(0.06, 0.03, easel.palette.hue, 0.55) : oklch(0.98, 0.02, easel.palette.hue, 0.6);
    return shadowed(trimmed(sheet), {QPointF(0, easel.u(6)), easel.u(12), shade});
}

Sheet DepthLook::chip(const Easel& easel, const QString& text, QPointF centre, QSizeF most, double tilt,
                      ChipTone kind) const {
    const Palette& p = easel.palette;
    const Tones tone = tones(p);
    const double padX = most.height() * 0.34;
    const double padY = most.height() * 0.2;
    const TextBlock block = fitted(text, {Voice::Display, most.height(), easel.u(26), 1, true, Align::Centre, 0.02},
                                   QSizeF(most.width() - 2 * padX, most.height() - 2 * padY), easel.pack.faces);
    if (block.isEmpty())
        return {};
    const double height = std::min(most.height(), std::max(block.size.height() + 2 * padY, most.height() * 0.62));
    const double width = block.size.width() + 2 * padX;
    const QRectF box(centre.x() - width / 2, centre.y() - height / 2, width, height);
    Sheet sheet(box.adjusted(-3, -3, 3, 3));
    QLinearGradient fill(box.topLeft(), box.bottomLeft());
    const bool accent = kind == ChipTone::Accent;
    fill.setColorAt(0, accent ? tone.accent.lighter(108) : oklch(0.34, 0.09, p.hue));
    fill.setColorAt(1, accent ? tone.accent.darker(110) : oklch(0.22, 0.07, p.hue));
    const double radius = height * 0.28;
    sheet.paint([&](QPainter& q) {
        q.setPen(Qt::NoPen);
        q.setBrush(fill);
        q.drawRoundedRect(box, radius, radius);
        q.setPen(QPen(QColor(255, 255, 255, accent ? 120 : 60), easel.u(2)));
        q.setBrush(Qt::NoBrush);
        q.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius);
        block.paintCentred(q, centre, accent ? tone.onAccent : QColor(Qt::white));
    });
    return shadowed(rotated(sheet, tilt, centre),
                    {QPointF(0, easel.u(14)), easel.u(16), oklch(0.06, 0.03, p.hue, p.dark ? 0.5 : 0.3)});
}

Sheet DepthLook::relitIn(const Easel& easel, const Sheet& sheet, double amount) {
    const Palette& p = easel.palette;
    const double shade = p.dark ? 1 : 0.45;
    const Sheet lit =
        relit(sheet, oklch(0.95, 0.07, p.accentHue), oklch(p.dark ? 0.26 : 0.5, 0.14, p.hue), amount * shade);
    const double edge = std::max(2.0, std::min(lit.image.width(), lit.image.height()) * 0.009);
    const Sheet warm = rimLit(lit, oklch(0.98, 0.05, p.accentHue, 0.6), QPointF(-edge, -edge * 1.2), edge * 0.7);
    return rimLit(warm, oklch(0.72, 0.15, p.hue2, p.dark ? 0.55 : 0.25), QPointF(edge * 1.1, edge * 0.6), edge * 0.8);
}

Result<Sheet> DepthLook::hero(const Easel& easel, std::string_view name, QPointF centre, double size,
                              double tilt) const {
    SW_TRY(const Sheet raw, easel.drawing(name, centre, size, tilt));
    const Sheet lit = relitIn(easel, raw, easel.pack.relight);
    const double depth = size / easel.u(650);
    const QColor shade = oklch(0.07, 0.04, easel.palette.hue, easel.palette.dark ? 0.55 : 0.3);
    return shadowed(lit, {QPointF(6, 40) * easel.u(1) * depth, easel.u(40) * depth, shade});
}

Result<Sheet> DepthLook::satellite(const Easel& easel, std::string_view name, QPointF centre, double size, double tilt,
                                   double distance) const {
    SW_TRY(const Sheet raw, easel.drawing(name, centre, size, tilt));
    Sheet lit = relitIn(easel, raw, easel.pack.relight * (1.1 + 0.5 * distance));
    lit = blurred(lit, easel.u(easel.pack.satelliteBlur) * (0.35 + 1.6 * distance));
    return shadowed(lit, {QPointF(0, easel.u(18)), easel.u(18),
                          oklch(0.07, 0.04, easel.palette.hue, easel.palette.dark ? 0.4 : 0.22)});
}

Result<Sheet> DepthLook::icon(const Easel& easel, std::string_view name, QPointF centre, double size, bool lit) const {
    SW_TRY(const Sheet raw, easel.drawing(name, centre, size));
    const Palette& p = easel.palette;
    if (!lit) {
        Sheet spent = greyed(raw, oklch(p.dark ? 0.6 : 0.8, 0.07, p.hue), 0.55, p.dark ? 0.5 : 0.95);
        spent.paint([&](QPainter& q) {
            q.setCompositionMode(QPainter::CompositionMode_DestinationIn);
            q.fillRect(spent.rect(), QColor(0, 0, 0, p.dark ? 150 : 120));
        });
        return spent;
    }
    return shadowed(relitIn(easel, raw, easel.pack.relight * 0.6),
                    {QPointF(0, size * 0.07), size * 0.07, oklch(0.07, 0.04, p.hue, 0.4)});
}

Sheet DepthLook::token(const Easel& easel, QPointF centre, double size, bool lit) const {
    const Palette& p = easel.palette;
    const double r = size * 0.44;
    const Sheet ball = lit ? orb(centre, r, p.dark ? 0.76 : 0.72, 0.17, p.accentHue)
                           : orb(centre, r, p.dark ? 0.36 : 0.82, 0.05, p.hue);
    return shadowed(ball, {QPointF(0, r * 0.22), r * 0.2, oklch(0.07, 0.04, p.hue, p.dark ? 0.45 : 0.22)});
}

void DepthLook::paintBar(QPainter& q, const Easel& easel, const QRectF& box, bool lit) const {
    const Tones tone = tones(easel.palette);
    const double radius = std::min({easel.u(24), box.width() * 0.22, box.height() * 0.5});
    QPainterPath shape;
    shape.setFillRule(Qt::WindingFill);
    shape.addRoundedRect(box, radius, radius);
    shape.addRoundedRect(QRectF(box.left(), box.bottom() - std::min(box.height(), radius * 2), box.width(),
                                std::min(box.height(), radius * 2)),
                         radius * 0.35, radius * 0.35);
    if (lit)
        paintGlow(q, QPointF(box.center().x(), box.top() + box.width() * 0.2), box.width() * 1.25, tone.accent,
                  easel.palette.dark ? 0.34 : 0.3);
    QLinearGradient fill(box.topLeft(), box.bottomLeft());
    fill.setColorAt(0, lit ? tone.accent : tone.plain);
    fill.setColorAt(1, lit ? tone.litDeep : tone.plainDeep);
    q.fillPath(shape, fill);
    QLinearGradient sheen(box.topLeft(), box.topRight());
    sheen.setColorAt(0, QColor(255, 255, 255, 74));
    sheen.setColorAt(0.2, QColor(255, 255, 255, 14));
    sheen.setColorAt(0.7, QColor(0, 0, 0, 0));
    sheen.setColorAt(1, faded(tone.vignette, 0.26));
    q.fillPath(shape, sheen);
}

}  // namespace

std::unique_ptr<Look> makeDepthLook() {
    return std::make_unique<DepthLook>();
}

}  // namespace sw::illustration
