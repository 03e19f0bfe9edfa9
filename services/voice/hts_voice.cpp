#include "services/voice/hts_voice.h"

#include <mutex>
#include <utility>

#include "services/voice/hts_label.h"
#include "services/voice/word_times.h"

namespace sw {
namespace {

/// Guards Flite's lexicon and tables, which exist once per process, whatever the number of HtsVoice objects.
std::mutex fliteInUse;

std::vector<SpeechSpan> spansOf(const Reading& reading, const Phonology& phonology, const std::vector<double>& starts) {
    std::vector<SpeechSpan> spans(reading.words.size());
    for (std::size_t i = 0; i < phonology.segments.size(); ++i) {
        const auto syllable = phonology.segments[i].syllable;
        if (!syllable)
            continue;
        SpeechSpan& span = spans[phonology.words[phonology.syllables[*syllable].word].readingWord];
        if (!span.known())
            span.start = starts[i];
        span.end = starts[i + 1];
    }
    return spans;
}

}  // namespace

HtsVoice::HtsVoice(std::shared_ptr<const TextNormaliser> normaliser, std::shared_ptr<const VoiceCatalog> catalog,
                   std::filesystem::path voiceFile)
    : m_normaliser(std::move(normaliser)), m_catalog(std::move(catalog)), m_voiceFile(std::move(voiceFile)) {}

std::string HtsVoice::licence() const {
    return "CMU ARCTIC slt voice for HTS: free to use, modify and distribute (BSD style)";
}

std::vector<VoiceDescription> HtsVoice::voices() const {
    return m_catalog->descriptions(kHtsEngine);
}

Result<SpokenText> HtsVoice::speak(const VoiceRequest& request, const StageContext& context) {
    const std::lock_guard lock(fliteInUse);
    SW_TRY(const CatalogVoice voice, m_catalog->find(request.voice));
    SW_TRY(const Reading reading, m_normaliser->read(request.text, "en"));
    if (!m_engine) {
        SW_TRY(HtsEngine engine, HtsEngine::load(m_voiceFile));
        m_engine = std::make_unique<HtsEngine>(std::move(engine));
        m_frontEnd = std::make_unique<FliteFrontEnd>(m_normaliser->english().pronunciations);
    }
    SW_TRY(const Phonology phonology, m_frontEnd->analyse(reading));
    if (context.stop.stop_requested())
        return cancelled();
    HtsTimbre timbre = voice.timbre;
    timbre.speed *= request.speed;
    timbre.halfTones += request.pitch;
    timbre.pitchRange *= request.liveliness;
    SW_TRY(HtsSound spoken, m_engine->speak(htsLabels(phonology), timbre, context.stop));
    std::vector<SpeechSpan> spans = spansOf(reading, phonology, spoken.segmentStarts);
    return SpokenText{std::move(spoken.sound), wordTimes(reading, std::move(spans), spoken.segmentStarts.back())};
}

}  // namespace sw
