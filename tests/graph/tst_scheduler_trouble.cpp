#include <QTest>
#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <set>
#include <stdexcept>

#include "core/base/text.h"
#include "tests/support/show.h"
#include "tests/support/story.h"

using namespace sw;
using test::FakeStage;
using test::Story;

namespace {

std::string ran(const RunReport& report) {
    return joined(report.ran, " ");
}

std::string failed(const RunReport& report) {
    std::vector<std::string> keys;
    for (const NodeFailure& failure : report.failures)
        keys.push_back(failure.node);
    return joined(keys, " ");
}

/// A stage body that fails for some nodes.
FakeStage::Body failingFor(std::set<std::string> nodes, Error error) {
    return [nodes = std::move(nodes), error = std::move(error)](const StageRequest& request,
                                                                const StageContext& context) -> Result<StageResult> {
        if (nodes.contains(request.node))
            return tl::unexpected<Error>(error);
        return FakeStage::copyInputs(request, context);
    };
}

/// Runs until stop is requested, as a stage that is in the middle of something long.
Result<StageResult> runUntilStopped(const StageRequest&, const StageContext& context) {
    std::mutex mutex;
    std::condition_variable_any wakeup;
    std::unique_lock lock(mutex);
    wakeup.wait(lock, context.stop, [] { return false; });
    return cancelled();
}

const Error kRefused = {ErrorCode::Provider, "Piper at 127.0.0.1:5000 refused the connection. Start Piper.", "111"};

}  // namespace

/// What happens when stages fail, are stopped, throw, or the disk is full.
class TestSchedulerTrouble : public QObject {
    Q_OBJECT

private slots:
    void aFailureStopsOnlyWhatNeedsIt() {
        Story story;
        story.stage("image").body = failingFor({"image/scene-1"}, kRefused);
        const RunReport report = story.make();
        QVERIFY(!report.result);
        QVERIFY(report.result.error().code == ErrorCode::Provider);
        QCOMPARE(report.result.error().message,
                 std::string("The picture of scene 1 could not be made: Piper at 127.0.0.1:5000 refused the "
                             "connection. Start Piper."));
        QCOMPARE(report.result.error().detail, std::string("111"));
        QCOMPARE(failed(report), std::string("image/scene-1"));
        std::vector<std::string> expected = story.graph().keys();
        std::erase(expected, "image/scene-1");
        std::erase(expected, "motion/scene-1");
        QCOMPARE(report.ran, expected);

        // Once Piper is started, only what is missing runs.
        story.stage("image").body = FakeStage::copyInputs;
        QCOMPARE(ran(story.make()), std::string("image/scene-1 motion/scene-1"));
    }

    /// Of several failures the first by the graph is told, however they were interleaved.
    void allFailuresAreReported() {
        Story story;
        story.stage("voice").body = failingFor({"voice/sentence-3", "voice/sentence-1"}, kRefused);
        story.stage("music").body = failingFor({"music"}, {ErrorCode::OverBudget, "The budget is used up.", ""});
        const RunReport report = story.make();
        QCOMPARE(failed(report), std::string("voice/sentence-1 voice/sentence-3 music"));
        QVERIFY(report.result.error() == report.failures[0].error);
        QCOMPARE(report.failures[2].error.message, std::string("The music could not be made: The budget is used up."));
        int told = 0;
        for (const JobEvent& event : story.events)
            told += event.kind == JobEvent::Kind::Failed && event.error && event.overall < 1;
        QCOMPARE(told, 3);
    }

    void nodesThatShareARunShareItsFailure() {
        Story story;
        story.sentences = {"Fish!", "Fish!", "No."};
        story.stage("voice").body = failingFor({"voice/sentence-1"}, kRefused);
        const RunReport report = story.make(story.graph().keysOfStages({"voice"}));
        QCOMPARE(failed(report), std::string("voice/sentence-1 voice/sentence-2"));
        QVERIFY(report.failures[1].error.message.starts_with("The voice of sentence 2 could not be made: "));
        QCOMPARE(ran(report), std::string("voice/sentence-3"));
    }

