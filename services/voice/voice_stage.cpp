#include "services/voice/voice_stage.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/text.h"
#include "core/media/sound/sound_file.h"
#include "core/media/sound/sound_source.h"
#include "services/remote/remote_errors.h"
#include "services/voice/espeak_voice.h"
#include "services/voice/hts_voice.h"
#include "services/voice/remote_voice.h"
#include "services/voice/speech_trim.h"
#include "services/voice/voice_entry.h"
#include "services/voice/voice_finish.h"
#include "services/voice/word_times.h"
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
void deliver(VoiceRequest& sentence) {
    const int take = sentence.take;
    sentence.plainSpeed = sentence.speed;
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

VoiceRequest requestFrom(const Json& parameters) {
    VoiceRequest sentence{trimmed(stringOr(parameters, "text")), stringOr(parameters, "language", "en"),
                          stringOr(parameters, "voice"), numberOr(parameters, "speed", 1)};
    sentence.take = takeOf(parameters);
    sentence.seed = seedOf(parameters);
    sentence.before = stringOr(parameters, "previousText");
    sentence.behind = stringOr(parameters, "nextText");
    deliver(sentence);
    return sentence;
}

/// The words of a sentence in a language that nobody here can read aloud.
Reading plainReading(const VoiceRequest& sentence) {
    Reading reading{sentence.language, {}};
    for (const WrittenToken& token : writtenTokens(sentence.text, sentence.language))
        reading.words.push_back({token.text, token.spaceBefore, {token.text}});
    return reading;
}

/// Words that share what is heard by their length.
std::vector<WordTime> sharedWords(const Reading& reading, const MonoSound& sound) {
    const SampleRange speech = speechIn(sound, 0, 0);
    const Duration begin = Duration::samples(static_cast<std::int64_t>(speech.from), sound.sampleRate);
    const double length = static_cast<double>(speech.to - speech.from) / sound.sampleRate;
    std::vector<WordTime> words = wordTimes(reading, std::vector<SpeechSpan>(reading.words.size()), length);
    for (WordTime& word : words)
        word.range = {word.range.start + begin, word.range.end + begin};
    return words;
}

/// The providers of the settings.
Result<void> addConfigured(const RemoteVoices& remote, const std::shared_ptr<const TextNormaliser>& normaliser,
                           const std::shared_ptr<const VoiceCatalog>& catalog,
                           std::vector<std::shared_ptr<VoiceProvider>>& providers) {
    const auto entries = remote.settings->providers.find("voice");
    if (entries == remote.settings->providers.end())
        return {};
    for (const ProviderEntry& entry : entries->second) {
        if (entry.name == kHtsEngine || entry.name == kEspeakEngine)
            return fail(ErrorCode::InvalidInput, "The settings cannot be used: a voice provider is called \"" + entry.name +
                                                     "\", as an embedded engine is. Choose another name.");
        SW_TRY(std::shared_ptr<RemoteVoice> voice,
               RemoteVoice::create(entry, makeSpeechService(entry, *remote.client, *remote.keys), normaliser, catalog));
        providers.push_back(std::move(voice));
    }
    return {};
}

}  // namespace

Result<std::unique_ptr<VoiceStage>> VoiceStage::create(const VoiceOptions& options,
                                                       std::vector<std::shared_ptr<VoiceProvider>> more,
                                                       const RemoteVoices& remote) {
    SW_TRY(TextNormaliser rules, TextNormaliser::load(options.resources));
    SW_TRY(VoiceCatalog list, VoiceCatalog::load(options.resources / "voices.json"));
    const auto normaliser = std::make_shared<const TextNormaliser>(std::move(rules));
    const auto catalog = std::make_shared<const VoiceCatalog>(std::move(list));
    std::vector<std::shared_ptr<VoiceProvider>> embedded{
        std::make_shared<HtsVoice>(normaliser, catalog, options.htsVoice),
        std::make_shared<EspeakVoice>(normaliser, catalog, options.espeakData)};
    if (remote.settings)
        SW_CHECK(addConfigured(remote, normaliser, catalog, more));
    Speakers speakers(catalog, std::move(embedded), std::move(more),
                      remote.settings ? *remote.settings : ProviderSettings());
    return std::unique_ptr<VoiceStage>(new VoiceStage(normaliser, catalog, std::move(speakers), options.espeakData));
}

VoiceStage::VoiceStage(std::shared_ptr<const TextNormaliser> normaliser, std::shared_ptr<const VoiceCatalog> catalog,
                       Speakers speakers, const std::filesystem::path& espeakData)
    : m_normaliser(std::move(normaliser)),
      m_speakers(std::move(speakers)),
      m_aligner(m_normaliser, std::move(catalog), espeakData) {}

