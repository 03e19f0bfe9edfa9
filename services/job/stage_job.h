#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/host.h"
#include "core/graph/stage.h"
#include "services/http/route.h"
#include "services/job/job_queue.h"
#include "services/store/media_store.h"

namespace sw {

/// The kind of job that runs one stage for another machine.
inline constexpr const char* kStageKind = "stage";

/// What a studio does for the desktops of its people: single stages, on files that they have sent. All of it outlives the
/// routes and the runner.
struct StageService {
    std::vector<std::string> names;                        ///< of the stages that are offered, at least one
    std::function<Stage*(const std::string& name)> stage;  ///< null when there is none
    MediaStore& media;
    Disk& disk;
    std::function<Result<void>()> room = {};  ///< fails when no more files can be taken; without it they always can
};

/// Runs a StageOrder; its result is a StageDelivery, whose files are in the media store. A run that was finished but not
/// concluded is not made again.
std::shared_ptr<JobRunner> stageRunner(StageService service);

/// GET /api/job/stages, which says what is offered; POST /api/job/stage, which takes a StageOrder on as a job; and
/// PUT /api/media/:file, which takes the files that it names.
std::vector<Route> stageRoutes(JobQueue& queue, StageService service);

}  // namespace sw
