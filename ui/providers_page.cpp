#include "ui/providers_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include "ui/core_sentences.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kListWidth = 300;
constexpr const char* kEmbeddedName = "embedded";

QString shownName(const ProviderItem& item) {
    return item.name == kEmbeddedName ? ProvidersPage::tr("Built in") : QString::fromStdString(item.name);
}

QLineEdit* lineEdit(const QString& name, const QString& hint = {}) {
    auto* edit = new QLineEdit;
    edit->setAccessibleName(name);
    edit->setPlaceholderText(hint);
    return edit;
}

}  // namespace

QString stepTitle(const std::string& kind) {
    if (kind == "llm")
        return ProvidersPage::tr("Script");
    if (kind == "image")
        return ProvidersPage::tr("Pictures");
    if (kind == "voice")
        return ProvidersPage::tr("Voice");
    if (kind == "animation")
        return ProvidersPage::tr("Motion");
    if (kind == "music")
        return ProvidersPage::tr("Music");
    return QString::fromStdString(kind);
}

ProvidersPage::ProvidersPage(Editor& editor, QWidget* parent) : QWidget(parent), m_editor(editor) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kMargin, 20, metrics::kMargin, metrics::kMargin);
    column->setSpacing(metrics::kMargin);
    column->addWidget(textLabel(tr("Each step of a short can be made by a service of yours; the built-in one is always there. They are asked from "
                                   "the top. What is changed here counts when Shortwright is started again."),
                                "dim"));
    auto* row = new QHBoxLayout;
    row->setSpacing(24);
    row->addWidget(listColumn());
    row->addWidget(detailColumn(), 1);
    column->addLayout(row, 1);
    m_fallback = new QCheckBox(tr("When one cannot, ask the next"));
    column->addWidget(m_fallback);
    connect(m_fallback, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_filling)
            said(m_editor.studio().providers.setFallback(on));
    });
    connect(&m_task, &BackgroundTask::changed, this, &ProvidersPage::showProvider);
    load();
}

QWidget* ProvidersPage::listColumn() {
    auto* block = new QWidget;
    block->setFixedWidth(kListWidth);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    m_kinds = new ElidingBox;
    m_kinds->setAccessibleName(tr("Step"));
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Providers"));
    m_up = flatButton(tr("Up"), "chevron-up");
    m_down = flatButton(tr("Down"), "chevron-down");
    m_remove = flatButton(tr("Remove"), "trash-2");
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_up, m_down, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    column->addWidget(m_kinds);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &ProvidersPage::showKind);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        say({}, false);
        m_key->clear();
        showProvider();
    });
    connect(m_list, &QListWidget::itemChanged, this, &ProvidersPage::saveOrder);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &ProvidersPage::removeChosen);
    return block;
}

QWidget* ProvidersPage::detailColumn() {
    auto* block = new QWidget;
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kMargin);
    m_heading = textLabel({}, "heading");
    m_what = textLabel({}, "dim");
    m_keyRow = new QWidget;
    auto* keys = new QHBoxLayout(m_keyRow);
    keys->setContentsMargins(0, 0, 0, 0);
    m_key = lineEdit(tr("Key"), tr("Key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_keep = flatButton(tr("Keep key"), "check");
    m_forget = flatButton(tr("Forget key"), "trash-2");
    keys->addWidget(m_key, 1);
    keys->addWidget(m_keep);
    keys->addWidget(m_forget);
    m_test = new QPushButton(tr("Test"));
    m_test->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_said = textLabel({}, "");
    m_said->setAccessibleName(tr("Outcome"));
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_heading, m_what, m_keyRow, m_test, m_said, line(), newProviderForm()})
        column->addWidget(widget);
    column->addStretch(1);
    connect(m_key, &QLineEdit::textChanged, this, &ProvidersPage::showProvider);
    connect(m_key, &QLineEdit::returnPressed, m_keep, &QPushButton::click);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        ask(tr("Keeping the key…"), [controls = m_editor.studio().providers, name = chosen()->name, key = m_key->text().toStdString()](
                                         const std::stop_token&) { return controls.keepKey(name, key); });
        m_key->clear();
    });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        ask(tr("Forgetting the key…"), [controls = m_editor.studio().providers, name = chosen()->name](const std::stop_token&) { return controls.forgetKey(name); });
    });
    connect(m_test, &QPushButton::clicked, this, [this] {
        ask(tr("Asking %1…").arg(shownName(*chosen())),
            [controls = m_editor.studio().providers, kind = kind()->name, name = chosen()->name](const std::stop_token& stop) { return controls.test(kind, name, stop); });
    });
    return block;
}

