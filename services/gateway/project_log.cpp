#include "services/gateway/project_log.h"

#include <algorithm>
#include <charconv>
#include <deque>
#include <random>

#include "core/base/digest.h"
#include "core/session/project_file.h"

namespace sw {
namespace {

constexpr std::size_t kMostStates = 200;
constexpr std::size_t kMostEvents = 1000;
constexpr std::size_t kTagDigits = 16;  // of the project's digest

std::string tagOf(const Project& project, std::uint64_t revision) {
    return std::to_string(revision) + "-" + digestOf(projectBytes(project)).substr(0, kTagDigits);
}

/// What stands behind the last dash, or nothing.
std::string behindDash(const std::string& text) {
    const std::size_t dash = text.rfind('-');
    return dash == std::string::npos ? std::string() : text.substr(dash + 1);
}

std::optional<std::uint64_t> numberIn(const std::string& text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

bool fits(const ProjectState& state, const std::string& tag) {
    const std::string digest = behindDash(tag);
    return digest.empty() ? numberIn(tag) == state.revision : digest == behindDash(state.tag);
}

Json revisionJson(const ProjectState& state) {
    return {{"revision", state.revision}, {"etag", state.tag}, {"label", state.label}};
}

Json jobJson(const JobEvent& event) {
    static constexpr const char* kStates[] = {"fresh", "started", "progress", "finished", "failed"};
    Json value = {{"node", event.node}, {"state", kStates[static_cast<int>(event.kind)]}, {"progress", event.overall}};
    if (event.error)
        value["error"] = event.error->message;
    if (event.kind == JobEvent::Kind::Finished && event.asset)
        value.update({{"provider", event.asset->provider}, {"cost", event.asset->cost}, {"note", stringOr(event.asset->extra, "choice")}});
    return value;
}

const char* nameOf(GenerationEnd end) {
    switch (end) {
        case GenerationEnd::Finished: return "finished";
        case GenerationEnd::Failed: return "failed";
        case GenerationEnd::Cancelled:
        case GenerationEnd::ProjectClosed: return "cancelled";
    }
    return "";
}

/// Tells events of one life of the log from those of another.
std::string newLife() {
    constexpr const char* kDigits = "0123456789abcdef";
    std::random_device random;
    std::string life(8, '0');
    for (char& digit : life)
        digit = kDigits[random() % 16];
    return life;
}

}  // namespace

GenerationWatch::News GenerationWatch::wait(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, stop, [this] { return !m_news.events.empty() || m_news.end; });
    News news = m_news;
    m_news.events.clear();
    return news;
}

void GenerationWatch::add(const JobEvent& event) {
    {
        const std::lock_guard lock(m_mutex);
        m_news.events.push_back(event);
    }
    m_changed.notify_all();
}

void GenerationWatch::end(GenerationEnd end, const std::optional<Error>& error) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_news.end)
            return;
        m_news.end = end;
        m_news.error = error;
    }
    m_changed.notify_all();
}

/// What the log and its feeds share: a feed may outlive the log.
struct ProjectLog::Shared {
    mutable std::mutex mutex;  // guards all below
    std::deque<ProjectState> states;
    std::deque<ServerEvent> events;
    std::uint64_t next = 1;  ///< the number of the next event; the first kept one is next - events.size()
    const std::string life = newLife();
    bool closed = false;
    std::vector<std::weak_ptr<Feed>> feeds;
    std::vector<std::weak_ptr<GenerationWatch>> watches;

    [[nodiscard]] std::string idOf(std::uint64_t number) const { return life + "-" + std::to_string(number); }
    [[nodiscard]] std::uint64_t first() const { return next - events.size(); }
    /// False, and nothing is added, once it is closed.
    bool add(const std::string& name, const Json& value, bool isLast = false);
    void wake();
    std::vector<std::shared_ptr<GenerationWatch>> watching();
};

/// Reads what is kept from where it stands. Read on one thread; woken from any.
class ProjectLog::Feed final : public EventFeed {
public:
    Feed(std::shared_ptr<Shared> shared, std::uint64_t next, std::optional<ServerEvent> intro)
        : m_shared(std::move(shared)), m_next(next), m_intro(std::move(intro)) {}

    std::vector<ServerEvent> take(std::size_t most) override {
        std::vector<ServerEvent> taken;
        if (m_intro)
            taken.push_back(*std::exchange(m_intro, std::nullopt));
        const std::lock_guard lock(m_shared->mutex);
        if (m_next < m_shared->first()) {
            m_next = m_shared->first();
            taken.push_back({m_shared->idOf(m_next - 1), "missed", canonicalText({{"revision", m_shared->states.back().revision}})});
        }
        for (; m_next < m_shared->next && taken.size() < most; ++m_next)
            taken.push_back(m_shared->events[m_next - m_shared->first()]);
        return taken;
    }
    [[nodiscard]] bool ended() const override {
        const std::lock_guard lock(m_shared->mutex);
        return m_shared->closed && m_next == m_shared->next && !m_intro;
    }
    void onMore(std::function<void()> wake) override {
        {
            const std::lock_guard lock(m_mutex);
            m_wake = wake;
        }
        wake();
    }
    void wake() {
        std::function<void()> wake;
        {
            const std::lock_guard lock(m_mutex);
            wake = m_wake;
        }
        if (wake)
            wake();
    }

private:
    const std::shared_ptr<Shared> m_shared;
    std::uint64_t m_next;
    std::optional<ServerEvent> m_intro;
    std::mutex m_mutex;  // guards m_wake
    std::function<void()> m_wake;
};

