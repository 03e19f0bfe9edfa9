#include "app/project_lint.h"

#include "app/variant_cut.h"
#include "core/graph/stage_graph.h"
#include "core/media/check/lint_facts.h"
#include "core/media/export/platform.h"

namespace sw::app {
namespace {

constexpr const char* kReadableStyle = "bold";

}  // namespace

Result<std::vector<Issue>> lintProject(const std::filesystem::path& data, const ProjectView& view, const std::string& platform,
                                       const std::stop_token& stop, const std::string& variant) {
    const Project& project = *view.project;
    SW_TRY(const Platform rules, loadPlatform(data, platform.empty() ? project.canvas.platform : platform));
    SW_TRY(Cut shown, variantCut(data, project, *view.cut, variant));
    const auto cut = std::make_shared<const Cut>(std::move(shown));
    const bool isBase = !project.variants.contains(variant) && *cut == *view.cut;
    LintRequest request{cut, view.mediaFolder, {}};
    SW_TRY(request.captionStyle, loadCaptionStyle(data, cut->captionStyle, cut->accentColour));
    const AssetIndex assets = currentAssets(*view.plan);
    LintInput input{project, *cut, assets, {}, rules, {}, kReadableStyle, isBase ? std::string() : variant};
    for (const PlannedNode& node : view.plan->nodes)
        if (node.state != NodeState::Fresh)
            input.unmade.push_back(node.key);
    SW_TRY(input.facts, measureForLint(request, stop));
    return lint(input);
}

}  // namespace sw::app
