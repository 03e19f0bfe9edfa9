#include <QTest>

#include "core/model/script_proposal.h"

using namespace sw;

class TestScriptProposal : public QObject {
    Q_OBJECT

private slots:
    void thePredecessorsFormIsUnderstood() {
        // As the predecessor's clients send it: no sentences, no kind, the camera as an object.
        const Json form = {{"prompt", "p"},
                           {"title", "T"},
                           {"hashtags", "#a #b"},
                           {"scenes",
                            {{{"description", "First."}, {"visual_prompt", "a hill"}, {"camera_movement", {{"type", "horizontal"}, {"pan", 3}}}},
                             {{"description", "Second."}},
                             {{"description", "Third."}, {"camera_movement", "Zoom In"}}}}};
        std::uint64_t lastId = 10;
        const Result<Script> script = scriptFromProposal(form, {}, lastId);
        QVERIFY(script);
        QCOMPARE(script->scenes.size(), std::size_t{3});
        QCOMPARE(script->scenes[0].kind, SceneKind::Hook);
        QCOMPARE(script->scenes[2].kind, SceneKind::Closing);
        QCOMPARE(script->scenes[0].picturePrompt, std::string("a hill"));
        QCOMPARE(script->scenes[1].picturePrompt, std::string("Second."));
        QCOMPARE(script->scenes[0].camera, std::string(R"({"pan":3,"type":"horizontal"})"));
        QCOMPARE(lastId, std::uint64_t{16});
        const Json back = proposalFromScript(*script);
        QCOMPARE(back["scenes"][0]["camera_movement"]["pan"].get<int>(), 3);
        QCOMPARE(back["scenes"][2]["camera_movement"].get<std::string>(), std::string("Zoom In"));
        QCOMPARE(back["hashtags"].get<std::string>(), std::string("#a #b"));
    }

    void keptSentencesKeepWhatWasChosenForThem() {
        std::uint64_t lastId = 2;
        Script before;
        before.scenes.push_back({});
        before.scenes[0].id = {1};
        before.scenes[0].sentences = {{{2}, "Stays.", "slt-deep", "Stays!", {}}};
        const Json proposal = {{"scenes", {{{"sentences", {"New.", "Stays."}}}}}};
        const Result<Script> script = scriptFromProposal(proposal, before, lastId);
        QVERIFY(script);
        QCOMPARE(script->scenes[0].sentences[1], before.scenes[0].sentences[0]);
        QCOMPARE(script->scenes[0].sentences[0].id.value, std::uint64_t{3});
    }

    void whatIsMissingIsNamed_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("not an object") << QByteArray("[]") << QByteArray("no scenes");
        QTest::newRow("no scenes") << QByteArray(R"({"scenes":[]})") << QByteArray("no scenes");
        QTest::newRow("no narration") << QByteArray(R"({"scenes":[{"description":"a"},{"visual_prompt":"x"}]})")
                                      << QByteArray("scenes[1] has no narration");
        QTest::newRow("a scene that is none") << QByteArray(R"({"scenes":["a"]})") << QByteArray("scenes[0]");
    }
    void whatIsMissingIsNamed() {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, part);
        std::uint64_t lastId = 0;
        const Result<Script> script = scriptFromProposal(Json::parse(json.toStdString()), {}, lastId);
        QVERIFY(!script);
        QVERIFY2(script.error().message.find(part.toStdString()) != std::string::npos, script.error().message.c_str());
    }
};

QTEST_APPLESS_MAIN(TestScriptProposal)
#include "tst_script_proposal.moc"
