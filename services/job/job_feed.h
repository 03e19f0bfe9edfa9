#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "services/http/route.h"

namespace sw {

/// What a feed reads at one time. `last`: the job is over (or gone), and nothing follows these.
struct FeedChunk {
    std::vector<ServerEvent> events;
    bool last = false;
};

/// The events of one job, from its table: whoever was away goes on where it stopped. Read on one thread; woken from
/// any.
class JobFeed final : public EventFeed {
public:
    using Read = std::function<Result<FeedChunk>(std::int64_t after, std::size_t most)>;
    JobFeed(Read read, std::int64_t after) : m_read(std::move(read)), m_after(after) {}

    std::vector<ServerEvent> take(std::size_t most) override;
    [[nodiscard]] bool ended() const override { return m_ended; }
    void onMore(std::function<void()> wake) override;
    /// There may be something new.
    void wake();

private:
    Read m_read;
    std::int64_t m_after;
    bool m_ended = false;
    std::atomic<bool> m_fresh = true;
    std::mutex m_mutex;  // guards m_wake
    std::function<void()> m_wake;
};

/// Which feeds are open, by job. Any thread may call any function.
class OpenFeeds {
public:
    void add(const std::string& job, const std::shared_ptr<JobFeed>& feed);
    void wake(const std::string& job);

private:
    std::mutex m_mutex;  // guards m_feeds
    std::map<std::string, std::vector<std::weak_ptr<JobFeed>>> m_feeds;
};

}  // namespace sw
