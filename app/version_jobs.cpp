#include "app/version_jobs.h"

#include <map>

#include "app/film_job.h"
#include "app/project_making.h"
#include "core/graph/explain.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

constexpr double kWritten = 0.1;  // of all work: the rest is making and rendering
constexpr double kMade = 0.3;     // of a version that is rendered, too

/// A part of a job's progress, for one version.
class PartProgress final : public JobProgress {
public:
    PartProgress(JobProgress& whole, std::string name, double from, double to) : m_whole(whole), m_name(std::move(name)), m_from(from), m_to(to) {}

    void report(double fraction, const std::string& step) override { m_whole.report(m_from + (m_to - m_from) * fraction, m_name + ": " + step); }
    void stage(const JobStage& stage) override {
        JobStage named = stage;
        named.scene = m_name + (stage.scene.empty() ? "" : ": " + stage.scene);
        m_whole.stage(named);
    }

private:
    JobProgress& m_whole;
    std::string m_name;
    double m_from;
    double m_to;
};

/// One run of one job.
class VersionsRun {
public:
    VersionsRun(const VersionParts& parts, const QueuedJob& job, JobProgress& progress, const std::stop_token& stop)
        : m_parts(parts), m_job(job), m_progress(progress), m_stop(stop) {}

    Result<JobResult> run() {
        SW_TRY(m_order, versionOrderFrom(m_parts.composition, LenientJson(m_job.request.value("versions", Json::object()))));
        SW_TRY(VersionSet versions, openVersions(m_parts, stringOr(m_job.request, "project"), m_order, m_stop, Patience::Endless));
        m_versions.emplace(std::move(versions));
        SW_CHECK(recall());
        SW_CHECK(writeAll());
        const auto count = static_cast<double>(m_versions->targets().size());
        for (std::size_t i = 0; m_order.make && i < m_versions->targets().size(); ++i) {
            if (i > 0)
                SW_CHECK(write(i));  // it shares what was made for those before
            SW_CHECK(make(i, kWritten + (1 - kWritten) * static_cast<double>(i) / count, kWritten + (1 - kWritten) * static_cast<double>(i + 1) / count));
        }
        return result();
    }

private:
    /// What earlier runs of the job did.
    Result<void> recall() {
        if (!m_parts.composition.disk().exists(noteFile()))
            return {};
        SW_TRY(const std::string text, m_parts.composition.disk().read(noteFile()));
        SW_TRY(const Json kept, parseJson(text, noteFile().string()));
        m_notes = kept.value("versions", Json::object());
        m_translating = numberOr(kept, "translating", 0);
        for (const auto& [name, note] : m_notes.items())
            m_begunBefore.insert(name);
        return {};
    }
    Result<void> keepNotes() {
        return m_parts.composition.disk().writeAtomically(noteFile(), canonicalText({{"versions", m_notes}, {"translating", m_translating}}));
    }
    [[nodiscard]] fs::path noteFile() const { return m_job.folder / "versions.json"; }

    /// What was translated is written at once, so that it is not paid for again when the rest fails.
    Result<void> writeAll() {
        std::size_t written = 0;
        for (const std::string& language : m_versions->languages()) {
            const double share = kWritten / static_cast<double>(m_versions->targets().size());
            SW_CHECK(translate(language, share * static_cast<double>(written)));
            for (std::size_t i = 0; i < m_versions->targets().size(); ++i)
                if (m_versions->targets()[i].language == language) {
                    SW_CHECK(write(i));
                    m_progress.report(share * static_cast<double>(++written), m_versions->targets()[i].name + " is written");
                }
        }
        return {};
    }

    Result<void> translate(const std::string& language, double from) {
        JobStage stage;
        stage.name = "translation";
        stage.scene = language;
        stage.status = JobStatus::InProgress;
        for (const TranslationOrder& order : m_versions->toTranslate(language)) {
            StageContext context;
            context.stop = m_stop;
            context.progress = [&](double fraction, std::string_view what) {
                stage.progress = fraction;
                m_progress.stage(stage);
                m_progress.report(from, std::string(what));
            };
            Result<Translation> made = m_versions->translate(order, context);
            if (!made)
                return failed(stage, made.error());
            stage.provider = made->provider;
            stage.cost += made->cost;
            stage.note = made->choice;
            m_translating += made->cost;
        }
        if (stage.provider.empty())
            return {};
        SW_CHECK(keepNotes());
        stage.status = JobStatus::Completed;
        stage.progress = 1;
        stage.amount = 1;
        m_progress.stage(stage);
        return {};
    }

    Result<void> failed(JobStage stage, const Error& error) {
        if (error.code != ErrorCode::Cancelled) {
            stage.status = JobStatus::Failed;
            stage.error = error.message;
            m_progress.stage(stage);
        }
        return tl::unexpected<Error>(error);
    }

