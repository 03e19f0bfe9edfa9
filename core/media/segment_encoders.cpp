#include "core/media/segment_encoders.h"

#include <algorithm>

#include "core/media/compositor.h"

namespace sw {

SegmentEncoders::SegmentEncoders(SegmentOrder order, std::vector<FrameRange> segments, int workers,
                                 std::stop_token stop)
    : m_order(std::move(order)),
      m_segments(std::move(segments)),
      m_pictures(std::make_shared<PictureStore>(m_order.cut, m_order.mediaFolder, m_order.format.width,
                                                m_order.format.height)),
      m_mostWaiting(static_cast<std::size_t>(workers) + 2),
      m_forward(std::move(stop), [this] { m_stop.request_stop(); }) {
    const std::size_t useful = std::min(static_cast<std::size_t>(workers), m_segments.size());
    for (std::size_t i = 0; i < useful; ++i)
        m_workers.emplace_back([this] { work(m_stop.get_token()); });
}

SegmentEncoders::~SegmentEncoders() {
    m_stop.request_stop();
}

void SegmentEncoders::work(const std::stop_token& stop) {
    Compositor compositor(m_order.cut, m_pictures, m_order.captionStyle, m_order.format.width, m_order.format.height);
    for (;;) {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, stop, [this] { return m_begun < m_taken + m_mostWaiting; }) ||
            m_begun == m_segments.size())
            return;
        const std::size_t index = m_begun++;
        lock.unlock();
        Result<EncodedSegment> made = encode(compositor, m_segments[index], stop);
        const bool whole = made.has_value();
        lock.lock();
        m_finished.emplace(index, std::move(made));
        m_changed.notify_all();
        if (!whole)
            return;
    }
}

Result<EncodedSegment> SegmentEncoders::encode(Compositor& compositor, FrameRange range, const std::stop_token& stop) {
    EncodedSegment segment{range, {}, 0};
    VideoEncoder encoder;
    SW_CHECK(encoder.open(m_order.settings, m_order.format));
    Frame frame(m_order.format.width, m_order.format.height);
    for (std::int64_t i = range.first; i < range.last; ++i) {
        if (stop.stop_requested())
            return cancelled();
        if (i == range.first || !compositor.sameFrame(i, i - 1)) {
            SW_CHECK(compositor.compose(i, frame));
            ++segment.composed;
        }
        SW_CHECK(encoder.add(frame));
        const std::lock_guard lock(m_mutex);
        ++m_done;
        m_changed.notify_all();
    }
    SW_TRY(segment.packets, encoder.finish());
    return segment;
}

Result<EncodedSegment> SegmentEncoders::next(const std::function<void(std::int64_t done)>& onFrames) {
    std::unique_lock lock(m_mutex);
    for (std::int64_t said = -1; !m_finished.contains(m_taken);) {
        if (said != m_done) {
            said = m_done;
            lock.unlock();
            onFrames(said);
            lock.lock();
            continue;
        }
        if (!m_changed.wait(lock, m_stop.get_token(),
                            [&] { return said != m_done || m_finished.contains(m_taken); }))
            return cancelled();
    }
    Result<EncodedSegment> segment = std::move(m_finished.extract(m_taken).mapped());
    ++m_taken;
    m_changed.notify_all();
    return segment;
}

}  // namespace sw
