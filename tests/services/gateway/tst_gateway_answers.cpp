#include <QTest>
#include <fstream>

#include "tests/services/gateway/gateway_fixture.h"

using namespace sw;
using test::GatewayFixture;
using test::RawAnswer;
using test::RawClient;

namespace {

Json bodyOf(const RawAnswer& answer) {
    return Json::parse(answer.body, nullptr, false);
}

std::size_t filesIn(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

}  // namespace

/// What clients get from routes, who may ask them, and what becomes of handlers when clients leave.
class TestGatewayAnswers : public QObject {
    Q_OBJECT

private slots:
    void handlersGetTheRequestDecoded() {
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        const Json shown = bodyOf(client.ask(GatewayFixture::get("/api/show/%C3%A9?a=1+2&b=%26&b=x&c", "X-Thing: caf\xc3\xa9\r\n")));
        QCOMPARE(shown["arguments"]["id"].get<std::string>(), std::string("\xc3\xa9"));
        QCOMPARE(shown["query"]["a"].get<std::string>(), std::string("1 2"));
        QCOMPARE(shown["query"]["c"].get<std::string>(), std::string());
        QCOMPARE(shown["headers"]["x-thing"].get<std::string>(), std::string("caf\xc3\xa9"));
    }

    void unknownPathsAndMethods() {
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        const RawAnswer missing = client.ask(GatewayFixture::get("/api/nothing"));
        QCOMPARE(missing.status, 404);
        QCOMPARE(missing.body, std::string(R"({"error":"Not Found","message":"The requested resource does not exist."})"));
        const RawAnswer wrong = client.ask(GatewayFixture::get("/api/show/1", {}, "PUT"));
        QCOMPARE(wrong.status, 405);
        QCOMPARE(wrong.headers.at("allow"), std::string("GET, HEAD, DELETE, OPTIONS"));
        QCOMPARE(stringOr(bodyOf(wrong), "code"), std::string("method_not_allowed"));
        const RawAnswer options = client.ask(GatewayFixture::get("/api/show", {}, "OPTIONS"));
        QCOMPARE(options.status, 204);
        QCOMPARE(options.headers.at("allow"), std::string("GET, HEAD, POST, OPTIONS"));
        QCOMPARE(client.ask(GatewayFixture::get("/api/show/1/more")).status, 404);
    }

    void headIsGetWithoutTheBody() {
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        client.send(GatewayFixture::get("/health", {}, "HEAD") + GatewayFixture::get("/health"));
        const RawAnswer head = client.read(true);
        const RawAnswer whole = client.read();
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.at("content-length"), std::to_string(whole.body.size()));
        QCOMPARE(whole.status, 200);
    }

    void health() {
        GatewayFixture gateway;
        gateway.settings.version = "1.2.3";
        gateway.settings.services = {"voice"};
        QVERIFY(gateway.start());
        const Json health = bodyOf(RawClient(gateway.port()).ask(GatewayFixture::get("/health")));
        QVERIFY(health == Json({{"status", "API Gateway is healthy"}, {"version", "1.2.3"}, {"services", {{"voice", "up"}}}}));
        QCOMPARE(RawClient(gateway.port()).ask(GatewayFixture::get("/ready")).status, 200);
    }

    void readySaysWhichPartIsDownAndNotWhy() {
        GatewayFixture gateway;
        std::atomic<bool> full = true;
        gateway.settings.checks = {{"database", [] { return Result<void>(); }},
                                   {"media", [&]() -> Result<void> {
                                        return full ? fail(ErrorCode::Io, "/secret/place is full.", "secret") : Result<void>();
                                    }}};
        QVERIFY(gateway.start());
        const RawAnswer down = RawClient(gateway.port()).ask(GatewayFixture::get("/ready"));
        QCOMPARE(down.status, 503);
        QVERIFY2(bodyOf(down) == Json({{"status", "not_ready"}, {"checks", {{"database", "up"}, {"media", "down"}}}}), down.body.c_str());
        full = false;
        const RawAnswer up = RawClient(gateway.port()).ask(GatewayFixture::get("/ready"));
        QCOMPARE(up.status, 200);
        QVERIFY2(bodyOf(up) == Json({{"status", "ready"}, {"checks", {{"database", "up"}, {"media", "up"}}}}), up.body.c_str());
    }

    /// One that throws is a part that is down.
    void aCheckThatThrowsIsDown() {
        GatewayFixture gateway;
        gateway.settings.checks = {{"database", []() -> Result<void> { throw std::runtime_error("secret"); }}};
        QVERIFY(gateway.start());
        const RawAnswer down = RawClient(gateway.port()).ask(GatewayFixture::get("/ready"));
        QCOMPARE(down.status, 503);
        QVERIFY2(down.body.find("secret") == std::string::npos, down.body.c_str());
    }