    /// The version is closed again, and belongs to the host then.
    Result<void> write(std::size_t index) {
        const VersionTarget& target = m_versions->targets()[index];
        const fs::path file = target.wish.file;
        if (target.version)
            SW_CHECK(m_parts.host.release(file, m_stop));
        SW_TRY(WrittenVersion written, m_versions->write(index, m_stop));
        written.session.reset();
        SW_TRY(const std::string id, m_parts.host.adopt(file, m_stop));
        if (m_parts.give)
            SW_CHECK(m_parts.give(id, stringOr(m_job.request, "project")));
        Json& note = m_notes[target.name];
        note["project"] = id;
        note["new"] = written.isNew || booleanOr(note, "new", false);
        note["changed"] = written.changed || booleanOr(note, "changed", false);
        if (!written.notes.empty() || !note.contains("notes"))
            note["notes"] = written.notes;
        return keepNotes();
    }

    /// What is made for it and told as stages: what was there already only where an earlier run may have begun it.
    Result<void> make(std::size_t index, double from, double to) {
        const VersionTarget& target = m_versions->targets()[index];
        Json& note = m_notes[target.name];
        const std::string id = stringOr(note, "project");
        PartProgress progress(m_progress, target.name, from, to);
        const double share = m_order.film ? kMade : 1;
        const bool wasBegun = m_begunBefore.contains(target.name);
        MadeNodes made;
        const JobEvents tell = [&](const JobEvent& event) {
            JobStage stage = stageOf(event);
            stage.amount = amountOf(event.node, made.script);
            if (event.kind != JobEvent::Kind::Fresh || wasBegun)
                progress.stage(stage);
            if (event.kind != JobEvent::Kind::Failed)
                progress.report(share * event.overall, event.node);
        };
        const Result<void> done = makeIn(m_parts.host, m_parts.composition.monitoring(), id, {}, made, tell, m_stop);
        Json& ran = note.emplace("ran", Json::array()).first.value();
        for (const std::string& node : made.nodes)
            ran.push_back(node);
        note["cost"] = numberOr(note, "cost", 0) + made.cost;
        SW_CHECK(keepNotes());
        SW_CHECK(done);
        const ProjectHost::Task remember = [&](OpenProject& project) { return m_versions->remember(project.session()); };
        SW_CHECK(m_parts.host.with(id, remember, m_stop, Patience::Endless));
        return m_order.film ? render(id, target, progress) : Result<void>();
    }

    Result<void> render(const std::string& id, const VersionTarget& target, JobProgress& progress) {
        SW_TRY(const ProjectView view, viewOf(m_parts.host, id, m_stop, Patience::Endless));
        if (view.plan->runs + view.plan->maybeRuns > 0)
            return fail(ErrorCode::InvalidInput, target.name + " is not complete any more: " + explainTotals(*view.plan) + " Retry the job.");
        const std::string name = "film" + std::to_string(m_films.size()) + "." + m_order.ending;
        SW_TRY(Cut cut, allowedCut(*view.cut, m_parts.rules, m_job));
        const FilmOrder order{std::make_shared<const Cut>(std::move(cut)), view.mediaFolder, view.segmentFolder, m_job.folder / name, m_order.preset, kMade};
        SW_TRY(ExportReport film, renderFilm(m_parts.composition.monitoring(), m_parts.composition.data(), order, progress, m_stop));
        m_films.emplace(target.name, std::move(film));
        return {};
    }

    /// Films go to the media store when all are there: those of a job that fails go with its folder.
    Result<JobResult> result() {
        JobResult result;
        Json list = Json::array();
        double cost = m_translating;
        for (const VersionTarget& target : m_versions->targets()) {
            Json one = versionJson(target.name, target.language, target.wish);
            one.update(m_notes[target.name]);
            cost += numberOr(one, "cost", 0);
            if (const auto film = m_films.find(target.name); film != m_films.end()) {
                SW_TRY(const JobResult kept, keepFilm(m_parts.media, film->second));
                result.artifacts.push_back(kept.artifacts.front());
                one["film"] = kept.result;
            }
            list.push_back(std::move(one));
        }
        result.result = {{"versions", list}, {"cost", cost}};
        return result;
    }

    const VersionParts& m_parts;
    const QueuedJob& m_job;
    JobProgress& m_progress;
    std::stop_token m_stop;
    VersionOrder m_order;
    std::optional<VersionSet> m_versions;
    Json m_notes = Json::object();  ///< by name: what the result says of each version
    std::set<std::string> m_begunBefore;
    std::map<std::string, ExportReport> m_films;
    double m_translating = 0;  ///< what that cost
};

class VersionsRunner final : public JobRunner {
public:
    explicit VersionsRunner(std::shared_ptr<const VersionParts> parts) : m_parts(std::move(parts)) {}

    Result<JobResult> run(const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) override {
        return VersionsRun(*m_parts, job, progress, stop).run();
    }

private:
    std::shared_ptr<const VersionParts> m_parts;
};

}  // namespace

void addVersionRunner(JobQueue& queue, const std::shared_ptr<const VersionParts>& parts) {
    queue.addRunner(kMakeVersionsKind, std::make_shared<VersionsRunner>(parts));
}

}  // namespace sw::app
