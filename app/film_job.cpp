#include "app/film_job.h"

#include "app/job_numbers.h"
#include "app/watermark.h"
#include "core/base/text.h"
#include "core/graph/stage_graph.h"

namespace sw::app {
namespace {

Result<ExportRequest> requestFor(const std::filesystem::path& data, const FilmOrder& order) {
    ExportRequest request;
    request.cut = order.cut;
    request.mediaFolder = order.mediaFolder;
    request.segmentFolder = order.segmentFolder;
    request.output = order.output;
    SW_TRY(request.captionStyle, loadCaptionStyle(data, order.cut->captionStyle, order.cut->accentColour));
    SW_TRY(request.settings, exportSettingsFor(data, order.preset, order.output));
    return request;
}

Result<ExportReport> render(const ExportRequest& request, double from, Monitoring& monitoring, JobProgress& progress, const std::stop_token& stop) {
    JobStage stage;
    stage.name = "render";
    stage.provider = "embedded";
    stage.amount = static_cast<std::int64_t>(request.cut->duration.toSeconds() * 1000);
    const auto tell = [&](JobStatus status, double fraction) {
        stage.status = status;
        stage.progress = fraction;
        progress.stage(stage);
    };
    tell(JobStatus::InProgress, 0);
    const ExportProgress onProgress = [&](double fraction, std::string_view what) {
        tell(JobStatus::InProgress, fraction);
        progress.report(from + (1 - from) * fraction, std::string(what));
    };
    Result<ExportReport> film = watchedExport(monitoring, request, onProgress, stop);
    if (film)
        tell(JobStatus::Completed, 1);
    else if (film.error().code != ErrorCode::Cancelled) {
        stage.error = film.error().message;
        tell(JobStatus::Failed, 0);
    }
    return film;
}

}  // namespace

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
            stage.found = true;
            [[fallthrough]];
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
        stage.note = stringOr(event.asset->extra, "choice");
    }
    return stage;
}

Result<Cut> allowedCut(Cut cut, const FilmRules& rules, const QueuedJob& job) {
    if (!rules)
        return cut;
    SW_TRY(const FilmTerms terms, rules(job));
    constexpr double kGrace = 2;  // a voice that is asked for a length meets it roughly
    if (terms.longestSeconds > 0 && cut.duration.toSeconds() > static_cast<double>(terms.longestSeconds) + kGrace)
        return fail(ErrorCode::Unsupported, "The film lasts " + std::to_string(static_cast<int>(cut.duration.toSeconds())) + " seconds, and those of the plan " + terms.plan +
                                                " at most " + std::to_string(terms.longestSeconds) + ". Ask for a shorter one (lengthDescription), or for another plan.");
    if (!terms.watermark.empty())
        addWatermark(cut, terms.watermark);
    return cut;
}

std::int64_t amountOf(const std::string& node, const Script& script) {
    const std::size_t slash = node.find('/');
    const std::string stage = node.substr(0, slash);
    if (stage == stages::kScript || stage == stages::kImage || stage == stages::kMusic)
        return 1;
    if (stage != stages::kVoice || slash == std::string::npos)
        return 0;
    for (const Scene& scene : script.scenes)
        for (const Sentence& sentence : scene.sentences)
            if (toText(sentence.id) == node.substr(slash + 1))
                return static_cast<std::int64_t>(toUtf32(sentence.text).size());
    return 0;
}

Result<ExportReport> renderFilm(Monitoring& monitoring, const std::filesystem::path& data, const FilmOrder& order, JobProgress& progress,
                                const std::stop_token& stop) {
    SW_TRY(const ExportRequest request, requestFor(data, order));
    return render(request, order.progressFrom, monitoring, progress, stop);
}

Result<JobResult> keepFilm(MediaStore& media, const ExportReport& film) {
    SW_TRY(const StoredMedia kept, media.adopt(film.file));
    JobResult result;
    result.artifacts = {kept.fileName};
    result.result = kept.json();
    result.result.update({{"duration", film.duration.toSeconds()}, {"width", film.width}, {"height", film.height}});
    return result;
}

Result<JobResult> makeFilm(Monitoring& monitoring, const std::filesystem::path& data, MediaStore& media, const FilmOrder& order, JobProgress& progress,
                           const std::stop_token& stop) {
    SW_TRY(const ExportReport film, renderFilm(monitoring, data, order, progress, stop));
    return keepFilm(media, film);
}

}  // namespace sw::app
