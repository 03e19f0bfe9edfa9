#pragma once

#include <mutex>
#include <set>

#include "services/voice/speech_service.h"

namespace sw {

/// POST /audio/speech as OpenAI publishes it (platform.openai.com/docs/api-reference/audio/createSpeech) and as
/// Kokoro-FastAPI, LocalAI and others speak it. What a server refuses of speed, instructions and format is left out
/// from then on.
class OpenAiSpeech final : public SpeechService {
public:
    OpenAiSpeech(const ProviderEntry& entry, Endpoint endpoint, HttpClient& client);

    Result<SpeechAnswer> speak(const VoiceRequest& request, const std::stop_token& stop) override;
    Result<ProviderHealth> health(const std::stop_token& stop) override;
    [[nodiscard]] std::string usualModel() const override { return kUsualModel; }

private:
    static constexpr const char* kUsualModel = "tts-1";

    [[nodiscard]] Json bodyOf(const VoiceRequest& request) const;
    [[nodiscard]] std::string format() const;
    /// True when the words complain of something in `body` that can be left out, which is then left out.
    bool learn(const std::string& words, const Json& body);

    Endpoint m_endpoint;
    HttpClient& m_client;
    std::string m_model;
    std::string m_format;
    std::string m_instructions;
    mutable std::mutex m_mutex;       // guards m_refused
    std::set<std::string> m_refused;  ///< members of the body
};

}  // namespace sw
