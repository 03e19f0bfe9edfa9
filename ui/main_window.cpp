#include "ui/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>
#include <QUndoStack>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/media/caption/fonts.h"
#include "core/session/bundle.h"
#include "ui/command_palette.h"
#include "ui/core_words.h"
#include "ui/export_queue.h"
#include "ui/file_tasks.h"
#include "ui/icons.h"
#include "ui/live_checks.h"
#include "ui/make_page.h"
#include "ui/media_panel.h"
#include "ui/message_stack.h"
#include "ui/notice_bar.h"
#include "ui/preview/playback.h"
#include "ui/preview/preview_panel.h"
#include "ui/script_panel.h"
#include "ui/run_price.h"
#include "ui/settings_panel.h"
#include "ui/spending_watch.h"
#include "ui/start_screen.h"
#include "ui/takes/takes_page.h"
#include "ui/task_bar.h"
#include "ui/theme.h"
#include "ui/timeline/timeline_view.h"
#include "ui/versions/version_maker.h"
#include "ui/versions/versions_page.h"
#include "ui/widgets.h"

namespace sw::ui {
MainWindow::MainWindow(Editor& editor, Preferences& preferences, std::unique_ptr<SoundOutput> output, std::unique_ptr<SoundInput> input)
    : m_editor(editor),
      m_preferences(preferences),
      m_actions(new Actions(preferences, this)),
      m_pages(new QStackedWidget),
      m_start(new StartScreen(editor.studio(), preferences)),
      m_make(new MakePage(editor, preferences)),
      m_automation(new Automation(editor, preferences, this)),
      m_settings(new SettingsPanel(editor, preferences, *m_actions, *m_automation)),
      m_takes(new TakesPage(editor, [silent = output != nullptr]() -> std::unique_ptr<SoundOutput> {
          return silent ? std::unique_ptr<SoundOutput>(std::make_unique<SilentOutput>()) : std::make_unique<DeviceOutput>();
      })),
      m_workspace(new QMainWindow),
      m_exports(new ExportQueue(editor, this)),
      m_versionMaker(new VersionMaker(editor.studio().versions, this)),
      m_versions(new VersionsPage(editor, *m_versionMaker, *m_exports, preferences)),
      m_files(new FileTasks(editor, this)),
      m_checks(new LiveChecks(editor, this)),
      m_playback(new Playback(editor, std::move(output), this)),
      m_recorder(new VoiceRecorder(editor, std::move(input), this)),
      m_spending(new SpendingWatch(editor, preferences, this)),
      m_notices(new NoticeBar),
      m_palette(new CommandPalette(*m_actions, this)) {
    setWindowTitle("Shortwright[*]");
    setAcceptDrops(true);
    resize(firstSize(screen()->availableSize()));
    m_editor.setMakesAutomatically(preferences.value("make/automatic", true).toBool());
    if (const QString folder = preferences.value(kProjectsFolder).toString(); !folder.isEmpty())
        m_editor.setProjectsFolder(folder.toStdString());
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHeader();
    column->addWidget(m_header);
    for (QWidget* page : {static_cast<QWidget*>(m_start), static_cast<QWidget*>(m_make), static_cast<QWidget*>(m_settings), static_cast<QWidget*>(m_takes), static_cast<QWidget*>(m_versions), static_cast<QWidget*>(m_workspace)})
        m_pages->addWidget(page);
    column->addWidget(m_pages, 1);
    auto* messages = new MessageStack(*body);
    messages->add(new TaskBar(m_files->task()));
    messages->add(m_notices);
    setCentralWidget(body);
    buildWorkspace();
    buildMenus();
    joinPages();
    joinActions();
    joinPlayback();
    joinTimeline();
    joinPanels();
    joinFiles();
    joinVersions();
    qApp->installEventFilter(this);
    if (!preferences.geometry().isEmpty())
        restoreGeometry(preferences.geometry());
    showStart();
    if (const std::string& trouble = editor.studio().trouble; !trouble.empty())
        editor.tell(Notice{Notice::Kind::Problem, QString::fromStdString(trouble), tr("Settings"), [this] {
                               showSettings(false);
                               m_settings->showProviders();
                           }});
    QTimer::singleShot(0, m_automation, &Automation::resume);
}

MainWindow::~MainWindow() = default;

/// Room for all panels where there is any, and never more than the screen has.
QSize MainWindow::firstSize(QSize screen) {
    constexpr QSize kComfortable(1440, 900);
    constexpr QSize kLargest(2200, 1320);
    return (screen * 0.85).boundedTo(kLargest).expandedTo(kComfortable).boundedTo(screen);
}

void MainWindow::buildHeader() {
    m_header = new QWidget;
    auto* row = new QHBoxLayout(m_header);
    row->setContentsMargins(metrics::kMargin, 6, metrics::kMargin, 6);
    row->setSpacing(metrics::kGap);
    const auto button = [&](const char* action) {
        auto* made = new QToolButton;
        made->setDefaultAction(m_actions->at(action));
        made->setAccessibleName(m_actions->at(action)->text());
        made->setIconSize({18, 18});
        made->setFocusPolicy(Qt::TabFocus);
        row->addWidget(made);
    };
    button("file.close");
    m_title = new ElidingLabel("heading");  // a long one must not make the window wider than the screen
    row->addWidget(m_title);
    button("edit.undo");
    button("edit.redo");
    row->addStretch(1);
    m_making = textLabel({}, "dim");
    m_making->setWordWrap(false);
    m_progress = new QProgressBar;
    m_progress->setFixedWidth(160);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setAccessibleName(tr("Progress of what is being made"));
    row->addWidget(m_making);
    row->addWidget(m_progress);
    m_makeButton = new QPushButton;
    m_exportButton = primaryButton(tr("Export"));
    row->addWidget(m_makeButton);
    row->addWidget(m_exportButton);
    connect(m_makeButton, &QPushButton::clicked, this, [this] {
        m_actions->at(m_editor.isGenerating() ? "make.cancel" : "make.all")->trigger();
    });
    connect(m_exportButton, &QPushButton::clicked, m_actions->at("file.export"), &QAction::trigger);
}

void MainWindow::buildMenus() {
    QMap<QString, QMenu*> menus;
    for (const ActionDescription& description : actionDescriptions()) {
        QMenu*& menu = menus[description.menu];
        if (!menu)
            menu = menuBar()->addMenu(QCoreApplication::translate("Actions", description.menu));
        menu->addAction(m_actions->at(description.id));
    }
    menus["View"]->addSeparator();
    for (QDockWidget* dock : m_docks)
        menus["View"]->addAction(dock->toggleViewAction());
}

void MainWindow::on(const char* action, const std::function<void()>& run) {
    connect(m_actions->at(action), &QAction::triggered, this, run);
}

void MainWindow::showStart() {
    m_start->refresh();
    m_pages->setCurrentWidget(m_start);
    showHeader();
}

void MainWindow::showMake(bool topic) {
    m_make->begin(topic ? MakePage::Source::Topic : MakePage::Source::Text);
    m_pages->setCurrentWidget(m_make);
    showHeader();
}

void MainWindow::showWorkspace() {
    m_preferences.addRecentProject(QString::fromStdString(m_editor.session()->paths().file.string()));
    m_pages->setCurrentWidget(m_workspace);
    m_timeline->setFocus();
    showHeader();
    QTimer::singleShot(0, this, &MainWindow::settleDocks);
}

void MainWindow::showSettings(bool shortcuts) {
    if (m_pages->currentWidget() != m_settings)
        m_pageBefore = m_pages->currentWidget();
    m_pages->setCurrentWidget(m_settings);
    if (shortcuts)
        m_settings->showShortcuts();
}

void MainWindow::showHeader() {
    const bool open = m_editor.isOpen();
    const Plan& plan = *m_editor.state().plan;
    m_header->setVisible(open);
    setWindowTitle(open ? tr("%1[*] – Shortwright").arg(m_editor.title()) : "Shortwright[*]");
    setWindowModified(m_editor.isModified());
    m_title->setText(m_editor.title());
    const bool making = m_editor.isGenerating();
    m_making->setVisible(making);
    m_progress->setVisible(making);
    m_progress->setValue(static_cast<int>(m_editor.generationProgress() * 1000));
    m_making->setText(m_editor.generationCost() > 0 ? tr("Making… %1").arg(moneyText(m_editor.generationCost(), plan.currency)) : tr("Making…"));
    const int toMake = plan.runs + plan.maybeRuns;
    m_makeButton->setText(making ? tr("Stop") : toMake > 0 ? tr("Make %1").arg(toMake) : tr("All made"));
    m_makeButton->setIcon(icon(making ? "circle-stop" : toMake > 0 ? "sparkles" : "check"));
    m_makeButton->setEnabled(making || toMake > 0);
    const QString price = making ? QString() : priceText(priceOf(m_editor));
    m_makeButton->setToolTip(price.isEmpty() ? QString() : tr("Making it costs %1.").arg(price));
    m_makeButton->setAccessibleDescription(m_makeButton->toolTip());
    m_actions->at("make.all")->setEnabled(open && !making && toMake > 0);
    m_actions->at("make.cancel")->setEnabled(making);
    const QUndoStack* undo = open ? &m_editor.session()->undoStack() : nullptr;
    const auto name = [&](const char* action, const QString& word, bool can, const QString& what) {
        m_actions->at(action)->setEnabled(can);
        m_actions->at(action)->setText(can && !what.isEmpty() ? word + ": " + what : word);
    };
    name("edit.undo", tr("Undo"), undo && undo->canUndo(), undo ? coreWord(undo->undoText()) : QString());
    name("edit.redo", tr("Redo"), undo && undo->canRedo(), undo ? coreWord(undo->redoText()) : QString());
    const bool working = worksOnFilm();
    for (auto it = m_actions->all().begin(); it != m_actions->all().end(); ++it) {
        const QString& id = it.key();
        if (QStringList{"file.save", "file.close", "file.export", "file.import", "file.importCaptions", "file.exportCaptions", "file.exportTimeline", "file.pack", "file.relink", "make.lost"}.contains(id))
            it.value()->setEnabled(open);
        else if (id == "file.versions")
            it.value()->setEnabled(open && m_versionMaker->controls().make);
        else if (id.startsWith("timeline.") || id.startsWith("playback.") || id == "make.again" || id == "make.compare" || id == "make.lock" ||
                 (id.startsWith("edit.") && id != "edit.undo" && id != "edit.redo"))
            it.value()->setEnabled(working);
    }
}

void MainWindow::openProject(const QString& file) {
    if (file.endsWith(kBundleSuffix, Qt::CaseInsensitive))
        return openBundle(file);
    m_recorder->finish();
    if (m_editor.isOpen())
        writePoster();
    const Result<void> opened = m_editor.open(file.toStdString());
    if (opened)
        return m_pages->setCurrentWidget(m_workspace);
    m_editor.tell(opened.error());
    if (opened.error().code == ErrorCode::NotFound)
        m_preferences.removeRecentProject(file);
    if (!m_editor.isOpen())
        showStart();
}

/// The finished sample project: unpacked the first time, opened afterwards. Where it did not come along, it is made of its text.
void MainWindow::openSample() {
    const Studio& studio = m_editor.studio();
    Disk& disk = studio.tools.disk;
    const std::filesystem::path file = studio.projects / "Sample.short";
    if (disk.exists(file))
        return openProject(QString::fromStdString(file.string()));
    if (disk.exists(studio.sampleBundle)) {
        if (const Result<void> made = disk.makeFolders(studio.projects); !made)
            return m_editor.tell(made.error());
        return m_files->unpack(QString::fromStdString(studio.sampleBundle.string()), QString::fromStdString(file.string()));
    }
    m_make->begin(MakePage::Source::Text);
    m_make->openText(QString::fromStdString(studio.sampleText.string()));
    m_make->makeInto(file);
}

/// An empty project with its bin in front.
void MainWindow::beginWithFootage() {
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Import footage"));
    if (files.isEmpty())
        return;
    if (m_make->makeEmpty(QFileInfo(files.first()).completeBaseName())) {
        showDock("media");
        m_media->importFiles(files);
    }
}

void MainWindow::useChosenTheme() {
    const ThemeChoice choice = m_preferences.theme();
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemIsDark());
    useTheme(*qApp, dark ? Colours::dark() : Colours::light());
}

