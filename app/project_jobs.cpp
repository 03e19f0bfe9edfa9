#include "app/project_jobs.h"

#include "app/film_job.h"
#include "app/job_numbers.h"
#include "app/project_making.h"
#include "app/variant_cut.h"
#include "core/graph/explain.h"
#include "services/gateway/project_routes.h"
#include "services/http/lenient_json.h"
#include "services/http/paid_route.h"
#include "services/job/job_routes.h"

namespace sw::app {
namespace {

GenerationTargets targetsOf(const Json& request) {
    GenerationTargets targets;
    const Json wanted = request.value("targets", Json::object());
    const auto stages = wanted.value("stages", std::vector<std::string>());
    if (!stages.empty())
        targets.stages = std::set<std::string>(stages.begin(), stages.end());
    targets.nodes = wanted.value("nodes", std::vector<std::string>());
    return targets;
}

Result<std::uint64_t> revisionOf(ProjectHost& host, const std::string& id, const std::stop_token& stop) {
    std::uint64_t revision = 0;
    const ProjectHost::Task look = [&](OpenProject& project) -> Result<void> {
        revision = project.session().revision();
        return {};
    };
    SW_CHECK(host.with(id, look, stop, Patience::Endless));
    return revision;
}

/// Makes what is stale in a project that somebody else owns.
class GenerateRunner final : public JobRunner {
public:
    GenerateRunner(ProjectHost& host, Monitoring& monitoring) : m_host(host), m_monitoring(monitoring) {}

    Result<JobResult> run(const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) override {
        const std::string id = stringOr(job.request, "project");
        MadeNodes made;
        const JobEvents tell = [&](const JobEvent& event) {
            countCached(m_monitoring.metrics(), event);
            JobStage stage = stageOf(event);
            stage.amount = amountOf(event.node, made.script);
            progress.stage(stage);
            if (event.kind != JobEvent::Kind::Failed)
                progress.report(event.overall, stage.name + (stage.scene.empty() ? "" : " of " + stage.scene));
        };
        SW_CHECK(makeIn(m_host, m_monitoring, id, targetsOf(job.request), made, tell, stop));
        JobResult result;
        SW_TRY(const std::uint64_t revision, revisionOf(m_host, id, stop));
        result.result = {{"project", id}, {"ran", made.nodes}, {"cost", made.cost}, {"revision", revision}};
        return result;
    }

private:
    ProjectHost& m_host;
    Monitoring& m_monitoring;
};

/// Makes other takes of one node, one after the other: each is a run with a seed of its own.
class TakesRunner final : public JobRunner {
public:
    TakesRunner(ProjectHost& host, Monitoring& monitoring, Disk& disk) : m_host(host), m_monitoring(monitoring), m_disk(disk) {}

    Result<JobResult> run(const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) override {
        const std::string id = stringOr(job.request, "project");
        const std::string node = stringOr(job.request, "target");
        SW_TRY(const std::vector<int> numbers, numbersFor(job, stop));
        MadeNodes made;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const JobEvents tell = [&](const JobEvent& event) {
                JobStage stage = stageOf(event);
                stage.amount = amountOf(event.node, made.script);
                const std::string take = "take " + std::to_string(numbers[i]);
                stage.scene += stage.scene.empty() ? take : ", " + take;
                if (event.node == node || event.kind != JobEvent::Kind::Fresh)
                    progress.stage(stage);
                if (event.kind != JobEvent::Kind::Failed)
                    progress.report((static_cast<double>(i) + event.overall) / static_cast<double>(numbers.size()), take + " of " + node);
            };
            SW_CHECK(makeIn(m_host, m_monitoring, id, {{}, {node}, {{node, numbers[i]}}}, made, tell, stop));
        }
        SW_TRY(const std::uint64_t revision, revisionOf(m_host, id, stop));
        JobResult result;
        result.result = {{"project", id}, {"target", node}, {"takes", numbers}, {"cost", made.cost}, {"revision", revision}};
        return result;
    }

private:
    /// The same ones when an interrupted job goes on.
    Result<std::vector<int>> numbersFor(const QueuedJob& job, const std::stop_token& stop) {
        const std::filesystem::path file = job.folder / "takes.json";
        if (m_disk.exists(file)) {
            SW_TRY(const std::string kept, m_disk.read(file));
            SW_TRY(const Json numbers, parseJson(kept, file.string()));
            return numbers.get<std::vector<int>>();
        }
        SW_TRY(const TakesView found, takesOf(m_host, stringOr(job.request, "project"), stringOr(job.request, "target"), stop, Patience::Endless));
        if (found.takes.locked)
            return fail(ErrorCode::InvalidInput, found.takes.node + " has been locked meanwhile: no other take of it is made.");
        const std::vector<int> numbers = found.takes.unmade(static_cast<int>(integerOr(job.request, "count", 1)));
        SW_CHECK(m_disk.writeAtomically(file, canonicalText(numbers)));
        return numbers;
    }

