#pragma once

#include <QTemporaryDir>
#include <QTest>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "services/job/job_queue.h"
#include "tests/support/test_databases.h"
#include "tests/support/wake_up.h"

namespace sw::test {

/// A runner whose behaviour a test decides.
class FakeRunner final : public JobRunner {
public:
    using Body = std::function<Result<JobResult>(const QueuedJob&, JobProgress&, const std::stop_token&)>;
    explicit FakeRunner(Body body) : m_body(std::move(body)) {}
    Result<JobResult> run(const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) override {
        return m_body(job, progress, stop);
    }

private:
    Body m_body;
};

/// Holds whoever waits until it is opened.
class Gate {
public:
    void open() {
        {
            const std::lock_guard lock(m_mutex);
            m_open = true;
        }
        m_changed.notify_all();
    }
    void wait() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_open; });
    }
    /// Cancelled when stop is requested first.
    Result<void> wait(const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        return m_changed.wait(lock, stop, [this] { return m_open; }) ? Result<void>() : cancelled();
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_open = false;
};

/// A folder for a queue, and what works in it.
class JobFixture {
public:
    /// With its jobs in a database of that kind, see databaseRows().
    explicit JobFixture(const QString& kind = QStringLiteral("sqlite"))
        : m_database(kind), media(m_disk, m_folder.filePath("media").toStdString()) {
        options.folder = m_folder.filePath("data").toStdString();
        if (kind != "sqlite")
            options.database = m_database.open();
    }
    /// Its database on a server, as Database::open() takes it.
    [[nodiscard]] const std::string& place() const { return m_database.place(); }

    /// A queue that does jobs of kind "short" by `body`; started.
    std::unique_ptr<JobQueue> start(FakeRunner::Body body) {
        Result<std::unique_ptr<JobQueue>> queue = JobQueue::open(options, media);
        if (!queue)
            qFatal("%s", queue.error().message.c_str());
        (*queue)->addRunner("short", std::make_shared<FakeRunner>(std::move(body)));
        if (const Result<void> started = (*queue)->start(); !started)
            qFatal("%s", started.error().message.c_str());
        return std::move(*queue);
    }

    static JobOrder order(const std::string& prompt = "x", const std::string& account = "owner") {
        return {"short", account, {{"prompt", prompt}}};
    }

    /// Waits, woken by the job's own events, until it is over.
    static JobState ended(JobQueue& queue, const std::string& id) {
        return reached(queue, id, [](const JobState& job) { return isOver(job.status); });
    }
    static JobState reached(JobQueue& queue, const std::string& id, const std::function<bool(const JobState&)>& when) {
        const std::shared_ptr<EventFeed> feed = queue.store().feed(id, 0);
        for (WakeUp woken(*feed);; woken.wait()) {
            Result<JobState> job = queue.store().job(id);
            if (!job)
                qFatal("%s", job.error().message.c_str());
            if (when(*job))
                return *std::move(job);
        }
    }

    [[nodiscard]] std::filesystem::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }

private:
    QTemporaryDir m_folder;
    TestDatabase m_database;
    LocalDisk m_disk;

public:
    MediaStore media;
    JobQueueOptions options;
};

}  // namespace sw::test
