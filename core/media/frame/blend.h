#pragma once

#include <cstdint>

#include "core/media/frame/frame.h"

namespace sw {

/// Full opacity of `overFaded` and full weight of `mixRow`.
inline constexpr int kFull = 256;

/// Lays `count` premultiplied samples over a row: row = row × (255 − alpha) / 255 + value, rounded to nearest.
void overRow(std::uint8_t* row, const std::uint8_t* value, const std::uint8_t* alpha, int count);

/// The same with value and alpha scaled by opacity / 256 first.
void overRowFaded(std::uint8_t* row, const std::uint8_t* value, const std::uint8_t* alpha, int opacity, int count);

/// out = (a × (256 − weight) + b × weight) / 256, rounded to nearest. `out` may be a or b.
void mixRow(const std::uint8_t* a, const std::uint8_t* b, int weight, std::uint8_t* out, int count);

/// Mixes whole frames of one size; weight 0 gives a, 256 gives b. `out` may be a or b.
void mixFrames(const Frame& a, const Frame& b, int weight, Frame& out);

/// Moves a row towards one value: row = (row × (256 − weight) + value × weight) / 256.
void tintRow(std::uint8_t* row, std::uint8_t value, int weight, int count);

}  // namespace sw
