#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

#include "services/http/route.h"

namespace sw::test {

/// Waits for a feed to have something new. What the feed calls outlives this: it may be in that call when it is told of another.
class WakeUp {
public:
    explicit WakeUp(EventFeed& feed) : m_feed(feed) {
        m_feed.onMore([bell = m_bell] {
            const std::lock_guard lock(bell->mutex);
            bell->rung = true;
            bell->changed.notify_one();
        });
    }
    ~WakeUp() { m_feed.onMore({}); }
    WakeUp(const WakeUp&) = delete;
    WakeUp& operator=(const WakeUp&) = delete;

    /// Returns when it was woken since the last time.
    void wait() {
        std::unique_lock lock(m_bell->mutex);
        m_bell->changed.wait(lock, [this] { return m_bell->rung; });
        m_bell->rung = false;
    }

private:
    struct Bell {
        std::mutex mutex;
        std::condition_variable changed;
        bool rung = false;
    };
    EventFeed& m_feed;
    std::shared_ptr<Bell> m_bell = std::make_shared<Bell>();
};

}  // namespace sw::test
