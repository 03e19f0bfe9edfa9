#pragma once

#include <functional>
#include <optional>
#include <utility>

#include "ui/background_task.h"

namespace sw::ui {

/// A question that is asked in the background again and again: only the last one is answered. Lives on the main thread.
template <class T>
class LatestTask {
public:
    using Ask = std::function<T(const std::stop_token& stop)>;
    using Answer = std::function<void(T)>;

    /// Asks, after what is asked now has let go; `answer` is called on the main thread unless something else is asked first.
    void ask(Ask question, Answer answer) {
        m_next = {std::move(question), std::move(answer)};
        if (m_task.isRunning())
            m_task.cancel();
        else
            begin();
    }
    /// Nothing is answered any more.
    void forget() {
        m_next.reset();
        m_wanted = false;
        m_task.cancel();
    }
    [[nodiscard]] bool isAsking() const { return m_wanted || m_next; }

private:
    void begin() {
        const auto [question, answer] = *std::exchange(m_next, std::nullopt);
        const auto found = std::make_shared<std::optional<T>>();
        m_wanted = true;
        m_task.start(
            {}, [found, question = question](const BackgroundTask::Progress&, const std::stop_token& stop) { *found = question(stop); },
            [this, found, answer = answer] {
                if (m_next)
                    return begin();
                if (std::exchange(m_wanted, false))
                    answer(*std::move(*found));
            });
    }

    std::optional<std::pair<Ask, Answer>> m_next;
    bool m_wanted = false;
    BackgroundTask m_task;
};

}  // namespace sw::ui
