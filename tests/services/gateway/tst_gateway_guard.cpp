#include <QTest>

#include "tests/services/gateway/gateway_fixture.h"

using namespace sw;
using test::GatewayFixture;
using test::RawAnswer;
using test::RawClient;

namespace {

constexpr const char* kHost = "Host: localhost\r\n";

Json bodyOf(const RawAnswer& answer) {
    return Json::parse(answer.body, nullptr, false);
}

}  // namespace

/// What the server says to requests that are malformed, too much or too slow, over real sockets.
class TestGatewayGuard : public QObject {
    Q_OBJECT

private slots:
    void aProxySaysWhoAsks_data() {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("peer");
        QTest::newRow("nothing") << "" << "127.0.0.1";
        QTest::newRow("one") << "X-Forwarded-For: 203.0.113.7\r\n" << "203.0.113.7";
        QTest::newRow("version 6") << "X-Forwarded-For: 2001:db8::7\r\n" << "2001:db8::7";
        QTest::newRow("what a client claims comes first") << "X-Forwarded-For: 1.2.3.4, 203.0.113.7\r\n" << "203.0.113.7";
        QTest::newRow("in two headers") << "X-Forwarded-For: 1.2.3.4\r\nX-Forwarded-For: 203.0.113.7\r\n" << "203.0.113.7";
        QTest::newRow("nonsense") << "X-Forwarded-For: 1.2.3.4, <script>\r\n" << "127.0.0.1";
    }
    void aProxySaysWhoAsks() {
        QFETCH(QString, header);
        QFETCH(QString, peer);
        for (const char* proxy : {"127.0.0.1", "0.0.0.0/0", "10.0.0.0/8", ""}) {
            GatewayFixture gateway;
            if (*proxy)
                gateway.settings.proxies = {"192.0.2.1", proxy};
            QVERIFY(gateway.start());
            RawClient client(gateway.port());
            const Json shown = Json::parse(client.ask(GatewayFixture::get("/api/show", header.toStdString())).body, nullptr, false);
            const bool isBelieved = std::string(proxy) == "127.0.0.1" || std::string(proxy) == "0.0.0.0/0";
            QCOMPARE(shown["peer"].get<std::string>(), isBelieved ? peer.toStdString() : std::string("127.0.0.1"));
        }
    }

