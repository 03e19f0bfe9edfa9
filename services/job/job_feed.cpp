#include "services/job/job_feed.h"

#include <cstdlib>

namespace sw {

std::vector<ServerEvent> JobFeed::take(std::size_t most) {
    // Lowered before reading: what comes while it is read raises it again.
    if (m_ended || !m_fresh.exchange(false))
        return {};
    Result<FeedChunk> chunk = m_read(m_after, most);
    if (!chunk) {
        m_fresh = true;  // the database may be free again the next time
        return {};
    }
    m_ended = chunk->last;
    if (chunk->events.empty())
        return {};
    m_after = std::strtoll(chunk->events.back().id.c_str(), nullptr, 10);
    if (chunk->events.size() >= most)
        m_fresh = true;
    return std::move(chunk->events);
}

void JobFeed::onMore(std::function<void()> wake) {
    const std::function<void()> now = m_fresh ? wake : nullptr;
    {
        const std::lock_guard lock(m_mutex);
        m_wake = std::move(wake);
    }
    if (now)
        now();
}

void JobFeed::wake() {
    m_fresh = true;
    std::function<void()> wake;
    {
        const std::lock_guard lock(m_mutex);
        wake = m_wake;
    }
    if (wake)
        wake();
}

void OpenFeeds::add(const std::string& job, const std::shared_ptr<JobFeed>& feed) {
    const std::lock_guard lock(m_mutex);
    for (auto& [id, feeds] : m_feeds)
        std::erase_if(feeds, [](const auto& one) { return one.expired(); });
    std::erase_if(m_feeds, [](const auto& entry) { return entry.second.empty(); });
    m_feeds[job].push_back(feed);
}

void OpenFeeds::wake(const std::string& job) {
    std::vector<std::shared_ptr<JobFeed>> feeds;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_feeds.find(job); found != m_feeds.end())
            for (const auto& one : found->second)
                if (auto feed = one.lock())
                    feeds.push_back(std::move(feed));
    }
    for (const auto& feed : feeds)
        feed->wake();
}

}  // namespace sw
