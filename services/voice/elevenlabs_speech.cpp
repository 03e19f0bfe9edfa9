#include "services/voice/elevenlabs_speech.h"

#include <QByteArray>
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/base/digest.h"
#include "core/base/text.h"
#include "services/remote/answer_json.h"
#include "services/remote/remote_errors.h"

namespace sw {
namespace {

constexpr double kSlowest = 0.7;
constexpr double kFastest = 1.2;

/// The letters of an answer's alignment; empty when there is none, or one that cannot be.
std::vector<LetterTime> lettersOf(const Json& alignment) {
    const Json& letters = memberOf(alignment, "characters");
    const Json& starts = memberOf(alignment, "character_start_times_seconds");
    const Json& ends = memberOf(alignment, "character_end_times_seconds");
    if (!letters.is_array() || !starts.is_array() || !ends.is_array() || letters.size() != starts.size() ||
        letters.size() != ends.size())
        return {};
    std::vector<LetterTime> times;
    double before = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (!letters[i].is_string() || !starts[i].is_number() || !ends[i].is_number())
            return {};
        const LetterTime time{letters[i].get<std::string>(), starts[i].get<double>(), ends[i].get<double>()};
        if (!(time.start >= before && time.end >= time.start && time.end < 3600))
            return {};
        before = time.start;
        times.push_back(time);
    }
    return times;
}

int rateOf(const std::string& format) {
    return format.starts_with("pcm_") ? std::atoi(format.c_str() + 4) : 0;
}

}  // namespace

ElevenLabsSpeech::ElevenLabsSpeech(const ProviderEntry& entry, Endpoint endpoint, HttpClient& client)
    : m_endpoint(std::move(endpoint)),
      m_client(client),
      m_model(entry.model.empty() ? kUsualModel : entry.model),
      m_format(stringOr(entry.whole, "format", "mp3_44100_128")) {
    m_endpoint.keyHeader = "xi-api-key";
    m_endpoint.keyPrefix.clear();
    constexpr std::pair<const char*, const char*> kSettings[] = {
        {"stability", "stability"}, {"similarityBoost", "similarity_boost"}, {"style", "style"}};
    for (const auto& [name, theirs] : kSettings)
        if (const Json& value = memberOf(entry.whole, name); value.is_number())
            m_settings[theirs] = value;
}

Json ElevenLabsSpeech::bodyOf(const VoiceRequest& request) const {
    // The same sentence in the same take is to sound the same.
    const std::string origin = request.text + "/" + request.voice + "/" + std::to_string(request.seed);
    Json body = {{"text", request.text}, {"model_id", m_model}, {"seed", seedFrom(origin) & 0xffff'ffffU}};
    Json settings = m_settings;
    if (request.plainSpeed != 1)
        settings["speed"] = std::clamp(request.plainSpeed, kSlowest, kFastest);
    if (!settings.empty())
        body["voice_settings"] = settings;
    if (!request.before.empty())
        body["previous_text"] = request.before;
    if (!request.behind.empty())
        body["next_text"] = request.behind;
    return body;
}

Result<SpeechAnswer> ElevenLabsSpeech::speak(const VoiceRequest& request, const std::stop_token& stop) {
    const RemoteRequest call = postJson(
        "/v1/text-to-speech/" + queryText(request.voice) + "/with-timestamps?output_format=" + queryText(m_format),
        bodyOf(request));
    SW_TRY(const Json answer, callJson(m_client, m_endpoint, call, stop));
    const std::string text = stringOr(answer, "audio_base64");
    const auto sound =
        QByteArray::fromBase64Encoding(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())),
                                       QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!sound || sound.decoded.isEmpty())
        return unusable(m_endpoint, "there is no sound in it", "Try again, or choose another provider.");
    return SpeechAnswer{sound.decoded.toStdString(), rateOf(m_format), lettersOf(memberOf(answer, "alignment")),
                        m_model};
}

Result<ProviderHealth> ElevenLabsSpeech::health(const std::stop_token& stop) {
    RemoteRequest request;
    request.path = "/v1/voices";
    request.accepts = {"application/json"};
    SW_TRY(const Json voices, callJson(m_client, m_endpoint, request, stop));
    ProviderHealth health;
    health.models = textsIn(memberOf(voices, "voices"), "voice_id");
    request.path = "/v1/user/subscription";
    SW_TRY(const RemoteAnswer answer, m_client.ask(m_endpoint, request, stop));
    if (!answer.isGood()) {  // a key may be allowed to speak and no more
        health.note = std::to_string(health.models.size()) + " voices; its key may not see what is left";
        return health;
    }
    SW_TRY(const Json plan, answerJson(m_endpoint, answer));
    const std::int64_t limit = integerOr(plan, "character_limit", 0);
    const std::int64_t left = std::max<std::int64_t>(0, limit - integerOr(plan, "character_count", 0));
    health.note = std::to_string(left) + " of " + std::to_string(limit) + " characters left, plan " +
                  stringOr(plan, "tier", "unknown");
    return health;
}

}  // namespace sw
