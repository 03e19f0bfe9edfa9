#include <QTest>
#include <fstream>

#include "tests/services/gateway/gateway_fixture.h"

using namespace sw;
using test::GatewayFixture;
using test::RawAnswer;
using test::RawClient;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kKeepsWhatIsFreed = true;
#else
constexpr bool kKeepsWhatIsFreed = false;
#endif

}  // namespace

/// Files and their parts, streams of events, and how a server ends.
class TestGatewayStreams : public QObject {
    Q_OBJECT

private slots:
    void parts_data() {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("range");
        QTest::newRow("whole") << QByteArray() << 200 << QByteArray("0123456789") << QByteArray();
        QTest::newRow("first") << QByteArray("Range: bytes=0-3\r\n") << 206 << QByteArray("0123") << QByteArray("bytes 0-3/10");
        QTest::newRow("open") << QByteArray("Range: bytes=7-\r\n") << 206 << QByteArray("789") << QByteArray("bytes 7-9/10");
        QTest::newRow("last") << QByteArray("Range: bytes=-4\r\n") << 206 << QByteArray("6789") << QByteArray("bytes 6-9/10");
        QTest::newRow("more than there is") << QByteArray("Range: bytes=8-99\r\n") << 206 << QByteArray("89") << QByteArray("bytes 8-9/10");
        QTest::newRow("last of more") << QByteArray("Range: bytes=-99\r\n") << 206 << QByteArray("0123456789") << QByteArray("bytes 0-9/10");
        QTest::newRow("outside") << QByteArray("Range: bytes=10-\r\n") << 416 << QByteArray() << QByteArray("bytes */10");
        QTest::newRow("last none") << QByteArray("Range: bytes=-0\r\n") << 416 << QByteArray() << QByteArray("bytes */10");
        QTest::newRow("backwards") << QByteArray("Range: bytes=5-3\r\n") << 200 << QByteArray("0123456789") << QByteArray();
        QTest::newRow("several") << QByteArray("Range: bytes=0-1,4-5\r\n") << 200 << QByteArray("0123456789") << QByteArray();
        QTest::newRow("overflow") << QByteArray("Range: bytes=99999999999999999999-\r\n") << 200 << QByteArray("0123456789") << QByteArray();
        QTest::newRow("other unit") << QByteArray("Range: lines=0-1\r\n") << 200 << QByteArray("0123456789") << QByteArray();
        QTest::newRow("if other tag") << QByteArray("Range: bytes=0-3\r\nIf-Range: \"x\"\r\n") << 200 << QByteArray("0123456789") << QByteArray();
        QTest::newRow("if none of others") << QByteArray("If-None-Match: \"x\", \"y\"\r\n") << 200 << QByteArray("0123456789") << QByteArray();
        QTest::newRow("if none") << QByteArray("If-None-Match: *\r\n") << 304 << QByteArray() << QByteArray();
    }
    void parts() {
        QFETCH(QByteArray, headers);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, range);
        GatewayFixture gateway;
        gateway.file = gateway.folder() / "digits";
        std::ofstream(gateway.file) << "0123456789";
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        const RawAnswer answer = client.ask(GatewayFixture::get("/api/file", headers.toStdString()));
        QCOMPARE(answer.status, status);
        if (status < 400)
            QCOMPARE(answer.body, body.toStdString());
        QCOMPARE(answer.headers.contains("content-range") ? answer.headers.at("content-range") : "", range.toStdString());
        // The tag says whether it is still the same file.
        const RawAnswer whole = client.ask(GatewayFixture::get("/api/file"));
        const std::string tag = whole.headers.at("etag");
        QCOMPARE(whole.headers.at("accept-ranges"), std::string("bytes"));
        QCOMPARE(client.ask(GatewayFixture::get("/api/file", "If-None-Match: W/" + tag + "\r\n")).status, 304);
        QCOMPARE(client.ask(GatewayFixture::get("/api/file", "Range: bytes=1-2\r\nIf-Range: " + tag + "\r\n")).body, std::string("12"));
        client.send(GatewayFixture::get("/api/file", "Range: bytes=1-2\r\n", "HEAD"));
        const RawAnswer head = client.read(true);
        QCOMPARE(head.status, 206);
        QCOMPARE(head.headers.at("content-length"), std::string("2"));
        QCOMPARE(client.ask(GatewayFixture::get("/health")).status, 200);
    }

    void filesThatCannotBeSent() {
        GatewayFixture gateway;
        gateway.file = gateway.folder() / "gone";
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        QCOMPARE(client.ask(GatewayFixture::get("/api/file")).status, 404);
        std::filesystem::create_directory(gateway.file);
        QCOMPARE(client.ask(GatewayFixture::get("/api/file")).status, 404);
    }

    void aFileOfTwoGigabytesTakesNoMemory() {
        GatewayFixture gateway;
        gateway.file = gateway.folder() / "huge";
        std::ofstream(gateway.file) << "x";
        constexpr std::uint64_t kSize = std::uint64_t{2} << 30;
        std::filesystem::resize_file(gateway.file, kSize);  // with a hole
        QVERIFY(gateway.start());
        const auto resident = [] {
            std::ifstream status("/proc/self/statm");
            std::int64_t pages = 0;
            status >> pages >> pages;
            return pages * 4096;
        };
        RawClient client(gateway.port());
        client.send(GatewayFixture::get("/api/file"));
        const RawAnswer head = client.read(true);
        QCOMPARE(head.headers.at("content-length"), std::to_string(kSize));
        const std::int64_t before = resident();
        for (int i = 0; i < 200; ++i)  // a tenth of it: all the rest is the same
            QCOMPARE(client.exactly(1 << 20).size(), std::size_t{1} << 20);
        QVERIFY2(kKeepsWhatIsFreed || resident() - before < 32 << 20, "the file must not pile up in memory");
        const RawAnswer end = RawClient(gateway.port()).ask(GatewayFixture::get("/api/file", "Range: bytes=2147483640-\r\n"));
        QCOMPARE(end.body.size(), std::size_t{8});
    }

    void eventsComeInOrderAndAreResumable() {
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        gateway.feed->put({"1", "progress", "one"});
        RawClient client(gateway.port());
        client.send(GatewayFixture::get("/api/events", "Last-Event-ID: 41\r\n"));
        const RawAnswer head = client.read(true);
        QCOMPARE(head.headers.at("content-type"), std::string("text/event-stream"));
        QCOMPARE(head.headers.at("x-last"), std::string("41"));
        QVERIFY(client.until("id: 1\nevent: progress\ndata: one\n\n").size() > 0);
        std::thread writer([&] {
            for (int i = 2; i <= 10'000; ++i)
                gateway.feed->put({std::to_string(i), "", "event " + std::to_string(i)});
            gateway.feed->put({"last\nid: forged", "", "two\nlines"});
            gateway.feed->end();
        });
        bool ordered = true;
        for (int i = 2; i <= 10'000 && ordered; ++i)
            ordered = !client.until("id: " + std::to_string(i) + "\ndata: event " + std::to_string(i) + "\n\n").empty();
        writer.join();
        QVERIFY(ordered);
        QVERIFY(!client.until("id: lastid: forged\ndata: two\ndata: lines\n\n").empty());
        QVERIFY(!client.until("0\r\n\r\n").empty());
        // The connection can be used again.
        QCOMPARE(client.ask(GatewayFixture::get("/health")).status, 200);
    }

    void manyReadersGetEveryEventInOrder() {
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        constexpr int kEvents = 10'000;
        std::string expected = ":\n\n";
        for (int i = 1; i <= kEvents; ++i)
            expected += "id: " + std::to_string(i) + "\ndata: event\n\n";
        std::vector<std::unique_ptr<RawClient>> readers;
        for (int i = 0; i < 50; ++i) {
            readers.push_back(std::make_unique<RawClient>(gateway.port()));
            readers.back()->send(GatewayFixture::get("/api/counted?count=" + std::to_string(kEvents)));
        }
        for (const std::unique_ptr<RawClient>& reader : readers)
            QVERIFY(reader->read().body == expected);
    }

    void aQuietStreamSaysThatItIsThere() {
        GatewayFixture gateway;
        gateway.settings.limits.heartbeatMs = 30;
        QVERIFY(gateway.start());
        RawClient client(gateway.port());
        client.send(GatewayFixture::get("/api/events"));
        for (int i = 0; i < 3; ++i)
            QVERIFY(!client.until(":\n\n").empty());
    }

    void aStreamEndsWithTheRightToIt() {
        GatewayFixture gateway;
        gateway.settings.limits.recheckMs = 20;
        QVERIFY(gateway.start());
        const std::string token = "Authorization: Bearer " + std::string(GatewayFixture::kToken) + "\r\n";
        RawClient own(gateway.port());
        RawClient open(gateway.port());
        own.send(GatewayFixture::get("/api/own/events", token));
        open.send(GatewayFixture::get("/api/events", token));
        QVERIFY(!own.until(":\n\n").empty() && !open.until(":\n\n").empty());
        gateway.authenticator.revoke();
        QVERIFY2(!own.until("0\r\n\r\n").empty(), "the stream is whole, and over");
        QVERIFY(own.isClosed());
        gateway.feed->put({"", "", "still"});
        QVERIFY2(!open.until("data: still\n\n").empty(), "what everybody may ask for goes on");
        QCOMPARE(RawClient(gateway.port()).ask(GatewayFixture::get("/api/own/events", token)).status, 401);
    }

    void whoReadsNoEventsHoldsTheFeedUp() {
        GatewayFixture gateway;
        gateway.settings.limits.queuedAnswerBytes = 64 << 10;
        QVERIFY(gateway.start());
        constexpr std::size_t kEvents = 20'000;
        for (std::size_t i = 0; i < kEvents; ++i)
            gateway.feed->put({"", "", std::string(1000, 'e')});
        RawClient client(gateway.port());
        client.send(GatewayFixture::get("/api/events"));
        QVERIFY(!client.until("eee").empty());
        QVERIFY(gateway.feed->taken() < kEvents);
    }

    void drainingLetsAnswersGoOut() {
        GatewayFixture gateway;
        QVERIFY(gateway.start());
        RawClient idle(gateway.port());
        QCOMPARE(idle.ask(GatewayFixture::get("/health")).status, 200);
        RawClient busy(gateway.port());
        busy.send(GatewayFixture::get("/api/hold"));
        RawClient watching(gateway.port());
        watching.send(GatewayFixture::get("/api/events"));
        QVERIFY(!watching.until(":\n\n").empty());
        QVERIFY(gateway.entered.wait());
        test::Signal drained;
        gateway.server.drain([&] { drained.raise(); });
        QVERIFY(idle.isClosed());
        QVERIFY(!watching.until("0\r\n\r\n").empty());
        QVERIFY(!RawClient(gateway.port()).connected());
        gateway.released.raise();
        const RawAnswer answer = busy.read();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.at("connection"), std::string("close"));
        busy.close();
        watching.close();
        QVERIFY(drained.wait());
    }

    void drainingEndsInTime() {
        GatewayFixture gateway;
        gateway.settings.limits.drainMs = 60;
        QVERIFY(gateway.start());
        RawClient busy(gateway.port());
        busy.send(GatewayFixture::get("/api/hold"));
        QVERIFY(gateway.entered.wait());
        test::Signal drained;
        gateway.server.drain([&] { drained.raise(); });
        QVERIFY(drained.wait());
        gateway.server.stop();  // asks the handler to stop, and waits for it
        QVERIFY(gateway.stopped.wait());
        QVERIFY(busy.isClosed());
    }

    void aTakenPortIsSaid() {
        GatewayFixture first;
        QVERIFY(first.start());
        GatewayFixture second;
        second.settings.port = first.port();
        const Result<void> started = second.start();
        QVERIFY(!started);
        QVERIFY(started.error().message.find("in use") != std::string::npos);
        QVERIFY(first.start());  // a server can be started again
        QCOMPARE(RawClient(first.port()).ask(GatewayFixture::get("/health")).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestGatewayStreams)
#include "tst_gateway_streams.moc"