    ProjectHost& m_host;
    Monitoring& m_monitoring;
    Disk& m_disk;
};

class ExportRunner final : public JobRunner {
public:
    ExportRunner(ProjectHost& host, MediaStore& media, Composition& composition, FilmRules rules)
        : m_host(host), m_media(media), m_data(composition.data()), m_monitoring(composition.monitoring()), m_rules(std::move(rules)) {}

    Result<JobResult> run(const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) override {
        const std::string id = stringOr(job.request, "project");
        SW_TRY(const ProjectView view, viewOf(m_host, id, stop, Patience::Endless));
        if (view.plan->runs + view.plan->maybeRuns > 0)
            return fail(ErrorCode::InvalidInput, "The project is not complete any more: " + explainTotals(*view.plan) + " Generate it, then export it again.");
        SW_TRY(Cut whole, variantCut(m_data, *view.project, *view.cut, stringOr(job.request, "variant")));
        SW_TRY(Cut cut, allowedCut(std::move(whole), m_rules, job));
        const FilmOrder order{std::make_shared<const Cut>(std::move(cut)), view.mediaFolder, view.segmentFolder, job.folder / ("film." + stringOr(job.request, "format", "mp4")),
                              stringOr(job.request, "preset"), 0};
        SW_TRY(JobResult result, makeFilm(m_monitoring, m_data, m_media, order, progress, stop));
        result.result["project"] = id;
        result.result["revision"] = view.revision;
        result.result["title"] = view.project->script.title;
        return result;
    }

private:
    ProjectHost& m_host;
    MediaStore& m_media;
    std::filesystem::path m_data;
    Monitoring& m_monitoring;
    FilmRules m_rules;
};

}  // namespace

void addProjectRunners(JobQueue& queue, ProjectHost& host, MediaStore& media, Composition& composition, FilmRules rules) {
    Monitoring& monitoring = composition.monitoring();
    queue.addRunner(kGenerateProjectKind, std::make_shared<GenerateRunner>(host, monitoring));
    queue.addRunner(kMakeTakesKind, std::make_shared<TakesRunner>(host, monitoring, composition.disk()));
    queue.addRunner(kExportProjectKind, std::make_shared<ExportRunner>(host, media, composition, std::move(rules)));
}

HttpResponse orderProjectJob(JobQueue& queue, const HttpRequest& request, const std::string& kind, const Json& wish) {
    const auto creation = [&]() -> Result<JobCreation> {
        SW_TRY(const LenientJson body, LenientJson::parse(request.body));
        JobOrder order;
        order.kind = kind;
        order.account = request.caller.account;
        order.request = wish;
        SW_TRY(order.callbackUrl, body.text("callbackUrl"));
        SW_TRY(order.idempotencyKey, idempotencyKey(request));
        return queue.create(order);
    };
    return creationResponse(request, creation(), [](const JobCreation& made) {
        return Json{{"jobId", made.id}, {"status", "pending"}, {"statusUrl", "/api/job/status/" + made.id}};
    });
}

}  // namespace sw::app
