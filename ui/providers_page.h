#pragma once

#include <QWidget>
#include <optional>

#include "ui/background_task.h"
#include "ui/editor.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace sw::ui {

/// What a kind of engine makes, for people: "Pictures" for "image". What is no kind comes back as it is.
QString stepTitle(const std::string& kind);

/// Settings › Providers: who is asked for what, in which order, with which key, and whether it answers. What is changed goes
/// into the settings file at once.
class ProvidersPage final : public QWidget {
    Q_OBJECT

public:
    explicit ProvidersPage(Editor& editor, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* listColumn();
    QWidget* detailColumn();
    QWidget* newProviderForm();
    void load();
    void showKind();
    void showNeeded();
    void showProvider();
    void saveOrder();
    void move(int by);
    void addNew();
    void removeChosen();
    /// Says what came of something, and shows what the settings are now.
    void said(const Result<void>& done);
    /// Has something done in the background that gives a sentence.
    void ask(const QString& title, std::function<Result<std::string>(const std::stop_token&)> work);
    void say(const QString& words, bool isProblem);
    [[nodiscard]] const ProviderKind* kind() const;
    [[nodiscard]] const ProviderItem* chosen() const;

    Editor& m_editor;
    ProviderChoices m_choices;
    QComboBox* m_kinds;
    QListWidget* m_list;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_remove;
    QCheckBox* m_fallback;
    QLabel* m_heading;
    QLabel* m_what;
    QWidget* m_keyRow;
    QLabel* m_neededLabel;
    QLineEdit* m_newNeeded;
    QLineEdit* m_key;
    QPushButton* m_keep;
    QPushButton* m_forget;
    QPushButton* m_test;
    QLabel* m_said;
    QLineEdit* m_newName;
    QComboBox* m_newProtocol;
    QLineEdit* m_newAddress;
    QLineEdit* m_newModel;
    BackgroundTask m_task;
    bool m_filling = false;  ///< the list is being filled, not changed
};

}  // namespace sw::ui
