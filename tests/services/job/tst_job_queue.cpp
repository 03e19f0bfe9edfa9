#include <QTest>
#include <atomic>
#include <latch>
#include <set>

#include "tests/services/job/job_fixture.h"

using namespace sw;
using namespace sw::test;

namespace {

Result<JobResult> greet(const QueuedJob& job, JobProgress&, const std::stop_token&) {
    return JobResult{{{"greeting", "hello " + job.request.at("prompt").get<std::string>()}}};
}

JobStage stageOf(const char* name, JobStatus status) {
    JobStage stage;
    stage.name = name;
    stage.scene = "scene-1";
    stage.status = status;
    return stage;
}

}  // namespace

class TestJobQueue : public QObject {
    Q_OBJECT

    static QString kind() {
        QFETCH_GLOBAL(QString, kind);
        return kind;
    }

private slots:
    void initTestCase_data() { databaseRows(); }

    void aJobRemembersWhatItWasOrderedFor() {
        JobFixture fixture(kind());
        const Work request{{1, 2, 3, true}, "request-1", {}};
        std::string id;
        {
            const auto queue = JobQueue::open(fixture.options, fixture.media);
            QVERIFY(queue);
            const WorkScope scope(request);
            id = (*queue)->create(JobFixture::order("Ann"))->id;
        }
        Work seen;
        const auto queue = fixture.start([&seen](const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) {
            seen = job.work;
            return greet(job, progress, stop);
        });
        JobFixture::ended(*queue, id);
        QVERIFY(seen.trace == request.trace);
        QCOMPARE(seen.requestId, std::string("request-1"));
        QCOMPARE(seen.job, id);
        QCOMPARE((*queue->store().counts())["completed"], std::int64_t{1});
    }

    void runnersAreLookedAtByWhoWants() {
        JobFixture fixture(kind());
        std::string looked;
        fixture.options.observe = [&looked](const std::string& kind, std::shared_ptr<JobRunner> runner) {
            return std::make_shared<FakeRunner>([&looked, kind, runner](const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) {
                looked = kind + (job.waitedMs >= 0 ? " waited" : "");
                return runner->run(job, progress, stop);
            });
        };
        const auto queue = fixture.start(greet);
        const JobState job = JobFixture::ended(*queue, queue->create(JobFixture::order("Ann"))->id);
        QVERIFY(job.status == JobStatus::Completed);
        QCOMPARE(looked, std::string("short waited"));
    }

    void aJobIsDoneAndSaysHow() {
        JobFixture fixture(kind());
        const auto queue = fixture.start([](const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) {
            progress.stage(stageOf("voice", JobStatus::InProgress));
            progress.report(0.5, "voice of scene 1");
            progress.stage(stageOf("voice", JobStatus::Completed));
            return greet(job, progress, stop);
        });
        const JobCreation made = *queue->create(JobFixture::order("Ann"));
        const JobState job = JobFixture::ended(*queue, made.id);
        QVERIFY(job.status == JobStatus::Completed);
        QCOMPARE(job.progress, 1.0);
        QCOMPARE(job.result["greeting"].get<std::string>(), std::string("hello Ann"));
        QCOMPARE(job.stages.size(), std::size_t{1});
        QVERIFY(job.stages[0].status == JobStatus::Completed);
        const Json shown = jobJson(job);
        QCOMPARE(shown["status"].get<std::string>(), std::string("completed"));
        QVERIFY(shown["details"].is_null());
        QCOMPARE(shown["stages"][0]["scene"].get<std::string>(), std::string("scene-1"));
    }

    void jobsComeInOrder() {
        JobFixture fixture(kind());
        std::vector<std::string> order;
        Gate go;
        const auto queue = fixture.start([&](const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) {
            go.wait();
            order.push_back(job.request["prompt"]);  // one worker
            return greet(job, progress, stop);
        });
        std::string last;
        std::vector<std::string> expected;
        for (int i = 0; i < 20; ++i) {
            expected.push_back(std::to_string(i));
            last = queue->create(JobFixture::order(expected.back()))->id;
        }
        go.open();
        JobFixture::ended(*queue, last);
        QCOMPARE(order, expected);
    }

    void workersRunSideBySide() {
        JobFixture fixture(kind());
        fixture.options.workers = 3;
        std::latch together(3);
        const auto queue = fixture.start([&](const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) {
            together.arrive_and_wait();
            return greet(job, progress, stop);
        });
        std::vector<std::string> ids;
        for (int i = 0; i < 3; ++i)
            ids.push_back(queue->create(JobFixture::order())->id);
        for (const std::string& id : ids)
            QVERIFY(JobFixture::ended(*queue, id).status == JobStatus::Completed);
    }

