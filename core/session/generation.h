#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "core/session/session.h"
#include "core/session/takes.h"

namespace sw {

/// What is to be made: everything of these stages and what they need (all without), or these nodes and what they need.
struct GenerationTargets {
    std::optional<std::set<std::string>> stages = {};
    std::vector<std::string> nodes = {};
    TakeNumbers takes = {};  ///< made as if these were chosen; the project stays as it is
};

/// Makes what is stale while its owner goes on: stages run on threads of their own, and what they have made is taken over
/// by poll() on the session's thread, piece by piece. The project may be edited meanwhile: what is made is what was wanted
/// when it began. Belongs to the session's thread and ends before the session; one at a time.
class Generation {
public:
    enum class State { Running, Finished, Failed, Cancelled };

    /// Begins. `wake` is called from another thread whenever poll() has something to tell; it must only pass that on.
    static Result<std::unique_ptr<Generation>> start(Session& session, GenerationTargets targets, std::function<void()> wake);
    /// Cancels, and waits until the stages have let go; what was finished stays in the log for the next opening.
    ~Generation();
    Generation(const Generation&) = delete;
    Generation& operator=(const Generation&) = delete;

    /// What happened since the last call, after the session has taken over what was made. A script is adopted as an undo
    /// step; what comes after it begins then.
    std::vector<JobEvent> poll();
    void cancel();

    [[nodiscard]] State state() const { return m_state; }
    /// Why it failed; a sentence for the user.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] const GenerateReport& report() const { return m_report; }
    /// 0…1 of everything that was planned when the present part began.
    [[nodiscard]] double progress() const { return m_progress; }

private:
    enum class Part { Check, Script, Storyboard, Rest, Done };
    /// What a part's thread hands over.
    struct Mail {
        std::mutex mutex;  ///< guards all of it
        std::vector<JobEvent> events;
        std::optional<RunReport> run;
        std::optional<Result<void>> checked;
    };

    Generation(Session& session, Session::Workshop workshop, GenerationTargets targets, std::function<void()> wake);
    void begin(Part part);
    Result<void> beginCheck();
    Result<void> beginRun(Part part);
    [[nodiscard]] std::optional<std::set<std::string>> stagesWanted() const;
    [[nodiscard]] Part after(Part part) const;
    void takeEvents(const std::vector<JobEvent>& events);
    Result<void> concluded(const RunReport& run);
    void end(const Result<void>& result);

    Session& m_session;
    Session::Workshop m_workshop;
    GenerationTargets m_targets;
    std::function<void()> m_wake;
    Part m_part = Part::Check;
    State m_state = State::Running;
    std::optional<Error> m_error;
    GenerateReport m_report;
    double m_progress = 0;
    std::vector<MediaRef> m_checking;
    std::shared_ptr<Mail> m_mail;
    std::stop_source m_stop;
    std::jthread m_thread;
};

/// The stages of a generation that has its script, in the order in which they have to run: the storyboard says what each
/// picture is, so that the graph behind it is known only then.
std::vector<std::vector<std::string>> generationPhases(const std::optional<std::set<std::string>>& stages);

/// Removes generated files whose bytes are not those that their names promise, so that they are made again.
Result<void> removeDamagedFiles(Disk& disk, const AssetStore& store, const std::vector<MediaRef>& files,
                                const std::stop_token& stop);

}  // namespace sw
