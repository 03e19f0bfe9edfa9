#pragma once

#include <cstdint>
#include <type_traits>

#include "core/media/frame/colour.h"

namespace sw {

// Between the luma grid and the chroma grid of yuv420p (left-sited, see Frame), and between straight and premultiplied
// samples, of 8 or 10 bits. Pure functions on rows and planes; any thread.

/// Chroma samples are handled in 1/8 levels where they are interpolated.
inline constexpr int kChromaParts = 8;

/// One row of `plane` at luma resolution, interpolated linearly, in 1/8 levels; `row` counts luma rows and `width` is
/// of luma. A plane without samples gives grey everywhere.
template <class Sample>
void spreadChroma(const BasicPlane<Sample>& plane, int row, std::uint16_t* out, int width);

/// The same from the weighted sum 3 × near + far of two rows of any values; `mixed` has count + 1 entries, the last one
/// free.
void spreadMixed(std::uint16_t* mixed, int count, std::uint16_t* out, int width);

/// Luma (or alpha) at the places of a chroma row: 1-2-1 about the even column, over two rows, rounded to nearest.
/// `width` is of luma, `count` the number of chroma samples.
template <class Sample>
void lumaAtChroma(const Sample* top, const Sample* bottom, Sample* out, int width, int count);

/// value × kMost / alpha, rounded and at most kMost; `clear` where alpha is 0. `out` may be `value`.
template <class Sample>
void straightRow(const Sample* value, const Sample* alpha, std::type_identity_t<Sample> clear, Sample* out,
                 int count);

/// value × alpha / kMost, rounded to nearest. `out` may be value or alpha.
template <class Sample>
void premultipliedRow(const Sample* value, const Sample* alpha, Sample* out, int count);

/// A chroma plane of a premultiplied picture without its alpha; grey where nothing shows.
template <class Sample>
BasicPlane<Sample> straightChroma(const BasicPlane<Sample>& chroma, const BasicPlane<Sample>& chromaAlpha);

/// An opaque picture as planes with full alpha; the samples are taken over.
template <class Sample>
BasicYuvaPlanes<Sample> opaquePlanes(BasicFrame<Sample>&& frame);

/// Multiplies `planes` by `mask`, a plane of luma's size: 0 takes a sample out, kMost keeps it. Alpha on the chroma grid
/// follows from alpha, and colours stay as they are.
template <class Sample>
void multiplyAlpha(BasicYuvaPlanes<Sample>& planes, const BasicPlane<Sample>& mask);

}  // namespace sw
