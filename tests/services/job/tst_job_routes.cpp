#include <QTest>

#include "services/job/job_routes.h"
#include "services/job/media_routes.h"
#include "services/store/database.h"
#include "tests/services/job/job_fixture.h"

using namespace sw;
using namespace sw::test;

namespace {

Result<JobResult> greet(const QueuedJob& job, JobProgress&, const std::stop_token&) {
    return JobResult{{{"greeting", job.request.at("prompt")}}};
}

/// Calls routes as a server does that has matched the pattern.
class Desk {
public:
    explicit Desk(std::vector<Route> routes) : m_routes(std::move(routes)) {}

    HttpResponse call(const std::string& method, const std::string& pattern, HttpRequest request,
                      const std::string& id = {}) {
        for (const Route& route : m_routes)
            if (route.method == method && route.pattern == pattern) {
                request.method = method;
                if (request.caller.account.empty())
                    request.caller = {"owner", {Scope::Admin}};
                if (!id.empty())
                    request.arguments["id"] = id;
                return route.handler(request);
            }
        qFatal("no such route: %s", pattern.c_str());
    }
    HttpResponse post(const std::string& pattern, const std::string& body, HttpRequest request = {}) {
        request.body = body;
        return call("POST", pattern, std::move(request));
    }

private:
    std::vector<Route> m_routes;
};

Json bodyOf(const HttpResponse& response) {
    return Json::parse(response.body);
}

HttpRequest as(const std::string& account) {
    HttpRequest request;
    request.caller = {account, {Scope::Generate}};
    return request;
}

std::string headerOf(const HttpResponse& response, const std::string& name) {
    for (const auto& [key, value] : response.headers)
        if (key == name)
            return value;
    return {};
}

}  // namespace

class TestJobRoutes : public QObject {
    Q_OBJECT

private slots:
    void generateMakesAJob() {
        JobFixture fixture;
        const auto queue = fixture.start(greet);
        Desk desk(jobRoutes(*queue));
        const HttpResponse made =
            desk.post("/api/job/generate",
                      R"({"prompt":"volcanoes","parameters":{"llmGenParams":{"sceneAmount":"2"}},"more":1})");
        QCOMPARE(made.status, 202);
        QCOMPARE(bodyOf(made).size(), std::size_t{2});
        QCOMPARE(bodyOf(made)["status"].get<std::string>(), std::string("pending"));
        const std::string id = bodyOf(made)["jobId"];
        QCOMPARE(headerOf(made, "Location"), "/api/job/status/" + id);
        const JobState job = JobFixture::ended(*queue, id);
        QVERIFY(!job.request.contains("more"));
        QCOMPARE(job.request["visualizationType"].get<std::string>(), std::string("image"));
        for (const char* pattern : {"/api/job/jobs/:id", "/api/job/status/:id"}) {
            const HttpResponse shown = desk.call("GET", pattern, {}, id);
            QCOMPARE(shown.status, 200);
            QCOMPARE(bodyOf(shown)["status"].get<std::string>(), std::string("completed"));
            QCOMPARE(bodyOf(shown)["result"]["greeting"].get<std::string>(), std::string("volcanoes"));
            for (const char* name : {"jobId", "progress", "currentStep", "stages", "details"})
                QVERIFY2(bodyOf(shown).contains(name), name);
        }
    }

