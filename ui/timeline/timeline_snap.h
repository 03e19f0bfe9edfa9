#pragma once

#include <QString>
#include <optional>
#include <set>
#include <vector>

#include "ui/timeline/timeline_content.h"

namespace sw::ui {

/// A time that dragged things are drawn to: a whole frame.
struct SnapPoint {
    TimePoint time;
    QString label;  ///< what it is, for the guide line: "Playhead", "Beat", "End of clip-7"
    friend bool operator==(const SnapPoint&, const SnapPoint&) = default;
};

/// All that may be snapped to, by time, each time once; where several fall together the most telling one stays: edges,
/// playhead, markers, beats, words. `without` are identities of items that are moving themselves.
std::vector<SnapPoint> snapPoints(const TimelineContent& content, TimePoint playhead, const std::set<std::string>& without = {});

/// How near is near, in logical pixels. Caught at `catchPixels`, let go at `releasePixels`.
struct SnapReach {
    double catchPixels = 8;
    double releasePixels = 12;

    static SnapReach moving() { return {8, 12}; }
    static SnapReach trimming() { return {5, 12}; }
};

/// What came of one movement.
struct Snapped {
    Duration by;                     ///< the whole movement since the start, in whole frames
    std::optional<SnapPoint> guide;  ///< where it was caught
};

/// Draws a movement to snap points while it goes on. Remembers which one holds it.
class Snapper {
public:
    Snapper() = default;
    /// `edges` are the times, before the movement, that can be caught; `points` by time.
    Snapper(std::vector<SnapPoint> points, std::vector<TimePoint> edges, FrameRate rate, SnapReach reach);

    /// The movement nearest to `by` (since the start). Without `on` it only lands the first edge on a whole frame.
    Snapped snap(Duration by, double pixelsPerSecond, bool on);

private:
    struct Hold {
        std::size_t point;
        std::size_t edge;
    };
    [[nodiscard]] Duration movement(Hold hold) const { return m_points[hold.point].time - m_edges[hold.edge]; }

    std::vector<SnapPoint> m_points;
    std::vector<TimePoint> m_edges;
    FrameRate m_rate;
    SnapReach m_reach;
    std::optional<Hold> m_hold;
};

}  // namespace sw::ui
