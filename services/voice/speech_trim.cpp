#include "services/voice/speech_trim.h"

extern "C" {
#include <libavutil/channel_layout.h>
#include <libswresample/swresample.h>
}

#include <algorithm>
#include <cmath>
#include <memory>

#include "services/voice/word_times.h"

namespace sw {
namespace {

constexpr double kSpeechLevel = 1e-4;  // power against the loudest 10 ms: 40 dB below
constexpr double kAudible = 1e-8;      // power of the loudest 10 ms below which a sound is silent

struct ResamplerDeleter {
    void operator()(SwrContext* context) const { swr_free(&context); }
};
using Resampler = std::unique_ptr<SwrContext, ResamplerDeleter>;

Resampler makeResampler(int fromRate, int toRate) {
    AVChannelLayout mono = AV_CHANNEL_LAYOUT_MONO;  // FFmpeg 5.1 takes it as not const
    SwrContext* context = nullptr;
    swr_alloc_set_opts2(&context, &mono, AV_SAMPLE_FMT_FLTP, toRate, &mono, AV_SAMPLE_FMT_FLTP, fromRate, 0, nullptr);
    Resampler resampler(context);
    if (resampler && swr_init(resampler.get()) < 0)
        resampler.reset();
    return resampler;
}

}  // namespace

SampleRange speechIn(const MonoSound& sound, double before, double behind) {
    const std::vector<double> frames = energyFrames(sound);
    const double loudest = frames.empty() ? 0 : *std::max_element(frames.begin(), frames.end());
    if (loudest < kAudible)
        return {};
    const auto speaks = [loudest](double frame) { return frame > loudest * kSpeechLevel; };
    const auto first = std::find_if(frames.begin(), frames.end(), speaks) - frames.begin();
    const auto last = frames.rend() - std::find_if(frames.rbegin(), frames.rend(), speaks);
    const auto sampleAtSecond = [&sound](double seconds) {
        return std::min(sound.samples.size(), static_cast<std::size_t>(std::lround(seconds * sound.sampleRate)));
    };
    return {sampleAtSecond(std::max(0.0, static_cast<double>(first) * 0.01 - before)),
            sampleAtSecond(static_cast<double>(last) * 0.01 + behind)};
}

Result<std::vector<float>> resampled(const std::vector<float>& samples, int fromRate, int toRate) {
    if (fromRate == toRate)
        return samples;
    const Resampler resampler = makeResampler(fromRate, toRate);
    if (!resampler)
        return fail(ErrorCode::Internal, "The voice could not be resampled to " + std::to_string(toRate) + " Hz.");
    const auto wanted = static_cast<std::size_t>(std::ceil(static_cast<double>(samples.size()) * toRate / fromRate));
    std::vector<float> out(wanted + static_cast<std::size_t>(toRate));
    const auto* in = reinterpret_cast<const std::uint8_t*>(samples.data());
    std::size_t filled = 0;
    for (const bool flush : {false, true}) {
        auto* to = reinterpret_cast<std::uint8_t*>(out.data() + filled);
        const int made = swr_convert(resampler.get(), &to, static_cast<int>(out.size() - filled), flush ? nullptr : &in,
                                     flush ? 0 : static_cast<int>(samples.size()));
        if (made < 0)
            return fail(ErrorCode::Internal, "The voice could not be resampled to " + std::to_string(toRate) + " Hz.");
        filled += static_cast<std::size_t>(made);
    }
    out.resize(std::min(wanted, filled));
    return out;
}

}  // namespace sw
