#pragma once

#include <vector>

#include "services/voice/mfcc.h"

namespace sw {

/// Which frame of a target each frame of a reference corresponds to (a mean, so fractional), and how well they match.
struct TimeWarp {
    std::vector<double> targetFrames;  ///< one per frame of the reference, never decreasing
    double cost = 0;                   ///< mean distance per step: comparable between references
};

/// Dynamic time warping within a band about the diagonal, after Sakoe and Chiba, IEEE Trans. ASSP 26 (1), 1978. Both
/// lists must not be empty.
TimeWarp timeWarp(const std::vector<MfccFrame>& reference, const std::vector<MfccFrame>& target);

}  // namespace sw