    void aFailureSaysWhy() {
        JobFixture fixture(kind());
        const auto queue =
            fixture.start([](const QueuedJob&, JobProgress&, const std::stop_token&) -> Result<JobResult> {
                return fail(ErrorCode::Provider, "The voice is hoarse.");
            });
        const JobState job = JobFixture::ended(*queue, queue->create(JobFixture::order())->id);
        QVERIFY(job.status == JobStatus::Failed);
        QCOMPARE(job.details, std::string("The voice is hoarse."));
        QCOMPARE(job.code, std::string("provider"));
        QVERIFY(job.result.is_null());
    }

    void aRunnerThatThrowsFailsItsJobOnly() {
        JobFixture fixture(kind());
        const auto queue = fixture.start([](const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) {
            if (job.request["prompt"] == "bad")
                throw std::runtime_error("boom");
            return greet(job, progress, stop);
        });
        const JobState bad = JobFixture::ended(*queue, queue->create(JobFixture::order("bad"))->id);
        QVERIFY(bad.status == JobStatus::Failed);
        QVERIFY(bad.details.find("boom") == std::string::npos);
        QVERIFY(JobFixture::ended(*queue, queue->create(JobFixture::order("good"))->id).status == JobStatus::Completed);
    }

    void retryDoesOnlyWhatIsMissing() {
        JobFixture fixture(kind());
        std::atomic<bool> broken = true;
        std::atomic<int> voices = 0;
        const auto queue = fixture.start(
            [&](const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) -> Result<JobResult> {
                const auto kept = job.folder / "voice";  // as a project keeps its assets
                if (!LocalDisk().exists(kept)) {
                    ++voices;
                    SW_CHECK(LocalDisk().writeAtomically(kept, "sound"));
                }
                progress.stage(stageOf("voice", JobStatus::Completed));
                if (broken) {
                    progress.stage(stageOf("image", JobStatus::Failed));
                    return fail(ErrorCode::Provider, "No picture came.");
                }
                progress.stage(stageOf("image", JobStatus::Completed));
                return greet(job, progress, stop);
            });
        const std::string id = queue->create(JobFixture::order())->id;
        const JobState first = JobFixture::ended(*queue, id);
        QVERIFY(first.status == JobStatus::Incomplete);
        QVERIFY(first.stages[1].status == JobStatus::Failed);
        broken = false;
        const auto retried = queue->retry(id);
        QVERIFY2(retried, retried ? "" : retried.error().message.c_str());
        QVERIFY(retried->stages[0].status == JobStatus::Completed);
        QVERIFY(retried->stages[1].status == JobStatus::Pending);
        const JobState second =
            JobFixture::reached(*queue, id, [](const JobState& job) { return job.status == JobStatus::Completed; });
        QCOMPARE(voices.load(), 1);
        QVERIFY(second.details.empty());
        const auto again = queue->retry(id);
        QVERIFY(!again);
        QVERIFY(again.error().code == ErrorCode::Exists);
    }

    void aWaitingJobIsCancelledAtOnce() {
        JobFixture fixture(kind());
        Gate go;
        std::atomic<int> ran = 0;
        const auto queue = fixture.start([&](const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) {
            ++ran;
            go.wait();
            return greet(job, progress, stop);
        });
        const std::string first = queue->create(JobFixture::order())->id;
        const std::string second = queue->create(JobFixture::order())->id;
        QVERIFY(queue->cancel(second)->status == JobStatus::Cancelled);
        go.open();
        JobFixture::ended(*queue, first);
        QVERIFY(queue->store().job(second)->status == JobStatus::Cancelled);
        QCOMPARE(ran.load(), 1);
        QVERIFY(queue->cancel(first)->status == JobStatus::Completed);  // what is over stays as it is
    }

    void aRunningJobIsStopped() {
        JobFixture fixture(kind());
        Gate never;
        std::latch begun(1);
        std::latch stopped(1);
        const auto queue = fixture.start(
            [&](const QueuedJob&, JobProgress& progress, const std::stop_token& stop) -> Result<JobResult> {
                progress.stage(stageOf("voice", JobStatus::InProgress));
                begun.count_down();
                const Result<void> waited = never.wait(stop);
                stopped.count_down();
                SW_CHECK(waited);
                return JobResult{{{"late", true}}};
            });
        const std::string id = queue->create(JobFixture::order())->id;
        begun.wait();
        const JobState job = *queue->cancel(id);
        QVERIFY(job.status == JobStatus::Cancelled);
        stopped.wait();
        queue->stop();
        QVERIFY(queue->store().job(id)->status == JobStatus::Cancelled);
    }

