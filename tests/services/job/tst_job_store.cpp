#include <QTest>
#include <set>
#include <thread>

#include "services/job/job_store.h"
#include "tests/support/test_databases.h"
#include "tests/support/wake_up.h"

using namespace sw;

namespace {

constexpr int kManyEvents = 10'000;

/// Reads a feed as a server would: when it is woken, a few events at a time.
std::vector<ServerEvent> readAll(EventFeed& feed) {
    std::vector<ServerEvent> all;
    for (test::WakeUp woken(feed); !feed.ended();) {
        woken.wait();
        for (;;) {
            const std::vector<ServerEvent> some = feed.take(64);
            if (some.empty())
                break;
            all.insert(all.end(), some.begin(), some.end());
        }
    }
    return all;
}

}  // namespace

class TestJobStore : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TestDatabase> m_place;
    std::int64_t m_now = 1000;

    [[nodiscard]] std::unique_ptr<JobStore> open(JobLimits limits = {}) {
        return *JobStore::open(m_place->open(1), limits, [this] { return m_now; });
    }
    static JobOrder order(const std::string& account = "owner") { return {"short", account, {{"prompt", "x"}}}; }
    static JobState claim(JobStore& store) { return **store.claim({"short"}); }

private slots:
    void initTestCase_data() { test::databaseRows(); }
    void init() {
        QFETCH_GLOBAL(QString, kind);
        m_place = std::make_unique<test::TestDatabase>(kind);
    }

    void whatIsCreatedOutlivesTheStore() {
        std::string id;
        {
            const auto store = open();
            id = store->create(order())->id;
        }
        const auto store = open();
        const JobState job = *store->job(id);
        QVERIFY(job.status == JobStatus::Pending);
        QCOMPARE(job.request["prompt"].get<std::string>(), std::string("x"));
        QCOMPARE(utcText(job.created), std::string("1970-01-01T00:00:01.000Z"));
        QCOMPARE(*store->activeCount(), 1);
    }

    void aJobIsClaimedOnce() {
        const auto store = open();
        for (int i = 0; i < 50; ++i)
            QVERIFY(store->create(order()));
        std::mutex mutex;
        std::multiset<std::string> claimed;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&] {
                    while (const auto job = *store->claim({"short"})) {
                        const std::lock_guard lock(mutex);
                        claimed.insert(job->id);
                    }
                });
        }
        QCOMPARE(claimed.size(), std::size_t{50});
        QCOMPARE(std::set<std::string>(claimed.begin(), claimed.end()).size(), std::size_t{50});
    }

    void otherKindsWait() {
        const auto store = open();
        QVERIFY(store->create(order()));
        QVERIFY(!*store->claim({"long"}));
        QVERIFY(*store->claim({"long", "short"}));
    }

    void anAbandonedRunChangesNothing() {
        const auto store = open();
        const std::string id = store->create(order())->id;
        const JobState first = claim(*store);
        QVERIFY(store->cancel(id));
        QVERIFY(store->retry(id));
        const JobState second = claim(*store);
        store->postProgress(first, 0.9, "late", {});
        QVERIFY(!store->finish(first, {{"late", true}}, {"a.mp4"}, {})->kept);
        QVERIFY(store->job(id)->status == JobStatus::InProgress);
        QVERIFY(store->job(id)->currentStep.empty());
        QCOMPARE(store->finish(first, {}, {"a.mp4"}, {})->orphans, std::vector<std::string>{"a.mp4"});
        QVERIFY(store->finish(second, {{"url", "/x"}}, {"a.mp4"}, {})->kept);
        QVERIFY(store->finish(first, {}, {"a.mp4"}, {})->orphans.empty());
    }

    void manyEventsReachAllReadersInOrder() {
        const auto store = open();
        const std::string id = store->create(order())->id;
        const JobState run = claim(*store);
        std::vector<std::vector<ServerEvent>> got(5);
        {
            std::vector<std::jthread> readers;
            for (auto& events : got)
                readers.emplace_back([&, feed = store->feed(id, 0)] { events = readAll(*feed); });
            for (int i = 1; i <= kManyEvents; ++i)
                store->postProgress(run, i * 0.5 / kManyEvents, "step " + std::to_string(i), {});
            QVERIFY(store->finish(run, {{"url", "/x"}}, {}, {}));
        }
        for (const auto& events : got) {
            QCOMPARE(events.size(), std::size_t{kManyEvents + 3});  // pending, in progress, …, completed
            for (std::size_t i = 0; i < events.size(); ++i)
                QCOMPARE(events[i].id, std::to_string(i + 1));
            QCOMPARE(Json::parse(events[101].text)["currentStep"].get<std::string>(), std::string("step 100"));
            QCOMPARE(Json::parse(events.back().text)["status"].get<std::string>(), std::string("completed"));
        }
    }

    void aReaderGoesOnWhereItStopped() {
        const auto store = open();
        const std::string id = store->create(order())->id;
        const JobState run = claim(*store);
        for (int i = 1; i <= 100; ++i)
            store->postProgress(run, i / 200.0, std::to_string(i), {});
        QVERIFY(store->finish(run, {}, {}, {}));
        const auto feed = store->feed(id, 50);
        const auto events = readAll(*feed);
        QCOMPARE(events.size(), std::size_t{53});
        QCOMPARE(events.front().id, std::string("51"));
        QVERIFY(readAll(*store->feed(id, 1'000'000)).empty());  // the end is found all the same
    }

    void aFeedOfARemovedJobEnds() {
        const auto store = open();
        const std::string id = store->create(order())->id;
        const auto feed = store->feed(id, 0);
        QCOMPARE(feed->take(10).size(), std::size_t{1});
        QVERIFY(!feed->ended());
        QVERIFY(feed->take(10).empty());
        int woken = 0;
        feed->onMore([&] { ++woken; });
        QVERIFY(store->remove(id));
        QCOMPARE(woken, 1);
        QVERIFY(feed->take(10).empty());
        QVERIFY(feed->ended());
    }

    void aJobThatKeepsEndingTheProgramIsGivenUp() {
        const std::string id = open()->create(order())->id;
        for (int crash = 1; crash <= 3; ++crash) {
            const auto store = open({100, 100, 2});
            QVERIFY(claim(*store).id == id);  // and the program ends
            const auto next = open({100, 100, 2});
            QVERIFY(next->recover());
            QVERIFY(next->job(id)->status == (crash <= 2 ? JobStatus::Pending : JobStatus::Failed));
        }
        const auto store = open({100, 100, 2});
        QVERIFY2(store->job(id)->details.find("ended") != std::string::npos, store->job(id)->details.c_str());
        QVERIFY(store->retry(id)->status == JobStatus::Pending);
    }

    void anOlderDatabaseIsBroughtUpToDateOnceAndANewerOneIsLeftAlone() {
        const std::string id = open()->create(order())->id;
        const auto later = m_place->open(1);
        QVERIFY(
            (*later->connection())->change("UPDATE schema_versions SET version = version + 1 WHERE module = 'job'"));
        const auto refused = JobStore::open(m_place->open(1), {}, [] { return 0; });
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::Unsupported);
        QVERIFY(
            (*later->connection())->change("UPDATE schema_versions SET version = version - 1 WHERE module = 'job'"));
        QCOMPARE(open()->job(id)->id, id);
    }

    void everythingIsListedChangedAndRemoved() {
        const auto store = open();
        const JobCreation batch =
            *store->create({"short", "anna", {{"prompt", "all"}}, {}, "key", {{{"prompt", "a"}}, {{"prompt", "b"}}}});
        QVERIFY(batch.outcome == JobCreation::Outcome::Made);
        QVERIFY(store->create({"short", "anna", {{"prompt", "all"}}, {}, "key", {{{"prompt", "a"}}, {{"prompt", "b"}}}})
                    ->outcome == JobCreation::Outcome::Repeated);
        QVERIFY(store->create({"short", "anna", {{"prompt", "other"}}, {}, "key"})->outcome ==
                JobCreation::Outcome::KeyReused);
        QVERIFY(store->create(order("bert")));
        QCOMPARE(store->jobs({"anna", std::nullopt, 50, 0})->size(), std::size_t{3});
        QCOMPARE(store->jobs({"", JobStatus::Pending, 50, 0})->size(), std::size_t{4});
        QCOMPARE(store->jobs({"", std::nullopt, 1, 0})->front().account, std::string("bert"));
        for (int i = 0; i < 2; ++i) {
            const JobState run = claim(*store);
            QCOMPARE(run.batch, batch.id);
            store->postProgress(run, 0.25, "voice", {{"voice", "1", JobStatus::Completed, 1, "piper", 0.125, ""}});
            QVERIFY(store->finish(run, {{"url", "/" + run.id}}, {run.id + ".mp4", "both.mp4"}, {})->kept);
            const JobState done = *store->job(run.id);
            QCOMPARE(done.stages.size(), std::size_t{1});
            QCOMPARE(done.stages[0].cost, 0.125);
            QCOMPARE(done.progress, 1.0);
        }
        QVERIFY(store->job(batch.id)->status == JobStatus::Completed);
        QCOMPARE(*store->remove(batch.parts[0]), std::vector<std::string>{batch.parts[0] + ".mp4"});
        QCOMPARE(store->expired({1'000'000, 0})->size(), std::size_t{2});  // the batch and its other part
    }

    void aLockedDatabaseRefusesAndLaterTakes() {
        const auto store = open({2, 2, 3});
        QVERIFY(store->create(order()));
        const auto other = m_place->open(1);
        {
            const auto holding = Transaction::begin(**other->connection());
            QVERIFY(holding);
            const auto refused = store->create(order());
            QVERIFY(!refused);
            QVERIFY(refused.error().code == ErrorCode::Io);
            QCOMPARE(*store->activeCount(), 1);  // readers are not held up
        }
        QVERIFY(store->create(order())->outcome == JobCreation::Outcome::Made);  // the refused one is not counted
        QVERIFY(store->create(order())->outcome == JobCreation::Outcome::QueueFull);
    }
};

QTEST_GUILESS_MAIN(TestJobStore)
#include "tst_job_store.moc"
