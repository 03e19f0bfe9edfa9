#pragma once

#include <atomic>

#include "services/voice/speech_service.h"

namespace sw {

/// The web server of Piper (github.com/OHF-Voice/piper1-gpl, docs/API_HTTP.md): JSON in, WAV out. Versions up to 1.3
/// take sentences at "/", later ones at "/synthesize".
class PiperSpeech final : public SpeechService {
public:
    PiperSpeech(const ProviderEntry& entry, Endpoint endpoint, HttpClient& client);

    Result<SpeechAnswer> speak(const VoiceRequest& request, const std::stop_token& stop) override;
    Result<ProviderHealth> health(const std::stop_token& stop) override;

private:
    Endpoint m_endpoint;
    HttpClient& m_client;
    Json m_speaker;  ///< a name, a number, or null
    std::atomic<bool> m_isOld = false;
};

}  // namespace sw
