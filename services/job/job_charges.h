#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "services/job/job_state.h"

namespace sw {

/// Whoever takes payment for jobs. What it keeps is not in the jobs' database: each call can be repeated, and JobQueue calls again
/// for what a crash left open. Called on any thread.
class JobCharges {
public:
    virtual ~JobCharges() = default;
    /// Before jobs are made, or one is retried: `id`, `kind`, `account` and `request` say what they are. Sets aside what they may
    /// cost, for all or for none. OverBudget or Unsupported, with what to do, when there will be no jobs. A job that has something
    /// set aside keeps that.
    virtual Result<void> reserve(const std::vector<JobState>& jobs) = 0;
    /// The job is over, was removed (cancelled) or never came to be (failed): what it used is paid, the rest is given back. Does
    /// nothing when nothing is set aside.
    virtual Result<void> settle(const JobState& job) = 0;
    /// The jobs of this queue that have something set aside.
    virtual Result<std::vector<std::string>> open() = 0;
};

}  // namespace sw
