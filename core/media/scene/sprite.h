#pragma once

#include <QImage>

#include "core/base/result.h"
#include "core/media/frame/colour.h"
#include "core/model/cut.h"

namespace sw {

/// A layer's picture made ready for painting at one output size: planar, no larger than it is ever shown, its own
/// rotation applied, transparent borders cut off. `rest` is where its samples lie on the canvas when nothing moves.
template <class Sample>
struct BasicSprite {
    BasicYuvaPlanes<Sample> planes;
    Box rest;
    bool opaque = false;  ///< then it has no alpha planes, and it covers the canvas

    [[nodiscard]] bool empty() const { return planes.y.width() == 0; }
};

using Sprite = BasicSprite<std::uint8_t>;

/// Prepares `picture` for `layer`. `pixelsPerCanvas` is the output's scale, `largest` the largest scale that the layer
/// reaches; `covers` says that its box covers the canvas.
template <class Sample = std::uint8_t>
BasicSprite<Sample> spriteFrom(const QImage& picture, const CutLayer& layer, double pixelsPerCanvas, double largest,
                               bool covers);

}  // namespace sw
