#pragma once

#include <string>
#include <vector>

#include "app/monitoring.h"
#include "services/gateway/project_host.h"

namespace sw::app {

/// What was made for a project.
struct MadeNodes {
    std::vector<std::string> nodes;
    double cost = 0;  ///< in the price list's currency
    Script script;    ///< of the project when it last began
};

/// Makes what is stale in a project that somebody else owns, and waits for it. `tell` hears of what is made here, `made` adds it up,
/// also when the rest fails; its stages are seen as work of the job that runs on this thread; what somebody else began before is waited for in silence. Cancelled soon after stop is requested.
Result<void> makeIn(ProjectHost& host, Monitoring& monitoring, const std::string& id, const GenerationTargets& targets, MadeNodes& made, const JobEvents& tell,
                    const std::stop_token& stop);

}  // namespace sw::app