QWidget* ProvidersPage::newProviderForm() {
    auto* block = new QWidget;
    auto* form = new QFormLayout(block);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(24);
    m_newName = lineEdit(tr("Name of the new provider"));
    m_newProtocol = new ElidingBox;
    m_newProtocol->setAccessibleName(tr("Protocol"));
    m_newAddress = lineEdit(tr("Address"), tr("the usual one"));
    m_newModel = lineEdit(tr("Model"));
    auto* add = new QPushButton(tr("Add"));
    add->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    form->addRow(textLabel(tr("Add a provider"), "heading"));
    form->addRow(tr("Name"), m_newName);
    form->addRow(tr("Protocol"), m_newProtocol);
    form->addRow(tr("Address"), m_newAddress);
    form->addRow(tr("Model"), m_newModel);
    m_newNeeded = lineEdit({});
    m_neededLabel = new QLabel;
    form->addRow(m_neededLabel, m_newNeeded);
    form->addRow(add);
    connect(add, &QPushButton::clicked, this, &ProvidersPage::addNew);
    connect(m_newProtocol, &QComboBox::currentIndexChanged, this, &ProvidersPage::showNeeded);
    return block;
}

void ProvidersPage::showEvent(QShowEvent* event) {
    load();  // the file may have been changed by hand
    QWidget::showEvent(event);
}

void ProvidersPage::load() {
    Result<ProviderChoices> choices = m_editor.studio().providers.load();
    if (!choices)
        return say(errorText(choices.error()), true);
    m_choices = *std::move(choices);
    const QScopedValueRollback filling(m_filling, true);
    m_fallback->setChecked(m_choices.fallback);
    const int before = std::max(0, m_kinds->currentIndex());
    m_kinds->clear();
    for (const ProviderKind& one : m_choices.kinds)
        m_kinds->addItem(stepTitle(one.name));
    m_kinds->setCurrentIndex(before);
    showKind();
}

/// What the chosen protocol must be told besides.
void ProvidersPage::showNeeded() {
    const auto at = static_cast<std::size_t>(std::max(0, m_newProtocol->currentIndex()));
    const std::string needed = kind() && at < kind()->needs.size() ? kind()->needs[at] : "";
    const QString name = needed == "voice" ? tr("Voice") : needed == "folder" ? tr("Folder") : needed == "workflow" ? tr("Workflow file") : QString();
    m_neededLabel->setText(name);
    m_newNeeded->setAccessibleName(name);
    for (QWidget* widget : {static_cast<QWidget*>(m_neededLabel), static_cast<QWidget*>(m_newNeeded)})
        widget->setVisible(!name.isEmpty());
}

const ProviderKind* ProvidersPage::kind() const {
    const auto at = static_cast<std::size_t>(std::max(0, m_kinds->currentIndex()));
    return at < m_choices.kinds.size() ? &m_choices.kinds[at] : nullptr;
}

const ProviderItem* ProvidersPage::chosen() const {
    const auto at = static_cast<std::size_t>(std::max(0, m_list->currentRow()));
    return kind() && at < kind()->providers.size() ? &kind()->providers[at] : nullptr;
}

