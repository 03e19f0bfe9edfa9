#include "core/media/caption/caption_extent.h"

#include <QTransform>
#include <algorithm>
#include <cmath>

namespace sw {
namespace {

// Three running means reach so many times further than their blur (see soften in caption_pieces.cpp).
constexpr double kBlurReach = 1.5;

QRectF grown(const QRectF& rect, double by) {
    return rect.adjusted(-by, -by, by, by);
}

QRectF scaledAbout(const QPointF& centre, const QRectF& rect, double factor) {
    return {centre + (rect.topLeft() - centre) * factor, rect.size() * factor};
}

QRectF turnedAbout(const QPointF& centre, const QRectF& rect, double degrees) {
    QTransform turn;
    turn.translate(centre.x(), centre.y()).rotate(degrees).translate(-centre.x(), -centre.y());
    return turn.mapRect(rect);
}

/// Before the spoken word is scaled.
QRectF drawnOf(const CaptionStyle& style, const PlacedWord& word) {
    const double size = word.size();
    QRectF drawn = grown(word.ink(), (style.outline.thickness + style.rim.thickness) * size);
    if (style.pill && !pillMoves(style))
        drawn |= plateRect(style.pill->plate, word.cell(), size);
    if (const double tilt = std::max(std::abs(style.tilt), std::abs(style.emphasisTilt)); tilt > 0)
        drawn |= turnedAbout(word.centre(), drawn, tilt) | turnedAbout(word.centre(), drawn, -tilt);
    QRectF all = drawn;
    for (const auto& shadow : {style.shadow, style.glow, style.activeGlow})
        if (shadow)
            all |= withShadow(*shadow, drawn, size);
    return all;
}

}  // namespace

QPointF PlacedWord::centre() const {
    return cell().center();
}

QRectF PlacedWord::ink() const {
    const QRectF ink = shape.ink();
    return {origin + ink.topLeft() * scale, ink.size() * scale};
}

QRectF PlacedWord::cell() const {
    return {origin - QPointF(0, rise * scale), QSizeF(shape.advance, rise + fall) * scale};
}

QRectF plateRect(const CaptionPlate& plate, const QRectF& rect, double size) {
    return rect.adjusted(-plate.padAcross * size, -plate.padDown * size, plate.padAcross * size, plate.padDown * size);
}

QRectF underlineRect(const CaptionUnderline& underline, const PlacedWord& word) {
    const double size = word.size();
    const QRectF cell = word.cell();
    return {cell.left() - underline.overhang * size, cell.bottom() + underline.gap * size,
            cell.width() + 2 * underline.overhang * size, underline.thickness * size};
}

QRectF withShadow(const CaptionShadow& shadow, const QRectF& rect, double size) {
    return rect | grown(rect, kBlurReach * shadow.blur * size).translated(shadow.across * size, shadow.down * size);
}

QRectF wordExtent(const CaptionStyle& style, const PlacedWord& word) {
    const QRectF drawn = drawnOf(style, word);
    return drawn | scaledAbout(word.centre(), drawn, std::max(1.0, style.activeScale));
}

QRectF wordReach(const CaptionStyle& style, const PlacedWord& word) {
    const double size = word.size();
    const QRectF drawn = drawnOf(style, word);
    QRectF reach = drawn | scaledAbout(word.centre(), drawn, std::max({1.0, style.popScale, style.enterScale}));
    const double shake = style.emphasisShake * size;
    const bool appears = style.reveal == CaptionReveal::Word || style.mode == CaptionMode::Single;
    const double drop = appears ? style.appearDrop : 0;
    reach.adjust(-shake, -(style.bounce + std::max(0.0, drop)) * size, shake, std::max(0.0, -drop) * size);
    QRectF bars;
    if (pillMoves(style))
        bars |= plateRect(style.pill->plate, word.cell(), size);
    if (style.underline)
        bars |= underlineRect(*style.underline, word);
    if (style.shadow && !bars.isNull())
        bars = withShadow(*style.shadow, bars, size);
    return reach | bars;
}

}  // namespace sw
