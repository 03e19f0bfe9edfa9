#include <QFileDialog>
#include <QFileInfo>
#include <QStackedWidget>

#include "core/session/bundle.h"
#include "ui/file_tasks.h"
#include "ui/main_window.h"
#include "ui/media_panel.h"
#include "ui/notice_bar.h"
#include "ui/report_window.h"
#include "ui/script_panel.h"
#include "ui/timeline/timeline_view.h"
#include "ui/settings_panel.h"
#include "ui/versions/versions_page.h"

// Whole files that come and go: bundles, timelines of other editors, versions, and media that are lost.
namespace sw::ui {
namespace {

QString withEnding(const QString& file, const QString& ending) {
    return file.isEmpty() || file.endsWith(ending, Qt::CaseInsensitive) ? file : file + ending;
}

}  // namespace

/// A name for a project that nothing has yet, in the folder of projects.
QString MainWindow::freeProject(const QString& name) const {
    const std::filesystem::path& folder = m_editor.studio().projects;
    if (const Result<void> made = m_editor.studio().tools.disk.makeFolders(folder); !made)
        m_editor.tell(made.error());
    for (int i = 1;; ++i) {
        const QString file = QString::fromStdString(folder.string()) + "/" + name + (i == 1 ? QString() : " " + QString::number(i)) + ".short";
        if (!QFileInfo::exists(file))
            return file;
    }
}

void MainWindow::openBundle(const QString& bundle) {
    const Result<std::string> name = bundledName(bundle.toStdString());
    if (!name)
        return m_editor.tell(name.error());
    const QString file = QFileDialog::getSaveFileName(this, tr("Where to unpack %1?").arg(QFileInfo(bundle).fileName()),
                                                      freeProject(QString::fromStdString(*name)), tr("Shortwright projects (*.short)"));
    if (!file.isEmpty())
        m_files->unpack(bundle, withEnding(file, ".short"));
}

void MainWindow::importTimeline() {
    const QString from = QFileDialog::getOpenFileName(this, tr("Import a timeline"), {}, tr("OpenTimelineIO (*.otio)"));
    if (from.isEmpty())
        return;
    const QString file = QFileDialog::getSaveFileName(this, tr("Where to put the project?"), freeProject(QFileInfo(from).completeBaseName()),
                                                      tr("Shortwright projects (*.short)"));
    if (!file.isEmpty())
        m_files->importTimeline(from, withEnding(file, ".short"));
}

void MainWindow::relinkFile(const MediaRef& missing, const QString& name) {
    const QString file = QFileDialog::getOpenFileName(this, tr("Where is %1?").arg(name));
    if (!file.isEmpty())
        m_media->relink(missing, file);
}

void MainWindow::relinkFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Where may the missing media be?"));
    if (!folder.isEmpty())
        m_files->relink(folder);
}

void MainWindow::joinFiles() {
    on("file.pack", [this] {
        m_script->commitTyping();
        const QString file = QFileDialog::getSaveFileName(this, tr("Pack into one file"), m_editor.title() + kBundleSuffix, tr("Packed projects (*.shortz)"));
        if (!file.isEmpty())
            m_files->pack(withEnding(file, kBundleSuffix));
    });
    on("file.exportTimeline", [this] {
        const QString file = QFileDialog::getSaveFileName(this, tr("Export the timeline"), m_editor.title() + ".otio",
                                                          tr("Timelines (*.otio *.fcpxml *.edl)"));
        if (!file.isEmpty())
            m_files->exportTimeline(file);
    });
    on("file.importTimeline", [this] { importTimeline(); });
    on("file.relink", [this] { relinkFolder(); });
    on("make.lost", [this] { m_files->generateLost(); });
    connect(m_files, &FileTasks::projectMade, this, &MainWindow::openProject);
    connect(m_files, &FileTasks::reported, this, [this](const QString& title, const QStringList& sentences) {
        (new ReportWindow(title, sentences, this))->show();
    });
    connect(m_media, &MediaPanel::relinkRequested, this, &MainWindow::relinkFile);
    connect(m_media, &MediaPanel::relinkFolderRequested, this, &MainWindow::relinkFolder);
    connect(m_timeline, &TimelineView::relinkRequested, this, &MainWindow::relinkFile);
    connect(m_timeline, &TimelineView::relinkFolderRequested, this, &MainWindow::relinkFolder);
}

void MainWindow::joinVersions() {
    on("file.versions", [this] {
        m_script->commitTyping();
        m_pages->setCurrentWidget(m_versions);
        m_versions->begin();
    });
    connect(m_versions, &VersionsPage::closed, this, [this] {
        if (m_pages->currentWidget() != m_versions)
            return;
        m_pages->setCurrentWidget(m_workspace);
        m_timeline->setFocus();
    });
    connect(m_versions, &VersionsPage::projectWanted, this, &MainWindow::openProject);
    connect(m_versions, &VersionsPage::settingsWanted, this, [this] {
        showSettings(false);
        m_settings->showProviders();
    });
    connect(m_versions, &VersionsPage::exportsWanted, this, [this] { showDock("export"); });
}

}  // namespace sw::ui
