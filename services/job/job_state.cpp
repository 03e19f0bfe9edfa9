#include "services/job/job_state.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace sw {
namespace {

constexpr std::array<const char*, 6> kNames = {"pending",    "in_progress", "completed",
                                               "incomplete", "failed",      "cancelled"};

Json textOrNull(const std::string& text) {
    return text.empty() ? Json() : Json(text);
}

Json momentOrNull(std::int64_t milliseconds) {
    return milliseconds == 0 ? Json() : Json(utcText(milliseconds));
}

}  // namespace

const char* jobStatusName(JobStatus status) {
    return kNames[static_cast<std::size_t>(status)];
}

std::optional<JobStatus> jobStatusFrom(const std::string& name) {
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (name == kNames[i])
            return static_cast<JobStatus>(i);
    return std::nullopt;
}

bool isOver(JobStatus status) {
    return status != JobStatus::Pending && status != JobStatus::InProgress;
}

Json stageJson(const JobStage& stage) {
    return {{"name", stage.name},
            {"scene", textOrNull(stage.scene)},
            {"status", jobStatusName(stage.status)},
            {"progress", stage.progress},
            {"provider", textOrNull(stage.provider)},
            {"cost", stage.cost},
            {"error", textOrNull(stage.error)},
            {"note", textOrNull(stage.note)}};
}

Json jobJson(const JobState& job) {
    Json stages = Json::array();
    for (const JobStage& stage : job.stages)
        stages.push_back(stageJson(stage));
    return {{"jobId", job.id},
            {"kind", job.kind},
            {"batchId", textOrNull(job.batch)},
            {"status", jobStatusName(job.status)},
            {"progress", job.progress},
            {"currentStep", textOrNull(job.currentStep)},
            {"stages", stages},
            {"result", job.result},
            {"details", textOrNull(job.details)},
            {"code", textOrNull(job.code)},
            {"createdAt", momentOrNull(job.created)},
            {"startedAt", momentOrNull(job.begun)},
            {"completedAt", momentOrNull(job.ended)}};
}

std::string utcText(std::int64_t milliseconds) {
    const std::time_t seconds = static_cast<std::time_t>(milliseconds / 1000);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char text[64];
    const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    std::snprintf(text + length, sizeof text - length, ".%03dZ", static_cast<int>(milliseconds % 1000));
    return text;
}

}  // namespace sw
