#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/session/generation.h"
#include "core/session/session.h"
#include "core/session/takes.h"
#include "services/gateway/owner_thread.h"
#include "services/gateway/project_log.h"

namespace sw {

/// A project as its owner shows it to the gateway. Used on the owner's thread, while a task of ProjectHost::with() runs.
class OpenProject {
public:
    virtual ~OpenProject() = default;
    [[nodiscard]] virtual const Session& session() const = 0;
    /// All edits or none, as one undo step; gives what each of them made.
    virtual Result<std::vector<std::string>> apply(const std::vector<Edit>& edits, const UndoStep& step) = 0;
    /// False when there is nothing to undo.
    virtual Result<bool> undo() = 0;
    virtual Result<bool> redo() = 0;
    /// Begins to make what is stale; the log tells how it goes. False while something is being made already.
    virtual Result<bool> generate(const GenerationTargets& targets) = 0;
    virtual void cancelGeneration() = 0;
    /// What happens to it. Never null; may be used by any thread, also when the project is closed.
    [[nodiscard]] virtual std::shared_ptr<ProjectLog> log() const = 0;
};

/// A project in a list.
struct ProjectEntry {
    std::string id;
    std::string title;
    std::filesystem::path file;
    bool open = false;
};

/// Whoever owns projects: the program without a window, or the editor's window. Any thread may call any function; all but
/// cancelGeneration() wait for the owner's thread as OwnerThread says.
class ProjectHost {
public:
    using Task = std::function<Result<void>(OpenProject&)>;

    virtual ~ProjectHost() = default;
    /// Runs `task` with the project of that id, which is opened if it is not open; NotFound when there is none.
    virtual Result<void> with(const std::string& id, const Task& task, const std::stop_token& stop,
                              Patience patience = Patience::Request) = 0;
    virtual Result<std::vector<ProjectEntry>> list(const std::stop_token& stop) = 0;
    /// Makes a project and gives its id.
    virtual Result<std::string> create(const Project& project, const std::stop_token& stop) = 0;
    /// Makes the project in `file` reachable, wherever it lies, and gives its id, which stays the same. NotFound when it is not there.
    virtual Result<std::string> adopt(const std::filesystem::path& file, const std::stop_token& stop) = 0;
    /// Saves and closes the project in `file` if it is open here, so that somebody else can write it. Exists when it is in use: in a
    /// window, or because something is being made for it.
    virtual Result<void> release(const std::filesystem::path& file, const std::stop_token& stop) = 0;
    /// Lets what is being made for that project end soon, and does not wait for anything.
    virtual void cancelGeneration(const std::string& id) = 0;
};

/// All that follows from one state of a project. A value, for any thread.
struct ProjectView {
    ProjectPtr project;
    std::uint64_t revision = 0;
    std::filesystem::path mediaFolder;
    std::filesystem::path segmentFolder;
    std::shared_ptr<const Plan> plan;
    std::shared_ptr<const Cut> cut;
};
Result<ProjectView> viewOf(const Session& session);
/// The present view of the project of that id.
Result<ProjectView> viewOf(ProjectHost& host, const std::string& id, const std::stop_token& stop, Patience patience = Patience::Request);

/// The takes of `target` in the project of that id, see core/session/takes.h, and the view that they are of. They are looked for on
/// the caller's thread: the owner is not kept.
struct TakesView {
    ProjectView view;
    Takes takes;
};
Result<TakesView> takesOf(ProjectHost& host, const std::string& id, const std::string& target, const std::stop_token& stop,
                          Patience patience = Patience::Request);

/// True for what may be a project's id: 1 to 64 small letters, digits and dashes.
bool isProjectId(const std::string& id);
/// The sentence for an id that is none of a project.
tl::unexpected<Error> noProject(const std::string& id);

}  // namespace sw
