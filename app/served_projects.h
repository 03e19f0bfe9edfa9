#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "services/gateway/project_host.h"

namespace sw::app {

/// The projects of the user's data folder, each as `<id>/project.short` in a folder of its own, which is a link where the project
/// lies elsewhere, as versions do, beside their source: opened when somebody asks for them, closed and saved when nobody has for a while. Their edits are in their journals before they count, so that none is
/// lost however the program ends. Made on the thread that owns the sessions, whose events have to run.
class ServedProjects final : public ProjectHost {
public:
    /// `owner` outlives this, but is closed with it.
    ServedProjects(SessionTools tools, std::filesystem::path folder, OwnerThread& owner);
    ~ServedProjects() override;

    Result<void> with(const std::string& id, const Task& task, const std::stop_token& stop, Patience patience) override;
    Result<std::vector<ProjectEntry>> list(const std::stop_token& stop) override;
    Result<std::string> create(const Project& project, const std::stop_token& stop) override;
    Result<std::string> adopt(const std::filesystem::path& file, const std::stop_token& stop) override;
    Result<void> release(const std::filesystem::path& file, const std::stop_token& stop) override;
    void cancelGeneration(const std::string& id) override;

    // Owner's thread.
    /// The project of that id, which stays open for as long as it is used.
    Result<OpenProject*> open(const std::string& id);
    /// Lets go of a project if it is one of these, whatever is being made for it.
    void letGo(const std::filesystem::path& file);
    /// The id of the project in `file`, whether it is one of these or not: that of its folder here, else one drawn from its path.
    [[nodiscard]] std::string idOf(const std::filesystem::path& file) const;

private:
    class Served;

    [[nodiscard]] std::filesystem::path fileOf(const std::string& id) const;
    Result<std::string> link(const std::filesystem::path& file);
    void makeRoom();
    void closeIdle();

    SessionTools m_tools;
    std::filesystem::path m_folder;
    OwnerThread& m_owner;
    std::map<std::string, std::shared_ptr<Served>> m_open;
    QElapsedTimer m_clock;
    QTimer m_timer;
};

}  // namespace sw::app
