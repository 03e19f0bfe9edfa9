#include "core/media/sound/loudness.h"

#include <ebur128.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include "core/media/sound/mastering.h"
#include "core/media/sound/sound_file.h"

namespace sw {
namespace {

struct MeterCloser {
    void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
};
using Meter = std::unique_ptr<ebur128_state, MeterCloser>;

double floored(double value, double floor) {
    return std::isfinite(value) ? std::max(value, floor) : floor;
}

/// The usual numbers of channels have loops that compilers can make wide.
void multiply(float* samples, const float* gains, std::size_t count, std::size_t channels) {
    if (channels == 1) {
        for (std::size_t i = 0; i < count; ++i)
            samples[i] *= gains[i];
    } else if (channels == 2) {
        for (std::size_t i = 0; i < count; ++i) {
            samples[2 * i] *= gains[i];
            samples[2 * i + 1] *= gains[i];
        }
    } else {
        for (std::size_t i = 0; i < count * channels; ++i)
            samples[i] *= gains[i / channels];
    }
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
    float gain = 1;
    fill({&gain, 1}, frame);
    return gain;
}

void GainCurve::fill(std::span<float> gains, std::int64_t first) const {
    if (points.empty())
        return std::fill(gains.begin(), gains.end(), 1.0F);
    const std::int64_t last = static_cast<std::int64_t>(points.size() - 1) * step;
    for (std::size_t done = 0; done < gains.size();) {
        const std::int64_t frame = std::max<std::int64_t>(first + static_cast<std::int64_t>(done), 0);
        if (frame >= last)
            return std::fill(gains.begin() + static_cast<std::ptrdiff_t>(done), gains.end(), points.back());
        const auto index = static_cast<std::size_t>(frame / step);
        const auto from = static_cast<std::int32_t>(frame % step);
        const std::size_t count = std::min(gains.size() - done, static_cast<std::size_t>(step - from));
        const float start = points[index];
        const float rise = points[index + 1] - start;
        for (std::size_t i = 0; i < count; ++i) {
            const float part = static_cast<float>(from + static_cast<std::int32_t>(i)) / static_cast<float>(step);
            gains[done + i] = start + rise * part;
        }
        done += count;
    }
}

void GainCurve::apply(std::span<float> samples, int channels, std::int64_t first) const {
    if (points.empty())
        return;
    const auto stride = static_cast<std::size_t>(channels);
    std::array<float, 1024> gains;
    for (std::size_t done = 0; done < samples.size() / stride; done += gains.size()) {
        const std::size_t count = std::min(gains.size(), samples.size() / stride - done);
        fill(std::span(gains).first(count), first + static_cast<std::int64_t>(done));
        multiply(samples.data() + done * stride, gains.data(), count, stride);
    }
}

GainCurve masteringGain(std::span<const float> samples, int channels, LoudnessTarget target) {
    const auto sound = [&](std::int64_t first, std::span<float> out) -> Result<void> {
        const auto from = samples.begin() + first * channels;
        std::copy(from, from + std::ssize(out), out.begin());
        return {};
    };
    return master(sound, std::ssize(samples) / channels, channels, target)->gain;
}

}  // namespace sw
