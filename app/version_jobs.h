#pragma once

#include <memory>

#include "app/version_works.h"
#include "services/job/job_queue.h"

namespace sw::app {

/// Teaches the queue the jobs of kMakeVersionsKind, before it is started: they translate, write versions, and make and render them
/// where that was asked for. The result is {"versions": [{"project", "name", "file", "language", "platform", "seconds", "hook",
/// "new", "changed", "notes", "ran", "cost", "film": {url, …}}], "cost"}. An interrupted one, and one that is ordered again, uses what
/// is there.
void addVersionRunner(JobQueue& queue, const std::shared_ptr<const VersionParts>& parts);

}  // namespace sw::app
