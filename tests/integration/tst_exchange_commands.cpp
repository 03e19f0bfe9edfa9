#include <QDir>
#include <QFile>
#include <QTest>

#include "tests/support/program.h"
#include "tests/support/show.h"

using namespace sw;

namespace {

QByteArray bytesOf(const std::string& file) {
    QFile f(QString::fromStdString(file));
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

}  // namespace

/// `pack`, `unpack`, `relink`, and timelines out and in, on a finished short.
class TestExchangeCommands : public QObject {
    Q_OBJECT

    test::Program m_program;

    [[nodiscard]] test::Run run(std::vector<std::string> words) const {
        words.emplace_back("--json");
        return m_program.run(words);
    }
    [[nodiscard]] Json cutOf(const char* project) const { return run({"inspect", project}).last()["cut"]; }

private slots:
    void initTestCase() {
        QFile text(QString::fromStdString(m_program.path("bees.txt")));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("Bees dance in the dark of their hive. They tell each other where the flowers are. The others find the place.");
        text.close();
        QVERIFY(run({"new", "bees.txt", "-o", "bees.short", "--seconds", "15"}).exitCode == 0);
        const test::Run made = run({"generate", "bees.short"});
        QVERIFY2(made.exitCode == 0, made.errors.c_str());
    }

    void nothingIsMadeAgainOfABundle() {
        const test::Run packed = run({"pack", "bees.short", "-o", "bees.shortz"});
        QVERIFY2(packed.exitCode == 0, packed.errors.c_str());
        QVERIFY(integerOr(packed.last(), "media", 0) > 5);
        QVERIFY2(integerOr(packed.last(), "fonts", 0) > 0, packed.output.c_str());
        const test::Run unpacked = run({"unpack", "bees.shortz", "-o", "there.short"});
        QVERIFY2(unpacked.exitCode == 0, unpacked.errors.c_str());
        const test::Run plan = run({"plan", "there.short"});
        QCOMPARE(integerOr(plan.last(), "runs", -1), 0);
        QCOMPARE(test::shown(cutOf("there.short")), test::shown(cutOf("bees.short")));
        QVERIFY(run({"pack", "there.short", "-o", "again.shortz"}).exitCode == 0);
    }

    void bundlesAreTheSameEachTime() {
        QVERIFY(run({"pack", "bees.short", "-o", "one.shortz"}).exitCode == 0);
        QVERIFY(run({"pack", "bees.short", "-o", "two.shortz"}).exitCode == 0);
        QVERIFY(bytesOf(m_program.path("one.shortz")) == bytesOf(m_program.path("two.shortz")));
    }

    void timelines_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("OTIO") << "bees.otio" << QByteArray("{\n  \"OTIO_SCHEMA\": \"Timeline.1\"");
        QTest::newRow("FCPXML") << "bees.fcpxml" << QByteArray("<?xml version=\"1.0\"");
        QTest::newRow("EDL") << "bees.edl" << QByteArray("TITLE: ");
    }
    void timelines() {
        QFETCH(QString, name);
        QFETCH(QByteArray, begins);
        const test::Run done = run({"export", "bees.short", "-o", name.toStdString()});
        QVERIFY2(done.exitCode == 0, done.errors.c_str());
        QVERIFY(bytesOf(m_program.path(name.toStdString())).startsWith(begins));
        QVERIFY(done.last()["losses"].is_array() && !done.last()["losses"].empty());
        QCOMPARE(run({"export", "bees.short", "-o", name.toStdString()}).exitCode, 3);  // is there already
        QCOMPARE(run({"export", "bees.short", "-o", name.toStdString(), "--force"}).exitCode, 0);
    }

    void aTimelineBecomesAProject() {
        QVERIFY(run({"export", "bees.short", "-o", "back.otio"}).exitCode == 0);
        const test::Run made = run({"new", "back.otio", "-o", "back.short"});
        QVERIFY2(made.exitCode == 0, made.errors.c_str());
        const Json before = cutOf("bees.short");
        const Json after = cutOf("back.short");
        QCOMPARE(numberOr(after, "duration", 0), numberOr(before, "duration", 1));
        QCOMPARE(run({"frame", "back.short", "--at", "1", "-o", "back.png"}).exitCode, 0);
        QVERIFY(m_program.run({"inspect", "back.short"}).output.find("Bees") != std::string::npos);
    }

    void lostMediaComeBack() {
        QVERIFY(run({"unpack", "bees.shortz", "-o", "lost.short"}).exitCode == 0);
        QDir media(QString::fromStdString(m_program.path("lost.media")));
        const QStringList voices = media.entryList({"*.wav"});
        QVERIFY(!voices.isEmpty());
        QVERIFY(media.mkpath("../backup/deep"));
        for (const QString& voice : voices)
            QVERIFY(QFile::rename(media.filePath(voice), media.filePath("../backup/deep/" + voice)));
        QVERIFY(integerOr(run({"plan", "lost.short"}).last(), "runs", 0) > 0);
        const test::Run found = run({"relink", "lost.short", "backup"});
        QVERIFY2(found.exitCode == 0, found.errors.c_str());
        QCOMPARE(found.last()["found"].size(), static_cast<std::size_t>(voices.size()));
        QCOMPARE(integerOr(run({"plan", "lost.short"}).last(), "runs", -1), 0);
    }

    void wrongCalls_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("another ending") << QStringList{"pack", "bees.short", "-o", "bees.zip"} << 2;
        QTest::newRow("no output") << QStringList{"pack", "bees.short"} << 2;
        QTest::newRow("no project") << QStringList{"pack", "nowhere.short", "-o", "nowhere.shortz"} << 3;
        QTest::newRow("no bundle") << QStringList{"unpack", "bees.txt", "-o", "x.short"} << 3;
        QTest::newRow("no such bundle") << QStringList{"unpack", "nowhere.shortz", "-o", "x.short"} << 3;
        QTest::newRow("in the way") << QStringList{"unpack", "bees.shortz", "-o", "bees.short"} << 3;
        QTest::newRow("no timeline") << QStringList{"new", "nowhere.otio", "-o", "x.short"} << 3;
        QTest::newRow("no folder") << QStringList{"relink", "bees.short", "nowhere"} << 3;
        QTest::newRow("relink what") << QStringList{"relink", "bees.short"} << 2;
    }
    void wrongCalls() {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        std::vector<std::string> list;
        for (const QString& word : words)
            list.push_back(word.toStdString());
        const test::Run done = run(list);
        QVERIFY2(done.exitCode == exitCode, (std::to_string(done.exitCode) + ": " + done.output).c_str());
        QVERIFY(!QFile::exists(QString::fromStdString(m_program.path("x.short"))));
        QVERIFY(!QFile::exists(QString::fromStdString(m_program.path("x.media"))));
    }
};

QTEST_APPLESS_MAIN(TestExchangeCommands)
#include "tst_exchange_commands.moc"
