#include "services/voice/word_aligner.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "services/voice/espeak_voice.h"
#include "services/voice/mfcc.h"
#include "services/voice/speech_trim.h"
#include "services/voice/time_warp.h"

namespace sw {
namespace {

constexpr double kLongest = 60;  // seconds of sound
constexpr double kShortest = 0.1;

/// Speech without the silence around it, as features.
struct Features {
    double offset = 0;  ///< seconds from the start of the sound to the first frame
    std::vector<MfccFrame> frames;
};

Result<Features> featuresOf(const MonoSound& sound) {
    const SampleRange speech = speechIn(sound, 0, 0.015);
    const std::vector<float> samples(
        sound.samples.begin() + static_cast<std::ptrdiff_t>(speech.from),
        sound.samples.begin() + static_cast<std::ptrdiff_t>(std::max(speech.from, speech.to)));
    Features features;
    features.offset = static_cast<double>(speech.from) / sound.sampleRate;
    SW_TRY(const std::vector<float> sixteen, resampled(samples, sound.sampleRate, kMfccRate));
    features.frames = mfccFrames(sixteen);
    return features;
}

/// A time of the reference (seconds) as a time of the target.
double mapped(double seconds, const Features& reference, const Features& target, const TimeWarp& warp) {
    const double last = static_cast<double>(warp.targetFrames.size() - 1);
    const double at = std::clamp((seconds - reference.offset) / kMfccStep, 0.0, last);
    const auto frame = static_cast<std::size_t>(at);
    const double here = warp.targetFrames[frame];
    const double next = warp.targetFrames[std::min(frame + 1, warp.targetFrames.size() - 1)];
    return target.offset + (here + (next - here) * (at - static_cast<double>(frame))) * kMfccStep;
}

std::vector<WordTime> mappedWords(std::vector<WordTime> words, const Features& reference, const Features& target,
                                  const TimeWarp& warp) {
    TimePoint floor;
    for (WordTime& word : words) {
        const auto moved = [&](TimePoint at) {
            return TimePoint{Duration::seconds(mapped(at.toSeconds(), reference, target, warp)).flicks};
        };
        word.range.start = std::max(floor, moved(word.range.start));
        word.range.end = std::max(word.range.start, moved(word.range.end));
        floor = word.range.start;
    }
    return words;
}

}  // namespace

WordAligner::WordAligner(std::shared_ptr<const TextNormaliser> normaliser, std::shared_ptr<const VoiceCatalog> catalog,
                         std::filesystem::path espeakData)
    : m_normaliser(std::move(normaliser)), m_catalog(std::move(catalog)), m_engine(std::move(espeakData)) {}

Result<std::vector<WordTime>> WordAligner::align(const MonoSound& sound, std::string_view text,
                                                 std::string_view language, const std::stop_token& stop) const {
    const double seconds = sound.sampleRate > 0 ? static_cast<double>(sound.samples.size()) / sound.sampleRate : 0;
    if (seconds > kLongest)
        return fail(ErrorCode::InvalidInput,
                    "The sound of one sentence is longer than a minute, so its words cannot be "
                    "found in it. Cut it into sentences.");
    SW_TRY(const Reading reading, m_normaliser->read(text, language));
    SW_TRY(const std::vector<CatalogVoice> references, m_catalog->espeakVoices(language));
    SW_TRY(const Features target, seconds > kShortest ? featuresOf(sound) : Result<Features>(Features{}));
    if (target.frames.size() < 2 * reading.words.size())
        return fail(ErrorCode::InvalidInput, "The sound for \"" + std::string(text) +
                                                 "\" is silent or too short to hold these words. Record it again.");
    std::vector<WordTime> best;
    std::optional<double> lowest;
    for (const CatalogVoice& voice : references) {
        SW_TRY(const SpokenText spoken, speakReading(m_engine, reading, {voice.espeakVoice, voice.espeakRate}, stop));
        SW_TRY(const Features reference, featuresOf(spoken.sound));
        if (stop.stop_requested())
            return cancelled();
        if (reference.frames.empty())
            continue;
        const TimeWarp warp = timeWarp(reference.frames, target.frames);
        if (lowest && warp.cost >= *lowest)
            continue;
        lowest = warp.cost;
        best = mappedWords(spoken.words, reference, target, warp);
    }
    return best;
}

}  // namespace sw
