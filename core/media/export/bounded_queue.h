#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>

namespace sw {

/// Hands values from one thread to another; the giver waits while `capacity` values lie in between. Both sides give up
/// when stop is requested.
template <class T>
class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t capacity) : m_capacity(capacity) {}

    /// False when stop was requested.
    bool push(T value, const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, stop, [this] { return m_values.size() < m_capacity; }))
            return false;
        m_values.push_back(std::move(value));
        m_changed.notify_all();
        return true;
    }
    /// No more values will come.
    void close() {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }
    /// Nothing when the queue is closed and empty, or stop was requested.
    std::optional<T> pop(const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, stop, [this] { return !m_values.empty() || m_closed; }) || m_values.empty())
            return std::nullopt;
        std::optional<T> value(std::move(m_values.front()));
        m_values.pop_front();
        m_changed.notify_all();
        return value;
    }

private:
    std::mutex m_mutex;  ///< guards m_values and m_closed
    std::condition_variable_any m_changed;
    std::deque<T> m_values;
    std::size_t m_capacity;
    bool m_closed = false;
};

}  // namespace sw
