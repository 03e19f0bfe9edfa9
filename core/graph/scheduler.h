#pragma once

#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/host.h"
#include "core/graph/asset_log.h"
#include "core/graph/asset_store.h"
#include "core/graph/job.h"
#include "core/graph/node.h"
#include "core/graph/plan.h"
#include "core/graph/stage.h"

namespace sw {

/// The stages of the program, by name.
using Stages = std::map<std::string, std::shared_ptr<Stage>>;

/// What `stages` say of a node: MissingComponent when none makes it, Internal when the stage throws.
Result<StageFacts> factsOf(const Stages& stages, const Node& node);
/// The same for makePlan().
StageLookup lookupIn(Stages stages);

struct NodeFailure {
    std::string node;
    Error error;
};

/// How a run went. What was finished is kept whatever happened to the rest.
struct RunReport {
    AssetIndex index;  ///< the given one, with what was made, and with the asset that fits each fresh node now
    std::vector<std::string> ran;       ///< the nodes that were made, in the graph's order
    std::vector<NodeFailure> failures;  ///< in the graph's order
    Result<void> result;                ///< Cancelled, else the first failure, if any
};

/// Makes what is stale. Runs stages side by side on worker threads, within each provider's limit; a node runs once its
/// inputs are finished, and only if no asset has the fingerprint that it then has. Each result is in the store and in
/// the log before it is reported, so that a crash loses only what was running.
class Scheduler {
public:
    /// `store`, `log` and `clock` outlive the scheduler; the clock is read from the workers.
    Scheduler(Stages stages, AssetStore& store, AssetLog& log, Clock& clock, int workers);

    /// Makes the targets and all that they need; returns when everything is done, or soon after stop is requested.
    /// When a node fails, all that does not depend on it is still made; when the disk fails, nothing new is begun.
    /// The outcome does not depend on the order in which workers finish. For one thread at a time.
    RunReport run(const StageGraph& graph, const AssetIndex& index, const std::vector<std::string>& targets,
                  const JobEvents& events, const std::stop_token& stop);

private:
    Stages m_stages;
    AssetStore& m_store;
    AssetLog& m_log;
    Clock& m_clock;
    int m_workers;
};

}  // namespace sw
