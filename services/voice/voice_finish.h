#pragma once

#include <vector>

#include "core/base/result.h"
#include "services/voice/reading.h"
#include "services/voice/wav.h"

namespace sw {

inline constexpr int kVoiceRate = 48000;       ///< Hz, of a finished voice
inline constexpr double kVoiceLoudness = -16;  ///< LUFS
inline constexpr double kVoicePeakDb = -1.5;   ///< dBFS, of samples: leaves room for peaks between them

/// A sentence ready for the mix.
struct FinishedVoice {
    MonoSound sound;  ///< 48 kHz; starts 10 ms before the first sound, ends 50 ms behind the last
    std::vector<WordTime> words;
    double loudnessLufs = 0;  ///< integrated, ITU-R BS.1770-4 / EBU R 128, one channel
};

/// Makes raw speech sound like a close microphone in a small dry room: trims silence at both ends, resamples, high-pass
/// 75 Hz, warmth, presence and air, de-esser, 3:1 compressor, early reflections, −16 LUFS, peaks below −1 dBFS. Word
/// times move with the trimming. InvalidInput when the sound is silent.
Result<FinishedVoice> finishVoice(const MonoSound& raw, const std::vector<WordTime>& words);

/// Integrated loudness in LUFS; sounds shorter than two gating blocks are measured as if they went on.
double loudnessOf(const MonoSound& sound);

}  // namespace sw
