#include <QTest>
#include <thread>
#include <vector>

#include "services/http/metrics.h"

using namespace sw;

/// Numbers, and how Prometheus reads them.
class TestMetrics : public QObject {
    Q_OBJECT

private slots:
    void text() {
        Metrics metrics;
        metrics.counter("b_total", "Things\nthat \\ count.", {{"kind", "a\"b\\c\nd"}}).add(2);
        metrics.gauge("a", "Now.").set(1.5);
        QCOMPARE(metrics.text(), std::string("# HELP b_total Things\\nthat \\\\ count.\n# TYPE b_total counter\n"
                                             "b_total{kind=\"a\\\"b\\\\c\\nd\"} 2\n"
                                             "# HELP a Now.\n# TYPE a gauge\na 1.5\n"));
    }

    void histogramsAreCumulative() {
        Metrics metrics;
        Histogram& seconds = metrics.histogram("s", "Seconds.", {{"x", "y"}});
        for (const double value : {0.0005, 0.02, 1'000.0})
            seconds.observe(value);
        const std::string text = metrics.text();
        for (const char* line : {"s_bucket{x=\"y\",le=\"0.0005\"} 1\n", "s_bucket{x=\"y\",le=\"0.025\"} 2\n", "s_bucket{x=\"y\",le=\"300\"} 2\n",
                                 "s_bucket{x=\"y\",le=\"+Inf\"} 3\n", "s_sum{x=\"y\"} 1000.0205\n", "s_count{x=\"y\"} 3\n"})
            QVERIFY2(text.find(line) != std::string::npos, line);
    }

    void oneNameAndLabelsAreOneNumber() {
        Metrics metrics;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (int k = 0; k < 1'000; ++k)
                    metrics.counter("n", "N.").add();
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(metrics.counter("n", "N.").value(), 4'000.0);
    }
};

QTEST_APPLESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
