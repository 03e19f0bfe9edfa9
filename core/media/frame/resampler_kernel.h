#pragma once

#include <array>
#include <cstdint>

namespace sw {

/// Quantised weights of the resampler's filter for one stretch, for each 1/256 sample between two samples. Output
/// position p is made of the samples from floor(p) − taps / 2 + 1 on. Each row sums to 64, and its centre of gravity is
/// the position rounded to 1/64 sample: what moves evenly is seen to move evenly.
struct ResamplerKernel {
    static constexpr int kPhases = 256;
    static constexpr int kUnit = 64;

    int taps = 4;
    std::array<std::array<std::int8_t, 8>, kPhases> weights{};

    /// The kernel for a step between samples; stretches are rounded to 1/128. Any thread.
    static const ResamplerKernel& forStep(double step);
};

}  // namespace sw
