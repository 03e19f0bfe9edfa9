#include "ui/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "core/media/caption/fonts.h"
#include "ui/command_palette.h"
#include "ui/export_panel.h"
#include "ui/export_queue.h"
#include "ui/icons.h"
#include "ui/make_page.h"
#include "ui/notice_bar.h"
#include "ui/settings_panel.h"
#include "ui/start_screen.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kLayoutVersion = 1;

}  // namespace

MainWindow::MainWindow(Editor& editor, Preferences& preferences)
    : m_editor(editor),
      m_preferences(preferences),
      m_actions(new Actions(preferences, this)),
      m_pages(new QStackedWidget),
      m_start(new StartScreen(editor.studio(), preferences)),
      m_make(new MakePage(editor, preferences)),
      m_settings(new SettingsPanel(editor, preferences, *m_actions)),
      m_workspace(new QMainWindow),
      m_exports(new ExportQueue(editor, this)),
      m_notices(new NoticeBar),
      m_palette(new CommandPalette(*m_actions, this)) {
    setWindowTitle("Shortwright");
    setAcceptDrops(true);
    resize(1440, 900);
    m_editor.setMakesAutomatically(preferences.value("make/automatic", true).toBool());
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHeader();
    column->addWidget(m_header);
    for (QWidget* page : {static_cast<QWidget*>(m_start), static_cast<QWidget*>(m_make), static_cast<QWidget*>(m_settings), static_cast<QWidget*>(m_workspace)})
        m_pages->addWidget(page);
    column->addWidget(m_pages, 1);
    auto* notices = new QVBoxLayout;
    notices->setContentsMargins(metrics::kGap, metrics::kSmallGap, metrics::kGap, metrics::kGap);
    notices->addWidget(m_notices);
    column->addLayout(notices);
    setCentralWidget(body);
    buildWorkspace();
    buildMenus();
    joinActions();
    if (!preferences.geometry().isEmpty())
        restoreGeometry(preferences.geometry());
    showStart();
}

MainWindow::~MainWindow() = default;

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
    m_title = textLabel({}, "heading");
    m_title->setWordWrap(false);
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

QDockWidget* MainWindow::addDock(const QString& id, const QString& title, QWidget* content, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title, m_workspace);
    dock->setObjectName(id);
    dock->setWidget(content);
    dock->setAccessibleName(title);
    m_workspace->addDockWidget(area, dock);
    m_docks.insert(id, dock);
    return dock;
}

void MainWindow::buildWorkspace() {
    m_workspace->setDockNestingEnabled(true);
    m_workspace->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    m_workspace->setWindowFlags(Qt::Widget);
    m_export = new ExportPanel(m_editor, *m_exports, m_preferences);
    addDock("export", tr("Export"), m_export, Qt::RightDockWidgetArea);
    arrangeDocks();
    if (const QByteArray layout = m_preferences.layout(); !layout.isEmpty())
        m_workspace->restoreState(layout, kLayoutVersion);
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
