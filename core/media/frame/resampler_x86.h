#pragma once

#include <cstddef>

#include "core/media/frame/resampler.h"

namespace sw::x86 {

/// Weighs `taps` rows into one; both may touch up to 31 bytes behind `width`. `taps` is even.
void downSsse3(const std::uint8_t* source, std::ptrdiff_t stride, const std::int8_t* weights, int taps, int width,
               std::uint8_t* out);
void downAvx2(const std::uint8_t* source, std::ptrdiff_t stride, const std::int8_t* weights, int taps, int width,
              std::uint8_t* out);

/// Weighs along one row, which is readable for 32 bytes behind its end; writes exactly the samples `first` (a multiple
/// of Resampler::kBlock) to `last` (one behind).
void acrossSsse3(const std::uint8_t* line, int taps, const Resampler::Groups& groups, int first, int last,
                 std::uint8_t* out);
void acrossAvx2(const std::uint8_t* line, int taps, const Resampler::Groups& groups, int first, int last,
                std::uint8_t* out);
/// The same in 10 bits, with `fraction` further ones in the line; needs SSSE3.
void acrossDeep(const std::uint16_t* line, int fraction, int taps, const ResamplerGroups& groups, int first,
                int last, std::uint16_t* out);

}  // namespace sw::x86
