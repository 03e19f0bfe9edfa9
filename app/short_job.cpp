#include "app/short_job.h"

#include "app/short_length.h"
#include "app/short_wish.h"
#include "core/graph/stage_graph.h"
#include "core/media/export/exporter.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

// Measured on the reference machine: making takes about a sixth of the time, rendering the rest.
constexpr double kGenerateShare = 0.2;

/// The stage that a node's event tells of.
JobStage stageOf(const JobEvent& event) {
    JobStage stage;
    const std::size_t slash = event.node.find('/');
    stage.name = event.node.substr(0, slash);
    stage.scene = slash == std::string::npos ? "" : event.node.substr(slash + 1);
    stage.progress = event.fraction;
    switch (event.kind) {
        case JobEvent::Kind::Started:
        case JobEvent::Kind::Progress:
            stage.status = JobStatus::InProgress;
            break;
        case JobEvent::Kind::Fresh:
        case JobEvent::Kind::Finished:
            stage.status = JobStatus::Completed;
            stage.progress = 1;
            break;
        case JobEvent::Kind::Failed:
            stage.status = JobStatus::Failed;
            stage.error = event.error ? event.error->message : "";
            break;
    }
    if (event.asset) {
        stage.provider = event.asset->provider;
        stage.cost = event.asset->cost;
    }
    return stage;
}

/// How far generating is after the event: script and storyboard come first, each in a run of its own, and are quick.
double generatedAt(const JobEvent& event, const std::string& stage) {
    return stage == stages::kScript       ? 0.03 * event.overall
           : stage == stages::kStoryboard ? 0.03 + 0.02 * event.overall
                                          : 0.05 + 0.95 * event.overall;
}

JobEvents reportTo(JobProgress& progress) {
    return [&progress](const JobEvent& event) {
        const JobStage stage = stageOf(event);
        progress.stage(stage);
        if (event.kind != JobEvent::Kind::Failed)
            progress.report(kGenerateShare * generatedAt(event, stage.name),
                            stage.name + (stage.scene.empty() ? "" : " of " + stage.scene));
    };
}

class ShortRunner final : public JobRunner {
public:
    ShortRunner(Composition& composition, MediaStore& media, SessionTools tools)
        : m_composition(composition), m_media(media), m_tools(std::move(tools)) {}

    Result<JobResult> run(const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) override {
        SW_TRY(const ShortWish wish, shortWishFrom(m_composition, job.request));
        SW_TRY(const std::unique_ptr<Session> session, openOrCreate(job.folder / "short.short", wish.project));
        SW_CHECK(writeScript(*session, wish.scenes, progress, stop));
        SW_CHECK(session->generate({}, reportTo(progress), stop));
        SW_CHECK(session->save());
        SW_TRY(const ExportReport film, render(*session, job.folder / "short.mp4", stringOr(job.request, "preset"), progress, stop));
        SW_TRY(const StoredMedia kept, m_media.adopt(film.file));
        JobResult result;
        result.artifacts = {kept.fileName};
        result.result = {{"url", kept.url()},
                         {"filePath", kept.path.string()},
                         {"fileName", kept.fileName},
                         {"duration", film.duration.toSeconds()},
                         {"width", film.width},
                         {"height", film.height},
                         {"title", session->project()->script.title},
                         {"notes", wish.notes}};
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

    static Result<void> writeScript(Session& session, int scenes, JobProgress& progress, const std::stop_token& stop) {
        if (session.project()->script.scenes.empty())
            SW_CHECK(session.generate(std::set<std::string>{stages::kScript}, reportTo(progress), stop));
        if (scenes == 0)
            return {};
        const std::vector<Edit> edits = joinScenes(session.project()->script, scenes);
        return edits.empty() ? Result<void>() : session.dispatch(edits).map([](const auto&) {});
    }

    Result<ExportReport> render(Session& session, const fs::path& output, const std::string& preset, JobProgress& progress,
                                const std::stop_token& stop) {
        SW_TRY(Cut made, session.cut());
        const auto cut = std::make_shared<const Cut>(std::move(made));
        ExportRequest request;
        request.cut = cut;
        request.mediaFolder = session.paths().media();
        request.segmentFolder = session.paths().segments();
        request.output = output;
        SW_TRY(request.captionStyle, loadCaptionStyle(m_composition.data(), cut->captionStyle, cut->accentColour));
        SW_TRY(request.settings, exportSettingsFor(m_composition.data(), preset, output));
        JobStage stage;
        stage.name = "render";
        stage.provider = "embedded";
        const auto tell = [&](JobStatus status, double fraction) {
            stage.status = status;
            stage.progress = fraction;
            progress.stage(stage);
        };
        tell(JobStatus::InProgress, 0);
        const ExportProgress onProgress = [&](double fraction, std::string_view what) {
            tell(JobStatus::InProgress, fraction);
            progress.report(kGenerateShare + (1 - kGenerateShare) * fraction, std::string(what));
        };
        Result<ExportReport> film = exportCut(request, onProgress, stop);
        if (film)
            tell(JobStatus::Completed, 1);
        else if (film.error().code != ErrorCode::Cancelled) {
            stage.error = film.error().message;
            tell(JobStatus::Failed, 0);
        }
        return film;
    }

    Composition& m_composition;
    MediaStore& m_media;
    SessionTools m_tools;
};

}  // namespace

Result<std::shared_ptr<JobRunner>> makeShortRunner(Composition& composition, MediaStore& media) {
    SW_CHECK(composition.loadFonts());
    SW_TRY(SessionTools tools, composition.tools());
    return std::make_shared<ShortRunner>(composition, media, std::move(tools));
}

}  // namespace sw::app
