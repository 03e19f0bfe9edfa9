#include "core/media/sound/loudness_meter.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>
#include <utility>

#include "core/media/frame/wide_loops.h"

namespace sw {
namespace {

constexpr std::size_t kHalfTaps = 6;
using Taps = std::array<float, kHalfTaps>;

/// Interpolates at 1/4, 2/4 and 3/4 between the 6th and the 7th of 12 samples by sinc under a Hann window. The rows for
/// 1/4 and 3/4 are each other's mirror image: both come from their even and their odd part.
struct Interpolation {
    Taps even{};
    Taps odd{};
    Taps middle{};
};

Interpolation interpolation() {
    const auto tap = [](std::size_t k, double at) {
        const double x = static_cast<double>(k) - 5 - at;
        return std::sin(std::numbers::pi * x) / (std::numbers::pi * x) *
               (0.5 + 0.5 * std::cos(std::numbers::pi * x / 6));
    };
    Interpolation rows;
    for (std::size_t k = 0; k < kHalfTaps; ++k) {
        const double quarter = tap(k, 0.25);
        const double mirrored = tap(11 - k, 0.25);
        rows.even[k] = static_cast<float>((quarter + mirrored) / 2);
        rows.odd[k] = static_cast<float>((quarter - mirrored) / 2);
        rows.middle[k] = static_cast<float>(tap(k, 0.5));
    }
    return rows;
}

const Interpolation kRows = interpolation();

/// The most that interpolation can make of samples up to 1.
float mostGain() {
    double quarter = 0;
    double middle = 0;
    for (std::size_t k = 0; k < kHalfTaps; ++k) {
        quarter += std::abs(kRows.even[k] + kRows.odd[k]) + std::abs(kRows.even[k] - kRows.odd[k]);
        middle += 2 * std::abs(kRows.middle[k]);
    }
    return static_cast<float>(std::max(quarter, middle) * 1.00001);
}

const float kMostGain = mostGain();

/// Magnitudes of floats are in the order of their bits, and compilers do not put maxima of floats side by side.
std::int32_t magnitudeBits(float value) {
    return std::bit_cast<std::int32_t>(value) & 0x7fff'ffff;
}

SW_WIDE std::int32_t samplePeakBits(const float* samples, std::size_t count) {
    std::int32_t peak = 0;
    for (std::size_t i = 0; i < count; ++i)
        peak = std::max(peak, magnitudeBits(samples[i]));
    return peak;
}

template <std::size_t Channels, std::size_t... K>
[[gnu::always_inline]] inline std::int32_t peakBitsBetween(const Interpolation& rows, const float* window,
                                                           std::size_t count, std::index_sequence<K...>) {
    std::int32_t peak = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const float* w = window + i;
        const float even = (... + (rows.even[K] * (w[K * Channels] + w[(11 - K) * Channels])));
        const float middle = (... + (rows.middle[K] * (w[K * Channels] + w[(11 - K) * Channels])));
        const float odd = (... + (rows.odd[K] * (w[K * Channels] - w[(11 - K) * Channels])));
        peak = std::max(peak, magnitudeBits(even + odd));
        peak = std::max(peak, magnitudeBits(even - odd));
        peak = std::max(peak, magnitudeBits(middle));
    }
    return peak;
}

SW_WIDE std::int32_t monoPeakBits(const Interpolation& rows, const float* window) {
    return peakBitsBetween<1>(rows, window, kMeterStep, std::make_index_sequence<kHalfTaps>());
}

SW_WIDE std::int32_t stereoPeakBits(const Interpolation& rows, const float* window) {
    return peakBitsBetween<2>(rows, window, 2 * kMeterStep, std::make_index_sequence<kHalfTaps>());
}

constexpr std::size_t kHopsPerMomentary = 4;
constexpr std::size_t kHopsPerShortTerm = 30;

double lufs(double meanSquare) {
    return meanSquare > 0 ? std::max(-0.691 + 10 * std::log10(meanSquare), kSilenceLufs) : kSilenceLufs;
}

/// The mean of those of `blocks` that reach `threshold`; 0 when none does.
double gatedMean(const std::vector<double>& blocks, double threshold) {
    double sum = 0;
    std::size_t count = 0;
    for (const double block : blocks) {
        if (block < threshold)
            continue;
        sum += block;
        ++count;
    }
    return count > 0 ? sum / static_cast<double>(count) : 0;
}

/// The mean square of each window of so many hops, by its last hop; the ones at the beginning hold silence.
std::vector<double> windows(std::span<const double> hops, std::size_t length) {
    std::vector<double> means(hops.size());
    for (std::size_t i = 0; i < hops.size(); ++i) {
        double sum = 0;
        for (std::size_t k = i + 1 > length ? i + 1 - length : 0; k <= i; ++k)
            sum += hops[k];
        means[i] = sum / static_cast<double>(length * kMeterHop);
    }
    return means;
}

}  // namespace

