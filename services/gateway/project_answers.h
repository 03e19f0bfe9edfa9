#pragma once

#include <string>

#include "services/gateway/project_log.h"
#include "services/http/route.h"

/// What all answers of the routes of projects have in common. Internal to ProjectDesk.
namespace sw::project_answers {

inline constexpr const char* kSubject = "Project request failed";

/// The project that the request is about.
std::string idOf(const HttpRequest& request);

/// What the owner has no time for may be asked again.
HttpResponse failure(const HttpRequest& request, const Error& error);

/// The request is well formed, but it cannot be done with the project as it is. `edit` says which edit is to blame, from 1.
HttpResponse refusal(const HttpRequest& request, const Error& error, std::size_t edit = 0, int status = 422);

/// The same with the ETag of the project's state.
HttpResponse tagged(HttpResponse response, const ProjectState& state);

}  // namespace sw::project_answers
