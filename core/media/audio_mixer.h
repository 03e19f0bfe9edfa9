#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/media/loudness.h"
#include "core/media/sound_file.h"
#include "core/model/cut.h"

namespace sw {

/// How the parts of a mix stand to each other. Gains of a CutSound come on top. With a voice of −16 LUFS (mono) and
/// music of −16 LUFS the voice is about 14 dB in front while it speaks.
struct MixBalance {
    double voiceDb = 0;
    double musicDb = -3;  ///< where nobody speaks
    double musicUnderVoiceDb = -11;
    double effectDb = -4;  ///< with the gains of placed effects (−3…−8 dB) 8 to 14 dB below the voice
    Duration duckAttack = Duration::milliseconds(120);  ///< ends when the word begins
    Duration duckRelease = Duration::milliseconds(350);
    Duration duckHold = Duration::milliseconds(400);  ///< pauses shorter than this count as speech
    LoudnessTarget master{-14, -1.5};
};

/// Turns the sounds of a Cut into its finished sound track: 48 kHz, interleaved stereo, −14 LUFS, at most −1.5 dBTP.
/// Sample 0 is the start of the cut. What it gives depends only on the cut and the media, never on the block size:
/// preview hears what export writes. Files are decoded once and kept while the mixer lives. For one thread at a time.
class AudioMixer {
public:
    AudioMixer(Cut cut, std::filesystem::path mediaFolder, MixBalance balance = {});
    AudioMixer(AudioMixer&&) = default;
    AudioMixer& operator=(AudioMixer&&) = default;

    /// Length of the mix in samples per channel.
    [[nodiscard]] std::int64_t frames() const;
    /// Decodes and measures; mix() and render() do it themselves when it was not called before. A missing or broken
    /// media file is an error that names it and what it is used for.
    Result<void> prepare(std::stop_token stop = {});
    /// The whole mix: 2 × frames() samples.
    Result<std::vector<float>> mix(std::stop_token stop = {});
    /// Frames `first` to `first + count` of the same mix, 2 × `count` samples; silence outside of it.
    Result<std::vector<float>> render(std::int64_t first, std::int64_t count, std::stop_token stop = {});

private:
    struct Placed {
        SoundRole role = SoundRole::Voice;
        const Sound* sound = nullptr;
        std::int64_t start = 0;   ///< first frame in the mix
        std::int64_t length = 0;  ///< frames that are heard
        std::int64_t from = 0;    ///< frame of the media at `start`
        float gain = 1;
        std::int64_t fadeIn = 0;
        std::int64_t fadeOut = 0;
    };
    Result<void> load(const CutSound& sound, std::stop_token stop);
    void add(const Placed& placed, std::int64_t first, std::span<float> out) const;
    void addAll(std::int64_t first, std::span<float> out) const;
    [[nodiscard]] std::vector<bool> speech() const;
    [[nodiscard]] GainCurve duckingCurve() const;

    Cut m_cut;
    std::filesystem::path m_mediaFolder;
    MixBalance m_balance;
    std::map<std::string, Sound> m_sounds;  ///< by file name
    std::vector<Placed> m_placed;
    GainCurve m_ducking;
    GainCurve m_master;
    bool m_prepared = false;
};

}  // namespace sw
