#include <QTest>

#include "core/base/text.h"
#include "tests/support/show.h"
#include "tests/support/story.h"

using namespace sw;
using test::Story;

namespace {

std::string keysIn(const Plan& plan, NodeState state) {
    std::vector<std::string> keys;
    for (const PlannedNode& node : plan.nodes)
        if (node.selected && node.state == state)
            keys.push_back(node.key);
    return joined(keys, " ");
}

}  // namespace

/// What would run, and why. Each story makes everything first and then changes something.
class TestPlan : public QObject {
    Q_OBJECT

private slots:
    void nothingIsMadeYet() {
        Story story;
        const Plan plan = story.plan();
        QCOMPARE(plan.runs, 12);
        QCOMPARE(plan.maybeRuns, 0);
        QCOMPARE(story.reasons("captions/sentence-1"), std::string("never made"));
        QCOMPARE(story.why("voice/sentence-1"), std::string("Voice of sentence 1: stale (never made)."));
        QCOMPARE(story.why("captions/sentence-1"),
                 std::string("Captions of sentence 1: stale (never made); runs after the voice of sentence 1."));
    }

    void everythingIsFresh() {
        Story story;
        QVERIFY(story.make().result);
        const Plan plan = story.plan();
        QCOMPARE(plan.runs + plan.maybeRuns, 0);
        QCOMPARE(plan.estimate.flicks, std::int64_t{0});
        QVERIFY(plan.index == story.index);
        QCOMPARE(story.why("music"), std::string("Music: fresh, made by embedded."));
        QCOMPARE(explainPlan(story.graph(), plan), std::string("Everything is fresh; nothing has to run.\n"));
    }

    void whoWasChosenAndWhyIsSaid() {
        Story story;
        story.stage("music").providerName = "studio";
        QCOMPARE(story.why("music"), std::string("Music: stale (never made), by studio."));
        story.stage("music").body = [](const StageRequest&, const StageContext&) -> Result<StageResult> {
            StageResult result;
            result.provider = "embedded";
            result.choice = "studio has no credit.";
            return result;
        };
        QVERIFY(story.make().result);
        const Plan plan = story.plan();
        QCOMPARE(plan.find("music")->provider, std::string("embedded"));
        QCOMPARE(plan.find("music")->choice, std::string("studio has no credit."));
        QCOMPARE(story.why("music"), std::string("Music: fresh, made by embedded. studio has no credit."));
        // It is in the log, too.
        QCOMPARE(assetFromJson(assetToJson(*story.index.find("music")))->extra.at("choice").get<std::string>(),
                 std::string("studio has no credit."));
    }

    void oneTextChanged() {
        Story story;
        QVERIFY(story.make().result);
        story.sentences[1] = "Two hundred and twenty-two very small fish.";
        const Plan plan = story.plan();
        QCOMPARE(keysIn(plan, NodeState::Stale), std::string("voice/sentence-2"));
        QCOMPARE(keysIn(plan, NodeState::Waiting), std::string("captions/sentence-2"));
        QCOMPARE(story.reasons("voice/sentence-2"), std::string("text changed"));
        QCOMPARE(
            explainPlan(story.graph(), plan),
            std::string("1 node has to run, and 1 more if what it waits for comes out different: less than a "
                        "second, free of charge.\n"
                        "Voice of sentence 2: stale (text changed).\n"
                        "Captions of sentence 2: waits for the voice of sentence 2 and runs only if that comes out "
                        "different.\n"));
    }

    void whatIsLockedIsKept() {
        Story story;
        QVERIFY(story.make().result);
        story.locked = {{"voice/sentence-2", ""}, {"image/scene-1", ""}};
        story.sentences[1] = "Two hundred and twenty-two very small fish.";
        story.look = "cutout";
        Plan plan = story.plan();
        QVERIFY(plan.find("voice/sentence-2")->state == NodeState::Fresh && plan.find("voice/sentence-2")->locked);
        QVERIFY(plan.find("image/scene-1")->state == NodeState::Fresh && plan.find("image/scene-1")->waitsFor.empty());
        QVERIFY(!plan.find("music")->locked);
        QVERIFY(plan.index.find("voice/sentence-2") == story.index.find("voice/sentence-2"));
        QCOMPARE(keysIn(plan, NodeState::Stale), std::string("storyboard"));
        QCOMPARE(keysIn(plan, NodeState::Waiting), std::string("image/scene-2 motion/scene-2"));
        QCOMPARE(story.why("voice/sentence-2"), std::string("Voice of sentence 2: locked, made by embedded."));
        story.locked.clear();
        QCOMPARE(story.reasons("voice/sentence-2"), std::string("text changed"));
    }

