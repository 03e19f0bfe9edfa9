#include <QDir>
#include <QFile>
#include <QTest>
#include <csignal>

#include "tests/support/program.h"

using namespace sw;

namespace {

void write(const std::string& file, const QByteArray& bytes) {
    QFile f(QString::fromStdString(file));
    QVERIFY(f.open(QIODevice::WriteOnly));
    f.write(bytes);
}

}  // namespace

/// What the program says to those who call it wrongly or give it what it cannot use.
class TestCommandLine : public QObject {
    Q_OBJECT

    test::Program m_program;

private slots:
    void wrongUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("part");
        QTest::newRow("command") << QStringList{"mak"} << "Did you mean make?";
        QTest::newRow("option") << QStringList{"make", "a.txt", "-o", "a.mp4", "--secnds", "30"} << "Did you mean --seconds?";
        QTest::newRow("no value") << QStringList{"make", "a.txt", "-o"} << "needs a value";
        QTest::newRow("no input") << QStringList{"make", "-o", "a.mp4"} << "a text to read";
        QTest::newRow("no output") << QStringList{"make", "a.txt"} << "-o FILE";
        QTest::newRow("two inputs") << QStringList{"make", "a.txt", "b.txt", "-o", "a.mp4"} << "too many";
        QTest::newRow("seconds") << QStringList{"make", "--topic", "bees", "-o", "a.mp4", "--seconds", "900"} << "between 15 and 180";
        QTest::newRow("seconds not a number") << QStringList{"make", "--topic", "bees", "-o", "a.mp4", "--seconds", "x"} << "not \"x\"";
        QTest::newRow("voice") << QStringList{"make", "--topic", "bees", "-o", "a.mp4", "--voice", "slt-dep"} << "Did you mean slt-deep?";
        QTest::newRow("look") << QStringList{"make", "--topic", "bees", "-o", "a.mp4", "--look", "cutut"} << "Did you mean cutout?";
        QTest::newRow("mood") << QStringList{"make", "--topic", "bees", "-o", "a.mp4", "--mood", "clam"} << "Did you mean calm?";
        QTest::newRow("aspect") << QStringList{"make", "--topic", "bees", "-o", "a.mp4", "--aspect", "3:2"} << "9:16, 1:1, 4:5 or 16:9";
        QTest::newRow("platform") << QStringList{"make", "--topic", "bees", "-o", "a.mp4", "--platform", "tiktk"} << "tiktok";
        QTest::newRow("provider") << QStringList{"make", "--topic", "bees", "-o", "a.mp4", "--provider", "voice=x"} << "embedded";
        QTest::newRow("stage") << QStringList{"make", "--topic", "bees", "-o", "a.mp4", "--provider", "voic=embedded"} << "Did you mean voice?";
        QTest::newRow("a language that is no tag") << QStringList{"make", "a.txt", "-o", "a.mp4", "--language", "en-/../x"} << "names no language";
        QTest::newRow("language") << QStringList{"make", "a.txt", "-o", "a.mp4", "--language", "klingon"} << "such as en, de";
        QTest::newRow("preset") << QStringList{"make", "--topic", "bees", "-o", "a.mp4", "--preset", "fats"} << "fast";
        QTest::newRow("project name") << QStringList{"new", "a.txt", "-o", "a.v1"} << "FILE.short";
        QTest::newRow("kept project's name") << QStringList{"make", "a.txt", "-o", "a.mp4", "--project", "a.v1"} << "FILE.short";
        QTest::newRow("sheet's ending") << QStringList{"looks", "--sheet", "looks.gif"} << ".png and .jpg";
        QTest::newRow("topic and text") << QStringList{"make", "a.txt", "--topic", "bees", "-o", "a.mp4"} << "not both";
    }
    void wrongUsage() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, part);
        std::vector<std::string> list;
        for (const QString& argument : arguments)
            list.push_back(argument.toStdString());
        write(m_program.path("a.txt"), "Some text. It has two sentences.");
        const test::Run run = m_program.run(list);
        QVERIFY2(run.exitCode == 2 || run.exitCode == 3, std::to_string(run.exitCode).c_str());
        QVERIFY2(run.errors.find(part.toStdString()) != std::string::npos, run.errors.c_str());
        QVERIFY(!QFile::exists(QString::fromStdString(m_program.path("a.mp4"))));
        list.insert(list.begin() + 1, "--json");
        const Json json = m_program.run(list).last();
        QCOMPARE(json["event"].get<std::string>(), std::string("error"));
        QVERIFY(!json["message"].get<std::string>().empty());
    }

    void badInput_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << "in.txt" << QByteArray();
        QTest::newRow("white space") << "in.txt" << QByteArray(" \n\t \n");
        QTest::newRow("binary") << "in.txt" << QByteArray("\x00\x01\x02\xff\xfe PNG\x00", 10);
        QTest::newRow("10 MB") << "in.txt" << QByteArray("All work and no play. ").repeated(500'000);
        QTest::newRow("another encoding") << "in.txt" << QByteArray("Die gro\xdf" "e Stra\xdf" "e ist sch\xf6n. Wir gehen dort gerne.");
        QTest::newRow("one word") << "in.txt" << QByteArray("Volcano");
        QTest::newRow("only addresses") << "in.txt" << QByteArray("https://example.org/a https://example.org/b");
        QTest::newRow("only emoji") << "in.txt" << QByteArray("\xf0\x9f\x98\x80\xf0\x9f\x8c\x8b");
        QTest::newRow("only markup") << "in.html" << QByteArray("<html><script>var a = 'x';</script><body></body></html>");
        QTest::newRow("JSON that is no script") << "in.json" << QByteArray("{\"a\":1}");
    }
    void badInput() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const std::string input = m_program.path(name.toStdString());
        write(input, bytes);
        const std::string output = m_program.path("bad.mp4");
        const test::Run run = m_program.run({"make", input, "-o", output});
        QVERIFY2(run.exitCode == 3 || run.exitCode == 2, (std::to_string(run.exitCode) + run.errors).c_str());
        QVERIFY2(run.errors.starts_with("shortwright: ") && run.errors.size() > 40, run.errors.c_str());
        QVERIFY(!QFile::exists(QString::fromStdString(output)));
        QCOMPARE(QDir(QString::fromStdString(m_program.path(""))).entryList({"*.part", "*.media"}).size(), 0);
    }

    void badOutput_data() {
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("part");
        QTest::newRow("missing folder") << "nowhere/a.mp4" << "does not exist";
        QTest::newRow("a folder") << "." << "is a folder";
        QTest::newRow("exists") << "there.mp4" << "--force";
        QTest::newRow("unknown format") << "a.xyz" << ".mp4";
    }
    void badOutput() {
        QFETCH(QString, output);
        QFETCH(QString, part);
        write(m_program.path("there.mp4"), "precious");
        write(m_program.path("in.txt"), "Bees dance. They tell each other where the flowers are.");
        const test::Run run = m_program.run({"make", "in.txt", "-o", output.toStdString(), "--seconds", "15"});
        QVERIFY2(run.exitCode == 3 || run.exitCode == 2, run.errors.c_str());
        QVERIFY2(run.errors.find(part.toStdString()) != std::string::npos, run.errors.c_str());
        QFile there(QString::fromStdString(m_program.path("there.mp4")));
        QVERIFY(there.open(QIODevice::ReadOnly));
        QCOMPARE(there.readAll(), QByteArray("precious"));
    }

    void lists_data() {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("voices") << "voices" << 20;
        QTest::newRow("looks") << "looks" << 80;
        QTest::newRow("moods") << "moods" << 5;
        QTest::newRow("platforms") << "platforms" << 3;
        QTest::newRow("presets") << "presets" << 3;
        QTest::newRow("edits") << "edits" << 30;
        QTest::newRow("doctor") << "doctor" << 8;
    }
    void lists() {
        QFETCH(QString, command);
        QFETCH(int, atLeast);
        const test::Run people = m_program.run({command.toStdString()});
        QVERIFY2(people.exitCode == 0, people.errors.c_str());
        QVERIFY(std::count(people.output.begin(), people.output.end(), '\n') >= atLeast);
        const test::Run machines = m_program.run({command.toStdString(), "--json"});
        QCOMPARE(machines.exitCode, 0);
        for (std::size_t from = 0, to; (to = machines.output.find('\n', from)) != std::string::npos; from = to + 1)
            QVERIFY(Json::parse(machines.output.substr(from, to - from), nullptr, false).is_object());
        QCOMPARE(machines.last()["event"].get<std::string>(), std::string("done"));
    }

    void looksAreDrawn() {
        const test::Run run = m_program.run({"looks", "--sheet", "looks.jpg", "--json"});
        QVERIFY2(run.exitCode == 0, run.errors.c_str());
        QVERIFY(run.last()["width"].get<int>() <= 4000);
        QFile sheet(QString::fromStdString(m_program.path("looks.jpg")));
        QVERIFY(sheet.open(QIODevice::ReadOnly));
        QVERIFY(sheet.read(3) == QByteArray("\xff\xd8\xff", 3));
        QCOMPARE(m_program.run({"looks", "--sheet", "looks.jpg"}).exitCode, 3);
        QCOMPARE(m_program.run({"looks", "--sheet", "looks.jpg", "--force"}).exitCode, 0);
    }

    void standardInputCanBeCancelled() {
        QProcess process;
        m_program.setUp(process);
        process.start(SW_PROGRAM, {"make", "-", "-o", "stdin.mp4"});
        // More than a pipe holds: when all of it is written, the program has begun to read.
        process.write(QByteArray("Bees dance. ").repeated(100'000));
        while (process.bytesToWrite() > 0)
            QVERIFY(process.waitForBytesWritten(60'000));
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 5);
    }

    void applyToAnotherFile() {
        write(m_program.path("in.txt"), "Bees dance. They tell each other where the flowers are.");
        QCOMPARE(m_program.run({"new", "in.txt", "-o", "one.short"}).exitCode, 0);
        write(m_program.path("title.jsonl"), "{\"edit\":\"SetTitle\",\"title\":\"Changed\"}");
        const test::Run self = m_program.run({"apply", "one.short", "title.jsonl", "-o", "one.short", "--force"});
        QCOMPARE(self.exitCode, 2);
        const test::Run run = m_program.run({"apply", "one.short", "title.jsonl", "-o", "two.short"});
        QVERIFY2(run.exitCode == 0, run.errors.c_str());
        const auto titleOf = [&](const char* file) {
            return m_program.run({"inspect", file, "--json"}).last()["script"]["title"].get<std::string>();
        };
        QVERIFY(titleOf("one.short") != "Changed");
        QCOMPARE(titleOf("two.short"), std::string("Changed"));
        QCOMPARE(m_program.run({"apply", "two.short", "title.jsonl", "-o", "one.short"}).exitCode, 3);
        // What one of them has made the other one has, too.
        QCOMPARE(m_program.run({"generate", "two.short", "--only", "voice"}).exitCode, 0);
        QCOMPARE(m_program.run({"apply", "two.short", "title.jsonl", "-o", "one.short", "--force"}).exitCode, 0);
        const Json made = m_program.run({"generate", "one.short", "--only", "voice", "--json"}).last();
        QVERIFY2(made["ran"].empty(), made.dump().c_str());
    }

    void help() {
        const test::Run all = m_program.run({"help"});
        QCOMPARE(all.exitCode, 0);
        for (const char* command : {"make", "new", "generate", "export", "plan", "explain", "apply", "inspect", "frame", "voices",
                                    "looks", "moods", "platforms", "presets", "doctor", "edits", "lint", "captions"}) {
            QVERIFY2(all.output.find(std::string("\n  ") + command) != std::string::npos, command);
            QCOMPARE(m_program.run({command, "--help"}).exitCode, 0);
        }
    }

    void brokenAndNewerProjects() {
        write(m_program.path("broken.short"), "{\"program\":");
        const test::Run broken = m_program.run({"plan", "broken.short"});
        QCOMPARE(broken.exitCode, 3);
        QVERIFY(broken.errors.find("backup") != std::string::npos);
        write(m_program.path("newer.short"), "{\"program\":\"shortwright\",\"schema\":99}");
        const test::Run newer = m_program.run({"generate", "newer.short"});
        QVERIFY(newer.exitCode != 0);
        QVERIFY2(newer.errors.find("newer Shortwright") != std::string::npos, newer.errors.c_str());
        QCOMPARE(m_program.run({"plan", "missing.short"}).exitCode, 3);
    }

    void aDisplayThatCannotBeReachedIsNoCrash() {
        QProcess editor;
        m_program.setUp(editor);
        QProcessEnvironment environment = editor.processEnvironment();
        environment.insert("QT_QPA_PLATFORM", "xcb");
        environment.insert("DISPLAY", ":7777");
        editor.setProcessEnvironment(environment);
        editor.start(SW_PROGRAM, QStringList());
        QVERIFY(editor.waitForFinished(60'000));
        const QByteArray said = editor.readAllStandardError();
        QCOMPARE(editor.exitStatus(), QProcess::NormalExit);
        QCOMPARE(editor.exitCode(), 1);
        QVERIFY2(said.contains("The display cannot be reached.") && !said.contains("crashed"), said.constData());
        QVERIFY(!QFileInfo::exists(QString::fromStdString(m_program.path("data/shortwright/crashes"))) ||
                QDir(QString::fromStdString(m_program.path("data/shortwright/crashes"))).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