/// The picture of the project on the start screen: what the preview shows.
void MainWindow::writePoster() {
    constexpr int kPosterHeight = 320;
    const QImage image = m_playback->frame().image;
    if (!m_editor.isOpen() || image.isNull() || m_editor.session()->readOnly())
        return;
    const std::filesystem::path file = m_editor.session()->paths().media() / "poster.jpg";
    image.scaledToHeight(kPosterHeight, Qt::SmoothTransformation).save(QString::fromStdString(file.string()), "JPG", 85);
}

bool MainWindow::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease || event->type() == QEvent::ShortcutOverride) {
        const auto& key = static_cast<QKeyEvent&>(*event);
        if (key.key() == Qt::Key_K && !key.isAutoRepeat())
            m_kHeld = event->type() != QEvent::KeyRelease;
    } else if (event->type() == QEvent::WindowDeactivate) {
        m_kHeld = false;
    }
    return false;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_script->commitTyping();
    m_recorder->finish();
    writePoster();
    keepLayout();
    m_editor.close();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

/// A project is opened, a text begins a short, anything else goes into the bin of the open project.
void MainWindow::dropEvent(QDropEvent* event) {
    QStringList media;
    for (const QUrl& url : event->mimeData()->urls()) {
        const QString file = url.toLocalFile();
        const QString ending = QFileInfo(file).suffix().toLower();
        if (ending == "short" || ending == "shortz")
            return openProject(file);
        if (QStringList{"txt", "md", "html", "htm"}.contains(ending) && !m_editor.isOpen()) {
            showMake(false);
            return m_make->openText(file);
        }
        if (!file.isEmpty())
            media << file;
    }
    if (media.isEmpty())
        return m_editor.tell(Notice{Notice::Kind::Hint, MediaPanel::tr("Only files of this computer can be imported. Download it first, then drop the file."), {}, {}});
    if (!m_editor.isOpen())
        return m_editor.tell(Notice{Notice::Kind::Hint, tr("Open a project first, then drop media into it."), {}, {}});
    showDock("media");
    m_media->importFiles(media);
}

}  // namespace sw::ui
