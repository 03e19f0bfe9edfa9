#include "app/wanted_work.h"

#include <QTest>

#include "app/film_job.h"
#include "app/short_parameters.h"
#include "tests/services/gateway/project_fixture.h"

using namespace sw;
using namespace sw::app;
using test::ProjectFixture;

/// What wishes make, for who pays for it, before any of it is made.
class TestWantedWork : public QObject {
    Q_OBJECT

    static Json parameters(const Json& llm) { return {{"prompt", "Why bees dance"}, {"parameters", {{"llmGenParams", llm}}}}; }
    /// "image 3 studio, voice 120 embedded"
    static std::string shown(const Result<WantedWork>& work) {
        if (!work)
            return work.error().message;
        std::string text;
        for (const StageWork& stage : work->stages)
            text += (text.empty() ? "" : ", ") + stage.stage + " " + std::to_string(stage.amount) + " " + stage.provider;
        return text;
    }
    static ProviderSettings providers() {
        ProviderSettings settings;
        settings.order["image"] = {"studio", "embedded"};
        return settings;
    }

private slots:
    void theSizeOfAShort_data() {
        QTest::addColumn<QString>("request");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("scenes");
        QTest::addColumn<int>("characters");
        QTest::addColumn<bool>("isAnimated");
        const auto row = [](const char* name, const Json& request, int seconds, int scenes, int characters, bool isAnimated = false) {
            QTest::newRow(name) << QString::fromStdString(request.dump()) << seconds << scenes << characters << isAnimated;
        };
        row("a length", parameters({{"lengthDescription", "30 seconds"}}), 30, 6, 540);
        row("scenes", parameters({{"sceneAmount", 4}}), 28, 4, 504);
        row("scenes as a text", parameters({{"sceneAmount", "4"}}), 28, 4, 504);
        row("in a group", parameters({{"general", {{"sceneAmount", 4}}}}), 28, 4, 504);
        row("both", parameters({{"sceneAmount", 3}, {"lengthDescription", "30 seconds"}}), 30, 3, 540);
        Json moving = parameters({{"sceneAmount", 4}});
        moving["visualizationType"] = "video";
        row("moving", moving, 28, 4, 504, true);
        const Json script = {{"scenes", {{{"description", "Bees dance."}}, {{"description", "Für andere."}}, 7}}};
        row("a script", {{"sourceText", script.dump()}}, 15, 3, 22);
        row("a script whose length does not matter", {{"sourceText", script.dump()}, {"parameters", {{"llmGenParams", {{"sceneAmount", 50}}}}}}, 15, 3, 22);
        const Json scenes = {{{"sentences", {{{"text", std::string(90, 'a')}}, {{"text", std::string(90, 'b')}}}}}, {{"sentences", Json::array()}}};
        row("a project", {{"project", {{"script", {{"scenes", scenes}}}}}}, 20, 2, 180);
        row("a project of nothing", {{"project", Json::object()}, {"parameters", {{"llmGenParams", {{"sceneAmount", 4}}}}}}, 28, 4, 504);
        row("a text that only looks like a script", {{"sourceText", "{bees dance"}, {"parameters", {{"llmGenParams", {{"sceneAmount", 4}}}}}}, 28, 4, 504);
    }
    void theSizeOfAShort() {
        QFETCH(QString, request);
        const Result<ShortSize> size = shortSizeOf(Json::parse(request.toStdString()));
        QVERIFY2(size, size ? "" : size.error().message.c_str());
        QTEST(size->seconds, "seconds");
        QTEST(size->scenes, "scenes");
        QTEST(static_cast<int>(size->characters), "characters");
        QTEST(size->isAnimated, "isAnimated");
    }

    void aWishThatCannotBeMetHasNoSize_data() {
        QTest::addColumn<QString>("request");
        QTest::newRow("parameters") << R"({"parameters":7})";
        QTest::newRow("scenes") << R"({"parameters":{"llmGenParams":{"sceneAmount":-1}}})";
        QTest::newRow("too many scenes") << R"({"parameters":{"llmGenParams":{"sceneAmount":100000}}})";
        QTest::newRow("a shape") << R"({"parameters":{"videoGenParams":{"aspectRatio":"round"}}})";
        QTest::newRow("a volume") << R"({"parameters":{"musicGenParams":{"volume":"loud"}}})";
    }
    void aWishThatCannotBeMetHasNoSize() {
        QFETCH(QString, request);
        const Json wish = Json::parse(request.toStdString());
        const Result<ShortSize> size = shortSizeOf(wish);
        const Result<WantedWork> work = workOfShort(wish, providers());
        QVERIFY(!size && !work);
        QCOMPARE(statusOf(size.error().code), 400);
        QCOMPARE(statusOf(work.error().code), 400);
    }

    void aShortIsEveryStage() {
        Json wish = parameters({{"sceneAmount", 4}});
        Result<WantedWork> work = workOfShort(wish, providers());
        QCOMPARE(shown(work), std::string("llm 1 embedded, image 4 studio, voice 504 embedded, music 1 embedded, render 28000 embedded"));
        QCOMPARE(work->filmSeconds, std::int64_t{28});
        wish["visualizationType"] = "animation";
        work = workOfShort(wish, providers());
        QVERIFY2(shown(work).find("animation 28000 embedded") != std::string::npos, shown(work).c_str());
    }

