#pragma once

#include <QWidget>

#include "ui/background_task.h"
#include "ui/editor.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sw::ui {

/// Settings › Studio: which studio's server makes steps for this machine, which of them, and who is signed in there. What is
/// chosen goes into the settings file at once, a token where keys are kept, a password nowhere.
class StudioPage final : public QWidget {
    Q_OBJECT

public:
    explicit StudioPage(Editor& editor, QWidget* parent = nullptr);
    ~StudioPage() override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildFields();
    QWidget* stepsRow();
    QWidget* buttonsRow();
    void load();
    void showState();
    void checkAddress();
    void signIn();
    void saveSteps();
    [[nodiscard]] std::vector<std::string> steps() const;
    [[nodiscard]] bool usesToken() const;
    /// Has something done in the background that gives a sentence; `done` is told whether it went well.
    void ask(const QString& title, std::function<Result<std::string>(const std::stop_token&)> work, std::function<void(bool)> done = {});
    void say(const QString& words, bool isProblem);
    void showColour();

    Editor& m_editor;
    StudioLink m_link;
    QFormLayout* m_form;
    QLabel* m_where;
    QLineEdit* m_address;
    QComboBox* m_way;
    QLineEdit* m_email;
    QLineEdit* m_password;
    QLineEdit* m_token;
    QWidget* m_steps = nullptr;
    std::vector<std::pair<std::string, QCheckBox*>> m_stepBoxes;  ///< by kind of engine
    QPushButton* m_signIn;
    QPushButton* m_test;
    QPushButton* m_signOut;
    QPushButton* m_cancel;
    QLabel* m_said;
    bool m_isProblem = false;
    bool m_isAboutAddress = false;  ///< what is said goes away when that is changed
    bool m_filling = false;  ///< the boxes are being filled, not changed
    BackgroundTask m_task;
};

}  // namespace sw::ui
