#include "core/media/loudness.h"

#include <ebur128.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numbers>

#include "core/media/sound_file.h"

namespace sw {
namespace {

constexpr std::int32_t kStep = kSoundRate / 1000;  // 1 ms
constexpr int kAttackSteps = 5;
constexpr int kReleaseSteps = 120;
constexpr int kPhases = 4;
constexpr int kTaps = 12;
constexpr double kMaxGainDb = 40;
constexpr double kMaxLimitingDb = 12;

struct MeterCloser {
    void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
};
using Meter = std::unique_ptr<ebur128_state, MeterCloser>;

double floored(double value, double floor) {
    return std::isfinite(value) ? std::max(value, floor) : floor;
}

/// Interpolates at 1/4, 2/4 and 3/4 between samples (ITU-R BS.1770-4, annex 2): one row of windowed-sinc taps each,
/// with unit gain at DC.
std::array<std::array<float, kTaps>, kPhases - 1> interpolationTaps() {
    std::array<std::array<float, kTaps>, kPhases - 1> rows{};
    for (std::size_t phase = 0; phase < rows.size(); ++phase) {
        std::array<double, kTaps> taps{};
        double sum = 0;
        for (std::size_t i = 0; i < kTaps; ++i) {
            const double x = static_cast<double>(i) - (kTaps / 2 - 1) - static_cast<double>(phase + 1) / kPhases;
            const double sinc = std::sin(std::numbers::pi * x) / (std::numbers::pi * x);
            taps[i] = sinc * (0.5 + 0.5 * std::cos(2 * std::numbers::pi * x / (kTaps + 1)));
            sum += taps[i];
        }
        for (std::size_t i = 0; i < kTaps; ++i)
            rows[phase][i] = static_cast<float>(taps[i] / sum);
    }
    return rows;
}

/// The true peak, over all channels, of each step of the sound.
std::vector<float> peaksPerStep(std::span<const float> samples, int channels) {
    const auto rows = interpolationTaps();
    const auto stride = static_cast<std::size_t>(channels);
    const std::size_t frames = samples.size() / stride;
    std::vector<float> peaks((frames + kStep - 1) / kStep, 0.0f);
    for (std::size_t block = 0; block < peaks.size(); ++block) {
        for (std::size_t channel = 0; channel < stride; ++channel) {
            std::array<float, kStep + kTaps> window{};  // window[i] is frame block·kStep − (kTaps/2 − 1) + i
            for (std::size_t i = 0; i < window.size(); ++i) {
                const std::size_t frame = block * kStep + i;
                if (frame >= kTaps / 2 - 1 && frame - (kTaps / 2 - 1) < frames)
                    window[i] = samples[(frame - (kTaps / 2 - 1)) * stride + channel];
            }
            float peak = peaks[block];
            for (std::size_t i = 0; i < kStep; ++i)
                peak = std::max(peak, std::abs(window[i + kTaps / 2 - 1]));
            for (const auto& taps : rows) {
                std::array<float, kStep> between{};
                for (std::size_t k = 0; k < kTaps; ++k)
                    for (std::size_t i = 0; i < kStep; ++i)
                        between[i] += taps[k] * window[i + k];
                for (const float value : between)
                    peak = std::max(peak, std::abs(value));
            }
            peaks[block] = peak;
        }
    }
    return peaks;
}

/// How much each step must be lowered (1 is not at all) so that `peaks` × `gain` stays under `ceiling`, with a release
/// behind each reduction.
std::vector<float> reductions(const std::vector<float>& peaks, double gain, double ceiling) {
    std::vector<float> taken(peaks.size(), 0.0f);
    for (std::size_t i = 0; i < peaks.size(); ++i) {
        const double peak = peaks[i] * gain;
        if (peak <= ceiling)
            continue;
        const double depth = 1 - ceiling / peak;
        for (std::size_t k = 0; k < kReleaseSteps && i + k < taken.size(); ++k) {
            const double left = 1 - static_cast<double>(k) / kReleaseSteps;
            taken[i + k] = std::max(taken[i + k], static_cast<float>(depth * left * left));
        }
    }
    for (float& value : taken)
        value = 1 - value;
    return taken;
}

/// The limiter's curve times `gain`. Each reduction is led in over kAttackSteps: the least of the steps before is
/// averaged over the steps behind, so that no step ends above what it may have.
GainCurve limited(const std::vector<float>& peaks, double gain, double ceiling) {
    const std::vector<float> allowed = reductions(peaks, gain, ceiling);
    const auto count = static_cast<std::ptrdiff_t>(allowed.size());
    const auto least = [&](std::ptrdiff_t from, std::ptrdiff_t to) {
        float value = 1;
        for (std::ptrdiff_t i = std::max<std::ptrdiff_t>(from, 0); i <= std::min(to, count - 1); ++i)
            value = std::min(value, allowed[static_cast<std::size_t>(i)]);
        return value;
    };
    std::vector<float> smooth(allowed.size());
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        float sum = 0;
        for (std::ptrdiff_t k = 0; k <= kAttackSteps; ++k)
            sum += least(i + k - kAttackSteps, i + k);
        smooth[static_cast<std::size_t>(i)] = sum / (kAttackSteps + 1);
    }
    GainCurve curve{kStep, std::vector<float>(allowed.size() + 1, static_cast<float>(gain))};
    for (std::size_t i = 0; i <= smooth.size(); ++i) {
        const float before = i > 0 ? smooth[i - 1] : 1;
        const float behind = i < smooth.size() ? smooth[i] : 1;
        curve.points[i] = static_cast<float>(gain) * std::min(before, behind);
    }
    return curve;
}

}  // namespace

