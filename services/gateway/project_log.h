#pragma once

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/graph/job.h"
#include "core/model/project.h"
#include "services/http/route.h"

namespace sw {

/// How a generation ended for somebody who followed it.
enum class GenerationEnd { Finished, Failed, Cancelled, ProjectClosed };

/// Where one thread waits for what another tells of a generation.
class GenerationWatch {
public:
    struct News {
        std::vector<JobEvent> events;
        std::optional<GenerationEnd> end;  ///< nothing follows
        std::optional<Error> error;        ///< of Failed
    };
    /// Waits until there is something; gives nothing once stop is requested.
    News wait(const std::stop_token& stop);
    void add(const JobEvent& event);
    void end(GenerationEnd end, const std::optional<Error>& error);

private:
    std::mutex m_mutex;  // guards m_news
    std::condition_variable_any m_changed;
    News m_news;
};

/// One state that the project was in.
struct ProjectState {
    std::uint64_t revision = 0;
    std::string tag;    ///< "6-0a1b2c3d4e5f6071": the revision, and what the project is by its digest
    std::string label;  ///< what led to it: "Change sentence"
    ProjectPtr project;
};

/// What happened to an open project since it was opened, as far back as is kept: its states, and events for those who listen.
/// Its owner tells it; any thread may ask.
class ProjectLog {
public:
    ProjectLog(ProjectPtr project, std::uint64_t revision);
    ~ProjectLog();
    ProjectLog(const ProjectLog&) = delete;
    ProjectLog& operator=(const ProjectLog&) = delete;

    // What its owner tells.
    /// Does nothing when that is the state that the log knows as the last.
    void changed(ProjectPtr project, std::uint64_t revision, const std::string& label);
    void generationBegan();
    void happened(const JobEvent& event);
    /// Without an error everything was made.
    void generationEnded(const std::optional<Error>& error);
    /// All feeds and watches end.
    void close();

    /// The present state.
    [[nodiscard]] ProjectState state() const;
    /// Is `tag` the present state? A tag fits every state in which the project is the same, also after it was closed and opened
    /// again; a number alone is a revision.
    [[nodiscard]] bool isCurrent(const std::string& tag) const;
    /// The states from the one that `tag` names on, that one first; none when it is not known any more.
    [[nodiscard]] std::vector<ProjectState> since(const std::string& tag) const;
    /// The events after the one with that id, or from now on, beginning with the present revision, when there is no such id.
    [[nodiscard]] std::shared_ptr<EventFeed> feed(const std::string& lastEventId);
    /// From the next event on, for as long as the watch lives.
    void watch(const std::shared_ptr<GenerationWatch>& watch);
    /// True while somebody listens.
    [[nodiscard]] bool isFollowed() const;

private:
    class Feed;
    struct Shared;

    const std::shared_ptr<Shared> m_shared;
};

}  // namespace sw
