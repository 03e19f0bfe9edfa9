#include "ui/timeline/background_work.h"

#include <algorithm>

namespace sw::ui {

BackgroundWork::BackgroundWork(std::size_t most) : m_most(most), m_thread([this](const std::stop_token& stop) { run(stop); }) {}

void BackgroundWork::want(const std::string& name, Piece piece) {
    {
        const std::lock_guard lock(m_mutex);
        if (name == m_running)
            return;
        std::erase_if(m_waiting, [&](const auto& waiting) { return waiting.first == name; });
        m_waiting.emplace_front(name, std::move(piece));
        if (m_waiting.size() > m_most)
            m_waiting.pop_back();
    }
    m_wake.notify_one();
}

void BackgroundWork::forgetAll() {
    const std::lock_guard lock(m_mutex);
    m_waiting.clear();
}

void BackgroundWork::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        Piece piece;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_waiting.empty(); }))
                return;
            m_running = m_waiting.front().first;
            piece = std::move(m_waiting.front().second);
            m_waiting.pop_front();
        }
        piece(stop);
        const std::lock_guard lock(m_mutex);
        m_running.clear();
    }
}

}  // namespace sw::ui