    void anExceptionBecomesAnError_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<std::string>("detail");
        QTest::newRow("standard") << 0 << std::string("vector::at");
        QTest::newRow("other") << 1 << std::string("unknown exception");
    }
    void anExceptionBecomesAnError() {
        QFETCH(int, kind);
        QFETCH(std::string, detail);
        Story story;
        story.stage("music").body = [kind](const StageRequest&, const StageContext&) -> Result<StageResult> {
            if (kind == 0)
                throw std::out_of_range("vector::at");
            throw 5;
        };
        const RunReport report = story.make();
        QVERIFY(report.result.error().code == ErrorCode::Internal);
        QCOMPARE(report.result.error().message,
                 std::string("The music could not be made: A fault in the program stopped it; please report this."));
        QCOMPARE(report.result.error().detail, detail);
        QCOMPARE(report.ran.size(), std::size_t{11});
    }

    void anExceptionBeforeTheRunBecomesAnErrorToo() {
        Story story;
        story.stage("music").onFacts = [] { throw std::runtime_error("no settings"); };
        const RunReport report = story.make();
        QVERIFY(report.result.error().code == ErrorCode::Internal);
        QCOMPARE(report.result.error().detail, std::string("no settings"));
        QCOMPARE(failed(report), std::string("music"));
    }

    void aStageThatDoesNotExist() {
        Story story;
        story.stages.erase("music");
        const RunReport report = story.make();
        QVERIFY(report.result.error().code == ErrorCode::MissingComponent);
        QCOMPARE(report.result.error().message,
                 std::string("The music could not be made: This program has no stage named “music”."));
        QCOMPARE(report.ran.size(), std::size_t{11});
    }

    void badFilesAreRefused_data() {
        QTest::addColumn<std::string>("secondName");
        QTest::addColumn<std::string>("extension");
        QTest::addColumn<std::string>("message");
        QTest::newRow("same name") << std::string("audio") << std::string("wav")
                                   << std::string(
                                          "The music could not be made: Its stage made two files named “audio”.");
        QTest::newRow("extension") << std::string("video") << std::string("../mp4")
                                   << std::string(
                                          "The music could not be made: A media file cannot have the extension "
                                          "“../mp4”.");
    }
    void badFilesAreRefused() {
        QFETCH(std::string, secondName);
        QFETCH(std::string, extension);
        QFETCH(std::string, message);
        Story story;
        story.stage("music").body = [&](const StageRequest&, const StageContext&) -> Result<StageResult> {
            return StageResult{
                Json::object(), {{"audio", "wav", "la"}, {secondName, extension, "lala"}}, {}, {}, {}, 0};
        };
        const RunReport report = story.make();
        QCOMPARE(report.result.error().message, message);
        QCOMPARE(report.ran.size(), std::size_t{11});
    }

    /// Voice 1 is finished, voice 2 is in the middle when the creator cancels, voice 3 has not begun.
    void cancelKeepsWhatIsFinished() {
        Story story;
        story.workers = 1;
        story.stage("voice").body = [](const StageRequest& request, const StageContext& context) {
            return request.node == "voice/sentence-2" ? runUntilStopped(request, context)
                                                      : FakeStage::copyInputs(request, context);
        };
        story.onEvent = [&](const JobEvent& event) {
            if (event.kind == JobEvent::Kind::Started && event.node == "voice/sentence-2")
                story.stop.request_stop();
        };
        const RunReport report = story.make(story.graph().keysOfStages({"voice"}));
        QVERIFY(report.result.error().code == ErrorCode::Cancelled);
        QVERIFY(report.failures.empty());
        QCOMPARE(ran(report), std::string("voice/sentence-1"));
        QVERIFY(story.reopen().empty());
        QVERIFY(story.index.find("voice/sentence-1"));

        story.stop = {};
        story.onEvent = {};
        story.stage("voice").body = FakeStage::copyInputs;
        QCOMPARE(ran(story.make(story.graph().keysOfStages({"voice"}))),
                 std::string("voice/sentence-2 voice/sentence-3"));
    }

    void cancelReachesAllThatRuns() {
        Story story;
        for (auto& [name, stage] : story.stages)
            stage->body = runUntilStopped;
        int started = 0;
        story.onEvent = [&](const JobEvent& event) {
            if (event.kind == JobEvent::Kind::Started && ++started == 4)
                story.stop.request_stop();
        };
        const RunReport report = story.make();
        QVERIFY(report.result.error().code == ErrorCode::Cancelled);
        QCOMPARE(started, 4);
        QVERIFY(report.ran.empty());
    }

    void cancelBeforeTheStartRunsNothing() {
        Story story;
        story.stop.request_stop();
        const RunReport report = story.make();
        QVERIFY(report.result.error().code == ErrorCode::Cancelled);
        QVERIFY(story.events.empty());
    }

    /// A stage that pays no heed to stop has made something that may have cost money: it is kept.
    void aResultThatComesAfterCancelIsKept() {
        Story story;
        story.stage("music").body = [&](const StageRequest& request, const StageContext& context) {
            story.stop.request_stop();
            return FakeStage::copyInputs(request, context);
        };
        const RunReport report = story.make({"music"});
        QVERIFY(report.result);
        QCOMPARE(ran(report), std::string("music"));
        QVERIFY(story.reopen().empty());
        QVERIFY(story.index.find("music"));
    }

    void aStageThatGivesUpUnaskedHasFailed() {
        Story story;
        story.stage("music").body = [](const StageRequest&, const StageContext&) -> Result<StageResult> {
            return cancelled();
        };
        const RunReport report = story.make();
        QVERIFY(report.result.error().code == ErrorCode::Internal);
        QCOMPARE(failed(report), std::string("music"));
    }

    /// Wherever the disk runs full: the run says so, what is on disk can be read, and after freeing space the rest is
    /// made and nothing twice.
    void aFullDisk() {
        Story whole;
        whole.workers = 1;
        QVERIFY(whole.make().result);
        const std::size_t bytes = whole.disk.written();
        for (std::size_t room = 0; room < bytes; room += bytes / 37) {
            Story story;
            story.workers = 1;
            story.disk.fillUpAfter(room);
            const RunReport report = story.make();
            QVERIFY(!report.result);
            QVERIFY(report.result.error().code == ErrorCode::Io);
            QVERIFY(report.result.error().message.find("the disk is full; free some space") != std::string::npos);
            QCOMPARE(report.failures.size(), std::size_t{1});  // nothing more was begun

            story.disk.freeSpace();
            const RunReport rest = story.make();
            QVERIFY(rest.result);
            QCOMPARE(report.ran.size() + rest.ran.size(), std::size_t{12});
            const AssetIndex made = story.index;
            QVERIFY(story.reopen().empty());
            QCOMPARE(ran(story.make()), std::string());
            for (const std::string& key : story.graph().keys())
                QCOMPARE(made.find(key)->resultDigest, whole.index.find(key)->resultDigest);
        }
    }

    void aFullDiskWithManyWorkers() {
        Story story;
        story.disk.fillUpAfter(1500);
        QVERIFY(!story.make().result);
        story.disk.freeSpace();
        QVERIFY(story.make().result);
        QVERIFY(story.reopen().empty());
        QCOMPARE(ran(story.make()), std::string());
    }

    /// Killed at any moment: what the log still has is not made again, and everything comes out as it was.
    void aCrashLosesOnlyWhatWasRunning() {
        Story story;
        QVERIFY(story.make().result);
        const auto file = story.media / "assets.log";
        const std::string log = *story.disk.read(file);
        const auto lines = static_cast<std::size_t>(std::count(log.begin(), log.end(), '\n'));
        QCOMPARE(lines, std::size_t{12});
        const AssetIndex before = story.index;
        for (std::size_t length = 0; length < log.size(); length += log.size() / 41) {
            QVERIFY(story.disk.writeAtomically(file, std::string_view(log).substr(0, length)));
            // A line that only lacks its line feed still counts.
            const auto end = log.begin() + static_cast<std::ptrdiff_t>(length) + (log[length] == '\n');
            const auto left = static_cast<std::size_t>(std::count(log.begin(), end, '\n'));
            QVERIFY(story.reopen().empty());
            QCOMPARE(story.make().ran.size(), lines - left);
            QVERIFY(story.reopen().empty());
            for (const std::string& key : story.graph().keys())
                QCOMPARE(story.index.find(key)->resultDigest, before.find(key)->resultDigest);
        }
    }
};

QTEST_APPLESS_MAIN(TestSchedulerTrouble)
#include "tst_scheduler_trouble.moc"
