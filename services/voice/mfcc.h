#pragma once

#include <array>
#include <vector>

namespace sw {

inline constexpr int kMfccRate = 16000;    ///< Hz, of the sound that is analysed
inline constexpr double kMfccStep = 0.01;  ///< seconds between frames
inline constexpr std::size_t kMfccCount = 13;

/// 13 mel-frequency cepstral coefficients and their deltas, each normalised to mean 0 and variance 1 over the sound.
using MfccFrame = std::array<float, 2 * kMfccCount>;

/// One frame per 10 ms of 16 kHz sound (window 25 ms, pre-emphasis 0.97, 26 mel bands of 100–7000 Hz), after Davis and
/// Mermelstein, IEEE Trans. ASSP 28 (4), 1980.
std::vector<MfccFrame> mfccFrames(const std::vector<float>& samples);

}  // namespace sw
