#pragma once

#include "core/base/host.h"
#include "services/animation/clip_maker.h"
#include "services/remote/http_client.h"
#include "services/remote/provider_settings.h"

namespace sw {

/// Clips by any service that speaks the small contract in REMOTE.md.
class HttpClips final : public ClipMaker {
public:
    HttpClips(const ProviderEntry& entry, Keys& keys, HttpClient& client, Disk& disk, const WaitFunction& wait);

    Result<void> make(const ClipOrder& order, const std::filesystem::path& to, const StageContext& context) override;
    Result<ProviderHealth> health(const std::stop_token& stop) override;

private:
    [[nodiscard]] RemoteRequest request(const ClipOrder& order) const;
    Result<Json> await(const std::string& statusUrl, const StageContext& context);
    Result<Json> look(const std::string& statusUrl, const std::stop_token& stop);
    void withdraw(const std::string& statusUrl);

    Endpoint m_endpoint;
    HttpClient& m_client;
    Disk& m_disk;
    WaitFunction m_wait;
    std::string m_model;
    std::chrono::milliseconds m_limit;
};

}  // namespace sw
