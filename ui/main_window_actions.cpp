#include <QDockWidget>
#include <QFileDialog>
#include <QStackedWidget>
#include <algorithm>

#include "ui/caption_files.h"
#include "ui/command_palette.h"
#include "ui/export_queue.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/issues_panel.h"
#include "ui/live_checks.h"
#include "ui/main_window.h"
#include "ui/make_page.h"
#include "ui/media_panel.h"
#include "ui/notice_bar.h"
#include "ui/preview/playback.h"
#include "ui/preview/preview_panel.h"
#include "ui/script_panel.h"
#include "ui/settings_panel.h"
#include "ui/spending_watch.h"
#include "ui/start_screen.h"
#include "ui/takes/takes_page.h"
#include "ui/timeline/timeline_view.h"

// Who does what: the window's actions and the panels' signals joined to those who can answer them.
namespace sw::ui {

void MainWindow::joinPages() {
    connect(m_start, &StartScreen::textWanted, this, [this] { showMake(false); });
    connect(m_start, &StartScreen::topicWanted, this, [this] { showMake(true); });
    connect(m_start, &StartScreen::templatesWanted, this, [this] {
        showMake(false);
        m_make->showTemplates();
    });
    connect(m_start, &StartScreen::footageWanted, this, &MainWindow::beginWithFootage);
    connect(m_start, &StartScreen::sampleWanted, this, &MainWindow::openSample);
    connect(m_start, &StartScreen::openWanted, m_actions->at("file.open"), &QAction::trigger);
    connect(m_start, &StartScreen::projectWanted, this, &MainWindow::openProject);
    connect(m_make, &MakePage::cancelled, this, [this] { m_editor.isOpen() ? m_pages->setCurrentWidget(m_workspace) : showStart(); });
    connect(m_settings, &SettingsPanel::closed, this, [this] { m_pages->setCurrentWidget(m_pageBefore ? m_pageBefore : m_start); });
    connect(m_settings, &SettingsPanel::themeChanged, this, &MainWindow::useChosenTheme);
    connect(m_spending, &SpendingWatch::spendingWanted, this, [this] {
        showSettings(false);
        m_settings->showSpending();
    });
    connect(m_takes, &TakesPage::closed, this, [this] {
        if (m_pages->currentWidget() != m_takes)
            return;
        m_pages->setCurrentWidget(m_workspace);
        m_timeline->setFocus();
    });
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::showPage);
    connect(&m_editor, &Editor::opened, this, &MainWindow::showWorkspace);
    connect(&m_editor, &Editor::closed, this, &MainWindow::showStart);
    for (const auto signal : {&Editor::changed, &Editor::generationChanged, &Editor::selectionChanged})
        connect(&m_editor, signal, this, &MainWindow::showHeader);
    connect(&m_editor, &Editor::noticed, this, [this](const Notice& notice) { m_notices->show(notice); });
    connect(m_exports, &ExportQueue::finished, this, [this](const ExportItem& item) {
        const bool done = item.state == ExportItem::State::Done;
        m_notices->show({done ? Notice::Kind::Success : Notice::Kind::Problem,
                         done ? tr("%1 is written: %2").arg(item.output, item.message) : item.message, {}, {}});
    });
}

/// What is not seen is neither played nor changed by a key.
void MainWindow::showPage() {
    if (!worksOnFilm() && m_playback->isPlaying())
        m_playback->pause();
    showHeader();
}

bool MainWindow::worksOnFilm() const {
    return m_editor.isOpen() && m_pages->currentWidget() == m_workspace;
}

void MainWindow::joinActions() {
    on("file.new", [this] { showMake(false); });
    on("file.open", [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Open a project"), QString::fromStdString(m_editor.studio().projects.string()),
                                                          tr("Shortwright projects (*.short *.shortz)"));
        if (!file.isEmpty())
            openProject(file);
    });
    on("file.save", [this] {
        m_script->commitTyping();
        if (const Result<void> saved = m_editor.save(); !saved)
            m_editor.tell(saved.error());
    });
    on("file.close", [this] {
        m_script->commitTyping();
        m_recorder->finish();
        writePoster();
        m_editor.close();
    });
    on("file.export", [this] { showDock("export"); });
    on("file.settings", [this] { showSettings(false); });
    on("file.quit", [this] { close(); });
    on("edit.undo", [this] { m_editor.undo(); });
    on("edit.redo", [this] { m_editor.redo(); });
    on("make.all", [this] { m_editor.generate(); });
    on("make.cancel", [this] { m_editor.cancelGeneration(); });
    on("make.again", [this] { m_script->makeAnotherTake(); });
    on("make.compare", [this] { m_script->compareTakes(); });
    on("make.lock", [this] { m_script->toggleLock(); });
    on("view.resetLayout", [this] {
        m_preferences.forgetLayout();
        arrangeDocks();
    });
    on("help.palette", [this] { m_palette->open(); });
    on("help.shortcuts", [this] { showSettings(true); });
}

