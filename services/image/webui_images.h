#pragma once

#include "services/image/remote_images.h"

namespace sw {

/// Stable Diffusion WebUI, Forge and others that speak its interface (github.com/AUTOMATIC1111/stable-diffusion-webui/wiki/API).
/// Of an entry's members "steps", "cfg_scale", "sampler_name" and "scheduler" are passed on; "mostPixels" limits the picture's
/// size, "negativePrompt" is added to each scene's. A key of the form user:password goes out as HTTP Basic.
class WebuiImages final : public ImageProvider {
public:
    WebuiImages(const ProviderEntry& entry, const RemoteImaging& remote);

    [[nodiscard]] std::string name() const override { return m_endpoint.provider; }
    [[nodiscard]] int concurrency() const override { return m_endpoint.concurrency; }
    Result<StageResult> make(const ImageOrder& order, const StageContext& context) override;
    Result<ProviderHealth> health(const std::stop_token& stop) override;

private:
    [[nodiscard]] Json parameters(const ImageOrder& order) const;
    void watch(const StageContext& context, const std::stop_token& done) const;
    void interrupt() const;

    Endpoint m_endpoint;
    HttpClient& m_client;
    WaitFunction m_wait;
    Json m_entry;
    std::string m_model;
};

}  // namespace sw
