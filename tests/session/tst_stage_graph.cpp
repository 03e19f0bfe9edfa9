#include <QTest>

#include "core/graph/stage.h"
#include "core/graph/stage_graph.h"
#include "core/model/edit.h"
#include "tests/support/project_builder.h"

using namespace sw;

namespace {

std::string keysOf(const StageGraph& graph) {
    std::string keys;
    for (const Node& node : graph.nodes())
        keys += (keys.empty() ? "" : " ") + node.key;
    return keys;
}

}  // namespace

class TestStageGraph : public QObject {
    Q_OBJECT

private slots:
    void withoutAScriptThereIsOnlyTheScript() {
        Project project;
        project.brief.text = "Notes.";
        const Result<StageGraph> graph = buildGraph(project, {});
        QVERIFY(graph);
        QCOMPARE(keysOf(*graph), std::string("script"));
        QCOMPARE(graph->nodes()[0].parameters["text"].get<std::string>(), std::string("Notes."));
        project.brief.topic = "Bees";
        QVERIFY(!buildGraph(project, {})->nodes()[0].parameters.contains("text"));
    }

    void theGraphGrowsWithTheScript() {
        const Project project = test::projectOf({{"One.", "Two."}, {"Three."}});
        const Result<StageGraph> graph = buildGraph(project, {});
        QVERIFY(graph);
        QCOMPARE(keysOf(*graph), std::string("storyboard voice/sentence-1 captions/sentence-1 voice/sentence-2 "
                                             "captions/sentence-2 voice/sentence-4 captions/sentence-4 image/scene-3 "
                                             "motion/scene-3 image/scene-5 motion/scene-5 music effects"));
        QCOMPARE(graph->find("image/scene-3")->inputs, std::vector<std::string>{"storyboard"});
    }

    void aSplitSceneHasOnePictureAndTwoMotions() {
        const Project before = test::projectOf({{"One two.", "Three."}, {"Four."}});
        const Project after = *applyAll(before, {SplitScene{{2}, 0}});
        const Result<StageGraph> graph = buildGraph(after, {});
        QVERIFY(graph);
        const std::string second = "motion/" + toText(after.script.scenes[1].id);
        QCOMPARE(graph->find(second)->inputs, std::vector<std::string>{"image/scene-3"});
        QVERIFY(!graph->find("image/" + toText(after.script.scenes[1].id)));
        // Nothing about pictures is made again.
        const Result<StageGraph> whole = buildGraph(before, {});
        for (const char* node : {"storyboard", "image/scene-3", "image/scene-5", "voice/sentence-1", "voice/sentence-2"})
            QVERIFY2(graph->find(node)->parameters == whole->find(node)->parameters && graph->find(node)->inputs == whole->find(node)->inputs, node);
        // The picture is still there when its first scene is not.
        const Project alone = *applyAll(after, {RemoveScene{{3}}});
        QVERIFY(buildGraph(alone, {})->find("image/scene-3")->parameters["seed"] == whole->find("image/scene-3")->parameters["seed"]);
        // Another take is one of the picture that is shown.
        const Project taken = *applyAll(after, {SetTake{"image/" + toText(after.script.scenes[1].id), 2}});
        QCOMPARE(buildGraph(taken, {})->find("image/scene-3")->parameters["take"].get<int>(), 2);
    }

    /// What was filmed for a scene is not filmed again for those that were split off it.
    void aSplitSceneIsFilmedOnce() {
        const Project before = test::projectOf({{"One two.", "Three."}, {"Four."}});
        const Project after = *applyAll(before, {SplitScene{{2}, 0}});
        const std::string second = "motion/" + toText(after.script.scenes[1].id);
        const auto asked = [&](const Project& project, const AssetIndex& assets) {
            return stringOr(buildGraph(project, assets)->find(second)->parameters, "provider");
        };
        QCOMPARE(asked(after, {}), std::string("embedded"));
        QVERIFY(buildGraph(after, {})->find("motion/scene-3")->parameters == buildGraph(before, {})->find("motion/scene-3")->parameters);
        Project chosen = after;
        chosen.providers["motion"] = "films";
        QCOMPARE(asked(chosen, {}), std::string("embedded"));
        QCOMPARE(stringOr(buildGraph(chosen, {})->find("motion/scene-3")->parameters, "provider"), std::string("films"));
        // The film stays when the scene is gone that it was made for; without one there is something to be filmed.
        const Project alone = *applyAll(after, {RemoveScene{{3}}});
        QCOMPARE(asked(alone, {}), std::string());
        const AssetIndex image = AssetIndex().with(test::recordOf("image/scene-3", {{"width", 1080}}, {"background"}));
        AssetRecord film = test::recordOf("motion/scene-3", {{"video", {{"file", "video"}}}}, {"video"});
        film.parts.inputs["image/scene-3"] = image.find("image/scene-3")->resultDigest;
        QCOMPARE(asked(alone, image.with(film)), std::string("embedded"));
        film.parts.inputs["image/scene-3"] = "another picture";
        QCOMPARE(asked(alone, image.with(film)), std::string());
    }

