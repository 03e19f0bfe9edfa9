#pragma once

#include <vector>

#include "services/voice/reading.h"
#include "services/voice/wav.h"

namespace sw {

/// When a word is said, in seconds; negative as long as it is not known.
struct SpeechSpan {
    double start = -1;
    double end = -1;
    [[nodiscard]] bool known() const { return start >= 0; }
};

/// The times of a reading's words from what is known of them: words without a span share that of the word before (or
/// behind, at the start) by their length; times never run backwards nor leave 0…`duration`.
std::vector<WordTime> wordTimes(const Reading& reading, std::vector<SpeechSpan> spans, double duration);

/// Ends each word where its sound ends: takes silence (40 dB below the loudest 10 ms) off its end.
std::vector<SpeechSpan> withoutSilence(std::vector<SpeechSpan> spans, const MonoSound& sound);

/// Mean square of each 10 ms of the sound.
std::vector<double> energyFrames(const MonoSound& sound);

}  // namespace sw
