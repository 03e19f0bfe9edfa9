#include "ui/settings_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/automation_page.h"
#include "ui/providers_page.h"
#include "ui/spending/spending_page.h"
#include "ui/studio_page.h"
#include "ui/theme.h"
#include "ui/translation.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kChoiceWidth = 320;

}  // namespace

SettingsPanel::SettingsPanel(Editor& editor, Preferences& preferences, Actions& actions, Automation& automation, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_preferences(preferences), m_actions(actions), m_pages(new QTabWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(metrics::kMargin);
    auto* top = new QHBoxLayout;
    QPushButton* back = flatButton(tr("Back"), "arrow-left", this);
    connect(back, &QPushButton::clicked, this, &SettingsPanel::closed);
    top->addWidget(textLabel(tr("Settings"), "title"), 1);
    top->addWidget(back);
    column->addLayout(top);
    m_pages->setDocumentMode(true);
    m_pages->addTab(generalPage(), tr("General"));
    m_pages->addTab(voicesPage(), tr("Voices and looks"));
    m_pages->addTab(shortcutsPage(), tr("Shortcuts"));
    m_pages->addTab(new AutomationPage(editor, automation), tr("Automation"));
    if (editor.studio().providers.load)
        m_pages->addTab(m_providers = new ProvidersPage(editor), tr("Providers"));
    if (editor.studio().server.load)
        m_pages->addTab(new StudioPage(editor), tr("Studio"));
    if (editor.studio().spending.load)
        m_pages->addTab(m_spending = new SpendingPage(editor, preferences), tr("Spending"));
    m_pages->tabBar()->setAccessibleName(tr("Settings"));
    column->addWidget(m_pages, 1);
}

void SettingsPanel::showShortcuts() {
    m_pages->setCurrentIndex(2);
    m_search->setFocus();
}

void SettingsPanel::showSpending() {
    m_pages->setCurrentWidget(m_spending);
}

void SettingsPanel::showProviders() {
    if (m_providers)
        m_pages->setCurrentWidget(m_providers);
}

QWidget* SettingsPanel::languageChoice() {
    auto* choice = new ElidingBox;
    choice->setAccessibleName(tr("Language"));
    choice->setMaximumWidth(kChoiceWidth);
    choice->addItem(tr("As the system"), "system");
    for (const UiLanguage& language : uiLanguages(m_editor.studio().data / "translations"))
        choice->addItem(language.name, language.code);
    choice->setCurrentIndex(std::max(0, choice->findData(m_preferences.language())));
    connect(choice, &QComboBox::currentIndexChanged, this, [this, choice] {
        m_preferences.setLanguage(choice->currentData().toString());
        m_editor.tell({Notice::Kind::Hint, tr("Shortwright speaks %1 when it is started again.").arg(choice->currentText()), {}, {}});
    });
    return choice;
}

/// Where new projects go, and a button that asks for another folder.
QWidget* SettingsPanel::projectsFolder() {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::kMargin);
    QLabel* folder = textLabel(QString::fromStdString(m_editor.studio().projects.string()), "");
    folder->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    folder->setWordWrap(false);
    QPushButton* change = flatButton(tr("Change…"), "folder");
    change->setAccessibleName(tr("Change the folder of new projects"));
    connect(change, &QPushButton::clicked, this, [this, folder] {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("Where should new projects go?"), folder->text());
        if (chosen.isEmpty())
            return;
        if (!QFileInfo(chosen).isWritable())
            return m_editor.tell({Notice::Kind::Problem, tr("Nothing can be written into %1. Choose another folder.").arg(chosen), {}, {}});
        m_preferences.setValue(kProjectsFolder, chosen);
        m_editor.setProjectsFolder(chosen.toStdString());
        folder->setText(chosen);
    });
    line->addWidget(folder);
    line->addWidget(change);
    line->addStretch(1);
    return row;
}

