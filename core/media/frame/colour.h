#pragma once

#include <QImage>
#include <cstdint>

#include "core/media/frame/frame.h"
#include "core/media/scene/alpha_map.h"

namespace sw {

/// One colour in BT.709 limited range.
struct Yuv {
    std::uint8_t y = 16;
    std::uint8_t u = 128;
    std::uint8_t v = 128;
};

/// Rec. ITU-R BT.709-6 item 3, quantised as in item 4 (8 bit: luma 16…235, chroma 16…240), halves rounded up.
Yuv yuvOf(QRgb colour);

/// The five planes of a premultiplied picture with alpha: `y`, `u` and `v` hold value × alpha, so that
/// `below × (1 − alpha) + value` lays it over a frame. `chromaAlpha` is alpha on the chroma grid. Where
/// alpha is 0 all values are 0.
struct YuvaPlanes {
    Plane y;
    Plane u;
    Plane v;
    Plane alpha;
    Plane chromaAlpha;
    AlphaMap alphaMap = {};        ///< of `alpha`
    AlphaMap chromaAlphaMap = {};  ///< of `chromaAlpha`
};

/// Converts a picture of even size; alpha is dropped (what shows through is black).
Frame frameFrom(const QImage& picture);

/// Converts a picture of even size to premultiplied planes.
YuvaPlanes yuvaFrom(const QImage& picture);

/// Back to RGB (QImage::Format_RGB32), chroma interpolated linearly from its left-sited grid; within one level of the
/// exact inverse, the same on all processors.
QImage imageFrom(const Frame& frame);

/// The same into an image that is used again when it has the frame's size and nobody else holds it.
void imageFrom(const Frame& frame, QImage& image);

}  // namespace sw
