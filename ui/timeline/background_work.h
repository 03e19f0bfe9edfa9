#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>

namespace sw::ui {

/// Work on one thread of its own, what was wanted last first: what is looked at now goes before what has scrolled out of
/// view. Destruction asks the piece at work to stop, and drops the rest.
class BackgroundWork {
public:
    using Piece = std::function<void(const std::stop_token&)>;

    /// More waiting pieces than `most` are not kept; the oldest go.
    explicit BackgroundWork(std::size_t most);

    /// Wants a piece; one that waits under the same name already only comes to the front, and one that is at work goes on.
    void want(const std::string& name, Piece piece);
    void forgetAll();

private:
    void run(const std::stop_token& stop);

    std::size_t m_most;
    std::mutex m_mutex;  ///< guards m_waiting and m_running
    std::condition_variable_any m_wake;
    std::deque<std::pair<std::string, Piece>> m_waiting;  ///< the next one at the front
    std::string m_running;
    std::jthread m_thread;  ///< last: it uses what is above
};

}  // namespace sw::ui
