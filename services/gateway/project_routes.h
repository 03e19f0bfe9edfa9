#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/model/issue.h"
#include "services/gateway/project_host.h"
#include "services/http/lenient_json.h"
#include "services/http/route.h"

namespace sw {

// The kinds of jobs that work on a project. Their requests are {"project", "targets": {"stages", "nodes"}}, {"project",
// "preset", "format", "variant"}, {"project", "target", "count"}, and {"project", "versions"} with what VersionWorks::wish gave.
inline constexpr const char* kGenerateProjectKind = "project.generate";
inline constexpr const char* kExportProjectKind = "project.export";
inline constexpr const char* kMakeTakesKind = "project.takes";
inline constexpr const char* kMakeVersionsKind = "project.versions";

/// A new project, and what its maker should hear of wishes that cannot be met.
struct NewProject {
    Project project;
    std::vector<std::string> notes;
};

/// One picture of a film.
struct FrameOrder {
    ProjectView view;
    TimePoint time;
    int width = 0;       ///< pixels; the height follows from the canvas
    std::string format;  ///< "png" or "jpg"
};

/// The versions of a project, see core/session/versions.h. Called on workers.
struct VersionWorks {
    /// {"languages", "platforms", "lengths", "hooks", "make", "export", "preset", "format"} as a client asks for versions, with all
    /// members and checked: for the others, and for a job.
    std::function<Result<Json>(const LenientJson& wish)> wish;
    /// Why these versions of the project could not be made, as far as that is known before.
    std::function<Result<void>(const std::string& id, const Json& wish, const std::stop_token& stop)> check;
    /// What making these versions of the project would do and cost; nothing is written.
    std::function<Result<Json>(const std::string& id, const Json& wish, const std::stop_token& stop)> estimate;
    /// The versions of the project that there are, and whether they follow it.
    std::function<Result<Json>(const std::string& id, const std::stop_token& stop)> list;
};

/// What the routes of projects need of the program. Functions are called on workers; all but `newProject` may take long, and
/// obey the request's stop token.
struct ProjectWorks {
    ProjectHost& host;
    /// A project as {project} or {prompt|sourceText, parameters} asks for it, or an empty one.
    std::function<Result<NewProject>(const LenientJson& wish)> newProject;
    /// The bytes of the picture, as an export writes them.
    std::function<Result<std::string>(const FrameOrder& order, const std::stop_token& stop)> paint;
    std::function<Result<std::vector<Issue>>(const ProjectView& view, const std::stop_token& stop)> check;
    /// Can a project be exported with this preset to a file with this ending?
    std::function<Result<void>(const std::string& preset, const std::string& format)> checkExport;
    /// Makes a job and answers 202; empty where there are no jobs, and then there are no routes that need some.
    std::function<HttpResponse(const HttpRequest& request, const std::string& kind, const Json& wish)> orderJob;
    /// Empty where nobody makes versions, and then there are no routes of them.
    VersionWorks versions = {};
};

/// The routes below /api/project: to make, read, edit, look at, generate and export projects and their versions, to choose between
/// takes, and to follow what happens.
std::vector<Route> projectRoutes(const ProjectWorks& works);

}  // namespace sw
