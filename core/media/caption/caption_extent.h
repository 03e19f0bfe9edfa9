#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

#include "core/media/caption/caption_shape.h"
#include "core/media/caption/caption_style.h"

namespace sw {

/// A word's place on the canvas: shape × scale, moved to `origin` (canvas pixels).
struct PlacedWord {
    WordShape shape;
    QPointF origin;
    double scale = 1;
    double rise = 0;  ///< of the caption's letters above the baseline, at kShapeSize
    double fall = 0;  ///< below it
    int line = 0;

    /// Canvas pixels.
    [[nodiscard]] double size() const { return scale * kShapeSize; }
    [[nodiscard]] QPointF centre() const;
    [[nodiscard]] QRectF ink() const;
    /// The word's advance by the height that letters seem to fill: what a pill lies around.
    [[nodiscard]] QRectF cell() const;
};

/// `rect` with the plate's padding, for letters of that size.
QRectF plateRect(const CaptionPlate& plate, const QRectF& rect, double size);

/// The bar along a word, when it is fully grown.
QRectF underlineRect(const CaptionUnderline& underline, const PlacedWord& word);

/// What is ever drawn of a shadow of `rect`, and of `rect`.
QRectF withShadow(const CaptionShadow& shadow, const QRectF& rect, double size);

/// All that is drawn of a word's letters, outlines, shadow, glow and pill at rest, spoken or not.
QRectF wordExtent(const CaptionStyle& style, const PlacedWord& word);

/// All that is drawn of a word at any time, with everything that moves within its caption.
QRectF wordReach(const CaptionStyle& style, const PlacedWord& word);

}  // namespace sw
