#include "ui/task_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {

TaskBar::TaskBar(BackgroundTask& task, QWidget* parent)
    : QFrame(parent), m_task(task), m_title(textLabel({})), m_progress(new QProgressBar) {
    setAccessibleName(tr("What is done in the background"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kGap, metrics::kSmallGap, metrics::kSmallGap, metrics::kSmallGap);
    row->setSpacing(metrics::kGap);
    m_title->setWordWrap(false);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of what is done in the background"));
    QToolButton* stop = iconButton("x", tr("Stop it"));
    connect(stop, &QToolButton::clicked, &task, &BackgroundTask::cancel);
    row->addWidget(m_title);
    row->addWidget(m_progress, 1);
    row->addWidget(stop);
    connect(&task, &BackgroundTask::changed, this, &TaskBar::refresh);
    refresh();
}

void TaskBar::refresh() {
    setVisible(m_task.isRunning());
    m_title->setText(m_task.title());
    m_progress->setValue(static_cast<int>(m_task.progress() * 1000));
}

}  // namespace sw::ui
