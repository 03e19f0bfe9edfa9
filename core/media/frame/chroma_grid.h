#pragma once

#include <cstdint>

#include "core/media/frame/colour.h"

namespace sw {

// Between the luma grid and the chroma grid of yuv420p (left-sited, see Frame), and between straight and premultiplied
// samples. Pure functions on rows and planes; any thread.

/// Chroma samples are handled in 1/8 levels where they are interpolated.
inline constexpr int kChromaParts = 8;

/// One row of `plane` at luma resolution, interpolated linearly, in 1/8 levels; `row` counts luma rows and `width` is
/// of luma. A plane without samples gives 128 everywhere.
void spreadChroma(const Plane& plane, int row, std::uint16_t* out, int width);

/// The same from the weighted sum 3 × near + far of two rows of any values; `mixed` has count + 1 entries, the last one
/// free.
void spreadMixed(std::uint16_t* mixed, int count, std::uint16_t* out, int width);

/// Luma (or alpha) at the places of a chroma row: 1-2-1 about the even column, over two rows, rounded to nearest.
/// `width` is of luma, `count` the number of chroma samples.
void lumaAtChroma(const std::uint8_t* top, const std::uint8_t* bottom, std::uint8_t* out, int width, int count);

/// value × 255 / alpha, rounded and at most 255; `clear` where alpha is 0. `out` may be `value`.
void straightRow(const std::uint8_t* value, const std::uint8_t* alpha, std::uint8_t clear, std::uint8_t* out,
                 int count);

/// value × alpha / 255, rounded to nearest. `out` may be value or alpha.
void premultipliedRow(const std::uint8_t* value, const std::uint8_t* alpha, std::uint8_t* out, int count);

/// A chroma plane of a premultiplied picture without its alpha; 128 where nothing shows.
Plane straightChroma(const Plane& chroma, const Plane& chromaAlpha);

/// An opaque picture as planes with full alpha; the samples are taken over.
YuvaPlanes opaquePlanes(Frame&& frame);

/// Multiplies `planes` by `mask`, a plane of luma's size: 0 takes a sample out, 255 keeps it. Alpha on the chroma grid
/// follows from alpha, and colours stay as they are.
void multiplyAlpha(YuvaPlanes& planes, const Plane& mask);

}  // namespace sw
