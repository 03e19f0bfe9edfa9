#pragma once

#include <functional>
#include <string>
#include <vector>

#include "services/http/route.h"
#include "services/job/job_queue.h"

namespace sw {

/// The kind of job that POST /api/job/generate makes.
inline constexpr const char* kShortKind = "short";

/// Looks at the wish for a short before it becomes a job: {prompt, sourceText, parameters, visualizationType}. Quick.
using JobCheck = std::function<Result<void>(const Json& request)>;

/// The routes below /api/job. `queue` outlives them. Callers see and change their own jobs; the owner and
/// administrators all.
std::vector<Route> jobRoutes(JobQueue& queue, const JobCheck& check = {});

/// Whose jobs a caller sees: one account, or all ("") for the owner and administrators.
std::string accountSeenBy(const Caller& caller);

/// The job of that id if the caller may see it; NotFound else.
Result<JobState> jobFor(JobStore& store, const Caller& caller, const std::string& id);

/// The answer to an order: 202 with `made`, 503 or 429 with Retry-After where there is no room, 422 where an
/// idempotency key was used for something else.
HttpResponse creationResponse(const HttpRequest& request, const Result<JobCreation>& creation,
                              const std::function<Json(const JobCreation&)>& made);

}  // namespace sw
