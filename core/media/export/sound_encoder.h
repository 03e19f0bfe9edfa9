#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/media/sound/sound_file.h"
#include "core/media/source/ffmpeg.h"

namespace sw {

/// AAC-LC for .mp4 and .mov, Opus for .webm, FLAC (24 bit) for .mkv, which FFmpeg's muxer writes into .mp4 only with
/// `strict` −2 and into .mov not at all, plain PCM for .mov and .wav.
enum class SoundCodec { Aac, Opus, Flac, Pcm16, Pcm24 };

/// Takes what was encoded, packet by packet.
using PacketSink = std::function<Result<void>(ff::PacketPtr packet)>;

/// Encodes the whole sound of a film, stereo, 48 kHz. Internal to core/media.
class SoundEncoder {
public:
    /// `bitrate` in bits per second; codecs without loss ignore it. Error: MissingComponent.
    Result<void> open(SoundCodec codec, int bitrate);
    Result<void> open(int bitrate) { return open(SoundCodec::Aac, bitrate); }
    /// Encodes `frames` frames of `sound`, which is asked for them in order, from 0; exactly what is given is heard.
    /// Returns soon after stop is requested, with Cancelled. Packets come in order; times are samples, below 0 where the
    /// codec's delay is left out. May run on another thread than `open`. Errors: those of `sound` and `take`, Internal.
    Result<void> encode(const SoundPull& sound, std::int64_t frames, const PacketSink& take, const std::stop_token& stop = {});
    /// The same, all packets at once.
    Result<std::vector<ff::PacketPtr>> encode(const SoundPull& sound, std::int64_t frames,
                                              const std::stop_token& stop = {});
    /// The same of interleaved samples.
    Result<std::vector<ff::PacketPtr>> encode(const std::vector<float>& samples, const std::stop_token& stop = {});

    /// What a container has to know of the stream.
    [[nodiscard]] const AVCodecContext& context() const { return *m_codec; }

private:
    Result<void> send(std::span<const float> samples, std::int64_t at);

    ff::Codec m_codec;
};

}  // namespace sw
