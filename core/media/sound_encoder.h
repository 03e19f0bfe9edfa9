#pragma once

#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/media/ffmpeg.h"

namespace sw {

/// Encodes the whole sound of a film as AAC-LC, stereo, 48 kHz. Internal to core/media.
class SoundEncoder {
public:
    /// `bitrate` in bits per second. Error: MissingComponent.
    Result<void> open(int bitrate);
    /// `samples` are interleaved; exactly what is given is heard. Returns soon after stop is requested, with Cancelled.
    /// Packets are in order; times are samples, below 0 where the codec's delay is left out. May run on another thread
    /// than `open`.
    Result<std::vector<ff::PacketPtr>> encode(const std::vector<float>& samples, const std::stop_token& stop = {});

    /// What a container has to know of the stream.
    [[nodiscard]] const AVCodecContext& context() const { return *m_codec; }

private:
    ff::Codec m_codec;
};

}  // namespace sw
