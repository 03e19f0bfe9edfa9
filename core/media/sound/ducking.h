#pragma once

#include <cstdint>
#include <vector>

#include "core/base/time.h"
#include "core/media/sound/loudness.h"
#include "core/media/sound/sound_file.h"

namespace sw {

/// 10 ms, in frames: the grid on which speech is looked for.
inline constexpr std::int32_t kSpeechHop = kSoundRate / 100;

/// How music makes room for speech.
struct Ducking {
    double openDb = 0;   ///< where nobody speaks
    double underDb = 0;  ///< while somebody speaks
    Duration attack;     ///< ends when the word begins
    Duration release;
    Duration hold;  ///< pauses shorter than this count as speech
};

/// The gain of music under voices whose level in each hop is given in dB. Somebody speaks where a hop is not more than
/// 28 dB below the loud parts (the 95th percentile) of all that is above −60 dB. Internal to core/media.
GainCurve duckingCurve(const std::vector<float>& voiceDb, const Ducking& ducking);

}  // namespace sw
