#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/graph/fingerprint.h"
#include "core/graph/node.h"
#include "core/model/asset_index.h"

namespace sw {

/// One way in which a node differs from the asset that stands for it. `before` and `after` are empty unless both can
/// be shown in a few words.
struct StaleReason {
    enum class Kind {
        NeverMade,
        NoStage,  ///< nothing in this program makes it
        ParameterChanged,
        ParameterAdded,
        ParameterRemoved,
        ProviderChanged,
        VersionChanged,
        InputChanged,  ///< an input was made anew and came out different
        InputAdded,
        InputRemoved,
        FileMissing
    };
    Kind kind = Kind::NeverMade;
    std::string name;  ///< of the parameter, or the key of the input
    std::string before;
    std::string after;
    friend bool operator==(const StaleReason&, const StaleReason&) = default;
};

/// "text changed", "voice changed: slt → slt-deep", "never made", "voice/sentence-3 changed", "media file missing", …
std::string toText(const StaleReason& reason);

/// Fresh: its asset is there. Stale: it has to run. Waiting: an input is not fresh yet, and it runs only if that comes
/// out different.
enum class NodeState { Fresh, Stale, Waiting };

struct PlannedNode {
    std::string key;
    NodeState state = NodeState::Stale;
    std::vector<StaleReason> reasons;   ///< why it is stale
    std::vector<std::string> waitsFor;  ///< the inputs that are not fresh
    bool selected = true;               ///< it runs in this plan, if it has to
    bool locked = false;                ///< its asset is kept: it is fresh while that is there
    Duration estimate;                  ///< of one run; zero when fresh
    double cost = 0;                    ///< of one run, in the price list's currency; zero when fresh
    std::string provider = {};          ///< who would make it now, or who made it when it is fresh
    bool priced = true;                 ///< false when nobody knows what it costs
    std::string choice = {};            ///< of what is there: why others that were to be asked before did not make it
};

/// What would happen if everything selected were made now.
struct Plan {
    std::vector<PlannedNode> nodes;  ///< in the graph's order
    AssetIndex index;                ///< the given one, in which each fresh node has the asset that fits it now
    int runs = 0;                    ///< selected stale nodes
    int maybeRuns = 0;               ///< selected waiting nodes
    Duration estimate;               ///< of the runs, one after the other
    double cost = 0;                 ///< of the runs whose price is known
    int unpriced = 0;                ///< runs that cost something that nobody knows
    std::string currency;            ///< of the costs; "" where nothing has a price

    [[nodiscard]] const PlannedNode* find(std::string_view key) const;
};

/// The version and provider that would make a node now; nullopt when no such stage exists.
using StageLookup = std::function<std::optional<StageFacts>(const Node&)>;
using FileExists = std::function<bool(const MediaRef&)>;

/// Pure. `only` selects the nodes of these stages and whatever they need; without it all are selected. What the nodes
/// depend on is compared with the asset that last stood for them; an older asset that fits makes them fresh again.
Plan makePlan(const StageGraph& graph, const AssetIndex& index, const StageLookup& lookup,
              const std::optional<std::set<std::string>>& only, const FileExists& fileExists);

/// Why `now` is not what `made` was made of; `inputsKnown` tells whether now.inputs are worth comparing.
std::vector<StaleReason> differences(const FingerprintParts& made, const FingerprintParts& now, bool inputsKnown);

/// What a locked node keeps: what it is locked to, else what fits it now, else what was made for it last. Null when it
/// is not locked, and when there is no such asset or a file of it is gone: then it is made as any other.
AssetPtr keptAsset(const Node& node, const AssetIndex& index, const AssetPtr& fitting, const FileExists& fileExists);

/// True when all files of the asset are there.
bool filesExist(const AssetRecord& asset, const FileExists& fileExists);

}  // namespace sw