    void aLockHoldsOneResult() {
        Story story;
        QVERIFY(story.make().result);
        const AssetPtr first = story.index.find("voice/sentence-1");
        story.sentences[0] = "Another fish, and a longer one.";
        QVERIFY(story.make().result);
        const AssetPtr second = story.index.find("voice/sentence-1");
        const auto shown = [&] { return story.plan().index.find("voice/sentence-1"); };
        story.sentences[0] = "A third text.";
        story.locked = {{"voice/sentence-1", first->fingerprint}};
        QVERIFY(shown() == first);
        // Without one that is named: what fits, else the last one made.
        story.locked = {{"voice/sentence-1", ""}};
        QVERIFY(shown() == second);
        story.sentences[0] = "One fish.";
        QVERIFY(shown() == first);
    }

    void whatIsLockedAndGoneIsMade() {
        Story story;
        story.locked = {{"music", ""}, {"voice/sentence-1", "no such fingerprint"}};
        QCOMPARE(story.plan().runs, 12);
        QVERIFY(story.make().result);
        QCOMPARE(story.plan().runs, 0);
        story.disk.remove(story.store.path(story.index.find("music")->files.begin()->second));
        QCOMPARE(story.reasons("music"), std::string("media file missing"));
    }

    void shortValuesAreShown() {
        Story story;
        QVERIFY(story.make().result);
        story.voice = "slt-deep";
        story.captionStyle = "karaoke";
        QCOMPARE(story.reasons("voice/sentence-3"), std::string("voice changed: slt → slt-deep"));
        // It waits for the voice, but its own style changed, so it runs in any case.
        QCOMPARE(story.reasons("captions/sentence-3"), std::string("style changed: pop → karaoke"));
        QVERIFY(story.plan().find("captions/sentence-3")->state == NodeState::Stale);
        QCOMPARE(story.plan().find("captions/sentence-3")->waitsFor, (std::vector<std::string>{"voice/sentence-3"}));
    }

    void waitingGoesAllTheWay() {
        Story story;
        QVERIFY(story.make().result);
        story.look = "cutout";
        QCOMPARE(keysIn(story.plan(), NodeState::Stale), std::string("storyboard"));
        QCOMPARE(keysIn(story.plan(), NodeState::Waiting),
                 std::string("image/scene-1 motion/scene-1 image/scene-2 motion/scene-2"));
    }

    void theProviderOrTheStageChanged() {
        Story story;
        QVERIFY(story.make().result);
        story.stage("music").providerName = "elevenlabs";
        story.stage("voice").stageVersion = 2;
        QCOMPARE(story.reasons("music"), std::string("provider changed: embedded → elevenlabs"));
        QCOMPARE(story.reasons("voice/sentence-1"), std::string("stage version changed: 1 → 2"));
    }

    void aFileWasDeleted() {
        Story story;
        QVERIFY(story.make().result);
        QVERIFY(story.disk.remove(story.store.path(story.index.find("music")->files.at("copy"))));
        QCOMPARE(keysIn(story.plan(), NodeState::Stale), std::string("music"));
        QCOMPARE(story.reasons("music"), std::string("media file missing"));
    }

    void aFileOfAWaitingNodeWasDeleted() {
        Story story;
        QVERIFY(story.make().result);
        QVERIFY(story.disk.remove(story.store.path(story.index.find("image/scene-1")->files.at("copy"))));
        story.look = "cutout";
        QCOMPARE(story.reasons("image/scene-1"), std::string("media file missing"));
        QCOMPARE(keysIn(story.plan(), NodeState::Stale), std::string("storyboard image/scene-1"));
    }

    void nobodyMakesIt() {
        Story story;
        story.stages.erase("music");
        QCOMPARE(story.reasons("music"), std::string("nothing here makes a “music”"));
    }