void MainWindow::joinPlayback() {
    on("playback.play", [this] { m_playback->toggle(); });
    on("playback.stop", [this] { m_playback->pause(); });
    on("playback.reverse", [this] { m_kHeld ? m_playback->step(-1) : m_playback->shuttle(-1); });
    on("playback.forward", [this] { m_kHeld ? m_playback->step(1) : m_playback->shuttle(1); });
    on("playback.nextFrame", [this] { m_playback->step(1); });
    on("playback.previousFrame", [this] { m_playback->step(-1); });
    const auto jump = [this](Duration by) { m_editor.setPlayhead(std::max(TimePoint{}, m_editor.playhead() + by)); };
    on("playback.nextSecond", [jump] { jump(Duration::seconds(1)); });
    on("playback.previousSecond", [jump] { jump(-Duration::seconds(1)); });
    on("playback.start", [this] { m_editor.setPlayhead({}); });
    on("playback.end", [this] { m_editor.setPlayhead(TimePoint{} + m_editor.state().cut->duration); });
    on("playback.in", [this] { setInOut(m_editor.playhead(), std::nullopt); });
    on("playback.out", [this] { setInOut(std::nullopt, m_editor.playhead()); });
    on("playback.clearInOut", [this] { m_editor.setInOut(std::nullopt); });
    connect(m_actions->at("playback.loop"), &QAction::toggled, m_playback, &Playback::setLooping);
    connect(m_actions->at("view.safeAreas"), &QAction::toggled, &m_preview->canvas(), &PreviewCanvas::setSafeArea);
    connect(m_actions->at("view.guides"), &QAction::toggled, &m_preview->canvas(), &PreviewCanvas::setGuides);
    QAction* const full = m_actions->at("playback.fullScreen");
    connect(full, &QAction::toggled, this, &MainWindow::showFullScreenPreview);
    connect(m_preview, &PreviewPanel::left, full, [full] { full->setChecked(false); });
    connect(&m_editor, &Editor::closed, full, [full] { full->setChecked(false); });
}

/// The other end stays when it still makes sense.
void MainWindow::setInOut(std::optional<TimePoint> in, std::optional<TimePoint> out) {
    const TimePoint end = TimePoint{} + m_editor.state().cut->duration;
    TimeRange range = m_editor.inOut().value_or(TimeRange{{}, end});
    range.start = in.value_or(range.start);
    range.end = out.value_or(range.end);
    if (range.start >= range.end)
        range = in ? TimeRange{*in, end} : TimeRange{{}, *out};
    m_editor.setInOut(range.start < range.end ? std::optional(range) : std::nullopt);
}

void MainWindow::showFullScreenPreview(bool full) {
    if (full) {
        m_preview->setParent(nullptr);
        m_preview->setWindowFlag(Qt::Window);
        for (QAction* action : m_actions->all())
            m_preview->addAction(action);
        m_preview->showFullScreen();
    } else {
        m_docks["preview"]->setWidget(m_preview);
        m_preview->show();
        m_timeline->setFocus();
    }
}