    void malformedRequestsAreRefusedAndTheConnectionEnds_data() {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const QByteArray post = "POST /api/show HTTP/1.1\r\nHost: localhost\r\n";
        QTest::newRow("no HTTP") << QByteArray("\x16\x03\x01\x02\x00\x01\r\n\r\n") << 400;
        QTest::newRow("no version") << QByteArray("GET /api/show\r\n\r\n") << 400;
        QTest::newRow("HTTP/9.9") << QByteArray("GET /api/show HTTP/9.9\r\n\r\n") << 505;
        QTest::newRow("unknown method") << QByteArray("BREW /api/show HTTP/1.1\r\nHost: localhost\r\n\r\n") << 501;
        QTest::newRow("TRACE") << QByteArray("TRACE /api/show HTTP/1.1\r\nHost: localhost\r\n\r\n") << 501;
        QTest::newRow("absolute address") << QByteArray("GET http://evil/api/show HTTP/1.1\r\nHost: localhost\r\n\r\n") << 400;
        QTest::newRow("no host") << QByteArray("GET /api/show HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("two hosts") << QByteArray("GET /api/show HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\n\r\n") << 400;
        QTest::newRow("folded header") << QByteArray("GET /api/show HTTP/1.1\r\nHost: localhost\r\nX: 1\r\n 2\r\n\r\n") << 400;
        QTest::newRow("blank before the colon") << QByteArray("GET /api/show HTTP/1.1\r\nHost : localhost\r\n\r\n") << 400;
        QTest::newRow("dot segments") << QByteArray("GET /api/../show HTTP/1.1\r\nHost: localhost\r\n\r\n") << 400;
        QTest::newRow("encoded dots") << QByteArray("GET /api/%2e%2e HTTP/1.1\r\nHost: localhost\r\n\r\n") << 400;
        QTest::newRow("encoded NUL") << QByteArray("GET /api/show/a%00b HTTP/1.1\r\nHost: localhost\r\n\r\n") << 400;
        QTest::newRow("encoded line end") << QByteArray("GET /api/show%0a HTTP/1.1\r\nHost: localhost\r\n\r\n") << 400;
        QTest::newRow("encoded slash") << QByteArray("GET /api%2fshow HTTP/1.1\r\nHost: localhost\r\n\r\n") << 400;
        QTest::newRow("bad UTF-8") << QByteArray("GET /api/show/%ff%fe HTTP/1.1\r\nHost: localhost\r\n\r\n") << 400;
        QTest::newRow("bad UTF-8 in the query") << QByteArray("GET /api/show?a=%ff HTTP/1.1\r\nHost: localhost\r\n\r\n") << 400;
        QTest::newRow("length -1") << post + "Content-Length: -1\r\n\r\nGET /api/show HTTP/1.1\r\n\r\n" << 400;
        QTest::newRow("length +5") << post + "Content-Length: +5\r\n\r\nhello" << 400;
        QTest::newRow("two lengths") << post + "Content-Length: 5\r\nContent-Length: 0\r\n\r\nhello" << 400;
        QTest::newRow("huge length") << post + "Content-Length: 9223372036854775808\r\n\r\nhello" << 413;
        QTest::newRow("length over the limit") << post + "Content-Length: 100001\r\n\r\nhello" << 413;
        QTest::newRow("length and chunks") << post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" << 400;
        QTest::newRow("xchunked") << post + "Transfer-Encoding: xchunkedx\r\n\r\n0\r\n\r\n" << 501;
        QTest::newRow("chunk size no number") << post + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n" << 400;
        QTest::newRow("chunk size negative") << post + "Transfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n" << 400;
        QTest::newRow("chunk longer than it says") << post + "Transfer-Encoding: chunked\r\n\r\n3\r\nhello\r\n0\r\n\r\n" << 400;
        QTest::newRow("chunks over the limit") << post + "Transfer-Encoding: chunked\r\n\r\nfffff\r\nhello" << 413;
        QTest::newRow("chunk size overflows") << post + "Transfer-Encoding: chunked\r\n\r\nfffffffff\r\nhello" << 413;
        QTest::newRow("expectation") << post + "Expect: miracles\r\nContent-Length: 5\r\n\r\n" << 417;
        QTest::newRow("long address") << "GET /" + QByteArray(9000, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n" << 414;
        QTest::newRow("endless address") << "GET /" + QByteArray(40'000, 'a') << 414;
        QTest::newRow("long headers") << "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + QByteArray(1 << 20, 'a') << 431;
        QByteArray many = "GET / HTTP/1.1\r\nHost: localhost\r\n";
        for (int i = 0; i < 101; ++i)
            many += "X" + QByteArray::number(i) + ": 1\r\n";
        QTest::newRow("many headers") << many + "\r\n" << 431;
    }
    void malformedRequestsAreRefusedAndTheConnectionEnds() {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        const RawAnswer answer = client.ask(request.toStdString());
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.headers.at("content-type"), std::string("application/json"));
        const Json body = bodyOf(answer);
        QVERIFY(body.is_object() && !stringOr(body, "error").empty() && !stringOr(body, "details").empty());
        QCOMPARE(stringOr(body, "requestId"), answer.headers.at("x-request-id"));
        // Nothing of what follows is taken for another request.
        QVERIFY2(client.isClosed(), "the connection must end without another answer");
        QCOMPARE(RawClient(gateway.port()).ask(GatewayFixture::get("/health")).status, 200);
    }

    void hostsThatAreNotThisMachine_data() {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("status");
        QTest::newRow("localhost") << QByteArray("localhost") << 200;
        QTest::newRow("with port") << QByteArray("LocalHost:3000") << 200;
        QTest::newRow("address") << QByteArray("127.0.0.1:80") << 200;
        QTest::newRow("configured") << QByteArray("studio.example") << 200;
        QTest::newRow("rebinding") << QByteArray("evil.example") << 421;
        QTest::newRow("another address") << QByteArray("192.168.0.7") << 421;
        QTest::newRow("user and path") << QByteArray("a@localhost:99/../x?y") << 421;
        QTest::newRow("bad port") << QByteArray("localhost:port") << 421;
    }
    void hostsThatAreNotThisMachine() {
        QFETCH(QByteArray, host);
        QFETCH(int, status);
        GatewayFixture gateway;
        gateway.settings.hosts = {"studio.example"};
        QVERIFY(gateway.start());
        QCOMPARE(RawClient(gateway.port()).ask("GET /health HTTP/1.1\r\nHost: " + host.toStdString() + "\r\n\r\n").status, status);
    }

    void aRequestMayComeByteByByte() {
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        for (const char c : "\r\nPOST /api/show HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n"
                            "6\r\n world\r\n0\r\nX-Trailer: 1\r\n\r\n")
            if (c != '\0')
                client.send(std::string(1, c));
        QCOMPARE(stringOr(bodyOf(client.read()), "body"), std::string("hello world"));
    }

    void answersComeInTheOrderOfRequests() {
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        // The first runs on a worker and waits; the others are quick.
        client.send(GatewayFixture::get("/api/hold") + GatewayFixture::get("/api/show/2") + GatewayFixture::post("/api/show", "three"));
        QVERIFY(gateway.entered.wait());
        gateway.released.raise();
        QCOMPARE(bodyOf(client.read())["held"].get<bool>(), true);
        QCOMPARE(bodyOf(client.read())["arguments"]["id"].get<std::string>(), std::string("2"));
        QCOMPARE(bodyOf(client.read())["body"].get<std::string>(), std::string("three"));
    }

    void manyPipelinedRequestsAreAllAnswered() {
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        std::string requests;
        for (int i = 0; i < 2'000; ++i)
            requests += GatewayFixture::get("/api/show/" + std::to_string(i));
        client.send(requests);
        for (int i = 0; i < 2'000; ++i)
            QCOMPARE(bodyOf(client.read())["arguments"]["id"].get<std::string>(), std::to_string(i));
    }

    void continueIsSaidOnlyWhenTheBodyIsWanted() {
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        RawClient wanted(gateway.port());
        QCOMPARE(wanted.ask("POST /api/show HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n").status, 100);
        QCOMPARE(stringOr(bodyOf(wanted.ask("hello")), "body"), std::string("hello"));
        RawClient unwanted(gateway.port());
        QCOMPARE(unwanted.ask("POST /api/show HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999\r\nExpect: 100-continue\r\n\r\n").status, 413);
    }

    void connectionsEndWhenTheClientWantsIt_data() {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<bool>("closes");
        QTest::newRow("1.1") << QByteArray("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n") << false;
        QTest::newRow("1.1 close") << QByteArray("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: Close\r\n\r\n") << true;
        QTest::newRow("1.0") << QByteArray("GET /health HTTP/1.0\r\n\r\n") << true;
        QTest::newRow("1.0 keep-alive") << QByteArray("GET /health HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n") << false;
    }
    void connectionsEndWhenTheClientWantsIt() {
        QFETCH(QByteArray, request);
        QFETCH(bool, closes);
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        QCOMPARE(client.ask(request.toStdString()).status, 200);
        if (closes)
            QVERIFY(client.isClosed());
        else
            QCOMPARE(client.ask(request.toStdString()).status, 200);
    }

    void slowClientsAreGivenUp_data() {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<int>("status");
        QTest::newRow("says nothing") << QByteArray() << 0;
        QTest::newRow("half a head") << QByteArray("GET /health HTTP/1.1\r\nHost: lo") << 408;
        QTest::newRow("half a body") << QByteArray("POST /api/show HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc") << 408;
        QTest::newRow("half a chunk") << QByteArray("POST /api/show HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab") << 408;
        QTest::newRow("half an upload") << QByteArray("POST /api/upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc") << 408;
    }
    void slowClientsAreGivenUp() {
        QFETCH(QByteArray, sent);
        QFETCH(int, status);
        GatewayFixture gateway;
        gateway.settings.limits.headMs = gateway.settings.limits.idleMs = gateway.settings.limits.bodyGraceMs = 60;
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        QCOMPARE(client.ask(sent.toStdString()).status, status);
        QVERIFY(client.isClosed());
    }

    void aByteNowAndThenDoesNotHelp() {
        GatewayFixture gateway;
        gateway.settings.limits.headMs = 60;
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        client.send("GET /health HTTP/1.1\r\nX: ");
        // As long as the server takes it: each byte arrives, yet the head never ends.
        const std::string drip(1, 'a');
        QElapsedTimer time;
        time.start();
        while (time.elapsed() < 200)
            client.send(drip);
        QVERIFY(client.read().status >= 408);
    }

    void tooManyConnectionsAreTurnedAway() {
        GatewayFixture gateway;
        gateway.settings.limits.connections = 2;
        QVERIFY(gateway.start());
        RawClient first(gateway.port());
        RawClient second(gateway.port());
        first.send("GET /health HTTP/1.1\r\n");
        second.send("GET /health HTTP/1.1\r\n");
        const RawAnswer refused = RawClient(gateway.port()).read();
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.headers.at("retry-after"), std::string("1"));
        QCOMPARE(first.ask(std::string(kHost) + "\r\n").status, 200);
        // One that only keeps its connection for later makes room.
        QCOMPARE(RawClient(gateway.port()).ask(GatewayFixture::get("/health")).status, 200);
        QVERIFY(first.isClosed());
    }

    void oneAddressCannotTakeAllPlaces() {
        GatewayFixture gateway;
        gateway.settings.limits.connectionsPerPeer = 2;
        QVERIFY(gateway.start());
        RawClient first(gateway.port());
        RawClient second(gateway.port());
        QCOMPARE(first.ask(GatewayFixture::get("/health")).status, 200);
        QCOMPARE(second.ask(GatewayFixture::get("/health")).status, 200);
        QCOMPARE(RawClient(gateway.port()).read().status, 503);
        QCOMPARE(RawClient(gateway.port(), "127.0.0.2").ask(GatewayFixture::get("/health")).status, 200);
    }

    void bodiesInMemoryAreLimitedTogether() {
        GatewayFixture gateway;
        gateway.settings.limits.bufferedBytes = 60'000;
        QVERIFY(gateway.start());
        RawClient first(gateway.port());
        first.send(GatewayFixture::post("/api/show", std::string(50'000, 'a')).substr(0, 50'000));
        RawClient second(gateway.port());
        QCOMPARE(second.ask(GatewayFixture::post("/api/show", std::string(50'000, 'b'))).status, 503);
        first.close();
        RawAnswer answer;
        for (int i = 0; i < 100 && answer.status != 200; ++i)  // until the server has seen that the first one is gone
            answer = RawClient(gateway.port()).ask(GatewayFixture::post("/api/show", std::string(50'000, 'c')));
        QCOMPARE(answer.status, 200);
    }

    void whoAsksAndNeverReadsIsCut() {
        GatewayFixture gateway;
        gateway.settings.limits.writeStallMs = 100;
        gateway.settings.limits.queuedAnswerBytes = 64 << 10;
        QVERIFY(gateway.start());
        RawClient client(gateway.port(), "127.0.0.1", 16 << 10);
        std::string requests;
        for (int i = 0; i < 4'000; ++i)
            requests += GatewayFixture::get("/api/show/" + std::to_string(i), "X: " + std::string(8'000, 'x') + "\r\n");
        client.send(requests);  // 32 MB, more than the system buffers: goes on until the server cuts the connection
        QVERIFY(client.rest().size() < requests.size());
        QCOMPARE(RawClient(gateway.port()).ask(GatewayFixture::get("/health")).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestGatewayGuard)
#include "tst_gateway_guard.moc"
