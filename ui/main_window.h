#pragma once

#include <QMainWindow>
#include <QMap>

#include <functional>
#include <memory>
#include <optional>

#include "core/media/preview/sound_output.h"
#include "core/media/record/sound_input.h"
#include "ui/actions.h"
#include "ui/editor.h"
#include "ui/preferences.h"

class QDockWidget;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace sw::ui {

class Automation;
class CommandPalette;
class ExportPanel;
class ExportQueue;
class FileTasks;
class InspectorPanel;
class IssuesPanel;
class LiveChecks;
class MakePage;
class MediaPanel;
class NoticeBar;
class Playback;
class PreviewPanel;
class ScriptPanel;
class SettingsPanel;
class SpendingWatch;
class StartScreen;
class TakesPage;
class TimelineView;
class VersionMaker;
class VersionsPage;
class VoiceRecorder;

/// The window: arranges the pages and the docks, and joins actions to those who can do them. Knows nothing else.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// `output` is where the preview's sound goes, `input` where voices come from; by default the system's devices.
    MainWindow(Editor& editor, Preferences& preferences, std::unique_ptr<SoundOutput> output = {}, std::unique_ptr<SoundInput> input = {});
    ~MainWindow() override;

    /// How large the window is the first time, on a screen with this much room.
    static QSize firstSize(QSize screen);
    /// Opens a project file, or says why not; for a bundle (.shortz) it asks first where to unpack it.
    void openProject(const QString& file);
    [[nodiscard]] Actions& actions() { return *m_actions; }
    [[nodiscard]] NoticeBar& notices() { return *m_notices; }
    [[nodiscard]] Playback& playback() { return *m_playback; }
    /// Shows a dock in front: "script", "preview", "timeline", "inspector", "media", "jobs", "issues", "history" or "export".
    void showDock(const QString& id);

protected:
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildHeader();
    void buildWorkspace();
    void buildMenus();
    QDockWidget* addDock(const QString& id, const QString& title, QWidget* content, Qt::DockWidgetArea area);
    void arrangeDocks();
    void sizeDocks();
    void settleDocks();
    void keepLayout();
    void joinPages();
    void joinActions();
    void joinPlayback();
    void joinTimeline();
    void joinPanels();
    void joinFiles();
    void joinVersions();
    [[nodiscard]] QString freeProject(const QString& name) const;
    /// Asks where a bundle is to be unpacked, and opens it there.
    void openBundle(const QString& bundle);
    void importTimeline();
    void relinkFile(const MediaRef& missing, const QString& name);
    void relinkFolder();
    void showMake(bool topic);
    void beginWithFootage();
    void setInOut(std::optional<TimePoint> in, std::optional<TimePoint> out);
    void showFullScreenPreview(bool full);
    void writePoster();
    void openSample();
    void showStart();
    void showWorkspace();
    void showSettings(bool shortcuts);
    void showPage();
    void showHeader();
    /// A film is open and its workspace is in front.
    [[nodiscard]] bool worksOnFilm() const;
    void useChosenTheme();
    void on(const char* action, const std::function<void()>& run);

    Editor& m_editor;
    Preferences& m_preferences;
    Actions* m_actions;
    QStackedWidget* m_pages;
    StartScreen* m_start;
    MakePage* m_make;
    Automation* m_automation;
    SettingsPanel* m_settings;
    TakesPage* m_takes;
    QMainWindow* m_workspace;
    ExportQueue* m_exports;
    VersionMaker* m_versionMaker;
    VersionsPage* m_versions;
    FileTasks* m_files;
    ExportPanel* m_export = nullptr;
    LiveChecks* m_checks;
    Playback* m_playback;
    VoiceRecorder* m_recorder;
    SpendingWatch* m_spending;
    PreviewPanel* m_preview = nullptr;
    TimelineView* m_timeline = nullptr;
    InspectorPanel* m_inspector = nullptr;
    MediaPanel* m_media = nullptr;
    ScriptPanel* m_script = nullptr;
    IssuesPanel* m_issues = nullptr;
    NoticeBar* m_notices;
    CommandPalette* m_palette;
    QMap<QString, QDockWidget*> m_docks;
    QWidget* m_header = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_making = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_makeButton = nullptr;
    QPushButton* m_exportButton = nullptr;
    QWidget* m_pageBefore = nullptr;
    QString m_wantedDock;    ///< what was asked for before they had
    bool m_settled = false;  ///< the docks have got their sizes
    bool m_kHeld = false;  ///< K with J or L goes frame by frame
};

}  // namespace sw::ui
