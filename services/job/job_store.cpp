#include "services/job/job_store.h"

#include <QUuid>
#include <algorithm>
#include <chrono>

#include "core/base/digest.h"
#include "core/base/text.h"
#include "services/job/job_schema.h"

namespace sw {
namespace {

std::string digestOf(const JobOrder& order) {
    return sw::digestOf(canonicalText({{"kind", order.kind},
                                       {"request", order.request},
                                       {"parts", order.parts},
                                       {"callbackUrl", order.callbackUrl}}));
}

tl::unexpected<Error> noJob(const std::string& id) {
    return fail(ErrorCode::NotFound, "There is no job \"" + id + "\". It may have been removed.");
}

/// `place` counts the job and its parts.
JobState newJob(const JobOrder& order, std::size_t place, const Work& work, std::int64_t now) {
    JobState job;
    job.id = place < order.ids.size() ? order.ids[place] : JobStore::newId();
    job.kind = order.parts.empty() ? order.kind : kBatchKind;
    job.account = order.account;
    job.request = order.request;
    job.callbackUrl = order.callbackUrl;
    job.trace = work.trace.traceparent();
    job.requestId = work.requestId;
    job.created = now;
    return job;
}

/// The job as it is now, if it is still the run that was begun.
Result<std::optional<JobState>> current(Connection& connection, const JobState& run) {
    SW_TRY(std::optional<JobState> job, job_sql::find(connection, run.id));
    if (job && (job->status != JobStatus::InProgress || job->run != run.run))
        job.reset();
    return job;
}

/// Stages that were going on wait again.
Result<void> stopStages(Connection& connection, const std::string& id) {
    return connection.change("UPDATE stages SET status = 'pending' WHERE job = ? AND status = 'in_progress'", {id})
        .map([](std::int64_t) {});
}

Result<std::vector<std::string>> unneeded(Connection& connection, const std::vector<std::string>& files) {
    std::vector<std::string> orphans;
    for (const std::string& file : files) {
        SW_TRY(const std::vector<SqlRow> users,
               connection.rows("SELECT 1 FROM artifacts WHERE file = ? LIMIT 1", {file}));
        if (users.empty())
            orphans.push_back(file);
    }
    return orphans;
}

void conclude(JobState& job, const Json& result, const std::optional<Error>& error) {
    const bool some =
        std::ranges::any_of(job.stages, [](const JobStage& stage) { return stage.status == JobStatus::Completed; });
    job.status = !error                                ? JobStatus::Completed
                 : error->code == ErrorCode::Cancelled ? JobStatus::Cancelled
                 : some                                ? JobStatus::Incomplete
                                                       : JobStatus::Failed;
    job.result = error ? Json() : result;
    job.details = error ? error->message : "";
    job.code = error ? errorCodeName(error->code) : "";
    job.progress = error ? job.progress : 1;
}

}  // namespace

std::int64_t systemMilliseconds() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::string JobStore::newId() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

JobStore::JobStore(std::shared_ptr<Database> database, JobLimits limits, WallClock now, std::string guard)
    : m_database(std::move(database)),
      m_limits(limits),
      m_now(std::move(now)),
      m_writes(m_database, std::move(guard)) {}

Result<std::unique_ptr<JobStore>> JobStore::open(std::shared_ptr<Database> database, JobLimits limits, WallClock now,
                                                 std::string guard) {
    SW_CHECK(database->migrate("job", jobMigrations()));
    std::unique_ptr<JobStore> store(new JobStore(std::move(database), limits, std::move(now), std::move(guard)));
    SW_CHECK(store->write([](Connection&) { return Result<void>(); }));
    return store;
}

Result<JobState> JobStore::job(const std::string& id) {
    SW_TRY(Connection* const connection, reader());
    SW_TRY(std::optional<JobState> found, job_sql::find(*connection, id));
    if (!found)
        return noJob(id);
    return std::move(*found);
}

Result<std::vector<JobState>> JobStore::jobs(const job_sql::Filter& filter) {
    SW_TRY(Connection* const connection, reader());
    return job_sql::list(*connection, filter);
}

Result<std::vector<JobState>> JobStore::partsOf(const std::string& batch) {
    SW_TRY(Connection* const connection, reader());
    return job_sql::partsOf(*connection, batch);
}

Result<std::map<std::string, std::int64_t>> JobStore::counts() {
    SW_TRY(Connection* const connection, reader());
    SW_TRY(const std::vector<SqlRow> rows,
           connection->rows("SELECT status, COUNT(*) FROM jobs WHERE kind <> ? GROUP BY status", {kBatchKind}));
    std::map<std::string, std::int64_t> counts;
    for (const SqlRow& row : rows)
        counts[row.text(0)] = row.integer(1);
    return counts;
}

Result<std::int64_t> JobStore::activeCount() {
    SW_TRY(Connection* const connection, reader());
    SW_TRY(const auto counts, job_sql::active(*connection));
    std::int64_t sum = 0;
    for (const auto& [account, count] : counts)
        sum += count;
    return sum;
}

std::shared_ptr<EventFeed> JobStore::feed(const std::string& id, std::int64_t after) {
    auto feed = std::make_shared<JobFeed>(
        [this, id](std::int64_t from, std::size_t most) -> Result<FeedChunk> {
            SW_TRY(Connection* const connection, reader());
            // Asked before the events are read: the last event is written together with the status that ends the job.
            SW_TRY(const std::vector<SqlRow> found, connection->rows("SELECT status FROM jobs WHERE id = ?", {id}));
            const bool over = found.empty() || isOver(jobStatusFrom(found.front().text(0)).value_or(JobStatus::Failed));
            FeedChunk chunk;
            SW_TRY(chunk.events, job_sql::events(*connection, id, from, most));
            chunk.last = over && chunk.events.size() < most;
            return chunk;
        },
        after);
    m_feeds.add(id, feed);
    return feed;
}

Result<void> JobStore::write(WriteQueue::Work work) {
    Result<void> result = m_writes.write(std::move(work));
    if (!result)
        m_recount = true;
    return result;
}

Result<void> JobStore::change(const std::string& id, const std::string& batch, WriteQueue::Work work) {
    SW_CHECK(write(std::move(work)));
    m_feeds.wake(id);
    if (!batch.empty())
        m_feeds.wake(batch);
    return {};
}

void JobStore::count(const std::string& account, std::int64_t change) {
    m_active[account] += change;
}

Result<JobCreation> JobStore::create(const JobOrder& order) {
    JobCreation creation;
    const Work work = WorkScope::current();  // of this thread; another one writes
    SW_CHECK(write([&](Connection& connection) { return createIn(connection, order, work, creation); }));
    return creation;
}

Result<void> JobStore::createIn(Connection& connection, const JobOrder& order, const Work& work, JobCreation& creation) {
    const std::string digest = digestOf(order);
    if (!order.idempotencyKey.empty()) {
        SW_TRY(const bool repeated, repeats(connection, order, digest, creation));
        if (repeated)
            return {};
    }
    SW_TRY(const bool room, hasRoom(connection, order, creation));
    if (!room)
        return {};
    const std::int64_t now = m_now();
    JobState job = newJob(order, 0, work, now);
    SW_CHECK(job_sql::insert(connection, job));
    creation.id = job.id;
    for (const Json& part : order.parts) {
        JobState one = newJob({order.kind, order.account, part, {}, {}, {}, order.ids}, creation.parts.size() + 1, work, now);
        one.batch = job.id;
        SW_CHECK(job_sql::insert(connection, one));
        creation.parts.push_back(one.id);
    }
    if (!order.idempotencyKey.empty())
        SW_CHECK(connection.change("INSERT INTO idempotency (account, key, digest, job) VALUES (?, ?, ?, ?)",
                                   {order.account, order.idempotencyKey, digest, job.id}));
    count(order.account, static_cast<std::int64_t>(std::max<std::size_t>(order.parts.size(), 1)));
    return {};
}

Result<std::optional<JobCreation>> JobStore::known(const JobOrder& order) {
    JobCreation creation;
    if (order.idempotencyKey.empty())
        return std::nullopt;
    SW_TRY(Connection* const connection, reader());
    SW_TRY(const bool repeated, repeats(*connection, order, digestOf(order), creation));
    return repeated ? std::optional(creation) : std::nullopt;
}

Result<bool> JobStore::repeats(Connection& connection, const JobOrder& order, const std::string& digest,
                               JobCreation& creation) {
    SW_TRY(const std::vector<SqlRow> known,
           connection.rows("SELECT job, digest FROM idempotency WHERE account = ? AND key = ?",
                           {order.account, order.idempotencyKey}));
    if (known.empty())
        return false;
    creation.outcome =
        known.front().text(1) == digest ? JobCreation::Outcome::Repeated : JobCreation::Outcome::KeyReused;
    creation.id = known.front().text(0);
    SW_TRY(const std::vector<JobState> parts, job_sql::partsOf(connection, creation.id));
    for (const JobState& part : parts)
        creation.parts.push_back(part.id);
    return true;
}

Result<bool> JobStore::hasRoom(Connection& connection, const JobOrder& order, JobCreation& creation) {
    if (m_recount.exchange(false)) {
        SW_TRY(const auto counts, job_sql::active(connection));
        m_active = {counts.begin(), counts.end()};
    }
    std::int64_t all = static_cast<std::int64_t>(std::max<std::size_t>(order.parts.size(), 1));
    const std::int64_t own = all + m_active[order.account];
    for (const auto& [account, count] : m_active)
        all += count;
    if (all > m_limits.queue)
        creation.outcome = JobCreation::Outcome::QueueFull;
    else if (order.account != kOwnerAccount && own > m_limits.account)
        creation.outcome = JobCreation::Outcome::AccountFull;
    return creation.outcome == JobCreation::Outcome::Made;
}

Result<std::optional<JobState>> JobStore::claim(const std::vector<std::string>& kinds) {
    SW_TRY(Connection* const reading, reader());
    SqlValues values(kinds.begin(), kinds.end());
    std::string marks;
    for (std::size_t i = 0; i < kinds.size(); ++i)
        marks += i == 0 ? "?" : ", ?";
    const std::string oldest =
        "SELECT id FROM jobs WHERE status = 'pending' AND kind IN (" + marks + ") ORDER BY number LIMIT 1";
    SW_TRY(const std::vector<SqlRow> waiting, reading->rows(oldest, values));
    if (waiting.empty())
        return std::nullopt;  // the common case costs no flush
    std::optional<JobState> claimed;
    SW_CHECK(write([&](Connection& connection) -> Result<void> {
        SW_TRY(const std::vector<SqlRow> rows, connection.rows(oldest, values));
        if (rows.empty())
            return {};
        SW_TRY(std::optional<JobState> job, job_sql::find(connection, rows.front().text(0)));
        job->status = JobStatus::InProgress;
        job->run += 1;
        job->begun = job->begun == 0 ? m_now() : job->begun;
        SW_CHECK(job_sql::setStatus(connection, *job, m_now()));
        claimed = std::move(job);
        return {};
    }));
    if (claimed) {
        m_feeds.wake(claimed->id);
        m_feeds.wake(claimed->batch);
    }
    return claimed;
}

void JobStore::postProgress(const JobState& run, double fraction, const std::string& step,
                            std::vector<JobStage> stages) {
    m_writes.post(
        [run, fraction, step, stages = std::move(stages)](Connection& connection) -> Result<void> {
            SW_TRY(const std::optional<JobState> job, current(connection, run));
            if (!job)
                return {};
            for (const JobStage& stage : stages)
                SW_CHECK(job_sql::putStage(connection, run.id, stage));
            if (job->progress == fraction && job->currentStep == step)
                return {};
            return job_sql::setProgress(connection, run.id, fraction, step);
        },
        [this, id = run.id](const Result<void>& result) {
            if (result)
                m_feeds.wake(id);
        });
}

Result<JobStore::Ending> JobStore::finish(const JobState& run, const Json& result,
                                          const std::vector<std::string>& artifacts,
                                          const std::optional<Error>& error) {
    Ending ending;
    SW_CHECK(change(run.id, run.batch, [&](Connection& connection) -> Result<void> {
        SW_TRY(std::optional<JobState> job, current(connection, run));
        ending = {job.has_value(), {}};
        if (!job) {
            SW_TRY(ending.orphans, unneeded(connection, artifacts));
            return {};
        }
        for (const std::string& file : artifacts)
            SW_CHECK(job_sql::addArtifact(connection, run.id, file));
        SW_CHECK(stopStages(connection, run.id));
        conclude(*job, result, error);
        job->ended = m_now();
        count(job->account, -1);
        return job_sql::setStatus(connection, *job, m_now());
    }));
    return ending;
}

Result<void> JobStore::release(const JobState& run) {
    return change(run.id, run.batch, [&](Connection& connection) -> Result<void> {
        SW_TRY(std::optional<JobState> job, current(connection, run));
        if (!job)
            return {};
        SW_CHECK(stopStages(connection, run.id));
        job->status = JobStatus::Pending;
        return job_sql::setStatus(connection, *job, m_now());
    });
}

Result<JobState> JobStore::cancel(const std::string& id) {
    SW_TRY(const JobState before, job(id));
    JobState after = before;
    SW_CHECK(change(id, before.batch, [&](Connection& connection) -> Result<void> {
        SW_TRY(std::optional<JobState> job, job_sql::find(connection, id));
        if (!job)
            return noJob(id);
        if (!isOver(job->status)) {
            SW_CHECK(stopStages(connection, id));
            conclude(*job, {}, Error{ErrorCode::Cancelled, "Cancelled.", ""});
            job->ended = m_now();
            count(job->account, -1);
            SW_CHECK(job_sql::setStatus(connection, *job, m_now()));
        }
        after = std::move(*job);
        return {};
    }));
    return after;
}

Result<JobState> JobStore::retry(const std::string& id) {
    SW_TRY(const JobState before, job(id));
    JobState after = before;
    SW_CHECK(change(id, before.batch, [&](Connection& connection) -> Result<void> {
        SW_TRY(std::optional<JobState> job, job_sql::find(connection, id));
        if (!job)
            return noJob(id);
        if (!isOver(job->status) || job->status == JobStatus::Completed)
            return fail(ErrorCode::Exists,
                        "The job is " + std::string(jobStatusName(job->status)) +
                            ". Only a job that failed, was cancelled or is incomplete can be retried.");
        SW_CHECK(job_sql::reopenStages(connection, id));
        SW_CHECK(connection.change("UPDATE jobs SET interruptions = 0 WHERE id = ?", {id}));
        job->status = JobStatus::Pending;
        job->details.clear();
        job->code.clear();
        job->ended = 0;
        count(job->account, 1);
        SW_CHECK(job_sql::setStatus(connection, *job, m_now()));
        SW_TRY(job, job_sql::find(connection, id));
        after = std::move(*job);
        return {};
    }));
    return after;
}

Result<std::vector<std::string>> JobStore::remove(const std::string& id) {
    SW_TRY(const JobState before, job(id));
    std::vector<std::string> files;
    SW_CHECK(change(id, before.batch, [&](Connection& connection) -> Result<void> {
        SW_TRY(const std::optional<JobState> job, job_sql::find(connection, id));
        if (job && !isOver(job->status) && job->kind != kBatchKind)
            count(job->account, -1);
        SW_TRY(files, job_sql::remove(connection, id));
        return {};
    }));
    return files;
}

Result<void> JobStore::recover() {
    m_recount = true;
    return write([&](Connection& connection) -> Result<void> {
        SW_CHECK(connection.change(
            "UPDATE jobs SET interruptions = interruptions + 1 WHERE status = 'in_progress' AND kind <> ?",
            {kBatchKind}));
        SW_TRY(const std::vector<SqlRow> rows,
               connection.rows(
                   "SELECT id, interruptions FROM jobs WHERE status = 'in_progress' AND kind <> ? ORDER BY number",
                   {kBatchKind}));
        for (const SqlRow& row : rows) {
            SW_TRY(std::optional<JobState> job, job_sql::find(connection, row.text(0)));
            SW_CHECK(stopStages(connection, job->id));
            if (row.integer(1) > m_limits.interruptions) {
                conclude(*job, {},
                         Error{ErrorCode::Internal,
                               "The program ended " + std::to_string(row.integer(1)) +
                                   " times while it did this job, so it is not begun again. Retry it to try once more.",
                               ""});
                job->ended = m_now();
            } else {
                job->status = JobStatus::Pending;
            }
            SW_CHECK(job_sql::setStatus(connection, *job, m_now()));
        }
        return {};
    });
}

Result<std::vector<std::string>> JobStore::expired(const JobRetention& retention) {
    SW_TRY(Connection* const connection, reader());
    const std::string over = "SELECT id FROM jobs WHERE status NOT IN ('pending', 'in_progress')";
    SW_TRY(std::vector<SqlRow> rows, connection->rows(over + " AND ended < ?", {m_now() - retention.ageMs}));
    SW_TRY(const std::vector<SqlRow> beyond, connection->rows(over + " ORDER BY number DESC LIMIT ? OFFSET ?",
                                                              {std::int64_t{1'000'000'000}, retention.count}));
    rows.insert(rows.end(), beyond.begin(), beyond.end());
    std::vector<std::string> ids;
    for (const SqlRow& row : rows)
        if (std::ranges::find(ids, row.text(0)) == ids.end())
            ids.push_back(row.text(0));
    return ids;
}

}  // namespace sw
