#include "services/job/job_sql.h"

#include <algorithm>

namespace sw::job_sql {
namespace {

constexpr const char* kColumns =
    "number, id, kind, account, batch, status, progress, step, request, result, details, code, callback_url, run, created, begun, ended, trace, request_id";

Json jsonOf(const std::string& text) {
    return Json::parse(text, nullptr, false);
}

JobStatus statusOf(const std::string& name) {
    return jobStatusFrom(name).value_or(JobStatus::Failed);
}

JobState jobFrom(const SqlRow& row) {
    JobState job;
    job.number = row.integer(0);
    job.id = row.text(1);
    job.kind = row.text(2);
    job.account = row.text(3);
    job.batch = row.text(4);
    job.status = statusOf(row.text(5));
    job.progress = row.number(6);
    job.currentStep = row.text(7);
    job.request = jsonOf(row.text(8));
    job.result = jsonOf(row.text(9));
    job.details = row.text(10);
    job.code = row.text(11);
    job.callbackUrl = row.text(12);
    job.run = row.integer(13);
    job.created = row.integer(14);
    job.begun = row.integer(15);
    job.ended = row.integer(16);
    job.trace = row.text(17);
    job.requestId = row.text(18);
    return job;
}

Result<std::vector<JobState>> jobsFrom(Connection& connection, const std::string& where, const SqlValues& values) {
    SW_TRY(const std::vector<SqlRow> rows,
           connection.rows("SELECT " + std::string(kColumns) + " FROM jobs WHERE " + where, values));
    std::vector<JobState> jobs;
    for (const SqlRow& row : rows) {
        JobState job = jobFrom(row);
        SW_TRY(
            const std::vector<SqlRow> stages,
            connection.rows(
                "SELECT name, scene, status, progress, provider, cost, error, amount, note FROM stages WHERE job = ? ORDER BY place",
                {job.id}));
        for (const SqlRow& stage : stages)
            job.stages.push_back({stage.text(0), stage.text(1), statusOf(stage.text(2)), stage.number(3), stage.text(4),
                                  stage.number(5), stage.text(6), stage.integer(7), stage.text(8)});
        jobs.push_back(std::move(job));
    }
    return jobs;
}

Result<void> done(const Result<std::int64_t>& changed) {
    return changed.map([](std::int64_t) {});
}

Result<void> orderWebhook(Connection& connection, const JobState& job, std::int64_t now) {
    if (job.callbackUrl.empty() || !isOver(job.status))
        return {};
    SW_TRY(const std::optional<JobState> whole, find(connection, job.id));
    const Json body = {{"event", std::string("job.") + jobStatusName(job.status)},
                       {"job", whole ? jobJson(*whole) : Json()}};
    return done(connection.change("INSERT INTO deliveries (job, url, body, status, due) VALUES (?, ?, ?, 'pending', ?)",
                                  {job.id, job.callbackUrl, canonicalText(body), now}));
}

/// What a batch is whose parts stand so.
JobStatus joinedStatus(const std::vector<JobState>& parts) {
    const auto all = [&](JobStatus status) {
        return std::ranges::all_of(parts, [&](const JobState& part) { return part.status == status; });
    };
    for (const JobStatus status : {JobStatus::Pending, JobStatus::Completed, JobStatus::Failed, JobStatus::Cancelled})
        if (all(status))
            return status;
    return std::ranges::all_of(parts, [](const JobState& part) { return isOver(part.status); }) ? JobStatus::Incomplete
                                                                                                : JobStatus::InProgress;
}

}  // namespace

Result<std::optional<JobState>> find(Connection& connection, const std::string& id) {
    SW_TRY(std::vector<JobState> jobs, jobsFrom(connection, "id = ?", {id}));
    return jobs.empty() ? std::nullopt : std::optional(std::move(jobs.front()));
}

Result<std::vector<JobState>> list(Connection& connection, const Filter& filter) {
    std::string where = "1 = 1";
    SqlValues values;
    const auto add = [&](const char* condition, SqlValue value) {
        where += std::string(" AND ") + condition;
        values.push_back(std::move(value));
    };
    if (!filter.account.empty())
        add("account = ?", filter.account);
    if (filter.status)
        add("status = ?", std::string(jobStatusName(*filter.status)));
    if (filter.before > 0)
        add("number < ?", filter.before);
    values.emplace_back(static_cast<std::int64_t>(filter.limit));
    return jobsFrom(connection, where + " ORDER BY number DESC LIMIT ?", values);
}

Result<std::vector<JobState>> partsOf(Connection& connection, const std::string& batch) {
    return jobsFrom(connection, "batch = ? ORDER BY number", {batch});
}

Result<std::vector<ServerEvent>> events(Connection& connection, const std::string& id, std::int64_t after,
                                        std::size_t most) {
    SW_TRY(const std::vector<SqlRow> rows,
           connection.rows("SELECT number, name, text FROM events WHERE job = ? AND number > ? ORDER BY number LIMIT ?",
                           {id, after, static_cast<std::int64_t>(most)}));
    std::vector<ServerEvent> events;
    for (const SqlRow& row : rows)
        events.push_back({std::to_string(row.integer(0)), row.text(1), row.text(2)});
    return events;
}

Result<std::vector<std::pair<std::string, std::int64_t>>> active(Connection& connection) {
    SW_TRY(
        const std::vector<SqlRow> rows,
        connection.rows(
            "SELECT account, COUNT(*) FROM jobs WHERE status IN ('pending', 'in_progress') AND kind <> ? GROUP BY account",
            {kBatchKind}));
    std::vector<std::pair<std::string, std::int64_t>> counts;
    for (const SqlRow& row : rows)
        counts.emplace_back(row.text(0), row.integer(1));
    return counts;
}

Result<void> insert(Connection& connection, const JobState& job) {
    SW_CHECK(connection.change(
        "INSERT INTO jobs (id, kind, account, batch, status, request, callback_url, created, trace, request_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {job.id, job.kind, job.account, job.batch, std::string(jobStatusName(job.status)), canonicalText(job.request),
         job.callbackUrl, job.created, job.trace, job.requestId}));
    return addEvent(connection, job.id, "status",
                    {{"jobId", job.id}, {"status", jobStatusName(job.status)}, {"progress", 0}});
}

