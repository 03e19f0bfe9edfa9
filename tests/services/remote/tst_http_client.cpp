#include <QtTest>
#include <algorithm>
#include <fstream>
#include <latch>
#include <thread>

#include "../../support/fake_server.h"
#include "../../support/remote_client.h"
#include "core/base/json.h"
#include "services/remote/http_line.h"

using namespace sw;
using namespace sw::test;
using namespace std::chrono_literals;

namespace {

RemoteRequest post(const std::string& path, const std::string& body = "{}") {
    RemoteRequest request;
    request.method = "POST";
    request.path = path;
    request.body = body;
    request.contentType = "application/json";
    request.accepts = {"application/json"};
    return request;
}

RemoteRequest get(const std::string& path) {
    RemoteRequest request;
    request.path = path;
    return request;
}

FakeServer::Handler always(const std::string& bytes) {
    return [bytes](const FakeRequest&, FakeServer::Wire& wire) { wire.send(bytes); };
}

/// Answers the first requests one after the other, then always with the last.
FakeServer::Handler inTurn(std::vector<std::string> answers) {
    auto next = std::make_shared<std::atomic<std::size_t>>(0);
    return [answers = std::move(answers), next](const FakeRequest&, FakeServer::Wire& wire) {
        const std::string& bytes = answers[std::min(answers.size() - 1, (*next)++)];
        if (bytes == "reset")
            return wire.reset();
        wire.send(bytes);
    };
}

template <class T>
const char* messageOf(const Result<T>& result) {
    return result ? "" : result.error().message.c_str();
}

std::string bytesOf(const QString& file) {
    std::ifstream stream(file.toStdString(), std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

/// HttpClient against a server on this machine.
class TestHttpClient : public QObject {
    Q_OBJECT

private slots:
    void callsSayToWhichTraceTheyBelong() {
        struct Spans final : SpanSink {
            std::vector<Span> all;
            void add(Span span) override { all.push_back(std::move(span)); }
            std::uint64_t newId() override { return 0xabc; }
            std::int64_t now() override { return 1; }
        } spans;
        FakeServer server(inTurn({fakeJson("{}", 503), fakeJson("{}")}));
        const Work work{{1, 2, 3, true}, {}, {}};
        for (SpanSink* sink : {static_cast<SpanSink*>(nullptr), static_cast<SpanSink*>(&spans)}) {
            HttpClientOptions options;
            options.spans = sink;
            QuickClient client(options);
            QVERIFY(client->call(endpointAt(server.url()), post("/x?secret=y"), {}));
            const WorkScope scope(work);
            QVERIFY(client->call(endpointAt(server.url()), post("/x"), {}));
        }
        std::vector<std::string> sent;
        for (const FakeRequest& request : server.requests())
            sent.push_back(request.header("traceparent"));
        const std::string trace = "00-00000000000000010000000000000002-";
        const std::string own = "00-0000000000000abc0000000000000abc-0000000000000abc-01";
        QCOMPARE(sent, (std::vector<std::string>{"", "", trace + "0000000000000003-01", own, trace + "0000000000000abc-01"}));
        QCOMPARE(spans.all.size(), std::size_t{2});
        QCOMPARE(spans.all[0].name, std::string("POST"));
        QVERIFY(spans.all[1].kind == SpanKind::Client);
        QCOMPARE(spans.all[1].parent, std::uint64_t{3});
        for (const auto& [name, value] : spans.all[0].attributes)
            if (const auto* text = std::get_if<std::string>(&value))
                QVERIFY2(text->find("secret") == std::string::npos, name.c_str());
    }

    void sendsAndReceives() {
        FakeServer server(always(fakeJson(R"({"ok":true})")));
        QuickClient client;
        const auto answer = client->call(endpointAt(server.url()), post("/chat", R"({"a":1})"), {});
        QVERIFY2(answer, messageOf(answer));
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, std::string(R"({"ok":true})"));
        QCOMPARE(answer->contentType(), std::string("application/json"));
        const FakeRequest request = server.requests().at(0);
        QCOMPARE(request.method, std::string("POST"));
        QCOMPARE(request.target, std::string("/v1/chat"));
        QCOMPARE(request.body, std::string(R"({"a":1})"));
        QCOMPARE(request.header("authorization"), std::string("Bearer sk-very-secret"));
        QCOMPARE(request.header("content-type"), std::string("application/json"));
        QVERIFY(server.complaints().empty());
    }

    void keepsConnectionsOpen() {
        FakeServer server(always(fakeJson("{}")));
        QuickClient client;
        for (int i = 0; i < 50; ++i)
            QVERIFY(client->call(endpointAt(server.url()), post("/x"), {}));
        QCOMPARE(server.connections(), 1);
    }

    void triesAgain_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("pauseMs");
        const auto row = [](const char* name, const std::string& bytes, int pauseMs) {
            QTest::newRow(name) << QString::fromStdString(bytes) << pauseMs;
        };
        row("429", fakeJson("{}", 429), 500);
        row("500", fakeJson("{}", 500), 500);
        row("503 with seconds", fakeJson("{}", 503, "Retry-After: 7\r\n"), 7000);
        row("429 with a date", fakeJson("{}", 429, "Retry-After: Sun, 06 Nov 1994 08:49:57 GMT\r\n"), 20'000);
        row("a date that is past", fakeJson("{}", 429, "Retry-After: Sun, 06 Nov 1994 08:00:00 GMT\r\n"), 500);
        row("reset", "reset", 500);
        row("cut off", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50\r\nConnection: close\r\n\r\n{}",
            500);
    }
    void triesAgain() {
        QFETCH(QString, first);
        QFETCH(int, pauseMs);
        const std::string bytes = first.toStdString();
        std::atomic<int> calls = 0;
        FakeServer server([&](const FakeRequest&, FakeServer::Wire& wire) {
            if (calls++ > 0)
                wire.send(fakeJson(R"({"second":true})"));
            else if (bytes == "reset")
                wire.reset();
            else if (wire.send(bytes) && bytes.find("close") != std::string::npos)
                wire.close();
        });
        QuickClient client;
        const auto answer = client->call(endpointAt(server.url()), post("/x"), {});
        QVERIFY2(answer, messageOf(answer));
        QCOMPARE(answer->body, std::string(R"({"second":true})"));
        QCOMPARE(answer->tries, 2);
        QCOMPARE(client.pauses().size(), std::size_t{1});
        QCOMPARE(client.pauses()[0].count(), std::int64_t{pauseMs});
    }

    void givesUp() {
        FakeServer server(always(fakeJson(R"({"error":{"message":"Rate limit reached for gpt-5"}})", 429)));
        QuickClient client;
        const auto answer = client->call(endpointAt(server.url()), post("/x"), {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Provider);
        const QString said = QString::fromStdString(answer.error().message);
        QVERIFY2(said.contains("studio") && said.contains("after 4 tries") && said.contains("Rate limit reached for gpt-5") &&
                     said.contains("Wait a while"),
                 qPrintable(said));
        QCOMPARE(server.requests().size(), std::size_t{4});
        QCOMPARE(client.pauses(), (std::vector<std::chrono::milliseconds>{500ms, 1000ms, 2000ms}));
    }

    void doesNotWaitForHours() {
        FakeServer server(always(fakeJson("{}", 429, "Retry-After: 7200\r\n")));
        QuickClient client;
        const auto answer = client->call(endpointAt(server.url()), post("/x"), {});
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.find("2 h") != std::string::npos, messageOf(answer));
        QVERIFY(client.pauses().empty());
    }

    void repeatsTheProvidersWordsWithoutTheKey_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("words");
        QTest::newRow("OpenAI") << R"({"error":{"message":"Incorrect API key provided: sk-very-secret.","type":"x"}})"
                                << "“Incorrect API key provided: ***.”";
        QTest::newRow("Ollama") << R"({"error":"model 'x' not found"})" << "“model 'x' not found”";
        QTest::newRow("FastAPI") << R"({"detail":[{"msg":"field required"}]})" << "“field required”";
        QTest::newRow("Gemini") << R"([{"error":{"code":400,"message":"API key not valid."}}])" << "“API key not valid.”";
    }
    void repeatsTheProvidersWordsWithoutTheKey() {
        QFETCH(QString, body);
        QFETCH(QString, words);
        FakeServer server(always(fakeJson(body.toStdString(), 401)));
        QuickClient client;
        const auto answer = client->call(endpointAt(server.url()), post("/x"), {});
        QVERIFY(!answer);
        QVERIFY2(QString::fromStdString(answer.error().message).contains(words), messageOf(answer));
        QVERIFY(answer.error().message.find("sk-very") == std::string::npos);
        QVERIFY(answer.error().detail.find("sk-very") == std::string::npos);
    }

    void refusesKeysThatWouldAddHeaders() {
        FakeServer server(always(fakeJson("{}")));
        QuickClient client;
        Endpoint endpoint = endpointAt(server.url());
        endpoint.key = [](const std::stop_token&) { return Secret("a\r\nHost: evil"); };
        const auto answer = client->call(endpoint, post("/x"), {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::InvalidInput);
        QVERIFY(server.requests().empty());
    }

    void offlineRefusesBeforeAnything() {
        HttpClientOptions options;
        options.offline = true;
        QuickClient client(options);
        Endpoint endpoint = endpointAt("http://no-such-host.invalid");
        bool asked = false;
        endpoint.key = [&asked](const std::stop_token&) -> Result<Secret> {
            asked = true;
            return Secret();
        };
        const auto answer = client->call(endpoint, post("/x"), {});
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.find("--offline") != std::string::npos, messageOf(answer));
        QVERIFY(!asked);
    }

    void limitsTheAnswer() {
        const std::string chunk(65536, 'x');
        FakeServer server([&](const FakeRequest&, FakeServer::Wire& wire) {
            wire.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n");
            while (wire.send(chunk)) {
            }
            wire.close();
        });
        QuickClient client;
        RemoteRequest request = post("/x");
        request.mostBytes = 1'000'000;
        const auto answer = client->call(endpointAt(server.url()), request, {});
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.find("larger") != std::string::npos, messageOf(answer));
        QCOMPARE(server.requests().size(), std::size_t{1});
    }

