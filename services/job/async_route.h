#pragma once

#include "services/http/route.h"
#include "services/job/job_queue.h"

namespace sw {

/// The same route, that with `Prefer: respond-async` (RFC 7240) answers 202 {"jobId","status":"pending","statusUrl"}
/// and does its work as a job. Its handler must answer JSON; {"result":…} of that, or else all of it, becomes the job's
/// result. To be called before the queue is started, each time for the same routes: a job that was interrupted finds
/// its handler by method and pattern. `queue` outlives the route.
Route asyncRoute(Route route, JobQueue& queue);

/// True for a request that asyncRoute() makes a job of.
bool isAnsweredLater(const HttpRequest& request);

}  // namespace sw
