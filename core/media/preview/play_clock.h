#pragma once

#include <cstdint>
#include <optional>

#include "core/base/time.h"

namespace sw {

/// How playing goes through a film: from `from`, at `rate` (negative is backwards), around within `loop` if there is
/// one. A plain value. Elapsed times are real time.
struct Course {
    TimePoint from;
    double rate = 1;
    std::optional<TimeRange> loop;
    Duration length;  ///< of the film

    /// Where it is after `elapsed`, 0 … length.
    [[nodiscard]] TimePoint at(Duration elapsed) const;
    /// True when the film's end (backwards: its start) has been reached; never in a loop.
    [[nodiscard]] bool hasEnded(Duration elapsed) const;
    /// After how much elapsed time the picture changes next, when only every `stride`th frame is to be shown.
    [[nodiscard]] Duration nextChange(Duration elapsed, FrameRate frames, std::int64_t stride) const;

    /// True when there is a loop that it runs into.
    [[nodiscard]] bool isLooping() const;

private:
    [[nodiscard]] TimePoint unbounded(Duration elapsed) const;
};

/// What tells how far playing has come.
enum class ClockSource {
    Sound,     ///< what has been heard
    Monotonic  ///< running time, where nothing is to be heard, or the device is gone or stands still
};

/// How long something has been playing. Follows the sound that is heard; from a device that is lost or stands still it
/// takes over without a jump. Never runs backwards. A plain value.
class PlayClock {
public:
    /// A device that plays nothing for so long is taken to stand still; one that plays for so long is trusted again.
    static constexpr Duration kPatience = Duration::milliseconds(250);

    void restart(Duration now);
    /// `heard` is how long sound has been heard since the restart; nothing where there is none to be heard.
    Duration at(Duration now, std::optional<Duration> heard);
    [[nodiscard]] ClockSource source() const { return m_source; }
    /// True when a lost sound is back: it should be started again from where playing is now.
    [[nodiscard]] bool soundIsBack() const { return m_back; }

private:
    void follow(Duration now, Duration heard);

    ClockSource m_source = ClockSource::Sound;
    Duration m_elapsed;                    ///< the last answer
    Duration m_askedAt;                    ///< when it was given
    Duration m_heard;                      ///< the most that was heard
    Duration m_changedAt;                  ///< when that changed last
    std::optional<Duration> m_movesSince;  ///< when a sound that is not followed began to move
    bool m_back = false;
};

}  // namespace sw