Result<std::string> VoiceStage::defaultVoice(std::string_view language) const {
    return m_speakers.defaultVoice(std::string(language));
}

std::string VoiceStage::provider(const Json& parameters) const {
    return parameters.contains("recording") ? kEmbedded : m_speakers.label(parameters);
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
        m_aligner.align(sound, trimmed(stringOr(request.parameters, "text")), language, context.stop);
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

/// Where the provider does not tell when the words are said. What it has sent may be too short for them, which is its failure; a
/// language that cannot be looked for is none.
Result<void> VoiceStage::findWordsIn(SpokenText& spoken, const Speaker& speaker, const VoiceRequest& sentence,
                                     std::string& why, const StageContext& context) const {
    context.report(0.6, "Finding the words");
    Result<std::vector<WordTime>> words = m_aligner.align(spoken.sound, sentence.text, sentence.language, context.stop);
    if (words) {
        spoken.words = *std::move(words);
        return {};
    }
    const Error& error = words.error();
    if (error.code == ErrorCode::InvalidInput) {
        Endpoint provider;
        provider.provider = speaker.provider->name();
        return unusable(provider, "its sound is too short to hold the sentence", "Try again, or choose another voice.");
    }
    if (error.code != ErrorCode::Unsupported && error.code != ErrorCode::MissingComponent)
        return tl::unexpected<Error>(error);
    why = error.message;
    const Result<Reading> reading = m_normaliser->read(sentence.text, sentence.language);
    spoken.words = sharedWords(reading ? *reading : plainReading(sentence), spoken.sound);
    return {};
}

Result<StageResult> VoiceStage::spoken(const Speaker& speaker, VoiceRequest sentence, const StageContext& context) const {
    sentence.voice = speaker.voice.name;
    context.report(0, speaker.provider->isRemote() ? speaker.provider->name() + " speaks" : "Speaking");
    SW_TRY(SpokenText speech, speaker.provider->speak(sentence, context));
    std::string why;
    if (speech.words.empty())
        SW_CHECK(findWordsIn(speech, speaker, sentence, why, context));
    if (context.stop.stop_requested())
        return cancelled();
    context.report(0.7, "Finishing the voice");
    SW_TRY(const FinishedVoice finished, finishVoice(speech.sound, speech.words));
    if (context.stop.stop_requested())
        return cancelled();

    StageResult result;
    const auto samples = static_cast<std::int64_t>(finished.sound.samples.size());
    result.value = {{"duration", Duration::samples(samples, kVoiceRate).flicks},
                    {"sampleRate", kVoiceRate},
                    {"voice", speaker.voice.name},
                    {"words", wordsJson(finished.words)},
                    {"loudness", std::round(finished.loudnessLufs * 100) / 100}};
    if (!why.empty())
        result.value["why"] = why;
    result.files.push_back({"audio", "wav", wavBytes(finished.sound)});
    result.provider = speaker.provider->name();
    result.model = speech.model.empty() ? voiceNameParts(speaker.voice.name).voice : speech.model;
    result.licence = speaker.provider->licence();
    result.used = std::move(speech.used);
    context.report(1, "Spoken");
    return result;
}

Result<StageResult> VoiceStage::run(const StageRequest& request, const StageContext& context) {
    const Json& parameters = request.parameters;
    if (parameters.contains("recording"))
        return findWords(request, context);
    VoiceRequest sentence = requestFrom(parameters);
    SW_CHECK(checkRequest(sentence.text, numberOr(parameters, "speed", 1)));
    SW_TRY(const std::vector<Speaker> speakers, m_speakers.toAsk(parameters));
    const VoiceDescription& first = speakers.front().voice;
    if (!canSpeak(first, sentence.language))
        return fail(ErrorCode::InvalidInput, "The voice \"" + first.name + "\" speaks " + first.languageName +
                                                 ", but the sentence \"" + sentence.text + "\" is marked as \"" +
                                                 sentence.language + "\". Choose a voice for that language.");
    if (context.stop.stop_requested())
        return cancelled();
    const ProviderOrder order = m_speakers.order(speakers);
    SW_TRY(StageResult result, firstThatCan(order, Json::object(), context, [&](const ProviderChoice& choice) {
               const auto speaker = std::ranges::find_if(
                   speakers, [&](const Speaker& one) { return one.provider->name() == choice.name; });
               return spoken(*speaker, sentence, context);
           }));
    const std::string voice = stringOr(result.value, "voice");
    if (!sentence.voice.empty() && sentence.voice != voice) {
        const std::string unasked = "The voice " + sentence.voice + " belongs to another provider than the one that was chosen.";
        result.choice = (result.choice.empty() ? unasked : result.choice) + " " + voice + " speaks instead.";
    }
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
