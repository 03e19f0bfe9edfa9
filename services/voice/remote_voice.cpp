#include "services/voice/remote_voice.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/media/sound/received_sound.h"
#include "services/remote/remote_errors.h"
#include "services/voice/speech_trim.h"
#include "services/voice/voice_entry.h"
#include "services/voice/word_times.h"

namespace sw {
namespace {

constexpr Duration kLongest = Duration::seconds(60);  // what WordAligner can look through
constexpr int kLowestRate = 4000;                     // Hz, of samples without a file around them

bool isSpace(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\u00a0' || c == U'\u202f' || c == U'\u3000';
}

/// The letters one by one, without spaces.
struct Letter {
    char32_t letter;
    double start;
    double end;
};

std::vector<Letter> withoutSpaces(const std::vector<LetterTime>& times) {
    std::vector<Letter> letters;
    for (const LetterTime& time : times)
        for (const char32_t c : toUtf32(time.letter))
            if (!isSpace(c))
                letters.push_back({c, time.start, time.end});
    return letters;
}

MonoSound monoOf(const Sound& sound) {
    MonoSound mono{kSoundRate, std::vector<float>(static_cast<std::size_t>(sound.frames()))};
    const auto channels = static_cast<std::size_t>(sound.channels);
    for (std::size_t i = 0; i < sound.samples.size(); ++i)
        mono.samples[i / channels] += sound.samples[i] / static_cast<float>(channels);
    return mono;
}

MonoSound samplesOf(std::string_view bytes, int rate) {
    MonoSound sound{rate, std::vector<float>(bytes.size() / 2)};
    for (std::size_t i = 0; i < sound.samples.size(); ++i) {
        const auto low = static_cast<unsigned char>(bytes[2 * i]);
        const auto high = static_cast<unsigned char>(bytes[2 * i + 1]);
        sound.samples[i] = static_cast<float>(static_cast<std::int16_t>(low | high << 8)) / 32768.0F;
    }
    return sound;
}

}  // namespace

std::vector<WordTime> wordsFromLetters(const Reading& reading, const std::vector<LetterTime>& letters,
                                       double duration) {
    const std::vector<Letter> said = withoutSpaces(letters);
    std::vector<SpeechSpan> spans;
    std::size_t at = 0;
    for (const ReadingWord& word : reading.words) {
        SpeechSpan span;
        for (const char32_t c : toUtf32(word.text)) {
            if (isSpace(c))
                continue;
            if (at == said.size() || said[at].letter != c)
                return {};
            if (!span.known())
                span.start = said[at].start;
            span.end = said[at++].end;
        }
        spans.push_back(span);
    }
    return at == said.size() ? wordTimes(reading, std::move(spans), duration) : std::vector<WordTime>{};
}

Result<std::shared_ptr<RemoteVoice>> RemoteVoice::create(const ProviderEntry& entry,
                                                         std::unique_ptr<SpeechService> service,
                                                         std::shared_ptr<const TextNormaliser> normaliser,
                                                         std::shared_ptr<const VoiceCatalog> catalog) {
    SW_TRY(std::vector<VoiceDescription> voices, configuredVoices(entry, *catalog));
    return std::shared_ptr<RemoteVoice>(
        new RemoteVoice(entry, std::move(service), std::move(voices), std::move(normaliser), std::move(catalog)));
}

RemoteVoice::RemoteVoice(ProviderEntry entry, std::unique_ptr<SpeechService> service,
                         std::vector<VoiceDescription> voices, std::shared_ptr<const TextNormaliser> normaliser,
                         std::shared_ptr<const VoiceCatalog> catalog)
    : m_entry(std::move(entry)),
      m_service(std::move(service)),
      m_voices(std::move(voices)),
      m_normaliser(std::move(normaliser)),
      m_catalog(std::move(catalog)) {}

std::string RemoteVoice::licence() const {
    return stringOr(m_entry.whole, "licence",
                    "made by " + m_entry.name + " (" + m_entry.protocol + "); its terms of use apply");
}

std::string RemoteVoice::model() const {
    if (m_entry.protocol == "piper-cli")
        return {};  // there it is the voice
    return m_entry.model.empty() ? m_service->usualModel() : m_entry.model;
}

std::optional<VoiceDescription> RemoteVoice::voice(const std::string& name) const {
    const auto listed = std::ranges::find(m_voices, name, &VoiceDescription::name);
    if (listed != m_voices.end())
        return *listed;
    const VoiceName parts = voiceNameParts(name);
    if (parts.provider != m_entry.name || trimmed(parts.voice).empty())
        return std::nullopt;
    return unlistedVoice(m_entry, parts.voice, *m_catalog);
}

Result<MonoSound> RemoteVoice::soundOf(const SpeechAnswer& answer, const std::stop_token& stop) const {
    Endpoint provider;
    provider.provider = m_entry.name;
    const auto refused = [&](const std::string& why) {
        return unusable(provider, why, "Try again, or choose another voice.");
    };
    MonoSound mono;
    if (answer.sampleRate != 0) {
        if (answer.sampleRate < kLowestRate || answer.bytes.size() % 2 != 0)
            return refused("these are no samples of 16 bits");
        mono = samplesOf(answer.bytes, answer.sampleRate);
    } else {
        const Result<Sound> sound = receivedSound(answer.bytes, kLongest + Duration::seconds(1), stop);
        if (!sound && sound.error().code == ErrorCode::InvalidInput)
            return refused(sound.error().message);
        if (!sound)
            return tl::unexpected<Error>(sound.error());
        mono = monoOf(*sound);
    }
    if (Duration::samples(static_cast<std::int64_t>(mono.samples.size()), mono.sampleRate) > kLongest)
        return refused("one sentence is longer than a minute");
    if (mono.samples.empty() || speechIn(mono, 0, 0).empty())
        return refused("it is silent");
    return mono;
}

Result<SpokenText> RemoteVoice::speak(const VoiceRequest& request, const StageContext& context) {
    const Result<Reading> reading = m_normaliser->read(request.text, request.language);
    if (!reading && reading.error().code == ErrorCode::InvalidInput)  // nothing to say, and nothing to pay for
        return tl::unexpected<Error>(reading.error());
    VoiceRequest theirs = request;
    theirs.voice = voiceNameParts(request.voice).voice;
    SW_TRY(const SpeechAnswer answer, m_service->speak(theirs, context.stop));
    SpokenText spoken;
    SW_TRY(spoken.sound, soundOf(answer, context.stop));
    const double duration = static_cast<double>(spoken.sound.samples.size()) / spoken.sound.sampleRate;
    if (reading)
        spoken.words = wordsFromLetters(*reading, answer.letters, duration);
    spoken.model = answer.model;
    spoken.used["characters"] = static_cast<double>(toUtf32(request.text).size());
    return spoken;
}

}  // namespace sw
