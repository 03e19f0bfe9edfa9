#pragma once

#include <QMainWindow>
#include <QMap>

#include "ui/actions.h"
#include "ui/editor.h"
#include "ui/preferences.h"

class QDockWidget;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace sw::ui {

class CommandPalette;
class ExportPanel;
class ExportQueue;
class MakePage;
class NoticeBar;
class SettingsPanel;
class StartScreen;

/// The window: arranges the pages and the docks, and joins actions to those who can do them. Knows nothing else.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Editor& editor, Preferences& preferences);
    ~MainWindow() override;

    /// Opens a project file, or says why not.
    void openProject(const QString& file);
    [[nodiscard]] Actions& actions() { return *m_actions; }
    [[nodiscard]] NoticeBar& notices() { return *m_notices; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildHeader();
    void buildWorkspace();
    void buildMenus();
    QDockWidget* addDock(const QString& id, const QString& title, QWidget* content, Qt::DockWidgetArea area);
    void arrangeDocks();
    void joinActions();
    void openSample();
    void showStart();
    void showWorkspace();
    void showSettings(bool shortcuts);
    void showHeader();
    void useChosenTheme();
    void on(const char* action, const std::function<void()>& run);

    Editor& m_editor;
    Preferences& m_preferences;
    Actions* m_actions;
    QStackedWidget* m_pages;
    StartScreen* m_start;
    MakePage* m_make;
    SettingsPanel* m_settings;
    QMainWindow* m_workspace;
    ExportQueue* m_exports;
    ExportPanel* m_export = nullptr;
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
};

/// Shows the window and runs until it is closed. `studio` is asked for once the program can show an error; `project` may be
/// empty. Gives the exit code.
int runStudio(int argc, char** argv, const std::function<Result<Studio>()>& studio, const QString& project);

}  // namespace sw::ui
