#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/program.h"

using namespace sw;

/// `--self-test`, which every package is tried out with.
class TestSelfTest : public QObject {
    Q_OBJECT

    test::Program m_program;

    /// Runs a program with further variables.
    static test::Run run(const test::Program& home, const QString& program, const QStringList& arguments,
                         const QMap<QString, QString>& variables) {
        QProcess process;
        home.setUp(process);
        QProcessEnvironment environment = process.processEnvironment();
        for (auto variable = variables.cbegin(); variable != variables.cend(); ++variable)
            environment.insert(variable.key(), variable.value());
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        if (!process.waitForFinished(300'000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput().toStdString(), process.readAllStandardError().toStdString()};
    }

    static QStringList filesIn(const QString& folder) {
        QStringList files;
        for (QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
             it.hasNext();)
            files << it.next();
        return files;
    }

private slots:
    void saysEachStep() {
        const test::Run told = m_program.run({"--self-test", "--json"});
        QVERIFY2(told.exitCode == 0, told.output.c_str());
        QStringList steps;
        for (const QString& line : QString::fromStdString(told.output).split('\n', Qt::SkipEmptyParts)) {
            const Json object = Json::parse(line.toStdString());
            if (stringOr(object, "event") == "step") {
                QVERIFY(object["ok"] == true);
                steps << QString::fromStdString(stringOr(object, "step"));
            }
        }
        QCOMPARE(steps, QStringList({"temporary folder", "icons", "sample", "ten frames", "export of one second",
                                     "gateway's /health"}));
        QCOMPARE(integerOr(told.last(), "steps", 0), steps.size());
    }

    void leavesNothingBehind() {
        QTemporaryDir temporary;
        QTemporaryDir runTime;  // Qt makes one where there is none
        const test::Program home;
        const test::Run told =
            run(home, SW_PROGRAM, {"--self-test"}, {{"TMPDIR", temporary.path()}, {"XDG_RUNTIME_DIR", runTime.path()}});
        QVERIFY2(told.exitCode == 0, told.output.c_str());
        QCOMPARE(filesIn(temporary.path()), QStringList());
        QCOMPARE(filesIn(QString::fromStdString(home.path(""))), QStringList());
    }

    void settingsOfTheUserDoNotMatter() {
        QTemporaryDir temporary;
        QFile settings(temporary.filePath("shortwright/settings.json"));
        QVERIFY(QDir(temporary.path()).mkpath("shortwright") && settings.open(QIODevice::WriteOnly));
        settings.write("no JSON");
        settings.close();
        const test::Run told = run(m_program, SW_PROGRAM, {"--self-test"},
                                   {{"XDG_CONFIG_HOME", temporary.path()}, {"http_proxy", "http://127.0.0.1:9"}});
        QVERIFY2(told.exitCode == 0, told.output.c_str());
    }

    void temporaryFolderThatIsNotThere() {
        const test::Run told = run(m_program, SW_PROGRAM, {"--self-test"}, {{"TMPDIR", "/nowhere/at all"}});
        QVERIFY2(told.exitCode == 0, told.output.c_str());
    }

    /// An installation whose data are not there: the step that fails says so.
    void incomplete_data() {
        QTest::addColumn<QString>("lacking");
        QTest::addColumn<QString>("step");
        QTest::newRow("icons") << "icons"
                               << "icons: FAILED";
        QTest::newRow("sample") << "sample.shortz"
                                << "sample: FAILED";
        QTest::newRow("art") << "art"
                             << "sample: FAILED";
        QTest::newRow("presets") << "export_presets.json"
                                 << "export of one second: FAILED";
    }
    void incomplete() {
        QFETCH(QString, lacking);
        QFETCH(QString, step);
        QTemporaryDir prefix;
        const QDir folder(prefix.path());
        QVERIFY(folder.mkpath("bin") && folder.mkpath("share/shortwright"));
        QVERIFY(QFile::copy(SW_PROGRAM, folder.filePath("bin/shortwright")));
        for (const QFileInfo& entry : QDir(SW_DATA_DIR).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot))
            if (entry.fileName() != lacking)
                QVERIFY(QFile::link(entry.filePath(), folder.filePath("share/shortwright/" + entry.fileName())));
        const test::Run told = run(m_program, folder.filePath("bin/shortwright"), {"--self-test"}, {});
        QCOMPARE(told.exitCode, 1);
        QVERIFY2(told.output.find(step.toStdString()) != std::string::npos, told.output.c_str());
        QVERIFY(told.output.find("works here") == std::string::npos);
    }

    /// What lies beside the program goes before what the system has.
    void dataBesideTheProgram() {
        QTemporaryDir prefix;
        const QDir folder(prefix.path());
        QVERIFY(folder.mkpath("bin") && folder.mkpath("share/wordnet"));
        QVERIFY(QFile::copy(SW_PROGRAM, folder.filePath("bin/shortwright")));
        QVERIFY(QFile::link(SW_DATA_DIR, folder.filePath("share/shortwright")));
        const test::Run told = run(m_program, folder.filePath("bin/shortwright"), {"doctor", "--json"}, {});
        QVERIFY(told.output.find(R"("ok":false,"part":"WordNet")") != std::string::npos);  // an empty folder
        QVERIFY(told.output.find(R"("ok":true,"part":"soundfont")") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestSelfTest)
#include "tst_self_test.moc"
