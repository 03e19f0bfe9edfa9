#include "ui/script/takes.h"

#include <algorithm>

#include "core/graph/fingerprint.h"
#include "core/graph/scheduler.h"
#include "core/graph/stage_graph.h"

namespace sw::ui {
namespace {

const Override* overrideOf(const Snapshot& state, const std::string& node) {
    const auto found = state.project->timeline.overrides.find(node);
    return found == state.project->timeline.overrides.end() ? nullptr : &found->second;
}

/// What was made of exactly what `node` says, whatever stands for it; null when nothing was.
AssetPtr assetOf(const Node& node, const AssetIndex& index, const StageLookup& lookup) {
    const std::optional<StageFacts> facts = lookup(node);
    if (!facts)
        return nullptr;
    std::map<std::string, std::string> inputs;
    for (const std::string& key : node.inputs) {
        const AssetPtr input = index.find(key);
        if (!input)
            return nullptr;
        inputs.emplace(key, input->resultDigest);
    }
    return index.findFingerprint(fingerprintOf(node, *facts, std::move(inputs)).digest);
}

}  // namespace

MadeTake madeTake(const Editor& editor, const std::string& thing, int take) {
    if (!editor.isOpen())
        return {};
    const Snapshot& state = editor.state();
    const std::string node = madeNode(*state.project, thing);
    Project other = *state.project;
    other.timeline.overrides[node].take = take;
    const StageLookup lookup = lookupIn(editor.studio().tools.stages);
    AssetIndex index = state.plan->index;
    Result<StageGraph> graph = buildGraph(other, index);
    if (!graph)
        return {};
    // A picture is made from what the storyboard says of this take of it.
    const Node* storyboard = node.starts_with(stages::kImage) ? graph->find(stages::kStoryboard) : nullptr;
    if (storyboard) {
        const AssetPtr board = assetOf(*storyboard, index, lookup);
        if (!board)
            return {};
        index = index.with({{stages::kStoryboard, board}});
        graph = buildGraph(other, index);
    }
    const Node* wanted = graph ? graph->find(node) : nullptr;
    if (!wanted)
        return {};
    AssetPtr asset = assetOf(*wanted, index, lookup);
    const AssetStore& store = editor.session()->store();
    if (asset && !filesExist(*asset, [&](const MediaRef& media) { return store.has(media); }))
        asset = nullptr;
    return {asset, wanted->parameters};
}

TakeCount takesOf(const Editor& editor, const std::string& thing) {
    const Snapshot& state = editor.state();
    const std::string node = madeNode(*state.project, thing);
    const Override* changed = overrideOf(state, node);
    TakeCount takes;
    takes.current = changed ? changed->take : 0;
    takes.count = takes.current + 1;
    const AssetPtr asset = state.plan->index.find(node);
    if (!asset)
        return takes;
    if (node.starts_with(stages::kImage)) {
        // Another take of a picture is told by another storyboard; looking for it takes milliseconds in a large project.
        while (state.plan->index.hasTakes(node) && madeTake(editor, thing, takes.count).asset)
            ++takes.count;
        return takes;
    }
    // Another take of anything else differs in nothing but its number.
    FingerprintParts parts = asset->parts;
    for (parts.parameters["take"] = std::to_string(takes.count); state.plan->index.findFingerprint(fingerprintDigest(parts));
         parts.parameters["take"] = std::to_string(takes.count))
        ++takes.count;
    return takes;
}

bool isLocked(const Snapshot& state, const std::string& node) {
    const Override* changed = overrideOf(state, madeNode(*state.project, node));
    return changed && changed->locked;
}

}  // namespace sw::ui
