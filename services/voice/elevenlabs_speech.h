#pragma once

#include "services/voice/speech_service.h"

namespace sw {

/// POST /v1/text-to-speech/{voice_id}/with-timestamps of ElevenLabs (elevenlabs.io/docs/api-reference): sound in
/// base64, and when each letter is said.
class ElevenLabsSpeech final : public SpeechService {
public:
    ElevenLabsSpeech(const ProviderEntry& entry, Endpoint endpoint, HttpClient& client);

    Result<SpeechAnswer> speak(const VoiceRequest& request, const std::stop_token& stop) override;
    Result<ProviderHealth> health(const std::stop_token& stop) override;
    [[nodiscard]] std::string usualModel() const override { return kUsualModel; }

private:
    static constexpr const char* kUsualModel = "eleven_multilingual_v2";

    [[nodiscard]] Json bodyOf(const VoiceRequest& request) const;

    Endpoint m_endpoint;
    HttpClient& m_client;
    std::string m_model;
    std::string m_format;
    Json m_settings = Json::object();  ///< of the voice, as the settings have them
};

}  // namespace sw
