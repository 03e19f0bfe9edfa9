#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/graph/stage.h"
#include "services/image/image_provider.h"
#include "services/image/remote_images.h"
#include "services/remote/provider_order.h"

namespace sw {

/// The stage "image": one scene's direction in, its picture as layers out. Parameters: prompt, negativePrompt,
/// direction, palette, look, width, height, seed, and optionally provider, style and characters (see ImageOrder); media
/// whose role begins with "reference" shows what is meant. Value: width, height, alt, layers; files "background" (JPEG) and
/// "layer1" … (PNG). A remote provider's picture is one layer, which may be a video; its value's "source" says which one it is,
/// where there is a choice. Who makes it: the providers of pictures of the settings, in their order, and the embedded
/// illustrator.
class ImageStage final : public Stage {
public:
    /// With the embedded illustrator alone, which reads `art` and `style_packs` in `dataFolder`.
    static Result<std::unique_ptr<ImageStage>> create(const std::filesystem::path& dataFolder);
    /// With the providers that the settings describe as well.
    static Result<std::unique_ptr<ImageStage>> create(const std::filesystem::path& dataFolder, const RemoteImaging& remote);
    /// `order` knows all `providers`.
    ImageStage(std::vector<std::shared_ptr<ImageProvider>> providers, ProviderOrder order);

    [[nodiscard]] std::string name() const override { return "image"; }
    [[nodiscard]] int version() const override { return 3; }
    [[nodiscard]] std::string provider(const Json& parameters) const override;
    [[nodiscard]] int concurrency(const std::string& provider) const override;
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override;

private:
    std::vector<std::shared_ptr<ImageProvider>> m_providers;
    ProviderOrder m_order;
};

}  // namespace sw
