#include <QRegularExpression>
#include <QTest>
#include <fstream>

#include "tests/services/gateway/project_fixture.h"

using namespace sw;
using test::ProjectFixture;

namespace {

const std::string kProject = "/api/project/bees";

Json jsonOf(const HttpResponse& response) {
    return ProjectFixture::json(response);
}

std::string detailsOf(const HttpResponse& response) {
    return stringOr(jsonOf(response), "details");
}

}  // namespace

/// Takes and versions over the routes of projects.
class TestProjectTakes : public QObject {
    Q_OBJECT

    static std::string pictureOf(ProjectFixture& fixture) { return fixture.project().graph()->keysOfStages({"image"}).front(); }
    static Json takesOf(ProjectFixture& fixture, const std::string& target) {
        return jsonOf(fixture.ask("GET", kProject + "/takes", "", {}, "target=" + target));
    }

private slots:
    void whatWasMadeIsListed() {
        ProjectFixture fixture;
        const std::string picture = pictureOf(fixture);
        QVERIFY(takesOf(fixture, picture)["takes"].empty());
        QVERIFY(fixture.make());
        QVERIFY(fixture.makeTake(picture, 1));
        const Json takes = takesOf(fixture, picture);
        QVERIFY(takes["target"] == picture);
        QVERIFY(takes["current"] == 0 && takes["locked"] == false);
        QCOMPARE(takes["takes"].size(), std::size_t{2});
        QVERIFY(takes["takes"][0]["inUse"] == true);
        QVERIFY(takes["takes"][1]["take"] == 1 && takes["takes"][1]["inUse"] == false);
        const Json file = takes["takes"][1]["files"][0];
        QVERIFY(file["role"] == "background" && file["type"] == "image/jpeg" && file["size"].get<int>() > 0);
        const QRegularExpression moment("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$");
        QVERIFY(moment.match(QString::fromStdString(stringOr(takes["takes"][1], "made"))).hasMatch());
        const HttpResponse media = fixture.ask("GET", stringOr(file, "url"));
        QCOMPARE(media.type, std::string("image/jpeg"));
        std::ifstream bytes(media.file);
        QVERIFY(std::string(std::istreambuf_iterator<char>(bytes), {}).starts_with("picture of "));
        const std::string sentence = fixture.project().graph()->keysOfStages({"voice"}).front();
        QVERIFY(takesOf(fixture, sentence)["takes"][0]["duration"].get<double>() > 0.1);
    }

    void aTakeIsChosenAsAnEdit() {
        ProjectFixture fixture;
        const std::string picture = pictureOf(fixture);
        QVERIFY(fixture.make() && fixture.makeTake(picture, 1));
        const std::string tag = ProjectFixture::header(fixture.ask("GET", kProject), "ETag");
        const std::string body = Json{{"target", picture}, {"take", "1"}}.dump();
        const HttpResponse chosen = fixture.ask("POST", kProject + "/takes/choose", body, {{"if-match", tag}});
        QCOMPARE(chosen.status, 200);
        QVERIFY(jsonOf(chosen)["revision"] == 2);
        const Json takes = takesOf(fixture, picture);
        QVERIFY(takes["current"] == 1 && takes["takes"][1]["inUse"] == true && takes["takes"][0]["inUse"] == false);
        QCOMPARE(fixture.ask("POST", kProject + "/takes/choose", body, {{"if-match", tag}}).status, 409);
        QCOMPARE(fixture.ask("POST", kProject + "/undo").status, 200);
        QVERIFY(takesOf(fixture, picture)["current"] == 0);
    }

    void aPictureOfTwoScenesIsOneThing() {
        ProjectFixture fixture;
        QVERIFY(fixture.make());
        const Scene& scene = fixture.project().project()->script.scenes[1];
        QVERIFY(fixture.project().dispatch(SplitScene{scene.sentences[1].id}));
        const SceneId second = fixture.project().project()->script.scenes[2].id;
        QVERIFY(takesOf(fixture, "image/" + toText(second))["target"] == "image/" + toText(scene.id));
    }

    void moreAreOrdered() {
        ProjectFixture fixture;
        const std::string picture = pictureOf(fixture);
        const HttpResponse answer = fixture.ask("POST", kProject + "/takes", Json{{"target", picture}, {"count", 3}}.dump());
        QCOMPARE(answer.status, 202);
        QCOMPARE(fixture.ordered.front().first, std::string(kMakeTakesKind));
        QVERIFY(fixture.ordered.front().second == Json({{"project", "bees"}, {"target", picture}, {"count", 3}}));
        QVERIFY(fixture.project().dispatch(SetLocked{picture, true}));
        const HttpResponse locked = fixture.ask("POST", kProject + "/takes", Json{{"target", picture}}.dump());
        QCOMPARE(locked.status, 422);
        QVERIFY(detailsOf(locked).find("SetLocked") != std::string::npos);
        QCOMPARE(fixture.ordered.size(), std::size_t{1});
    }

