#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <barrier>
#include <thread>

#include "core/base/digest.h"
#include "core/base/text.h"
#include "tests/support/show.h"
#include "tests/support/story.h"

using namespace sw;
using test::Story;

namespace {

std::string ran(const RunReport& report) {
    return joined(report.ran, " ");
}

/// A graph of many small nodes over three stages, each with up to three earlier nodes as inputs; the same for a seed.
/// Some nodes share their parameters, so that they share their results.
StageGraph tangle(int count, std::uint64_t state) {
    const auto next = [&](std::uint64_t below) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        return (state >> 33) % below;
    };
    std::vector<Node> nodes;
    for (int i = 0; i < count; ++i) {
        const std::string stage = std::vector<std::string>{"image", "motion", "music"}[next(3)];
        Node node{stage + "/" + std::to_string(i), stage, {}, {{"n", next(10)}}, {}};
        for (std::uint64_t k = i == 0 ? 0 : next(4); k > 0; --k)
            node.inputs.push_back(nodes[next(static_cast<std::uint64_t>(i))].key);
        nodes.push_back(std::move(node));
    }
    return *StageGraph::make(std::move(nodes));
}

}  // namespace

/// What runs when all goes well: exactly what is stale, each time for a reason that can be told.
class TestScheduler : public QObject {
    Q_OBJECT

private slots:
    void everythingRunsOnce() {
        Story story;
        const RunReport report = story.make();
        QVERIFY(report.result);
        QCOMPARE(report.ran, story.graph().keys());
        QVERIFY(report.failures.empty());
        for (const std::string& key : story.graph().keys())
            QVERIFY(report.index.find(key));
        QCOMPARE(ran(story.make()), std::string());
    }

    void oneTextChanged() {
        Story story;
        QVERIFY(story.make().result);
        story.sentences[1] = "Two hundred fish.";
        QCOMPARE(story.reasons("voice/sentence-2"), std::string("text changed: Two fish. → Two hundred fish."));
        QCOMPARE(ran(story.make()), std::string("voice/sentence-2 captions/sentence-2"));
    }

    /// The new text speaks exactly as long as the old one: the captions' fingerprint is the old one, so they stay.
    void aResultThatComesOutTheSameStopsTheChange() {
        Story story;
        QVERIFY(story.make().result);
        const std::string before = story.index.find("captions/sentence-2")->fingerprint;
        story.sentences[1] = "Ten fish.";
        QVERIFY(story.plan().find("captions/sentence-2")->state == NodeState::Waiting);
        QCOMPARE(ran(story.make()), std::string("voice/sentence-2"));
        QCOMPARE(story.index.find("captions/sentence-2")->fingerprint, before);
    }

    void whatIsLockedDoesNotRun() {
        Story story;
        QVERIFY(story.make().result);
        const AssetPtr kept = story.index.find("voice/sentence-2");
        story.locked = {{"voice/sentence-2", ""}};
        story.sentences[1] = "Two hundred fish.";
        QCOMPARE(ran(story.make()), std::string());
        QVERIFY(story.index.find("voice/sentence-2") == kept);
        story.locked.clear();
        QCOMPARE(ran(story.make()), std::string("voice/sentence-2 captions/sentence-2"));
    }

    void aLookRunsThroughAllPictures() {
        Story story;
        QVERIFY(story.make().result);
        story.look = "cutout";
        QCOMPARE(ran(story.make()),
                 std::string("storyboard image/scene-1 motion/scene-1 image/scene-2 motion/scene-2"));
    }

    void oneParameterOfTheLastNode() {
        Story story;
        QVERIFY(story.make().result);
        story.camera = "Orbit";
        QCOMPARE(ran(story.make()), std::string("motion/scene-1 motion/scene-2"));
    }

