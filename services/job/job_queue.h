#pragma once

#include <QLockFile>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "services/job/job_charges.h"
#include "services/job/job_runner.h"
#include "services/job/job_store.h"
#include "services/job/webhook_sender.h"
#include "services/store/media_store.h"

namespace sw {

struct JobQueueOptions {
    std::filesystem::path folder;  ///< holds shortwright.sqlite, the webhook secret and a folder for each job
    std::shared_ptr<Database> database = {};  ///< on a server, in the place of shortwright.sqlite
    int workers = 1;                          ///< how many jobs run at once
    JobLimits limits;
    JobRetention retention;
    /// Without a secret, one is made and kept in the folder.
    WebhookOptions webhooks;
    WallClock now = systemMilliseconds;
    JobCharges* charges = nullptr;  ///< outlives the queue; null where nothing is charged
    /// Gives what is to run in place of a runner of that kind: somebody who looks on. May be empty.
    std::function<std::shared_ptr<JobRunner>(const std::string& kind, std::shared_ptr<JobRunner> runner)> observe = {};
    int busyTimeoutMs = 5000;  ///< how long to wait for another program that keeps the database locked
};

/// The jobs of the gateway: takes them on, runs them in the order in which they came, and removes them when they are
/// old. Everything is in a database, so that a job outlives the program: it goes on when the queue is started again.
/// One program at a time may use a folder, and a database on a server. Any thread may call any function but start() and
/// stop().
class JobQueue {
public:
    /// `media` outlives the queue. Exists when another program uses the folder or the database.
    static Result<std::unique_ptr<JobQueue>> open(JobQueueOptions options, MediaStore& media);
    ~JobQueue();
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;

    /// Before start(). Jobs of a kind that has no runner wait.
    void addRunner(const std::string& kind, std::shared_ptr<JobRunner> runner);
    /// Goes on with what was interrupted, and begins to work.
    Result<void> start();
    /// Interrupts what is running, which goes on after the next start(). Returns when all workers have let go.
    void stop();

    /// Fails when nothing would be done now: it is not started, or its database does not answer.
    Result<void> check();

    /// InvalidInput when the callback URL cannot be called; OverBudget or Unsupported when it cannot be charged for.
    Result<JobCreation> create(const JobOrder& order);
    /// These do the same for all parts of a batch.
    Result<JobState> cancel(const std::string& id);
    Result<JobState> retry(const std::string& id);
    Result<void> remove(const std::string& id);
    /// Removes what is older or more than the retention says, with its files. start() does so at once and then hourly.
    Result<void> prune();

    /// Charges for what a crash, or a refusing database, has left open. start() does so at once and then hourly.
    Result<void> settleOpen();

    [[nodiscard]] JobStore& store() { return *m_store; }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_options.folder; }

private:
    JobQueue(JobQueueOptions options, MediaStore& media);
    void work(const std::stop_token& stop);
    void keepTidy(const std::stop_token& stop);
    void run(const JobState& job);
    Result<JobResult> runGuarded(const JobState& job, const std::stop_token& stop);
    void conclude(const JobState& job, const Result<JobResult>& result);
    bool begin(const JobState& job, const std::stop_source& source);
    Result<JobCreation> createCharged(JobOrder order);
    Result<JobState> retryCharged(const JobState& before);
    void settle(const std::string& id);
    Result<void> settleEnded(const std::string& id);
    void stopRun(const std::string& id);
    [[nodiscard]] bool isRunning(const std::string& id);
    void wakeWorkers();
    void wakeWebhooks();
    Result<void> removeOne(const std::string& id);
    Result<void> removeStrayFolders();
    void removeFiles(const std::vector<std::string>& files);
    [[nodiscard]] std::filesystem::path folderOf(const std::string& id) const;
    [[nodiscard]] std::vector<std::string> kinds() const;

    JobQueueOptions m_options;
    MediaStore& m_media;
    QLockFile m_lock;
    std::unique_ptr<JobStore> m_store;
    std::map<std::string, std::shared_ptr<JobRunner>> m_runners;  ///< not changed once it is started
    std::mutex m_mutex;                                           ///< guards the next six
    std::multimap<std::string, std::stop_source> m_running;       ///< by job; also a run that another one has followed
    std::set<std::string> m_comingUp;                             ///< charged for, but not yet in the database
    std::unique_ptr<WebhookSender> m_webhooks;
    std::uint64_t m_wakes = 0;
    bool m_stopping = false;
    bool m_started = false;
    std::mutex m_settling;  ///< keeps a job from being retried while it is settled
    std::condition_variable_any m_more;
    std::vector<std::jthread> m_threads;
};

}  // namespace sw
