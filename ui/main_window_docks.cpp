#include <QApplication>
#include <QDockWidget>
#include <QStackedWidget>
#include <algorithm>
#include <utility>

#include "ui/export_panel.h"
#include "ui/history_panel.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/issues_panel.h"
#include "ui/jobs_panel.h"
#include "ui/main_window.h"
#include "ui/media_panel.h"
#include "ui/preview/preview_panel.h"
#include "ui/script_panel.h"
#include "ui/timeline/timeline_view.h"
#include "ui/versions/version_jobs.h"

// The workspace: its panels as docks, where they lie, and how that is remembered.

namespace sw::ui {
namespace {

constexpr int kNarrowestPanel = 320;

/// Layouts of a language that is written from the right are others.
int layoutVersion() {
    constexpr int kFromTheLeft = 1;
    constexpr int kFromTheRight = 1001;
    return QApplication::isRightToLeft() ? kFromTheRight : kFromTheLeft;
}

/// The side at which lines begin, and the other one.
Qt::DockWidgetArea leading() {
    return QApplication::isRightToLeft() ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea;
}
Qt::DockWidgetArea trailing() {
    return QApplication::isRightToLeft() ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea;
}

}  // namespace

QDockWidget* MainWindow::addDock(const QString& id, const QString& title, QWidget* content, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title, m_workspace);
    dock->setObjectName(id);
    content->setAutoFillBackground(true);
    dock->setWidget(content);
    dock->setAccessibleName(title);
    m_workspace->addDockWidget(area, dock);
    m_docks.insert(id, dock);
    return dock;
}

void MainWindow::buildWorkspace() {
    m_workspace->setDockNestingEnabled(true);
    m_workspace->setAnimated(false);  // for whom movement is too much
    m_workspace->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    m_workspace->setWindowFlags(Qt::Widget);
    m_export = new ExportPanel(m_editor, *m_exports, m_preferences);
    m_preview = new PreviewPanel(m_editor, *m_playback, *m_actions, *m_recorder);
    m_timeline = new TimelineView(m_editor);
    m_inspector = new InspectorPanel(m_editor);
    m_media = new MediaPanel(m_editor);
    m_script = new ScriptPanel(m_editor);
    m_issues = new IssuesPanel(m_editor);
    m_script->setMinimumWidth(kNarrowestPanel);
    m_inspector->setMinimumWidth(kNarrowestPanel);
    addDock("script", tr("Script"), m_script, leading());
    addDock("preview", tr("Preview"), m_preview, leading());
    addDock("timeline", tr("Timeline"), m_timeline, Qt::BottomDockWidgetArea);
    addDock("inspector", tr("Inspector"), m_inspector, trailing());
    addDock("media", tr("Media"), m_media, trailing());
    auto* jobs = new JobsPanel(m_editor);
    jobs->addAbove(new VersionJobs(*m_versionMaker));
    addDock("jobs", tr("Jobs"), jobs, trailing());
    addDock("issues", tr("Issues"), m_issues, trailing());
    addDock("history", tr("History"), new HistoryPanel(m_editor), trailing());
    addDock("export", tr("Export"), m_export, trailing());
    arrangeDocks();
    if (const QByteArray layout = m_preferences.layout(); !layout.isEmpty())
        m_workspace->restoreState(layout, layoutVersion());
}

/// The layout that the program comes with.
void MainWindow::arrangeDocks() {
    for (QDockWidget* dock : m_docks) {
        dock->setFloating(false);
        dock->setVisible(true);
    }
    m_workspace->setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    m_workspace->setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    const bool mirrored = QApplication::isRightToLeft();
    QDockWidget* const left = m_docks[mirrored ? "preview" : "script"];
    m_workspace->addDockWidget(leading(), left);
    m_workspace->splitDockWidget(left, m_docks[mirrored ? "script" : "preview"], Qt::Horizontal);
    m_workspace->addDockWidget(trailing(), m_docks["inspector"]);
    for (const char* id : {"media", "jobs", "issues", "history", "export"})
        m_workspace->tabifyDockWidget(m_docks["inspector"], m_docks[id]);
    m_docks["inspector"]->raise();
    m_workspace->addDockWidget(Qt::BottomDockWidgetArea, m_docks["timeline"]);
    sizeDocks();
}

void MainWindow::sizeDocks() {
    // What a wide window has more goes to the preview for the most part.
    const int width = std::max(m_workspace->width(), 1320);
    const int script = std::clamp(width * 27 / 100, 420, 560);
    const int inspector = std::clamp(width * 26 / 100, 400, 520);
    m_workspace->resizeDocks({m_docks["script"], m_docks["preview"], m_docks["inspector"]}, {script, width - script - inspector, inspector}, Qt::Horizontal);
    m_workspace->resizeDocks({m_docks["preview"], m_docks["timeline"]}, {520, 300}, Qt::Vertical);
}

void MainWindow::showDock(const QString& id) {
    QDockWidget* dock = m_docks.value(id);
    if (!dock || !m_editor.isOpen())
        return;
    m_pages->setCurrentWidget(m_workspace);
    if (!m_settled)
        m_wantedDock = id;
    dock->show();
    dock->raise();
    if (QWidget* first = dock->widget()->focusProxy() ? dock->widget()->focusProxy() : dock->widget())
        first->setFocus();
}

/// Sizes count only once the workspace has its own: the first time that it is shown they are given again.
void MainWindow::settleDocks() {
    if (std::exchange(m_settled, true))
        return;
    centralWidget()->layout()->activate();
    m_workspace->layout()->activate();
    if (const QByteArray layout = m_preferences.layout(); layout.isEmpty())
        sizeDocks();
    else
        m_workspace->restoreState(layout, layoutVersion());
    // Which dock is in front came back with the layout, and the focus went there.
    if (!worksOnFilm())
        return;
    if (m_wantedDock.isEmpty())
        m_timeline->setFocus();
    else
        showDock(m_wantedDock);
}

void MainWindow::keepLayout() {
    // Docks that were not seen have no sizes to remember.
    m_preferences.setLayout(m_settled ? m_workspace->saveState(layoutVersion()) : m_preferences.layout(), saveGeometry());
}

}  // namespace sw::ui
