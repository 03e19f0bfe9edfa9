#include "core/graph/scheduler.h"

#include <algorithm>
#include <exception>
#include <set>

#include "core/graph/stage_run.h"
#include "core/graph/worker_pool.h"

namespace sw {
namespace {

/// One provider of one stage: how many may run, how many do, and who waits, in the graph's order.
struct Lane {
    int limit = 1;
    int running = 0;
    std::set<std::size_t> ready;
};

/// A node that has a fingerprint without an asset: it is on its way through a lane and a worker.
struct Pending {
    Fingerprint fingerprint;
    Lane* lane = nullptr;
    std::vector<std::size_t> twins;  ///< nodes with the same fingerprint, which get the same asset
};

/// One call of Scheduler::run. Everything is the calling thread's, except what runStage touches.
class Run {
public:
    Run(const Stages& stages, AssetStore& store, AssetLog& log, Clock& clock, int workers, const StageGraph& graph,
        const JobEvents& events, const std::stop_token& stop)
        : m_stages(stages),
          m_store(store),
          m_log(log),
          m_graph(graph),
          m_events(events),
          m_stop(stop),
          m_workers(std::max(1, workers)),
          m_pool(m_workers, [&store, &clock, stop](const Job& job, const WorkerPool::Progress& progress) {
              return runStage(job, store, clock, stop, progress);
          }) {}

    RunReport go(const AssetIndex& index, const std::vector<std::string>& targets) {
        prepare(index, targets);
        settleDue();
        startReady();
        while (m_running > 0) {
            for (JobReport& report : m_pool.wait())
                take(report);
            settleDue();
            startReady();
        }
        return conclude();
    }

private:
    const Node& node(std::size_t place) const { return m_graph.nodes()[place]; }
    [[nodiscard]] bool stopping() const { return m_diskFailed || m_stop.stop_requested(); }

    void prepare(const AssetIndex& index, const std::vector<std::string>& targets) {
        const Plan plan = makePlan(m_graph, index, lookupIn(m_stages), std::nullopt,
                                   [this](const MediaRef& media) { return m_store.has(media); });
        m_index = plan.index;
        m_needed = m_graph.neededFor(targets);
        const std::size_t count = m_graph.nodes().size();
        m_assets.resize(count);
        m_errors.resize(count);
        m_open.resize(count);
        m_weights.resize(count);
        m_fractions.resize(count);
        for (std::size_t i = 0; i < count; ++i) {
            if (!m_needed[i])
                continue;
            ++m_left;
            m_weights[i] = plan.nodes[i].estimate.toSeconds();
            m_totalWeight += m_weights[i];
            m_open[i] = m_graph.inputsOf(i).size();
            if (m_open[i] == 0)
                m_due.insert(i);
        }
    }

    /// Looks at each node whose inputs are all finished.
    void settleDue() {
        while (!m_due.empty() && !stopping())
            settle(m_due.extract(m_due.begin()).value());
    }

    void settle(std::size_t place) {
        const auto facts = factsOf(m_stages, node(place));
        if (!facts)
            return failed(place, facts.error());
        std::map<std::string, std::string> inputs;
        for (const std::size_t input : m_graph.inputsOf(place))
            inputs.emplace(node(input).key, m_assets[input]->resultDigest);
        Fingerprint fingerprint = fingerprintOf(node(place), *facts, std::move(inputs));
        const AssetPtr fitting = existing(fingerprint.digest);
        const AssetPtr kept =
            keptAsset(node(place), m_index, fitting, [this](const MediaRef& media) { return m_store.has(media); });
        if (kept || fitting)
            return finished(place, kept ? kept : fitting, JobEvent::Kind::Fresh);
        if (const auto twin = m_makers.find(fingerprint.digest); twin != m_makers.end())
            return m_pending.at(twin->second).twins.push_back(place);

        Lane& lane = m_lanes[{node(place).stage, facts->provider}];
        lane.limit = std::max(1, facts->concurrency);
        lane.ready.insert(place);
        m_makers.emplace(fingerprint.digest, place);
        m_pending.emplace(place, Pending{std::move(fingerprint), &lane, {}});
    }

