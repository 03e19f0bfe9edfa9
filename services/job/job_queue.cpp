#include "services/job/job_queue.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QRandomGenerator>
#include <chrono>

#include "core/base/text.h"
#include "services/job/job_progress.h"

namespace sw {
namespace fs = std::filesystem;
namespace {

constexpr std::chrono::milliseconds kRefusedPause{1000};  // until a database is asked again that refused
constexpr std::chrono::hours kTidyPause{1};

/// The secret that is kept in `file`, made when there is none.
Result<std::string> keptSecret(const fs::path& file) {
    LocalDisk disk;
    if (disk.exists(file))
        return disk.read(file).map([](const std::string& text) { return trimmed(text); });
    std::string secret;
    for (int i = 0; i < 4; ++i)
        secret += QString::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, '0').toStdString();
    const int descriptor =
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);  // the rights stay when it is written
    if (descriptor >= 0)
        ::close(descriptor);
    SW_CHECK(disk.writeAtomically(file, secret + "\n"));
    return secret;
}

tl::unexpected<Error> runnerThrew(const char* what) {
    return fail(ErrorCode::Internal, "The job could not be done: the program made a mistake. Please report it.", what);
}

}  // namespace

JobQueue::JobQueue(JobQueueOptions options, MediaStore& media)
    : m_options(std::move(options)),
      m_media(media),
      m_lock(QString::fromStdString((m_options.folder / "jobs.lock").string())) {
    m_lock.setStaleLockTime(0);  // a job may take hours; a lock whose program has ended is stale at once
}

Result<std::unique_ptr<JobQueue>> JobQueue::open(JobQueueOptions options, MediaStore& media) {
    std::unique_ptr<JobQueue> queue(new JobQueue(std::move(options), media));
    const fs::path& folder = queue->m_options.folder;
    LocalDisk disk;
    SW_CHECK(disk.makeFolders(folder));
    if (!queue->m_lock.tryLock(0))
        return fail(ErrorCode::Exists,
                    "The jobs in " + folder.string() +
                        " are in use by another Shortwright. End it first, or choose another folder.");
    std::shared_ptr<Database> database = queue->m_options.database;
    if (!database) {
        SW_TRY(database, Database::open(folder / "shortwright.sqlite", queue->m_options.busyTimeoutMs));
    }
    SW_TRY(queue->m_store,
           JobStore::open(std::move(database), queue->m_options.limits, queue->m_options.now, "jobs"));
    if (queue->m_options.webhooks.secret.empty()) {
        SW_TRY(queue->m_options.webhooks.secret, keptSecret(folder / "webhook.secret"));
    }
    return queue;
}

JobQueue::~JobQueue() {
    stop();
}

void JobQueue::addRunner(const std::string& kind, std::shared_ptr<JobRunner> runner) {
    m_runners[kind] = m_options.observe ? m_options.observe(kind, std::move(runner)) : std::move(runner);
}

std::vector<std::string> JobQueue::kinds() const {
    std::vector<std::string> kinds;
    for (const auto& [kind, runner] : m_runners)
        kinds.push_back(kind);
    return kinds;
}

fs::path JobQueue::folderOf(const std::string& id) const {
    return m_options.folder / "jobs" / id;
}

Result<void> JobQueue::start() {
    SW_CHECK(m_store->recover());
    SW_CHECK(settleOpen());
    SW_CHECK(removeStrayFolders());
    auto webhooks = std::make_unique<WebhookSender>(*m_store, m_options.webhooks);
    {
        const std::lock_guard lock(m_mutex);
        m_webhooks = std::move(webhooks);
        m_stopping = false;
        m_started = true;
    }
    for (int i = 0; i < m_options.workers && !m_runners.empty(); ++i)
        m_threads.emplace_back([this](const std::stop_token& stop) { work(stop); });
    m_threads.emplace_back([this](const std::stop_token& stop) { keepTidy(stop); });
    return {};
}