    void aCallIsItsOwnStage_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("work");
        const auto row = [](const char* name, const char* pattern, const char* body, const char* work) { QTest::newRow(name) << QString(pattern) << QString(body) << QString(work); };
        row("a voice", "/api/voice/generate", R"({"text":"Bienen für alle"})", "voice 15 embedded");
        row("a picture", "/api/image/generate", R"({"prompt":"A cat"})", "image 1 studio");
        row("a script", "/api/llm/generate", R"({"inputPrompt":"Bees"})", "llm 1 embedded");
        row("music", "/api/music/generate", "{}", "music 1 embedded");
        row("a clip", "/api/animation/generate", "{}", "animation 5000 embedded");
        row("a longer clip", "/api/animation/generate", R"({"options":{"animationLength":"7.5"}})", "animation 7500 embedded");
        row("a video", "/api/video/generate", R"({"duration":2})", "animation 2000 embedded");
        row("too long a video", "/api/video/generate", R"({"duration":601})", "\"duration\"");
        row("no length", "/api/animation/generate", R"({"options":{"animationLength":"long"}})", "animationLength");
        row("no text", "/api/voice/generate", R"({"text":["a"]})", "\"text\"");
        row("a film", "/api/video/compose", R"({"script":{"scenes":[{"description":"Bees dance."}]}})", "image 1 studio, voice 11 embedded, music 1 embedded, render 15000 embedded");
        row("what costs nothing", "/api/other", "{}", "");
    }
    void aCallIsItsOwnStage() {
        QFETCH(QString, pattern);
        QFETCH(QString, body);
        QFETCH(QString, work);
        const std::string made = shown(workOfCall(pattern.toStdString(), Json::parse(body.toStdString()), providers()));
        const bool isError = work.startsWith('"') || work == "animationLength";
        QVERIFY2(isError ? made.find(work.toStdString()) != std::string::npos : made == work.toStdString(), made.c_str());
    }

    void aStageForAnotherMachine_data() {
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("parameters");
        QTest::addColumn<QString>("work");
        QTest::newRow("a voice") << "voice" << R"({"text":"Bienen für alle"})" << "voice 15 embedded";
        QTest::newRow("without words") << "voice" << "{}" << "voice 1 embedded";
        QTest::newRow("a picture") << "image" << "{}" << "image 1 studio";
        QTest::newRow("a clip") << "motion" << QString(R"({"duration":%1})").arg(Duration::seconds(3).flicks) << "animation 3000 embedded";
        QTest::newRow("a clip of no end") << "motion" << R"({"duration":9223372036854775807})" << "animation 600000 embedded";
        QTest::newRow("a clip of less than nothing") << "motion" << R"({"duration":-5})" << "animation 1 embedded";
    }
    void aStageForAnotherMachine() {
        QFETCH(QString, stage);
        QFETCH(QString, parameters);
        QFETCH(QString, work);
        const Json order = {{"stage", stage.toStdString()}, {"version", 1}, {"node", stage.toStdString()}, {"parameters", Json::parse(parameters.toStdString())}};
        QCOMPARE(QString::fromStdString(shown(workOfStage(order, providers()))), work);
    }

    void whatIsStaleOfAProject() {
        ProjectFixture host;
        const Result<WantedWork> all = workOfProject(host, kGenerateProjectKind, {{"project", "bees"}}, {});
        QVERIFY2(all && !all->stages.empty(), shown(all).c_str());
        QVERIFY2(all->filmSeconds == 0, "no film is made");
        std::int64_t characters = 0;
        for (const StageWork& stage : all->stages)
            if (stage.stage == "voice")
                characters = stage.amount;
        QCOMPARE(characters, std::int64_t{21 + 16 + 12 + 8});  // all that is spoken
        QVERIFY(host.make());
        QVERIFY2(shown(workOfProject(host, kGenerateProjectKind, {{"project", "bees"}}, {})).empty(), "what is there costs nothing");
        const std::string takes = shown(workOfProject(host, kMakeTakesKind, {{"project", "bees"}, {"target", "music"}, {"count", 3}}, {}));
        QVERIFY2(takes.starts_with("music 3 "), takes.c_str());
        const Result<WantedWork> film = workOfProject(host, kExportProjectKind, {{"project", "bees"}}, {});
        QVERIFY2(film && film->filmSeconds > 0 && shown(film).starts_with("render "), shown(film).c_str());
        QCOMPARE(workOfProject(host, kExportProjectKind, {{"project", "wasps"}}, {}).error().code, ErrorCode::NotFound);
    }

    void versionsAreTheMostThatTheyCanNeed() {
        ProjectFixture host;
        const auto work = [&](const Json& versions) { return workOfProject(host, kMakeVersionsKind, {{"project", "bees"}, {"versions", versions}}, {}); };
        const auto amount = [](const Result<WantedWork>& made, const std::string& stage) {
            std::int64_t sum = 0;
            for (const StageWork& one : made ? made->stages : std::vector<StageWork>())
                sum += one.stage == stage ? one.amount : 0;
            return sum;
        };
        QCOMPARE(shown(work({{"languages", {"de", "es"}}})), std::string("llm 2 "));  // they are only written
        QVERIFY2(shown(work({{"languages", {"en"}}})).empty(), "which is the project's own");
        const Result<WantedWork> one = work({{"languages", {"de"}}, {"make", true}});
        const Result<WantedWork> four = work({{"languages", {"de", "es"}}, {"platforms", {"tiktok", "shorts"}}, {"make", true}});
        QCOMPARE(amount(four, "voice"), 4 * amount(one, "voice"));
        QCOMPARE(amount(four, "music"), 4 * amount(one, "music"));
        QCOMPARE(amount(four, "image"), 2 * amount(one, "image"));
        QVERIFY(amount(one, "voice") > 0 && amount(one, "render") == 0);
        const Result<WantedWork> films = work({{"languages", {"de", "es"}}, {"export", true}});
        QVERIFY(amount(films, "render") > 0 && films->filmSeconds > 0);
    }
};

QTEST_GUILESS_MAIN(TestWantedWork)
#include "tst_wanted_work.moc"
