#pragma once

#include "services/voice/speech_service.h"

namespace sw {

/// Azure's text to speech over REST (learn.microsoft.com/azure/ai-services/speech-service/rest-text-to-speech): SSML
/// in, a sound file out.
class AzureSpeech final : public SpeechService {
public:
    AzureSpeech(const ProviderEntry& entry, Endpoint endpoint, HttpClient& client);

    Result<SpeechAnswer> speak(const VoiceRequest& request, const std::stop_token& stop) override;
    Result<ProviderHealth> health(const std::stop_token& stop) override;

private:
    Endpoint m_endpoint;
    HttpClient& m_client;
    std::string m_format;
};

/// `text` as it stands in XML 1.0; characters that cannot stand there become spaces.
std::string xmlText(const std::string& text);

/// The sentence as W3C's Speech Synthesis Markup Language 1.0.
std::string ssmlOf(const VoiceRequest& request);

}  // namespace sw
