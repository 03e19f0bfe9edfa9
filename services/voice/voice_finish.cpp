#include "services/voice/voice_finish.h"

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "services/voice/biquad.h"
#include "services/voice/dynamics.h"
#include "services/voice/speech_trim.h"

namespace sw {
namespace {

constexpr double kBefore = 0.010;     // seconds kept before the first sound
constexpr double kBehind = 0.050;     // and behind the last
constexpr double kWorkingLufs = -20;  // loudness at which the compressor's threshold is right

void equalise(std::vector<float>& samples) {
    Biquad::highPass(kVoiceRate, 75, 0.707).process(samples);
    Biquad::peaking(kVoiceRate, 220, 1.0, 1.5).process(samples);
    Biquad::peaking(kVoiceRate, 480, 1.2, -2.5).process(samples);
    Biquad::peaking(kVoiceRate, 3200, 1.0, 3).process(samples);
    Biquad::highShelf(kVoiceRate, 7000, 4).process(samples);
}

/// The early reflections of a small room.
void addRoom(std::vector<float>& samples) {
    struct Reflection {
        double seconds;
        float level;
    };
    constexpr Reflection kReflections[] = {{0.017, 0.10F}, {0.029, 0.07F}, {0.041, 0.05F}};
    const std::vector<float> dry = samples;
    for (const auto& [seconds, level] : kReflections) {
        const auto delay = static_cast<std::size_t>(seconds * kVoiceRate);
        for (std::size_t i = delay; i < samples.size(); ++i)
            samples[i] += level * dry[i - delay];
    }
}

void scale(std::vector<float>& samples, double db) {
    const auto factor = static_cast<float>(std::pow(10.0, db / 20));
    for (float& sample : samples)
        sample *= factor;
}

void fadeEnds(std::vector<float>& samples) {
    const std::size_t in = std::min<std::size_t>(samples.size(), kVoiceRate / 400);   // 2.5 ms
    const std::size_t out = std::min<std::size_t>(samples.size(), kVoiceRate / 100);  // 10 ms
    for (std::size_t i = 0; i < in; ++i)
        samples[i] *= static_cast<float>(i) / static_cast<float>(in);
    for (std::size_t i = 0; i < out; ++i)
        samples[samples.size() - 1 - i] *= static_cast<float>(i) / static_cast<float>(out);
}

/// Sets the loudness, limits peaks, and makes up for what the limiter took.
void setLoudness(MonoSound& sound) {
    for (int pass = 0; pass < 3; ++pass) {
        const double missing = kVoiceLoudness - loudnessOf(sound);
        if (std::abs(missing) < 0.05)
            return;
        scale(sound.samples, missing);
        limitPeaks(sound.samples, sound.sampleRate, kVoicePeakDb);
    }
}

}  // namespace

double loudnessOf(const MonoSound& sound) {
    struct Deleter {
        void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
    };
    const std::unique_ptr<ebur128_state, Deleter> meter(
        ebur128_init(1, static_cast<unsigned long>(sound.sampleRate), EBUR128_MODE_I));
    if (!meter || sound.samples.empty())
        return -HUGE_VAL;
    const std::size_t least = static_cast<std::size_t>(sound.sampleRate) * 4 / 5;
    std::size_t fed = 0;
    do {
        ebur128_add_frames_float(meter.get(), sound.samples.data(), sound.samples.size());
        fed += sound.samples.size();
    } while (fed < least);
    double loudness = -HUGE_VAL;
    ebur128_loudness_global(meter.get(), &loudness);
    return loudness;
}

Result<FinishedVoice> finishVoice(const MonoSound& raw, const std::vector<WordTime>& words) {
    const SampleRange trim = speechIn(raw, kBefore, kBehind);
    if (trim.empty())
        return fail(ErrorCode::InvalidInput, "A sentence came out silent. Rewrite it, or choose another voice.");
    const std::vector<float> speech(raw.samples.begin() + static_cast<std::ptrdiff_t>(trim.from),
                                    raw.samples.begin() + static_cast<std::ptrdiff_t>(trim.to));
    SW_TRY(std::vector<float> samples48, resampled(speech, raw.sampleRate, kVoiceRate));
    FinishedVoice finished;
    finished.sound = {kVoiceRate, std::move(samples48)};
    finished.words = words;
    std::vector<float>& samples = finished.sound.samples;
    scale(samples, kWorkingLufs - loudnessOf(finished.sound));
    equalise(samples);
    softenSibilants(samples, kVoiceRate, 6);
    compress(samples, kVoiceRate, {});
    addRoom(samples);
    fadeEnds(samples);
    setLoudness(finished.sound);
    finished.loudnessLufs = loudnessOf(finished.sound);

    const Duration shift = Duration::samples(static_cast<std::int64_t>(trim.from), raw.sampleRate);
    const TimePoint end{Duration::samples(static_cast<std::int64_t>(samples.size()), kVoiceRate).flicks};
    for (WordTime& word : finished.words) {
        word.range.start = std::clamp(word.range.start - shift, TimePoint{}, end);
        word.range.end = std::clamp(word.range.end - shift, word.range.start, end);
    }
    return finished;
}

}  // namespace sw
