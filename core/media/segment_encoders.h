#pragma once

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "core/media/caption_style.h"
#include "core/media/picture_store.h"
#include "core/media/segments.h"
#include "core/media/video_encoder.h"

namespace sw {

/// A stretch of film, encoded.
struct EncodedSegment {
    FrameRange frames;
    std::vector<ff::PacketPtr> packets;  ///< times are frames from the segment's start
    std::int64_t composed = 0;           ///< frames that differed from the one before
};

/// What is encoded: a cut, as it looks at one size and in one encoder's settings.
struct SegmentOrder {
    std::shared_ptr<const Cut> cut;
    std::filesystem::path mediaFolder;
    CaptionStyle captionStyle;
    ExportSettings settings;
    VideoFormat format;
};

/// Composes and encodes segments side by side, each on one thread from first to last frame; the result does not depend
/// on how many run at once. Few segments wait to be taken, so that memory does not grow with the film. Belongs to one
/// thread. Internal to core/media.
class SegmentEncoders {
public:
    /// `workers` ≥ 1 segments at once. Workers end soon after stop is requested.
    SegmentEncoders(SegmentOrder order, std::vector<FrameRange> segments, int workers, std::stop_token stop);
    /// Stops the workers and waits for them.
    ~SegmentEncoders();
    SegmentEncoders(const SegmentEncoders&) = delete;
    SegmentEncoders& operator=(const SegmentEncoders&) = delete;

    /// Waits for the next segment in the order of time. Meanwhile `onFrames` is called with how many frames are done in
    /// all. Errors: Cancelled, those of VideoEncoder and Compositor. Not to be called more often than there are segments.
    Result<EncodedSegment> next(const std::function<void(std::int64_t done)>& onFrames);

private:
    void work(const std::stop_token& stop);
    Result<EncodedSegment> encode(class Compositor& compositor, FrameRange range, const std::stop_token& stop);

    SegmentOrder m_order;
    std::vector<FrameRange> m_segments;
    std::shared_ptr<PictureStore> m_pictures;
    std::size_t m_mostWaiting;
    std::mutex m_mutex;  ///< guards what follows, but the threads
    std::condition_variable_any m_changed;
    std::size_t m_begun = 0;
    std::size_t m_taken = 0;
    std::int64_t m_done = 0;  ///< frames
    std::map<std::size_t, Result<EncodedSegment>> m_finished;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    std::vector<std::jthread> m_workers;
};

}  // namespace sw
