#include <QTest>
#include <algorithm>
#include <array>
#include <atomic>
#include <latch>
#include <thread>

#include "tests/services/gateway/project_fixture.h"

using namespace sw;
using test::ProjectFixture;

namespace {

const std::string kProject = "/api/project/bees";

std::string setTitle(const std::string& title) {
    return Json::array({{{"edit", "SetTitle"}, {"title", title}}}).dump();
}

Json jsonOf(const HttpResponse& response) {
    return ProjectFixture::json(response);
}

std::vector<std::string> namesOf(const std::vector<ServerEvent>& events) {
    std::vector<std::string> names;
    for (const ServerEvent& event : events)
        names.push_back(event.name);
    return names;
}

}  // namespace

/// The routes of projects over a real session.
class TestProjectRoutes : public QObject {
    Q_OBJECT

private slots:
    void aProjectIsMadeAndListed() {
        ProjectFixture fixture;
        const Json given = projectToJson(test::projectOf({{"One."}}));
        const HttpResponse made = fixture.ask("POST", "/api/project", Json{{"project", given}}.dump());
        QCOMPARE(made.status, 201);
        QCOMPARE(ProjectFixture::header(made, "Location"), std::string("/api/project/bees"));
        QVERIFY(jsonOf(made)["id"] == "bees");
        const Json read = jsonOf(fixture.ask("GET", kProject));
        QVERIFY(read["project"] == given);
        QVERIFY(jsonOf(fixture.ask("GET", "/api/project"))["projects"][0]["id"] == "bees");
        QVERIFY(jsonOf(fixture.ask("POST", "/api/project"))["notes"][0] == "No wish.");
    }