    void badWishesAreRefused_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("details");
        QTest::newRow("nothing") << "/api/job/generate"
                                 << "{}"
                                 << "Missing required parameters: prompt";
        QTest::newRow("blank") << "/api/job/generate"
                               << R"({"prompt":" "})"
                               << "Missing required parameters: prompt";
        QTest::newRow("kind") << "/api/job/generate"
                              << R"({"prompt":"x","visualizationType":"hologram"})"
                              << "hologram";
        QTest::newRow("parameters") << "/api/job/generate"
                                    << R"({"prompt":"x","parameters":[1]})"
                                    << "parameters";
        QTest::newRow("no JSON") << "/api/job/generate"
                                 << "prompt=x"
                                 << "not valid JSON";
        QTest::newRow("callback to here") << "/api/job/generate"
                                          << R"({"prompt":"x","callbackUrl":"http://127.0.0.1/"})"
                                          << "private";
        QTest::newRow("callback to a file") << "/api/job/generate"
                                            << R"({"prompt":"x","callbackUrl":"file:///etc/passwd"})"
                                            << "callback URL";
        QTest::newRow("checked") << "/api/job/generate"
                                 << R"({"prompt":"forbidden"})"
                                 << "Not that.";
        QTest::newRow("no prompts") << "/api/job/create"
                                    << "{}"
                                    << "Missing required parameters: prompts";
        QTest::newRow("empty prompts") << "/api/job/create"
                                       << R"({"prompts":[]})"
                                       << "prompts";
        QTest::newRow("prompts text") << "/api/job/create"
                                      << R"({"prompts":"x"})"
                                      << "prompts";
        QTest::newRow("one is blank") << "/api/job/create"
                                      << R"({"prompts":["a",""]})"
                                      << "Missing required parameters: prompt";
    }
    void badWishesAreRefused() {
        QFETCH(QString, pattern);
        QFETCH(QString, body);
        QFETCH(QString, details);
        JobFixture fixture;
        const auto queue = fixture.start(greet);
        Desk desk(jobRoutes(*queue, [](const Json& wish) -> Result<void> {
            return wish["prompt"] == "forbidden" ? Result<void>(fail(ErrorCode::InvalidInput, "Not that."))
                                                 : Result<void>();
        }));
        const HttpResponse response = desk.post(pattern.toStdString(), body.toStdString());
        QCOMPARE(response.status, 400);
        QCOMPARE(bodyOf(response)["error"].get<std::string>(), std::string("Job request failed"));
        QVERIFY2(bodyOf(response)["details"].get<std::string>().find(details.toStdString()) != std::string::npos,
                 response.body.c_str());
        QCOMPARE(*queue->store().activeCount(), 0);
    }

    void createMakesABatch() {
        JobFixture fixture;
        const auto queue = fixture.start(greet);
        Desk desk(jobRoutes(*queue));
        const HttpResponse made =
            desk.post("/api/job/create", R"({"prompts":["a",{"sourceText":"b"}],"parameters":{"x":1}})");
        QCOMPARE(made.status, 202);
        const Json body = bodyOf(made);
        QCOMPARE(body["status"].get<std::string>(), std::string("created"));
        QCOMPARE(body["jobs"].size(), std::size_t{2});
        JobFixture::ended(*queue, body["jobId"]);
        const HttpResponse shown = desk.call("GET", "/api/job/jobs/:id", {}, body["jobId"]);
        QCOMPARE(bodyOf(shown)["status"].get<std::string>(), std::string("completed"));
        QCOMPARE(bodyOf(shown)["jobs"].size(), std::size_t{2});
        QCOMPARE(queue->store().job(body["jobs"][0]["jobId"])->request["parameters"]["x"].get<int>(), 1);
    }

    void aRepeatedKeyIsOneJob() {
        JobFixture fixture;
        const auto queue = fixture.start(greet);
        Desk desk(jobRoutes(*queue));
        HttpRequest keyed;
        keyed.headers = {{"idempotency-key", "k-1"}};
        const HttpResponse first = desk.post("/api/job/generate", R"({"prompt":"a"})", keyed);
        const HttpResponse second = desk.post("/api/job/generate", R"({ "prompt" : "a" })", keyed);
        QCOMPARE(second.status, 202);
        QCOMPARE(second.body, first.body);
        QCOMPARE(desk.post("/api/job/generate", R"({"prompt":"b"})", keyed).status, 422);
        keyed.headers = {{"idempotency-key", std::string(256, 'k')}};
        QCOMPARE(desk.post("/api/job/generate", R"({"prompt":"b"})", keyed).status, 400);
    }

    void fullQueuesSayWhenToTryAgain() {
        JobFixture fixture;
        fixture.options.limits = {2, 1, 3};
        fixture.options.workers = 0;
        const auto queue = fixture.start(greet);
        Desk desk(jobRoutes(*queue));
        QCOMPARE(desk.post("/api/job/generate", R"({"prompt":"a"})", as("ann")).status, 202);
        const HttpResponse own = desk.post("/api/job/generate", R"({"prompt":"a"})", as("ann"));
        QCOMPARE(own.status, 429);
        QVERIFY(!headerOf(own, "Retry-After").empty());
        QCOMPARE(desk.post("/api/job/create", R"({"prompts":["a","b"]})").status, 503);
        QCOMPARE(desk.post("/api/job/generate", R"({"prompt":"a"})").status, 202);
        const HttpResponse all = desk.post("/api/job/generate", R"({"prompt":"a"})");
        QCOMPARE(all.status, 503);
        QVERIFY(!headerOf(all, "Retry-After").empty());
    }

    void aLockedDatabaseSaysWhenToTryAgain() {
        JobFixture fixture;
        fixture.options.workers = 0;
        fixture.options.busyTimeoutMs = 1;
        const auto queue = fixture.start(greet);
        Desk desk(jobRoutes(*queue));
        const auto other = *Database::open(fixture.options.folder / "shortwright.sqlite", 5000);
        const auto holding = Transaction::begin(**other->connection());
        QVERIFY(holding);
        const HttpResponse refused = desk.post("/api/job/generate", R"({"prompt":"a"})");
        QCOMPARE(refused.status, 503);
        QVERIFY(!headerOf(refused, "Retry-After").empty());
        QVERIFY2(refused.body.find("locked") != std::string::npos, refused.body.c_str());
        QCOMPARE(desk.call("GET", "/api/job/jobs", {}).status, 200);
    }

    void callersSeeTheirOwn() {
        JobFixture fixture;
        fixture.options.workers = 0;
        const auto queue = fixture.start(greet);
        Desk desk(jobRoutes(*queue));
        const std::string id = bodyOf(desk.post("/api/job/generate", R"({"prompt":"a"})", as("ann")))["jobId"];
        const HttpResponse nothing = desk.call("GET", "/api/job/jobs/:id", as("bob"), "no-such-job");
        for (const auto& [method, pattern] :
             std::vector<std::pair<std::string, std::string>>{{"GET", "/api/job/jobs/:id"},
                                                              {"DELETE", "/api/job/jobs/:id"},
                                                              {"POST", "/api/job/jobs/:id/cancel"},
                                                              {"POST", "/api/job/:id/retry"},
                                                              {"GET", "/api/job/jobs/:id/events"}}) {
            QCOMPARE(desk.call(method, pattern, as("bob"), id).status, 404);
            QCOMPARE(nothing.status, 404);
        }
        QCOMPARE(bodyOf(desk.call("GET", "/api/job/jobs", as("bob")))["jobs"].size(), std::size_t{0});
        QCOMPARE(bodyOf(desk.call("GET", "/api/job/jobs", as("ann")))["jobs"].size(), std::size_t{1});
        QCOMPARE(bodyOf(desk.call("GET", "/api/job/jobs", {}))["jobs"].size(), std::size_t{1});
        QCOMPARE(desk.call("POST", "/api/job/jobs/:id/cancel", as("ann"), id).status, 200);
        QCOMPARE(bodyOf(desk.call("GET", "/api/job/status/:id", {}, id))["status"].get<std::string>(),
                 std::string("cancelled"));
        QCOMPARE(bodyOf(desk.call("POST", "/api/job/:id/retry", as("ann"), id))["status"].get<std::string>(),
                 std::string("pending"));
        QCOMPARE(desk.call("POST", "/api/job/:id/retry", as("ann"), id).status, 409);
        QCOMPARE(desk.call("DELETE", "/api/job/:id", as("ann"), id).status, 200);
        QCOMPARE(desk.call("GET", "/api/job/status/:id", as("ann"), id).status, 404);
    }

    void listsComeInPages() {
        JobFixture fixture;
        fixture.options.workers = 0;
        const auto queue = fixture.start(greet);
        Desk desk(jobRoutes(*queue));
        std::vector<std::string> ids;
        for (int i = 0; i < 5; ++i)
            ids.insert(ids.begin(), bodyOf(desk.post("/api/job/generate", R"({"prompt":"a"})"))["jobId"]);
        QVERIFY(queue->cancel(ids[2]));
        std::vector<std::string> seen;
        HttpRequest page;
        page.query = {{"limit", "2"}};
        for (;;) {
            const Json body = bodyOf(desk.call("GET", "/api/job/jobs", page));
            for (const Json& job : body["jobs"])
                seen.push_back(job["jobId"]);
            if (body["nextCursor"].is_null())
                break;
            page.query = {{"limit", "2"}, {"cursor", body["nextCursor"].get<std::string>()}};
        }
        QCOMPARE(seen, ids);
        page.query = {{"status", "cancelled"}};
        QCOMPARE(bodyOf(desk.call("GET", "/api/job/jobs", page))["jobs"].size(), std::size_t{1});
        for (const std::pair<std::string, std::string>& bad : {std::pair<std::string, std::string>{"status", "odd"},
                                                               {"limit", "0"},
                                                               {"limit", "201"},
                                                               {"limit", "x"},
                                                               {"limit", "99999999999999999999"},
                                                               {"cursor", "-1"},
                                                               {"cursor", "0"}}) {
            page.query = {{bad.first, bad.second}};
            QCOMPARE(desk.call("GET", "/api/job/jobs", page).status, 400);
        }
    }

    void eventsGoOnAfterTheLastOne() {
        JobFixture fixture;
        const auto queue = fixture.start(greet);
        Desk desk(jobRoutes(*queue));
        const std::string id = bodyOf(desk.post("/api/job/generate", R"({"prompt":"a"})"))["jobId"];
        JobFixture::ended(*queue, id);
        HttpRequest request;
        const HttpResponse all = desk.call("GET", "/api/job/jobs/:id/events", request, id);
        QCOMPARE(all.type, std::string("text/event-stream"));
        const auto events = all.events->take(100);
        QVERIFY(events.size() >= 3);
        QVERIFY(all.events->ended());
        request.headers = {{"last-event-id", events[events.size() - 2].id}};
        QCOMPARE(desk.call("GET", "/api/job/jobs/:id/events", request, id).events->take(100).size(), std::size_t{1});
        request.headers = {{"last-event-id", "one"}};
        QCOMPARE(desk.call("GET", "/api/job/jobs/:id/events", request, id).status, 400);
    }

    void mediaAreServedByName() {
        JobFixture fixture;
        const StoredMedia film = *fixture.media.put("film", "mp4");
        const Route route = mediaRoutes(fixture.media).front();
        HttpRequest request;
        request.arguments["file"] = film.fileName;
        const HttpResponse response = route.handler(request);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.type, std::string("video/mp4"));
        QCOMPARE(response.file, film.path);
        for (const char* name : {"..", "../data/shortwright.sqlite", "a.mp4", ""}) {
            request.arguments["file"] = name;
            QCOMPARE(route.handler(request).status, 404);
        }
        request.arguments["file"] = fixture.media.put("<script>", "html")->fileName;
        QCOMPARE(route.handler(request).type, std::string("application/octet-stream"));
    }
};

QTEST_GUILESS_MAIN(TestJobRoutes)
#include "tst_job_routes.moc"
