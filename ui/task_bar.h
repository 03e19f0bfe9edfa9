#pragma once

#include <QFrame>

#include "ui/background_task.h"

class QLabel;
class QProgressBar;

namespace sw::ui {

/// The strip that shows a task while it is at work: what it does, how far it is, and a way to stop it.
class TaskBar final : public QFrame {
    Q_OBJECT

public:
    explicit TaskBar(BackgroundTask& task, QWidget* parent = nullptr);

private:
    void refresh();

    BackgroundTask& m_task;
    QLabel* m_title;
    QProgressBar* m_progress;
};

}  // namespace sw::ui
