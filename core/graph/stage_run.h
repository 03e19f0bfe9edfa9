#pragma once

#include <stop_token>

#include "core/base/host.h"
#include "core/graph/asset_store.h"
#include "core/graph/worker_pool.h"

namespace sw {

/// The worker's part of a job: runs the stage and puts its files into the store. Whatever the stage throws becomes an
/// Internal error. Internal to the scheduler.
JobOutcome runStage(const Job& job, AssetStore& store, Clock& clock, const std::stop_token& stop,
                    const WorkerPool::Progress& progress);

/// The error that stands for an exception from a stage.
tl::unexpected<Error> stageThrew(const char* what);

}  // namespace sw
