#include "services/voice/espeak_voice.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/text.h"
#include "services/voice/word_times.h"

namespace sw {
namespace {

constexpr int kSlowest = 80;  // the library's own limits, in its words per minute
constexpr int kFastest = 450;
constexpr double kPitchOfHalfTone = 100.0 / 24;

/// The text for the engine, and where in it (in code points) each word of the reading lies.
struct EngineText {
    std::string text;
    std::vector<std::size_t> starts;
    std::vector<std::size_t> ends;
};

EngineText engineText(const Reading& reading) {
    EngineText result;
    std::u32string text;
    for (const ReadingWord& word : reading.words) {
        if (!text.empty())
            text += U' ';
        result.starts.push_back(text.size());
        text += toUtf32(spokenForm(word));
        result.ends.push_back(text.size());
        text += toUtf32(pauseMark(word.pause));
    }
    result.text = toUtf8(text);
    return result;
}

/// Gives each word the first event that lies in its text; it ends where the next word or a pause begins.
std::vector<SpeechSpan> spansOf(const EngineText& text, const EspeakSound& sound, double duration) {
    std::vector<SpeechSpan> spans(text.starts.size());
    for (const EspeakWord& event : sound.words) {
        for (std::size_t i = 0; i < spans.size(); ++i)
            if (event.character >= text.starts[i] && event.character < text.ends[i] &&
                (!spans[i].known() || event.seconds < spans[i].start))
                spans[i].start = event.seconds;
    }
    double end = duration;
    for (std::size_t i = spans.size(); i-- > 0;) {
        if (!spans[i].known())
            continue;
        const auto pause = std::upper_bound(sound.clauseEnds.begin(), sound.clauseEnds.end(), spans[i].start);
        spans[i].end = pause != sound.clauseEnds.end() ? std::min(end, *pause) : end;
        end = spans[i].start;
    }
    return spans;
}

}  // namespace

Result<SpokenText> speakReading(const EspeakEngine& engine, const Reading& reading, const EspeakSetting& setting,
                                const std::stop_token& stop) {
    const EngineText text = engineText(reading);
    SW_TRY(EspeakSound spoken, engine.speak(text.text, setting, stop));
    const double duration = static_cast<double>(spoken.sound.samples.size()) / spoken.sound.sampleRate;
    std::vector<SpeechSpan> spans = withoutSilence(spansOf(text, spoken, duration), spoken.sound);
    return SpokenText{std::move(spoken.sound), wordTimes(reading, std::move(spans), duration)};
}

EspeakVoice::EspeakVoice(std::shared_ptr<const TextNormaliser> normaliser, std::shared_ptr<const VoiceCatalog> catalog,
                         const std::filesystem::path& dataFolder)
    : m_normaliser(std::move(normaliser)), m_catalog(std::move(catalog)), m_engine(dataFolder) {}

std::string EspeakVoice::licence() const {
    return "made with espeak-ng (GPL-3.0-or-later; the licence does not extend to its sound)";
}

std::vector<VoiceDescription> EspeakVoice::voices() const {
    return m_catalog->descriptions(kEspeakEngine);
}

Result<SpokenText> EspeakVoice::speak(const VoiceRequest& request, const StageContext& context) {
    SW_TRY(const CatalogVoice voice, m_catalog->find(request.voice));
    SW_TRY(const Reading reading, m_normaliser->read(request.text, voice.description.language));
    const int rate = static_cast<int>(std::lround(voice.espeakRate * request.speed));
    EspeakSetting setting{voice.espeakVoice, std::clamp(rate, kSlowest, kFastest)};
    setting.pitch += static_cast<int>(std::lround(kPitchOfHalfTone * request.pitch));
    setting.range = static_cast<int>(std::lround(setting.range * request.liveliness));
    return speakReading(m_engine, reading, setting, context.stop);
}

}  // namespace sw
