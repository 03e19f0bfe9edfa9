#include "services/voice/openai_speech.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "services/remote/answer_json.h"

namespace sw {
namespace {

constexpr int kPcmRate = 24'000;  // Hz, of response_format "pcm"

/// How other takes are to be said, by models that can be told.
constexpr std::array<const char*, 4> kManners = {"Speak a little more lively than usual.",
                                                 "Speak a little more calmly than usual.",
                                                 "Speak warmly, as if to a friend.", "Speak with quiet suspense."};

/// OpenAI's older models read instructions aloud or refuse them.
bool takesInstructions(const std::string& model) {
    return model.starts_with("gpt-");
}

}  // namespace

OpenAiSpeech::OpenAiSpeech(const ProviderEntry& entry, Endpoint endpoint, HttpClient& client)
    : m_endpoint(std::move(endpoint)),
      m_client(client),
      m_model(entry.model.empty() ? kUsualModel : entry.model),
      m_format(stringOr(entry.whole, "format", "wav")),
      m_instructions(stringOr(entry.whole, "instructions")) {}

std::string OpenAiSpeech::format() const {
    const std::scoped_lock lock(m_mutex);
    return m_refused.contains("response_format") ? "mp3" : m_format;
}

Json OpenAiSpeech::bodyOf(const VoiceRequest& request) const {
    Json body = {{"model", m_model}, {"input", request.text}, {"voice", request.voice}, {"response_format", format()}};
    std::string manner = m_instructions;
    const bool told = takesInstructions(m_model);
    if (told && request.take > 0)
        manner += (manner.empty() ? "" : " ") +
                  std::string(kManners[static_cast<std::size_t>(request.take - 1) % kManners.size()]);
    const double speed = told ? request.plainSpeed : request.speed;
    const std::scoped_lock lock(m_mutex);
    if (!manner.empty() && !m_refused.contains("instructions"))
        body["instructions"] = manner;
    if (speed != 1 && !m_refused.contains("speed"))
        body["speed"] = speed;
    return body;
}

bool OpenAiSpeech::learn(const std::string& words, const Json& body) {
    const std::string lower = asciiLower(words);
    const std::scoped_lock lock(m_mutex);
    for (const char* member : {"instructions", "response_format", "speed"})
        if (body.contains(member) && lower.find(member) != std::string::npos && body[member] != "mp3")
            return m_refused.insert(member).second;
    return false;
}

Result<SpeechAnswer> OpenAiSpeech::speak(const VoiceRequest& request, const std::stop_token& stop) {
    for (;;) {
        const Json body = bodyOf(request);
        RemoteRequest call = postJson("/audio/speech", body);
        call.accepts.clear();  // what came is told by its bytes; servers call it by many names
        SW_TRY(RemoteAnswer answer, m_client.ask(m_endpoint, call, stop));
        if (answer.isGood())
            return SpeechAnswer{std::move(answer.body), body["response_format"] == "pcm" ? kPcmRate : 0, {}, m_model};
        if ((answer.status != 400 && answer.status != 422) || !learn(answer.body, body))
            return tl::unexpected<Error>(m_client.refusalOf(m_endpoint, answer));
    }
}

/// Kokoro-FastAPI lists its voices; OpenAI has no such route, and some servers list no models.
Result<ProviderHealth> OpenAiSpeech::health(const std::stop_token& stop) {
    RemoteRequest request;
    request.path = "/models";
    SW_TRY(const RemoteAnswer models, m_client.ask(m_endpoint, request, stop));
    if (!models.isGood() && models.status != 404)
        return tl::unexpected<Error>(m_client.refusalOf(m_endpoint, models));
    request.path = "/audio/voices";
    SW_TRY(const RemoteAnswer voices, m_client.ask(m_endpoint, request, stop));
    if (!models.isGood() && !voices.isGood())
        return tl::unexpected<Error>(m_client.refusalOf(m_endpoint, models));
    const Result<Json> said = voices.isGood() ? answerJson(m_endpoint, voices) : Result<Json>(Json());
    ProviderHealth health;
    if (said) {
        const Json& all = memberOf(*said, "voices");
        health.models = textsIn(all, nullptr);
        if (health.models.empty())
            health.models = textsIn(all, "id");
    }
    if (!models.isGood()) {
        health.note = std::to_string(health.models.size()) + (health.models.size() == 1 ? " voice" : " voices");
        return health;
    }
    SW_TRY(const Json list, answerJson(m_endpoint, models));
    const std::size_t count = textsIn(memberOf(list, "data"), "id").size();
    health.note = std::to_string(count) + (count == 1 ? " model" : " models");
    return health;
}

}  // namespace sw
