#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"

/// RIFF WAVE (Microsoft and IBM, "Multimedia Programming Interface and Data Specifications 1.0", 1991). Internal to
/// core/media.
namespace sw {

/// A sample as a whole number of so many bits: rounded to nearest, halves away from zero; clipped at full scale.
template <int Bits>
std::int32_t pcmSample(float sample) {
    constexpr float kFull = (1 << (Bits - 1)) - 1;
    const float scaled = std::clamp(sample * kFull, -kFull - 1, kFull);
    const auto whole = static_cast<std::int32_t>(scaled);
    const float rest = scaled - static_cast<float>(whole);
    return whole + (rest >= 0.5F ? 1 : 0) - (rest <= -0.5F ? 1 : 0);
}

/// Writes 16-bit PCM, two bytes a sample, little-endian.
void putPcm16(std::span<const float> samples, char* out);

/// The 44 bytes before the samples of a file with 16-bit PCM at 48 kHz.
std::string wavHeader(int channels, std::int64_t frames);

/// Where the samples of a WAV file lie that need no decoder.
struct PcmLayout {
    std::int64_t offset = 0;  ///< of the first sample, in bytes
    std::int64_t frames = 0;
    int channels = 1;
    bool isFloat = false;  ///< 32-bit IEEE; otherwise 16-bit PCM
};

/// The layout of an open file when that is a WAV file of 48 kHz, mono or stereo, 16-bit PCM or 32-bit float, and
/// nothing about it is unusual but that it may be cut off: then what is there counts. Nothing for all other files.
std::optional<PcmLayout> plainWav(int descriptor);

/// Writes a sound of a known length to a WAV file, 48 kHz and 16-bit PCM, as it streams by. Errors: Io, and
/// InvalidInput for what does not fit into the format's 4 GiB.
class WavWriter {
public:
    /// `file` is what is written to, `name` what errors call it.
    Result<void> open(const std::string& file, const std::string& name, int channels, std::int64_t frames);
    /// The next samples, interleaved; all of them together must be as many as was said.
    Result<void> add(std::span<const float> samples);
    Result<void> finish();

private:
    struct Close {
        void operator()(std::FILE* f) const { std::fclose(f); }
    };
    [[nodiscard]] Result<void> write(const char* bytes, std::size_t count) const;

    std::string m_name;
    std::unique_ptr<std::FILE, Close> m_out;
    std::int64_t m_missing = 0;  ///< samples
    std::vector<char> m_bytes;
};

}  // namespace sw
