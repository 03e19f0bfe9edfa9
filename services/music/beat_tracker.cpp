#include "services/music/beat_tracker.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace sw {
namespace {

constexpr int kRate = 48'000;
constexpr int kStep = 480;           // samples: 10 ms
constexpr double kStepsPerSecond = static_cast<double>(kRate) / kStep;
constexpr double kLoudness = 0.3;    // how loud an energy sounds, as its power (S. S. Stevens, Psychological Review 64, 1957)
constexpr double kSlowestBpm = 60;
constexpr double kFastestBpm = 200;
constexpr double kUsualBpm = 120;
constexpr double kOctaves = 1.0;     // standard deviation of the preference
constexpr double kTightness = 100;   // what a doubled distance costs, over (ln 2)²
constexpr double kLeastPeriodicity = 0.12;  // of the autocorrelation, 1 for an exact repetition
constexpr std::size_t kLeastSteps = 400;

/// Without its mean over a second, what is left of the peaks in units of their standard deviation.
std::vector<double> normalised(const std::vector<double>& onsets) {
    const auto reach = static_cast<std::ptrdiff_t>(kStepsPerSecond / 2);
    const std::ptrdiff_t count = std::ssize(onsets);
    std::vector<double> sums(onsets.size() + 1, 0);
    std::partial_sum(onsets.begin(), onsets.end(), sums.begin() + 1);
    std::vector<double> peaks(onsets.size());
    double power = 0;
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        const std::ptrdiff_t from = std::max<std::ptrdiff_t>(0, i - reach);
        const std::ptrdiff_t to = std::min(count, i + reach + 1);
        const double mean = (sums[static_cast<std::size_t>(to)] - sums[static_cast<std::size_t>(from)]) / static_cast<double>(to - from);
        const auto place = static_cast<std::size_t>(i);
        peaks[place] = std::max(0.0, onsets[place] - mean);
        power += peaks[place] * peaks[place];
    }
    const double scale = power > 0 ? 1 / std::sqrt(power / static_cast<double>(count)) : 0;
    for (double& peak : peaks)
        peak *= scale;
    return peaks;
}

/// A note is not over in 10 ms: spread by a bell of 20 ms.
std::vector<double> smoothed(const std::vector<double>& peaks) {
    constexpr std::array<double, 5> kBell = {0.06, 0.24, 0.4, 0.24, 0.06};
    std::vector<double> smooth(peaks.size(), 0);
    for (std::size_t i = 0; i < peaks.size(); ++i)
        for (std::size_t k = 0; k < kBell.size(); ++k)
            if (i + k >= 2 && i + k - 2 < peaks.size())
                smooth[i] += kBell[k] * peaks[i + k - 2];
    return smooth;
}

double correlation(const std::vector<double>& peaks, std::size_t lag) {
    double sum = 0;
    for (std::size_t i = lag; i < peaks.size(); ++i)
        sum += peaks[i] * peaks[i - lag];
    return sum / static_cast<double>(peaks.size() - lag);
}

/// Steps from one beat to the next, 0 when nothing repeats.
double periodOf(const std::vector<double>& peaks) {
    const double mean = std::accumulate(peaks.begin(), peaks.end(), 0.0) / static_cast<double>(peaks.size());
    std::vector<double> centred = peaks;
    for (double& peak : centred)
        peak -= mean;
    const double power = correlation(centred, 0);
    const auto shortest = static_cast<std::size_t>(60 * kStepsPerSecond / kFastestBpm);
    const auto longest = std::min(static_cast<std::size_t>(60 * kStepsPerSecond / kSlowestBpm), peaks.size() / 3);
    std::vector<double> like(longest + 2, 0);
    for (std::size_t lag = shortest; lag <= longest + 1; ++lag)
        like[lag] = correlation(centred, lag);
    std::size_t best = 0;
    double most = 0;
    for (std::size_t lag = shortest; lag <= longest; ++lag) {
        const double octaves = std::log2(60 * kStepsPerSecond / static_cast<double>(lag) / kUsualBpm) / kOctaves;
        const double score = like[lag] * std::exp(-0.5 * octaves * octaves);
        if (score > most) {
            most = score;
            best = lag;
        }
    }
    if (best == 0 || power <= 0 || like[best] < kLeastPeriodicity * power)
        return 0;
    // The top of the parabola through the three points there.
    const double before = best > shortest ? like[best - 1] : like[best];
    const double bend = before - 2 * like[best] + like[best + 1];
    const double shift = bend < 0 ? std::clamp(0.5 * (before - like[best + 1]) / bend, -0.5, 0.5) : 0;
    return static_cast<double>(best) + shift;
}

