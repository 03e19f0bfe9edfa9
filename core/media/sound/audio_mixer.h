#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/media/sound/loudness.h"
#include "core/media/sound/mastering.h"
#include "core/media/sound/sound_file.h"
#include "core/media/sound/sound_source.h"
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
/// preview hears what export writes. No samples are held (see SoundSource), only gains: at most 0.3 MB for each minute,
/// and 0.5 MB more while prepare() measures. For one thread at a time.
///
/// A sound that is panned keeps its power: at p from −1 to 1 its left side gets √2·cos((p + 1)π/4) and its right side
/// √2·sin((p + 1)π/4). In the centre both are 1 and nothing changes; on a side, that one is 3 dB up and the other
/// silent.
class AudioMixer {
public:
    AudioMixer(Cut cut, std::filesystem::path mediaFolder, MixBalance balance = {});
    AudioMixer(AudioMixer&&) = default;
    AudioMixer& operator=(AudioMixer&&) = default;

    /// Length of the mix in samples per channel.
    [[nodiscard]] std::int64_t frames() const;
    /// Decodes and measures; the functions below do it themselves when it was not called before. A missing or broken
    /// media file is an error that names it and what it is used for. Returns soon after stop is requested, with
    /// Cancelled, as do the functions below.
    Result<void> prepare(std::stop_token stop = {});
    /// How loud the mix is, as measured with its gain.
    Result<Loudness> loudness(std::stop_token stop = {});
    /// Frames `first` and following of the mix, as many as fill `out`; silence outside of it.
    Result<void> render(std::int64_t first, std::span<float> out, std::stop_token stop = {});
    /// The same as a vector of 2 × `count` samples.
    Result<std::vector<float>> render(std::int64_t first, std::int64_t count, std::stop_token stop = {});
    /// The whole mix: 2 × frames() samples.
    Result<std::vector<float>> mix(std::stop_token stop = {});

    // For previews, which play before the whole has been measured: open() first, then the others from any threads, also
    // at the same time. prepare() is open() and measure().

    /// Decodes, and finds where the music gives way to the voice.
    Result<void> open(std::stop_token stop = {});
    /// The gain that the whole needs.
    [[nodiscard]] Result<Mastering> measure(std::stop_token stop = {}) const;
    /// As render(), with `gain` for the whole.
    Result<void> renderWith(const GainCurve& gain, std::int64_t first, std::span<float> out,
                            std::stop_token stop = {}) const;

private:
    struct Placed {
        SoundRole role = SoundRole::Voice;
        const SoundSource* sound = nullptr;
        std::int64_t start = 0;   ///< first frame in the mix
        std::int64_t length = 0;  ///< frames that are heard
        std::int64_t from = 0;    ///< frame of the media at `start`
        float left = 1;
        float right = 1;
        std::int64_t fadeIn = 0;
        std::int64_t fadeOut = 0;
        FadeCurve curve = FadeCurve::SCurve;
        std::vector<Keyframe> volume;
    };
    Result<void> openSounds(const std::stop_token& stop);
    [[nodiscard]] Placed placed(const CutSound& sound) const;
    Result<void> add(const Placed& placed, std::int64_t first, std::span<float> out) const;
    Result<void> addAll(std::int64_t first, std::span<float> out) const;
    [[nodiscard]] Result<std::vector<float>> voiceLevels(const std::stop_token& stop) const;

    Cut m_cut;
    std::filesystem::path m_mediaFolder;
    MixBalance m_balance;
    std::map<std::string, SoundSource> m_sounds;  ///< by file name
    std::vector<Placed> m_placed;
    GainCurve m_ducking;
    GainCurve m_master;
    Loudness m_loudness;
    bool m_prepared = false;
};

}  // namespace sw