QWidget* SettingsPanel::generalPage() {
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->setContentsMargins(metrics::kMargin, 20, metrics::kMargin, metrics::kMargin);
    form->setVerticalSpacing(metrics::kMargin);
    form->setHorizontalSpacing(24);
    auto* theme = new ElidingBox;
    theme->setAccessibleName(tr("Theme"));
    theme->setMaximumWidth(kChoiceWidth);
    theme->addItem(tr("Dark"), "dark");
    theme->addItem(tr("Light"), "light");
    theme->addItem(tr("As the system"), "system");
    theme->setCurrentIndex(m_preferences.theme() == ThemeChoice::Dark ? 0 : m_preferences.theme() == ThemeChoice::Light ? 1 : 2);
    connect(theme, &QComboBox::currentIndexChanged, this, [this](int at) {
        m_preferences.setTheme(at == 0 ? ThemeChoice::Dark : at == 1 ? ThemeChoice::Light : ThemeChoice::System);
        emit themeChanged();
    });
    form->addRow(tr("Theme"), theme);
    form->addRow(tr("Language"), languageChoice());
    auto* automatic = new QCheckBox(tr("Make what an edit made stale by itself, while it costs nothing"));
    automatic->setChecked(m_editor.makesAutomatically());
    connect(automatic, &QCheckBox::toggled, this, [this](bool on) {
        m_editor.setMakesAutomatically(on);
        m_preferences.setValue("make/automatic", on);
    });
    form->addRow(tr("Making"), automatic);
    form->addRow(tr("Projects"), projectsFolder());
    QLabel* config = textLabel(QString::fromStdString(m_editor.studio().config.string()), "");
    config->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form->addRow(tr("Settings"), config);
    form->addRow(tr("Version"), textLabel(QString::fromStdString(m_editor.studio().version)));
    return page;
}

/// What new shorts begin with. `first` stands for "" where that is a choice.
QWidget* SettingsPanel::choiceList(const QString& title, const char* preference, const QString& first, const std::vector<Choice>& choices) {
    auto* block = new QWidget;
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(textLabel(title, "heading"));
    auto* items = new QListWidget;
    items->setAccessibleName(title);
    items->setWordWrap(true);
    const auto add = [&](const QString& words, const QString& name) { (new QListWidgetItem(words, items))->setData(Qt::UserRole, name); };
    if (!first.isEmpty())
        add(first, {});
    for (const Choice& choice : choices)
        add(QString::fromStdString((choice.title.empty() ? choice.name : choice.title) + (choice.summary.empty() ? "" : "\n" + choice.summary)),
            QString::fromStdString(choice.name));
    m_choices.emplace_back(preference, items);
    showChosen();
    connect(items, &QListWidget::currentItemChanged, this,
            [this, preference](const QListWidgetItem* item) { m_preferences.setValue(preference, item->data(Qt::UserRole).toString()); });
    column->addWidget(items);
    return block;
}

/// The page that makes shorts remembers what was chosen there, too.
void SettingsPanel::showChosen() {
    for (const auto& [preference, items] : m_choices) {
        if (items->count() == 0)
            continue;
        const QSignalBlocker quiet(items);
        const QString chosen = m_preferences.value(preference, items->item(0)->data(Qt::UserRole)).toString();
        for (int row = 0; row < items->count(); ++row)
            if (items->item(row)->data(Qt::UserRole).toString() == chosen)
                items->setCurrentRow(row);
    }
}

void SettingsPanel::showEvent(QShowEvent* event) {
    showChosen();
    QWidget::showEvent(event);
}

QWidget* SettingsPanel::voicesPage() {
    const Studio& studio = m_editor.studio();
    std::vector<Choice> voices;
    for (const VoiceChoice& voice : studio.voices)
        voices.push_back(voice.choice);
    std::vector<Choice> looks;
    for (const LookChoice& look : studio.looks)
        looks.push_back(look.choice);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(metrics::kMargin, 20, metrics::kMargin, metrics::kMargin);
    column->setSpacing(metrics::kMargin);
    column->addWidget(textLabel(tr("New shorts begin with what is chosen here. Each can be given another one."), "dim"));
    auto* row = new QHBoxLayout;
    row->setSpacing(24);
    row->addWidget(choiceList(tr("Voices"), make_preferences::kVoice, tr("The language's own"), voices), 1);
    row->addWidget(choiceList(tr("Looks"), make_preferences::kLook, {}, looks), 1);
    row->addWidget(choiceList(tr("Music"), make_preferences::kMood, tr("As the text feels"), studio.moods), 1);
    column->addLayout(row, 1);
    return page;
}

