#pragma once

#include <QMap>
#include <QWidget>

#include "ui/actions.h"
#include "ui/automation.h"
#include "ui/editor.h"
#include "ui/preferences.h"

class QComboBox;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QTabWidget;
class QTableWidget;

namespace sw::ui {

/// What the creator sets once: theme, keys, folders, what a new short is made with. Everything counts at once.
class SettingsPanel final : public QWidget {
    Q_OBJECT

public:
    SettingsPanel(Editor& editor, Preferences& preferences, Actions& actions, Automation& automation, QWidget* parent = nullptr);
    /// Opens the page with the keys.
    void showShortcuts();
    /// Opens the page of what was spent, or of who makes what, where there is one.
    void showSpending();
    void showProviders();

signals:
    void themeChanged();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* languageChoice();
    QWidget* projectsFolder();
    QWidget* generalPage();
    QWidget* choiceList(const QString& title, const char* preference, const QString& first, const std::vector<Choice>& choices);
    QWidget* voicesPage();
    QWidget* shortcutsPage();
    void showChosen();
    void fillShortcuts(const QString& search);
    void setKey(const QString& action, const QKeySequence& key);

    Editor& m_editor;
    Preferences& m_preferences;
    Actions& m_actions;
    QTabWidget* m_pages;
    QWidget* m_spending = nullptr;
    QWidget* m_providers = nullptr;
    std::vector<std::pair<const char*, QListWidget*>> m_choices;  ///< by preference
    QComboBox* m_set = nullptr;
    QTableWidget* m_table = nullptr;
    QLabel* m_conflict = nullptr;
    QLineEdit* m_search = nullptr;
};

}  // namespace sw::ui