    void ofARecordingOnlyItsWordsAreFound() {
        Project project = test::projectOf({{"One."}});
        Override own;
        own.media = {std::string(64, 'e'), "wav"};
        own.mediaDuration = Duration::seconds(2);
        project = *applyAll(project, {SetOverride{"voice/sentence-1", own}});
        const Result<StageGraph> graph = buildGraph(project, {});
        QVERIFY(graph);
        const Node* words = graph->find("voice/sentence-1");
        QVERIFY(words->media.at("recording") == own.media);
        QCOMPARE(words->parameters["recording"].get<std::string>(), own.media.fileName());
        QVERIFY(!words->parameters.contains("voice"));
        QVERIFY(!graph->find("captions/sentence-1"));
        own.words = {{"One.", {{}, TimePoint{} + Duration::seconds(1)}}};
        const Project known = *applyAll(project, {SetOverride{"voice/sentence-1", own}});
        QVERIFY(!buildGraph(known, {})->find("voice/sentence-1"));
    }

    void ofOwnMusicOnlyItsBeatsAreFound() {
        Project project = test::projectOf({{"One."}});
        Override own;
        own.media = {std::string(64, 'd'), "mp3"};
        project = *applyAll(project, {SetOverride{"music", own}});
        const Node music = *buildGraph(project, {})->find("music");
        QVERIFY(music.media.at("recording") == own.media);
        QVERIFY(!music.parameters.contains("mood"));
    }

    void aPictureReadsOnlyItsPartOfTheStoryboard() {
        Project project = test::projectOf({{"One."}, {"Two."}});
        const AssetIndex index = AssetIndex().with(test::recordOf(
            "storyboard", {{"scenes", {{"scene-2", {{"template", "podium"}}}, {"scene-4", {{"template", "number"}}}}},
                           {"palette", {{"hue", 200}}}}));
        const Result<StageGraph> graph = buildGraph(project, index);
        QVERIFY(graph);
        const Node* image = graph->find("image/scene-2");
        QVERIFY(image->inputs.empty());
        QCOMPARE(image->parameters["direction"]["template"].get<std::string>(), std::string("podium"));
        // Neither the sentences nor the order of the scenes matter to a picture.
        project = sw::apply(project, SetSentenceText{project.script.scenes[0].sentences[0].id, "Changed."})->project;
        project = sw::apply(project, MoveScene{project.script.scenes[0].id, 1})->project;
        QVERIFY(*buildGraph(project, index)->find("image/scene-2") == *image ||
                buildGraph(project, index)->find("image/scene-2")->parameters == image->parameters);
    }

    void anotherTakeIsAnotherNode() {
        const Project project = test::projectOf({{"One."}, {"Two."}});
        const StageGraph first = *buildGraph(project, {});
        for (const char* node : {"storyboard", "voice/sentence-1", "image/scene-2", "motion/scene-2", "music"}) {
            QVERIFY(!first.find(node)->parameters.contains("take"));
            const Project other = sw::apply(project, SetTake{node, 3})->project;
            QCOMPARE(buildGraph(other, {})->find(node)->parameters["take"].get<int>(), 3);
            const Project back = sw::apply(other, SetTake{node, 0})->project;
            QVERIFY(buildGraph(back, {})->find(node)->parameters == first.find(node)->parameters);
            QVERIFY(back == project);
        }
        // Another take of a picture shows something else: the storyboard hears of it.
        const StageGraph graph = *buildGraph(sw::apply(project, SetTake{"image/scene-4", 2})->project, {});
        const Json& scenes = graph.find("storyboard")->parameters["scenes"];
        QVERIFY(!scenes[0].contains("take"));
        QCOMPARE(scenes[1]["take"].get<int>(), 2);
        QCOMPARE(seedOf({{"seed", 7}}), std::uint64_t{7});
        QVERIFY(seedOf({{"seed", 7}, {"take", 1}}) != seedOf({{"seed", 7}, {"take", 2}}));
        QVERIFY(seedOf({{"seed", 7}, {"take", 1}}) != seedOf({{"seed", 8}, {"take", 1}}));
    }

    void locksReachTheNodes() {
        Project project = test::projectOf({{"One."}});
        project = sw::apply(project, SetLocked{"image/scene-2", true, "abc"})->project;
        project = sw::apply(project, SetLocked{"music", true})->project;
        const StageGraph graph = *buildGraph(project, {});
        QVERIFY(graph.find("image/scene-2")->locked);
        QCOMPARE(graph.find("image/scene-2")->lockedTo, std::string("abc"));
        QVERIFY(graph.find("music")->locked && graph.find("music")->lockedTo.empty());
        QVERIFY(!graph.find("storyboard")->locked);
    }

    void aChosenProviderIsAPartOfTheNode() {
        Project project = test::projectOf({{"One."}});
        project = sw::apply(project, SetProvider{"voice", "mine"})->project;
        QCOMPARE(buildGraph(project, {})->find("voice/sentence-1")->parameters["provider"].get<std::string>(), std::string("mine"));
    }
};

QTEST_APPLESS_MAIN(TestStageGraph)
#include "tst_stage_graph.moc"
