#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace sw {

/// Sound of one channel; samples in −1…1.
struct MonoSound {
    int sampleRate = 0;  ///< Hz
    std::vector<float> samples;
};

/// A RIFF/WAVE file of 16-bit PCM (Microsoft, "Multimedia Programming Interface and Data Specifications 1.0", 1991).
/// Samples outside of −1…1 are clipped; rounding is to nearest.
std::string wavBytes(const MonoSound& sound);

/// Reads 16-bit PCM with any number of channels, which are averaged. `what` names the file in the error
/// ("The recording voice.wav"); InvalidInput when the bytes are something else.
Result<MonoSound> readWav(std::string_view bytes, std::string_view what);

}  // namespace sw
