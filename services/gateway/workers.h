#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace sw {

/// A bounded number of threads for a bounded number of waiting tasks. The destructor drops those that nobody has begun
/// and waits for the others.
class Workers {
public:
    Workers(int threads, int waiting);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// Owner's thread. False when all threads are busy and enough tasks wait. Threads are made as they are needed.
    bool post(std::function<void()> task);
    /// Tasks that run or wait.
    [[nodiscard]] std::size_t load();

private:
    void serve();

    const std::size_t m_most;
    const std::size_t m_mostWaiting;
    std::mutex m_mutex;  // guards all below but m_threads
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_tasks;
    std::size_t m_running = 0;
    bool m_closed = false;
    std::vector<std::jthread> m_threads;  // the owner's
};

}  // namespace sw