void JobQueue::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_started = false;
        for (auto& [id, source] : m_running)
            source.request_stop();
    }
    m_more.notify_all();
    for (std::jthread& thread : m_threads)
        thread.request_stop();
    m_threads.clear();
    std::unique_ptr<WebhookSender> webhooks;  // which ends without the lock
    const std::lock_guard lock(m_mutex);
    webhooks.swap(m_webhooks);
}

Result<void> JobQueue::check() {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_started)
            return fail(ErrorCode::Internal, "The jobs have not been started, or are being stopped.");
    }
    return m_store->activeCount().map([](std::int64_t) {});
}

void JobQueue::wakeWorkers() {
    {
        const std::lock_guard lock(m_mutex);
        ++m_wakes;
    }
    m_more.notify_all();
}

void JobQueue::wakeWebhooks() {
    const std::lock_guard lock(m_mutex);
    if (m_webhooks)
        m_webhooks->wake();
}

void JobQueue::work(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        std::uint64_t seen = 0;
        {
            const std::lock_guard lock(m_mutex);
            seen = m_wakes;
        }
        const Result<std::optional<JobState>> job = m_store->claim(kinds());
        if (job && *job) {
            run(**job);
            continue;
        }
        std::unique_lock lock(m_mutex);
        const auto woken = [&] { return m_wakes != seen; };
        if (job)
            m_more.wait(lock, stop, woken);
        else
            m_more.wait_for(lock, stop, kRefusedPause, woken);
    }
}

void JobQueue::keepTidy(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        (void)settleOpen();
        (void)prune();  // what could not be removed now is removed the next time
        std::unique_lock lock(m_mutex);
        m_more.wait_for(lock, stop, kTidyPause, [] { return false; });
    }
}

/// False when the job was cancelled or removed before it could be stopped.
bool JobQueue::begin(const JobState& job, const std::stop_source& source) {
    {
        const std::lock_guard lock(m_mutex);
        std::stop_source& running = m_running.emplace(job.id, source)->second;
        if (m_stopping)
            running.request_stop();
    }
    const Result<JobState> now = m_store->job(job.id);
    return now && now->status == JobStatus::InProgress && now->run == job.run;
}

void JobQueue::run(const JobState& job) {
    const std::stop_source source;
    std::optional<Result<JobResult>> result;
    if (begin(job, source))
        result = runGuarded(job, source.get_token());
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_running, [&](const auto& one) { return one.second == source; });
    }
    if (result)
        conclude(job, *result);
    // Removed while it ran: its folder could not go before.
    if (const Result<JobState> now = m_store->job(job.id); !now && now.error().code == ErrorCode::NotFound)
        (void)LocalDisk().removeFolder(folderOf(job.id));
}

Result<JobResult> JobQueue::runGuarded(const JobState& job, const std::stop_token& stop) {
    QueuedJob queued{job.id, job.kind, job.account, job.request, folderOf(job.id)};
    queued.work = {parseTraceparent(job.trace).value_or(TraceContext()), job.requestId, job.id};
    queued.waitedMs = job.run == 1 ? job.begun - job.created : -1;
    KeptProgress progress(*m_store, job);
    SW_CHECK(LocalDisk().makeFolders(queued.folder));
    Result<JobResult> result = [&]() -> Result<JobResult> {
        try {
            return m_runners.at(job.kind)->run(queued, progress, stop);
        } catch (const std::exception& e) {
            return runnerThrew(e.what());
        } catch (...) {
            return runnerThrew("not a std::exception");
        }
    }();
    progress.flush();
    return result;
}

