#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/graph/plan.h"
#include "core/model/issue.h"
#include "services/gateway/project_log.h"

namespace sw {

/// {"node", "state": "fresh" | "stale" | "waiting", "provider", "choice", "locked", "reasons", "waitsFor", "seconds",
/// "cost", "priced"}
Json nodeJson(const PlannedNode& node);

/// {"runs", "maybeRuns", "seconds", "cost", "unpriced", "currency", "nodes"}: what would run, why, how long it takes and what it costs.
Json planJson(const Plan& plan);

/// {"rule", "severity", "subject", "start", "end", "message", "fix", "fixLabel"}; `fix` can be sent as edits.
Json issueJson(const Issue& issue);

/// What became of a project since `states.front()`: {"changes": [{"revision", "label"}], "patch"}, the patch as in RFC 6902.
/// Both are null when that state is not known any more.
Json changesJson(const std::vector<ProjectState>& states);

/// The edits of a request: a list of edits, or {"edits": […], "label"}. InvalidInput naming the edit that is none by its
/// number, from 1, which `number` then is.
struct EditOrder {
    std::vector<Edit> edits;
    std::string label;
};
Result<EditOrder> editOrderFrom(const std::string& body, std::size_t& number);

/// Which of the edits cannot be applied to `project`, and why. `number` is its number, from 1.
Result<void> checkEdits(const Project& project, const std::vector<Edit>& edits, std::size_t& number);

/// The entity tags in If-Match or If-None-Match, without their quotes.
std::vector<std::string> entityTags(const std::string& header);

}  // namespace sw
