#pragma once

#include <QImage>
#include <QRgba64>
#include <cstdint>

#include "core/media/frame/frame.h"
#include "core/media/scene/alpha_map.h"

namespace sw {

/// One colour in BT.709 limited range.
template <class Sample>
struct BasicYuv {
    Sample y = Depth<Sample>::kBlack;
    Sample u = Depth<Sample>::kGrey;
    Sample v = Depth<Sample>::kGrey;
};

using Yuv = BasicYuv<std::uint8_t>;

/// Rec. ITU-R BT.709-6 item 3, quantised as in item 4 (8 bit: luma 16…235, chroma 16…240), halves rounded up.
template <class Sample = std::uint8_t>
BasicYuv<Sample> yuvOf(QRgb colour);

/// RGB pictures that are as exact as samples: 8 bits a component for 8, 16 for 10.
template <class Sample>
struct RgbFormat {
    using Pixel = QRgb;
    static constexpr QImage::Format kOpaque = QImage::Format_RGB32;
    static constexpr QImage::Format kStraight = QImage::Format_ARGB32;
    static constexpr QImage::Format kPremultiplied = QImage::Format_ARGB32_Premultiplied;
    static int alphaOf(Pixel pixel) { return qAlpha(pixel); }
};
template <>
struct RgbFormat<std::uint16_t> {
    using Pixel = QRgba64;
    static constexpr QImage::Format kOpaque = QImage::Format_RGBX64;
    static constexpr QImage::Format kStraight = QImage::Format_RGBA64;
    static constexpr QImage::Format kPremultiplied = QImage::Format_RGBA64_Premultiplied;
    static int alphaOf(Pixel pixel) { return pixel.alpha(); }
};

/// The five planes of a premultiplied picture with alpha: `y`, `u` and `v` hold value × alpha, so that
/// `below × (1 − alpha) + value` lays it over a frame. `chromaAlpha` is alpha on the chroma grid. Where
/// alpha is 0 all values are 0.
template <class Sample>
struct BasicYuvaPlanes {
    BasicPlane<Sample> y;
    BasicPlane<Sample> u;
    BasicPlane<Sample> v;
    BasicPlane<Sample> alpha;
    BasicPlane<Sample> chromaAlpha;
    AlphaMap alphaMap = {};        ///< of `alpha`
    AlphaMap chromaAlphaMap = {};  ///< of `chromaAlpha`
};

using YuvaPlanes = BasicYuvaPlanes<std::uint8_t>;
using DeepYuvaPlanes = BasicYuvaPlanes<std::uint16_t>;

/// Converts a picture of even size; alpha is dropped (what shows through is black).
template <class Sample = std::uint8_t>
BasicFrame<Sample> frameFrom(const QImage& picture);

/// Converts a picture of even size to premultiplied planes.
template <class Sample = std::uint8_t>
BasicYuvaPlanes<Sample> yuvaFrom(const QImage& picture);

/// Back to RGB (QImage::Format_RGB32), chroma interpolated linearly from its left-sited grid; within one level of the
/// exact inverse, the same on all processors.
QImage imageFrom(const Frame& frame);

/// The same into an image that is used again when it has the frame's size and nobody else holds it.
void imageFrom(const Frame& frame, QImage& image);

/// The same from 10 bits, to QImage::Format_RGBX64.
QImage imageFrom(const DeepFrame& frame);

}  // namespace sw
