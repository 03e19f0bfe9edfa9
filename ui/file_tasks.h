#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include "ui/background_task.h"
#include "ui/editor.h"

namespace sw::ui {

/// What the window does with whole files in the background: bundles, timelines of other editors, and lost media. Dialogs are
/// the window's; what has happened is told as notices. Lives on the main thread.
class FileTasks final : public QObject {
    Q_OBJECT

public:
    explicit FileTasks(Editor& editor, QObject* parent = nullptr);

    [[nodiscard]] BackgroundTask& task() { return m_task; }

    /// Packs the open project as it is now, saved or not; `file` ends in .shortz.
    void pack(const QString& file);
    /// Makes a project of a bundle, replacing one that is there; projectMade() follows.
    void unpack(const QString& bundle, const QString& project);
    /// Writes the timeline as .otio, .fcpxml or .edl, and tells what could not go along.
    void exportTimeline(const QString& file);
    /// Makes a project of an .otio file and opens it.
    void importTimeline(const QString& file, const QString& project);
    /// Looks through a folder for all that is lost, and tells what was found.
    void relink(const QString& folder);
    /// Makes what was generated and is lost.
    void generateLost();

signals:
    /// A project file is whole and can be opened.
    void projectMade(const QString& file);
    /// The creator wants to read all of a report.
    void reported(const QString& title, const QStringList& sentences);

private:
    void begin(const QString& title, BackgroundTask::Work work, std::function<void()> done);
    /// A short report as it is; of a long one its beginning, and a way to read the rest.
    void tell(Notice::Kind kind, const QString& title, const std::vector<std::string>& sentences);

    Editor& m_editor;
    BackgroundTask m_task;
};

}  // namespace sw::ui
