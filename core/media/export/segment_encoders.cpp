#include "core/media/export/segment_encoders.h"

#include <algorithm>

namespace sw {

SegmentEncoders::SegmentEncoders(SegmentOrder order, std::vector<WantedSegment> segments, const SegmentStore& store,
                                 int workers, std::stop_token stop)
    : m_order(std::move(order)),
      m_segments(std::move(segments)),
      m_store(store),
      m_workerCount(static_cast<std::size_t>(workers)),
      m_forward(std::move(stop), [this] { m_stop.request_stop(); }) {
    const auto open = [&]<class Store>(std::shared_ptr<Store>) {
        m_pictures = std::make_shared<Store>(m_order.cut, m_order.mediaFolder, m_order.format.width, m_order.format.height);
    };
    m_order.settings.bits == 10 ? open(std::shared_ptr<DeepPictureStore>()) : open(std::shared_ptr<PictureStore>());
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
        m_kept.push_back(!m_segments[i].key.empty() && m_store.has(m_segments[i].key));
        if (!m_kept.back())
            m_waiting.push_back(i);
    }
    // One at least: what the store has may turn out to be damaged.
    const std::size_t useful = std::clamp<std::size_t>(m_waiting.size(), 1, m_workerCount);
    for (std::size_t i = 0; i < useful; ++i)
        m_workers.emplace_back([this] { std::visit([this](const auto& pictures) { work(pictures, m_stop.get_token()); }, m_pictures); });
}

SegmentEncoders::~SegmentEncoders() {
    m_stop.request_stop();
}

/// Not too far ahead of who takes them, but always what is waited for.
bool SegmentEncoders::mayBegin() const {
    return !m_waiting.empty() && (m_ahead < 4 * m_workerCount || m_waiting.front() == m_wanted);
}

/// The position in m_waiting of what to begin next: the first; among the last ones the longest, so that all workers end
/// at about the same time.
std::size_t SegmentEncoders::chosen() const {
    if (m_waiting.size() > 3 * m_workerCount || m_waiting.front() == m_wanted)
        return 0;
    const auto longest = std::max_element(m_waiting.begin(), m_waiting.end(), [this](std::size_t a, std::size_t b) {
        return m_segments[a].frames.count() < m_segments[b].frames.count();
    });
    return static_cast<std::size_t>(longest - m_waiting.begin());
}

template <class Sample>
void SegmentEncoders::work(std::shared_ptr<BasicPictureStore<Sample>> pictures, const std::stop_token& stop) {
    BasicCompositor<Sample> compositor(m_order.cut, std::move(pictures), m_order.captionStyle, m_order.format.width, m_order.format.height,
                          {MissingMedia::Fail, stop, false});
    for (;;) {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, stop, [this] { return mayBegin(); }))
            return;
        const std::size_t position = chosen();
        const std::size_t index = m_waiting[position];
        m_waiting.erase(m_waiting.begin() + static_cast<std::ptrdiff_t>(position));
        ++m_ahead;
        lock.unlock();
        const WantedSegment& wanted = m_segments[index];
        Result<EncodedSegment> made = encode(compositor, wanted.frames, stop);
        if (made && !wanted.key.empty())
            m_store.put(wanted.key, made->packets);
        lock.lock();
        m_changed.notify_all();
        if (!made) {
            m_failure = made.error();
            return;
        }
        m_finished.emplace(index, std::move(*made));
    }
}

template <class Sample>
Result<EncodedSegment> SegmentEncoders::encode(BasicCompositor<Sample>& compositor, FrameRange range, const std::stop_token& stop) {
    EncodedSegment segment{range, {}, 0, false};
    VideoEncoder encoder;
    SW_CHECK(encoder.open(m_order.settings, m_order.format));
    BasicFrame<Sample> frame(m_order.format.width, m_order.format.height);
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

std::optional<EncodedSegment> SegmentEncoders::stored(std::size_t index, const FramesDone& onFrames) {
    const WantedSegment& wanted = m_segments[index];
    std::optional<StoredSegment> kept = m_store.get(wanted.key);
    std::unique_lock lock(m_mutex);
    if (!kept) {
        m_waiting.insert(m_waiting.begin(), index);
        m_changed.notify_all();
        return std::nullopt;
    }
    const std::int64_t done = m_done += wanted.frames.count();
    lock.unlock();
    onFrames(done);
    return EncodedSegment{wanted.frames, std::move(kept->packets), 0, true};
}

Result<EncodedSegment> SegmentEncoders::encoded(std::size_t index, const FramesDone& onFrames) {
    std::unique_lock lock(m_mutex);
    m_wanted = index;
    m_changed.notify_all();
    for (std::int64_t said = -1; !m_finished.contains(index);) {
        if (said != m_done) {
            said = m_done;
            lock.unlock();
            onFrames(said);
            lock.lock();
            continue;
        }
        if (!m_changed.wait(lock, m_stop.get_token(),
                            [&] { return said != m_done || m_failure || m_finished.contains(index); }))
            return cancelled();
        if (m_failure)
            return tl::unexpected<Error>(*m_failure);
    }
    EncodedSegment segment = std::move(m_finished.extract(index).mapped());
    --m_ahead;
    m_changed.notify_all();
    return segment;
}

Result<EncodedSegment> SegmentEncoders::next(const FramesDone& onFrames) {
    if (m_stop.stop_requested())
        return cancelled();
    const std::size_t index = m_next++;
    if (m_kept[index])
        if (std::optional<EncodedSegment> segment = stored(index, onFrames))
            return std::move(*segment);
    return encoded(index, onFrames);
}

}  // namespace sw
