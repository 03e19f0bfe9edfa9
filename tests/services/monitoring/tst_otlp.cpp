#include <QElapsedTimer>
#include <QTest>

#include "services/monitoring/otlp_exporter.h"
#include "tests/support/otlp_server.h"

using namespace sw;
using namespace sw::test;

/// Spans on their way to a collector that takes nothing but what the specification of OTLP/HTTP says.
class TestOtlp : public QObject {
    Q_OBJECT

    static OtlpOptions to(const OtlpServer& server) {
        OtlpOptions options;
        options.url = server.url() + "/v1/traces";
        options.source = {"shortwright", "1.2.3", "p"};
        options.every = std::chrono::milliseconds(20);
        return options;
    }
    static Span span(OtlpExporter& exporter, const std::string& name) {
        Span span;
        span.place = exporter.placeBelow({});
        span.name = name;
        span.beginNs = exporter.now();
        span.endNs = span.beginNs + 1'000;
        return span;
    }
    static double dropped(Metrics& metrics, const char* reason) { return metrics.counter("shortwright_spans_dropped_total", "", {{"reason", reason}}).value(); }
    static double sent(Metrics& metrics) { return metrics.counter("shortwright_spans_sent_total", "").value(); }
    static void verifyNoComplaints(OtlpServer& server) {
        for (const std::string& complaint : server.complaints())
            QFAIL(complaint.c_str());
    }

private slots:
    void spansArriveAsTheyWere() {
        OtlpServer server;
        Metrics metrics;
        {
            OtlpExporter exporter(to(server), metrics);
            Span parent = span(exporter, "POST /api/voice/generate");
            parent.kind = SpanKind::Server;
            Span child = span(exporter, "stage voice");
            child.place = exporter.placeBelow(parent.place);
            child.parent = parent.place.span;
            child.failed = true;
            child.attributes = {{"text", std::string("a\"b")}, {"number", std::int64_t{1} << 60}, {"share", 0.5}, {"on", true}};
            exporter.add(child);
            exporter.add(parent);
            QVERIFY(server.wait(2));
        }
        verifyNoComplaints(server);
        const CollectedSpan parent = server.named("POST /api/voice/generate");
        const CollectedSpan child = server.named("stage voice");
        QCOMPARE(child.trace, parent.trace);
        QCOMPARE(child.parent, parent.id);
        QCOMPARE(parent.parent, std::string());
        QCOMPARE(parent.kind, 2);
        QCOMPARE(child.status, 2);
        QCOMPARE(parent.status, 0);
        QCOMPARE(child.attributes.at("number")["intValue"].get<std::string>(), std::to_string(std::int64_t{1} << 60));
        QCOMPARE(child.attributes.at("text")["stringValue"].get<std::string>(), std::string("a\"b"));
        QCOMPARE(sent(metrics), 2.0);
    }

    void whatWaitsIsSentAtTheEndInBatches() {
        OtlpServer server;
        Metrics metrics;
        {
            OtlpOptions options = to(server);
            options.every = std::chrono::hours(1);
            options.batch = 10;
            OtlpExporter exporter(options, metrics);
            for (int i = 0; i < 35; ++i)
                exporter.add(span(exporter, "s"));
        }
        verifyNoComplaints(server);
        QCOMPARE(server.spans().size(), std::size_t{35});
        QVERIFY(server.requests().size() >= 4);
    }

    void whatMayGoBetterIsTriedAgain_data() {
        QTest::addColumn<QString>("answer");
        for (const char* status : {"429", "502", "503", "504"})
            QTest::newRow(status) << QString("HTTP/1.1 %1 Status\r\nContent-Length: 0\r\nRetry-After: 0\r\n\r\n").arg(status);
        QTest::newRow("a broken connection") << "reset";
    }
    void whatMayGoBetterIsTriedAgain() {
        QFETCH(QString, answer);
        OtlpServer server;
        server.next({answer.toStdString(), answer.toStdString()});
        Metrics metrics;
        OtlpExporter exporter(to(server), metrics);
        exporter.add(span(exporter, "s"));
        QVERIFY(server.wait(1));
        QCOMPARE(server.requests().size(), std::size_t{3});
        QCOMPARE(server.requests()[0].body, server.requests()[2].body);
        verifyNoComplaints(server);
    }

