#pragma once

#include <functional>
#include <string>
#include <vector>

#include "services/job/job_runner.h"
#include "services/job/job_store.h"

namespace sw {

/// Keeps what a run reports: what begins or ends at once, what only moves on a few times a second. Belongs to the
/// thread that runs the job; never waits for the disk.
class KeptProgress final : public JobProgress {
public:
    /// `store` outlives it.
    KeptProgress(JobStore& store, JobState run);

    void report(double fraction, const std::string& step) override;
    void stage(const JobStage& stage) override;
    /// Everything that was reported is on its way to the database.
    void flush();

private:
    void keep(bool atOnce);

    JobStore& m_store;
    JobState m_run;
    double m_fraction;
    std::string m_step;
    std::vector<JobStage> m_stages;   ///< as reported last
    std::vector<JobStage> m_changed;  ///< not yet given to the store
    std::int64_t m_kept = 0;          ///< when that happened last
};

}  // namespace sw
