#include "core/session/generation.h"

#include <algorithm>

#include "core/graph/stage_graph.h"

namespace sw {

std::vector<std::vector<std::string>> generationPhases(const std::optional<std::set<std::string>>& only) {
    if (only && only->size() == 1 && only->contains(stages::kScript))
        return {};
    const auto wanted = [&](const std::string& stage) { return !only || only->contains(stage); };
    std::vector<std::vector<std::string>> phases;
    if (wanted(stages::kStoryboard) || wanted(stages::kImage) || wanted(stages::kMotion))
        phases.push_back({stages::kStoryboard});
    std::vector<std::string> rest;
    for (const std::string& stage : stageNames())
        if (stage != stages::kScript && stage != stages::kStoryboard && wanted(stage))
            rest.push_back(stage);
    phases.push_back(std::move(rest));
    return phases;
}

Result<void> removeDamagedFiles(Disk& disk, const AssetStore& store, const std::vector<MediaRef>& files,
                                const std::stop_token& stop) {
    for (const MediaRef& media : files) {
        if (stop.stop_requested())
            return cancelled();
        SW_TRY(const std::string digest, disk.digest(store.path(media)));
        if (digest != media.digest)
            SW_CHECK(disk.remove(store.path(media)));
    }
    return {};
}

Generation::Generation(Session& session, Session::Workshop workshop, GenerationTargets targets, std::function<void()> wake)
    : m_session(session), m_workshop(std::move(workshop)), m_targets(std::move(targets)), m_wake(std::move(wake)) {}

Result<std::unique_ptr<Generation>> Generation::start(Session& session, GenerationTargets targets, std::function<void()> wake) {
    SW_TRY(Session::Workshop workshop, session.workshop());
    std::unique_ptr<Generation> made(new Generation(session, std::move(workshop), std::move(targets), std::move(wake)));
    SW_CHECK(made->beginCheck());
    return made;
}

Generation::~Generation() {
    m_stop.request_stop();
}

void Generation::cancel() {
    m_stop.request_stop();
}

/// The stages of the targets.
std::optional<std::set<std::string>> Generation::stagesWanted() const {
    if (m_targets.nodes.empty())
        return m_targets.stages;
    std::set<std::string> wanted;
    for (const std::string& node : m_targets.nodes)
        wanted.insert(node.substr(0, node.find('/')));
    return wanted;
}

Generation::Part Generation::after(Part part) const {
    const auto phases = generationPhases(stagesWanted());
    const bool storyboard = phases.size() == 2;
    switch (part) {
        case Part::Check:
            if (m_session.project()->script.scenes.empty())
                return Part::Script;
            [[fallthrough]];
        case Part::Script: return phases.empty() ? Part::Done : storyboard ? Part::Storyboard : Part::Rest;
        case Part::Storyboard: return Part::Rest;
        case Part::Rest:
        case Part::Done: return Part::Done;
    }
    return Part::Done;
}

Result<void> Generation::beginCheck() {
    SW_TRY(m_checking, m_session.unchecked());
    m_mail = std::make_shared<Mail>();
    m_thread = std::jthread([mail = m_mail, workshop = m_workshop, files = m_checking, stop = m_stop.get_token(), wake = m_wake] {
        Result<void> checked = removeDamagedFiles(*workshop.disk, *workshop.store, files, stop);
        {
            const std::lock_guard lock(mail->mutex);
            mail->checked = std::move(checked);
        }
        wake();
    });
    return {};
}

Result<void> Generation::beginRun(Part part) {
    SW_TRY(StageGraph graph, m_targets.takes.empty() ? m_session.graph() : m_session.graphOf(withTakes(*m_session.project(), m_targets.takes)));
    std::vector<std::string> targets = m_targets.nodes;
    if (part == Part::Script)
        targets = graph.keysOfStages({stages::kScript});
    else if (part == Part::Storyboard)
        targets = graph.keysOfStages({stages::kStoryboard});
    else if (targets.empty()) {
        const std::vector<std::string> rest = generationPhases(m_targets.stages).back();
        targets = graph.keysOfStages({rest.begin(), rest.end()});
    }
    m_mail = std::make_shared<Mail>();
    m_thread = std::jthread([mail = m_mail, workshop = m_workshop, graph = std::move(graph), index = m_session.assets(),
                             targets = std::move(targets), stop = m_stop.get_token(), wake = m_wake] {
        Scheduler scheduler(workshop.stages, *workshop.store, *workshop.log, *workshop.clock, workshop.workers);
        const JobEvents events = [&](const JobEvent& event) {
            {
                const std::lock_guard lock(mail->mutex);
                mail->events.push_back(event);
            }
            wake();
        };
        RunReport report = scheduler.run(graph, index, targets, events, stop);
        {
            const std::lock_guard lock(mail->mutex);
            mail->run = std::move(report);
        }
        wake();
    });
    return {};
}

void Generation::begin(Part part) {
    m_part = part;
    if (part == Part::Done)
        return end({});
    if (const Result<void> begun = beginRun(part); !begun)
        end(begun);
}

void Generation::end(const Result<void>& result) {
    m_part = Part::Done;
    m_state = result ? State::Finished : result.error().code == ErrorCode::Cancelled ? State::Cancelled : State::Failed;
    if (m_state == State::Failed)
        m_error = result.error();
    if (m_state == State::Finished)
        m_progress = 1;
}

void Generation::takeEvents(const std::vector<JobEvent>& events) {
    std::vector<NodeAsset> made;
    for (const JobEvent& event : events) {
        m_progress = event.overall;
        if (event.asset)
            made.push_back({event.node, event.asset});
        if (event.kind != JobEvent::Kind::Finished)
            continue;
        Duration& sum = m_report.stageSeconds[event.node.substr(0, event.node.find('/'))];
        sum = sum + event.took;
        m_report.cost += event.asset ? event.asset->cost : 0;
        m_report.ran.push_back(event.node);
    }
    if (!made.empty())
        m_session.adopt(made);
}

Result<void> Generation::concluded(const RunReport& run) {
    SW_CHECK(run.result);
    if (m_part != Part::Script || !m_session.project()->script.scenes.empty())
        return {};
    const AssetPtr script = m_session.assets().find(stages::kScript);
    if (!script)
        return fail(ErrorCode::Internal, "The script stage gave no script.");
    return m_session.dispatch(AdoptScript{script->value}).map([](const auto&) {});
}

std::vector<JobEvent> Generation::poll() {
    if (m_state != State::Running)
        return {};
    std::vector<JobEvent> events;
    std::optional<RunReport> run;
    std::optional<Result<void>> checked;
    {
        const std::lock_guard lock(m_mail->mutex);
        events = std::exchange(m_mail->events, {});
        run = std::exchange(m_mail->run, std::nullopt);
        checked = std::exchange(m_mail->checked, std::nullopt);
    }
    takeEvents(events);
    if (!run && !checked)
        return events;
    m_thread.join();
    if (checked && *checked)
        m_session.setChecked(m_checking);
    const Result<void> result = checked ? *checked : concluded(*run);
    if (result)
        begin(after(m_part));
    else
        end(result);
    return events;
}

}  // namespace sw
