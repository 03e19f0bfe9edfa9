#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/graph/stage.h"
#include "services/image/image_provider.h"

namespace sw {

/// The stage "image": one scene's direction in, its picture as layers out. Parameters: prompt, negativePrompt,
/// direction, palette, look, width, height, seed, and optionally provider. Value: width, height, alt, layers; files
/// "background" (JPEG) and "layer1" … (PNG).
class ImageStage final : public Stage {
public:
    /// With the embedded illustrator, which reads `art` and `style_packs` in `dataFolder`, and `more` providers behind
    /// it.
    static Result<std::unique_ptr<ImageStage>> create(const std::filesystem::path& dataFolder,
                                                      std::vector<std::shared_ptr<ImageProvider>> more = {});
    /// The first provider serves requests that name none.
    explicit ImageStage(std::vector<std::shared_ptr<ImageProvider>> providers);

    [[nodiscard]] std::string name() const override { return "image"; }
    [[nodiscard]] int version() const override { return 3; }
    /// The provider that `parameters` name, else the first one; "" when there is none of that name.
    [[nodiscard]] std::string provider(const Json& parameters) const override;
    [[nodiscard]] int concurrency(const std::string& provider) const override;
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override;

private:
    [[nodiscard]] ImageProvider* find(const std::string& name) const;

    std::vector<std::shared_ptr<ImageProvider>> m_providers;
};

}  // namespace sw
