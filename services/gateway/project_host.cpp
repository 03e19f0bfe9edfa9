#include "services/gateway/project_host.h"

#include <algorithm>
#include <system_error>

#include "core/graph/stage_graph.h"
#include "core/model/resolve.h"

namespace sw {

Result<ProjectView> viewOf(const Session& session) {
    ProjectView view;
    view.project = session.project();
    view.revision = session.revision();
    view.mediaFolder = session.paths().media();
    view.segmentFolder = session.paths().segments();
    SW_TRY(Plan plan, session.plan());
    view.cut = std::make_shared<const Cut>(resolve(*view.project, currentAssets(plan)));
    view.plan = std::make_shared<const Plan>(std::move(plan));
    return view;
}

Result<ProjectView> viewOf(ProjectHost& host, const std::string& id, const std::stop_token& stop, Patience patience) {
    ProjectView view;
    const ProjectHost::Task take = [&](OpenProject& project) -> Result<void> {
        SW_TRY(view, viewOf(project.session()));
        return {};
    };
    SW_CHECK(host.with(id, take, stop, patience));
    return view;
}

Result<TakesView> takesOf(ProjectHost& host, const std::string& id, const std::string& target, const std::stop_token& stop, Patience patience) {
    TakesView found;
    Stages stages;
    const ProjectHost::Task look = [&](OpenProject& project) -> Result<void> {
        SW_TRY(found.view, viewOf(project.session()));
        stages = project.session().stages();
        return {};
    };
    SW_CHECK(host.with(id, look, stop, patience));
    const FileExists exists = [folder = found.view.mediaFolder](const MediaRef& media) {
        std::error_code error;
        return std::filesystem::exists(folder / media.fileName(), error);
    };
    SW_TRY(found.takes, takesOf(*found.view.project, found.view.plan->index, lookupIn(std::move(stages)), exists, target));
    return found;
}

bool isProjectId(const std::string& id) {
    constexpr std::size_t kLongest = 64;
    return !id.empty() && id.size() <= kLongest &&
           std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

tl::unexpected<Error> noProject(const std::string& id) {
    return fail(ErrorCode::NotFound, "There is no project \"" + id + "\" here. GET /api/project lists them.");
}

}  // namespace sw