    void whatIsRefusedIsNot_data() {
        QTest::addColumn<int>("status");
        for (const int status : {400, 401, 404, 413, 500})
            QTest::newRow(qPrintable(QString::number(status))) << status;
    }
    void whatIsRefusedIsNot() {
        QFETCH(int, status);
        OtlpServer server;
        server.next({fakeJson("{}", status)});
        Metrics metrics;
        {
            OtlpExporter exporter(to(server), metrics);
            exporter.add(span(exporter, "lost"));
            QVERIFY(server.waitForRequests(1));
            exporter.add(span(exporter, "kept"));
            QVERIFY(server.wait(1));
        }
        QCOMPARE(server.spans().size(), std::size_t{1});
        QCOMPARE(server.spans()[0].name, std::string("kept"));
        QCOMPARE(dropped(metrics, "refused"), 1.0);
    }

    void aPartlyTakenRequestIsNotRepeated() {
        OtlpServer server;
        server.next({fakeJson(R"({"partialSuccess":{"rejectedSpans":"1","errorMessage":"too old"}})")});
        Metrics metrics;
        {
            OtlpOptions options = to(server);
            options.every = std::chrono::hours(1);
            OtlpExporter exporter(options, metrics);
            exporter.add(span(exporter, "a"));
            exporter.add(span(exporter, "b"));
        }
        QCOMPARE(server.requests().size(), std::size_t{1});
        QCOMPARE(dropped(metrics, "refused"), 1.0);
        QCOMPARE(sent(metrics), 1.0);
    }

    void aFullQueueDropsAndCounts() {
        OtlpServer server;
        server.next({"hang"});
        Metrics metrics;
        OtlpOptions options = to(server);
        options.batch = 1;
        options.queue = 5;
        options.ending = std::chrono::milliseconds(0);
        {
            OtlpExporter exporter(options, metrics);
            exporter.add(span(exporter, "s"));
            QVERIFY(server.waitForRequests(1));  // which hangs
            for (int i = 0; i < 20; ++i)
                exporter.add(span(exporter, "s"));
            QCOMPARE(dropped(metrics, "full"), 15.0);
        }
        QCOMPARE(dropped(metrics, "ending"), 6.0);
    }

    void theEndIsNotHeldUp_data() {
        QTest::addColumn<QString>("answer");
        QTest::newRow("it hangs") << "hang";
        QTest::newRow("it wants to be left alone") << "HTTP/1.1 503 Status\r\nContent-Length: 0\r\nRetry-After: 3600\r\n\r\n";
    }
    void theEndIsNotHeldUp() {
        QFETCH(QString, answer);
        OtlpServer server;
        server.next({answer.toStdString(), answer.toStdString()});
        Metrics metrics;
        QElapsedTimer timer;
        {
            OtlpOptions options = to(server);
            options.ending = std::chrono::milliseconds(100);
            OtlpExporter exporter(options, metrics);
            exporter.add(span(exporter, "s"));
            QVERIFY(server.waitForRequests(1));
            timer.start();
        }
        QVERIFY(timer.elapsed() < 5'000);  // it would be 10 s and an hour
        QCOMPARE(dropped(metrics, "ending"), 1.0);
    }

    void nobodyThereIsNoHarm() {
        Metrics metrics;
        {
            OtlpOptions options;
            options.url = "http://127.0.0.1:1/v1/traces";
            options.every = std::chrono::milliseconds(1);
            options.ending = std::chrono::milliseconds(50);
            OtlpExporter exporter(options, metrics);
            exporter.add(span(exporter, "s"));
        }
        QCOMPARE(dropped(metrics, "ending"), 1.0);
    }

    void headersAndKeysGoAlong() {
        OtlpServer server;
        Metrics metrics;
        OtlpOptions options = to(server);
        options.headers = {{"X-Scope-OrgID", "team"}};
        options.keys = [](const std::stop_token&) { return RemoteHeaders{{"Authorization", "Bearer k"}}; };
        OtlpExporter exporter(options, metrics);
        exporter.add(span(exporter, "s"));
        QVERIFY(server.wait(1));
        QCOMPARE(server.requests()[0].header("x-scope-orgid"), std::string("team"));
        QCOMPARE(server.requests()[0].header("authorization"), std::string("Bearer k"));
        QCOMPARE(server.requests()[0].header("traceparent"), std::string());
    }

    void whoWantsNoSpansGetsNone() {
        OtlpServer server;
        Metrics metrics;
        {
            OtlpExporter exporter(to(server), metrics);
            Span unwanted = span(exporter, "s");
            unwanted.place.sampled = false;
            exporter.add(unwanted);
        }
        QCOMPARE(server.requests().size(), std::size_t{0});
    }
};

QTEST_APPLESS_MAIN(TestOtlp)
#include "tst_otlp.moc"