LoudnessMeter::LoudnessMeter(int channels, std::int32_t slot)
    : m_channels(static_cast<std::size_t>(channels)),
      m_stepsPerSlot(static_cast<std::size_t>(slot / kMeterStep)),
      m_interest(slot == kMeterStep ? 0.2F : 1.0F),
      m_waiting(kBefore * m_channels, 0.0F) {}

void LoudnessMeter::add(std::span<const float> samples) {
    m_waiting.insert(m_waiting.end(), samples.begin(), samples.end());
    const std::size_t needed = (kBefore + kMeterStep + kBehind) * m_channels;
    std::size_t at = 0;
    for (; at + needed <= m_waiting.size(); at += kMeterStep * m_channels)
        measureStep(m_waiting.data() + at, kMeterStep);
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + static_cast<std::ptrdiff_t>(at));
}

void LoudnessMeter::finish() {
    std::size_t left = m_waiting.size() / m_channels - kBefore;
    m_waiting.resize(m_waiting.size() + (kMeterStep + kBehind) * m_channels, 0.0F);
    for (std::size_t at = 0; left > 0; at += kMeterStep * m_channels) {
        const std::size_t frames = std::min<std::size_t>(left, kMeterStep);
        measureStep(m_waiting.data() + at, frames);
        left -= frames;
    }
}

/// `window` begins kBefore frames before the step's first one and goes on kBehind frames behind a whole step.
void LoudnessMeter::measureStep(const float* window, std::size_t frames) {
    const float* samples = window + kBefore * m_channels;
    const float energy = weightedEnergy(samples, frames);
    float peak = std::bit_cast<float>(samplePeakBits(samples, kMeterStep * m_channels));
    const std::size_t all = (kBefore + kMeterStep + kBehind) * m_channels;
    if (std::bit_cast<float>(samplePeakBits(window, all)) * kMostGain > m_peak * m_interest) {
        const std::int32_t between = m_channels == 1 ? monoPeakBits(kRows, window) : stereoPeakBits(kRows, window);
        peak = std::max(peak, std::bit_cast<float>(between));
    }
    if (m_steps++ % m_stepsPerSlot == 0) {
        m_energies.push_back(0);
        m_peaks.push_back(0);
    }
    m_energies.back() += energy;
    m_peaks.back() = std::max(m_peaks.back(), peak);
    m_peak = std::max(m_peak, peak);
}

/// Tables 1 and 2 of the standard, for 48 kHz.
float LoudnessMeter::weightedEnergy(const float* samples, std::size_t frames) {
    auto [s1, s2, t1, t2] = m_filter;
    Pair energy{};
    for (std::size_t i = 0; i < frames; ++i) {
        const float* at = samples + i * m_channels;
        const Pair x{at[0], m_channels == 2 ? at[1] : 0};
        const Pair y = 1.53512485958697 * x + s1;
        s1 = -2.69169618940638 * x + s2 + 1.69065929318241 * y;
        s2 = 1.19839281085285 * x - 0.73248077421585 * y;
        const Pair z = y + t1;
        t1 = t2 - 2 * y + 1.99004745483398 * z;
        t2 = y - 0.99007225036621 * z;
        energy += z * z;
    }
    m_filter = {s1, s2, t1, t2};
    for (Pair& state : m_filter)  // what dies away would end in denormal numbers, which are slow
        for (int side = 0; side < 2; ++side)
            state[side] = std::abs(state[side]) < 1e-15 ? 0 : state[side];
    return static_cast<float>(energy[0] + energy[1]);
}

Loudness loudnessOf(std::span<const double> hopEnergies, std::int64_t frames, double peak) {
    Loudness result;
    result.truePeakDb = toDb(peak);
    const std::vector<double> shortTerm = windows(hopEnergies, kHopsPerShortTerm);
    std::vector<double> momentary = windows(hopEnergies, kHopsPerMomentary);
    if (momentary.empty())
        return result;
    result.shortTermMaxLufs = lufs(*std::max_element(shortTerm.begin(), shortTerm.end()));
    result.momentaryMaxLufs = lufs(*std::max_element(momentary.begin(), momentary.end()));
    // Only blocks that lie wholly within the sound count.
    momentary.resize(static_cast<std::size_t>(frames / kMeterHop));
    momentary.erase(momentary.begin(),
                    momentary.begin() + std::min<std::ptrdiff_t>(std::ssize(momentary), kHopsPerMomentary - 1));
    const double absoluteGate = std::pow(10.0, (kSilenceLufs + 0.691) / 10);
    const double relativeGate = gatedMean(momentary, absoluteGate) * 0.1;
    result.integratedLufs = lufs(gatedMean(momentary, std::max(absoluteGate, relativeGate)));
    return result;
}

}  // namespace sw
