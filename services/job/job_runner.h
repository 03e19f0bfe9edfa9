#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "services/http/trace_context.h"
#include "services/job/job_state.h"

namespace sw {

/// What a runner gets: the wish, and a folder of the job's own that is still there when an interrupted job goes on.
struct QueuedJob {
    std::string id;
    std::string kind;
    std::string account;
    Json request;
    std::filesystem::path folder;  ///< made before the runner is called; removed with the job
    Work work = {};                ///< the request that ordered it, and where it stands in a trace
    std::int64_t waitedMs = -1;    ///< how long it waited to be begun for the first time; -1 when it goes on
};

/// What a finished job has: its result in the gateway's form, and which files of the media store are kept only for it.
struct JobResult {
    Json result;
    std::vector<std::string> artifacts = {};  ///< StoredMedia::fileName
};

/// How a runner tells how far it is. May be called at any rate from the thread that runs the job.
class JobProgress {
public:
    virtual ~JobProgress() = default;
    /// `fraction` of the whole, 0…1, and what is being done, as a person would say it.
    virtual void report(double fraction, const std::string& step) = 0;
    /// A stage that began, went on, ended, or was found finished: it takes the place of the one with that name and
    /// scene. What was found costs the job what an earlier run of it paid.
    virtual void stage(const JobStage& stage) = 0;
};

/// Does one kind of job. Called on the queue's workers, several at a time. A job that was interrupted is run again with
/// the same folder: it goes on from what is finished. Returns within a second after stop is requested, with Cancelled.
class JobRunner {
public:
    virtual ~JobRunner() = default;
    virtual Result<JobResult> run(const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) = 0;
};

}  // namespace sw
