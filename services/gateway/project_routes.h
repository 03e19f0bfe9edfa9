#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/model/issue.h"
#include "services/gateway/project_host.h"
#include "services/http/lenient_json.h"
#include "services/http/route.h"

namespace sw {

// The kinds of jobs that work on a project. Their requests are {"project", "targets": {"stages", "nodes"}} and {"project",
// "preset", "format", "variant"}.
inline constexpr const char* kGenerateProjectKind = "project.generate";
inline constexpr const char* kExportProjectKind = "project.export";

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
};

/// The routes below /api/project: to make, read, edit, look at, generate and export projects, and to follow what happens to them.
std::vector<Route> projectRoutes(const ProjectWorks& works);

}  // namespace sw
