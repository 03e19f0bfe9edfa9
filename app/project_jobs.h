#pragma once

#include "app/film_job.h"
#include "app/gateway_parts.h"
#include "services/gateway/project_host.h"

namespace sw::app {

/// Teaches the queue the jobs of kGenerateProjectKind, kExportProjectKind and kMakeTakesKind, before it is started. The first makes
/// what is stale in an open project and gives {"ran", "cost", "revision"}; the second renders the project as it is when its turn
/// comes, and gives what makeFilm() does; the third makes results that can be chosen, and gives {"target", "takes", "cost",
/// "revision"}. An interrupted one goes on from what is finished. All outlive the queue.
void addProjectRunners(JobQueue& queue, ProjectHost& host, MediaStore& media, Composition& composition, FilmRules rules = {});

/// The answer to a request that orders such a job.
HttpResponse orderProjectJob(JobQueue& queue, const HttpRequest& request, const std::string& kind, const Json& wish);

}  // namespace sw::app
