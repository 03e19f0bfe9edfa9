#include <QTest>
#include <thread>

#include "services/http/span.h"
#include "services/http/trace_context.h"

using namespace sw;

/// Places in traces, as they come and go in headers, and whom threads work for.
class TestTraceContext : public QObject {
    Q_OBJECT

    /// Counts up instead of drawing, and keeps what it gets.
    class Sink final : public SpanSink {
    public:
        std::vector<Span> spans;
        void add(Span span) override { spans.push_back(std::move(span)); }
        std::uint64_t newId() override { return ++m_last; }
        std::int64_t now() override { return m_now += 10; }

    private:
        std::uint64_t m_last = 0;
        std::int64_t m_now = 0;
    };

private slots:
    void headersAreRead_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        const QByteArray good = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        QTest::newRow("good") << good << true;
        QTest::newRow("not sampled") << QByteArray(good).replace("-01", "-00") << true;
        QTest::newRow("other flags") << QByteArray(good).replace("-01", "-ff") << true;
        QTest::newRow("later version") << "cc" + good.mid(2) << true;
        QTest::newRow("later version with more") << "cc" + good.mid(2) + "-what" << true;
        QTest::newRow("later version with what is no more") << "cc" + good.mid(2) + ".what" << false;
        QTest::newRow("version 00 with more") << good + "-what" << false;
        QTest::newRow("version ff") << "ff" + good.mid(2) << false;
        QTest::newRow("upper case") << good.toUpper() << false;
        QTest::newRow("no trace") << QByteArray("00-00000000000000000000000000000000-00f067aa0ba902b7-01") << false;
        QTest::newRow("no span") << QByteArray("00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01") << false;
        QTest::newRow("not hex") << QByteArray(good).replace('4', 'g') << false;
        QTest::newRow("signs") << QByteArray(good).replace("00f067", "+0f067") << false;
        QTest::newRow("short") << good.left(54) << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("other dashes") << QByteArray(good).replace("-00f", "_00f") << false;
    }
    void headersAreRead() {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        const auto context = parseTraceparent(text.toStdString());
        QCOMPARE(context.has_value(), good);
        if (context)
            QCOMPARE(context->traceId(), std::string("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    void headersAreWritten() {
        const std::string text = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        QCOMPARE(parseTraceparent(text)->traceparent(), text);
        QCOMPARE(parseTraceparent("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-02")->traceparent(), text.substr(0, 53) + "00");
        QCOMPARE(TraceContext().traceparent(), std::string());
    }

    void workIsOfAThreadAndNests() {
        const Work outer{{}, "outer", {}};
        const Work inner{{}, "inner", {}};
        {
            const WorkScope scope(outer);
            {
                const WorkScope nested(inner);
                QCOMPARE(WorkScope::current().requestId, std::string("inner"));
                std::string elsewhere = "?";
                std::thread([&] { elsewhere = WorkScope::current().requestId; }).join();
                QCOMPARE(elsewhere, std::string());
            }
            QCOMPARE(WorkScope::current().requestId, std::string("outer"));
        }
        QCOMPARE(WorkScope::current().requestId, std::string());
    }

    void spansNest() {
        Sink sink;
        {
            SpanScope outer(&sink, "outer", SpanKind::Server);
            SpanScope inner(&sink, "inner", SpanKind::Client);
            inner.fail("network");
        }
        QCOMPARE(sink.spans.size(), std::size_t{2});
        const Span& inner = sink.spans[0];
        const Span& outer = sink.spans[1];
        QCOMPARE(outer.parent, std::uint64_t{0});
        QCOMPARE(inner.parent, outer.place.span);
        QCOMPARE(inner.place.traceId(), outer.place.traceId());
        QVERIFY(inner.place.span != outer.place.span);
        QVERIFY(inner.failed && !outer.failed);
        QVERIFY(outer.beginNs < inner.beginNs && inner.endNs < outer.endNs);
    }

    void aSpanContinuesWhatItsThreadWorksFor() {
        Sink sink;
        const Work work{*parseTraceparent("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00"), "r", {}};
        const WorkScope scope(work);
        {
            const SpanScope span(&sink, "s", SpanKind::Internal);
            QCOMPARE(WorkScope::current().requestId, std::string("r"));
        }
        QCOMPARE(sink.spans[0].parent, std::uint64_t{0x00f067aa0ba902b7});
        QVERIFY(!sink.spans[0].place.sampled);
    }

    void withoutASinkNothingHappens() {
        SpanScope span(nullptr, "s", SpanKind::Internal);
        span.set("a", std::int64_t{1});
        span.fail("x");
        QVERIFY(!span.isOn());
        QVERIFY(!WorkScope::current().trace.isValid());
    }
};

QTEST_APPLESS_MAIN(TestTraceContext)
#include "tst_trace_context.moc"
