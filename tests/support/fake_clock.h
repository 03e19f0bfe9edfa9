#pragma once

#include <atomic>

#include "core/base/host.h"

namespace sw::test {

/// A clock that moves on by one step each time it is read, so that every run takes one step.
class SteppingClock final : public Clock {
public:
    explicit SteppingClock(Duration step) : m_step(step) {}
    Duration now() override { return {m_now.fetch_add(m_step.flicks)}; }

private:
    const Duration m_step;
    std::atomic<std::int64_t> m_now = 0;
};

/// A clock that stands still.
class StillClock final : public Clock {
public:
    Duration now() override { return {}; }
};

}  // namespace sw::test
