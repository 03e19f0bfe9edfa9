#include <QCoreApplication>
#include <QProcess>
#include <QTest>
#include <cstdio>

#include "services/job/job_routes.h"
#include "tests/services/billing/billing_fixture.h"
#include "tests/services/job/job_fixture.h"

using namespace sw;
using namespace sw::test;

namespace {

/// Charges each job for as many pictures as it asks for, and for those that it has made.
class PictureCharges final : public JobCharges {
public:
    explicit PictureCharges(Billing& billing) : m_billing(billing) {}

    Result<void> reserve(const std::vector<JobState>& jobs) override {
        std::vector<ChargeOrder> orders;
        for (const JobState& job : jobs)
            orders.push_back(BillingFixture::pictures(job.id, integerOr(job.request, "pictures", 10), job.account));
        return m_billing.reserve(orders);
    }
    Result<void> settle(const JobState& job) override {
        if (refuses)
            return fail(ErrorCode::Io, "The database is locked.");
        if (job.status == JobStatus::Failed || job.status == JobStatus::Incomplete)
            return m_billing.settle(job.id, {ChargeEnding::Kind::Failed});
        std::int64_t made = 0;
        for (const JobStage& stage : job.stages)
            made += stage.status == JobStatus::Completed ? stage.amount : 0;
        return m_billing.settle(job.id, made > 0 ? BillingFixture::made(made) : ChargeEnding{});
    }
    Result<std::vector<std::string>> open() override { return m_billing.open("jobs"); }

    std::atomic<bool> refuses = false;

private:
    Billing& m_billing;
};

JobStage picture(int number, JobStatus status) {
    JobStage stage;
    stage.name = "image";
    stage.scene = "scene-" + std::to_string(number);
    stage.status = status;
    stage.amount = status == JobStatus::Completed ? 1 : 0;
    return stage;
}

JobOrder wish(int pictures, const std::string& account = "ann", const std::string& key = {}) {
    JobOrder order = JobFixture::order("x", account);
    order.request["pictures"] = pictures;
    order.idempotencyKey = key;
    return order;
}

/// A queue that charges, with what it needs.
struct Shop {
    BillingFixture money;
    JobFixture jobs;
    std::unique_ptr<Billing> billing = money.open();
    PictureCharges charges{*billing};

    explicit Shop(const QString& kind) : money(kind) { jobs.options.charges = &charges; }
    std::unique_ptr<JobQueue> start(FakeRunner::Body body) { return jobs.start(std::move(body)); }
    [[nodiscard]] std::string account() const {
        const Balance balance = *billing->balance("ann");
        return creditsText(balance.available) + " + " + creditsText(balance.reserved);
    }
    void isSound() const {
        const std::vector<std::string> problems = *billing->verify();
        QVERIFY2(problems.empty(), problems.empty() ? "" : problems.front().c_str());
    }
};

/// Makes some of its pictures, then ends as `end` says.
FakeRunner::Body makes(int pictures, std::function<Result<void>(const std::stop_token&)> end = {}) {
    return [pictures, end](const QueuedJob&, JobProgress& progress, const std::stop_token& stop) -> Result<JobResult> {
        for (int i = 0; i < pictures; ++i)
            progress.stage(picture(i, JobStatus::Completed));
        if (end)
            SW_CHECK(end(stop));
        return JobResult{{{"ok", true}}};
    };
}

/// What the other process does: takes jobs on and stands still in the middle of the first.
int runChild(const std::string& place, const std::string& folder) {
    const auto database = Database::open(place);
    const auto billing = database ? Billing::open(*database, BillingFixture::standardOptions()) : tl::unexpected<Error>(database.error());
    if (!billing)
        return 1;
    PictureCharges charges(**billing);
    LocalDisk disk;
    MediaStore media(disk, std::filesystem::path(folder) / "media");
    JobQueueOptions jobOptions;
    jobOptions.folder = folder;
    jobOptions.charges = &charges;
    const auto queue = JobQueue::open(jobOptions, media);
    if (!queue)
        return 1;
    Gate never;
    (*queue)->addRunner("short", std::make_shared<FakeRunner>([&](const QueuedJob&, JobProgress&, const std::stop_token&) -> Result<JobResult> {
                            // As if it were killed between what is set aside and what is made of it.
                            (void)(*billing)->reserve({BillingFixture::pictures("never made", 20)});
                            std::puts("in the middle");
                            std::fflush(stdout);
                            never.wait();
                            return JobResult{};
                        }));
    if (!(*queue)->create(wish(10)) || !(*queue)->create(wish(10)) || !(*queue)->start())
        return 1;
    never.wait();
    return 0;
}

}  // namespace

