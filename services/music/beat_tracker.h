#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/base/time.h"

namespace sw {

/// As much of a piece is listened to.
inline constexpr Duration kLongestTracked = Duration::seconds(900);

struct TrackedBeats {
    double bpm = 0;                ///< 0 when there is no even beat
    std::vector<TimePoint> beats;  ///< from the first sample on; in order
};

/// Finds the beats of music. How much louder each of nine octave bands gets every 10 ms tells where notes begin; their
/// autocorrelation tells the tempo, with a preference for 120 beats a minute; dynamic programming puts beats where notes begin
/// and keeps their distances near the tempo's (D. Ellis, "Beat Tracking by Dynamic Programming", J. New Music Research 36,
/// 2007). A value for one thread.
class BeatTracker {
public:
    BeatTracker();
    /// The next samples: 48 kHz, interleaved, full scale ±1.
    void add(std::span<const float> samples, int channels);
    /// What was found in all of them.
    [[nodiscard]] TrackedBeats finish() const;

private:
    static constexpr std::size_t kBands = 9;
    /// A band-pass of an octave: R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients".
    struct Band {
        double b0 = 0;
        double a1 = 0;
        double a2 = 0;
        double x1 = 0;
        double x2 = 0;
        double y1 = 0;
        double y2 = 0;
        double energy = 0;    ///< of the present step
        double loudness = 0;  ///< of the last one
    };
    void endStep();

    std::array<Band, kBands> m_bands;
    int m_inStep = 0;
    std::vector<double> m_onsets;  ///< one for each step
};

}  // namespace sw
