#include "core/session/takes.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/graph/stage_graph.h"

namespace sw {
namespace {

// So many numbers are tried where there are gaps between those that were made.
constexpr int kMostTried = 64;

/// What would be used with that take chosen; null when it has not been made.
Result<AssetPtr> assetOf(const Project& project, const AssetIndex& index, const StageLookup& lookup, const FileExists& exists,
                         const TakeNumbers::value_type& take) {
    const Project other = withTakes(project, {take});
    SW_TRY(const StageGraph last, buildGraph(other, index));
    // Another take of a picture is told by another storyboard.
    SW_TRY(const StageGraph graph, buildGraph(other, makePlan(last, index, lookup, {}, exists).index));
    const Plan plan = makePlan(graph, index, lookup, {}, exists);
    const PlannedNode* node = plan.find(take.first);
    return node && node->state == NodeState::Fresh ? plan.index.find(take.first) : nullptr;
}

Result<void> checkNode(const StageGraph& graph, const std::string& key, const std::string& thing) {
    const Node* node = graph.find(key);
    if (!node) {
        const std::string near = nearest(thing, graph.keys());
        return fail(ErrorCode::InvalidInput,
                    "There is nothing \"" + thing + "\" to be made." + (near.empty() ? "" : " Did you mean " + near + "?"));
    }
    if (node->media.contains("recording"))
        return fail(ErrorCode::Unsupported, "There are no takes of " + key + ": it is a recording of the creator's own.");
    if (node->stage == stages::kScript || node->stage == stages::kCaptions)
        return fail(ErrorCode::Unsupported, "There are no takes of " + key + ". There are some of voices, pictures, motion and music.");
    return {};
}

}  // namespace

Project withTakes(Project project, const TakeNumbers& takes) {
    for (const auto& [node, take] : takes) {
        Override& own = project.timeline.overrides[node];
        own.take = take;
        own.locked = false;
        own.lockedTo.clear();
    }
    return project;
}

AssetPtr Takes::find(int number) const {
    const auto found = std::ranges::find(made, number, &Take::number);
    return found == made.end() ? nullptr : found->asset;
}

std::vector<int> Takes::unmade(int count) const {
    std::vector<int> numbers;
    for (int number = 0; static_cast<int>(numbers.size()) < count; ++number)
        if (!find(number))
            numbers.push_back(number);
    return numbers;
}

Result<Takes> takesOf(const Project& project, const AssetIndex& index, const StageLookup& lookup, const FileExists& exists,
                      const std::string& thing) {
    Takes takes;
    takes.node = madeNode(project, thing);
    SW_TRY(const StageGraph graph, buildGraph(project, index));
    SW_CHECK(checkNode(graph, takes.node, thing));
    if (const Override* own = findOverride(project, takes.node)) {
        takes.current = own->take;
        takes.locked = own->locked;
    }
    const auto look = [&](int number) -> Result<bool> {
        SW_TRY(const AssetPtr asset, assetOf(project, index, lookup, exists, {takes.node, number}));
        if (asset)
            takes.made.push_back({number, asset});
        return asset != nullptr;
    };
    const bool hasOthers = index.hasTakes(takes.node);
    int number = 0;
    for (bool goesOn = true; goesOn; ++number) {
        SW_TRY(const bool isMade, look(number));
        goesOn = hasOthers && (isMade || (number < takes.current && number < kMostTried));
    }
    if (number <= takes.current && hasOthers)
        SW_CHECK(look(takes.current));
    return takes;
}

}  // namespace sw
