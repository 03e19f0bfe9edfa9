#include "services/gateway/workers.h"

#include <algorithm>

namespace sw {

Workers::Workers(int threads, int waiting)
    : m_most(static_cast<std::size_t>(std::max(1, threads))), m_mostWaiting(static_cast<std::size_t>(std::max(0, waiting))) {}

Workers::~Workers() {
    std::deque<std::function<void()>> dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        dropped.swap(m_tasks);
    }
    m_changed.notify_all();
    m_threads.clear();
}

bool Workers::post(std::function<void()> task) {
    std::size_t load = 0;
    {
        const std::lock_guard lock(m_mutex);
        load = m_running + m_tasks.size();
        if (load >= m_most + m_mostWaiting)
            return false;
        m_tasks.push_back(std::move(task));
    }
    m_changed.notify_one();
    if (load >= m_threads.size() && m_threads.size() < m_most)
        m_threads.emplace_back([this] { serve(); });
    return true;
}

std::size_t Workers::load() {
    const std::lock_guard lock(m_mutex);
    return m_running + m_tasks.size();
}

void Workers::serve() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_closed || !m_tasks.empty(); });
        if (m_closed)
            return;
        std::function<void()> task = std::move(m_tasks.front());
        m_tasks.pop_front();
        ++m_running;
        lock.unlock();
        task();
        task = nullptr;  // what it holds is freed here, without the lock
        lock.lock();
        --m_running;
    }
}

}  // namespace sw
