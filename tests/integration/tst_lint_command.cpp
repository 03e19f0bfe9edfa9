#include <QFile>
#include <QTest>

#include "tests/support/program.h"

using namespace sw;

namespace {

void write(const std::string& file, const QByteArray& bytes) {
    QFile f(QString::fromStdString(file));
    QVERIFY(f.open(QIODevice::WriteOnly));
    f.write(bytes);
}

QByteArray read(const std::string& file) {
    QFile f(QString::fromStdString(file));
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

/// What `lint --json` printed: its issues, and the last object.
struct Report {
    std::vector<Json> issues;
    Json last;
    int exitCode = -1;

    [[nodiscard]] const Json* find(const std::string& rule) const {
        for (const Json& issue : issues)
            if (issue["rule"] == rule)
                return &issue;
        return nullptr;
    }
    [[nodiscard]] std::string text() const {
        std::string lines = last.dump();
        for (const Json& issue : issues)
            lines += "\n" + issue.dump();
        return lines;
    }
};

}  // namespace

/// `lint` and `captions`, from a text to a short that is ready to be published.
class TestLintCommand : public QObject {
    Q_OBJECT

    test::Program m_program;

    [[nodiscard]] Report lint(std::vector<std::string> options) const {
        options.insert(options.begin(), {"lint", "bees.short", "--json"});
        const test::Run run = m_program.run(options);
        Report report{{}, run.last(), run.exitCode};
        for (std::size_t from = 0, to; (to = run.output.find('\n', from)) != std::string::npos; from = to + 1)
            if (Json json = Json::parse(run.output.substr(from, to - from), nullptr, false); json["event"] == "issue")
                report.issues.push_back(std::move(json));
        return report;
    }
    void apply(const QByteArray& edits) const {
        write(m_program.path("edits.jsonl"), edits);
        const test::Run run = m_program.run({"apply", "bees.short", "edits.jsonl"});
        QVERIFY2(run.exitCode == 0, run.errors.c_str());
    }

private slots:
    void initTestCase() {
        write(m_program.path("bees.txt"),
              "Bees dance in the dark of their hive. They tell each other where the flowers are. A dance can show "
              "the way to a meadow that is five kilometres away. The others follow it and find the place.");
        const test::Run made = m_program.run({"new", "bees.txt", "-o", "bees.short", "--seconds", "15"});
        QVERIFY2(made.exitCode == 0, made.errors.c_str());
    }

    void whatIsNotMadeIsAnError() {
        const Report report = lint({});
        QCOMPARE(report.exitCode, 3);
        QVERIFY2(report.find("not-made"), report.text().c_str());
        QCOMPARE(report.last["event"].get<std::string>(), std::string("error"));
        QCOMPARE(report.last["code"].get<std::string>(), std::string("invalid_input"));
    }

    void aFinishedShortIsReady() {
        const test::Run made = m_program.run({"generate", "bees.short"});
        QVERIFY2(made.exitCode == 0, made.errors.c_str());
        const Report report = lint({});
        QVERIFY2(report.exitCode == 0 && report.issues.empty(), report.text().c_str());
        QCOMPARE(report.last["event"].get<std::string>(), std::string("done"));
        const test::Run people = m_program.run({"lint", "bees.short"});
        QVERIFY2(people.output.find("ready to be published") != std::string::npos, people.output.c_str());
    }

    void fixesAreApplied() {
        apply("{\"edit\":\"AddTrack\",\"kind\":\"overlay\",\"name\":\"titles\"}");
        const Json project = Json::parse(read(m_program.path("bees.short")).toStdString());
        const std::string track = project["timeline"]["tracks"][0]["id"];
        apply(QByteArray::fromStdString(
            "{\"edit\":\"AddClip\",\"clip\":{\"track\":\"" + track +
            "\",\"offset\":0,\"duration\":1411200000,\"box\":{\"x\":100,\"y\":1700,\"width\":880,\"height\":180},"
            "\"title\":{\"text\":\"Bees\"}}}"));
        const Report found = lint({});
        const Json* issue = found.find("safe-area");
        QVERIFY2(found.exitCode == 0 && issue, found.text().c_str());
        QCOMPARE((*issue)["severity"].get<std::string>(), std::string("warning"));
        QCOMPARE((*issue)["fix"][0]["edit"].get<std::string>(), std::string("SetClipBox"));
        QVERIFY((*issue)["end"].get<double>() > 1.9);
        const QByteArray before = read(m_program.path("bees.short"));
        QCOMPARE(lint({}).issues.size(), found.issues.size());
        QVERIFY(read(m_program.path("bees.short")) == before);
        const Report fixed = lint({"--fix"});
        QVERIFY2(fixed.exitCode == 0 && !fixed.find("safe-area"), fixed.text().c_str());
        QVERIFY(fixed.last["fixed"].get<int>() >= 1);
        QVERIFY(lint({}).issues.empty());
    }

