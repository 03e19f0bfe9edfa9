#pragma once

#include <QWidget>

#include "ui/automation.h"

class QLabel;
class QPushButton;
class QSpinBox;

namespace sw::ui {

class Switch;

/// Settings › Automation: the switch, the port, and what programs need to know.
class AutomationPage final : public QWidget {
    Q_OBJECT

public:
    AutomationPage(Editor& editor, Automation& automation, QWidget* parent = nullptr);

private:
    void showState();
    void copy(const QString& text, const QString& said);

    Editor& m_editor;
    Automation& m_automation;
    Switch* m_switch;
    QSpinBox* m_port;
    QLabel* m_address;
    QLabel* m_problem;
    QPushButton* m_copyAddress;
    QPushButton* m_copyToken;
};

}  // namespace sw::ui
