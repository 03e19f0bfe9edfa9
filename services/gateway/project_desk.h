#pragma once

#include <optional>
#include <string>

#include "services/gateway/project_json.h"
#include "services/gateway/project_routes.h"

namespace sw {

/// The handlers of the routes of projects. Called on workers.
class ProjectDesk {
public:
    explicit ProjectDesk(ProjectWorks works) : m_works(std::move(works)) {}

    [[nodiscard]] HttpResponse create(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse list(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse read(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse edit(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse undo(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse redo(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse frame(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse plan(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse issues(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse events(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse generate(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse exportFilm(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse media(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse takes(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse makeTakes(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse chooseTake(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse versions(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse estimateVersions(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse makeVersions(const HttpRequest& request) const;

private:
    /// What became of a request to change a project.
    struct Outcome {
        ProjectState state;
        std::vector<ProjectState> since;  ///< the states that the client does not know
        bool conflict = false;
        std::optional<Error> refused;  ///< why the project cannot be changed like this
        std::size_t edit = 0;          ///< which edit is to blame, from 1
        std::vector<std::string> made;
    };
    using Change = std::function<Result<void>(OpenProject& project, Outcome& outcome)>;

    [[nodiscard]] HttpResponse change(const HttpRequest& request, const Change& change) const;
    [[nodiscard]] HttpResponse turn(const HttpRequest& request, Result<bool> (OpenProject::*way)(), const char* nothing) const;
    [[nodiscard]] Result<FrameOrder> frameOrder(const HttpRequest& request) const;
    [[nodiscard]] Result<ProjectView> view(const HttpRequest& request) const;
    [[nodiscard]] Result<Json> versionWish(const HttpRequest& request) const;

    ProjectWorks m_works;
};

}  // namespace sw