    /// The early cut-off: an asset with this fingerprint, made in this run or at any time before.
    AssetPtr existing(const std::string& digest) const {
        if (const auto it = m_made.find(digest); it != m_made.end())
            return it->second;
        const AssetPtr asset = m_index.findFingerprint(digest);
        const bool usable = asset && filesExist(*asset, [this](const MediaRef& media) { return m_store.has(media); });
        return usable ? asset : nullptr;
    }

    /// Gives free workers the earliest nodes that their providers have room for.
    void startReady() {
        while (m_running < m_workers && !stopping()) {
            Lane* next = nullptr;
            for (auto& [name, lane] : m_lanes)
                if (lane.running < lane.limit && !lane.ready.empty() &&
                    (!next || *lane.ready.begin() < *next->ready.begin()))
                    next = &lane;
            if (!next)
                return;
            start(next->ready.extract(next->ready.begin()).value(), *next);
        }
    }

    void start(std::size_t place, Lane& lane) {
        StageRequest request{node(place).key, node(place).parameters, {}};
        for (const std::size_t input : m_graph.inputsOf(place)) {
            StageInput& offered = request.inputs[node(input).key];
            offered.value = m_assets[input]->value;
            for (const auto& [role, media] : m_assets[input]->files)
                offered.files[role] = m_store.path(media);
        }
        for (const auto& [role, media] : node(place).media)
            request.media[role] = m_store.path(media);
        ++lane.running;
        ++m_running;
        tell(place, JobEvent::Kind::Started);
        m_pool.post({place, m_stages.at(node(place).stage).get(), std::move(request)});
    }

    void take(JobReport& report) {
        if (report.outcome) {
            ended(report.place, *report.outcome);
        } else {
            advance(report.place, report.fraction);
            JobEvent event;
            event.what = std::move(report.what);
            tell(report.place, JobEvent::Kind::Progress, std::move(event));
        }
    }

    void ended(std::size_t place, JobOutcome& outcome) {
        const auto entry = m_pending.extract(place);
        const Pending& pending = entry.mapped();
        m_makers.erase(pending.fingerprint.digest);
        --pending.lane->running;
        --m_running;
        const auto asset = keep(place, pending.fingerprint, outcome);
        if (asset) {
            m_ran.insert(place);
            m_made.emplace(pending.fingerprint.digest, *asset);
            finished(place, *asset, JobEvent::Kind::Finished);
            for (const std::size_t twin : pending.twins)
                finished(twin, *asset, JobEvent::Kind::Fresh);
        } else if (asset.error().code != ErrorCode::Cancelled || !m_stop.stop_requested()) {
            failed(place, asset.error());
            for (const std::size_t twin : pending.twins)
                failed(twin, asset.error());
        }
    }

    /// Completes and logs what a worker has made.
    Result<AssetPtr> keep(std::size_t place, const Fingerprint& fingerprint, JobOutcome& outcome) {
        m_diskFailed = m_diskFailed || outcome.diskFailed;
        if (!outcome.record)
            return tl::unexpected<Error>(outcome.record.error());
        AssetRecord record = std::move(*outcome.record);
        record.node = node(place).key;
        record.fingerprint = fingerprint.digest;
        record.parts = fingerprint.parts;
        const AssetPtr asset = makeAsset(std::move(record));
        if (auto logged = m_log.append(*asset); !logged) {
            m_diskFailed = true;
            return tl::unexpected<Error>(std::move(logged).error());
        }
        if (outcome.whenKept)
            outcome.whenKept();
        return asset;
    }

    void finished(std::size_t place, const AssetPtr& asset, JobEvent::Kind kind) {
        m_assets[place] = asset;
        --m_left;
        advance(place, 1);
        for (const std::size_t dependent : m_graph.dependentsOf(place))
            if (m_needed[dependent] && --m_open[dependent] == 0)
                m_due.insert(dependent);
        JobEvent event;
        event.asset = asset;
        event.took = kind == JobEvent::Kind::Finished ? asset->took : Duration();
        tell(place, kind, std::move(event));
    }

    void failed(std::size_t place, const Error& error) {
        Error told = error;
        if (told.code == ErrorCode::Cancelled)
            told.message = "It gave up without having been asked to.";
        told.code = told.code == ErrorCode::Cancelled ? ErrorCode::Internal : told.code;
        told.message = "The" + labelInSentence(node(place)).substr(3) + " could not be made: " + told.message;
        m_errors[place] = told;
        JobEvent event;
        event.error = std::move(told);
        tell(place, JobEvent::Kind::Failed, std::move(event));
    }

