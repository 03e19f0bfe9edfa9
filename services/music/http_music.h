#pragma once

#include <filesystem>

#include "services/music/music_service.h"

namespace sw {

/// A server of music with the few calls of REMOTE.md.
class HttpMusic final : public MusicService {
public:
    HttpMusic(const ProviderEntry& entry, Endpoint endpoint, HttpClient& client, WaitFunction wait);

    Result<FoundMusic> find(const MusicWish& wish, const StageContext& context) override;
    Result<ProviderHealth> health(const std::stop_token& stop) override;

private:
    [[nodiscard]] Json bodyOf(const MusicWish& wish) const;
    Result<void> fetch(const MusicWish& wish, const std::filesystem::path& file, const StageContext& context);
    [[nodiscard]] Result<RemoteRequest> question(const std::string& statusUrl, Endpoint& way) const;

    Endpoint m_endpoint;
    HttpClient& m_client;
    WaitFunction m_wait;
    std::string m_model;
};

}  // namespace sw
