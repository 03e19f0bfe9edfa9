#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <deque>

#include "tests/services/job/job_fixture.h"

using namespace sw;
using namespace sw::test;

namespace {

Result<JobResult> greet(const QueuedJob&, JobProgress&, const std::stop_token&) {
    return JobResult{{{"url", "/api/media/x.mp4"}}};
}

struct Heard {
    std::string head;
    std::string body;

    [[nodiscard]] std::string header(const std::string& name) const {
        const std::size_t at = head.find("\r\n" + name + ": ");
        const std::size_t from = at + name.size() + 4;
        return at == std::string::npos ? "" : head.substr(from, head.find("\r\n", from) - from);
    }
};

/// Listens on this machine; each call is answered when the test asks for it.
class Listener {
public:
    Listener() { m_server.listen(QHostAddress::LocalHost); }
    [[nodiscard]] std::string url(const char* path = "/hook?a=1") const {
        return "http://127.0.0.1:" + std::to_string(m_server.serverPort()) + path;
    }

    /// Waits for a call, answers it, and gives what it said.
    Heard answer(const char* status) {
        if (!m_server.waitForNewConnection(60'000))
            return {};
        const std::unique_ptr<QTcpSocket> socket(m_server.nextPendingConnection());
        QByteArray bytes;
        qsizetype end = -1;
        const auto isWhole = [&] {
            end = bytes.indexOf("\r\n\r\n");
            const qsizetype length = bytes.indexOf("Content-Length: ");
            return end >= 0 &&
                   bytes.size() >=
                       end + 4 + bytes.mid(length + 16, bytes.indexOf("\r\n", length) - length - 16).toInt();
        };
        while (!isWhole() && socket->waitForReadyRead(60'000))
            bytes += socket->readAll();
        socket->write(status);
        socket->waitForBytesWritten(60'000);
        socket->disconnectFromHost();
        return {bytes.left(end + 2).toStdString(), bytes.mid(end + 4).toStdString()};
    }
    bool isQuiet() { return !m_server.waitForNewConnection(0) && !m_server.hasPendingConnections(); }

private:
    QTcpServer m_server;
};

constexpr const char* kOk = "HTTP/1.1 204 No Content\r\n\r\n";
constexpr const char* kBroken = "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n";

}  // namespace

class TestWebhook : public QObject {
    Q_OBJECT

    static void allowHere(JobFixture& fixture) {
        fixture.options.webhooks.policy.allowPrivate = true;
        fixture.options.webhooks.secret = "s3cret";
        fixture.options.webhooks.pausesMs = {0, 0};
    }
    static JobOrder orderFor(const Listener& listener) {
        JobOrder order = JobFixture::order();
        order.callbackUrl = listener.url();
        return order;
    }

private slots:
    void theSignatureIsHmacSha256() {
        // Computed by `openssl dgst -sha256 -hmac Jefe`.
        QCOMPARE(webhookSignature("Jefe", "1", "what do ya want for nothing?"),
                 std::string("sha256=a9049465ce89cfb8e9aac62333abda66f80e3403f51f57f6bae3c3a4485eca38"));
    }

    void anEndedJobIsTold() {
        JobFixture fixture;
        allowHere(fixture);
        Listener listener;
        const auto queue = fixture.start(greet);
        const std::string id = queue->create(orderFor(listener))->id;
        const Heard heard = listener.answer(kOk);
        QVERIFY2(heard.head.starts_with("POST /hook?a=1 HTTP/1.1\r\n"), heard.head.c_str());
        const Json body = Json::parse(heard.body);
        QCOMPARE(body["event"].get<std::string>(), std::string("job.completed"));
        QCOMPARE(body["job"]["jobId"].get<std::string>(), id);
        QCOMPARE(body["job"]["result"]["url"].get<std::string>(), std::string("/api/media/x.mp4"));
        QCOMPARE(heard.header("X-Shortwright-Signature"),
                 webhookSignature("s3cret", heard.header("X-Shortwright-Timestamp"), heard.body));
        queue->stop();
        QVERIFY(listener.isQuiet());
    }

    void aFailedCallIsTriedAgain() {
        JobFixture fixture;
        allowHere(fixture);
        Listener listener;
        const auto queue = fixture.start(greet);
        QVERIFY(queue->create(orderFor(listener)));
        const Heard first = listener.answer(kBroken);
        const Heard second = listener.answer("nonsense\r\n");
        const Heard third = listener.answer(kOk);
        QCOMPARE(third.body, first.body);
        QCOMPARE(third.header("X-Shortwright-Delivery"), first.header("X-Shortwright-Delivery"));
        QVERIFY(!second.body.empty());
    }

    void itIsGivenUpAfterTheLastPause() {
        JobFixture fixture;
        allowHere(fixture);
        Listener listener;
        const auto queue = fixture.start(greet);
        QVERIFY(queue->create(orderFor(listener)));
        for (int i = 0; i < 3; ++i)
            QVERIFY(!listener.answer("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\n\r\n").body.empty());
        Listener next;
        QVERIFY(queue->create(orderFor(next)));
        QVERIFY(!next.answer(kOk).body.empty());  // one call after the other: the first is settled by now
        QVERIFY(listener.isQuiet());
        const auto deliveries =
            (*queue->store().reader())->rows("SELECT status, attempts, error FROM deliveries ORDER BY number");
        QCOMPARE(deliveries->front().text(0), std::string("failed"));
        QCOMPARE(deliveries->front().integer(1), 3);
        QVERIFY2(deliveries->front().text(2).find("302") != std::string::npos, deliveries->front().text(2).c_str());
    }

    void aRestartForgetsNone() {
        JobFixture fixture;
        allowHere(fixture);
        fixture.options.webhooks.pausesMs = {3'600'000};
        std::atomic<std::int64_t> now = 1'000'000;
        fixture.options.now = [&] { return now.load(); };
        Listener listener;
        Heard first;
        {
            const auto queue = fixture.start(greet);
            QVERIFY(queue->create(orderFor(listener)));
            first = listener.answer(kBroken);
            queue->stop();
        }
        now += 3'600'001;
        const auto queue = fixture.start(greet);
        QCOMPARE(listener.answer(kOk).body, first.body);
    }

    void aDeadListenerIsAFailedCall() {
        JobFixture fixture;
        allowHere(fixture);
        fixture.options.webhooks.pausesMs = {};
        std::string url;
        {
            const Listener gone;
            url = gone.url();
        }
        const auto target = webhookTarget(url, fixture.options.webhooks.policy);
        const auto status = callWebhook(*target, {}, "{}", fixture.options.webhooks.policy, {});
        QVERIFY(!status);
        QVERIFY(status.error().code == ErrorCode::Network);
    }

    void aSilentListenerIsNotWaitedForForEver() {
        Listener silent;
        WebhookPolicy policy;
        policy.allowPrivate = true;
        policy.timeoutMs = 1;
        const auto status = callWebhook(*webhookTarget(silent.url(), policy), {}, "{}", policy, {});
        QVERIFY(!status);
        QVERIFY(status.error().code == ErrorCode::Network);
        std::stop_source stop;
        stop.request_stop();
        policy.timeoutMs = 60'000;
        QVERIFY(callWebhook(*webhookTarget(silent.url(), policy), {}, "{}", policy, stop.get_token()).error().code ==
                ErrorCode::Cancelled);
    }

    void privateAddressesAreRefused_data() {
        QTest::addColumn<bool>("allowed");
        for (const char* url : {"http://127.0.0.1/",
                                "https://localhost/",
                                "http://LOCALHOST:80/",
                                "http://a.localhost/",
                                "http://[::1]/",
                                "http://10.0.0.1/",
                                "http://169.254.169.254/latest/meta-data",
                                "http://[::ffff:127.0.0.1]/",
                                "http://2130706433/",
                                "http://0x7f.1/",
                                "http://127.1/",
                                "http://017700000001/",
                                "ftp://example.com/",
                                "file:///etc/passwd",
                                "http://",
                                "http:///x",
                                "//example.com/",
                                "example.com",
                                "http://user:password@example.com/",
                                "http://exa mple.com/",
                                "gopher://example.com/",
                                "http://0/",
                                "http://example.com:99999/"})
            QTest::newRow(url) << false;
        for (const char* url : {"http://example.com/", "https://example.com:8443/hook?x=1#f", "https://8.8.8.8/",
                                "http://[2606:4700:4700::1111]/"})
            QTest::newRow(url) << true;
    }
    void privateAddressesAreRefused() {
        QFETCH(bool, allowed);
        const WebhookPolicy policy;
        const auto target = webhookTarget(QTest::currentDataTag(), policy);
        QCOMPARE(target.has_value(), allowed);
        QVERIFY(allowed || target.error().code == ErrorCode::InvalidInput);
    }

    void aNameThatLeadsInsideIsNotCalled() {
        Listener listener;
        WebhookPolicy policy;
        policy.resolve = [](const std::string&) {
            return std::vector<QHostAddress>{QHostAddress("127.0.0.1"), QHostAddress("::1"), QHostAddress("10.0.0.1")};
        };
        WebhookTarget target = *webhookTarget("http://rebinding.example/", policy);
        target.port = QUrl(QString::fromStdString(listener.url())).port();
        const auto status = callWebhook(target, {}, "{}", policy, {});
        QVERIFY(!status);
        QVERIFY(status.error().code == ErrorCode::InvalidInput);
        QVERIFY(listener.isQuiet());
        policy.resolve = [](const std::string&) { return std::vector<QHostAddress>{}; };
        QVERIFY(callWebhook(target, {}, "{}", policy, {}).error().code == ErrorCode::Network);
    }
};

QTEST_GUILESS_MAIN(TestWebhook)
#include "tst_webhook.moc"