bool ProjectLog::Shared::add(const std::string& name, const Json& value, bool isLast) {
    {
        const std::lock_guard lock(mutex);
        if (std::exchange(closed, closed || isLast))
            return false;
        events.push_back({idOf(next++), name, canonicalText(value)});
        if (events.size() > kMostEvents)
            events.pop_front();
    }
    wake();
    return true;
}

void ProjectLog::Shared::wake() {
    std::vector<std::shared_ptr<Feed>> open;
    {
        const std::lock_guard lock(mutex);
        std::erase_if(feeds, [](const auto& feed) { return feed.expired(); });
        for (const auto& feed : feeds)
            if (auto one = feed.lock())
                open.push_back(std::move(one));
    }
    for (const auto& feed : open)
        feed->wake();
}

std::vector<std::shared_ptr<GenerationWatch>> ProjectLog::Shared::watching() {
    const std::lock_guard lock(mutex);
    std::erase_if(watches, [](const auto& watch) { return watch.expired(); });
    std::vector<std::shared_ptr<GenerationWatch>> all;
    for (const auto& watch : watches)
        if (auto one = watch.lock())
            all.push_back(std::move(one));
    return all;
}

ProjectLog::ProjectLog(ProjectPtr project, std::uint64_t revision) : m_shared(std::make_shared<Shared>()) {
    std::string tag = tagOf(*project, revision);
    m_shared->states.push_back({revision, std::move(tag), {}, std::move(project)});
}

ProjectLog::~ProjectLog() {
    close();
}

void ProjectLog::changed(ProjectPtr project, std::uint64_t revision, const std::string& label) {
    if (state().revision == revision)
        return;
    std::string tag = tagOf(*project, revision);
    const ProjectState now{revision, std::move(tag), label, std::move(project)};
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->states.push_back(now);
        if (m_shared->states.size() > kMostStates)
            m_shared->states.pop_front();
    }
    m_shared->add("revision", revisionJson(now));
}

void ProjectLog::generationBegan() {
    m_shared->add("generation", {{"state", "running"}});
}

void ProjectLog::happened(const JobEvent& event) {
    m_shared->add("node", jobJson(event));
    for (const auto& watch : m_shared->watching())
        watch->add(event);
}

void ProjectLog::generationEnded(const std::optional<Error>& error) {
    const GenerationEnd end = !error                                   ? GenerationEnd::Finished
                              : error->code == ErrorCode::Cancelled ? GenerationEnd::Cancelled
                                                                      : GenerationEnd::Failed;
    Json value = {{"state", nameOf(end)}};
    if (end == GenerationEnd::Failed)
        value["error"] = error->message;
    m_shared->add("generation", value);
    for (const auto& watch : m_shared->watching())
        watch->end(end, error);
}

void ProjectLog::close() {
    if (!m_shared->add("closed", Json::object(), true))
        return;
    for (const auto& watch : m_shared->watching())
        watch->end(GenerationEnd::ProjectClosed, std::nullopt);
}

ProjectState ProjectLog::state() const {
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->states.back();
}

bool ProjectLog::isCurrent(const std::string& tag) const {
    return fits(state(), tag);
}

std::vector<ProjectState> ProjectLog::since(const std::string& tag) const {
    const std::lock_guard lock(m_shared->mutex);
    const auto& states = m_shared->states;
    const auto found = std::find_if(states.rbegin(), states.rend(), [&](const ProjectState& state) { return fits(state, tag); });
    if (found == states.rend())
        return {};
    return {found.base() - 1, states.end()};
}

std::shared_ptr<EventFeed> ProjectLog::feed(const std::string& lastEventId) {
    const std::lock_guard lock(m_shared->mutex);
    const std::optional<std::uint64_t> last =
        lastEventId.starts_with(m_shared->life + "-") ? numberIn(behindDash(lastEventId)) : std::nullopt;
    std::uint64_t next = m_shared->next;
    std::optional<ServerEvent> intro;
    if (last && *last < next)
        next = *last + 1;
    else
        intro = ServerEvent{m_shared->idOf(next - 1), "revision", canonicalText(revisionJson(m_shared->states.back()))};
    auto feed = std::make_shared<Feed>(m_shared, next, std::move(intro));
    m_shared->feeds.push_back(feed);
    return feed;
}

void ProjectLog::watch(const std::shared_ptr<GenerationWatch>& watch) {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->watches.push_back(watch);
}

bool ProjectLog::isFollowed() const {
    const std::lock_guard lock(m_shared->mutex);
    const auto there = [](const auto& one) { return !one.expired(); };
    return std::ranges::any_of(m_shared->feeds, there) || std::ranges::any_of(m_shared->watches, there);
}

}  // namespace sw
