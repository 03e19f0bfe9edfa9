#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include "tests/support/program.h"

using namespace sw;

/// The sample project that the program comes with.
class TestSample : public QObject {
    Q_OBJECT

    test::Program m_program;
    const std::string m_bundle = SW_DATA_DIR "/sample.shortz";

private slots:
    void isFinished() {
        const test::Run unpacked = m_program.run({"unpack", m_bundle, "-o", "sample.short", "--json"});
        QVERIFY2(unpacked.exitCode == 0, unpacked.errors.c_str());
        const test::Run plan = m_program.run({"plan", "sample.short", "--json"});
        QVERIFY2(plan.exitCode == 0, plan.errors.c_str());
        QCOMPARE(integerOr(plan.last(), "runs", -1), 0);
        QCOMPARE(integerOr(plan.last(), "maybeRuns", -1), 0);
    }

    void isShortAndSmall() {
        QVERIFY(m_program.run({"unpack", m_bundle, "-o", "short.short"}).exitCode == 0);
        double end = 0;  // seconds
        const Json shown = m_program.run({"inspect", "short.short", "--json"}).last();
        for (const Json& clip : shown["cut"]["clips"])
            end = std::max(end, numberOr(clip, "end", 0));
        QVERIFY2(end > 15 && end < 32, qPrintable(QString::number(end)));
        QVERIFY(QFileInfo(QString::fromStdString(m_bundle)).size() < 20'000'000);
    }

    void knowsNothingOfWhereItWasMade() {
        QFile file(QString::fromStdString(m_bundle));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();  // entries are not compressed
        QVERIFY(bytes.contains("\"took\":0"));
        QVERIFY(!QString::fromLatin1(bytes).contains(QRegularExpression("\"took\":[1-9]")));
        QVERIFY(!bytes.contains(SW_SOURCE_DIR));
    }
};

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