void JobQueue::conclude(const JobState& job, const Result<JobResult>& result) {
    const auto isStopping = [&] {
        const std::lock_guard lock(m_mutex);
        return m_stopping;
    };
    if (!result && result.error().code == ErrorCode::Cancelled && isStopping()) {
        (void)m_store->release(job);  // if that fails, recover() does it
        return;
    }
    const std::vector<std::string> artifacts = result ? result->artifacts : std::vector<std::string>{};
    const std::optional<Error> error = result ? std::nullopt : std::optional(result.error());
    Result<JobStore::Ending> ending = m_store->finish(job, result ? result->result : Json(), artifacts, error);
    // A database that refuses may take it later; else the job goes on from its finished stages at the next start.
    for (std::unique_lock lock(m_mutex); !ending && !m_stopping;) {
        m_more.wait_for(lock, kRefusedPause, [this] { return m_stopping; });
        lock.unlock();
        ending = m_store->finish(job, result ? result->result : Json(), artifacts, error);
        lock.lock();
    }
    if (ending)
        removeFiles(ending->orphans);
    if (ending && ending->kept)
        settle(job.id);
    wakeWebhooks();
}

void JobQueue::stopRun(const std::string& id) {
    const std::lock_guard lock(m_mutex);
    const auto [first, last] = m_running.equal_range(id);
    for (auto run = first; run != last; ++run)
        run->second.request_stop();
}

bool JobQueue::isRunning(const std::string& id) {
    const std::lock_guard lock(m_mutex);
    return m_running.contains(id);
}

Result<JobCreation> JobQueue::create(const JobOrder& order) {
    if (!order.callbackUrl.empty())
        SW_CHECK(webhookTarget(order.callbackUrl, m_options.webhooks.policy));
    SW_TRY(JobCreation creation, m_options.charges ? createCharged(order) : m_store->create(order));
    if (creation.outcome == JobCreation::Outcome::Made)
        wakeWorkers();
    return creation;
}

namespace {

/// What an order would become, for whoever charges for it.
std::vector<JobState> chargedJobs(const JobOrder& order) {
    std::vector<JobState> jobs;
    const auto add = [&](const Json& request) {
        JobState job;
        job.id = order.ids[jobs.size() + (order.parts.empty() ? 0 : 1)];
        job.kind = order.kind;
        job.account = order.account;
        job.request = request;
        job.status = JobStatus::Failed;  // until it is there
        jobs.push_back(std::move(job));
    };
    for (const Json& part : order.parts)
        add(part);
    if (order.parts.empty())
        add(order.request);
    return jobs;
}

}  // namespace

/// Set aside first, made then: what is left of a crash in between is found by settleOpen().
Result<JobCreation> JobQueue::createCharged(JobOrder order) {
    SW_TRY(const std::optional<JobCreation> known, m_store->known(order));
    if (known)
        return *known;
    for (std::size_t i = 0; i <= order.parts.size(); ++i)
        order.ids.push_back(JobStore::newId());
    const auto comingUp = [&](bool is) {
        const std::lock_guard lock(m_mutex);
        for (const std::string& id : order.ids)
            is ? (void)m_comingUp.insert(id) : (void)m_comingUp.erase(id);
    };
    const std::vector<JobState> jobs = chargedJobs(order);
    comingUp(true);
    const Result<void> reserved = m_options.charges->reserve(jobs);
    Result<JobCreation> creation = reserved.and_then([&] { return m_store->create(order); });
    comingUp(false);
    if (reserved && (!creation || creation->outcome != JobCreation::Outcome::Made)) {
        const std::lock_guard lock(m_settling);
        for (const JobState& job : jobs)
            (void)settleEnded(job.id);  // a database that was lost meanwhile may have it: then settleOpen() finds out
    }
    return creation;
}

Result<JobState> JobQueue::retryCharged(const JobState& before) {
    const std::lock_guard lock(m_settling);
    SW_TRY(const JobState now, m_store->job(before.id));
    if (isOver(now.status) && now.status != JobStatus::Completed)
        SW_CHECK(m_options.charges->reserve({now}));
    Result<JobState> after = m_store->retry(now.id);
    if (!after)
        (void)settleEnded(now.id);
    return after;
}

