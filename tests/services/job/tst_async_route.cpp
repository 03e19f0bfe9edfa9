#include <QTest>

#include "services/job/async_route.h"
#include "services/job/job_routes.h"
#include "tests/services/job/job_fixture.h"

using namespace sw;
using namespace sw::test;

namespace {

Route echo(std::function<void(const HttpRequest&)> seen = {}) {
    Route route;
    route.method = "POST";
    route.pattern = "/api/voice/generate";
    route.handler = [seen](const HttpRequest& request) {
        if (seen)
            seen(request);
        const Json body = Json::parse(request.body);
        if (body["text"] == "bad")
            return errorResponse(request, "Voice request failed", {ErrorCode::Provider, "The voice is hoarse.", ""});
        return jsonResponse({{"message", "Voice generated successfully"}, {"result", {{"fileName", body["text"]}}}});
    };
    return route;
}

HttpRequest request(const char* body, const char* prefer = nullptr) {
    HttpRequest request;
    request.method = "POST";
    request.path = "/api/voice/generate";
    request.caller = {"ann", {Scope::Generate}};
    request.headers = {{"authorization", "Bearer secret"}, {"content-type", "application/json"}};
    if (prefer)
        request.headers.emplace_back("prefer", prefer);
    request.query = {{"q", "1"}};
    request.body = body;
    return request;
}

}  // namespace

class TestAsyncRoute : public QObject {
    Q_OBJECT

    /// A queue that is not yet started.
    static std::unique_ptr<JobQueue> opened(JobFixture& fixture) {
        return *JobQueue::open(fixture.options, fixture.media);
    }

private slots:
    void withoutAWishItAnswersAtOnce() {
        JobFixture fixture;
        const auto queue = opened(fixture);
        const Route route = asyncRoute(echo(), *queue);
        QVERIFY(queue->start());
        const HttpResponse response = route.handler(request(R"({"text":"a"})"));
        QCOMPARE(response.status, 200);
        QCOMPARE(Json::parse(response.body)["message"].get<std::string>(), std::string("Voice generated successfully"));
        QCOMPARE(route.handler(request(R"({"text":"a"})", "return=minimal")).status, 200);
    }

    void respondAsyncMakesAJob() {
        JobFixture fixture;
        const auto queue = opened(fixture);
        HttpRequest seen;
        const Route route = asyncRoute(echo([&](const HttpRequest& inner) { seen = inner; }), *queue);
        QVERIFY(queue->start());
        const HttpResponse response = route.handler(request(R"({"text":"a"})", "wait=10, Respond-Async"));
        QCOMPARE(response.status, 202);
        const Json body = Json::parse(response.body);
        const std::string id = body["jobId"];
        QCOMPARE(body["status"].get<std::string>(), std::string("pending"));
        QCOMPARE(body["statusUrl"].get<std::string>(), "/api/job/status/" + id);
        const JobState job = JobFixture::ended(*queue, id);
        QVERIFY(job.status == JobStatus::Completed);
        QCOMPARE(job.account, std::string("ann"));
        QCOMPARE(job.result["fileName"].get<std::string>(), std::string("a"));
        QCOMPARE(job.stages[0].name, std::string("voice"));
        queue->stop();
        QCOMPARE(seen.path, std::string("/api/voice/generate"));
        QCOMPARE(seen.queryValue("q"), std::string("1"));
        QCOMPARE(seen.header("content-type"), std::string("application/json"));
        QCOMPARE(seen.header("authorization"), std::string());
        QVERIFY(seen.caller.may(Scope::Generate) && !seen.caller.may(Scope::Admin));
        QVERIFY2(canonicalText(job.request).find("secret") == std::string::npos, "a token is not kept");
    }

    void aFailureIsTheJobs() {
        JobFixture fixture;
        const auto queue = opened(fixture);
        const Route route = asyncRoute(echo(), *queue);
        QVERIFY(queue->start());
        const HttpResponse response = route.handler(request(R"({"text":"bad"})", "respond-async"));
        const JobState job = JobFixture::ended(*queue, Json::parse(response.body)["jobId"]);
        QVERIFY(job.status == JobStatus::Failed);
        QCOMPARE(job.details, std::string("The voice is hoarse."));
        QCOMPARE(job.code, std::string("provider"));
    }

    void aRepeatedKeyIsOneJob() {
        JobFixture fixture;
        const auto queue = opened(fixture);
        const Route route = asyncRoute(echo(), *queue);
        HttpRequest first = request(R"({"text":"a"})", "respond-async");
        first.headers.emplace_back("idempotency-key", "k");
        first.requestId = "1";
        HttpRequest second = first;
        second.requestId = "2";
        QCOMPARE(route.handler(first).body, route.handler(second).body);
    }

    void itIsDoneAfterARestart() {
        JobFixture fixture;
        std::string id;
        {
            const auto queue = opened(fixture);
            id = Json::parse(
                asyncRoute(echo(), *queue).handler(request(R"({"text":"a"})", "respond-async")).body)["jobId"];
        }
        const auto queue = opened(fixture);
        (void)asyncRoute(echo(), *queue);
        QVERIFY(queue->start());
        QVERIFY(JobFixture::ended(*queue, id).status == JobStatus::Completed);
    }

    void whatIsNoTextIsRefused() {
        JobFixture fixture;
        const auto queue = opened(fixture);
        const Route route = asyncRoute(echo(), *queue);
        QCOMPARE(route.handler(request("\xff\xfe", "respond-async")).status, 400);
        QCOMPARE(route.handler(request("[1]", "respond-async")).status, 400);
    }
};

QTEST_GUILESS_MAIN(TestAsyncRoute)
#include "tst_async_route.moc"
