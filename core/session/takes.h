#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/graph/plan.h"
#include "core/model/project.h"

namespace sw {

/// Takes by node, as the edit SetTake names both.
using TakeNumbers = std::map<std::string, int>;

/// The project as it would be with these takes chosen, and their nodes unlocked.
Project withTakes(Project project, const TakeNumbers& takes);

/// One result of a node that can be chosen.
struct Take {
    int number = 0;  ///< from 0
    AssetPtr asset;
};

/// The results that have been made of a node, of what it is made of now.
struct Takes {
    std::string node;        ///< its key: scenes that show one picture have one node
    int current = 0;         ///< the one that the project names, made or not
    bool locked = false;     ///< the node keeps what it has, whatever is chosen
    std::vector<Take> made;  ///< in order

    /// Null when it has not been made.
    [[nodiscard]] AssetPtr find(int number) const;
    /// The first `count` that have not been made.
    [[nodiscard]] std::vector<int> unmade(int count) const;
};

/// Looks for the takes of `thing`, such as "image/scene-2". `index` is that of the project's plan. Pure; takes a plan per take.
/// Errors: InvalidInput with the nearest key when the project has nothing of that name; Unsupported when there are no takes
/// of it.
Result<Takes> takesOf(const Project& project, const AssetIndex& index, const StageLookup& lookup, const FileExists& exists,
                      const std::string& thing);

}  // namespace sw
