#pragma once

#include <QObject>
#include <memory>

#include "app/served_projects.h"
#include "ui/editor.h"

namespace sw::app {

/// The projects of the desktop program: the one that is open in the window, and those of the data folder behind it. What is
/// done to the first goes through the editor, so that it is seen at once and the creator can take it back. Main thread.
class StudioProjects final : public ProjectHost {
public:
    /// `editor` and `owner` outlive this; the latter is closed with it.
    StudioProjects(ui::Editor& editor, std::filesystem::path folder, OwnerThread& owner);
    ~StudioProjects() override;

    Result<void> with(const std::string& id, const Task& task, const std::stop_token& stop, Patience patience) override;
    Result<std::vector<ProjectEntry>> list(const std::stop_token& stop) override;
    /// In the data folder: the window keeps what it shows.
    Result<std::string> create(const Project& project, const std::stop_token& stop) override;
    Result<std::string> adopt(const std::filesystem::path& file, const std::stop_token& stop) override;
    Result<void> release(const std::filesystem::path& file, const std::stop_token& stop) override;
    void cancelGeneration(const std::string& id) override;

    /// The id of what is open in the window, or "". Main thread.
    [[nodiscard]] std::string shownId() const;

private:
    class Shown;

    void follow();

    ui::Editor& m_editor;
    OwnerThread& m_owner;
    ServedProjects m_others;
    std::unique_ptr<Shown> m_shown;  ///< null while nothing is open
    QObject m_context;               ///< ends the connections
};

}  // namespace sw::app
