#pragma once

#include <cstddef>
#include <vector>

#include "core/base/result.h"
#include "services/voice/wav.h"

namespace sw {

/// A stretch of samples, half-open.
struct SampleRange {
    std::size_t from = 0;
    std::size_t to = 0;
    [[nodiscard]] bool empty() const { return from >= to; }
};

/// Where there is speech: from the first to the last 10 ms within 40 dB of the loudest, widened by `before` and
/// `behind` seconds as far as the sound goes. Empty when all is silent.
SampleRange speechIn(const MonoSound& sound, double before, double behind);

/// The samples at another rate (libswresample, polyphase).
Result<std::vector<float>> resampled(const std::vector<float>& samples, int fromRate, int toRate);

}  // namespace sw