void MainWindow::joinTimeline() {
    const auto join = [this](const char* action, void (TimelineView::*run)()) {
        on(action, [this, run] { (m_timeline->*run)(); });
    };
    join("edit.cut", &TimelineView::cut);
    join("edit.copy", &TimelineView::copy);
    join("edit.paste", &TimelineView::paste);
    join("edit.duplicate", &TimelineView::duplicate);
    join("edit.pasteAttributes", &TimelineView::pasteAttributes);
    join("edit.chooseAttributes", &TimelineView::chooseAttributes);
    on("edit.crop", [this] { m_preview->canvas().toggleCrop(); });
    join("edit.selectAll", &TimelineView::selectAll);
    on("edit.delete", [this] { m_timeline->deleteSelection(false); });
    on("edit.rippleDelete", [this] { m_timeline->deleteSelection(true); });
    join("playback.previousEdit", &TimelineView::previousEdit);
    join("playback.nextEdit", &TimelineView::nextEdit);
    on("timeline.split", [this] { m_timeline->splitAtPlayhead(false); });
    on("timeline.splitAll", [this] { m_timeline->splitAtPlayhead(true); });
    on("timeline.rippleTrimStart", [this] { m_timeline->trimToPlayhead(ClipEdge::Start, true); });
    on("timeline.rippleTrimEnd", [this] { m_timeline->trimToPlayhead(ClipEdge::End, true); });
    on("timeline.trimStart", [this] { m_timeline->trimToPlayhead(ClipEdge::Start, false); });
    on("timeline.trimEnd", [this] { m_timeline->trimToPlayhead(ClipEdge::End, false); });
    on("timeline.record", [this] {
        m_docks["preview"]->show();
        m_docks["preview"]->raise();
        m_preview->recorder().advance();
    });
    join("timeline.title", &TimelineView::addTitle);
    join("timeline.marker", &TimelineView::addMarker);
    join("timeline.previousMarker", &TimelineView::previousMarker);
    join("timeline.nextMarker", &TimelineView::nextMarker);
    join("timeline.zoomIn", &TimelineView::zoomIn);
    join("timeline.zoomOut", &TimelineView::zoomOut);
    join("timeline.zoomFit", &TimelineView::zoomToFit);
    on("timeline.nudgeLeft", [this] { m_timeline->nudge(-1); });
    on("timeline.nudgeRight", [this] { m_timeline->nudge(1); });
    on("timeline.nudgeLeft5", [this] { m_timeline->nudge(-5); });
    on("timeline.nudgeRight5", [this] { m_timeline->nudge(5); });
    join("timeline.group", &TimelineView::groupSelection);
    join("timeline.ungroup", &TimelineView::ungroupSelection);
    join("timeline.freeze", &TimelineView::freezeFrame);
    join("timeline.detach", &TimelineView::detachSound);
    const auto toggle = [this](const char* action, bool on, void (TimelineView::*set)(bool), void (TimelineView::*told)(bool)) {
        m_actions->at(action)->setChecked(on);
        connect(m_actions->at(action), &QAction::toggled, m_timeline, set);
        connect(m_timeline, told, m_actions->at(action), &QAction::setChecked);
    };
    toggle("timeline.snapping", m_timeline->snapping(), &TimelineView::setSnapping, &TimelineView::snappingChanged);
    toggle("timeline.magnet", m_timeline->magnet(), &TimelineView::setMagnet, &TimelineView::magnetChanged);
}

void MainWindow::joinPanels() {
    on("file.import", [this] {
        showDock("media");
        const QStringList files = QFileDialog::getOpenFileNames(this, tr("Import media"));
        if (!files.isEmpty())
            m_media->importFiles(files);
    });
    on("file.exportCaptions", [this] {
        const QString file = QFileDialog::getSaveFileName(this, tr("Export captions"), m_editor.title() + ".srt", tr("Captions (*.srt *.vtt *.ass)"));
        if (!file.isEmpty())
            if (const Result<void> written = writeCaptionFile(m_editor, file); !written)
                m_editor.tell(written.error());
    });
    on("file.importCaptions", [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Import captions"), {}, tr("Captions (*.srt *.vtt *.ass)"));
        if (!file.isEmpty())
            if (const Result<void> read = readCaptionFile(m_editor, file); !read)
                m_editor.tell(read.error());
    });
    connect(m_media, &MediaPanel::importRequested, m_actions->at("file.import"), &QAction::trigger);
    connect(m_script, &ScriptPanel::ownMediaRequested, this, [this](const QString& node) {
        m_editor.select(node.section('/', 1).toStdString());
        showDock("media");
        m_notices->show({Notice::Kind::Hint, tr("Choose a file in the bin, or drop one there, and use it instead."), {}, {}});
    });
    const auto compare = [this](const QString& node) {
        m_pages->setCurrentWidget(m_takes);
        m_takes->begin(node.toStdString());
    };
    connect(m_script, &ScriptPanel::compareRequested, this, compare);
    connect(m_inspector, &InspectorPanel::compareRequested, this, compare);
    connect(m_timeline, &TimelineView::filesDropped, this, [this](const QStringList& files, const DropPlace& place) {
        m_media->importFiles(files, [this, place](const std::vector<MediaRef>& media) { m_timeline->put(media, place); });
    });
    connect(m_timeline, &TimelineView::editTextRequested, this, [this](const QString& item) {
        if (item.startsWith("clip-")) {
            m_preview->canvas().editText(item.toStdString());
        } else {
            showDock("script");
            m_script->focusSentence(item);
        }
    });
    connect(m_checks, &LiveChecks::checked, this, [this] { m_issues->setIssues(m_checks->issues()); });
    connect(m_issues, &IssuesPanel::countsChanged, this, [this](int errors, int warnings, int) {
        const int count = errors + warnings;
        m_docks["issues"]->setWindowTitle(count > 0 ? tr("Issues (%1)").arg(count) : tr("Issues"));
    });
}

}  // namespace sw::ui