    void refusesOtherTypes() {
        FakeServer server(always(fakeAnswer(200, "text/html; charset=utf-8", "<html>Welcome</html>")));
        QuickClient client;
        const auto answer = client->call(endpointAt(server.url()), post("/x"), {});
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.find("text/html") != std::string::npos &&
                     answer.error().message.find("baseUrl") != std::string::npos,
                 messageOf(answer));
    }

    void stopsAtOnce_data() {
        QTest::addColumn<bool>("begun");
        QTest::newRow("before the answer") << false;
        QTest::newRow("within it") << true;
    }
    void stopsAtOnce() {
        QFETCH(bool, begun);
        std::latch arrived(1);
        FakeServer server([&](const FakeRequest&, FakeServer::Wire& wire) {
            if (begun)
                wire.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
            arrived.count_down();
            wire.hang();
        });
        QuickClient client;
        std::stop_source source;
        std::jthread stopper([&] {
            arrived.wait();
            source.request_stop();
        });
        const auto answer = client->call(endpointAt(server.url()), post("/x"), source.get_token());
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Cancelled);
    }

    void givesUpOnTheSlow_data() {
        QTest::addColumn<bool>("begun");
        QTest::addColumn<QString>("says");
        QTest::newRow("no answer") << false << "did not answer within";
        QTest::newRow("an answer that stops") << true << "stopped for more than";
    }
    void givesUpOnTheSlow() {
        QFETCH(bool, begun);
        QFETCH(QString, says);
        FakeServer server([&](const FakeRequest&, FakeServer::Wire& wire) {
            if (begun)
                wire.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
            wire.hang();
        });
        QuickClient client;
        Endpoint endpoint = endpointAt(server.url());
        (begun ? endpoint.idleMs : endpoint.timeoutMs) = 60;
        const auto answer = client->call(endpoint, post("/x"), {});
        QVERIFY(!answer);
        QVERIFY2(QString::fromStdString(answer.error().message).contains(says), messageOf(answer));
        QCOMPARE(server.requests().size(), std::size_t{1});
    }

    void onlySoManyAtATime() {
        std::atomic<int> now = 0;
        std::atomic<int> most = 0;
        FakeServer server([&](const FakeRequest&, FakeServer::Wire& wire) {
            most = std::max<int>(most, ++now);
            wire.rest(5);
            --now;
            wire.send(fakeJson("{}"));
        });
        QuickClient client;
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 12; ++i)
                threads.emplace_back([&] { good += client->call(endpointAt(server.url()), post("/x"), {}).has_value(); });
        }
        QCOMPARE(good.load(), 12);
        QVERIFY(most <= 2);
        QVERIFY(server.connections() <= 2);
    }

    void whoWaitsForAPlaceCanBeStopped() {
        std::latch arrived(1);
        FakeServer server([&](const FakeRequest&, FakeServer::Wire& wire) {
            arrived.count_down();
            wire.hang();
        });
        QuickClient client;
        Endpoint endpoint = endpointAt(server.url());
        endpoint.concurrency = 1;
        std::stop_source first;
        std::jthread holder([&] { (void)client->call(endpoint, post("/x"), first.get_token()); });
        arrived.wait();
        std::stop_source second;
        std::jthread stopper([&] { second.request_stop(); });
        const auto answer = client->call(endpoint, post("/x"), second.get_token());
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Cancelled);
        QCOMPARE(server.requests().size(), std::size_t{1});
        first.request_stop();
    }

    void leavesABrokenProviderAlone() {
        FakeServer server(always(fakeJson(R"({"error":"out of memory"})", 500)));
        QuickClient client({}, Duration::milliseconds(1));
        (void)client->call(endpointAt(server.url()), post("/x"), {});
        const auto second = client->call(endpointAt(server.url()), post("/x"), {});
        QVERIFY(!second);
        QVERIFY2(second.error().message.find("left alone") != std::string::npos &&
                     second.error().message.find("out of memory") != std::string::npos,
                 messageOf(second));
        QCOMPARE(server.requests().size(), std::size_t{5});
        QVERIFY(client->call(endpointAt(server.url(), "other"), post("/x"), {}).error().message.find("left alone") ==
                std::string::npos);
    }

    void streams() {
        FakeServer server([](const FakeRequest&, FakeServer::Wire& wire) {
            wire.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (const char* chunk : {"5\r\nhello\r\n", "6\r\n world\r\n", "0\r\n\r\n"})
                wire.send(chunk);
        });
        QuickClient client;
        std::string got;
        const auto answer = client->stream(
            endpointAt(server.url()), get("/s"),
            [&](std::string_view bytes, const RemoteAnswer& head) -> Result<void> {
                got += bytes;
                return head.status == 200 ? Result<void>() : Result<void>(fail(ErrorCode::Internal, "no head"));
            },
            {});
        QVERIFY2(answer, messageOf(answer));
        QCOMPARE(got, std::string("hello world"));
    }

    void aStreamThatBreaksIsNotBegunAgain() {
        FakeServer server([](const FakeRequest&, FakeServer::Wire& wire) {
            wire.send("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\nab");
            wire.reset();
        });
        QuickClient client;
        std::string got;
        const auto answer = client->stream(
            endpointAt(server.url()), get("/s"),
            [&](std::string_view bytes, const RemoteAnswer&) -> Result<void> {
                got += bytes;
                return {};
            },
            {});
        QVERIFY(!answer);
        QCOMPARE(got, std::string("ab"));
        QCOMPARE(server.requests().size(), std::size_t{1});
    }

    void asksAfterLargeFilesWithoutGettingThem() {
        FakeServer server([](const FakeRequest&, FakeServer::Wire& wire) { wire.send("HTTP/1.1 200 OK\r\nContent-Length: 300000\r\n\r\n"); });
        RemoteRequest request = get("/a.png");
        request.method = "HEAD";
        request.mostBytes = 1000;
        QuickClient client;
        const auto answer = client->ask(endpointAt(server.url()), request, {});
        QVERIFY2(answer, messageOf(answer));
        QCOMPARE(answer->header("content-length"), std::string("300000"));
    }

    void downloadsWholeFiles() {
        const std::string body(300'000, 'b');
        std::atomic<int> calls = 0;
        FakeServer server([&](const FakeRequest&, FakeServer::Wire& wire) {
            if (calls++ > 0) {
                wire.send(fakeAnswer(200, "image/png", body));
                return;
            }
            wire.send("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 300000\r\n\r\n" + body.substr(0, 1000));
            wire.reset();
        });
        QTemporaryDir folder;
        QuickClient client;
        const QString file = folder.filePath("a.png");
        std::uint64_t last = 0;
        std::uint64_t expected = 0;
        const auto answer = client->download(endpointAt(server.url()), get("/a.png"), file.toStdString(), {},
                                             [&](std::uint64_t there, std::uint64_t all) {
                                                 last = there;
                                                 expected = all;
                                             });
        QVERIFY2(answer, messageOf(answer));
        QVERIFY(bytesOf(file) == body);
        QCOMPARE(last, std::uint64_t{300'000});
        QCOMPARE(expected, std::uint64_t{300'000});
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"a.png"});
    }

    void aFailedDownloadLeavesWhatWasThere() {
        FakeServer server(always(fakeJson(R"({"error":"gone"})", 404)));
        QTemporaryDir folder;
        const QString file = folder.filePath("a.png");
        std::ofstream(file.toStdString()) << "old";
        QuickClient client;
        QVERIFY(!client->download(endpointAt(server.url()), get("/a.png"), file.toStdString(), {}));
        QVERIFY(bytesOf(file) == "old");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"a.png"});
        QVERIFY(!client->download(endpointAt(server.url()), get("/a"), "/nowhere/at/all", {}));
    }

    void followsNoRedirectFromAPrivateAddress() {
        FakeServer server(always(fakeJson("{}", 307, "Location: http://93.184.216.34/x\r\n")));
        QuickClient client;
        const auto answer = client->call(endpointAt(server.url()), post("/x"), {});
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.find("http://93.184.216.34") != std::string::npos, messageOf(answer));
        QCOMPARE(server.requests().size(), std::size_t{1});
    }

    // A proxy stands for the public network.
    void followsRedirects_data() {
        QTest::addColumn<QString>("location");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("refused");
        QTest::addColumn<bool>("withKey");
        QTest::newRow("same host") << "/v2/x" << 307 << "" << true;
        QTest::newRow("another public one") << "http://cdn.example.org/x" << 308 << "" << false;
        QTest::newRow("to this machine") << "http://127.0.0.1:1/x" << 307 << "private network" << false;
        QTest::newRow("to this machine by name") << "http://localhost:1/x" << 307 << "private network" << false;
        QTest::newRow("to a network") << "http://[fd00::1]/x" << 307 << "private network" << false;
        QTest::newRow("IPv4 in IPv6") << "http://[::ffff:10.0.0.1]/x" << 307 << "private network" << false;
        QTest::newRow("metadata of a cloud") << "http://169.254.169.254/latest" << 302 << "private network" << false;
        QTest::newRow("a POST as a GET") << "http://cdn.example.org/x" << 302 << "would be lost" << false;
        QTest::newRow("a file") << "file:///etc/passwd" << 307 << "not an address" << false;
        QTest::newRow("nowhere") << "" << 307 << "not an address" << false;
    }
    void followsRedirects() {
        QFETCH(QString, location);
        QFETCH(int, status);
        QFETCH(QString, refused);
        QFETCH(bool, withKey);
        FakeServer proxy([&](const FakeRequest& request, FakeServer::Wire& wire) {
            wire.send(request.target == "http://api.example.com/v1/x"
                          ? fakeJson("{}", status, "Location: " + location.toStdString() + "\r\n")
                          : fakeJson(R"({"there":true})"));
        });
        HttpClientOptions options;
        options.proxies.http = proxy.url();
        QuickClient client(options);
        const auto answer = client->call(endpointAt("http://api.example.com"), post("/x", "hello"), {});
        const std::vector<FakeRequest> requests = proxy.requests();
        if (!refused.isEmpty()) {
            QVERIFY(!answer);
            QVERIFY2(QString::fromStdString(answer.error().message).contains(refused), messageOf(answer));
            QCOMPARE(requests.size(), std::size_t{1});
            return;
        }
        QVERIFY2(answer, messageOf(answer));
        QCOMPARE(answer->body, std::string(R"({"there":true})"));
        QCOMPARE(requests.size(), std::size_t{2});
        QCOMPARE(requests[1].body, std::string("hello"));
        QCOMPARE(requests[1].header("authorization").empty(), !withKey);
    }

    void followsNoneWhereThatIsNotWanted() {
        FakeServer proxy(always(fakeJson("{}", 307, "Location: http://cdn.example.org/x\r\n")));
        HttpClientOptions options;
        options.proxies.http = proxy.url();
        QuickClient client(options);
        Endpoint endpoint = endpointAt("http://api.example.com");
        endpoint.redirects = false;
        const auto answer = client->call(endpoint, post("/x", "for nobody else"), {});
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.find("for this address alone") != std::string::npos, messageOf(answer));
        QCOMPARE(proxy.requests().size(), std::size_t{1});
    }

    void redirectsInACircleEnd() {
        FakeServer proxy(always(fakeJson("{}", 307, "Location: /v1/x\r\n")));
        HttpClientOptions options;
        options.proxies.http = proxy.url();
        QuickClient client(options);
        QVERIFY(!client->call(endpointAt("http://api.example.com"), post("/x"), {}));
        QCOMPARE(proxy.requests().size(), std::size_t{6});
    }

    void looksAtTheAddressWhenConnecting() {
        FakeServer server(always(fakeJson("{}")));
        HttpLine line;
        WireCall call;
        call.url = server.url() + "/x";
        call.method = "GET";
        call.connectMs = call.timeoutMs = call.idleMs = 5000;
        call.mostBytes = 1000;
        QCOMPARE(line.perform(call, {}).answer.status, 200);
        call.publicOnly = true;
        const WireOutcome outcome = line.perform(call, {});
        QVERIFY(outcome.refusedPrivate);
        QCOMPARE(outcome.answer.status, 0);
        QCOMPARE(server.requests().size(), std::size_t{1});
    }

    void saysWhatIsWrong_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("says");
        QTest::newRow("nobody there") << "http://127.0.0.1:1" << "nothing answers there";
        QTest::newRow("no such host") << "http://no-such-host.invalid" << "no host of this name";
        QTest::newRow("no address") << "studio" << "baseUrl";
        QTest::newRow("with a password") << "https://me:pass@example.com" << "baseUrl";
        QTest::newRow("a file") << "file:///etc" << "baseUrl";
    }
    void saysWhatIsWrong() {
        QFETCH(QString, url);
        QFETCH(QString, says);
        QuickClient client;
        const auto answer = client->call(endpointAt(url.toStdString()), post("/x"), {});
        QVERIFY(!answer);
        const QString said = QString::fromStdString(answer.error().message);
        QVERIFY2(said.contains("studio") && said.contains(says) && !said.contains("pass@"), qPrintable(said));
    }

    void speaksOfTlsInPlainWords() {
        FakeServer server(always("no"));
        QuickClient client;
        const auto answer =
            client->call(endpointAt("https://127.0.0.1:" + std::to_string(server.port())), post("/x"), {});
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.find("http://") != std::string::npos ||
                     answer.error().message.find("secure") != std::string::npos,
                 messageOf(answer));
    }

    void tellsOfEveryCall() {
        FakeServer server(inTurn({fakeJson("{}", 503), fakeJson(R"({"a":1})")}));
        std::vector<std::string> lines;
        HttpClientOptions options;
        options.onCall = [&](const CallRecord& record) {
            lines.push_back(record.provider + " " + record.request->path + " " +
                            (record.answer ? record.answer->body : record.error) + " " + std::to_string(record.tries));
        };
        QuickClient client(options);
        QVERIFY(client->call(endpointAt(server.url()), post("/x"), {}));
        QCOMPARE(lines, std::vector<std::string>{R"(studio /x {"a":1} 2)"});
    }

    void costsLittle() {
        const std::string body = fakeJson(R"({"ok":true})");
        FakeServer server(always(body));
        QuickClient client;
        const Endpoint endpoint = endpointAt(server.url());
        QBENCHMARK { QVERIFY(client->call(endpoint, post("/x"), {})); }
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_http_client.moc"
