#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>

#include "core/media/export/bounded_queue.h"
#include "core/media/export/segments.h"
#include "core/media/scene/compositor.h"

namespace sw {

/// Composes frames on a thread of its own, a few ahead of who takes them. Internal to core/media.
class FrameSource {
public:
    /// Every `step`th frame of `range`, the first one included. The compositor belongs to the source's thread until
    /// outcome() or the end of the source, for which stop has to be requested unless all frames were taken.
    FrameSource(Compositor& compositor, FrameRange range, std::stop_token stop, std::int64_t step = 1);

    /// The next frame; the same object as the one before when it looks the same. Nothing at the end, when composing failed
    /// or stop was requested.
    std::optional<std::shared_ptr<const Frame>> next() { return m_queue.pop(m_stop); }
    /// After next() gave nothing: why.
    [[nodiscard]] Result<void> outcome();
    /// After outcome(): frames that differed from the one before.
    [[nodiscard]] std::int64_t composed() const { return m_composed; }

private:
    void run();

    Compositor& m_compositor;
    FrameRange m_range;
    std::int64_t m_step;
    BoundedQueue<std::shared_ptr<const Frame>> m_queue;
    std::stop_token m_stop;
    Result<void> m_outcome;  ///< written by the thread, as m_composed; read after it was joined
    std::int64_t m_composed = 0;
    std::jthread m_thread;
};

}  // namespace sw
