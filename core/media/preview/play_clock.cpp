#include "core/media/preview/play_clock.h"

#include <algorithm>
#include <cmath>

namespace sw {
namespace {

/// The shortest time in which at least `flicks` of film pass.
Duration timeFor(std::int64_t flicks, double speed) {
    return {static_cast<std::int64_t>(std::ceil(static_cast<double>(flicks) / speed))};
}

}  // namespace

bool Course::isLooping() const {
    return loop && loop->start < loop->end && (rate > 0 ? from < loop->end : rate < 0 && from >= loop->start);
}

TimePoint Course::unbounded(Duration elapsed) const {
    return from + Duration{std::llround(static_cast<double>(elapsed.flicks) * rate)};
}

TimePoint Course::at(Duration elapsed) const {
    TimePoint time = unbounded(elapsed);
    if (isLooping()) {
        const std::int64_t round = loop->duration().flicks;
        if (rate > 0 && time >= loop->end)
            time = loop->start + Duration{(time - loop->end).flicks % round};
        if (rate < 0 && time < loop->start)
            time = loop->end - Duration{1} - Duration{(loop->start - time - Duration{1}).flicks % round};
    }
    return std::clamp(time, TimePoint{}, TimePoint{} + length);
}

bool Course::hasEnded(Duration elapsed) const {
    if (isLooping() || rate == 0)
        return false;
    const TimePoint time = unbounded(elapsed);
    return rate > 0 ? time >= TimePoint{} + length : time <= TimePoint{};
}

Duration Course::nextChange(Duration elapsed, FrameRate frames, std::int64_t stride) const {
    if (rate == 0)
        return elapsed + Duration::seconds(3600);
    const TimePoint time = at(elapsed);
    const std::int64_t frame = frameAt(time, frames);
    const bool looping = isLooping();
    if (rate > 0) {
        TimePoint next = startOfFrame(frame + stride, frames);
        if (looping && time < loop->end)
            next = std::min(next, loop->end);
        return elapsed + timeFor((next - time).flicks, rate);
    }
    TimePoint next = startOfFrame(frame - stride + 1, frames) - Duration{1};
    if (looping && time >= loop->start)
        next = std::max(next, loop->start - Duration{1});
    return elapsed + timeFor((time - next).flicks, -rate);
}

void PlayClock::restart(Duration now) {
    *this = PlayClock();
    m_askedAt = now;
    m_changedAt = now;
}

void PlayClock::follow(Duration now, Duration heard) {
    const bool moved = heard > m_heard;
    if (moved) {
        m_heard = heard;
        m_changedAt = now;
    }
    const bool stands = now - m_changedAt >= kPatience;
    if (m_source == ClockSource::Sound && !stands) {
        m_elapsed = std::max(m_elapsed, m_heard);
        if (m_heard > Duration{})
            m_askedAt = now;
        return;
    }
    if (m_source == ClockSource::Sound)
        m_askedAt = now;
    m_source = ClockSource::Monotonic;
    if (stands)
        m_movesSince.reset();
    else if (!m_movesSince)
        m_movesSince = now;
    m_back = m_movesSince && now - *m_movesSince >= kPatience;
}

Duration PlayClock::at(Duration now, std::optional<Duration> heard) {
    if (heard)
        follow(now, *heard);
    else {
        m_source = ClockSource::Monotonic;
        m_movesSince.reset();
        m_back = false;
    }
    if (m_source == ClockSource::Monotonic) {
        m_elapsed = m_elapsed + std::max(now - m_askedAt, Duration{});
        m_askedAt = now;
    }
    return m_elapsed;
}

}  // namespace sw
