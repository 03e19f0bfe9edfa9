#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/graph/stage.h"
#include "services/image/art_pack.h"
#include "services/image/matcher.h"

namespace sw {

/// Where the storyboard's tables lie.
struct StoryboardFolders {
    std::filesystem::path art;       ///< the picture pack: <data folder>/art
    std::filesystem::path pictures;  ///< metaphors.json and its companions: <data folder>/pictures
    std::filesystem::path wordnet = "/usr/share/wordnet";
};

/// The stage "storyboard": plans the pictures of all scenes at once, without a network.
class StoryboardStage final : public Stage {
public:
    /// Fails with MissingComponent when the pack, a table or WordNet is not there.
    static Result<std::unique_ptr<StoryboardStage>> create(const StoryboardFolders& folders);

    [[nodiscard]] std::string name() const override { return "storyboard"; }
    [[nodiscard]] int version() const override { return 2; }
    [[nodiscard]] std::string provider(const Json& parameters) const override;
    [[nodiscard]] int concurrency(const std::string& provider) const override;
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override;

private:
    explicit StoryboardStage(ArtPack pack) : m_pack(std::move(pack)) {}

    std::filesystem::path m_places;
    ArtPack m_pack;
    ArtMatcher m_matcher;  ///< refers to m_pack
};

}  // namespace sw
