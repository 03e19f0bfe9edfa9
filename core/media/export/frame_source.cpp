#include "core/media/export/frame_source.h"

namespace sw {
namespace {

constexpr std::size_t kQueuedFrames = 4;

}  // namespace

FrameSource::FrameSource(Compositor& compositor, FrameRange range, std::stop_token stop, std::int64_t step)
    : m_compositor(compositor), m_range(range), m_step(step), m_queue(kQueuedFrames), m_stop(std::move(stop)) {
    m_thread = std::jthread([this] { run(); });
}

Result<void> FrameSource::outcome() {
    m_thread.join();
    return m_outcome;
}

void FrameSource::run() {
    FramePool pool(m_compositor.width(), m_compositor.height());
    std::shared_ptr<const Frame> before;
    for (std::int64_t i = m_range.first; i < m_range.last && !m_stop.stop_requested(); i += m_step) {
        if (!before || !m_compositor.sameFrame(i, i - m_step)) {
            const std::shared_ptr<Frame> frame = pool.take();
            m_outcome = m_compositor.compose(i, *frame);
            if (!m_outcome)
                break;
            before = frame;
            ++m_composed;
        }
        if (!m_queue.push(before, m_stop))
            break;
    }
    m_queue.close();
}

}  // namespace sw
