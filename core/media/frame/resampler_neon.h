#pragma once

#include <cstddef>

#include "core/media/frame/resampler.h"

namespace sw::neon {

/// Weighs `taps` rows into one; both may touch up to 15 bytes behind `width`. `taps` is even.
void down(const std::uint8_t* source, std::ptrdiff_t stride, const std::int8_t* weights, int taps, int width,
          std::uint8_t* out);

/// Weighs along one row, which is readable for 32 bytes behind its end; writes exactly the samples `first` (a multiple
/// of Resampler::kBlock) to `last` (one behind).
void across(const std::uint8_t* line, int taps, const Resampler::Groups& groups, int first, int last,
            std::uint8_t* out);

}  // namespace sw::neon