Result<void> addEvent(Connection& connection, const std::string& id, const std::string& name, const Json& text) {
    return done(connection.change(
        "INSERT INTO events (job, number, name, text) SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ? FROM events WHERE job = ?",
        {id, name, canonicalText(text), id}));
}

Result<void> setStatus(Connection& connection, const JobState& job, std::int64_t now) {
    SW_CHECK(connection.change(
        "UPDATE jobs SET status = ?, progress = ?, step = ?, result = ?, details = ?, code = ?, run = ?, begun = ?, "
        "ended = ? WHERE id = ?",
        {std::string(jobStatusName(job.status)), job.progress, job.currentStep, canonicalText(job.result), job.details,
         job.code, job.run, job.begun, job.ended, job.id}));
    Json event = {{"jobId", job.id}, {"status", jobStatusName(job.status)}, {"progress", job.progress}};
    if (isOver(job.status)) {
        event["result"] = job.result;
        event["details"] = job.details.empty() ? Json() : Json(job.details);
    }
    SW_CHECK(addEvent(connection, job.id, "status", event));
    SW_CHECK(orderWebhook(connection, job, now));
    return job.batch.empty() ? Result<void>() : refreshBatch(connection, job.batch, now);
}

Result<void> setProgress(Connection& connection, const std::string& id, double progress, const std::string& step) {
    SW_CHECK(connection.change("UPDATE jobs SET progress = ?, step = ? WHERE id = ?", {progress, step, id}));
    return addEvent(connection, id, "progress",
                    {{"jobId", id},
                     {"status", jobStatusName(JobStatus::InProgress)},
                     {"progress", progress},
                     {"currentStep", step}});
}

Result<void> putStage(Connection& connection, const std::string& id, const JobStage& stage) {
    SW_TRY(
        const std::int64_t changed,
        connection.change(
            "UPDATE stages SET status = ?, progress = ?, provider = ?, cost = ?, error = ?, amount = ?, note = ? WHERE job = ? AND name = ? AND scene = ?",
            {std::string(jobStatusName(stage.status)), stage.progress, stage.provider, stage.cost, stage.error,
             stage.amount, stage.note, id, stage.name, stage.scene}));
    if (changed == 0)
        SW_CHECK(
            connection.change("INSERT INTO stages (job, place, name, scene, status, progress, provider, cost, error, amount, note) "
                              "SELECT ?, COUNT(*), ?, ?, ?, ?, ?, ?, ?, ?, ? FROM stages WHERE job = ?",
                              {id, stage.name, stage.scene, std::string(jobStatusName(stage.status)), stage.progress,
                               stage.provider, stage.cost, stage.error, stage.amount, stage.note, id}));
    return addEvent(connection, id, "stage", {{"jobId", id}, {"stage", stageJson(stage)}});
}

Result<void> reopenStages(Connection& connection, const std::string& id) {
    return done(connection.change(
        "UPDATE stages SET status = 'pending', progress = 0, error = '' WHERE job = ? AND status <> 'completed'",
        {id}));
}

Result<void> addArtifact(Connection& connection, const std::string& id, const std::string& file) {
    SW_CHECK(connection.change("DELETE FROM artifacts WHERE job = ? AND file = ?", {id, file}));
    return done(connection.change("INSERT INTO artifacts (job, file) VALUES (?, ?)", {id, file}));
}

Result<std::vector<std::string>> remove(Connection& connection, const std::string& id) {
    SW_TRY(
        const std::vector<SqlRow> rows,
        connection.rows("SELECT file FROM artifacts AS mine WHERE job = ? AND NOT EXISTS "
                        "(SELECT 1 FROM artifacts AS others WHERE others.file = mine.file AND others.job <> mine.job)",
                        {id}));
    std::vector<std::string> files;
    for (const SqlRow& row : rows)
        files.push_back(row.text(0));
    SW_CHECK(connection.change("DELETE FROM jobs WHERE id = ?", {id}));
    return files;
}

Result<void> refreshBatch(Connection& connection, const std::string& batch, std::int64_t now) {
    SW_TRY(std::optional<JobState> whole, find(connection, batch));
    SW_TRY(const std::vector<JobState> parts, partsOf(connection, batch));
    if (!whole || parts.empty())
        return {};
    double progress = 0;
    for (const JobState& part : parts)
        progress += part.progress / static_cast<double>(parts.size());
    const JobStatus status = joinedStatus(parts);
    whole->progress = status == JobStatus::Completed ? 1 : progress;
    if (status == whole->status)
        return setProgress(connection, batch, whole->progress, "");
    whole->status = status;
    whole->begun = whole->begun == 0 ? now : whole->begun;
    whole->ended = isOver(status) ? now : 0;
    if (status == JobStatus::Completed)
        whole->result = {{"jobs", Json::array()}};
    for (const JobState& part : parts)
        if (status == JobStatus::Completed)
            whole->result["jobs"].push_back({{"jobId", part.id}, {"result", part.result}});
    return setStatus(connection, *whole, now);
}

}  // namespace sw::job_sql