    void undoNeedsNothing() {
        Story story;
        QVERIFY(story.make().result);
        story.mood = "epic";
        QVERIFY(story.make().result);
        const std::string epic = story.index.find("music")->fingerprint;
        story.mood = "calm";
        const Plan plan = story.plan();
        QCOMPARE(plan.runs, 0);
        QVERIFY(plan.index.find("music")->fingerprint != epic);
        QCOMPARE(test::shown(plan.index.find("music")->value["parameters"]["mood"]), test::shown("calm"));
        // From there on, changes are told against the calm one.
        story.index = plan.index;
        story.mood = "tense";
        QCOMPARE(story.reasons("music"), std::string("mood changed: calm → tense"));
    }

    void onlySomeStages() {
        Story story;
        const Plan plan = story.plan({{"image", "music"}});
        QCOMPARE(keysIn(plan, NodeState::Stale), std::string("storyboard image/scene-1 image/scene-2 music"));
        QCOMPARE(plan.runs, 4);
        QVERIFY(!plan.find("motion/scene-1")->selected);
        QVERIFY(plan.find("motion/scene-1")->state == NodeState::Stale);
    }

    void estimatesLearnFromRuns() {
        Story story;
        const Duration guess = story.plan().find("voice/sentence-1")->estimate;
        QVERIFY(guess > Duration());
        AssetRecord slow;
        slow.node = "voice/elsewhere";
        slow.fingerprint = "f";
        slow.parts.stage = "voice";
        slow.parts.provider = "embedded";
        slow.took = Duration::milliseconds(90'000);
        slow.cost = 0.5;
        story.index = story.index.with(slow);
        slow.fingerprint = "g";
        slow.took = Duration::milliseconds(30'000);
        slow.cost = 0.25;
        story.index = story.index.with(slow);

        const Plan plan = story.plan({{"voice"}});
        QCOMPARE(plan.find("voice/sentence-1")->estimate.flicks, Duration::milliseconds(60'000).flicks);
        QCOMPARE(plan.estimate.flicks, Duration::milliseconds(180'000).flicks);
        QCOMPARE(plan.cost, 3 * 0.375);
        QCOMPARE(explainTotals(plan), std::string("3 nodes have to run: about 3 minutes, for about 1.12."));
        story.stage("voice").providerName = "elevenlabs";
        QCOMPARE(story.plan().find("voice/sentence-1")->estimate.flicks, guess.flicks);
    }

    void thePriceListCountsUntilThereAreRuns() {
        Story story;
        const StageLookup lookup = [](const Node& node) {
            return StageFacts{1, "remote", 1, node.stage == "voice" ? 0.001 : 0};
        };
        const Plan plan = makePlan(story.graph(), {}, lookup, {{"voice"}}, [](const MediaRef&) { return true; });
        QCOMPARE(plan.cost, 0.001 + 0.001 + 0.001);
        QCOMPARE(explainTotals(plan), std::string("3 nodes have to run: about 1 second, for less than 0.01."));
    }

    void everyDifferenceHasAReason_data() {
        QTest::addColumn<FingerprintParts>("now");
        QTest::addColumn<std::string>("reason");
        const FingerprintParts made = {"voice", 1, "a", {{"wordsPerMinute", "150"}, {"list", "[1]"}}, {{"x", "1"}}};
        const auto row = [&](const char* name, const char* reason, auto change) {
            FingerprintParts now = made;
            change(now);
            QTest::newRow(name) << now << std::string(reason);
        };
        row("nothing", "", [](FingerprintParts&) {});
        row("number", "words per minute changed: 150 → 160", [](auto& p) { p.parameters["wordsPerMinute"] = "160"; });
        row("list", "list changed", [](auto& p) { p.parameters["list"] = "[2]"; });
        row("to a digest", "words per minute changed", [](auto& p) { p.parameters["wordsPerMinute"] = "#0a"; });
        row("to a long text", "words per minute changed",
            [](auto& p) { p.parameters["wordsPerMinute"] = "\"as fast as you can, please\""; });
        row("added", "seed added", [](auto& p) { p.parameters["seed"] = "1"; });
        row("removed", "list removed", [](auto& p) { p.parameters.erase("list"); });
        row("input", "x changed", [](auto& p) { p.inputs["x"] = "2"; });
        row("new input", "y added", [](auto& p) { p.inputs["y"] = "2"; });
        row("no input", "x removed", [](auto& p) { p.inputs.clear(); });
        row("version", "stage version changed: 1 → 2", [](auto& p) { p.version = 2; });
        row("provider", "provider changed: a → b", [](auto& p) { p.provider = "b"; });
        row("two", "seed added; provider changed: a → b", [](auto& p) {
            p.provider = "b";
            p.parameters["seed"] = "1";
        });
    }
    void everyDifferenceHasAReason() {
        QFETCH(FingerprintParts, now);
        QFETCH(std::string, reason);
        const FingerprintParts made = {"voice", 1, "a", {{"wordsPerMinute", "150"}, {"list", "[1]"}}, {{"x", "1"}}};
        std::vector<std::string> texts;
        for (const StaleReason& r : differences(made, now, true))
            texts.push_back(toText(r));
        QCOMPARE(joined(texts, "; "), reason);
    }

    void inputsThatAreNotKnownAreNotCompared() {
        const FingerprintParts made = {"voice", 1, "a", {}, {{"x", "1"}}};
        const FingerprintParts now = {"voice", 1, "a", {}, {{"x", ""}, {"y", ""}}};
        const auto reasons = differences(made, now, false);
        QCOMPARE(reasons.size(), std::size_t{1});
        QCOMPARE(toText(reasons[0]), std::string("y added"));
    }

    void aWrongNameIsAnsweredWithTheNearest() {
        Story story;
        const auto wrong = explainNode(story.graph(), story.plan(), "voice/sentense-2");
        QVERIFY(!wrong);
        QVERIFY(wrong.error().code == ErrorCode::NotFound);
        QCOMPARE(wrong.error().message,
                 std::string("This project has no node “voice/sentense-2”; did you mean “voice/sentence-2”?"));
    }

    void changedInputsAreCalledByTheirLabels() {
        Story story;
        QVERIFY(story.make().result);
        story.sentences[0] = "One very long fish.";
        QVERIFY(story.make({"voice/sentence-1"}).result);
        QCOMPARE(story.reasons("captions/sentence-1"), std::string("voice/sentence-1 changed"));
        QCOMPARE(story.why("captions/sentence-1"),
                 std::string("Captions of sentence 1: stale (the voice of sentence 1 changed)."));
    }

    void aNodeMayWaitForMany() {
        const auto graph = *StageGraph::make({{"a", "voice", "Apple", Json::object(), {}},
                                              {"b", "voice", "Banana", Json::object(), {}},
                                              {"c", "voice", "Cherry", Json::object(), {}},
                                              {"d", "voice", "Dish", Json::object(), {"a", "b", "c"}}});
        const Plan plan = makePlan(
            graph, {},
            [](const Node&) {
                return StageFacts{1, "p"};
            },
            std::nullopt, [](const MediaRef&) { return true; });
        QCOMPARE(*explainNode(graph, plan, "d"),
                 std::string("Dish: stale (never made), by p; runs after the apple, the banana and the cherry."));
    }

    void thousandsOfNodesArePlanned() {
        std::vector<Node> nodes;
        std::vector<NodeAsset> assets;
        const StageFacts facts = {1, "embedded"};
        std::string lastDigest;
        for (int i = 0; i < 5000; ++i) {
            Node node{"voice/" + std::to_string(i), "voice", {}, {{"text", i}}, {}};
            std::map<std::string, std::string> inputs;
            if (i > 0) {
                node.inputs = {"voice/" + std::to_string(i - 1)};
                inputs[node.inputs[0]] = lastDigest;
            }
            AssetRecord record;
            record.node = node.key;
            const Fingerprint fingerprint = fingerprintOf(node, facts, inputs);
            record.fingerprint = fingerprint.digest;
            record.parts = fingerprint.parts;
            record.value = {{"made", i}};
            const AssetPtr asset = makeAsset(record);
            lastDigest = asset->resultDigest;
            assets.push_back({node.key, asset});
            nodes.push_back(std::move(node));
        }
        nodes[2500].parameters["text"] = "changed";
        const AssetIndex index = AssetIndex().with(assets);
        const auto graph = *StageGraph::make(std::move(nodes));
        const Plan plan = makePlan(
            graph, index, [&](const Node&) { return facts; }, std::nullopt, [](const MediaRef&) { return true; });
        QCOMPARE(plan.runs, 1);
        QCOMPARE(plan.maybeRuns, 2499);
        QVERIFY(plan.nodes[2499].state == NodeState::Fresh);
        QVERIFY(plan.nodes[2500].state == NodeState::Stale);
        QVERIFY(plan.nodes[4999].state == NodeState::Waiting);
    }
};

QTEST_APPLESS_MAIN(TestPlan)
#include "tst_plan.moc"