    void undoAndRedoRunNothing() {
        Story story;
        QVERIFY(story.make().result);
        const AssetIndex first = story.index;
        story.sentences[0] = "One hundred fish.";
        story.look = "cutout";
        QVERIFY(story.make().result);

        story.sentences[0] = "One fish.";
        story.look = "depth";
        QCOMPARE(ran(story.make()), std::string());
        for (const std::string& key : story.graph().keys())
            QVERIFY(story.index.find(key) == first.find(key));
        story.sentences[0] = "One hundred fish.";
        QCOMPARE(ran(story.make()), std::string());
        QCOMPARE(test::shown(story.index.find("voice/sentence-1")->value["duration"]), test::shown(17));
    }

    void reopeningRunsNothing() {
        Story story;
        QVERIFY(story.make().result);
        story.mood = "epic";
        QVERIFY(story.make().result);
        const AssetIndex before = story.index;
        QVERIFY(story.reopen().empty());
        QVERIFY(story.index == before);
        QCOMPARE(ran(story.make()), std::string());
        // Not even an undo over the border of two sessions.
        story.mood = "calm";
        QCOMPARE(ran(story.make()), std::string());
        QCOMPARE(test::shown(story.index.find("music")->value["parameters"]["mood"]), test::shown("calm"));
    }

    void aRealDiskIsNoDifferent() {
        const QTemporaryDir folder;
        LocalDisk local;
        const std::filesystem::path media = std::filesystem::path(folder.path().toStdString()) / "Fish.media";
        AssetIndex before;
        {
            Story story(local, media);
            QCOMPARE(story.make().ran.size(), std::size_t{12});
            before = story.index;
        }
        Story story(local, media);
        QVERIFY(story.reopen().empty());
        QVERIFY(story.index == before);
        QCOMPARE(ran(story.make()), std::string());
        for (const auto& [role, file] : story.index.find("image/scene-1")->files)
            QVERIFY(story.store.verify(file));
    }

    void anotherProviderRunsAnewAndBackRunsNothing() {
        Story story;
        QVERIFY(story.make().result);
        story.stage("music").providerName = "elevenlabs";
        QCOMPARE(ran(story.make()), std::string("music"));
        QCOMPARE(story.index.find("music")->provider, std::string("elevenlabs"));
        story.stage("music").providerName = "embedded";
        QCOMPARE(ran(story.make()), std::string());
        QCOMPARE(story.index.find("music")->provider, std::string("embedded"));
    }

    void aDeletedFileIsMadeAgain() {
        Story story;
        QVERIFY(story.make().result);
        const auto file = story.store.path(story.index.find("image/scene-1")->files.at("copy"));
        QVERIFY(story.disk.remove(file));
        // The picture comes out the same, so its motion stays.
        QCOMPARE(ran(story.make()), std::string("image/scene-1"));
        QVERIFY(story.disk.exists(file));
    }

    void onlyTargetsAndWhatTheyNeed() {
        Story story;
        QCOMPARE(ran(story.make({"motion/scene-2"})), std::string("storyboard image/scene-2 motion/scene-2"));
        QCOMPARE(ran(story.make(story.graph().keysOfStages({"image"}))), std::string("image/scene-1"));
        QCOMPARE(ran(story.make({})), std::string());
    }

    void nodesThatAskForTheSameShareOneRun() {
        Story story;
        story.sentences = {"Fish!", "Fish!", "No."};
        const RunReport report = story.make(story.graph().keysOfStages({"voice"}));
        QCOMPARE(ran(report), std::string("voice/sentence-1 voice/sentence-3"));
        QVERIFY(report.index.find("voice/sentence-2") == report.index.find("voice/sentence-1"));
        QCOMPARE(story.stage("voice").takeRequests().size(), std::size_t{2});
    }

    void aStageGetsItsParametersAndInputs() {
        Story story;
        QVERIFY(story.make({"motion/scene-2"}).result);
        const std::vector<StageRequest> requests = story.stage("motion").takeRequests();
        QCOMPARE(requests.size(), std::size_t{1});
        QCOMPARE(requests[0].node, std::string("motion/scene-2"));
        QCOMPARE(test::shown(requests[0].parameters), test::shown({{"camera", "Push In"}}));
        QCOMPARE(requests[0].inputs.size(), std::size_t{1});
        const StageInput& picture = requests[0].inputs.at("image/scene-2");
        QCOMPARE(test::shown(picture.value), test::shown(story.index.find("image/scene-2")->value));
        QCOMPARE(*story.disk.read(picture.files.at("copy")), canonicalText(picture.value));
    }