    /// A worker takes a job on, but comes to it only when the job was cancelled, retried and taken on by another one.
    void aRunThatComesTooLateDoesNotHideTheNext() {
        JobFixture fixture(kind());
        fixture.options.workers = 2;
        Gate taken;
        Gate late;
        Gate begun;
        Gate end;
        std::stop_token stop;
        const auto queue = fixture.start([&](const QueuedJob& job, JobProgress&, const std::stop_token& own) -> Result<JobResult> {
            if (job.id == "first") {
                stop = own;
                begun.open();
                end.wait();
            }
            return JobResult{};
        });
        JobOrder order = JobFixture::order();
        order.ids = {"first"};
        const auto feed = queue->store().feed("first", 0);
        std::atomic<bool> isFirst = true;
        feed->onMore([&, here = std::this_thread::get_id()] {
            if (std::this_thread::get_id() == here || !isFirst.exchange(false))
                return;
            taken.open();
            late.wait();
        });
        QVERIFY(queue->create(order));
        taken.wait();
        QVERIFY(queue->cancel("first"));
        QVERIFY(queue->retry("first"));
        begun.wait();
        late.open();
        JobFixture::ended(*queue, queue->create(JobFixture::order())->id);  // by the worker that was late
        QVERIFY(queue->cancel("first"));
        const bool isStopped = stop.stop_requested();
        end.open();
        QVERIFY(isStopped);
    }

    void aRemovedJobLeavesNothing() {
        JobFixture fixture(kind());
        const auto queue =
            fixture.start([&](const QueuedJob& job, JobProgress&, const std::stop_token&) -> Result<JobResult> {
                SW_TRY(const StoredMedia own, fixture.media.put("film of " + job.id, "mp4"));
                SW_TRY(const StoredMedia shared, fixture.media.put("the same", "mp4"));
                return JobResult{{{"file", own.fileName}}, {own.fileName, shared.fileName}};
            });
        const JobState one = JobFixture::ended(*queue, queue->create(JobFixture::order())->id);
        const JobState two = JobFixture::ended(*queue, queue->create(JobFixture::order())->id);
        const std::string shared = fixture.media.put("the same", "mp4")->fileName;
        QVERIFY(queue->remove(one.id));
        QVERIFY(queue->store().job(one.id).error().code == ErrorCode::NotFound);
        QVERIFY(!fixture.media.find(one.result["file"].get<std::string>()));
        QVERIFY(fixture.media.find(two.result["file"].get<std::string>()));
        QVERIFY(fixture.media.find(shared));
        queue->stop();
        QVERIFY(!LocalDisk().exists(fixture.options.folder / "jobs" / one.id));
        QVERIFY(queue->remove(two.id));
        QVERIFY(!fixture.media.find(shared));
    }

    void removingARunningJobStopsIt() {
        JobFixture fixture(kind());
        Gate never;
        std::latch begun(1);
        const auto queue =
            fixture.start([&](const QueuedJob& job, JobProgress&, const std::stop_token& stop) -> Result<JobResult> {
                begun.count_down();
                (void)never.wait(stop);
                SW_TRY(const StoredMedia film, fixture.media.put("film of " + job.id, "mp4"));
                return JobResult{{{"file", film.fileName}}, {film.fileName}};
            });
        const std::string id = queue->create(JobFixture::order())->id;
        begun.wait();
        QVERIFY(queue->remove(id));
        queue->stop();
        QVERIFY(!LocalDisk().exists(fixture.options.folder / "jobs" / id));
        QCOMPARE(LocalDisk().list(fixture.media.folder())->size(), std::size_t{0});
    }

    void stoppingInterruptsAndStartingGoesOn() {
        JobFixture fixture(kind());
        std::string id;
        std::latch begun(1);
        Gate never;
        {
            const auto queue =
                fixture.start([&](const QueuedJob&, JobProgress&, const std::stop_token& stop) -> Result<JobResult> {
                    begun.count_down();
                    SW_CHECK(never.wait(stop));
                    return JobResult{};
                });
            id = queue->create(JobFixture::order("Ann"))->id;
            begun.wait();
            queue->stop();
            QVERIFY(queue->store().job(id)->status == JobStatus::Pending);
        }
        const auto queue = fixture.start(greet);
        QVERIFY(JobFixture::ended(*queue, id).status == JobStatus::Completed);
    }

