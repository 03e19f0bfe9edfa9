#pragma once

#include <vector>

#include "core/media/frame/frame.h"
#include "core/model/cut.h"

namespace sw {

/// Finds black and frozen stretches in frames that are shown to it in order, as FFmpeg's blackdetect and freezedetect
/// do: black is a frame with 98 % of its pixels darker than a tenth of white; frozen is a stretch in which no frame
/// differs from its first one by more than a thousandth of the range, on average. Ranges are as fine as the frames lie.
class StillRuns {
public:
    void add(TimePoint time, const Frame& frame);
    /// Nothing can be added after it; `end` is the film's.
    void finish(TimePoint end);

    // After finish(), in order:
    [[nodiscard]] const std::vector<TimeRange>& black() const { return m_black; }
    /// Of two frames at least; black ones are not in it.
    [[nodiscard]] const std::vector<TimeRange>& frozen() const { return m_frozen; }

private:
    void endRun(TimePoint time);

    std::vector<TimeRange> m_black;
    std::vector<TimeRange> m_frozen;
    Frame m_first;  ///< of the present run
    TimePoint m_start;
    TimePoint m_last;
    bool m_isBlack = false;
    bool m_isEmpty = true;  ///< there is no run yet
};

}  // namespace sw