    void anotherPlatform() {
        const Report report = lint({"--platform", "tiktok", "--fix"});
        QVERIFY2(report.exitCode == 0 && report.issues.empty(), report.text().c_str());
        const test::Run wrong = m_program.run({"lint", "bees.short", "--platform", "tiktk"});
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY2(wrong.errors.find("tiktok") != std::string::npos, wrong.errors.c_str());
    }

    void captionsGoOutAndComeBack_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("SRT") << "c.srt";
        QTest::newRow("VTT") << "c.vtt";
        QTest::newRow("ASS") << "c.ass";
    }
    void captionsGoOutAndComeBack() {
        QFETCH(QString, file);
        const std::string name = file.toStdString();
        const test::Run out = m_program.run({"captions", "bees.short", "-o", name, "--json"});
        QVERIFY2(out.exitCode == 0, out.errors.c_str());
        QVERIFY(out.last()["captions"].get<int>() > 3);
        QCOMPARE(m_program.run({"captions", "bees.short", "-o", name}).exitCode, 3);
        QCOMPARE(m_program.run({"captions", "bees.short", "-o", name, "--force"}).exitCode, 0);
        const Json same = m_program.run({"captions", "bees.short", "--import", name, "--json"}).last();
        QVERIFY2(same["applied"] == 0 && same["unmatched"].empty(), same.dump().c_str());
        QByteArray changed = read(m_program.path(name));
        QVERIFY(changed.contains("hive"));
        write(m_program.path(name), changed.replace("hive", "home"));
        const test::Run in = m_program.run({"captions", "bees.short", "--import", name, "--json"});
        QVERIFY2(in.exitCode == 0 && in.last()["applied"] == 1, (in.output + in.errors).c_str());
        const test::Run plan = m_program.run({"plan", "bees.short", "--json"});
        QCOMPARE(plan.last()["runs"].get<int>(), 0);
        write(m_program.path(name), changed.replace("home", "hive"));
        QCOMPARE(m_program.run({"captions", "bees.short", "--import", name}).exitCode, 0);
    }

    void wrongUse_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no project") << QStringList{"lint"} << 2;
        QTest::newRow("missing project") << QStringList{"lint", "none.short"} << 3;
        QTest::newRow("no output") << QStringList{"captions", "bees.short"} << 2;
        QTest::newRow("unknown ending") << QStringList{"captions", "bees.short", "-o", "c.txt"} << 2;
        QTest::newRow("both ways") << QStringList{"captions", "bees.short", "-o", "d.srt", "--import", "c.srt"} << 2;
        QTest::newRow("missing subtitles") << QStringList{"captions", "bees.short", "--import", "none.srt"} << 3;
        QTest::newRow("no subtitles") << QStringList{"captions", "bees.short", "--import", "bees.txt"} << 3;
    }
    void wrongUse() {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        std::vector<std::string> list;
        for (const QString& argument : arguments)
            list.push_back(argument.toStdString());
        const test::Run run = m_program.run(list);
        QVERIFY2(run.exitCode == exitCode, (std::to_string(run.exitCode) + run.errors).c_str());
        QVERIFY2(run.errors.starts_with("shortwright: "), run.errors.c_str());
        QVERIFY(!QFile::exists(QString::fromStdString(m_program.path("d.srt"))));
    }
};

QTEST_GUILESS_MAIN(TestLintCommand)
#include "tst_lint_command.moc"
