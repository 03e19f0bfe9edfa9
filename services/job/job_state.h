#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"

namespace sw {

/// Where a job or one of its stages stands. Incomplete: it failed, but some of its stages are finished and are kept.
enum class JobStatus { Pending, InProgress, Completed, Incomplete, Failed, Cancelled };

/// "pending", "in_progress", "completed", "incomplete", "failed", "cancelled"
const char* jobStatusName(JobStatus status);
std::optional<JobStatus> jobStatusFrom(const std::string& name);
/// True when nothing more will happen unless it is retried.
bool isOver(JobStatus status);

/// One piece of a job's work. `scene` is what it is for ("scene-2", "sentence-4"), or "".
struct JobStage {
    std::string name;
    std::string scene;
    JobStatus status = JobStatus::Pending;
    double progress = 0;  ///< 0…1
    std::string provider;
    double cost = 0;          ///< what the job paid for it
    std::string error = {};   ///< a sentence
    std::int64_t amount = 0;  ///< how much was made: pictures, characters, milliseconds …; 0 when nobody says
    std::string note = {};    ///< why those who were to be asked before did not do it, in sentences; else ""
    bool found = false;       ///< reported only: it was there, and costs nothing unless an earlier run of the job made it
    friend bool operator==(const JobStage&, const JobStage&) = default;
};

/// A job as it is kept. Moments are milliseconds since 1970 in UTC, 0 for not yet.
struct JobState {
    std::int64_t number = 0;  ///< counts jobs in the order in which they were made
    std::string id;
    std::string kind;  ///< which runner it is for; kBatchKind for several jobs made by one request
    std::string account;
    std::string batch;  ///< the job that it is a part of, or ""
    JobStatus status = JobStatus::Pending;
    double progress = 0;  ///< 0…1
    std::string currentStep;
    std::vector<JobStage> stages;
    Json request;
    Json result;          ///< null until it is completed
    std::string details;  ///< why it failed; a sentence
    std::string code;     ///< errorCodeName() of that
    std::string callbackUrl;
    std::string trace = {};      ///< where it was ordered, as a traceparent (W3C Trace Context), or ""
    std::string requestId = {};  ///< of the request that ordered it, or ""
    std::int64_t run = 0;  ///< how often it was begun; tells the present run from an abandoned one
    std::int64_t created = 0;
    std::int64_t begun = 0;
    std::int64_t ended = 0;
};

inline constexpr const char* kBatchKind = "batch";

/// The job in the gateway's form: {jobId, status, progress, currentStep, stages, result, details, …}.
Json jobJson(const JobState& job);
Json stageJson(const JobStage& stage);

/// "2026-01-31T12:00:00.000Z"
std::string utcText(std::int64_t milliseconds);

}  // namespace sw
