#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

#include "services/monitoring/crash_reports.h"

using namespace sw;

/// What a program that crashes leaves behind.
class TestCrash : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    struct Crash {
        bool crashed = false;
        int signal = 0;
        QString report;
        QString said;
        std::filesystem::path file;
    };

    int m_crashes = 0;

    Crash crash(const QString& way) {
        Crash left;
        const QString folder = m_folder.filePath(QString("data/%1/crashes").arg(++m_crashes));
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PLANTED_KEY", "PLANTED-KEY-IN-ENVIRONMENT");
        child.setProcessEnvironment(environment);
        child.start(CRASH_CHILD, {folder, way, "PLANTED-ARGUMENT"});
        if (!child.waitForFinished(60'000))
            return left;
        left.crashed = child.exitStatus() == QProcess::CrashExit;
        left.signal = child.exitCode();
        left.said = QString::fromUtf8(child.readAllStandardError());
        const auto reports = crashReports(folder.toStdString());
        if (reports.size() != 1)
            return left;
        left.file = reports[0];
        QFile file(QString::fromStdString(reports[0].string()));
        if (file.open(QIODevice::ReadOnly))
            left.report = QString::fromUtf8(file.readAll());
        return left;
    }

private slots:
    void initTestCase() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("Sanitizers have reports of their own.");
#endif
    }

    void everyWayLeavesAReport_data() {
        QTest::addColumn<int>("signal");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("function");
        QTest::newRow("segv") << SIGSEGV << "SIGSEGV" << "crashBySegv";
        QTest::newRow("abort") << SIGABRT << "SIGABRT" << "crashByAbort";
        QTest::newRow("terminate") << SIGABRT << "SIGABRT" << "crashByThrow";
        QTest::newRow("fpe") << SIGFPE << "SIGFPE" << "crashByFpe";
        QTest::newRow("ill") << SIGILL << "SIGILL" << "crashByTrap";
        QTest::newRow("bus") << SIGBUS << "SIGBUS" << "crashByBus";
        QTest::newRow("nullCall") << SIGSEGV << "SIGSEGV" << "crashByNullCall";
        QTest::newRow("overflow") << SIGSEGV << "SIGSEGV" << "crashByOverflow";
        QTest::newRow("thread") << SIGSEGV << "SIGSEGV" << "crashBySegv";
        QTest::newRow("threadOverflow") << SIGSEGV << "SIGSEGV" << "crashByOverflow";
    }
    void everyWayLeavesAReport() {
        QFETCH(int, signal);
        QFETCH(QString, name);
        QFETCH(QString, function);
        const QString way = QTest::currentDataTag();
        const Crash left = crash(way);
        QVERIFY(left.crashed);
        QCOMPARE(left.signal, signal);  // it ends as it would have ended without the handler
        QVERIFY2(left.report.contains("signal: " + name + "\n"), qPrintable(left.report));
        QVERIFY2(QRegularExpression("#\\d+ 0x[0-9a-f]+ \\S+\\+0x[0-9a-f]+ " + function + "\n").match(left.report).hasMatch(), qPrintable(left.report));
        QVERIFY(left.report.contains("version: 1.2.3\n"));
        QVERIFY(QRegularExpression("\ntime: \\d{8}-\\d{6} UTC\n").match(left.report).hasMatch());
        QVERIFY(left.report.contains(R"({"event":"stage.begin","node":"voice/sentence-1"})"));
        QVERIFY2(QRegularExpression("  0x[0-9a-f]+-0x[0-9a-f]+ [0-9a-f]{16,} libc\\.so\\.6\n").match(left.report).hasMatch(), qPrintable(left.report));
        QCOMPARE(left.report.contains("thread: small-one\n"), way.startsWith("thread"));
        QCOMPARE(left.report.contains(" (main)\n"), !way.startsWith("thread"));
        QCOMPARE(left.report.contains("exception: St13runtime_error\n"), way == "terminate");
        QVERIFY(left.said.contains(QString::fromStdString(left.file.string())));
        QVERIFY2(!left.report.contains("PLANTED"), qPrintable(left.report));
        QVERIFY2(!left.report.contains(m_folder.path()), qPrintable(left.report));
        QCOMPARE(static_cast<unsigned>(std::filesystem::status(left.file).permissions()), 0600U);
        QCOMPARE(static_cast<unsigned>(std::filesystem::status(left.file.parent_path()).permissions()), 0700U);
    }

    void addressesCanBeResolved() {
        const Crash left = crash("segv");
        const auto match = QRegularExpression("#0 0x[0-9a-f]+ crash_child\\+(0x[0-9a-f]+) ").match(left.report);
        QVERIFY2(match.hasMatch(), qPrintable(left.report));
        QProcess tool;
        tool.start("addr2line", {"-f", "-e", CRASH_CHILD, match.captured(1)});
        if (!tool.waitForStarted())
            QSKIP("There is no addr2line here.");
        QVERIFY(tool.waitForFinished());
        QCOMPARE(QString::fromUtf8(tool.readLine()).trimmed(), QString("crashBySegv"));
    }

    void aCrashWhileReportingLosesOnlyThatPart_data() {
        QTest::addColumn<int>("unused");
        QTest::newRow("nested") << 0;
        QTest::newRow("nestedAbort") << 0;
    }
    void aCrashWhileReportingLosesOnlyThatPart() {
        const Crash left = crash(QTest::currentDataTag());
        QVERIFY(left.crashed);
        QCOMPARE(left.signal, SIGSEGV);
        QVERIFY2(left.report.contains("could not be told"), qPrintable(left.report));
        QVERIFY(left.report.contains("signal: SIGSEGV\n"));
        QVERIFY(left.report.contains("stage.begin"));
        QVERIFY(left.report.contains("libc.so.6"));
    }

    void aReportThatHangsEndsTheProgram() {
        const Crash left = crash("hang");
        QVERIFY(left.crashed);
        QCOMPARE(left.signal, SIGALRM);
        QVERIFY(left.report.contains("signal: SIGSEGV\n"));
    }

    void reportsAreToldOfOnceAndKeptTen() {
        const std::filesystem::path folder = m_folder.filePath("kept").toStdString();
        QVERIFY(newCrashes(folder).empty());
        std::filesystem::create_directories(folder);
        const auto make = [&](int second) {
            QFile file(QString::fromStdString((folder / ("crash-17900000" + std::to_string(second) + "-7.txt")).string()));
            (void)file.open(QIODevice::WriteOnly);
        };
        for (int second = 10; second < 25; ++second)
            make(second);
        QFile other(QString::fromStdString((folder / "notes.txt").string()));
        QVERIFY(other.open(QIODevice::WriteOnly));
        keepNewestCrashes(folder);
        QCOMPARE(crashReports(folder).size(), std::size_t{10});
        QVERIFY(other.exists());
        QCOMPARE(newCrashes(folder).size(), std::size_t{10});
        QVERIFY(newCrashes(folder).empty());
        make(30);
        const auto news = newCrashes(folder);
        QCOMPARE(news.size(), std::size_t{1});
        QCOMPARE(news[0].filename().string(), std::string("crash-1790000030-7.txt"));
        QCOMPARE(crashReports(folder).front(), news[0]);
    }
};

QTEST_APPLESS_MAIN(TestCrash)
#include "tst_crash.moc"