    void recordsSayWhereAResultComesFrom() {
        Story story;
        test::SteppingClock clock(Duration::milliseconds(40));
        story.stage("music").body = [](const StageRequest&, const StageContext&) -> Result<StageResult> {
            return StageResult{{{"bpm", 120}}, {{"audio", "wav", "la la"}}, "fluid", "fluidr3mono", "MIT", 0.25};
        };
        Scheduler scheduler(story.stageMap(), story.store, *story.log, clock, 1);
        const RunReport report = scheduler.run(story.graph(), {}, {"music"}, {}, {});
        QVERIFY(report.result);
        const AssetPtr music = report.index.find("music");
        QCOMPARE(music->node, std::string("music"));
        QCOMPARE(music->provider, std::string("fluid"));
        QCOMPARE(music->model, std::string("fluidr3mono"));
        QCOMPARE(music->licence, std::string("MIT"));
        QCOMPARE(music->cost, 0.25);
        QCOMPARE(music->took.flicks, Duration::milliseconds(40).flicks);
        QCOMPARE(music->parts.provider, std::string("embedded"));
        QCOMPARE(music->files.at("audio").digest, digestOf("la la"));
        QVERIFY(*AssetLog(story.disk, story.media / "assets.log").load()->index.find("music") == *music);
    }

    void eachResultIsOnDiskWhenItIsReported() {
        Story story;
        int finished = 0;
        story.onEvent = [&](const JobEvent& event) {
            if (event.kind != JobEvent::Kind::Finished)
                return;
            ++finished;
            const AssetIndex onDisk = AssetLog(story.disk, story.media / "assets.log").load()->index;
            QCOMPARE(onDisk.size(), static_cast<std::size_t>(finished));
            QVERIFY(onDisk.find(event.node));
            for (const auto& [role, file] : event.asset->files)
                QVERIFY(story.store.verify(file));
        };
        QVERIFY(story.make().result);
        QCOMPARE(finished, 12);
    }

    void eventsTellTheWholeStory() {
        Story story;
        QVERIFY(story.make({"music"}).result);
        const auto body = [](const StageRequest& request, const StageContext& context) {
            context.report(0.5, "half a picture");
            context.report(7, "too much");
            return test::FakeStage::copyInputs(request, context);
        };
        story.stage("image").body = body;
        const std::thread::id caller = std::this_thread::get_id();
        std::map<std::string, std::vector<JobEvent::Kind>> kinds;
        double overall = 0;
        story.onEvent = [&](const JobEvent& event) {
            QVERIFY(std::this_thread::get_id() == caller);
            QVERIFY(event.overall >= overall && event.overall <= 1);
            QVERIFY(event.fraction >= 0 && event.fraction <= 1);
            overall = event.overall;
            kinds[event.node].push_back(event.kind);
            if (event.kind == JobEvent::Kind::Finished || event.kind == JobEvent::Kind::Fresh)
                QVERIFY(event.asset);
        };
        QVERIFY(story.make().result);
        using Kind = JobEvent::Kind;
        QCOMPARE(overall, 1.0);
        QCOMPARE(kinds.size(), std::size_t{12});
        QVERIFY(kinds["music"] == std::vector{Kind::Fresh});
        QVERIFY((kinds["voice/sentence-1"] == std::vector{Kind::Started, Kind::Finished}));
        // Of progress only the latest is certain to be told, and nothing once the node is finished.
        const std::vector<Kind>& picture = kinds["image/scene-1"];
        QVERIFY(picture.front() == Kind::Started && picture.back() == Kind::Finished);
        QVERIFY(std::all_of(picture.begin() + 1, picture.end() - 1, [](Kind k) { return k == Kind::Progress; }));
    }

