#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "core/base/result.h"
#include "core/graph/stage.h"
#include "core/model/asset_index.h"

namespace sw {

/// One run of one stage, for the node at `place` in the graph.
struct Job {
    std::size_t place = 0;
    Stage* stage = nullptr;
    StageRequest request;
};

/// What came out of a job: a record without node and fingerprint, whose files are in the store.
struct JobOutcome {
    Result<AssetRecord> record;
    bool diskFailed = false;  ///< the stage did its part, but the result could not be kept
    std::function<void()> whenKept = {};  ///< StageResult::whenKept
};

/// From a worker: progress, or the outcome when the job is over.
struct JobReport {
    std::size_t place = 0;
    double fraction = 0;
    std::string what;
    std::optional<JobOutcome> outcome;
};

/// Threads that run jobs for one owner thread. Internal to the scheduler. The destructor drops the jobs that nobody has
/// begun and waits for the others.
class WorkerPool {
public:
    using Progress = std::function<void(double fraction, std::string_view what)>;
    /// Runs on a worker; must not throw.
    using Work = std::function<JobOutcome(Job job, const Progress& progress)>;

    WorkerPool(int workers, Work work);
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// Owner thread. A thread is made with each of the first jobs, up to the number of workers.
    void post(Job job);
    /// Owner thread. Blocks until there is a report; of a job's progress only the latest is kept. Outcomes come last.
    std::vector<JobReport> wait();

private:
    void serve();
    std::optional<Job> next();
    void report(JobReport report);

    const Work m_work;
    const std::size_t m_workers;
    std::mutex m_mutex;  // guards all below but m_threads
    std::condition_variable m_jobsChanged;
    std::condition_variable m_reportsChanged;
    std::deque<Job> m_jobs;
    std::map<std::size_t, JobReport> m_progress;
    std::vector<JobReport> m_outcomes;
    bool m_closed = false;
    std::vector<std::jthread> m_threads;  // the owner thread's
};

}  // namespace sw
