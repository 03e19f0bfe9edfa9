#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/monitoring.h"
#include "core/graph/job.h"
#include "core/media/export/exporter.h"
#include "services/job/job_queue.h"

namespace sw::app {

/// For JobQueueOptions: runners whose runs are counted, timed, logged, and spans of the trace of the request that ordered them.
/// `monitoring` outlives them.
std::function<std::shared_ptr<JobRunner>(const std::string& kind, std::shared_ptr<JobRunner> runner)> observedRunners(Monitoring& monitoring);

/// Looks now and then at how many jobs there are of each status, for as long as it lives.
class JobNumbers {
public:
    /// Both outlive it.
    JobNumbers(Monitoring& monitoring, JobQueue& queue);
    ~JobNumbers();
    JobNumbers(const JobNumbers&) = delete;
    JobNumbers& operator=(const JobNumbers&) = delete;

private:
    Sampler& m_sampler;
    int m_probe;
};

/// Counts what was there already and what had to be made: an asset, the segments of a film.
void countCached(Metrics& metrics, const JobEvent& event);
void countCached(Metrics& metrics, const ExportReport& film);

/// exportCut(), watched as if it were a stage, "render".
Result<ExportReport> watchedExport(Monitoring& monitoring, const ExportRequest& request, const ExportProgress& progress, const std::stop_token& stop);

}  // namespace sw::app
