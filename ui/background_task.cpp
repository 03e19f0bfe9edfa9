#include "ui/background_task.h"

#include <QMetaObject>
#include <utility>

namespace sw::ui {

BackgroundTask::BackgroundTask(QObject* parent) : QObject(parent) {}

BackgroundTask::~BackgroundTask() {
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

bool BackgroundTask::start(const QString& title, Work work, std::function<void()> done) {
    if (isRunning())
        return false;
    m_title = title;
    m_done = std::move(done);
    m_progress = 0;
    // Messages from the thread come in order, and none comes when this is gone: the destructor waits for the thread first.
    m_thread = std::jthread([this, work = std::move(work)](const std::stop_token& stop) {
        work(
            [this](double progress) {
                m_progress = progress;
                QMetaObject::invokeMethod(this, &BackgroundTask::changed, Qt::QueuedConnection);
            },
            stop);
        QMetaObject::invokeMethod(this, &BackgroundTask::end, Qt::QueuedConnection);
    });
    emit changed();
    return true;
}

void BackgroundTask::cancel() {
    m_thread.request_stop();
}

void BackgroundTask::end() {
    m_thread.join();
    const std::function<void()> done = std::exchange(m_done, nullptr);
    emit changed();
    done();
}

}  // namespace sw::ui
