#pragma once

#include <compare>
#include <cstdint>

namespace sw {

/// A flick is 1/705 600 000 s: exact for 24, 25, 30, 50 and 60 fps, their /1001 forms, and 8 to 192 kHz.
inline constexpr std::int64_t kFlicksPerSecond = 705'600'000;

/// Frames per second as a fraction.
struct FrameRate {
    std::int32_t num = 30;
    std::int32_t den = 1;
    friend bool operator==(const FrameRate&, const FrameRate&) = default;
};

/// A length of time, in flicks.
struct Duration {
    std::int64_t flicks = 0;

    static constexpr Duration frames(std::int64_t count, FrameRate rate) {
        return {count * kFlicksPerSecond / rate.num * rate.den};
    }
    static constexpr Duration samples(std::int64_t count, std::int32_t sampleRate) {
        return {count * (kFlicksPerSecond / sampleRate)};
    }
    static constexpr Duration milliseconds(std::int64_t count) { return {count * (kFlicksPerSecond / 1000)}; }
    /// Rounds to the nearest flick. For borders (files, user input); the model itself counts in flicks.
    static constexpr Duration seconds(double count) {
        const double flicks = count * static_cast<double>(kFlicksPerSecond);
        return {static_cast<std::int64_t>(flicks < 0 ? flicks - 0.5 : flicks + 0.5)};
    }
    [[nodiscard]] constexpr double toSeconds() const {
        return static_cast<double>(flicks) / static_cast<double>(kFlicksPerSecond);
    }

    friend constexpr auto operator<=>(Duration, Duration) = default;
    friend constexpr Duration operator+(Duration a, Duration b) { return {a.flicks + b.flicks}; }
    friend constexpr Duration operator-(Duration a, Duration b) { return {a.flicks - b.flicks}; }
    friend constexpr Duration operator-(Duration a) { return {-a.flicks}; }
    friend constexpr Duration operator*(Duration a, std::int64_t k) { return {a.flicks * k}; }
    friend constexpr Duration operator/(Duration a, std::int64_t k) { return {a.flicks / k}; }
};

/// A point on a time line whose origin is the start of what it belongs to. Point + point does not compile.
struct TimePoint {
    std::int64_t flicks = 0;

    [[nodiscard]] constexpr double toSeconds() const { return Duration{flicks}.toSeconds(); }
    friend constexpr auto operator<=>(TimePoint, TimePoint) = default;
    friend constexpr TimePoint operator+(TimePoint a, Duration b) { return {a.flicks + b.flicks}; }
    friend constexpr TimePoint operator-(TimePoint a, Duration b) { return {a.flicks - b.flicks}; }
    friend constexpr Duration operator-(TimePoint a, TimePoint b) { return {a.flicks - b.flicks}; }
};

/// Half-open: `start` belongs to it, `end` does not.
struct TimeRange {
    TimePoint start;
    TimePoint end;

    [[nodiscard]] constexpr Duration duration() const { return end - start; }
    [[nodiscard]] constexpr bool contains(TimePoint t) const { return start <= t && t < end; }
    [[nodiscard]] constexpr bool overlaps(TimeRange o) const { return start < o.end && o.start < end; }
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// The one place where time becomes a frame number: the frame that is on screen at `t` (rounds down).
constexpr std::int64_t frameAt(TimePoint t, FrameRate rate) {
    const std::int64_t frame = Duration::frames(1, rate).flicks;
    return t.flicks >= 0 ? t.flicks / frame : -((-t.flicks + frame - 1) / frame);
}

constexpr TimePoint startOfFrame(std::int64_t frame, FrameRate rate) {
    return {Duration::frames(frame, rate).flicks};
}

/// The frame boundary nearest to `t`; halves go up.
constexpr TimePoint nearestFrame(TimePoint t, FrameRate rate) {
    return startOfFrame(frameAt(t + Duration{Duration::frames(1, rate).flicks / 2}, rate), rate);
}

/// The sample nearest to `t`; halves go up.
constexpr std::int64_t sampleAt(TimePoint t, std::int32_t sampleRate) {
    const std::int64_t sample = kFlicksPerSecond / sampleRate;
    const std::int64_t shifted = t.flicks + sample / 2;
    return shifted >= 0 ? shifted / sample : -((-shifted + sample - 1) / sample);
}

static_assert(Duration::frames(1, {30000, 1001}).flicks == 23'543'520);
static_assert(Duration::frames(1, {30, 1}).flicks == 23'520'000);
static_assert(kFlicksPerSecond % 44'100 == 0 && kFlicksPerSecond % 48'000 == 0 && kFlicksPerSecond % 32'000 == 0);

}  // namespace sw