    void whatIsNoProjectIsNotMade_data() {
        QTest::addColumn<QString>("body");
        QTest::newRow("no JSON") << "{";
        QTest::newRow("a list") << "[]";
        QTest::newRow("no project") << R"({"project": {"schema": "x"}})";
        QTest::newRow("too deep") << QString(100'000, '[');
    }
    void whatIsNoProjectIsNotMade() {
        QFETCH(QString, body);
        ProjectFixture fixture;
        QCOMPARE(fixture.ask("POST", "/api/project", body.toStdString()).status, 400);
        QCOMPARE(fixture.project().project()->script.title, std::string("A test"));
    }

    void theTagSaysWhetherItHasChanged() {
        ProjectFixture fixture;
        const std::string tag = ProjectFixture::header(fixture.ask("GET", kProject), "ETag");
        QVERIFY(tag.starts_with("\"1-"));
        const HttpResponse same = fixture.ask("GET", kProject, "", {{"if-none-match", tag}});
        QCOMPARE(same.status, 304);
        QVERIFY(same.body.empty());
        QCOMPARE(fixture.ask("POST", kProject + "/edits", setTitle("Other")).status, 200);
        QCOMPARE(fixture.ask("GET", kProject, "", {{"if-none-match", tag}}).status, 200);
    }

    void editsAreOneStepAndCanBeTakenBack() {
        ProjectFixture fixture;
        const Json edits = Json::array({{{"edit", "SetTitle"}, {"title", "Bees"}},
                                        {{"edit", "InsertSentence"}, {"scene", "scene-2"}, {"index", 1}, {"text", "New."}}});
        const HttpResponse done = fixture.ask("POST", kProject + "/edits", Json{{"edits", edits}, {"label", "By a script"}}.dump());
        QCOMPARE(done.status, 200);
        const Json answer = jsonOf(done);
        QCOMPARE(answer["revision"].get<int>(), 2);
        QCOMPARE(answer["made"].size(), std::size_t{2});
        QVERIFY(answer["made"][0] == "");
        QVERIFY(answer["made"][1].get<std::string>().starts_with("sentence-"));
        QVERIFY(jsonOf(fixture.ask("GET", kProject))["undo"] == "By a script");
        QCOMPARE(fixture.ask("POST", kProject + "/undo").status, 200);
        QCOMPARE(fixture.project().project()->script.title, std::string("A test"));
        QCOMPARE(fixture.ask("POST", kProject + "/undo").status, 422);
        QCOMPARE(fixture.ask("POST", kProject + "/redo").status, 200);
        QCOMPARE(fixture.project().project()->script.title, std::string("Bees"));
        QCOMPARE(fixture.ask("POST", kProject + "/redo").status, 422);
    }

    void wrongEdits_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("edit");
        const QString good = R"({"edit":"SetTitle","title":"Bees"})";
        QTest::newRow("no JSON") << "[" << 400 << 0;
        QTest::newRow("nothing") << "" << 400 << 0;
        QTest::newRow("none") << "[]" << 400 << 0;
        QTest::newRow("not UTF-8") << "[\"\\ud800\"]" << 400 << 0;
        QTest::newRow("an object") << R"({"title":"Bees"})" << 400 << 0;
        QTest::newRow("unknown") << QStringLiteral(R"([%1,{"edit":"SetTitel"}])").arg(good) << 400 << 2;
        QTest::newRow("a member is missing") << R"([{"edit":"SetTitle"}])" << 400 << 1;
        QTest::newRow("no such sentence") << QStringLiteral(R"([%1,{"edit":"SetSentenceText","sentence":"sentence-99","text":"x"}])").arg(good) << 422 << 2;
        QTest::newRow("too deep") << QString(100'000, '[') << 400 << 0;
        QTest::newRow("a long label") << QStringLiteral(R"({"edits":[%1],"label":"%2"})").arg(good, QString(300, 'x')) << 400 << 0;
    }
    void wrongEdits() {
        QFETCH(QString, body);
        QFETCH(int, status);
        QFETCH(int, edit);
        ProjectFixture fixture;
        const HttpResponse refused = fixture.ask("POST", kProject + "/edits", body.toStdString());
        QCOMPARE(refused.status, status);
        QCOMPARE(jsonOf(refused).value("edit", 0), edit);
        QVERIFY(!stringOr(jsonOf(refused), "details").empty());
        QCOMPARE(fixture.project().project()->script.title, std::string("A test"));
        QCOMPARE(fixture.project().revision(), std::uint64_t{1});
    }

    void aConflictTellsWhatChanged() {
        ProjectFixture fixture;
        const HttpResponse first = fixture.ask("GET", kProject);
        const std::string tag = ProjectFixture::header(first, "ETag");
        QCOMPARE(fixture.ask("POST", kProject + "/edits", setTitle("Theirs"), {{"if-match", tag}}).status, 200);
        const HttpResponse conflict = fixture.ask("POST", kProject + "/edits", setTitle("Mine"), {{"if-match", tag}});
        QCOMPARE(conflict.status, 409);
        const Json told = jsonOf(conflict);
        QCOMPARE(told["revision"].get<int>(), 2);
        QVERIFY(told["code"] == "conflict");
        QVERIFY(told["changes"] == Json::array({{{"revision", 2}, {"label", "Change title"}}}) || told["changes"].size() == 1);
        Json mine = jsonOf(first)["project"];
        mine.patch_inplace(told["patch"]);
        QVERIFY(mine == jsonOf(fixture.ask("GET", kProject))["project"]);
        // With the tag that came with the refusal it goes through.
        QCOMPARE(fixture.ask("POST", kProject + "/edits", setTitle("Mine"), {{"if-match", ProjectFixture::header(conflict, "ETag")}}).status, 200);
    }

    void whatIfMatchMayBe_data() {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<int>("status");
        QTest::newRow("none") << "" << 200;
        QTest::newRow("any") << "*" << 200;
        QTest::newRow("a revision") << "1" << 200;
        QTest::newRow("a quoted revision") << "\"1\"" << 200;
        QTest::newRow("another revision") << "\"2\"" << 409;
        QTest::newRow("one of several") << "\"7-00\", \"1\"" << 200;
        QTest::newRow("weakened by a proxy") << "W/\"1\"" << 200;
        QTest::newRow("nonsense") << "\"x\"" << 409;
    }
    void whatIfMatchMayBe() {
        QFETCH(QString, tag);
        QFETCH(int, status);
        ProjectFixture fixture;
        const HttpResponse answer = fixture.ask("POST", kProject + "/edits", setTitle("Bees"), {{"if-match", tag.toStdString()}});
        QCOMPARE(answer.status, status);
        if (status == 409)
            QVERIFY(jsonOf(answer)["changes"].is_null());
    }

    void aTagOutlivesARestart() {
        ProjectFixture fixture;
        fixture.ask("POST", kProject + "/edits", setTitle("Bees"));
        const std::string tag = ProjectFixture::header(fixture.ask("GET", kProject), "ETag");
        fixture.reopen();
        QCOMPARE(fixture.project().revision(), std::uint64_t{1});
        QCOMPARE(fixture.ask("POST", kProject + "/edits", setTitle("Wasps"), {{"if-match", tag}}).status, 200);
        QCOMPARE(fixture.ask("POST", kProject + "/edits", setTitle("Ants"), {{"if-match", tag}}).status, 409);
    }

    void onlyOneOfTwoWinsARace() {
        ProjectFixture fixture;
        const std::string tag = ProjectFixture::header(fixture.ask("GET", kProject), "ETag");
        for (int round = 0; round < 20; ++round) {
            fixture.begin(test::projectOf({{"The hook comes first."}, {"A point is made.", "And another."}, {"The end."}}));
            std::latch start(2);
            std::array<std::atomic<int>, 2> status = {0, 0};
            std::array<std::jthread, 2> clients;
            for (std::size_t i = 0; i < 2; ++i)
                clients[i] = std::jthread([&, i] {
                    start.arrive_and_wait();
                    status[i] = fixture.ask("POST", kProject + "/edits", setTitle("By " + std::to_string(i)), {{"if-match", tag}}).status;
                });
            QTRY_VERIFY(status[0] != 0 && status[1] != 0);
            QCOMPARE(status[0] + status[1], 200 + 409);
            QCOMPARE(fixture.project().project()->script.title, std::string(status[0] == 200 ? "By 0" : "By 1"));
        }
    }

    void aFrameIsWhatWasAskedFor() {
        ProjectFixture fixture;
        const HttpResponse plain = fixture.ask("GET", kProject + "/frame");
        QCOMPARE(plain.status, 200);
        QCOMPARE(plain.type, std::string("image/png"));
        QCOMPARE(plain.body, std::string("picture"));
        QCOMPARE(fixture.painted.width, 1080);
        QCOMPARE(fixture.painted.time, TimePoint{});
        QCOMPARE(fixture.ask("GET", kProject + "/frame", "", {}, "t=0.5&width=270&format=JPEG").type, std::string("image/jpeg"));
        QCOMPARE(fixture.painted.width, 270);
        QCOMPARE(fixture.painted.time, TimePoint{} + Duration::milliseconds(500));
    }

    void wrongFrames_data() {
        QTest::addColumn<QString>("query");
        for (const char* query : {"t=x", "t=-1", "t=nan", "t=1e9", "t=0.5s", "width=0", "width=99999", "width=10.5", "width=inf", "format=bmp"})
            QTest::newRow(query) << query;
    }
    void wrongFrames() {
        QFETCH(QString, query);
        ProjectFixture fixture;
        QCOMPARE(fixture.ask("GET", kProject + "/frame", "", {}, query.toStdString()).status, 400);
        QCOMPARE(fixture.painted.width, 0);
    }

    void withoutAScriptThereIsNothingToSee() {
        ProjectFixture fixture;
        fixture.begin({});
        QCOMPARE(fixture.ask("GET", kProject + "/frame").status, 422);
    }

    void planAndIssues() {
        ProjectFixture fixture;
        const Json plan = jsonOf(fixture.ask("GET", kProject + "/plan"));
        QVERIFY(plan["runs"].get<int>() > 0);
        QVERIFY(std::ranges::any_of(plan["nodes"], [](const Json& node) { return node["node"] == "music" && node["state"] == "stale"; }));
        QVERIFY(!plan["summary"].get<std::string>().empty());
        fixture.found = {{Severity::Warning, "scene-2", "It is too dark.", "contrast", {}, {SetTitle{"Bees"}}, "Lighten it"}};
        const Json issues = jsonOf(fixture.ask("GET", kProject + "/issues"));
        QCOMPARE(issues["warnings"].get<int>(), 1);
        // What cures an issue can be sent as it is.
        QCOMPARE(fixture.ask("POST", kProject + "/edits", issues["issues"][0]["fix"].dump()).status, 200);
    }

    void whatIsToBeMade_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("targets");
        QTest::newRow("all") << "" << 202 << R"({"nodes":[],"stages":[]})";
        QTest::newRow("stages") << R"({"targets":["voice","music"]})" << 202 << R"({"nodes":[],"stages":["voice","music"]})";
        QTest::newRow("one") << R"({"targets":"image/scene-2"})" << 202 << R"({"nodes":["image/scene-2"],"stages":[]})";
        QTest::newRow("both") << R"({"targets":["image/scene-2","music"]})" << 202 << R"({"nodes":["image/scene-2","music"],"stages":[]})";
        QTest::newRow("unknown") << R"({"targets":["voise"]})" << 400 << "Did you mean voice?";
        QTest::newRow("no such node") << R"({"targets":["image/scene-99"]})" << 400 << "image/scene-";
        QTest::newRow("a number") << R"({"targets":[1]})" << 400 << "targets";
    }
    void whatIsToBeMade() {
        QFETCH(QString, body);
        QFETCH(int, status);
        QFETCH(QString, targets);
        ProjectFixture fixture;
        const HttpResponse answer = fixture.ask("POST", kProject + "/generate", body.toStdString());
        QCOMPARE(answer.status, status);
        if (status != 202) {
            QVERIFY(QString::fromStdString(stringOr(jsonOf(answer), "details")).contains(targets));
            QVERIFY(fixture.ordered.empty());
            return;
        }
        QCOMPARE(fixture.ordered.front().first, std::string(kGenerateProjectKind));
        QCOMPARE(QString::fromStdString(canonicalText(fixture.ordered.front().second["targets"])), targets);
    }

    void onlyWhatIsCompleteIsExported() {
        ProjectFixture fixture;
        const HttpResponse early = fixture.ask("POST", kProject + "/export");
        QCOMPARE(early.status, 422);
        QVERIFY(stringOr(jsonOf(early), "details").find("/generate") != std::string::npos);
        QVERIFY(fixture.make());
        QCOMPARE(fixture.ask("POST", kProject + "/export", R"({"preset":"wrong"})").status, 400);
        QCOMPARE(fixture.ask("POST", kProject + "/export", R"({"format":"mov"})").status, 202);
        QCOMPARE(fixture.ask("POST", kProject + "/export", R"({"variant":"1:1"})").status, 202);
        QCOMPARE(fixture.ask("POST", kProject + "/export", R"({"variant":"3:1"})").status, 404);
        QCOMPARE(fixture.ordered.size(), std::size_t{2});
        QVERIFY(fixture.ordered.front().second == Json({{"project", "bees"}, {"preset", ""}, {"format", "mov"}, {"variant", ""}}));
        QCOMPARE(fixture.ordered.back().second["variant"].get<std::string>(), std::string("1:1"));
    }

    void eventsGoOnWhereTheyStopped() {
        ProjectFixture fixture;
        const auto feed = fixture.ask("GET", kProject + "/events").events;
        QVERIFY(feed);
        const std::vector<ServerEvent> first = feed->take(10);
        QCOMPARE(namesOf(first), std::vector<std::string>{"revision"});  // where it stands
        fixture.ask("POST", kProject + "/edits", setTitle("One"));
        fixture.events()->generationBegan();
        fixture.events()->generationEnded(Error{ErrorCode::Provider, "No voice.", ""});
        const std::vector<ServerEvent> next = feed->take(2);
        QCOMPARE(namesOf(next), (std::vector<std::string>{"revision", "generation"}));
        QCOMPARE(integerOr(Json::parse(next[0].text), "revision", 0), std::int64_t{2});
        const auto again = fixture.ask("GET", kProject + "/events", "", {{"last-event-id", next[0].id}}).events;
        QCOMPARE(namesOf(again->take(10)), (std::vector<std::string>{"generation", "generation"}));
        const auto ofAnotherLife = fixture.ask("GET", kProject + "/events", "", {}, "lastEventId=00-1").events;
        QCOMPARE(namesOf(ofAnotherLife->take(10)), std::vector<std::string>{"revision"});
        fixture.events()->close();
        QCOMPARE(namesOf(feed->take(10)), (std::vector<std::string>{"generation", "closed"}));
        QVERIFY(feed->ended());
    }

    void aSlowReaderIsToldThatItMissedSome() {
        ProjectFixture fixture;
        const auto feed = fixture.ask("GET", kProject + "/events").events;
        feed->take(1);
        for (int i = 0; i < 1100; ++i)
            fixture.events()->generationBegan();
        const std::vector<ServerEvent> events = feed->take(2000);
        QCOMPARE(events.front().name, std::string("missed"));
        QCOMPARE(events.size(), std::size_t{1001});
    }

    void nobodyListensToWhatIsNotThere() {
        ProjectFixture fixture;
        for (const char* path : {"/api/project/wasps", "/api/project/wasps/plan", "/api/project/wasps/events", "/api/project/wasps/frame"})
            QCOMPARE(fixture.ask("GET", path).status, 404);
        QCOMPARE(fixture.ask("POST", "/api/project/wasps/edits", setTitle("x")).status, 404);
    }

    void aBusyOwnerKeepsNobody() {
        ProjectFixture fixture(1);  // this thread does not come to it while it waits for the client
        HttpResponse answer;
        std::jthread([&] { answer = fixture.ask("POST", kProject + "/edits", setTitle("x")); }).join();
        QCOMPARE(answer.status, 503);
        QCOMPARE(ProjectFixture::header(answer, "Retry-After"), std::string("2"));
        QTest::qWait(0);
        QCOMPARE(fixture.project().revision(), std::uint64_t{1});  // and it is not done later
    }

    void whoGaveUpIsNotServed() {
        ProjectFixture fixture;
        std::stop_source client;
        HttpResponse answer;
        std::jthread request([&] { answer = fixture.ask("POST", kProject + "/edits", setTitle("x"), {}, {}, client.get_token()); });
        client.request_stop();
        request.join();
        QTest::qWait(0);
        QCOMPARE(fixture.project().revision(), std::uint64_t{1});
    }

    void anOwnerThatEndsLetsAllGo() {
        ProjectFixture fixture;
        std::array<std::atomic<int>, 3> status = {0, 0, 0};
        std::vector<std::jthread> requests;
        for (auto& one : status)
            requests.emplace_back([&] { one = fixture.ask("GET", kProject).status; });
        fixture.owner.close();
        requests.clear();
        for (const auto& one : status)
            QCOMPARE(one.load(), 503);
        QCOMPARE(fixture.ask("GET", kProject).status, 503);
    }

    void whoMayDoWhat() {
        ProjectFixture fixture;
        for (const Route& route : fixture.routes()) {
            const auto is = [&](const char* end) { return route.pattern.ends_with(end); };
            const bool changes = route.method == "POST" && !is("/generate") && !is("/export") && !is("/takes") && !is("/estimate");
            QCOMPARE(route.scope == Scope::Edit, changes);
            QCOMPARE(route.scope == Scope::Export, route.pattern.ends_with("/export"));
        }
        QCOMPARE(fixture.routes(false).size() + 4, fixture.routes().size());
    }
};

QTEST_GUILESS_MAIN(TestProjectRoutes)
#include "tst_project_routes.moc"
