#include <QCoreApplication>
#include <QProcess>
#include <QTest>
#include <cstdio>

#include "tests/services/job/job_fixture.h"

using namespace sw;
using namespace sw::test;

namespace {

JobStage stageOf(const std::string& name, JobStatus status) {
    JobStage stage;
    stage.name = name;
    stage.status = status;
    return stage;
}

/// A job of three stages, whose results lie in its folder as a project keeps its assets. Each that is really made adds
/// a line to `made`. `before` is called before a stage is made.
FakeRunner::Body threeStages(const std::function<void(const std::string& stage)>& before) {
    return [before](const QueuedJob& job, JobProgress& progress, const std::stop_token&) -> Result<JobResult> {
        LocalDisk disk;
        for (const std::string stage : {"script", "voice", "image"}) {
            progress.stage(stageOf(stage, JobStatus::InProgress));
            if (!disk.exists(job.folder / stage)) {
                before(stage);
                SW_CHECK(disk.append(job.folder / "made", stage + "\n"));
                SW_CHECK(disk.writeAtomically(job.folder / stage, "done"));
            }
            progress.stage(stageOf(stage, JobStatus::Completed));
        }
        return JobResult{{{"made", *disk.read(job.folder / "made")}}};
    };
}

/// What the other process does: takes a job on and stands still in the middle of it.
int runChild(const std::filesystem::path& folder, const std::string& server) {
    LocalDisk disk;
    MediaStore media(disk, folder / "media");
    JobQueueOptions options;
    options.folder = folder;
    if (!server.empty())
        options.database = *Database::open(server);
    const auto queue = JobQueue::open(options, media);
    if (!queue)
        return 1;
    Gate never;
    (*queue)->addRunner("short", std::make_shared<FakeRunner>(threeStages([&](const std::string& stage) {
                            if (stage == "image") {
                                std::puts("in the middle");
                                std::fflush(stdout);
                                never.wait();
                            }
                        })));
    if (!(*queue)->create(JobFixture::order("first")) || !(*queue)->create(JobFixture::order("second")) ||
        !(*queue)->start())
        return 1;
    never.wait();
    return 0;
}

}  // namespace

class TestJobResume : public QObject {
    Q_OBJECT

private slots:
    void aKilledProgramsJobGoesOnFromItsFinishedStages_data() { databaseRows(); }
    void aKilledProgramsJobGoesOnFromItsFinishedStages() {
        QFETCH(QString, kind);
        JobFixture fixture(kind);
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {"--child", QString::fromStdString(fixture.options.folder.string()),
                     kind == "sqlite" ? QString() : QString::fromStdString(fixture.place())});
        while (!child.canReadLine())
            QVERIFY2(child.waitForReadyRead(60'000), "the child did not begin");
        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);

        std::vector<std::string> made;
        const auto queue = fixture.start(threeStages([&](const std::string& stage) { made.push_back(stage); }));
        const auto jobs = *queue->store().jobs({});
        QCOMPARE(jobs.size(), std::size_t{2});
        for (const JobState& job : jobs) {
            const JobState ended = JobFixture::ended(*queue, job.id);
            QVERIFY(ended.status == JobStatus::Completed);
            QCOMPARE(ended.result["made"].get<std::string>(), std::string("script\nvoice\nimage\n"));
            QCOMPARE(ended.stages.size(), std::size_t{3});
        }
        queue->stop();
        QCOMPARE(made, (std::vector<std::string>{"image", "script", "voice", "image"}));
    }

    void whatIsFoundCostsWhatAnEarlierRunPaid() {
        const auto stage = [](const char* name, JobStatus status, double cost, bool found) {
            JobStage made = stageOf(name, status);
            made.provider = "stock";
            made.cost = cost;
            made.note = "studio refused.";
            made.found = found;
            return made;
        };
        JobFixture fixture;
        int runs = 0;
        const auto queue = fixture.start([&](const QueuedJob&, JobProgress& progress, const std::stop_token&) -> Result<JobResult> {
            if (++runs == 1) {
                progress.stage(stage("voice", JobStatus::Completed, 1, false));
                progress.stage(stage("image", JobStatus::InProgress, 0, false));
                return fail(ErrorCode::Provider, "It failed.");
            }
            progress.stage(stage("voice", JobStatus::Completed, 10, true));  // that run paid 1
            progress.stage(stage("image", JobStatus::Completed, 2, true));   // it was made, but not told any more
            progress.stage(stage("music", JobStatus::Completed, 4, true));   // somebody else's
            return JobResult{Json::object()};
        });
        const std::string id = queue->create(JobFixture::order())->id;
        QVERIFY(JobFixture::ended(*queue, id).status == JobStatus::Incomplete);
        QVERIFY(queue->retry(id));
        const JobState ended = JobFixture::ended(*queue, id);
        QCOMPARE(ended.stages.size(), std::size_t{3});
        QCOMPARE(ended.stages[0].cost, 1.0);
        QCOMPARE(ended.stages[1].cost, 2.0);
        QCOMPARE(ended.stages[2].cost, 0.0);
        for (const JobStage& one : ended.stages)
            QVERIFY(stageJson(one)["note"] == "studio refused." && stageJson(one)["provider"] == "stock");
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc == 4 && std::string(argv[1]) == "--child")
        return runChild(argv[2], argv[3]);
    TestJobResume test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_job_resume.moc"
