#pragma once

#include <cstdint>
#include <vector>

#include "core/model/cut.h"

namespace sw {

/// A stretch of a cut, in frame numbers.
struct FrameRange {
    std::int64_t first = 0;
    std::int64_t last = 0;  ///< one behind

    [[nodiscard]] std::int64_t count() const { return last - first; }
    friend bool operator==(const FrameRange&, const FrameRange&) = default;
};

/// Splits `frames` of a cut into the stretches that are encoded apart, in order and without gaps. They begin where the
/// picture starts anew (at a scene, behind its transition), so that a change in one scene leaves the others' as they
/// are. None is longer than `longest`, none shorter than half a second unless `frames` is.
std::vector<FrameRange> segmentsOf(const Cut& cut, FrameRange frames, Duration longest);

}  // namespace sw