QWidget* SettingsPanel::shortcutsPage() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(metrics::kMargin, 20, metrics::kMargin, metrics::kMargin);
    auto* top = new QHBoxLayout;
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search shortcuts"));
    m_set = new ElidingBox;
    m_set->setAccessibleName(tr("Set of shortcuts"));
    for (const ShortcutSet& set : shortcutSets())
        m_set->addItem(set.title, set.name);
    m_set->setCurrentIndex(std::max(0, m_set->findData(m_preferences.shortcutSet())));
    QPushButton* reset = new QPushButton(tr("Reset all"));
    top->addWidget(m_search, 1);
    top->addWidget(m_set);
    top->addWidget(reset);
    column->addLayout(top);
    m_conflict = textLabel({}, "dim");
    m_conflict->hide();
    column->addWidget(m_conflict);
    m_table = new QTableWidget(0, 3);
    m_table->setAccessibleName(tr("Shortcuts"));
    m_table->setTabKeyNavigation(false);  // it would keep the focus for ever
    m_table->setHorizontalHeaderLabels({tr("Action"), tr("Keys"), tr("New key")});
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->setColumnWidth(2, 180);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(36);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    column->addWidget(m_table, 1);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPanel::fillShortcuts);
    connect(m_set, &QComboBox::currentIndexChanged, this, [this] {
        m_preferences.setShortcutSet(m_set->currentData().toString());
        m_actions.useKeys();
        fillShortcuts(m_search->text());
    });
    connect(reset, &QPushButton::clicked, this, [this] {
        m_preferences.clearOwnShortcuts();
        m_actions.useKeys();
        m_conflict->hide();
        fillShortcuts(m_search->text());
    });
    fillShortcuts({});
    return page;
}

void SettingsPanel::fillShortcuts(const QString& search) {
    m_table->setRowCount(0);
    for (const ActionDescription& description : actionDescriptions()) {
        const QAction* action = m_actions.at(description.id);
        const QString name = QCoreApplication::translate("Actions", description.text);
        if (!search.isEmpty() && !name.contains(search, Qt::CaseInsensitive))
            continue;
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        m_table->setItem(row, 0, new QTableWidgetItem(action->icon(), name));
        QStringList keys;
        bool shared = false;
        for (const QKeySequence& key : action->shortcuts()) {
            keys << key.toString(QKeySequence::NativeText);
            shared = shared || !m_actions.conflictsOf(description.id, key).isEmpty();
        }
        auto* cell = new QTableWidgetItem(keys.join("   "));
        if (keys.isEmpty())
            cell->setData(Qt::AccessibleTextRole, tr("No key"));
        if (shared)
            cell->setForeground(Colours::of(palette()).danger);
        m_table->setItem(row, 1, cell);
        auto* edit = new QKeySequenceEdit;
        edit->setAccessibleName(tr("New key for %1").arg(name));
        auto* under = new QTableWidgetItem;
        under->setData(Qt::AccessibleTextRole, edit->accessibleName());
        m_table->setItem(row, 2, under);
        connect(edit, &QKeySequenceEdit::editingFinished, this, [this, edit, id = QString(description.id)] {
            const QKeySequence key = edit->keySequence();
            if (!key.isEmpty())
                setKey(id, key);
        });
        m_table->setCellWidget(row, 2, edit);
    }
}

/// A key that others have is given all the same, and said: the creator decides who keeps it.
void SettingsPanel::setKey(const QString& action, const QKeySequence& key) {
    QStringList others;
    for (const QString& other : m_actions.conflictsOf(action, key))
        others << m_actions.at(other)->text();
    m_preferences.setOwnShortcuts(action, {key.toString(QKeySequence::PortableText)});
    m_actions.useKeys();
    m_conflict->setText(others.isEmpty() ? QString()
                                         : tr("%1 is also the key of: %2. Neither works until one of them gets another key.")
                                               .arg(key.toString(QKeySequence::NativeText), others.join(", ")));
    m_conflict->setVisible(!others.isEmpty());
    fillShortcuts(m_search->text());
}

void SettingsPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace sw::ui
