#include "ui/settings_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/automation_page.h"
#include "ui/theme.h"
#include "ui/translation.h"
#include "ui/widgets.h"

namespace sw::ui {

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
    m_pages->tabBar()->setAccessibleName(tr("Settings"));
    column->addWidget(m_pages, 1);
}

void SettingsPanel::showShortcuts() {
    m_pages->setCurrentIndex(2);
    m_search->setFocus();
}

QWidget* SettingsPanel::languageChoice() {
    auto* choice = new QComboBox;
    choice->setAccessibleName(tr("Language"));
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

QWidget* SettingsPanel::generalPage() {
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->setContentsMargins(metrics::kMargin, 20, metrics::kMargin, metrics::kMargin);
    form->setVerticalSpacing(metrics::kMargin);
    form->setHorizontalSpacing(24);
    auto* theme = new QComboBox;
    theme->setAccessibleName(tr("Theme"));
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
    QLabel* folder = textLabel(QString::fromStdString(m_editor.studio().projects.string()), "");
    folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->addRow(tr("Projects"), folder);
    QLabel* config = textLabel(QString::fromStdString(m_editor.studio().config.string()), "");
    config->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->addRow(tr("Settings"), config);
    form->addRow(tr("Version"), textLabel(QString::fromStdString(m_editor.studio().version)));
    return page;
}

QWidget* SettingsPanel::voicesPage() {
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(metrics::kMargin, 20, metrics::kMargin, metrics::kMargin);
    row->setSpacing(24);
    const auto list = [&](const QString& title, const auto& entries, const auto& choiceOf) {
        auto* column = new QVBoxLayout;
        column->addWidget(textLabel(title, "heading"));
        auto* items = new QListWidget;
        items->setAccessibleName(title);
        items->setWordWrap(true);
        for (const auto& entry : entries) {
            const Choice& choice = choiceOf(entry);
            items->addItem(QString::fromStdString((choice.title.empty() ? choice.name : choice.title) + (choice.summary.empty() ? "" : "\n" + choice.summary)));
        }
        column->addWidget(items);
        row->addLayout(column, 1);
    };
    list(tr("Voices"), m_editor.studio().voices, [](const VoiceChoice& voice) -> const Choice& { return voice.choice; });
    list(tr("Looks"), m_editor.studio().looks, [](const LookChoice& look) -> const Choice& { return look.choice; });
    list(tr("Music"), m_editor.studio().moods, [](const Choice& mood) -> const Choice& { return mood; });
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
    m_set = new QComboBox;
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

}  // namespace sw::ui
