#include <QtTest>

#include "core/base/text.h"
#include "services/llm/gateway_script.h"
#include "services/llm/llm_stage.h"
#include "support.h"

using namespace sw;
using namespace sw::test;

namespace {

const char* const kScript = R"({"prompt":"honey","title":"Honey","description":"About honey","hashtags":"#honey #bees",
"scenes":[{"description":"Did you know this? Honey never spoils.","visual_prompt":"a jar","negative_prompt":"text","video_prompt":"slow","camera_movement":"Orbit Left"},
{"description":"Archaeologists found 3,000 year old honey in Egypt.","camera_movement":{"type":"custom","zoom":2}},
{"description":"It was still edible."}],"music":{"title":"Bees","lyrics":"la","tags":"warm","mood":"calm"}})";

WriterPaths paths() {
    return {std::string(SW_SOURCE_DIR) + "/resources", kWordNetFolder};
}

}  // namespace

/// The stage "script" and scripts that are taken as they are.
class TestLlmStage : public QObject {
    Q_OBJECT

private slots:
    void describesItself();
    void writesFromText();
    void slowVoicesGetFewerWords();
    void saysWhenTheLanguageIsAGuess_data();
    void saysWhenTheLanguageIsAGuess();
    void sameRequestSameBytes();
    void adoptsGatewayScripts();
    void refusesScriptsWithoutWords_data();
    void refusesScriptsWithoutWords();
    void refusesWrongTypes_data();
    void refusesWrongTypes();
    void reportsAndStops();
};

void TestLlmStage::describesItself() {
    LlmStage s(paths());
    QCOMPARE(q(s.name()), "script");
    QCOMPARE(s.version(), 4);
    QCOMPARE(q(s.provider(Json::object())), "embedded");
    QVERIFY(s.concurrency("embedded") >= 1);
}

void TestLlmStage::writesFromText() {
    LlmStage s(paths());
    const StageRequest request{
        "script",
        {{"text", fileText("resources/examples/sleep.txt")}, {"seconds", 30}, {"language", "auto"}, {"seed", 3}},
        {}};
    const auto result = s.run(request, {});
    QVERIFY2(result, result ? "" : result.error().message.c_str());
    QCOMPARE(q(result->provider), "embedded");
    QCOMPARE(q(result->model), "extractive-writer");
    QVERIFY(result->files.empty());
    QCOMPARE(result->cost, 0.0);
    QVERIFY(result->value.at("scenes").size() >= 4);
}

void TestLlmStage::slowVoicesGetFewerWords() {
    LlmStage s(paths(), [](const std::string& voice) { return voice == "slow" ? 150.0 : voice == "fast" ? 240.0 : 0.0; });
    const auto words = [&](const Json& voice) {
        const auto result = s.run({"script",
                                   {{"text", fileText("resources/examples/sleep.txt")},
                                    {"seconds", 30},
                                    {"language", "auto"},
                                    {"seed", 3},
                                    {"voice", voice}},
                                   {}},
                                  {});
        std::size_t count = 0;
        for (const Json& scene : result->value.at("scenes"))
            count += split(scene.at("description").get<std::string>(), ' ').size();
        return count;
    };
    QVERIFY(words("slow") < words("other"));
    QVERIFY(words("other") < words("fast"));
    QCOMPARE(words("other"), words(nullptr));
}

void TestLlmStage::saysWhenTheLanguageIsAGuess_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isGuess");
    const QString welsh =
        "Mae gwenyn yn gwneud mêl o neithdar y blodau. Nid yw mêl byth yn difetha. Mae un wenynen yn gwneud dim ond "
        "un rhan o ddeuddeg o lwy de yn ei bywyd.";
    QTest::newRow("Welsh, which has no pack") << welsh << "auto" << true;
    QTest::newRow("Welsh by name") << welsh << "cy" << false;
    QTest::newRow("German") << "Honig verdirbt nicht, wenn er trocken bleibt. Die Bienen machen ihn aus dem Nektar der "
                               "Blüten, und sie fliegen dafür sehr weit."
                            << "auto" << false;
    QTest::newRow("Japanese") << "蜂蜜は腐りません。ミツバチは花の蜜から蜂蜜を作ります。一匹の蜂は一生にほんの少ししか作れません。"
                              << "auto" << false;
    QTest::newRow("few words") << "Mae gwenyn yn gwneud mêl." << "auto" << false;
}

