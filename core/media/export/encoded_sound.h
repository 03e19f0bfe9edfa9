#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

#include "core/media/export/bounded_queue.h"
#include "core/media/export/exporter.h"
#include "core/media/export/segments.h"
#include "core/media/export/segment_store.h"
#include "core/media/export/sound_encoder.h"

namespace sw {

/// The encoded sound of a film: mixed and encoded on a thread of its own, no further ahead than a second or two of what is
/// taken, or found in the store. Belongs to the thread that made it; ends its own soon when it is destroyed. Internal to
/// core/media.
class EncodedSound {
public:
    /// `encoder` is open, and like `request` and `store` outlives the stream. Without a key nothing is looked for, nor kept.
    EncodedSound(const ExportRequest& request, FrameRange range, SoundEncoder& encoder, const SegmentStore& store,
                std::string key, std::stop_token stop);

    /// The next packet, null at the end; waits for it. Errors: those of the sounds and the encoder, Cancelled.
    Result<ff::PacketPtr> next();
    /// How many bytes of a file the sound takes. Waits for all of it, which then lies in memory; before the first next().
    Result<std::uintmax_t> bytes();
    /// How loud the whole mix is, if known; after a packet or the end was given.
    [[nodiscard]] const std::optional<Loudness>& loudness() const { return m_loudness; }

private:
    Result<void> make(const ExportRequest& request, FrameRange range, SoundEncoder& encoder, const SegmentStore& store,
                      const std::string& key, const std::stop_token& stop);
    Result<void> hand(ff::PacketPtr packet, const std::stop_token& stop);
    Result<ff::PacketPtr> wait();

    // The thread writes these two before what lets the other side look: a packet, and the queue's end.
    std::optional<Loudness> m_loudness;
    Result<void> m_outcome;
    BoundedQueue<ff::PacketPtr> m_queue;
    std::deque<ff::PacketPtr> m_held;
    std::jthread m_thread;
    std::stop_callback<std::function<void()>> m_forward;
};

}  // namespace sw
