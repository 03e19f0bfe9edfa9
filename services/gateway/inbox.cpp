#include "services/gateway/inbox.h"

#include <QMetaObject>

namespace sw {

void Inbox::post(std::function<void()> task) {
    const std::lock_guard lock(m_mutex);
    if (!m_receiver)
        return;
    m_tasks.push_back(std::move(task));
    // Posted under the lock, so that the receiver cannot be gone; posting calls nobody.
    if (m_tasks.size() == 1)
        QMetaObject::invokeMethod(m_receiver, [self = shared_from_this()] { self->empty(); }, Qt::QueuedConnection);
}

void Inbox::close() {
    std::vector<std::function<void()>> forgotten;
    const std::lock_guard lock(m_mutex);
    m_receiver = nullptr;
    forgotten.swap(m_tasks);
}

void Inbox::empty() {
    std::vector<std::function<void()>> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_tasks);
    }
    for (const std::function<void()>& task : tasks)
        task();
}

}  // namespace sw
