#pragma once

#include "services/image/remote_images.h"
#include "services/image/stock_search.h"

namespace sw {

/// Photos of Pexels and Pixabay, found by what the scene shows; with "media": "video" in the entry their videos, which play in
/// the scene. Which of those that are found is decided by the scene's seed. The
/// value's "source" is the item's id, the licence names author and page.
class StockImages final : public ImageProvider {
public:
    StockImages(const ProviderEntry& entry, const RemoteImaging& remote);

    [[nodiscard]] std::string name() const override { return m_endpoint.provider; }
    [[nodiscard]] int concurrency() const override { return m_endpoint.concurrency; }
    Result<StageResult> make(const ImageOrder& order, const StageContext& context) override;
    Result<ProviderHealth> health(const std::stop_token& stop) override;

private:
    Result<Json> answerTo(const RemoteRequest& request, const std::stop_token& stop);
    Result<StockItem> find(const ImageOrder& order, const StageContext& context);

    Endpoint m_endpoint;
    HttpClient& m_client;
    std::string m_protocol;
    bool m_video;
};

}  // namespace sw