void JobQueue::settle(const std::string& id) {
    if (!m_options.charges)
        return;
    const std::lock_guard lock(m_settling);
    if (const Result<JobState> job = m_store->job(id); job && isOver(job->status))
        (void)m_options.charges->settle(*job);  // if that fails, settleOpen() does it
}

/// Unless the job goes on. m_settling is held.
Result<void> JobQueue::settleEnded(const std::string& id) {
    Result<JobState> job = m_store->job(id);
    if (!job && job.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(job.error());
    if (!job) {  // never made, or removed just before the program was killed
        job = JobState();
        job->id = id;
        job->status = JobStatus::Failed;
    }
    return isOver(job->status) ? m_options.charges->settle(*job) : Result<void>();
}

Result<void> JobQueue::settleOpen() {
    if (!m_options.charges)
        return {};
    SW_TRY(const std::vector<std::string> open, m_options.charges->open());
    for (const std::string& id : open) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_comingUp.contains(id))
                continue;
        }
        const std::lock_guard lock(m_settling);
        SW_CHECK(settleEnded(id));
    }
    return {};
}

Result<JobState> JobQueue::cancel(const std::string& id) {
    SW_TRY(const JobState before, m_store->job(id));
    if (before.kind == kBatchKind) {
        SW_TRY(const std::vector<JobState> parts, m_store->partsOf(id));
        for (const JobState& part : parts)
            SW_CHECK(cancel(part.id));
        return m_store->job(id);
    }
    SW_TRY(JobState after, m_store->cancel(id));
    stopRun(id);
    settle(id);
    wakeWebhooks();
    return after;
}

Result<JobState> JobQueue::retry(const std::string& id) {
    SW_TRY(const JobState before, m_store->job(id));
    if (before.kind == kBatchKind) {
        SW_TRY(const std::vector<JobState> parts, m_store->partsOf(id));
        for (const JobState& part : parts)
            if (isOver(part.status) && part.status != JobStatus::Completed)
                SW_CHECK(retry(part.id));
        return m_store->job(id);
    }
    if (isRunning(id))
        return fail(ErrorCode::Exists, "The job is still being stopped. Try again in a moment.");
    SW_TRY(JobState after, m_options.charges ? retryCharged(before) : m_store->retry(id));
    wakeWorkers();
    return after;
}

Result<void> JobQueue::remove(const std::string& id) {
    SW_TRY(const JobState job, m_store->job(id));
    if (job.kind == kBatchKind) {
        SW_TRY(const std::vector<JobState> parts, m_store->partsOf(id));
        for (const JobState& part : parts)
            SW_CHECK(removeOne(part.id));
    }
    return removeOne(id);
}

Result<void> JobQueue::removeOne(const std::string& id) {
    SW_TRY(JobState last, m_store->job(id));
    SW_TRY(const std::vector<std::string> files, m_store->remove(id));
    removeFiles(files);
    stopRun(id);
    if (!isOver(last.status))
        last.status = JobStatus::Cancelled;
    if (m_options.charges)
        (void)m_options.charges->settle(last);  // if that fails, settleOpen() gives back what was set aside
    return isRunning(id) ? Result<void>() : LocalDisk().removeFolder(folderOf(id));
}

void JobQueue::removeFiles(const std::vector<std::string>& files) {
    for (const std::string& file : files)
        (void)m_media.remove(file);  // nobody knows of it any more
}

Result<void> JobQueue::prune() {
    SW_TRY(const std::vector<std::string> expired, m_store->expired(m_options.retention));
    for (const std::string& id : expired)
        SW_CHECK(removeOne(id));
    return {};
}

/// Folders of jobs that were removed just before the program was killed.
Result<void> JobQueue::removeStrayFolders() {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(m_options.folder / "jobs", error))
        if (const Result<JobState> job = m_store->job(entry.path().filename().string());
            !job && job.error().code == ErrorCode::NotFound)
            SW_CHECK(LocalDisk().removeFolder(entry.path()));
    return {};
}

}  // namespace sw