    void aFolderServesOneProgram() {
        JobFixture fixture(kind());
        const auto queue = fixture.start(greet);
        const auto second = JobQueue::open(fixture.options, fixture.media);
        QVERIFY(!second);
        QVERIFY(second.error().code == ErrorCode::Exists);
    }

    void aDatabaseOnAServerServesOneProgram() {
        JobFixture fixture("postgresql");
        const auto queue = fixture.start(greet);
        JobQueueOptions other;
        other.folder = fixture.path("elsewhere");
        other.database = *Database::open(fixture.place(), 1);
        const auto refused = JobQueue::open(other, fixture.media);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::Exists);
        QVERIFY2(refused.error().message.find("in use by another Shortwright") != std::string::npos, refused.error().message.c_str());
        QVERIFY(queue->create(JobFixture::order()));
    }

    /// A server listens before its jobs are started.
    void callsMayComeWhileItIsStarted() {
        JobFixture fixture(kind());
        const auto queue = *JobQueue::open(fixture.options, fixture.media);
        queue->addRunner("short", std::make_shared<FakeRunner>(greet));
        const std::string id = queue->create(JobFixture::order())->id;
        std::atomic<bool> isStarted = false;
        std::jthread early([&] {
            while (!isStarted)
                QVERIFY(queue->cancel(id));
        });
        QVERIFY(queue->start());
        isStarted = true;
        early.join();
        JobFixture::ended(*queue, id);
    }

    void itSaysWhetherItWorks() {
        JobFixture fixture(kind());
        const auto queue = fixture.start(greet);
        QVERIFY(queue->check());
        queue->stop();
        QVERIFY(!queue->check());
    }

    /// What is done meanwhile is written when the server is there again.
    void aServerThatGoesAndComesLosesNoJob() {
        if (kind() == "sqlite")
            return;
        JobFixture fixture(kind());
        Gate gate;
        Gate begun;
        const auto queue = fixture.start([&](const QueuedJob&, JobProgress&, const std::stop_token& stop) -> Result<JobResult> {
            begun.open();
            SW_CHECK(gate.wait(stop));
            return JobResult{{{"url", "/x"}}};
        });
        const std::string id = queue->create(JobFixture::order())->id;
        begun.wait();
        PostgresServer::ofProgram().stop();
        QVERIFY(!queue->check());
        gate.open();
        QVERIFY(!queue->create(JobFixture::order()));
        PostgresServer::ofProgram().start();
        QVERIFY(JobFixture::ended(*queue, id).status == JobStatus::Completed);
        QVERIFY(queue->check());
        QVERIFY(JobFixture::ended(*queue, queue->create(JobFixture::order())->id).status == JobStatus::Completed);
    }

    /// A job whose database went away while it was ordered may be there or not.
    void whatMayBeDoneIsNotGivenBack() {
        if (kind() == "sqlite")
            return;
        struct Charges final : JobCharges {
            Result<void> reserve(const std::vector<JobState>& jobs) override {
                held = jobs.front().id;
                PostgresServer::ofProgram().stop();
                return {};
            }
            Result<void> settle(const JobState& job) override {
                settled.push_back(job.id);
                return {};
            }
            Result<std::vector<std::string>> open() override { return std::vector{held}; }
            std::string held;
            std::vector<std::string> settled;
        } charges;
        JobFixture fixture("postgresql");
        fixture.options.charges = &charges;
        const auto queue = *JobQueue::open(fixture.options, fixture.media);
        const auto refused = queue->create(JobFixture::order());
        const std::vector<std::string> tooEarly = charges.settled;
        PostgresServer::ofProgram().start();
        QVERIFY(!refused);
        QVERIFY(tooEarly.empty());
        QVERIFY(queue->settleOpen());
        QCOMPARE(charges.settled, std::vector{charges.held});
    }

    void limitsHold() {
        JobFixture fixture(kind());
        fixture.options.limits = {4, 2, 3};
        Gate go;
        const auto queue = fixture.start([&](const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) {
            go.wait();
            return greet(job, progress, stop);
        });
        using Outcome = JobCreation::Outcome;
        QVERIFY(queue->create(JobFixture::order("1", "ann"))->outcome == Outcome::Made);
        const std::string second = queue->create(JobFixture::order("2", "ann"))->id;
        QVERIFY(queue->create(JobFixture::order("3", "ann"))->outcome == Outcome::AccountFull);
        QVERIFY(queue->create(JobFixture::order("4", "bob"))->outcome == Outcome::Made);
        QVERIFY(queue->create(JobFixture::order("5"))->outcome == Outcome::Made);
        QVERIFY(queue->create(JobFixture::order("6"))->outcome == Outcome::QueueFull);
        QVERIFY(queue->cancel(second));
        QVERIFY(queue->create(JobFixture::order("7", "ann"))->outcome == Outcome::Made);
        QVERIFY(queue->create(JobFixture::order("8"))->outcome == Outcome::QueueFull);
        go.open();
    }

    void racingKeysMakeOneJob() {
        JobFixture fixture(kind());
        const auto queue = fixture.start(greet);
        std::mutex mutex;
        std::set<std::string> ids;
        std::atomic<int> made = 0;
        {
            std::latch together(8);
            std::vector<std::jthread> threads;
            for (int t = 0; t < 8; ++t)
                threads.emplace_back([&] {
                    together.arrive_and_wait();
                    for (int i = 0; i < 10; ++i) {
                        JobOrder order = JobFixture::order("same");
                        order.idempotencyKey = "key";
                        const JobCreation creation = *queue->create(order);
                        made += creation.outcome == JobCreation::Outcome::Made ? 1 : 0;
                        const std::lock_guard lock(mutex);
                        ids.insert(creation.id);
                    }
                });
        }
        QCOMPARE(made.load(), 1);
        QCOMPARE(ids.size(), std::size_t{1});
        JobOrder other = JobFixture::order("other");
        other.idempotencyKey = "key";
        QVERIFY(queue->create(other)->outcome == JobCreation::Outcome::KeyReused);
        other.account = "ann";
        QVERIFY(queue->create(other)->outcome == JobCreation::Outcome::Made);
    }

    void aBatchIsTheSumOfItsParts() {
        JobFixture fixture(kind());
        const auto queue = fixture.start(
            [](const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) -> Result<JobResult> {
                if (job.request["prompt"] == "bad")
                    return fail(ErrorCode::Provider, "No.");
                return greet(job, progress, stop);
            });
        JobOrder order = JobFixture::order();
        order.parts = {{{"prompt", "a"}}, {{"prompt", "b"}}};
        const JobCreation good = *queue->create(order);
        QCOMPARE(good.parts.size(), std::size_t{2});
        const JobState whole = JobFixture::ended(*queue, good.id);
        QVERIFY(whole.status == JobStatus::Completed);
        QCOMPARE(whole.progress, 1.0);
        QCOMPARE(whole.result["jobs"].size(), std::size_t{2});
        order.parts = {{{"prompt", "a"}}, {{"prompt", "bad"}}};
        QVERIFY(JobFixture::ended(*queue, queue->create(order)->id).status == JobStatus::Incomplete);
        order.parts = {{{"prompt", "bad"}}};
        QVERIFY(JobFixture::ended(*queue, queue->create(order)->id).status == JobStatus::Failed);
        QVERIFY(queue->remove(good.id));
        QVERIFY(!queue->store().job(good.parts[0]));
    }

    void oldJobsAreRemovedByAgeAndCount() {
        JobFixture fixture(kind());
        std::atomic<std::int64_t> now = 1'000'000;
        fixture.options.now = [&] { return now.load(); };
        fixture.options.retention = {1000, 2};
        const auto queue =
            fixture.start([&](const QueuedJob& job, JobProgress&, const std::stop_token&) -> Result<JobResult> {
                SW_TRY(const StoredMedia film, fixture.media.put("film of " + job.id, "mp4"));
                return JobResult{{{"file", film.fileName}}, {film.fileName}};
            });
        std::vector<JobState> jobs;
        for (int i = 0; i < 3; ++i)
            jobs.push_back(JobFixture::ended(*queue, queue->create(JobFixture::order())->id));
        QVERIFY(queue->prune());
        QVERIFY(!queue->store().job(jobs[0].id));
        QVERIFY(!fixture.media.find(jobs[0].result["file"].get<std::string>()));
        QVERIFY(queue->store().job(jobs[1].id));
        now += 1001;
        QVERIFY(queue->prune());
        QVERIFY(!queue->store().job(jobs[2].id));
        QCOMPARE(LocalDisk().list(fixture.media.folder())->size(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestJobQueue)
#include "tst_job_queue.moc"
