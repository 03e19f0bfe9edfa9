#include "core/graph/worker_pool.h"

#include <algorithm>

namespace sw {

WorkerPool::WorkerPool(int workers, Work work)
    : m_work(std::move(work)), m_workers(static_cast<std::size_t>(std::max(1, workers))) {}

WorkerPool::~WorkerPool() {
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_jobs.clear();
    }
    m_jobsChanged.notify_all();
    m_threads.clear();
}

void WorkerPool::post(Job job) {
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_jobsChanged.notify_one();
    if (m_threads.size() < m_workers)
        m_threads.emplace_back([this] { serve(); });
}

std::vector<JobReport> WorkerPool::wait() {
    std::unique_lock lock(m_mutex);
    m_reportsChanged.wait(lock, [this] { return !m_progress.empty() || !m_outcomes.empty(); });
    std::vector<JobReport> reports;
    for (auto& [place, progress] : m_progress)
        reports.push_back(std::move(progress));
    for (JobReport& outcome : m_outcomes)
        reports.push_back(std::move(outcome));
    m_progress.clear();
    m_outcomes.clear();
    return reports;
}

void WorkerPool::serve() {
    while (std::optional<Job> job = next()) {
        const std::size_t place = job->place;
        const Progress progress = [&](double fraction, std::string_view what) {
            report({place, std::clamp(fraction, 0.0, 1.0), std::string(what), std::nullopt});
        };
        JobOutcome outcome = m_work(std::move(*job), progress);
        report({place, 1, {}, std::move(outcome)});
    }
}

std::optional<Job> WorkerPool::next() {
    std::unique_lock lock(m_mutex);
    m_jobsChanged.wait(lock, [this] { return m_closed || !m_jobs.empty(); });
    if (m_jobs.empty())
        return std::nullopt;
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

void WorkerPool::report(JobReport report) {
    {
        const std::lock_guard lock(m_mutex);
        if (report.outcome) {
            m_progress.erase(report.place);
            m_outcomes.push_back(std::move(report));
        } else {
            m_progress[report.place] = std::move(report);
        }
    }
    m_reportsChanged.notify_one();
}

}  // namespace sw
