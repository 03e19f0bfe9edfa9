#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "services/job/job_feed.h"
#include "services/job/job_sql.h"
#include "services/job/job_state.h"
#include "services/store/write_queue.h"

namespace sw {

/// Milliseconds since 1970 in UTC.
using WallClock = std::function<std::int64_t()>;
std::int64_t systemMilliseconds();

/// How much is taken on.
struct JobLimits {
    std::int64_t queue = 10'000;  ///< jobs that wait or run
    std::int64_t account = 100;   ///< of one account; the owner's are not counted
    int interruptions = 3;        ///< a job that ends the program more often is not begun again
};

/// How long finished jobs are kept, with what they have made.
struct JobRetention {
    std::int64_t ageMs = std::int64_t{30} * 24 * 60 * 60 * 1000;
    std::int64_t count = 10'000;
};

/// What is to become a job, or with `parts` a batch of them.
struct JobOrder {
    std::string kind;
    std::string account;
    Json request;
    std::string callbackUrl = {};
    std::string idempotencyKey = {};  ///< a second order with the same one is the first job; "" for none
    std::vector<Json> parts = {};
    std::vector<std::string> ids = {};  ///< of the job and its parts, where they are known before; else new ones
};

struct JobCreation {
    /// Repeated: there is one with this idempotency key. KeyReused: there is, but for something else.
    enum class Outcome { Made, Repeated, QueueFull, AccountFull, KeyReused };
    Outcome outcome = Outcome::Made;
    std::string id;
    std::vector<std::string> parts;
};

inline constexpr const char* kOwnerAccount = "owner";

/// The jobs as they are kept in the database. A function that changes something returns when that is on the device. Any
/// thread may call any function. Outlives its feeds.
class JobStore {
public:
    /// With a `guard`, Exists while another store with it has that database on a server: see Connection::hold().
    static Result<std::unique_ptr<JobStore>> open(std::shared_ptr<Database> database, JobLimits limits, WallClock now,
                                                  std::string guard = {});

    /// NotFound when there is none.
    Result<JobState> job(const std::string& id);
    Result<std::vector<JobState>> jobs(const job_sql::Filter& filter);
    Result<std::vector<JobState>> partsOf(const std::string& batch);
    std::shared_ptr<EventFeed> feed(const std::string& id, std::int64_t after);
    /// How many jobs there are of each status; those that are batches of others are not counted.
    Result<std::map<std::string, std::int64_t>> counts();
    /// How many jobs wait and run.
    Result<std::int64_t> activeCount();

    /// Remembers what the calling thread works for.
    Result<JobCreation> create(const JobOrder& order);
    /// What create() would answer to an order that is repeated; nothing when it is new.
    Result<std::optional<JobCreation>> known(const JobOrder& order);
    static std::string newId();
    /// The job of one of these kinds that has waited longest, now in progress.
    Result<std::optional<JobState>> claim(const std::vector<std::string>& kinds);
    /// Does not wait. Nothing happens when the run has been abandoned meanwhile.
    void postProgress(const JobState& run, double fraction, const std::string& step, std::vector<JobStage> stages);
    /// What is left of a run: false when it had been abandoned, with the files that nobody needs then.
    struct Ending {
        bool kept = true;
        std::vector<std::string> orphans;
    };
    /// Ends a run as completed, or when `error` says so as failed, incomplete or cancelled.
    Result<Ending> finish(const JobState& run, const Json& result, const std::vector<std::string>& artifacts,
                          const std::optional<Error>& error);
    /// Puts a run back that the end of the program interrupts.
    Result<void> release(const JobState& run);
    /// Ends a job that is not over; one that is over stays as it is.
    Result<JobState> cancel(const std::string& id);
    /// Lets a job wait again that is over, but not completed: only what is not finished will be done. Exists when it is
    /// not.
    Result<JobState> retry(const std::string& id);
    /// Gives the files that no other job needs.
    Result<std::vector<std::string>> remove(const std::string& id);
    /// After a crash: what was running waits again, but for jobs that were interrupted too often.
    Result<void> recover();
    /// The jobs that are to be removed now.
    Result<std::vector<std::string>> expired(const JobRetention& retention);

    Result<Connection*> reader() { return m_database->connection(); }
    Result<void> write(WriteQueue::Work work);
    [[nodiscard]] std::int64_t now() const { return m_now(); }

private:
    JobStore(std::shared_ptr<Database> database, JobLimits limits, WallClock now, std::string guard);
    /// Writes, then wakes the feeds of the job and of its batch.
    Result<void> change(const std::string& id, const std::string& batch, WriteQueue::Work work);
    Result<void> createIn(Connection& connection, const JobOrder& order, const Work& work, JobCreation& creation);
    Result<bool> repeats(Connection& connection, const JobOrder& order, const std::string& digest,
                         JobCreation& creation);
    Result<bool> hasRoom(Connection& connection, const JobOrder& order, JobCreation& creation);
    void count(const std::string& account, std::int64_t change);

    std::shared_ptr<Database> m_database;
    JobLimits m_limits;
    WallClock m_now;
    OpenFeeds m_feeds;
    std::map<std::string, std::int64_t> m_active;  ///< per account; of the writing thread
    std::atomic<bool> m_recount = true;            ///< m_active does not say what is in the database
    WriteQueue m_writes;
};

}  // namespace sw
