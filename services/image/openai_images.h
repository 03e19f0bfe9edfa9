#pragma once

#include <mutex>
#include <set>

#include "services/image/remote_images.h"
#include "services/remote/picture_size.h"

namespace sw {

/// Images as OpenAI publishes them (platform.openai.com/docs/api-reference/images) and as LocalAI, stable-diffusion.cpp and others
/// speak them. What a server refuses of sizes and formats is left out from then on. Of an entry's members "quality", "style"
/// and "background" are passed on, "sizes" names those that a model has, and with "references": true pictures of the
/// creator's own go along to /images/edits.
class OpenAiImages final : public ImageProvider {
public:
    OpenAiImages(const ProviderEntry& entry, const RemoteImaging& remote);

    [[nodiscard]] std::string name() const override { return m_endpoint.provider; }
    [[nodiscard]] int concurrency() const override { return m_endpoint.concurrency; }
    Result<StageResult> make(const ImageOrder& order, const StageContext& context) override;
    Result<ProviderHealth> health(const std::stop_token& stop) override;

private:
    enum class Feature { Format, Size };

    [[nodiscard]] Json parameters(const ImageOrder& order) const;
    Result<RemoteRequest> request(const ImageOrder& order, const std::stop_token& stop) const;
    Result<void> keep(const Json& picture, const std::filesystem::path& file, const std::stop_token& stop);
    [[nodiscard]] std::string prompt(const ImageOrder& order) const;
    [[nodiscard]] std::vector<PictureSize> sizes() const;
    [[nodiscard]] bool has(Feature feature) const;
    bool learn(const std::string& words);

    Endpoint m_endpoint;
    HttpClient& m_client;
    Json m_entry;
    std::string m_model;
    mutable std::mutex m_mutex;  // guards m_refused
    std::set<Feature> m_refused;
};

}  // namespace sw
