#include <algorithm>

#include "core/base/text.h"
#include "services/gateway/answer.h"

namespace sw {
namespace {

constexpr std::size_t kEventsAtOnce = 64;

/// Without what would end the line.
std::string oneLine(std::string text) {
    std::erase_if(text, [](char c) { return c == '\n' || c == '\r' || c == '\0'; });
    return text;
}

std::string textOf(const ServerEvent& event) {
    std::string text;
    if (!event.id.empty())
        text += "id: " + oneLine(event.id) + "\n";
    if (!event.name.empty())
        text += "event: " + oneLine(event.name) + "\n";
    for (const std::string& line : split(event.text, '\n'))
        text += "data: " + oneLine(line) + "\n";
    return text + "\n";
}

/// Takes from the feed no faster than the client reads, and says now and then that it is still there.
class EventSource final : public BodySource {
public:
    EventSource(std::shared_ptr<EventFeed> feed, int heartbeatMs) : m_feed(std::move(feed)), m_heartbeatMs(heartbeatMs) {}

    std::string read(std::size_t) override {
        std::string text = std::exchange(m_beat, {});
        if (m_over)
            return text;
        for (const ServerEvent& event : m_feed->take(kEventsAtOnce))
            text += textOf(event);
        m_quiet = m_quiet && text.empty();
        return text;
    }
    [[nodiscard]] bool ended() const override { return m_over || m_feed->ended(); }
    void tick(std::int64_t nowMs) override {
        if (!std::exchange(m_quiet, true))
            m_lastMs = nowMs;
        if (nowMs - m_lastMs < m_heartbeatMs)
            return;
        m_beat = ":\n\n";  // a comment line
        m_lastMs = nowMs;
    }
    void end() override { m_over = true; }

private:
    const std::shared_ptr<EventFeed> m_feed;
    const int m_heartbeatMs;
    std::string m_beat = ":\n\n";  // tells the client at once that the stream is open
    std::int64_t m_lastMs = 0;
    bool m_quiet = false;
    bool m_over = false;
};

}  // namespace

Answer eventAnswer(HttpResponse response, int heartbeatMs, std::function<void()> wake) {
    Answer answer;
    answer.status = response.status;
    answer.headers = std::move(response.headers);
    answer.headers.emplace_back("Content-Type", "text/event-stream");
    answer.headers.emplace_back("Cache-Control", "no-cache");
    answer.headers.emplace_back("X-Accel-Buffering", "no");
    response.events->onMore(std::move(wake));
    answer.source = std::make_unique<EventSource>(std::move(response.events), heartbeatMs);
    return answer;
}

}  // namespace sw
