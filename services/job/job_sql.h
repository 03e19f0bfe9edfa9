#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/http/route.h"
#include "services/job/job_state.h"
#include "services/store/connection.h"

/// What is asked of and written to the job tables. Internal to JobStore; whatever writes belongs into a transaction.
namespace sw::job_sql {

/// Which jobs a list shows: newest first, those of `account` ("" for all) with a number below `before` (0 for all).
struct Filter {
    std::string account;
    std::optional<JobStatus> status;
    int limit = 50;
    std::int64_t before = 0;
};

Result<std::optional<JobState>> find(Connection& connection, const std::string& id);
Result<std::vector<JobState>> list(Connection& connection, const Filter& filter);
Result<std::vector<JobState>> partsOf(Connection& connection, const std::string& batch);
/// Events of a job after number `after`, in order.
Result<std::vector<ServerEvent>> events(Connection& connection, const std::string& id, std::int64_t after,
                                        std::size_t most);
/// How many jobs wait or run, per account.
Result<std::vector<std::pair<std::string, std::int64_t>>> active(Connection& connection);

Result<void> insert(Connection& connection, const JobState& job);
Result<void> addEvent(Connection& connection, const std::string& id, const std::string& name, const Json& text);
/// Changes status, progress, step, result, details, code and moments to those of `job`; tells it as an event, orders
/// the webhook when it is over, and brings the batch up to date.
Result<void> setStatus(Connection& connection, const JobState& job, std::int64_t now);
Result<void> setProgress(Connection& connection, const std::string& id, double progress, const std::string& step);
Result<void> putStage(Connection& connection, const std::string& id, const JobStage& stage);
/// Stages that are not completed wait again.
Result<void> reopenStages(Connection& connection, const std::string& id);
Result<void> addArtifact(Connection& connection, const std::string& id, const std::string& file);
/// Removes the job; gives the files that no other job needs.
Result<std::vector<std::string>> remove(Connection& connection, const std::string& id);
/// Brings status and progress of a batch up to date with those of its parts.
Result<void> refreshBatch(Connection& connection, const std::string& batch, std::int64_t now);

}  // namespace sw::job_sql
