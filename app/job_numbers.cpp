#include "app/job_numbers.h"

#include <array>
#include <chrono>
#include <cmath>

#include "services/remote/provider_settings.h"

namespace sw::app {
namespace {

constexpr std::array kStatuses = {"pending", "in_progress", "completed", "incomplete", "failed", "cancelled"};

Counter& cacheCounter(Metrics& metrics, bool hit, const char* cache, const std::string& stage) {
    return metrics.counter(hit ? "shortwright_cache_hits_total" : "shortwright_cache_misses_total",
                           hit ? "What was there already and was not made again." : "What had to be made.", {{"cache", cache}, {"stage", stage}});
}

/// A runner that is looked at.
class ObservedRunner final : public JobRunner {
public:
    ObservedRunner(Monitoring& monitoring, std::string kind, std::shared_ptr<JobRunner> inner)
        : m_monitoring(monitoring), m_kind(std::move(kind)), m_inner(std::move(inner)) {
        for (const char* outcome : {"ok", "failed", "cancelled"})
            runs(outcome);
        seconds();
        waited();
    }

    Result<JobResult> run(const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) override {
        const WorkScope scope(job.work);
        SpanScope span(m_monitoring.spans(), "job", SpanKind::Consumer);
        if (span.isOn())
            span.rename("job " + m_kind);
        span.set("shortwright.job", job.id);
        if (job.waitedMs >= 0)
            waited().observe(static_cast<double>(job.waitedMs) / 1000);
        m_monitoring.log().write(LogLevel::Info, "job.begin", {{"kind", m_kind}});
        const auto begin = std::chrono::steady_clock::now();
        Result<JobResult> result = m_inner->run(job, progress, stop);
        const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        const bool isCancelled = !result && result.error().code == ErrorCode::Cancelled;
        runs(result ? "ok" : isCancelled ? "cancelled" : "failed").add();
        seconds().observe(took);
        Json line = {{"kind", m_kind}, {"ms", std::round(took * 1e6) / 1e3}};
        if (!result) {
            span.fail(errorCodeName(result.error().code));
            line["code"] = errorCodeName(result.error().code);
        }
        m_monitoring.log().write(result || isCancelled ? LogLevel::Info : LogLevel::Error, result ? "job.end" : isCancelled ? "job.cancelled" : "job.failed", std::move(line));
        return result;
    }

private:
    Counter& runs(const char* outcome) {
        return m_monitoring.metrics().counter("shortwright_job_runs_total", "Runs of jobs by how they ended: ok, failed or cancelled; one that is interrupted is cancelled.",
                                              {{"kind", m_kind}, {"outcome", outcome}});
    }
    Histogram& seconds() {
        return m_monitoring.metrics().histogram("shortwright_job_seconds", "How long runs of jobs took.", {{"kind", m_kind}}, stageBounds());
    }
    Histogram& waited() {
        return m_monitoring.metrics().histogram("shortwright_job_wait_seconds", "How long jobs waited to be begun.", {{"kind", m_kind}}, stageBounds());
    }

    Monitoring& m_monitoring;
    const std::string m_kind;
    std::shared_ptr<JobRunner> m_inner;
};

}  // namespace

std::function<std::shared_ptr<JobRunner>(const std::string&, std::shared_ptr<JobRunner>)> observedRunners(Monitoring& monitoring) {
    return [&monitoring](const std::string& kind, std::shared_ptr<JobRunner> runner) {
        return std::make_shared<ObservedRunner>(monitoring, kind, std::move(runner));
    };
}

JobNumbers::JobNumbers(Monitoring& monitoring, JobQueue& queue) : m_sampler(monitoring.sampler()) {
    for (const char* stage : {"script", "storyboard", "voice", "captions", "image", "motion", "music", "effects"}) {
        cacheCounter(monitoring.metrics(), true, "assets", stage);
        cacheCounter(monitoring.metrics(), false, "assets", stage);
    }
    countCached(monitoring.metrics(), ExportReport{});
    m_probe = m_sampler.add([&monitoring, &metrics = monitoring.metrics(), &queue] {
        const auto counts = queue.store().counts();
        monitoring.setReady("jobs", counts.has_value());
        if (!counts)
            return;  // a database that refuses is told of by whoever needs it
        const auto count = [&](const char* status) {
            const auto found = counts->find(status);
            return found == counts->end() ? 0.0 : static_cast<double>(found->second);
        };
        for (const char* status : kStatuses)
            metrics.gauge("shortwright_jobs", "Jobs that are kept, by status.", {{"status", status}}).set(count(status));
        metrics.gauge("shortwright_job_queue_depth", "Jobs that wait to be begun.").set(count("pending"));
    });
}

JobNumbers::~JobNumbers() {
    m_sampler.remove(m_probe);
}

void countCached(Metrics& metrics, const JobEvent& event) {
    if (event.kind == JobEvent::Kind::Fresh || event.kind == JobEvent::Kind::Finished)
        cacheCounter(metrics, event.kind == JobEvent::Kind::Fresh, "assets", event.node.substr(0, event.node.find('/'))).add();
}

void countCached(Metrics& metrics, const ExportReport& film) {
    cacheCounter(metrics, true, "segments", "render").add(film.storedSegments);
    cacheCounter(metrics, false, "segments", "render").add(film.encodedSegments);
}

Result<ExportReport> watchedExport(Monitoring& monitoring, const ExportRequest& request, const ExportProgress& progress, const std::stop_token& stop) {
    RunWatch watch(monitoring.onlookers(), "render", "render", kEmbedded);
    Result<ExportReport> film = exportCut(request, progress, stop);
    if (!film) {
        watch.failed(film.error().code);
        return film;
    }
    watch.made(kEmbedded);
    countCached(monitoring.metrics(), *film);
    return film;
}

}  // namespace sw::app