void TestLlmStage::saysWhenTheLanguageIsAGuess() {
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(bool, isGuess);
    LlmStage s(paths());
    const auto result = s.run(
        {"script", {{"text", text.toStdString()}, {"seconds", 15}, {"language", language.toStdString()}}, {}}, {});
    QVERIFY2(result, result ? "" : result.error().message.c_str());
    const Json& checks = result->value.at("checks");
    QCOMPARE(std::any_of(checks.begin(), checks.end(),
                         [](const Json& check) { return check.at("rule") == "unlikely_language"; }),
             isGuess);
}

void TestLlmStage::sameRequestSameBytes() {
    const StageRequest request{"script", {{"topic", "volcano"}, {"seconds", 45}}, {}};
    LlmStage first(paths());
    LlmStage second(paths());
    QCOMPARE(q(canonicalText(first.run(request, {})->value)), q(canonicalText(second.run(request, {})->value)));
}

void TestLlmStage::adoptsGatewayScripts() {
    LlmStage s(paths());
    const auto result = s.run({"script", {{"text", kScript}, {"seconds", 15}}, {}}, {});
    QVERIFY2(result, result ? "" : result.error().message.c_str());
    const Json& value = result->value;
    QCOMPARE(q(result->model), "as-given");
    QCOMPARE(q(value.at("title").get<std::string>()), "Honey");
    QCOMPARE(q(value.at("description").get<std::string>()), "About honey");
    QCOMPARE(q(value.at("hashtags").get<std::string>()), "#honey #bees");
    QCOMPARE(q(value.at("language").get<std::string>()), "en");
    QCOMPARE(q(value.at("music").at("mood").get<std::string>()), "calm");
    QCOMPARE(q(value.at("music").at("lyrics").get<std::string>()), "la");
    const Json& scenes = value.at("scenes");
    QCOMPARE(scenes.size(), std::size_t{3});
    QCOMPARE(q(scenes[0].at("description").get<std::string>()), "Did you know this? Honey never spoils.");
    QCOMPARE(scenes[0].at("sentences").size(), std::size_t{2});
    QCOMPARE(q(scenes[0].at("visual_prompt").get<std::string>()), "a jar");
    QCOMPARE(q(scenes[0].at("camera_movement").get<std::string>()), "Orbit Left");
    QCOMPARE(scenes[1].at("camera_movement").at("zoom").get<int>(), 2);
    QVERIFY(!scenes[1].at("visual_prompt").get<std::string>().empty());
    QVERIFY(scenes[1].at("emphasis").dump().find("3,000 year") != std::string::npos);
    QCOMPARE(q(scenes[2].at("kind").get<std::string>()), "closing");
    QVERIFY(!value.at("motif").empty());
}

void TestLlmStage::refusesScriptsWithoutWords_data() {
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("says");
    QTest::newRow("no scenes") << R"({"title":"x","scenes":[]})"
                               << "no scenes";
    QTest::newRow("not an object") << R"([1,2])"
                                   << "no scenes";
    QTest::newRow("silent scene") << R"({"scenes":[{"description":"Words here."},{"description":"  "}]})"
                                  << "Scene 2";
}

void TestLlmStage::refusesScriptsWithoutWords() {
    QFETCH(QString, script);
    QFETCH(QString, says);
    const auto value = adoptGatewayScript(*parseJson(script.toStdString(), "test"), {}, writer().sources());
    QVERIFY(!value);
    QCOMPARE(value.error().code, ErrorCode::InvalidInput);
    QVERIFY2(q(value.error().message).contains(says), value.error().message.c_str());
}

void TestLlmStage::refusesWrongTypes_data() {
    QTest::addColumn<QString>("parameters");
    QTest::newRow("text") << R"({"text": 5})";
    QTest::newRow("seconds") << R"({"text": "Some words here.", "seconds": "long"})";
    QTest::newRow("language") << R"({"text": "Some words here.", "language": []})";
    QTest::newRow("not an object") << "7";
}

void TestLlmStage::refusesWrongTypes() {
    QFETCH(QString, parameters);
    LlmStage s(paths());
    const auto result = s.run({"script", *parseJson(parameters.toStdString(), "test"), {}}, {});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidInput);
}

void TestLlmStage::reportsAndStops() {
    LlmStage s(paths());
    double last = -1;
    StageContext context;
    context.progress = [&](double fraction, std::string_view) { last = fraction; };
    QVERIFY(s.run({"script", {{"topic", "volcano"}}, {}}, context));
    QCOMPARE(last, 1.0);
    std::stop_source source;
    source.request_stop();
    context.stop = source.get_token();
    const auto result = s.run({"script", {{"topic", "volcano"}}, {}}, context);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(TestLlmStage)
#include "tst_llm_stage.moc"
