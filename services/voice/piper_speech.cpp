#include "services/voice/piper_speech.h"

#include "services/remote/answer_json.h"
#include "services/remote/remote_errors.h"

namespace sw {

PiperSpeech::PiperSpeech(const ProviderEntry& entry, Endpoint endpoint, HttpClient& client)
    : m_endpoint(std::move(endpoint)), m_client(client), m_speaker(memberOf(entry.whole, "speaker")) {}

Result<SpeechAnswer> PiperSpeech::speak(const VoiceRequest& request, const std::stop_token& stop) {
    Json body = {{"text", request.text}, {"voice", request.voice}};
    if (request.speed != 1)
        body["length_scale"] = 1 / request.speed;
    if (m_speaker.is_number_integer())
        body["speaker_id"] = m_speaker;
    else if (m_speaker.is_string())
        body["speaker"] = m_speaker;
    for (;;) {
        const bool old = m_isOld;
        RemoteRequest call = postJson(old ? "/" : "/synthesize", body);
        call.accepts.clear();  // it calls its WAV files text/html
        SW_TRY(RemoteAnswer answer, m_client.ask(m_endpoint, call, stop));
        if (answer.isGood())
            return SpeechAnswer{std::move(answer.body), 0, {}, {}};
        if (old || (answer.status != 404 && answer.status != 405))
            return tl::unexpected<Error>(m_client.refusalOf(m_endpoint, answer));
        m_isOld = true;
    }
}

Result<ProviderHealth> PiperSpeech::health(const std::stop_token& stop) {
    RemoteRequest request;
    request.path = "/voices";
    request.accepts = {"application/json"};
    SW_TRY(const Json voices, callJson(m_client, m_endpoint, request, stop));
    if (!voices.is_object())
        return unusable(m_endpoint, "it is no list of voices", "Check baseUrl in the settings: is it Piper's server?");
    ProviderHealth health;
    for (const auto& [name, unused] : voices.items())
        health.models.push_back(name);
    health.note = std::to_string(health.models.size()) + (health.models.size() == 1 ? " voice" : " voices");
    return health;
}

}  // namespace sw