void ProvidersPage::showKind() {
    const QScopedValueRollback filling(m_filling, true);
    const int before = std::max(0, m_list->currentRow());
    m_list->clear();
    m_newProtocol->clear();
    if (!kind())
        return;
    for (const ProviderItem& item : kind()->providers) {
        auto* row = new QListWidgetItem(shownName(item), m_list);
        row->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        row->setCheckState(item.asked ? Qt::Checked : Qt::Unchecked);
    }
    for (const std::string& protocol : kind()->protocols)
        m_newProtocol->addItem(QString::fromStdString(protocol));
    m_list->setCurrentRow(std::min(before, m_list->count() - 1));
    showNeeded();
    showProvider();
}

void ProvidersPage::showProvider() {
    const ProviderItem* const item = chosen();
    const bool idle = !m_task.isRunning();
    const int row = m_list->currentRow();
    m_heading->setText(item ? shownName(*item) : QString());
    m_what->setText(!item ? QString() : item->what.empty() ? tr("Needs no network and no account.") : QString::fromStdString(item->what));
    m_keyRow->setVisible(item && item->takesKey);
    m_test->setVisible(item && !item->what.empty());
    m_test->setEnabled(idle);
    m_keep->setEnabled(idle && !m_key->text().isEmpty());
    m_forget->setEnabled(idle);
    m_remove->setEnabled(item && item->removable);
    m_up->setEnabled(item && item->asked && row > 0);
    m_down->setEnabled(item && item->asked && row + 1 < m_list->count() && kind()->providers[static_cast<std::size_t>(row) + 1].asked);
    if (!idle)
        say(m_task.title(), false);
}

/// Those with a tick, from the top.
void ProvidersPage::saveOrder() {
    if (m_filling || !kind())
        return;
    std::vector<std::string> names;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            names.push_back(kind()->providers[static_cast<std::size_t>(row)].name);
    said(m_editor.studio().providers.order(kind()->name, names));
}

void ProvidersPage::move(int by) {
    const int from = m_list->currentRow();
    std::vector<std::string> names;
    for (const ProviderItem& item : kind()->providers)
        if (item.asked)
            names.push_back(item.name);
    std::swap(names[static_cast<std::size_t>(from)], names[static_cast<std::size_t>(from + by)]);
    said(m_editor.studio().providers.order(kind()->name, names));
    m_list->setCurrentRow(from + by);
}

void ProvidersPage::addNew() {
    if (!kind())
        return;
    const NewProvider wanted = {m_newName->text().trimmed().toStdString(), m_newProtocol->currentText().toStdString(),
                                m_newAddress->text().trimmed().toStdString(), m_newModel->text().trimmed().toStdString(),
                                m_newNeeded->isHidden() ? std::string() : m_newNeeded->text().trimmed().toStdString()};
    const Result<void> added = m_editor.studio().providers.add(kind()->name, wanted);
    said(added);
    if (!added)
        return;
    for (QLineEdit* edit : {m_newName, m_newAddress, m_newModel, m_newNeeded})
        edit->clear();
    for (int row = 0; row < m_list->count(); ++row)
        if (kind()->providers[static_cast<std::size_t>(row)].name == wanted.name)
            m_list->setCurrentRow(row);
}

void ProvidersPage::removeChosen() {
    if (const ProviderItem* item = chosen())
        said(m_editor.studio().providers.remove(kind()->name, item->name));
}

void ProvidersPage::said(const Result<void>& done) {
    load();
    if (!done)
        say(errorText(done.error()), true);
}

void ProvidersPage::ask(const QString& title, std::function<Result<std::string>(const std::stop_token&)> work) {
    const auto outcome = std::make_shared<Result<std::string>>();
    m_task.start(
        title, [outcome, work = std::move(work)](const BackgroundTask::Progress&, const std::stop_token& stop) { *outcome = work(stop); },
        [this, outcome] { say(*outcome ? QString::fromStdString(**outcome) : errorText(outcome->error()), !*outcome); });
}

void ProvidersPage::say(const QString& words, bool isProblem) {
    QPalette colours = palette();
    if (isProblem)
        colours.setColor(QPalette::WindowText, Colours::of(palette()).danger);
    m_said->setPalette(colours);
    m_said->setText(words);
}

}  // namespace sw::ui
