#pragma once

#include <utility>

#include "services/image/illustrator.h"
#include "services/image/image_provider.h"

namespace sw {

/// The embedded provider of pictures: the illustrator behind the seam.
class OfflineImages final : public ImageProvider {
public:
    explicit OfflineImages(Illustrator illustrator) : m_illustrator(std::move(illustrator)) {}

    [[nodiscard]] std::string name() const override { return "embedded"; }
    [[nodiscard]] int concurrency() const override { return 2; }
    Result<StageResult> make(const ImageOrder& order, const StageContext& context) override;
    Result<ProviderHealth> health(const std::stop_token&) override { return ProviderHealth{"embedded", {}}; }

private:
    const Illustrator m_illustrator;
};

}  // namespace sw
