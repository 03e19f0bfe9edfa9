#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/model/asset_index.h"

namespace sw {

/// What happens to one node while the scheduler runs. Fresh: nothing to do, its asset was there. A node that was
/// Started ends with Finished or Failed, unless everything is cancelled.
struct JobEvent {
    enum class Kind { Fresh, Started, Progress, Finished, Failed };
    Kind kind = Kind::Fresh;
    std::string node;
    double fraction = 0;         ///< of this node, 0…1
    double overall = 0;          ///< of the whole run, 0…1, weighted by the planned durations
    std::string what;            ///< Progress: the stage's own words
    Duration took;               ///< Finished: how long the stage ran
    AssetPtr asset;              ///< Fresh and Finished
    std::optional<Error> error;  ///< Failed
};

/// Called on the thread that called Scheduler::run, one event after the other. May be empty.
using JobEvents = std::function<void(const JobEvent&)>;

}  // namespace sw
