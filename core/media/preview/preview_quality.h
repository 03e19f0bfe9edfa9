#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

#include "core/base/time.h"

namespace sw {

/// How well a preview shows the film, for an honest badge.
struct PreviewQuality {
    int width = 0;  ///< of the frames that are composed
    int height = 0;
    bool reduced = false;            ///< smaller than asked for, so that playing keeps up
    std::int64_t droppedFrames = 0;  ///< since playing began: those that came too late to be shown
    friend bool operator==(const PreviewQuality&, const PreviewQuality&) = default;
};

/// Finds the size at which composing keeps up: goes down when frames take longer than they last, and up again when
/// there is room for long enough. What has failed is tried again later and later. A plain value.
class QualityControl {
public:
    /// Of the full width and height, in steps from the best.
    static constexpr double kScales[] = {1, 0.75, 0.5, 1.0 / 3};
    static constexpr std::size_t kSteps = std::size(kScales);

    [[nodiscard]] std::size_t step() const { return m_step; }
    /// A frame was composed at step() in `took`; there is `period` for each.
    void add(Duration took, Duration period);
    /// Other frames from here on: all is open again.
    void reset() { *this = QualityControl(); }

private:
    void change(std::size_t step);

    std::size_t m_step = 0;
    double m_load = 0;      ///< time taken per period, smoothed
    int m_frames = 0;       ///< since the last change
    int m_wait = 60;        ///< frames with room before the next step up
    int m_room = 0;         ///< frames with room, one after the other
    bool m_raised = false;  ///< the last change was a step up
};

}  // namespace sw
