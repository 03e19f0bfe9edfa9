#pragma once

#include <cstdint>
#include <type_traits>

#include "core/media/frame/frame.h"

namespace sw {

// Rows and frames of 8 or 10 bits; weights and opacities are 0…kFull of their Depth.

/// Full weight and opacity in 8 bits.
inline constexpr int kFull = Depth<std::uint8_t>::kFull;

/// Lays `count` premultiplied samples over a row: row = row × (kMost − alpha) / kMost + value, rounded to nearest.
template <class Sample>
void overRow(Sample* row, const Sample* value, const Sample* alpha, int count);

/// The same with value and alpha scaled by opacity / kFull first.
template <class Sample>
void overRowFaded(Sample* row, const Sample* value, const Sample* alpha, int opacity, int count);

/// out = (a × (kFull − weight) + b × weight) / kFull, rounded to nearest. `out` may be a or b.
template <class Sample>
void mixRow(const Sample* a, const Sample* b, int weight, Sample* out, int count);

/// Mixes whole frames of one size; weight 0 gives a, kFull gives b. `out` may be a or b.
template <class Sample>
void mixFrames(const BasicFrame<Sample>& a, const BasicFrame<Sample>& b, int weight, BasicFrame<Sample>& out);

/// Moves a row towards one value: row = (row × (kFull − weight) + value × weight) / kFull.
template <class Sample>
void tintRow(Sample* row, std::type_identity_t<Sample> value, int weight, int count);

}  // namespace sw
