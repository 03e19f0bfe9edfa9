#pragma once

#include <string>
#include <string_view>

#include "core/graph/plan.h"

namespace sw {

/// Why a node is fresh, stale or waiting, in one sentence that begins with its label. NotFound, with the nearest key
/// that exists, when there is no such node. `plan` was made of `graph`.
Result<std::string> explainNode(const StageGraph& graph, const Plan& plan, std::string_view key);

/// What would run, how long it takes and what it costs, in one sentence.
std::string explainTotals(const Plan& plan);

/// The totals, and a line for each selected node that is not fresh.
std::string explainPlan(const StageGraph& graph, const Plan& plan);

}  // namespace sw
