#include "app/short_job.h"

#include "app/film_job.h"
#include "app/job_numbers.h"
#include "app/short_length.h"
#include "app/short_wish.h"
#include "core/graph/stage_graph.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

// Measured on the reference machine: making takes about a sixth of the time, rendering the rest.
constexpr double kGenerateShare = 0.2;

/// How far generating is after the event: script and storyboard come first, each in a run of its own, and are quick.
double generatedAt(const JobEvent& event, const std::string& stage) {
    return stage == stages::kScript       ? 0.03 * event.overall
           : stage == stages::kStoryboard ? 0.03 + 0.02 * event.overall
                                          : 0.05 + 0.95 * event.overall;
}

JobEvents reportTo(JobProgress& progress, const Session& session, Metrics& metrics) {
    return [&progress, &session, &metrics](const JobEvent& event) {
        countCached(metrics, event);
        JobStage stage = stageOf(event);
        stage.amount = amountOf(event.node, session.project()->script);
        progress.stage(stage);
        if (event.kind != JobEvent::Kind::Failed)
            progress.report(kGenerateShare * generatedAt(event, stage.name),
                            stage.name + (stage.scene.empty() ? "" : " of " + stage.scene));
    };
}

class ShortRunner final : public JobRunner {
public:
    ShortRunner(Composition& composition, MediaStore& media, SessionTools tools, FilmRules rules)
        : m_composition(composition), m_media(media), m_tools(std::move(tools)), m_rules(std::move(rules)) {}

    Result<JobResult> run(const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) override {
        SW_TRY(const ShortWish wish, shortWishFrom(m_composition, job.request));
        SW_TRY(const std::unique_ptr<Session> session, openOrCreate(job.folder / "short.short", wish.project));
        const WorkPlaces::Place place(m_composition.monitoring().places(), job.folder);
        const JobEvents events = reportTo(progress, *session, m_composition.monitoring().metrics());
        SW_CHECK(writeScript(*session, wish.scenes, events, stop));
        SW_CHECK(session->generate({}, events, stop));
        SW_CHECK(session->save());
        SW_TRY(Cut whole, session->cut());
        SW_TRY(Cut cut, allowedCut(std::move(whole), m_rules, job));
        const FilmOrder order{std::make_shared<const Cut>(std::move(cut)), session->paths().media(),          session->paths().segments(),
                              job.folder / "short.mp4",                    stringOr(job.request, "preset"), kGenerateShare};
        SW_TRY(JobResult result, makeFilm(m_composition.monitoring(), m_composition.data(), m_media, order, progress, stop));
        result.result["title"] = session->project()->script.title;
        result.result["notes"] = wish.notes;
        return result;
    }

private:
    /// A project that cannot be read was cut off while it was made: nothing in it is lost by beginning anew.
    Result<std::unique_ptr<Session>> openOrCreate(const fs::path& file, const Project& project) {
        if (m_composition.disk().exists(file))
            if (Result<std::unique_ptr<Session>> session = Session::open(m_tools, file);
                session || session.error().code != ErrorCode::InvalidInput)
                return session;
        return Session::create(m_tools, file, project, true);
    }

    static Result<void> writeScript(Session& session, int scenes, const JobEvents& events, const std::stop_token& stop) {
        if (session.project()->script.scenes.empty())
            SW_CHECK(session.generate(std::set<std::string>{stages::kScript}, events, stop));
        if (scenes == 0)
            return {};
        const std::vector<Edit> edits = joinScenes(session.project()->script, scenes);
        return edits.empty() ? Result<void>() : session.dispatch(edits).map([](const auto&) {});
    }

    Composition& m_composition;
    MediaStore& m_media;
    SessionTools m_tools;
    FilmRules m_rules;
};

}  // namespace

Result<std::shared_ptr<JobRunner>> makeShortRunner(Composition& composition, MediaStore& media, FilmRules rules) {
    SW_CHECK(composition.loadFonts());
    SW_TRY(SessionTools tools, composition.tools());
    return std::make_shared<ShortRunner>(composition, media, std::move(tools), std::move(rules));
}

}  // namespace sw::app