/// Credits are set aside, used and given back with the life of a job.
class TestJobCharges : public QObject {
    Q_OBJECT

    static QString kind() {
        QFETCH_GLOBAL(QString, kind);
        return kind;
    }

private slots:
    void initTestCase_data() { databaseRows(); }

    void aCompletedJobPaysWhatItUsed() {
        Shop shop(kind());
        const auto queue = shop.start(makes(4));
        const std::string id = queue->create(wish(10))->id;
        QVERIFY(JobFixture::ended(*queue, id).status == JobStatus::Completed);
        queue->stop();
        QCOMPARE(shop.account(), std::string("98 + 0"));
        shop.isSound();
    }

    void aFailedJobPaysNothing() {
        Shop shop(kind());
        const auto queue = shop.start(makes(4, [](const std::stop_token&) -> Result<void> { return fail(ErrorCode::Provider, "The painter is ill."); }));
        const std::string id = queue->create(wish(10))->id;
        QVERIFY(JobFixture::ended(*queue, id).status == JobStatus::Incomplete);
        queue->stop();
        QCOMPARE(shop.account(), std::string("100 + 0"));
        shop.isSound();
    }

    void aCancelledJobPaysWhatIsFinishedAndARetryTheRest() {
        Shop shop(kind());
        Gate never;
        std::atomic<int> runs = 0;
        const auto queue = shop.start([&](const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) {
            return makes(runs++ == 0 ? 4 : 10, [&](const std::stop_token& asked) { return runs == 1 ? never.wait(asked) : Result<void>(); })(job, progress, stop);
        });
        const std::string id = queue->create(wish(10))->id;
        (void)JobFixture::reached(*queue, id, [](const JobState& job) { return job.stages.size() == 4; });
        QVERIFY(queue->cancel(id));
        QCOMPARE(shop.account(), std::string("98 + 0"));
        Result<JobState> retried = queue->retry(id);
        while (!retried && retried.error().code == ErrorCode::Exists)  // it is still being stopped
            retried = queue->retry(id);
        QVERIFY(retried);
        QVERIFY(JobFixture::ended(*queue, id).status == JobStatus::Completed);
        queue->stop();
        QCOMPARE(shop.account(), std::string("95 + 0"));
        shop.isSound();
    }

    void withoutCreditsThereIsNoJob() {
        Shop shop(kind());
        const auto queue = shop.start(makes(1));
        const std::vector<Route> routes = jobRoutes(*queue);
        HttpRequest request;
        request.caller = {"ann", {Scope::Generate}};
        request.body = R"({"prompt":"x"})";
        QVERIFY(shop.billing->reserve({BillingFixture::pictures("all", 200)}));
        const HttpResponse response = routes.front().handler(request);
        QCOMPARE(response.status, 402);
        const Json body = Json::parse(response.body);
        QVERIFY(body["error"] == "Insufficient credits" && body["code"] == "over_budget");
        QVERIFY(queue->store().jobs({})->empty());
        queue->stop();
    }

