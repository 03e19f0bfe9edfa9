#pragma once

#include <span>

#include "core/media/sound/loudness.h"

namespace sw {

/// A look-ahead limiter, as a curve: `gain`, lowered wherever a peak would go through `ceiling` (both are factors), in
/// 5 ms before it and back in 120 ms behind it. `peaks` are those of each step of kMeterStep frames. Internal to
/// core/media.
GainCurve limitedGain(std::span<const float> peaks, double gain, double ceiling);

}  // namespace sw