    void progressIsHeardWhileAStageRuns() {
        Story story;
        std::barrier heard(2);
        story.stage("music").body = [&](const StageRequest& request, const StageContext& context) {
            context.report(0.25, "composing");
            heard.arrive_and_wait();
            return test::FakeStage::copyInputs(request, context);
        };
        std::vector<std::string> words;
        story.onEvent = [&](const JobEvent& event) {
            if (event.kind != JobEvent::Kind::Progress)
                return;
            words.push_back(event.what);
            QCOMPARE(event.fraction, 0.25);
            QCOMPARE(event.overall, 0.25);
            heard.arrive_and_wait();
        };
        QVERIFY(story.make({"music"}).result);
        QCOMPARE(words, (std::vector<std::string>{"composing"}));
    }

    /// Six voices at a limit of two: each waits inside for one other, so that one at a time would hang and three at a
    /// time would be counted.
    void aProvidersLimitIsKeptAndUsed() {
        Story story;
        story.sentences = {"a", "bb", "ccc", "dddd", "eeeee", "ffffff"};
        story.stage("voice").limit = 2;
        std::atomic<int> inside = 0;
        std::atomic<int> most = 0;
        std::barrier pair(2);
        story.stage("voice").body = [&](const StageRequest& request, const StageContext& context) {
            const int now = ++inside;
            int seen = most;
            while (now > seen && !most.compare_exchange_weak(seen, now)) {
            }
            pair.arrive_and_wait();
            --inside;
            return test::FakeStage::copyInputs(request, context);
        };
        QVERIFY(story.make(story.graph().keysOfStages({"voice"})).result);
        QCOMPARE(most.load(), 2);
    }

    /// A voice and the music meet inside: a limit of one each does not keep different stages from running side by side.
    void differentStagesRunSideBySide() {
        Story story;
        story.stage("voice").limit = 1;
        story.stage("music").limit = 1;
        std::barrier meet(2);
        const auto meeting = [&](const StageRequest& request, const StageContext& context) {
            if (request.node == "music" || request.node == "voice/sentence-1")
                meet.arrive_and_wait();
            return test::FakeStage::copyInputs(request, context);
        };
        story.stage("voice").body = meeting;
        story.stage("music").body = meeting;
        QVERIFY(story.make().result);
    }

    void oneWorkerGoesInTheOrderOfTheGraph() {
        Story story;
        story.workers = 1;
        QVERIFY(story.make().result);
        std::vector<std::string> started;
        for (const JobEvent& event : story.events)
            if (event.kind == JobEvent::Kind::Started)
                started.push_back(event.node);
        QCOMPARE(started, story.graph().keys());
    }

    void theOutcomeDoesNotDependOnTheWorkers_data() {
        QTest::addColumn<int>("workers");
        for (const int workers : {2, 3, 8})
            QTest::addRow("%d workers", workers) << workers;
    }
    void theOutcomeDoesNotDependOnTheWorkers() {
        QFETCH(int, workers);
        const StageGraph graph = tangle(150, 42);
        const auto runWith = [&graph](int count, Story& story) {
            for (auto& [name, stage] : story.stages) {
                // Digests keep the values small, however deep the graph is.
                stage->body = [](const StageRequest& request, const StageContext& context) {
                    auto result = test::FakeStage::copyInputs(request, context);
                    result->value = {{"digest", digestOf(canonicalText(result->value))}};
                    result->files.clear();
                    return result;
                };
                stage->limit = 3;
            }
            Scheduler scheduler(story.stageMap(), story.store, *story.log, story.clock, count);
            return scheduler.run(graph, {}, graph.keys(), {}, {});
        };
        Story alone;
        Story together;
        const RunReport expected = runWith(1, alone);
        const RunReport report = runWith(workers, together);
        QVERIFY(expected.result && report.result);
        QVERIFY(expected.ran.size() < graph.nodes().size());
        QCOMPARE(report.ran, expected.ran);
        QVERIFY(report.index == expected.index);
    }
};

QTEST_APPLESS_MAIN(TestScheduler)
#include "tst_scheduler.moc"
