#include <QTest>
#include <fstream>
#include <thread>

#include "tests/services/gateway/gateway_fixture.h"

using namespace sw;
using test::GatewayFixture;
using test::RawAnswer;
using test::RawClient;

namespace {

/// A service that reads what comes and answers with the same bytes whatever was asked; each connection by itself, for a client may
/// open one that it does not use.
class FakeService {
public:
    enum class Then { Closes, Holds };

    FakeService(std::string answer, Then then) : m_socket(::socket(AF_INET, SOCK_STREAM, 0)), m_answer(std::move(answer)), m_then(then) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        ::listen(m_socket, 8);
        socklen_t size = sizeof address;
        ::getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    ~FakeService() {
        m_ended.raise();
        ::shutdown(m_socket, SHUT_RDWR);
        m_thread.join();
        for (auto& [socket, thread] : m_clients) {
            ::shutdown(socket, SHUT_RDWR);
            thread.join();
            ::close(socket);
        }
        ::close(m_socket);
    }
    [[nodiscard]] std::string address() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    [[nodiscard]] std::string asked() {
        m_answered.wait();
        return m_asked;
    }

private:
    void serve() {
        for (int client = 0; (client = ::accept(m_socket, nullptr, nullptr)) >= 0;)
            m_clients.emplace_back(client, std::thread([this, client] { answer(client); }));
    }
    void answer(int client) {
        std::string asked;
        char bytes[4096];
        for (ssize_t count = 1; count > 0 && asked.find("\r\n\r\n") == std::string::npos;) {
            count = ::recv(client, bytes, sizeof bytes, 0);
            asked.append(bytes, static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        }
        if (!asked.empty() && asked.find(" /health ") == std::string::npos) {
            m_asked = asked;
            ::send(client, m_answer.data(), m_answer.size(), MSG_NOSIGNAL);
            m_answered.raise();
            if (m_then == Then::Holds)
                m_ended.wait();
        }
        ::shutdown(client, SHUT_RDWR);
    }

    int m_socket;
    int m_port = 0;
    std::string m_answer;
    Then m_then;
    std::string m_asked;
    test::Signal m_answered;
    test::Signal m_ended;
    std::vector<std::pair<int, std::thread>> m_clients;  ///< the thread's, until it has ended
    std::thread m_thread;
};

std::string authorization() {
    return "Authorization: Bearer " + std::string(GatewayFixture::kToken) + "\r\n";
}

}  // namespace

/// Requests for services that run elsewhere: as they were, and what happens when there is nobody.
class TestForwarding : public QObject {
    Q_OBJECT

private slots:
    void requestsAndAnswersArePassedOn() {
        GatewayFixture service;
        service.file = service.folder() / "file";
        std::ofstream(service.file) << std::string(3 << 20, 'f');
        QVERIFY(service.start());
        GatewayFixture gateway;
        gateway.settings.forwards = {{"voice", "/api/voice", "http://127.0.0.1:" + std::to_string(service.port())}};
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        const RawAnswer get = client.ask(GatewayFixture::get("/api/voice/api/show/a%20b?q=%26", authorization() + "X-Request-Id: r-7\r\n"));
        QCOMPARE(get.status, 200);
        QCOMPARE(get.headers.at("x-request-id"), std::string("r-7"));
        const Json shown = Json::parse(get.body, nullptr, false);
        QCOMPARE(shown["arguments"]["id"].get<std::string>(), std::string("a b"));
        QCOMPARE(shown["query"]["q"].get<std::string>(), std::string("&"));
        QCOMPARE(shown["headers"]["x-request-id"].get<std::string>(), std::string("r-7"));
        QCOMPARE(shown["account"].get<std::string>(), std::string("owner"));
        const RawAnswer post = client.ask(GatewayFixture::post("/api/voice/api/show", std::string(90'000, 'p'), authorization()));
        QCOMPARE(Json::parse(post.body, nullptr, false)["body"].get<std::string>(), std::string(90'000, 'p'));
        QCOMPARE(client.ask(GatewayFixture::get("/api/voice/api/nothing", authorization())).body,
                 std::string(R"({"error":"Not Found","message":"The requested resource does not exist."})"));
        QCOMPARE(client.ask(GatewayFixture::get("/api/voice/api/show/1", authorization() + "Content-Length: 0\r\n", "PUT")).status, 405);
        QCOMPARE(client.ask(GatewayFixture::get("/api/voice/api/file", authorization())).body.size(), std::size_t{3} << 20);
        const RawAnswer part = client.ask(GatewayFixture::get("/api/voice/api/file", authorization() + "Range: bytes=5-9\r\n"));
        QCOMPARE(part.status, 206);
        QCOMPARE(part.body, std::string("fffff"));
        client.send(GatewayFixture::get("/api/voice/api/file", authorization(), "HEAD"));
        QCOMPARE(client.read(true).headers.at("content-length"), std::to_string(3 << 20));
        QCOMPARE(client.ask(GatewayFixture::get("/api/voice/api/show")).status, 401);
    }

    /// The service believes what the gateway says of its client, and only where it is told to.
    void theServiceLearnsWhoAsks_data() {
        QTest::addColumn<QString>("proxy");
        QTest::addColumn<QString>("peer");
        QTest::newRow("it believes the gateway") << "127.0.0.1" << "203.0.113.7";
        QTest::newRow("it believes a network") << "127.0.0.0/8" << "203.0.113.7";
        QTest::newRow("it believes others") << "10.0.0.5" << "127.0.0.1";
        QTest::newRow("it believes nobody") << "" << "127.0.0.1";
    }
    void theServiceLearnsWhoAsks() {
        QFETCH(QString, proxy);
        QFETCH(QString, peer);
        GatewayFixture service;
        if (!proxy.isEmpty())
            service.settings.proxies = {proxy.toStdString()};
        QVERIFY(service.start());
        GatewayFixture gateway;
        gateway.settings.proxies = {"127.0.0.1"};
        gateway.settings.forwards = {{"auth", "/api/auth", "http://127.0.0.1:" + std::to_string(service.port())}};
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        const Json shown = Json::parse(client.ask(GatewayFixture::get("/api/auth/api/show", authorization() + "X-Forwarded-For: 1.2.3.4, 203.0.113.7\r\nX-Forwarded-Proto: https\r\n")).body, nullptr, false);
        QCOMPARE(shown["headers"]["x-forwarded-for"].get<std::string>(), std::string("203.0.113.7"));
        QCOMPARE(shown["headers"]["x-forwarded-proto"].get<std::string>(), std::string("https"));
        QCOMPARE(shown["peer"].get<std::string>(), peer.toStdString());
    }

    void whatAClientClaimsOfItselfIsNotPassedOn() {
        GatewayFixture service;
        service.settings.proxies = {"127.0.0.1"};
        QVERIFY(service.start());
        GatewayFixture gateway;
        gateway.settings.forwards = {{"auth", "/api/auth", "http://127.0.0.1:" + std::to_string(service.port())}};
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        const Json shown = Json::parse(client.ask(GatewayFixture::get("/api/auth/api/show", authorization() + "X-Forwarded-For: 1.2.3.4\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.example\r\nForwarded: for=1.2.3.4\r\n")).body, nullptr, false);
        QCOMPARE(shown["peer"].get<std::string>(), std::string("127.0.0.1"));
        QCOMPARE(shown["headers"]["x-forwarded-proto"].get<std::string>(), std::string("http"));
        QVERIFY(!shown["headers"].contains("x-forwarded-host") && !shown["headers"].contains("forwarded"));
    }

    void onlyTheCookiesOfASignInGoToWhereItIsDone() {
        GatewayFixture service;
        QVERIFY(service.start());
        GatewayFixture gateway;
        const std::string address = "http://127.0.0.1:" + std::to_string(service.port());
        gateway.settings.forwards = {{"auth", "/api/auth", address}, {"voice", "/api/voice", address}};
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        const std::string cookies = "Cookie: other=1; __Host-shortwright-sign-in-abc=secret; mine=shortwright-sign-in-; shortwright-sign-in-d=2\r\n";
        Json shown = Json::parse(client.ask(GatewayFixture::get("/api/auth/api/show", authorization() + cookies)).body, nullptr, false);
        QCOMPARE(shown["headers"].value("cookie", ""), std::string("__Host-shortwright-sign-in-abc=secret; shortwright-sign-in-d=2"));
        shown = Json::parse(client.ask(GatewayFixture::get("/api/voice/api/show", authorization() + cookies)).body, nullptr, false);
        QVERIFY(shown.is_object() && !shown["headers"].contains("cookie"));
    }

    void streamsArePassedOnAsTheyCome() {
        GatewayFixture service;
        QVERIFY(service.start());
        GatewayFixture gateway;
        gateway.settings.forwards = {{"job", "/api/job", "http://127.0.0.1:" + std::to_string(service.port())}};
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        client.send(GatewayFixture::get("/api/job/api/events", authorization()));
        QCOMPARE(client.read(true).status, 200);
        for (const char* text : {"one", "two"}) {
            service.feed->put({"", "", text});
            QVERIFY(!client.until("data: " + std::string(text) + "\n\n").empty());
        }
        service.feed->end();
        QVERIFY(!client.until("0\r\n\r\n").empty());
    }

    void servicesThatDoNotAnswerProperly_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        QTest::newRow("closes at once") << QByteArray() << 502;
        QTest::newRow("no HTTP") << QByteArray("hello there\r\n\r\n") << 502;
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << 502;
        QTest::newRow("its own error") << QByteArray("HTTP/1.1 500 Oops\r\nContent-Length: 2\r\n\r\n{}") << 500;
        QTest::newRow("redirect") << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/secret\r\nContent-Length: 0\r\n\r\n") << 302;
    }
    void servicesThatDoNotAnswerProperly() {
        QFETCH(QByteArray, answer);
        QFETCH(int, status);
        FakeService service(answer.toStdString(), FakeService::Then::Closes);
        GatewayFixture gateway;
        gateway.settings.forwards = {{"voice", "/api/voice", service.address()}};
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        const RawAnswer got = client.ask(GatewayFixture::post("/api/voice/generate", "{}", authorization()));
        QCOMPARE(got.status, status);
        QVERIFY(service.asked().starts_with("POST /generate HTTP/1.1\r\n"));
        if (status == 502)
            QVERIFY(got.body.find("gateway.routes.voice") != std::string::npos);
        QCOMPARE(client.ask(GatewayFixture::get("/health")).status, 200);
    }

    void aShortAnswerIsNotTakenForWhole() {
        FakeService service("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this", FakeService::Then::Closes);
        GatewayFixture gateway;
        gateway.settings.forwards = {{"voice", "/api/voice", service.address()}};
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        client.send(GatewayFixture::get("/api/voice/generate", authorization()));
        QVERIFY(client.read().body.size() < 100);
        QVERIFY(client.isClosed());
    }

    void nobodyThere() {
        std::string address;
        {
            const FakeService gone({}, FakeService::Then::Closes);
            address = gone.address();
        }
        GatewayFixture gateway;
        gateway.settings.version = "1";
        gateway.settings.forwards = {{"voice", "/api/voice", address}};
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        QCOMPARE(client.ask(GatewayFixture::get("/api/voice/voices", authorization())).status, 502);
        QCOMPARE(Json::parse(client.ask(GatewayFixture::get("/health")).body, nullptr, false)["services"]["voice"].get<std::string>(), std::string("down"));
    }

    void silenceEndsInTime() {
        FakeService service({}, FakeService::Then::Holds);
        GatewayFixture gateway;
        gateway.settings.limits.answerMs = 100;
        gateway.settings.forwards = {{"voice", "/api/voice", service.address()}};
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        const RawAnswer answer = client.ask(GatewayFixture::get("/api/voice/voices", authorization()));
        QCOMPARE(answer.status, 504);
        QCOMPARE(answer.body, std::string(R"({"error":"Request timed out"})"));
        QCOMPARE(client.ask(GatewayFixture::get("/health")).status, 200);
    }

    void whoLeavesTakesTheRequestAlong() {
        GatewayFixture service;
        QVERIFY(service.start());
        GatewayFixture gateway;
        gateway.settings.forwards = {{"voice", "/api/voice", "http://127.0.0.1:" + std::to_string(service.port())}};
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        client.send(GatewayFixture::get("/api/voice/api/hold", authorization()));
        QVERIFY(service.entered.wait());
        client.close();
        QVERIFY(service.stopped.wait());
    }
};

QTEST_GUILESS_MAIN(TestForwarding)
#include "tst_forwarding.moc"