    void advance(std::size_t place, double fraction) {
        const double gained = std::max(0.0, fraction - m_fractions[place]);
        m_fractions[place] += gained;
        m_doneWeight += gained * m_weights[place];
    }

    void tell(std::size_t place, JobEvent::Kind kind, JobEvent event = {}) const {
        if (!m_events)
            return;
        event.kind = kind;
        event.node = node(place).key;
        event.fraction = m_fractions[place];
        event.overall = m_left == 0 ? 1 : m_totalWeight > 0 ? std::min(1.0, m_doneWeight / m_totalWeight) : 0;
        m_events(event);
    }

    RunReport conclude() const {
        RunReport report;
        std::vector<NodeAsset> assets;
        for (std::size_t i = 0; i < m_assets.size(); ++i) {
            if (m_assets[i] && m_index.find(node(i).key) != m_assets[i])
                assets.push_back({node(i).key, m_assets[i]});
            if (m_ran.contains(i))
                report.ran.push_back(node(i).key);
            if (m_errors[i])
                report.failures.push_back({node(i).key, *m_errors[i]});
        }
        report.index = m_index.with(assets);
        if (m_left > 0 && m_stop.stop_requested())
            report.result = cancelled();
        else if (!report.failures.empty())
            report.result = tl::unexpected<Error>(report.failures.front().error);
        return report;
    }

    const Stages& m_stages;
    AssetStore& m_store;
    AssetLog& m_log;
    const StageGraph& m_graph;
    const JobEvents& m_events;
    const std::stop_token& m_stop;
    const int m_workers;

    AssetIndex m_index;
    std::map<std::string, AssetPtr> m_made;       // in this run, by fingerprint
    std::map<std::string, std::size_t> m_makers;  // who makes a fingerprint now
    std::map<std::size_t, Pending> m_pending;
    std::map<std::pair<std::string, std::string>, Lane> m_lanes;
    std::set<std::size_t> m_due;  // all inputs finished, not looked at yet
    std::set<std::size_t> m_ran;
    // By place in the graph.
    std::vector<bool> m_needed;
    std::vector<AssetPtr> m_assets;
    std::vector<std::optional<Error>> m_errors;
    std::vector<std::size_t> m_open;  // inputs that are not finished
    std::vector<double> m_weights;    // planned seconds
    std::vector<double> m_fractions;
    double m_totalWeight = 0;
    double m_doneWeight = 0;
    std::size_t m_left = 0;  // needed and not finished
    int m_running = 0;
    bool m_diskFailed = false;
    WorkerPool m_pool;  // last: its workers are gone before anything else is
};

}  // namespace

Result<StageFacts> factsOf(const Stages& stages, const Node& node) {
    const auto it = stages.find(node.stage);
    if (it == stages.end() || !it->second)
        return fail(ErrorCode::MissingComponent, "This program has no stage named “" + node.stage + "”.");
    try {
        const Stage& stage = *it->second;
        StageFacts facts;
        facts.version = stage.version();
        facts.provider = stage.provider(node.parameters);
        facts.concurrency = stage.concurrency(facts.provider);
        ExpectedCost expected = stage.expectedCost(node.parameters);
        facts.cost = expected.cost;
        facts.priced = expected.priced;
        facts.currency = std::move(expected.currency);
        return facts;
    } catch (const std::exception& e) {
        return stageThrew(e.what());
    } catch (...) {
        return stageThrew("unknown exception");
    }
}

StageLookup lookupIn(Stages stages) {
    return [stages = std::move(stages)](const Node& node) -> std::optional<StageFacts> {
        auto facts = factsOf(stages, node);
        return facts ? std::optional(*std::move(facts)) : std::nullopt;
    };
}

Scheduler::Scheduler(Stages stages, AssetStore& store, AssetLog& log, Clock& clock, int workers)
    : m_stages(std::move(stages)), m_store(store), m_log(log), m_clock(clock), m_workers(workers) {}

RunReport Scheduler::run(const StageGraph& graph, const AssetIndex& index, const std::vector<std::string>& targets,
                         const JobEvents& events, const std::stop_token& stop) {
    return Run(m_stages, m_store, m_log, m_clock, m_workers, graph, events, stop).go(index, targets);
}

}  // namespace sw
