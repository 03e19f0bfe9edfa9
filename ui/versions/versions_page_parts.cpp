#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/theme.h"
#include "ui/versions/made_versions.h"
#include "ui/versions/version_form.h"
#include "ui/versions/version_matrix.h"
#include "ui/versions/versions_page.h"
#include "ui/widgets.h"

// What the page of versions consists of, and how that is laid out.
namespace sw::ui {
namespace {

constexpr int kFormWidth = 348;

/// A stack of what is said instead of a list, and the list.
QStackedWidget* views(QWidget* list) {
    auto* stack = new QStackedWidget;
    stack->addWidget(new QWidget);
    stack->addWidget(list);
    return stack;
}

}  // namespace

VersionsPage::VersionsPage(Editor& editor, VersionMaker& maker, ExportQueue& exports, Preferences& preferences, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_maker(maker), m_preferences(preferences), m_films(editor, exports), m_title(new ElidingLabel("title", this)) {
    setAccessibleName(tr("Versions"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 16);
    column->setSpacing(metrics::kMargin);
    auto* top = new QHBoxLayout;
    QPushButton* back = flatButton(tr("Back"), "arrow-left", this);
    top->addWidget(m_title, 1);
    top->addWidget(back);
    column->addLayout(top);
    m_incomplete = textLabel(tr("The short itself is not complete yet. What is made in it first, all its versions share."), "dim");
    column->addWidget(m_incomplete);
    auto* row = new QHBoxLayout;
    row->setSpacing(24);
    row->addWidget(buildForm());
    row->addWidget(buildRight(), 1);
    column->addLayout(row, 1);
    m_soon.setSingleShot(true);
    connect(back, &QPushButton::clicked, this, &VersionsPage::closed);
    join();
}

QWidget* VersionsPage::buildForm() {
    m_form = new VersionForm(m_editor.studio(), m_preferences);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFixedWidth(kFormWidth);
    scroll->setWidget(m_form);
    m_form->setAutoFillBackground(false);  // it lies on the page
    return scroll;
}

QWidget* VersionsPage::buildRight() {
    auto* block = new QWidget;
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    m_tabs = new QTabBar;
    m_tabs->setProperty("role", "page");
    m_tabs->setAccessibleName(tr("Versions to make, and versions in the folder"));
    m_tabs->setExpanding(false);
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_pages = new QStackedWidget;
    m_pages->addWidget(buildPlanned());
    m_pages->addWidget(buildMade());
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    return block;
}

QWidget* VersionsPage::buildPlanned() {
    auto* block = new QWidget;
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    m_matrix = new VersionMatrix;
    m_plannedViews = views(m_matrix);
    m_bar = new QProgressBar;
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    m_bar->setAccessibleName(tr("Progress of the versions"));
    m_totals = textLabel({}, "dim");
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop; what is finished is kept"));
    m_cancel->setAccessibleName(tr("Stop making versions"));
    m_make = primaryButton(tr("Make the version"));
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kMargin);
    row->addWidget(m_totals, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_make);
    column->addWidget(m_plannedViews, 1);
    column->addWidget(m_bar);
    column->addLayout(row);
    return block;
}

QWidget* VersionsPage::buildMade() {
    auto* block = new QWidget;
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    m_list = new MadeVersions;
    m_madeViews = views(m_list);
    m_preset = new ElidingBox;
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_preset->setAccessibleName(tr("Preset"));
    for (const ExportSettings& preset : m_editor.studio().presets)
        m_preset->addItem(QString::fromStdString(preset.title), QString::fromStdString(preset.name));
    m_shape = new ElidingBox;
    m_shape->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_shape->setAccessibleName(tr("Shape"));
    m_updateAll = new QPushButton(tr("Update all"));
    m_updateAll->setToolTip(tr("Brings all up to date and makes what they lack"));
    m_exportAll = primaryButton(tr("Export all"));
    m_exportAll->setToolTip(tr("Writes a film of each version beside it"));
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGap);
    row->addWidget(m_preset, 3);
    row->addWidget(m_shape, 2);
    row->addWidget(m_updateAll);
    row->addWidget(m_exportAll);
    column->addWidget(m_madeViews, 1);
    column->addLayout(row);
    return block;
}

}  // namespace sw::ui
