#include "app/project_jobs.h"

#include "app/film_job.h"
#include "app/variant_cut.h"
#include "core/graph/explain.h"
#include "services/gateway/project_routes.h"
#include "services/http/lenient_json.h"
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

/// Makes what is stale in a project that somebody else owns, and waits for it.
class GenerateRunner final : public JobRunner {
public:
    explicit GenerateRunner(ProjectHost& host) : m_host(host) {}

    Result<JobResult> run(const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) override {
        const std::string id = stringOr(job.request, "project");
        Made made;
        for (;;) {
            SW_TRY(const bool isOver, attempt(id, targetsOf(job.request), made, progress, stop));
            if (isOver)
                break;
        }
        JobResult result;
        SW_TRY(const std::uint64_t revision, revisionOf(id, stop));
        result.result = {{"project", id}, {"ran", made.nodes}, {"cost", made.cost}, {"revision", revision}};
        return result;
    }

private:
    struct Made {
        std::vector<std::string> nodes;
        double cost = 0;
        Script script;  ///< as it was when it began
    };

    /// False when it has to be tried again: something else was being made, or the project was closed meanwhile.
    Result<bool> attempt(const std::string& id, const GenerationTargets& targets, Made& made, JobProgress& progress, const std::stop_token& stop) {
        const auto watch = std::make_shared<GenerationWatch>();
        bool begun = false;
        const ProjectHost::Task begin = [&](OpenProject& project) -> Result<void> {
            project.log()->watch(watch);
            made.script = project.session().project()->script;
            SW_TRY(begun, project.generate(targets));
            return {};
        };
        SW_CHECK(m_host.with(id, begin, stop, Patience::Endless));
        for (;;) {
            const GenerationWatch::News news = watch->wait(stop);
            if (stop.stop_requested()) {
                if (begun)
                    m_host.cancelGeneration(id);
                return cancelled();
            }
            for (const JobEvent& event : news.events)
                take(event, made, progress);
            if (!news.end)
                continue;
            if (!begun || news.end == GenerationEnd::ProjectClosed)
                return false;
            if (news.end == GenerationEnd::Finished)
                return true;
            return tl::unexpected<Error>(news.error.value_or(cancelled().value()));
        }
    }

    static void take(const JobEvent& event, Made& made, JobProgress& progress) {
        JobStage stage = stageOf(event);
        stage.amount = amountOf(event.node, made.script);
        progress.stage(stage);
        if (event.kind != JobEvent::Kind::Failed)
            progress.report(event.overall, stage.name + (stage.scene.empty() ? "" : " of " + stage.scene));
        if (event.kind != JobEvent::Kind::Finished)
            return;
        made.nodes.push_back(event.node);
        made.cost += event.asset ? event.asset->cost : 0;
    }

    Result<std::uint64_t> revisionOf(const std::string& id, const std::stop_token& stop) {
        std::uint64_t revision = 0;
        const ProjectHost::Task look = [&](OpenProject& project) -> Result<void> {
            revision = project.session().revision();
            return {};
        };
        SW_CHECK(m_host.with(id, look, stop, Patience::Endless));
        return revision;
    }

    ProjectHost& m_host;
};

class ExportRunner final : public JobRunner {
public:
    ExportRunner(ProjectHost& host, MediaStore& media, std::filesystem::path data, FilmRules rules)
        : m_host(host), m_media(media), m_data(std::move(data)), m_rules(std::move(rules)) {}

    Result<JobResult> run(const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) override {
        const std::string id = stringOr(job.request, "project");
        SW_TRY(const ProjectView view, viewOf(m_host, id, stop, Patience::Endless));
        if (view.plan->runs + view.plan->maybeRuns > 0)
            return fail(ErrorCode::InvalidInput, "The project is not complete any more: " + explainTotals(*view.plan) + " Generate it, then export it again.");
        SW_TRY(Cut whole, variantCut(m_data, *view.project, *view.cut, stringOr(job.request, "variant")));
        SW_TRY(Cut cut, allowedCut(std::move(whole), m_rules, job));
        const FilmOrder order{std::make_shared<const Cut>(std::move(cut)), view.mediaFolder, view.segmentFolder, job.folder / ("film." + stringOr(job.request, "format", "mp4")),
                              stringOr(job.request, "preset"), 0};
        SW_TRY(JobResult result, makeFilm(m_data, m_media, order, progress, stop));
        result.result["project"] = id;
        result.result["revision"] = view.revision;
        result.result["title"] = view.project->script.title;
        return result;
    }

private:
    ProjectHost& m_host;
    MediaStore& m_media;
    std::filesystem::path m_data;
    FilmRules m_rules;
};

}  // namespace

void addProjectRunners(JobQueue& queue, ProjectHost& host, MediaStore& media, const std::filesystem::path& data, FilmRules rules) {
    queue.addRunner(kGenerateProjectKind, std::make_shared<GenerateRunner>(host));
    queue.addRunner(kExportProjectKind, std::make_shared<ExportRunner>(host, media, data, std::move(rules)));
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
