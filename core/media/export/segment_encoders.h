#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "core/media/caption/caption_style.h"
#include "core/media/export/segment_store.h"
#include "core/media/export/segments.h"
#include "core/media/export/video_encoder.h"
#include "core/media/scene/compositor.h"

namespace sw {

/// A stretch of film, encoded.
struct EncodedSegment {
    FrameRange frames;
    std::vector<ff::PacketPtr> packets;  ///< times are frames from the segment's start
    std::int64_t composed = 0;           ///< frames that differed from the one before; 0 when it came from the store
    bool stored = false;                 ///< it was in the store
};

/// What is encoded: a cut, as it looks at one size and in one encoder's settings.
struct SegmentOrder {
    std::shared_ptr<const Cut> cut;
    std::filesystem::path mediaFolder;
    CaptionStyle captionStyle;
    ExportSettings settings;
    VideoFormat format;
};

/// A stretch of film to be had, and what it is called in the store; without a key it is never kept.
struct WantedSegment {
    FrameRange frames;
    std::string key;
};

/// Told how many frames are done in all.
using FramesDone = std::function<void(std::int64_t done)>;

/// Gives a film's segments: those in the store are read, the others composed and encoded side by side, each on one thread
/// from first to last frame, and kept; the result does not depend on how many run at once. Few segments wait to be taken,
/// so that memory does not grow with the film. Belongs to one thread. Internal to core/media.
class SegmentEncoders {
public:
    /// `workers` ≥ 1 segments at once. Workers end soon after stop is requested. `store` must live as long.
    SegmentEncoders(SegmentOrder order, std::vector<WantedSegment> segments, const SegmentStore& store, int workers,
                    std::stop_token stop);
    /// Stops the workers and waits for them.
    ~SegmentEncoders();
    SegmentEncoders(const SegmentEncoders&) = delete;
    SegmentEncoders& operator=(const SegmentEncoders&) = delete;

    /// Waits for the next segment in the order of time. Meanwhile `onFrames` is called. Errors: Cancelled, those of VideoEncoder and Compositor. Not to be called more often than there are segments.
    Result<EncodedSegment> next(const FramesDone& onFrames);

private:
    template <class Sample>
    void work(std::shared_ptr<BasicPictureStore<Sample>> pictures, const std::stop_token& stop);
    template <class Sample>
    Result<EncodedSegment> encode(BasicCompositor<Sample>& compositor, FrameRange range, const std::stop_token& stop);
    [[nodiscard]] bool mayBegin() const;
    [[nodiscard]] std::size_t chosen() const;
    /// Nothing when it is damaged: then it is waiting to be encoded.
    std::optional<EncodedSegment> stored(std::size_t index, const FramesDone& onFrames);
    Result<EncodedSegment> encoded(std::size_t index, const FramesDone& onFrames);

    SegmentOrder m_order;
    std::vector<WantedSegment> m_segments;
    const SegmentStore& m_store;
    /// Pictures as deep as the film is to be.
    std::variant<std::shared_ptr<PictureStore>, std::shared_ptr<DeepPictureStore>> m_pictures;
    std::size_t m_workerCount;
    std::vector<bool> m_kept;  ///< the store has a file for it
    std::size_t m_next = 0;    ///< for next()
    std::mutex m_mutex;        ///< guards what follows, but the threads
    std::condition_variable_any m_changed;
    std::vector<std::size_t> m_waiting;  ///< nobody has begun them; in order
    std::size_t m_wanted = 0;            ///< what next() waits for
    std::size_t m_ahead = 0;             ///< begun and not taken
    std::int64_t m_done = 0;             ///< frames
    std::optional<Error> m_failure;      ///< of any of them: it ends the whole
    std::map<std::size_t, EncodedSegment> m_finished;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    std::vector<std::jthread> m_workers;
};

}  // namespace sw