    void aRepeatedOrderIsNotChargedAgain() {
        Shop shop(kind());
        Gate never;
        const auto queue = shop.start(makes(1, [&](const std::stop_token& stop) { return never.wait(stop); }));
        const JobCreation first = *queue->create(wish(200, "ann", "key"));
        const JobCreation second = *queue->create(wish(200, "ann", "key"));
        QCOMPARE(first.id, second.id);
        QVERIFY(second.outcome == JobCreation::Outcome::Repeated);
        QVERIFY(queue->create(wish(1, "ann", "key"))->outcome == JobCreation::Outcome::KeyReused);
        QCOMPARE(shop.account(), std::string("0 + 100"));
        queue->stop();
    }

    void aBatchIsChargedWholeOrNotAtAll() {
        Shop shop(kind());
        const auto queue = shop.start(makes(2));
        JobOrder batch = wish(0);
        batch.parts = {{{"pictures", 100}}, {{"pictures", 101}}};
        QVERIFY(!queue->create(batch));
        QCOMPARE(shop.account(), std::string("100 + 0"));
        batch.parts = {{{"pictures", 20}}, {{"pictures", 20}}};
        const JobCreation made = *queue->create(batch);
        for (const std::string& part : made.parts)
            QVERIFY(JobFixture::ended(*queue, part).status == JobStatus::Completed);
        queue->stop();
        QCOMPARE(shop.account(), std::string("98 + 0"));
        shop.isSound();
    }

    void aFullQueueGivesBackWhatWasSetAside() {
        Shop shop(kind());
        shop.jobs.options.limits.account = 1;
        Gate never;
        const auto queue = shop.start(makes(1, [&](const std::stop_token& stop) { return never.wait(stop); }));
        QVERIFY(queue->create(wish(10))->outcome == JobCreation::Outcome::Made);
        QVERIFY(queue->create(wish(10))->outcome == JobCreation::Outcome::AccountFull);
        QCOMPARE(shop.account(), std::string("95 + 5"));
        queue->stop();
    }

    void aRemovedJobGivesBackWhatItDidNotUse() {
        Shop shop(kind());
        Gate never;
        const auto queue = shop.start(makes(3, [&](const std::stop_token& stop) { return never.wait(stop); }));
        const std::string id = queue->create(wish(10))->id;
        (void)JobFixture::reached(*queue, id, [](const JobState& job) { return job.stages.size() == 3; });
        QVERIFY(queue->remove(id));
        QCOMPARE(shop.account(), std::string("98.5 + 0"));
        queue->stop();
        QCOMPARE(shop.account(), std::string("98.5 + 0"));
        shop.isSound();
    }

    void whatCouldNotBeSettledIsSettledLater() {
        Shop shop(kind());
        shop.charges.refuses = true;
        const auto queue = shop.start(makes(4));
        const std::string id = queue->create(wish(10))->id;
        QVERIFY(JobFixture::ended(*queue, id).status == JobStatus::Completed);
        queue->stop();
        QCOMPARE(shop.account(), std::string("95 + 5"));
        shop.charges.refuses = false;
        QVERIFY(queue->settleOpen());
        QCOMPARE(shop.account(), std::string("98 + 0"));
        shop.isSound();
    }

    void aKilledProgramsReservationsAreComparedWithItsJobs() {
        Shop shop(kind());
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {"--child", QString::fromStdString(shop.money.place()), QString::fromStdString(shop.jobs.options.folder.string())});
        while (!child.canReadLine())
            QVERIFY2(child.waitForReadyRead(60'000), "the child did not begin");
        child.kill();
        QVERIFY(child.waitForFinished());

        QCOMPARE(shop.billing->open("jobs")->size(), std::size_t{3});
        const auto queue = shop.start(makes(10));
        const auto left = *queue->store().jobs({});
        QCOMPARE(left.size(), std::size_t{2});
        for (const JobState& job : left)
            QVERIFY(JobFixture::ended(*queue, job.id).status == JobStatus::Completed);
        queue->stop();
        QCOMPARE(shop.account(), std::string("90 + 0"));
        shop.isSound();
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc == 4 && std::string(argv[1]) == "--child")
        return runChild(argv[2], argv[3]);
    TestJobCharges test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_job_charges.moc"