double toDb(double gain) {
    return gain > 0 ? std::max(20 * std::log10(gain), kSilencePeakDb) : kSilencePeakDb;
}

double fromDb(double db) {
    return std::pow(10.0, db / 20);
}

double integratedLufs(std::span<const float> samples, int channels) {
    const Meter meter{ebur128_init(static_cast<unsigned>(channels), kSoundRate, EBUR128_MODE_I)};
    double lufs = kSilenceLufs;
    if (meter) {
        ebur128_add_frames_float(meter.get(), samples.data(), samples.size() / static_cast<std::size_t>(channels));
        ebur128_loudness_global(meter.get(), &lufs);
    }
    return floored(lufs, kSilenceLufs);
}

Loudness measureLoudness(std::span<const float> samples, int channels) {
    constexpr int kModes = EBUR128_MODE_I | EBUR128_MODE_S | EBUR128_MODE_M | EBUR128_MODE_TRUE_PEAK;
    const Meter meter{ebur128_init(static_cast<unsigned>(channels), kSoundRate, kModes)};
    const auto stride = static_cast<std::size_t>(channels);
    Loudness result;
    if (!meter || samples.empty())
        return result;
    constexpr std::size_t kHop = kSoundRate / 10;
    constexpr std::size_t kWindow = 4 * kHop;
    const std::size_t frames = samples.size() / stride;
    for (std::size_t first = 0; first < frames; first += kHop) {
        ebur128_add_frames_float(meter.get(), samples.data() + first * stride, std::min(kHop, frames - first));
        double shortTerm = kSilenceLufs;
        double momentary = kSilenceLufs;
        ebur128_loudness_shortterm(meter.get(), &shortTerm);
        ebur128_loudness_momentary(meter.get(), &momentary);
        result.shortTermMaxLufs = std::max(result.shortTermMaxLufs, floored(shortTerm, kSilenceLufs));
        result.momentaryMaxLufs = std::max(result.momentaryMaxLufs, floored(momentary, kSilenceLufs));
    }
    double integrated = kSilenceLufs;
    ebur128_loudness_global(meter.get(), &integrated);
    result.integratedLufs = frames < kWindow ? kSilenceLufs : floored(integrated, kSilenceLufs);
    for (unsigned channel = 0; channel < static_cast<unsigned>(channels); ++channel) {
        double peak = 0;
        ebur128_true_peak(meter.get(), channel, &peak);
        result.truePeakDb = std::max(result.truePeakDb, toDb(peak));
    }
    return result;
}

float GainCurve::at(std::int64_t frame) const {
    if (points.empty())
        return 1;
    const auto index = static_cast<std::size_t>(std::max<std::int64_t>(frame, 0) / step);
    if (index + 1 >= points.size())
        return points.back();
    const float part = static_cast<float>(frame % step) / static_cast<float>(step);
    return points[index] + (points[index + 1] - points[index]) * part;
}

void GainCurve::apply(std::span<float> samples, int channels, std::int64_t first) const {
    const auto stride = static_cast<std::size_t>(channels);
    for (std::size_t i = 0; i * stride < samples.size(); ++i) {
        const float gain = at(first + static_cast<std::int64_t>(i));
        for (std::size_t channel = 0; channel < stride; ++channel)
            samples[i * stride + channel] *= gain;
    }
}

GainCurve masteringGain(std::span<const float> samples, int channels, LoudnessTarget target) {
    const double raw = integratedLufs(samples, channels);
    if (raw <= kSilenceLufs)
        return {};
    const std::vector<float> peaks = peaksPerStep(samples, channels);
    const double peakDb = toDb(*std::max_element(peaks.begin(), peaks.end()));
    const double mostDb = std::min(kMaxGainDb, target.truePeakDb - peakDb + kMaxLimitingDb);
    double gainDb = std::min(target.integratedLufs - raw, mostDb);
    GainCurve curve = limited(peaks, fromDb(gainDb), fromDb(target.truePeakDb));
    if (peakDb + gainDb <= target.truePeakDb)
        return curve;
    for (int round = 0; round < 6; ++round) {
        std::vector<float> result(samples.begin(), samples.end());
        curve.apply(result, channels);
        const double missing = target.integratedLufs - integratedLufs(result, channels);
        const double nextDb = std::min(gainDb + missing, mostDb);
        if (std::abs(nextDb - gainDb) < 0.05)
            break;
        gainDb = nextDb;
        curve = limited(peaks, fromDb(gainDb), fromDb(target.truePeakDb));
    }
    return curve;
}

}  // namespace sw
