#pragma once

#include "services/music/music_service.h"

namespace sw {

/// POST /v1/music of ElevenLabs (elevenlabs.io/docs/api-reference/music/compose). It takes no seed with a prompt: each
/// call composes anew.
class ElevenLabsMusic final : public MusicService {
public:
    ElevenLabsMusic(const ProviderEntry& entry, Endpoint endpoint, HttpClient& client);

    Result<FoundMusic> find(const MusicWish& wish, const StageContext& context) override;
    Result<ProviderHealth> health(const std::stop_token& stop) override;

private:
    Endpoint m_endpoint;
    HttpClient& m_client;
    std::string m_model;
};

}  // namespace sw
