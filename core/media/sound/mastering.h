#pragma once

#include <cstdint>
#include <stop_token>

#include "core/base/result.h"
#include "core/media/sound/loudness.h"
#include "core/media/sound/sound_file.h"

namespace sw {

/// The gain that masteringGain() describes, and how loud the sound is with it.
struct Mastering {
    GainCurve gain;
    Loudness loudness;
};

/// Finds the gain for a sound that is never held: `sound` is asked for all of its frames, in order, once, and again for
/// each try of the limiter (as a rule one). The loudness is met within 0.05 LU where the limiter may take what that
/// needs, and no true peak is above the ceiling. Internal to core/media.
Result<Mastering> master(const SoundPull& sound, std::int64_t frames, int channels, LoudnessTarget target,
                         const std::stop_token& stop = {});

}  // namespace sw
