#include "services/voice/voice_stage.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/text.h"
#include "core/media/sound/sound_file.h"
#include "core/media/sound/sound_source.h"
#include "services/voice/espeak_voice.h"
#include "services/voice/hts_voice.h"
#include "services/voice/voice_finish.h"
#include "services/voice/written_tokens.h"

namespace sw {
namespace {

constexpr std::size_t kMostCharacters = 1000;  // of one sentence: about a minute of speech
constexpr double kSlowest = 0.5;
constexpr double kFastest = 2;

Result<void> checkRequest(const std::string& text, double speed) {
    if (const std::size_t length = toUtf32(text).size(); length > kMostCharacters)
        return fail(ErrorCode::InvalidInput, "The sentence that starts with \"" + toUtf8(toUtf32(text).substr(0, 40)) +
                                                 "…\" is " + std::to_string(length) + " characters long, and at most " +
                                                 std::to_string(kMostCharacters) +
                                                 " can be spoken at once. Split it into shorter sentences.");
    if (!(speed >= kSlowest && speed <= kFastest))
        return fail(ErrorCode::InvalidInput, "The voice cannot speak at this speed. Choose a speed between 0.5 and 2.");
    return {};
}

/// Voices know no chance: another take is spoken a little faster or slower (up to 3 %), higher or lower (up to a half
/// tone) and livelier or flatter (up to 30 %) than the first one. Takes that follow each other lie far apart: each goes on by
/// the steps of the R3 sequence (M. Roberts 2018).
void deliver(VoiceRequest& sentence, int take) {
    if (take == 0)
        return;
    const auto between = [take](double start, double step) {
        const double place = start + step * take;
        return 2 * (place - std::floor(place)) - 1;
    };
    sentence.speed = std::clamp(sentence.speed * (1 + 0.03 * between(0, 0.8192)), kSlowest, kFastest);
    sentence.pitch = between(0.2, 0.671);
    sentence.liveliness = 1 + 0.3 * between(0.33, 0.5497);
}

/// A stretch of a sound file, of one channel.
Result<MonoSound> recordedSound(const std::filesystem::path& file, TimeRange range, const std::stop_token& stop) {
    const std::int64_t first = sampleAt(range.start, kSoundRate);
    const std::int64_t end = sampleAt(range.end, kSoundRate);
    SW_TRY(const SoundSource source, SoundSource::open(file, end, stop));
    const auto channels = static_cast<std::size_t>(source.channels());
    const auto count = static_cast<std::size_t>(std::max<std::int64_t>(0, std::min(end, source.frames()) - first));
    std::vector<float> samples(count * channels);
    SW_CHECK(source.read(first, samples));
    MonoSound sound{kSoundRate, std::vector<float>(count)};
    for (std::size_t i = 0; i < samples.size(); ++i)
        sound.samples[i / channels] += samples[i] / static_cast<float>(channels);
    return sound;
}

Json wordsJson(const std::vector<WordTime>& words) {
    Json list = Json::array();
    for (const WordTime& word : words) {
        list.push_back({{"text", word.text},
                        {"start", word.range.start.flicks},
                        {"end", word.range.end.flicks},
                        {"spaceBefore", word.spaceBefore}});
        if (!word.reading.empty())
            list.back()["reading"] = word.reading;
    }
    return list;
}

}  // namespace

Result<std::unique_ptr<VoiceStage>> VoiceStage::create(const VoiceOptions& options,
                                                       std::vector<std::shared_ptr<VoiceProvider>> more) {
    SW_TRY(TextNormaliser rules, TextNormaliser::load(options.resources));
    SW_TRY(VoiceCatalog list, VoiceCatalog::load(options.resources / "voices.json"));
    const auto normaliser = std::make_shared<const TextNormaliser>(std::move(rules));
    const auto catalog = std::make_shared<const VoiceCatalog>(std::move(list));
    std::vector<std::shared_ptr<VoiceProvider>> providers{
        std::make_shared<HtsVoice>(normaliser, catalog, options.htsVoice),
        std::make_shared<EspeakVoice>(normaliser, catalog, options.espeakData)};
    for (std::shared_ptr<VoiceProvider>& provider : more)
        providers.push_back(std::move(provider));
    auto aligner = std::make_unique<WordAligner>(normaliser, catalog, options.espeakData);
    return std::unique_ptr<VoiceStage>(new VoiceStage(catalog, std::move(providers), std::move(aligner)));
}

VoiceStage::VoiceStage(std::shared_ptr<const VoiceCatalog> catalog,
                       std::vector<std::shared_ptr<VoiceProvider>> providers, std::unique_ptr<WordAligner> aligner)
    : m_catalog(std::move(catalog)), m_providers(std::move(providers)), m_aligner(std::move(aligner)) {}

std::vector<VoiceDescription> VoiceStage::voices() const {
    std::vector<VoiceDescription> all;
    for (const auto& provider : m_providers)
        for (VoiceDescription& voice : provider->voices())
            all.push_back(std::move(voice));
    return all;
}

Result<std::string> VoiceStage::defaultVoice(std::string_view language) const {
    return m_catalog->defaultVoice(language);
}

Result<VoiceStage::Choice> VoiceStage::choose(const std::string& voice, const std::string& language) const {
    std::string name = voice;
    if (name.empty()) {
        SW_TRY(name, m_catalog->defaultVoice(language));
    }
    for (const auto& provider : m_providers)
        for (const VoiceDescription& candidate : provider->voices())
            if (candidate.name == name)
                return Choice{provider, candidate};
    SW_TRY(const CatalogVoice unknown, m_catalog->find(name));
    return fail(ErrorCode::Internal, "The voice \"" + unknown.description.name + "\" has no engine.");
}

std::string VoiceStage::provider(const Json& parameters) const {
    if (parameters.contains("recording"))
        return "embedded";
    const auto choice = choose(stringOr(parameters, "voice"), stringOr(parameters, "language", "en"));
    return choice ? choice->provider->name() : std::string();
}

Result<StageResult> VoiceStage::findWords(const StageRequest& request, const StageContext& context) const {
    const auto file = request.media.find("recording");
    if (file == request.media.end())
        return fail(ErrorCode::Internal, "The stage was given no recording.");
    context.report(0, "Reading the recording");
    const TimePoint from{integerOr(request.parameters, "from", 0)};
    const Duration length{integerOr(request.parameters, "duration", 0)};
    SW_TRY(const MonoSound sound, recordedSound(file->second, {from, from + length}, context.stop));
    context.report(0.3, "Finding the words");
    const std::string language = stringOr(request.parameters, "language", "en");
    Result<std::vector<WordTime>> words =
        m_aligner->align(sound, trimmed(stringOr(request.parameters, "text")), language, context.stop);
    if (!words && words.error().code == ErrorCode::Cancelled)
        return cancelled();
    StageResult result;
    result.value = {{"recording", stringOr(request.parameters, "recording")},
                    {"from", from.flicks},
                    {"duration", length.flicks},
                    {"words", wordsJson(words.value_or(std::vector<WordTime>{}))}};
    if (!words)
        result.value["why"] = words.error().message;
    result.provider = provider(request.parameters);
    result.model = "espeak-ng";
    context.report(1, words ? "Words found" : "The words could not be found; captions are spread over the recording");
    return result;
}

Result<StageResult> VoiceStage::run(const StageRequest& request, const StageContext& context) {
    if (request.parameters.contains("recording"))
        return findWords(request, context);
    VoiceRequest sentence{trimmed(stringOr(request.parameters, "text")), stringOr(request.parameters, "language", "en"),
                          stringOr(request.parameters, "voice"), numberOr(request.parameters, "speed", 1)};
    SW_CHECK(checkRequest(sentence.text, sentence.speed));
    deliver(sentence, takeOf(request.parameters));
    SW_TRY(const Choice choice, choose(sentence.voice, sentence.language));
    if (!speaks(choice.voice.language, sentence.language))
        return fail(ErrorCode::InvalidInput, "The voice \"" + choice.voice.name + "\" speaks " +
                                                 choice.voice.languageName + ", but the sentence \"" + sentence.text +
                                                 "\" is marked as \"" + sentence.language +
                                                 "\". Choose a voice for that language.");
    if (context.stop.stop_requested())
        return cancelled();
    sentence.voice = choice.voice.name;
    context.report(0, "Speaking");
    SW_TRY(SpokenText spoken, choice.provider->speak(sentence, context));
    if (spoken.words.empty()) {
        context.report(0.6, "Finding the words");
        SW_TRY(spoken.words, m_aligner->align(spoken.sound, sentence.text, sentence.language, context.stop));
    }
    if (context.stop.stop_requested())
        return cancelled();
    context.report(0.7, "Finishing the voice");
    SW_TRY(const FinishedVoice finished, finishVoice(spoken.sound, spoken.words));
    if (context.stop.stop_requested())
        return cancelled();

    StageResult result;
    const auto samples = static_cast<std::int64_t>(finished.sound.samples.size());
    result.value = {{"duration", Duration::samples(samples, kVoiceRate).flicks},
                    {"sampleRate", kVoiceRate},
                    {"voice", choice.voice.name},
                    {"words", wordsJson(finished.words)},
                    {"loudness", std::round(finished.loudnessLufs * 100) / 100}};
    result.files.push_back({"audio", "wav", wavBytes(finished.sound)});
    result.provider = choice.provider->name();
    result.model = choice.voice.name;
    result.licence = choice.provider->licence();
    context.report(1, "Spoken");
    return result;
}

std::vector<VoicePart> checkVoiceParts(const VoiceOptions& options) {
    std::vector<VoicePart> parts;
    const auto add = [&parts](const char* part, const auto& outcome) {
        parts.push_back({part, outcome.has_value(), outcome ? std::string() : outcome.error().message});
    };
    add("reading rules", TextNormaliser::load(options.resources));
    add("list of voices", VoiceCatalog::load(options.resources / "voices.json"));
    add("English voice (slt)", HtsEngine::load(options.htsVoice));
    add("voices for other languages (espeak-ng)", EspeakEngine(options.espeakData).speak("a", {"en-us", 165}, {}));
    add("Japanese dictionary (MeCab)", JapaneseReader().read("日本"));
    return parts;
}

}  // namespace sw
