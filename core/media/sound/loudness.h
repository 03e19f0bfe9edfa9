#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace sw {

/// What silence measures.
inline constexpr double kSilenceLufs = -70;
inline constexpr double kSilencePeakDb = -120;

/// How loud a sound is (EBU R 128, ITU-R BS.1770-4).
struct Loudness {
    double integratedLufs = kSilenceLufs;    ///< gated, of the whole; kSilenceLufs below 0.4 s
    double truePeakDb = kSilencePeakDb;      ///< dBTP, of the loudest channel
    double shortTermMaxLufs = kSilenceLufs;  ///< the loudest 3 s; silence fills up what is shorter
    double momentaryMaxLufs = kSilenceLufs;  ///< the loudest 0.4 s; silence fills up what is shorter
};

/// Measures interleaved 48 kHz samples. A mono sound that is played from both speakers is 3 dB louder than its own
/// measure.
Loudness measureLoudness(std::span<const float> samples, int channels);

/// Only the gated loudness of the whole, in LUFS; several times faster.
double integratedLufs(std::span<const float> samples, int channels);

double toDb(double gain);
double fromDb(double db);

/// A gain over time: linear between points that lie `step` frames apart, the first one at frame 0. Constant after the
/// last point.
struct GainCurve {
    std::int32_t step = 48;
    std::vector<float> points;

    [[nodiscard]] float at(std::int64_t frame) const;
    /// The gains of frames `first` and following.
    void fill(std::span<float> gains, std::int64_t first) const;
    /// Multiplies frames `first` and following, given as interleaved samples.
    void apply(std::span<float> samples, int channels, std::int64_t first = 0) const;
};

struct LoudnessTarget {
    double integratedLufs = -14;
    double truePeakDb = -1.5;
};

/// The gain that brings a 48 kHz sound of one or two channels to `target`: constant, and lowered for a moment by a
/// look-ahead limiter (5 ms attack, 120 ms release, peaks found on four times the sample rate) wherever a peak would go
/// through the ceiling. The constant part is raised again for what the limiter takes. Silence, and what is shorter than
/// 0.4 s and so has no loudness, is not raised; nothing is raised by more than 40 dB, or so far that the limiter would
/// have to take more than 12 dB.
GainCurve masteringGain(std::span<const float> samples, int channels, LoudnessTarget target);

}  // namespace sw
