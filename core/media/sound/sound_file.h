#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"

namespace sw {

/// The sample rate of everything that is mixed, in Hz.
inline constexpr std::int32_t kSoundRate = 48'000;

/// Sound in memory: 48 kHz, interleaved, full scale ±1. A plain value.
struct Sound {
    int channels = 2;
    std::vector<float> samples;

    /// Samples per channel.
    [[nodiscard]] std::int64_t frames() const {
        return channels > 0 ? static_cast<std::int64_t>(samples.size()) / channels : 0;
    }
    [[nodiscard]] Duration duration() const { return Duration::samples(frames(), kSoundRate); }
    friend bool operator==(const Sound&, const Sound&) = default;
};

/// Gives frames `first` and following of a sound, interleaved: as many as fill `out`.
using SoundPull = std::function<Result<void>(std::int64_t first, std::span<float> out)>;

/// Takes the next samples of a sound, interleaved; false when no more are wanted.
using SoundSink = std::function<Result<bool>(std::span<const float> samples, int channels)>;

/// Decodes the best audio stream of any file that FFmpeg can read, in order, resampled to 48 kHz. Mono stays mono,
/// everything else becomes stereo. Sample 0 is the first one after the encoder's delay. Damaged packets are left out; a
/// file without a single good sample is InvalidInput, a file that is not there NotFound. Returns soon after stop is
/// requested, with Cancelled.
Result<void> decodeSound(const std::filesystem::path& file, const SoundSink& sink, std::stop_token stop = {});

/// The same as a whole, in memory.
Result<Sound> readSoundFile(const std::filesystem::path& file, std::stop_token stop = {});

/// The sound as a RIFF WAVE file with 16-bit PCM; samples beyond full scale are clipped. Equal sounds give equal bytes.
std::string wavBytes(const Sound& sound);

}  // namespace sw
