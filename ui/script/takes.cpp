#include "ui/script/takes.h"

#include "core/graph/fingerprint.h"

namespace sw::ui {
namespace {

const Override* overrideOf(const Snapshot& state, const std::string& node) {
    const auto found = state.project->timeline.overrides.find(node);
    return found == state.project->timeline.overrides.end() ? nullptr : &found->second;
}

}  // namespace

Takes takesOf(const Snapshot& state, const std::string& thing) {
    const std::string node = madeNode(*state.project, thing);
    const Override* changed = overrideOf(state, node);
    Takes takes;
    takes.current = changed ? changed->take : 0;
    takes.count = takes.current + 1;
    const AssetPtr asset = state.plan->index.find(node);
    if (!asset)
        return takes;
    // Another take differs in nothing but its number.
    FingerprintParts parts = asset->parts;
    for (int take = takes.count;; ++take) {
        parts.parameters["take"] = std::to_string(take);
        if (!state.plan->index.findFingerprint(fingerprintDigest(parts)))
            return takes;
        takes.count = take + 1;
    }
}

bool isLocked(const Snapshot& state, const std::string& node) {
    const Override* changed = overrideOf(state, madeNode(*state.project, node));
    return changed && changed->locked;
}

}  // namespace sw::ui