/// The places of beats about `period` steps apart, on as much of the peaks as can be.
std::vector<std::size_t> chain(const std::vector<double>& peaks, double period) {
    const auto nearest = static_cast<std::size_t>(std::max(1.0, std::round(period / 2)));
    const auto farthest = static_cast<std::size_t>(std::round(period * 2));
    std::vector<double> cost(farthest + 1, 0);
    for (std::size_t distance = nearest; distance <= farthest; ++distance) {
        const double off = std::log(static_cast<double>(distance) / period);
        cost[distance] = kTightness * off * off;
    }
    std::vector<double> score(peaks.size());
    std::vector<std::size_t> before(peaks.size());
    for (std::size_t i = 0; i < peaks.size(); ++i) {
        score[i] = peaks[i];
        before[i] = i;
        double most = 0;
        for (std::size_t distance = nearest; distance <= std::min(farthest, i); ++distance) {
            const double other = score[i - distance] - cost[distance];
            if (other > most) {
                most = other;
                before[i] = i - distance;
            }
        }
        score[i] += most;
    }
    const std::size_t tail = std::min(peaks.size(), farthest);
    auto at = static_cast<std::size_t>(std::max_element(score.end() - static_cast<std::ptrdiff_t>(tail), score.end()) - score.begin());
    std::vector<std::size_t> places{at};
    while (before[at] != at) {
        at = before[at];
        places.push_back(at);
    }
    std::reverse(places.begin(), places.end());
    return places;
}

}  // namespace

BeatTracker::BeatTracker() : m_bands{} {
    double centre = 40;
    for (Band& band : m_bands) {
        const double angle = 2 * std::numbers::pi * centre / kRate;
        const double alpha = std::sin(angle) * std::sinh(std::numbers::ln2 / 2 * angle / std::sin(angle));
        band.b0 = alpha / (1 + alpha);
        band.a1 = -2 * std::cos(angle) / (1 + alpha);
        band.a2 = (1 - alpha) / (1 + alpha);
        centre *= 2;
    }
}

void BeatTracker::add(std::span<const float> samples, int channels) {
    const auto count = static_cast<std::size_t>(channels);
    for (std::size_t i = 0; i + count <= samples.size(); i += count) {
        double x = 0;
        for (std::size_t c = 0; c < count; ++c)
            x += samples[i + c];
        x /= channels;
        for (Band& band : m_bands) {
            const double y = band.b0 * (x - band.x2) - band.a1 * band.y1 - band.a2 * band.y2;
            band.x2 = band.x1;
            band.x1 = x;
            band.y2 = band.y1;
            band.y1 = y;
            band.energy += y * y;
        }
        if (++m_inStep == kStep)
            endStep();
    }
}

void BeatTracker::endStep() {
    double onset = 0;
    for (Band& band : m_bands) {
        const double loudness = std::pow(band.energy / kStep, kLoudness);
        onset += std::max(0.0, loudness - band.loudness);
        band.loudness = loudness;
        band.energy = 0;
    }
    m_onsets.push_back(onset);
    m_inStep = 0;
}

TrackedBeats BeatTracker::finish() const {
    TrackedBeats found;
    if (m_onsets.size() < kLeastSteps)
        return found;
    const std::vector<double> peaks = smoothed(normalised(m_onsets));
    const double period = periodOf(peaks);
    if (period <= 0)
        return found;
    const std::vector<std::size_t> places = chain(peaks, period);
    for (const std::size_t place : places)
        found.beats.push_back(TimePoint{} + Duration::samples(static_cast<std::int64_t>(place) * kStep, kRate));
    if (places.size() > 1)
        found.bpm = 60 * kStepsPerSecond * static_cast<double>(places.size() - 1) / static_cast<double>(places.back() - places.front());
    return found;
}

}  // namespace sw
