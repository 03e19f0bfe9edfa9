#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/time.h"
#include "core/media/sound/sound_file.h"

namespace sw {

/// A short sound to set on a cut, a pop-in or a word: stereo, silent at both ends; as loud as a peak of −6 dBTP and
/// a loudest 0.4 s of −16 LUFS allow, so that they can be exchanged for each other.
struct Effect {
    std::string name;
    Sound sound;
    Duration peak;  ///< from its start to its loudest point: what belongs on the moment it is for
};

/// whoosh, swish, riser, pop, click, tick, ding and impact, in this order. The seed changes their noise and, slightly,
/// their pitch; equal seeds give equal samples.
std::vector<Effect> makeEffects(std::uint64_t seed);

}  // namespace sw
