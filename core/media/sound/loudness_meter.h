#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/media/sound/loudness.h"
#include "core/media/sound/sound_file.h"

namespace sw {

/// 1 ms, in frames: the grid on which gains are changed.
inline constexpr std::int32_t kMeterStep = kSoundRate / 1000;
/// 0.1 s, in frames: the grid of EBU R 128's windows.
inline constexpr std::int32_t kMeterHop = kSoundRate / 10;

/// Measures a 48 kHz sound that streams by in blocks of any size, several times faster than libebur128 and to the same
/// figures: K-weighting of ITU-R BS.1770-4 annex 1, true peaks by libebur128's interpolation to four times the rate.
/// Keeps eight bytes per slot. Internal to core/media.
class LoudnessMeter {
public:
    /// `slot` is kMeterStep or kMeterHop; `channels` 1 or 2.
    LoudnessMeter(int channels, std::int32_t slot);

    void add(std::span<const float> samples);
    /// Nothing can be added after it.
    void finish();

    // After finish():

    /// Of each slot: the sum of the squares of all K-weighted samples.
    [[nodiscard]] const std::vector<float>& energies() const { return m_energies; }
    /// Of each slot: its true peak. Where that could not be worth a look (with steps: 14 dB below the whole's, too low
    /// for a limiter that takes at most 12 dB; with hops: below the whole's), the highest sample.
    [[nodiscard]] const std::vector<float>& peaks() const { return m_peaks; }
    [[nodiscard]] float peak() const { return m_peak; }

private:
    static constexpr std::size_t kBefore = 5;  ///< frames before a step that its interpolation needs
    static constexpr std::size_t kBehind = 6;
    using Pair = double __attribute__((vector_size(16)));  ///< left and right

    void measureStep(const float* window, std::size_t frames);
    float weightedEnergy(const float* samples, std::size_t frames);

    std::size_t m_channels;
    std::size_t m_stepsPerSlot;
    float m_interest;  ///< steps whose true peak is below this part of the whole's are not looked at
    std::size_t m_steps = 0;
    std::vector<float> m_waiting;  ///< begins kBefore frames before the next step
    std::array<Pair, 4> m_filter{};
    std::vector<float> m_energies;
    std::vector<float> m_peaks;
    float m_peak = 0;
};

/// The loudness of a sound from the energies of its hops, as LoudnessMeter gives them; windows that would begin before
/// it are filled up with silence.
Loudness loudnessOf(std::span<const double> hopEnergies, std::int64_t frames, double peak);

}  // namespace sw