    void aServiceAloneSaysItsName() {
        GatewayFixture gateway;
        gateway.settings.title = "Voice Service";
        QVERIFY(gateway.start());
        QCOMPARE(RawClient(gateway.port()).ask(GatewayFixture::get("/health")).body, std::string(R"({"status":"Voice Service is healthy"})"));
    }

    void faultsOfHandlersEndAsAnswers_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("worker") << QByteArray("/api/throw");
        QTest::newRow("server's thread") << QByteArray("/api/throwHere");
    }
    void faultsOfHandlersEndAsAnswers() {
        QFETCH(QByteArray, path);
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        const RawAnswer answer = client.ask(GatewayFixture::get(path.toStdString()));
        QCOMPARE(answer.status, 500);
        QVERIFY(answer.body.find("secret") == std::string::npos);
        QCOMPARE(client.ask(GatewayFixture::get("/health")).status, 200);
    }

    void handlersCannotSmuggleHeaders() {
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        const RawAnswer answer = RawClient(gateway.port()).ask(GatewayFixture::get("/api/headers"));
        QCOMPARE(answer.headers.at("x-good"), std::string("yes"));
        QVERIFY(!answer.headers.contains("set-cookie") && !answer.headers.contains("x-bad"));
        QCOMPARE(answer.body, std::string(R"({"ok":true})"));
    }

    void tokensAndScopes() {
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        const RawAnswer none = client.ask(GatewayFixture::get("/api/generate"));
        QCOMPARE(none.status, 401);
        QCOMPARE(none.headers.at("www-authenticate"), std::string("Bearer"));
        QCOMPARE(client.ask(GatewayFixture::get("/api/generate", "Authorization: Bearer wrong\r\n")).status, 401);
        QCOMPARE(client.ask(GatewayFixture::get("/api/generate", "Authorization: Basic " + std::string(GatewayFixture::kToken) + "\r\n")).status, 401);
        const RawAnswer good = client.ask(GatewayFixture::get("/api/generate", "Authorization: bearer " + std::string(GatewayFixture::kToken) + "\r\n"));
        QCOMPARE(good.status, 200);
        QCOMPARE(stringOr(bodyOf(good), "account"), std::string("owner"));
        // An unauthorised body is not read, and is not the next request.
        RawClient body(gateway.port());
        QCOMPARE(body.ask("POST /api/generate HTTP/1.1\r\nHost: localhost\r\nContent-Length: 30\r\n\r\n").status, 405);
        QVERIFY(body.isClosed());
    }

    void pagesElsewhereMayNotCall_data() {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("no page") << QByteArray() << QByteArray("GET") << 200 << false;
        QTest::newRow("own page") << QByteArray("Origin: http://localhost\r\n") << QByteArray("GET") << 200 << false;
        QTest::newRow("foreign page") << QByteArray("Origin: http://evil.example\r\n") << QByteArray("GET") << 403 << false;
        QTest::newRow("no origin") << QByteArray("Origin: null\r\n") << QByteArray("GET") << 403 << false;
        QTest::newRow("listed page") << QByteArray("Origin: https://Studio.example\r\n") << QByteArray("GET") << 200 << true;
        QTest::newRow("listed, no such path") << QByteArray("Origin: https://studio.example\r\n") << QByteArray("PUT") << 405 << true;
        QTest::newRow("preflight") << QByteArray("Origin: https://studio.example\r\nAccess-Control-Request-Method: POST\r\n") << QByteArray("OPTIONS") << 204 << true;
        QTest::newRow("foreign preflight") << QByteArray("Origin: http://evil.example\r\nAccess-Control-Request-Method: POST\r\n") << QByteArray("OPTIONS") << 403 << false;
        QTest::newRow("cross-site form") << QByteArray("Sec-Fetch-Site: cross-site\r\nContent-Length: 0\r\n") << QByteArray("POST") << 403 << false;
    }
    void pagesElsewhereMayNotCall() {
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, method);
        QFETCH(int, status);
        QFETCH(bool, allowed);
        GatewayFixture gateway;
        gateway.settings.origins = {"https://studio.example"};
        QVERIFY(gateway.start());
        const RawAnswer answer = RawClient(gateway.port()).ask(GatewayFixture::get("/api/show", headers.toStdString(), method.toStdString()));
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.headers.contains("access-control-allow-origin"), allowed);
        if (status == 204)
            QCOMPARE(answer.headers.at("access-control-allow-methods"), std::string("GET, HEAD, POST, OPTIONS"));
    }

    void onlyJsonWhereJsonIsWanted_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("status");
        QTest::newRow("json") << QByteArray("application/json; charset=utf-8") << 200;
        QTest::newRow("like json") << QByteArray("application/problem+json") << 200;
        QTest::newRow("form") << QByteArray("application/x-www-form-urlencoded") << 415;
        QTest::newRow("text") << QByteArray("text/plain") << 415;
    }
    void onlyJsonWhereJsonIsWanted() {
        QFETCH(QByteArray, type);
        QFETCH(int, status);
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        QCOMPARE(RawClient(gateway.port()).ask(GatewayFixture::post("/api/json", "{}", "Content-Type: " + type.toStdString() + "\r\n")).status, status);
    }

    void requestIdsAreKeptOrMade_data() {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<bool>("kept");
        QTest::newRow("good") << QByteArray("abc-123.X_y") << true;
        QTest::newRow("none") << QByteArray() << false;
        QTest::newRow("spaces") << QByteArray("a b") << false;
        QTest::newRow("long") << QByteArray(200, 'a') << false;
    }
    void requestIdsAreKeptOrMade() {
        QFETCH(QByteArray, sent);
        QFETCH(bool, kept);
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        const RawAnswer answer = RawClient(gateway.port()).ask(GatewayFixture::get("/health", sent.isEmpty() ? "" : "X-Request-Id: " + sent.toStdString() + "\r\n"));
        const std::string id = answer.headers.at("x-request-id");
        QCOMPARE(id == sent.toStdString(), kept);
        QVERIFY(!id.empty());
    }

    void aLineIsLoggedForEachRequestWithoutSecrets() {
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        RawClient(gateway.port()).ask(GatewayFixture::post("/api/show?key=topsecret", "topsecret",
            "Authorization: Bearer topsecret\r\nX-Request-Id: r-1\r\ntraceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\n"));
        gateway.server.stop();
        QCOMPARE(gateway.log.size(), std::size_t{1});
        QVERIFY(gateway.log[0].find("topsecret") == std::string::npos);
        const Json line = Json::parse(gateway.log[0], nullptr, false);
        QCOMPARE(stringOr(line, "requestId"), std::string("r-1"));
        QCOMPARE(stringOr(line, "traceId"), std::string("4bf92f3577b34da6a3ce929d0e0e4736"));
        QCOMPARE(stringOr(line, "route"), std::string("/api/show"));
        QCOMPARE(integerOr(line, "status", 0), std::int64_t{200});
        QCOMPARE(integerOr(line, "bytesIn", 0), std::int64_t{9});
    }

    void aRequestIsASpanInTheClientsTrace() {
        struct Spans final : SpanSink {
            std::vector<Span> all;
            void add(Span span) override { all.push_back(std::move(span)); }
            std::uint64_t newId() override { return 0xabc; }
            std::int64_t now() override { return 2'000'000'000'000'000'000; }
        } spans;
        GatewayFixture gateway;
        gateway.settings.spans = &spans;
        QVERIFY(gateway.start());
        RawClient(gateway.port()).ask(GatewayFixture::get("/api/show/topsecret?key=topsecret",
                                                          "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\n"));
        gateway.server.stop();
        QCOMPARE(spans.all.size(), std::size_t{1});
        const Span& span = spans.all[0];
        QCOMPARE(span.name, std::string("GET /api/show/:id"));
        QCOMPARE(span.place.traceparent(), std::string("00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000abc-01"));
        QCOMPARE(span.parent, std::uint64_t{0x00f067aa0ba902b7});
        QVERIFY(span.kind == SpanKind::Server && !span.failed && span.beginNs < span.endNs);
        for (const auto& [name, value] : span.attributes)
            if (const auto* text = std::get_if<std::string>(&value))
                QVERIFY2(text->find("topsecret") == std::string::npos, name.c_str());
    }

    void metricsCountRequests() {
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        client.ask(GatewayFixture::get("/api/show/1"));
        client.ask(GatewayFixture::get("/api/show/2"));
        const RawAnswer answer = client.ask(GatewayFixture::get("/metrics"));
        QCOMPARE(answer.headers.at("content-type"), std::string("text/plain; version=0.0.4; charset=utf-8"));
        QVERIFY(answer.body.find(R"(shortwright_requests_total{server="API Gateway",method="GET",route="/api/show/:id",status="200"} 2)") != std::string::npos);
    }

    void uploadsGoToAFileAndAreRemoved() {
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        const Json answer = bodyOf(client.ask(GatewayFixture::post("/api/upload", std::string(700'000, 'u'))));
        QCOMPARE(integerOr(answer, "bytes", 0), std::int64_t{700'000});
        QCOMPARE(integerOr(answer, "inMemory", -1), std::int64_t{0});
        QCOMPARE(client.ask(GatewayFixture::post("/api/upload", "")).status, 200);
        QCOMPARE(RawClient(gateway.port()).ask(GatewayFixture::get("/api/upload", "Content-Length: 1048577\r\n", "POST")).status, 413);
        RawClient half(gateway.port());
        half.send(GatewayFixture::post("/api/upload", std::string(500'000, 'u')).substr(0, 400'000));
        half.reset();
        gateway.server.stop();
        QCOMPARE(filesIn(gateway.folder()), std::size_t{0});
    }

    void uploadsThatCannotBeKeptAreRefused() {
        GatewayFixture gateway;
        gateway.settings.spoolFolder = "/dev/null/uploads";
        QVERIFY(gateway.start());
        QCOMPARE(RawClient(gateway.port()).ask(GatewayFixture::post("/api/upload", "hello")).status, 503);
    }

    void aBusyServerSaysSo() {
        GatewayFixture gateway;
        gateway.settings.limits.workers = 1;
        gateway.settings.limits.waiting = 1;
        QVERIFY(gateway.start());
        RawClient running(gateway.port());
        running.send(GatewayFixture::get("/api/hold"));
        QVERIFY(gateway.entered.wait());
        RawClient waiting(gateway.port());
        waiting.send(GatewayFixture::post("/api/show", "waiting"));
        RawAnswer refused;
        for (int i = 0; i < 100 && refused.status != 503; ++i)  // until the one that waits has arrived
            refused = RawClient(gateway.port()).ask(GatewayFixture::post("/api/upload", ""));
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.headers.at("retry-after"), std::string("2"));
        // Quick routes are answered all the same.
        QCOMPARE(RawClient(gateway.port()).ask(GatewayFixture::get("/health")).status, 200);
        gateway.released.raise();
        QCOMPARE(running.read().status, 200);
        QCOMPARE(waiting.read().status, 200);
    }

    void lateAnswersAreSwallowed() {
        GatewayFixture gateway;
        gateway.settings.limits.answerMs = 60;
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        const RawAnswer answer = client.ask(GatewayFixture::get("/api/hold"));
        QCOMPARE(answer.status, 504);
        QCOMPARE(answer.body, std::string(R"({"error":"Request timed out"})"));
        QVERIFY(gateway.stopped.wait());
        QCOMPARE(bodyOf(client.ask(GatewayFixture::post("/api/show", "next")))["body"].get<std::string>(), std::string("next"));
    }

    void handlersHearWhenTheClientIsGone_data() {
        QTest::addColumn<bool>("hard");
        QTest::newRow("closed") << false;
        QTest::newRow("reset") << true;
    }
    void handlersHearWhenTheClientIsGone() {
        QFETCH(bool, hard);
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        client.send(GatewayFixture::get("/api/hold"));
        QVERIFY(gateway.entered.wait());
        hard ? client.reset() : client.close();
        QVERIFY(gateway.stopped.wait());
        QCOMPARE(RawClient(gateway.port()).ask(GatewayFixture::get("/health")).status, 200);
        gateway.server.stop();
        QVERIFY(gateway.log[0].find("\"status\":499") != std::string::npos);
    }

    void clientsMayLeaveAtAnyStage() {
        GatewayFixture gateway;
        gateway.file = gateway.folder() / "big";
        std::ofstream(gateway.file) << std::string(3 << 20, 'f');
        QVERIFY(gateway.start());
        const std::vector<std::string> requests = {
            GatewayFixture::get("/health"), GatewayFixture::get("/api/file"), GatewayFixture::get("/api/events"),
            GatewayFixture::post("/api/show", std::string(90'000, 'b')), GatewayFixture::post("/api/upload", std::string(300'000, 'u')),
            GatewayFixture::get("/api/show/1") + GatewayFixture::get("/api/file")};
        for (int i = 0; i < 120; ++i) {
            const std::string& request = requests[static_cast<std::size_t>(i) % requests.size()];
            RawClient client(gateway.port());
            const int stage = i / static_cast<int>(requests.size()) % 5;
            client.send(request.substr(0, stage < 4 ? request.size() * static_cast<std::size_t>(stage) / 4 : request.size()));
            if (stage == 4 && i % 2 == 0)
                client.exactly(10);
            i % 3 == 0 ? client.reset() : client.close();
        }
        QCOMPARE(RawClient(gateway.port()).ask(GatewayFixture::get("/health")).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestGatewayAnswers)
#include "tst_gateway_answers.moc"