    void wrongWishes_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const char* path, const char* body, int status, const char* says) {
            QTest::newRow(name) << path << body << status << says;
        };
        row("no target", "/takes", "{}", 400, "target");
        row("nothing of that name", "/takes", R"({"target":"musik"})", 400, "Did you mean music?");
        row("none at all", "/takes", R"({"target":"music","count":0})", 400, "count");
        row("too many", "/takes", R"({"target":"music","count":21})", 400, "count");
        row("half a take", "/takes", R"({"target":"music","count":1.5})", 400, "count");
        row("no JSON", "/takes", "{", 400, "");
        row("no take", "/takes/choose", R"({"target":"music"})", 400, "take");
        row("a negative one", "/takes/choose", R"({"target":"music","take":-1})", 400, "take");
        row("a far one", "/takes/choose", R"({"target":"music","take":100000})", 400, "take");
        row("one of another node", "/takes/choose", R"({"target":"music","take":1})", 422, "There are: 0.");
        row("the target of another project", "/takes/choose", R"({"target":"image/scene-99","take":0})", 400, "Did you mean image/scene-");
    }
    void wrongWishes() {
        QFETCH(QString, path);
        QFETCH(QString, body);
        QFETCH(int, status);
        QFETCH(QString, says);
        ProjectFixture fixture;
        QVERIFY(fixture.make() && fixture.makeTake(pictureOf(fixture), 1));
        const HttpResponse answer = fixture.ask("POST", kProject + path.toStdString(), body.toStdString());
        QCOMPARE(answer.status, status);
        QVERIFY2(QString::fromStdString(detailsOf(answer)).contains(says), answer.body.c_str());
        QCOMPARE(fixture.project().revision(), std::uint64_t{1});
        QVERIFY(fixture.ordered.empty());
    }

    void wrongQuestions() {
        ProjectFixture fixture;
        QCOMPARE(fixture.ask("GET", kProject + "/takes").status, 400);
        QCOMPARE(fixture.ask("GET", kProject + "/takes", "", {}, "target=script").status, 400);
        QCOMPARE(fixture.ask("GET", "/api/project/wasps/takes", "", {}, "target=music").status, 404);
        const std::string captions = fixture.project().graph()->keysOfStages({"captions"}).front();
        QCOMPARE(fixture.ask("GET", kProject + "/takes", "", {}, "target=" + captions).status, 422);
    }

    void onlyMediaAreGiven_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("the log") << "assets.log";
        QTest::newRow("elsewhere") << "../bees.short";
        QTest::newRow("nothing") << "";
        QTest::newRow("not there") << QString(64, 'a') + ".png";
        QTest::newRow("too short") << "abc.png";
    }
    void onlyMediaAreGiven() {
        QFETCH(QString, file);
        ProjectFixture fixture;
        QVERIFY(fixture.make());
        const HttpResponse answer = fixture.ask("GET", kProject + "/media/" + file.toStdString());
        QCOMPARE(answer.status, 404);
        QVERIFY(answer.file.empty());
    }

    void eventsTellWhoMadeIt() {
        ProjectFixture fixture;
        const auto feed = fixture.ask("GET", kProject + "/events").events;
        AssetRecord record;
        record.provider = "stock";
        record.cost = 0.25;
        record.extra["choice"] = "studio refused.";
        JobEvent event;
        event.kind = JobEvent::Kind::Finished;
        event.node = "image/scene-2";
        event.asset = makeAsset(record);
        fixture.events()->happened(event);
        const Json told = Json::parse(feed->take(10).back().text);
        QVERIFY(told["provider"] == "stock" && told["cost"] == 0.25 && told["note"] == "studio refused.");
    }

    void versionsAreOrdered() {
        ProjectFixture fixture;
        QCOMPARE(fixture.ask("GET", kProject + "/versions").status, 200);
        QCOMPARE(fixture.ask("GET", "/api/project/wasps/versions").status, 404);
        const std::string body = R"({"languages":"de"})";
        QVERIFY(jsonOf(fixture.ask("POST", kProject + "/versions/estimate", body))["wish"]["languages"] == "de");
        QCOMPARE(fixture.ask("POST", kProject + "/versions/estimate", "{}").status, 400);
        QVERIFY(fixture.ordered.empty());
        QCOMPARE(fixture.ask("POST", kProject + "/versions", body).status, 202);
        QCOMPARE(fixture.ordered.front().first, std::string(kMakeVersionsKind));
        QVERIFY(fixture.ordered.front().second == Json({{"project", "bees"}, {"versions", {{"languages", "de"}}}}));
        QCOMPARE(fixture.ask("POST", kProject + "/versions", "{}").status, 400);
        QCOMPARE(fixture.ask("POST", kProject + "/versions", R"({"languages":"eo"})").status, 422);
        QCOMPARE(fixture.ask("POST", "/api/project/wasps/versions", body).status, 404);
        QCOMPARE(fixture.ordered.size(), std::size_t{1});
    }

    void whatIsMadeBesideVersionsNeedsItsScope() {
        ProjectFixture fixture;
        fixture.scopes = {Scope::Edit};
        QCOMPARE(fixture.ask("POST", kProject + "/versions", R"({"languages":"de"})").status, 202);
        QCOMPARE(fixture.ask("POST", kProject + "/versions", R"({"languages":"de","make":true})").status, 403);
        fixture.scopes = {Scope::Edit, Scope::Generate};
        QCOMPARE(fixture.ask("POST", kProject + "/versions", R"({"languages":"de","make":true})").status, 202);
        const HttpResponse refused = fixture.ask("POST", kProject + "/versions", R"({"languages":"de","make":true,"export":true})");
        QCOMPARE(refused.status, 403);
        QVERIFY(detailsOf(refused).find("\"export\"") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestProjectTakes)
#include "tst_project_takes.moc"
