#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QTest>

#include "tests/support/llm_servers.h"
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

/// The objects that --json printed with that event.
std::vector<Json> events(const test::Run& run, const char* event) {
    std::vector<Json> all;
    for (const std::string& line : split(run.output, '\n'))
        if (Json json = Json::parse(line, nullptr, false); json.is_object() && json["event"] == event)
            all.push_back(std::move(json));
    return all;
}

/// Answers as a language model that puts "Und: " before each text.
void translate(const test::FakeRequest& request, test::FakeServer::Wire& wire) {
    if (const auto refused = test::OpenAiRules{}.refusal(request)) {
        wire.send(*refused);
        return;
    }
    const Json body = Json::parse(request.body);
    Json answer = Json::object();
    for (const std::string& line : split(body["messages"].back()["content"].get<std::string>(), '\n'))
        if (const Json text = Json::parse(line, nullptr, false); text.is_object())
            answer[text["id"].get<std::string>()] = "Und: " + text["text"].get<std::string>();
    wire.send(test::eventAnswer(test::openAiStream(answer.dump())));
}

ino_t inodeOf(const std::string& file) {
    struct stat status {};
    return ::stat(file.c_str(), &status) == 0 ? status.st_ino : 0;
}

}  // namespace

/// `versions`: a finished short in other languages, for other platforms, shorter and with another hook.
class TestVersionCommand : public QObject {
    Q_OBJECT

    test::Program m_program;
    test::FakeServer m_server{translate};

    [[nodiscard]] test::Run run(std::vector<std::string> words) const {
        words.insert(words.end(), {"--json", "--config", "settings.json"});
        return m_program.run(words);
    }
    [[nodiscard]] test::Run versions(std::vector<std::string> options, const char* source = "bees.short") const {
        options.insert(options.begin(), {"versions", source, "-o", "out"});
        return run(options);
    }
    [[nodiscard]] std::vector<std::string> textsOf(const std::string& project) const {
        std::vector<std::string> texts;
        const Json all = run({"inspect", project}).last();
        for (const Json& scene : all["script"]["scenes"])
            for (const Json& sentence : scene["sentences"])
                texts.push_back(sentence["text"]);
        return texts;
    }
    [[nodiscard]] QStringList files(const char* pattern) const {
        return QDir(QString::fromStdString(m_program.path("out"))).entryList({pattern});
    }

private slots:
    void initTestCase() {
        write(m_program.path("settings.json"),
              QByteArray::fromStdString(Json{{"providers",
                                              {{"llm", Json::array({{{"name", "studio-llm"},
                                                                     {"protocol", "openai"},
                                                                     {"baseUrl", m_server.url() + "/v1"},
                                                                     {"model", "gpt-5"},
                                                                     {"keyEnv", "STUDIO_KEY"}}})}}}}
                                            .dump()));
        write(
            m_program.path("bees.txt"),
            "Bees dance in the dark of their hive. They tell each other where the flowers are. The others find the place.");
        qputenv("STUDIO_KEY", "sk-very-secret");
        QVERIFY(m_program.run({"new", "bees.txt", "-o", "bees.short", "--seconds", "15"}).exitCode == 0);
        const test::Run made = m_program.run({"generate", "bees.short"});
        QVERIFY2(made.exitCode == 0, made.errors.c_str());
    }
    void init() { QDir(QString::fromStdString(m_program.path("out"))).removeRecursively(); }

    void aPlanTellsWhatIsShared() {
        const test::Run plan = versions({"--language", "de,es", "--platform", "tiktok,reels", "--plan"});
        QVERIFY2(plan.exitCode == 0, plan.output.c_str());
        const std::vector<Json> planned = events(plan, "version");
        QCOMPARE(planned.size(), std::size_t{4});
        for (std::size_t i = 0; i < 4; ++i) {
            QVERIFY(integerOr(planned[i], "shared", 0) > 0);
            QVERIFY(planned[i]["new"].get<bool>());
            // The second platform of a language needs nothing that the first one does not make.
            QVERIFY(i % 2 == 0 ? integerOr(planned[i], "runs", 0) > 0 : integerOr(planned[i], "runs", -1) == 0);
            for (const Json& node : planned[i]["nodes"])
                if (stringOr(node, "node").starts_with("music") || stringOr(node, "node").starts_with("effects"))
                    QCOMPARE(stringOr(node, "state"), std::string("fresh"));
        }
        QCOMPARE(stringOr(plan.last(), "translator"), std::string("studio-llm (gpt-5)"));
        QVERIFY(integerOr(plan.last(), "texts", 0) > 0);
        QVERIFY(!QFile::exists(QString::fromStdString(m_program.path("out"))));
        QVERIFY(m_server.requests().empty());
    }

    void versionsAreTranslatedMadeAndRendered() {
        const std::size_t asked = m_server.requests().size();
        const test::Run made =
            versions({"--language", "de", "--platform", "tiktok,reels", "--export", "--preset", "fast"});
        QVERIFY2(made.exitCode == 0, (made.output + made.errors).c_str());
        QCOMPARE(m_server.requests().size(), asked + 1);  // one language, one conversation
        QCOMPARE(files("*.short").size(), 2);
        QCOMPARE(files("*.mp4").size(), 2);
        const std::vector<Json> written = events(made, "version");
        const std::string first = written[0]["file"];
        QVERIFY2(first.ends_with(" – de – tiktok.short"), first.c_str());
        QCOMPARE(textsOf(first).front().substr(0, 5), std::string("Und: "));
        QVERIFY(!written[0]["ran"].empty());
        QVERIFY(written[1]["ran"].empty());
        const QDir media(QString::fromStdString(m_program.path("bees.media")));
        const QString picture = media.entryList({"*.jpg"}).value(0);
        const QString there = QString::fromStdString(first).replace(".short", ".media/") + picture;
        QVERIFY(!picture.isEmpty());
        QCOMPARE(inodeOf(there.toStdString()), inodeOf(media.filePath(picture).toStdString()));
    }

    void anUpdateTranslatesOnlyWhatChanged() {
        QVERIFY2(versions({"--language", "de"}).exitCode == 0, "");
        const std::string file = m_program.path("out/" + files("*.short").value(0).toStdString());
        const std::size_t asked = m_server.requests().size();
        const test::Run same = versions({"--language", "de"});
        QVERIFY2(same.exitCode == 0 && !booleanOr(events(same, "version").at(0), "changed", true), same.output.c_str());
        QCOMPARE(m_server.requests().size(), asked);
        const std::string sentence = run({"inspect", file}).last()["script"]["scenes"][0]["sentences"][0]["id"];
        write(m_program.path("edit.jsonl"),
              QByteArray::fromStdString(
                  Json{{"edit", "SetSentenceText"}, {"sentence", sentence}, {"text", "Bienen tanzen."}}.dump()));
        QVERIFY(run({"apply", file, "edit.jsonl"}).exitCode == 0);
        QVERIFY(run({"apply", "bees.short", "edit.jsonl", "-o", "changed.short"}).exitCode == 0);
        const test::Run again = versions({"--language", "de"});
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(textsOf(file).front(), std::string("Bienen tanzen."));
        // What lies there is no version of another short.
        const test::Run other = versions({"--language", "de"}, "changed.short");
        QCOMPARE(other.exitCode, 3);
        QVERIFY2(stringOr(other.last(), "message").find("no version of") != std::string::npos, other.output.c_str());
    }

    void tablesAreForPeopleWhoTranslate() {
        const test::Run table = run({"versions", "bees.short", "--language", "de", "--table", "texts.csv"});
        QVERIFY2(table.exitCode == 0, table.output.c_str());
        QByteArray csv = read(m_program.path("texts.csv"));
        QVERIFY(csv.startsWith("\xef\xbb\xbfid,source,text\r\n"));
        QCOMPARE(run({"versions", "bees.short", "--language", "de", "--table", "texts.csv"}).exitCode,
                 3);  // is there already
        const std::size_t asked = m_server.requests().size();
        QList<QByteArray> lines = csv.split('\n');
        for (qsizetype i = 1; i + 1 < lines.size(); ++i)
            lines[i] = lines[i].trimmed() + "Von Hand.";
        write(m_program.path("texts.csv"), lines.join('\n'));
        const test::Run made = versions({"--language", "de", "--texts", "de=texts.csv"});
        QVERIFY2(made.exitCode == 0, made.output.c_str());
        QCOMPARE(m_server.requests().size(), asked);
        QCOMPARE(textsOf(m_program.path("out/" + files("*.short").value(0).toStdString())).front(),
                 std::string("Von Hand."));
    }

    void wrongCalls_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QStringList& words, int exitCode, const char* says) {
            QTest::newRow(name) << words << exitCode << QString(says);
        };
        row("no axis", {"bees.short", "-o", "out"}, 2, "--language");
        row("no folder", {"bees.short", "--language", "de"}, 2, "-o");
        row("no language", {"bees.short", "-o", "out", "--language", "xx"}, 2, "There are voices for: ");
        row("no tag", {"bees.short", "-o", "out", "--language", "en-/../x"}, 2, "names no language");
        row("no platform", {"bees.short", "-o", "out", "--platform", "tiktoc"}, 2, "tiktok");
        row("too short", {"bees.short", "-o", "out", "--seconds", "30,5"}, 2, "15 to 180");
        row("no number", {"bees.short", "-o", "out", "--seconds", "thirty"}, 2, "15 to 180");
        row("an empty hook", {"bees.short", "-o", "out", "--hook", " "}, 2, "first sentence");
        row("an option", {"bees.short", "-o", "out", "--languages", "de"}, 2, "--language?");
        row("a table of nothing", {"bees.short", "-o", "out", "--language", "de", "--texts", "texts.csv"}, 2,
            "LANGUAGE=FILE.csv");
        row("another language", {"bees.short", "-o", "out", "--language", "de", "--texts", "es=texts.csv"}, 2,
            "The versions are in: de");
        row("no table", {"bees.short", "-o", "out", "--language", "de", "--texts", "de=nowhere.csv"}, 3, "nowhere.csv");
        row("no texts", {"bees.short", "--platform", "tiktok", "--table", "t.csv"}, 2, "one other language");
        row("plan and make", {"bees.short", "-o", "out", "--language", "de", "--plan", "--make"}, 2, "--plan");
        row("a preset for nothing", {"bees.short", "-o", "out", "--language", "de", "--preset", "fast"}, 2, "--export");
        row("no preset", {"bees.short", "-o", "out", "--language", "de", "--export", "--preset", "fost"}, 2, "fast");
        row("no project", {"nowhere.short", "-o", "out", "--language", "de"}, 3, "nowhere.short");
        row("no place", {"bees.short", "-o", "no/where", "--language", "de"}, 3, "does not exist");
        row("a file", {"bees.short", "-o", "bees.txt", "--language", "de"}, 3, "no folder");
        row("no language model", {"bees.short", "-o", "out", "--language", "de", "--config", "none.json"}, 3,
            "language model");
        row("too many",
            {"bees.short", "-o", "out", "--language", "de,es,en,fr,it,pt,nl", "--platform", "tiktok,reels,shorts",
             "--seconds", "15,20,30,40,50"},
            2, "100");
    }
    void wrongCalls() {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        QFETCH(QString, says);
        write(m_program.path("none.json"), "{}");
        write(m_program.path("texts.csv"), "");
        std::vector<std::string> list = {"versions"};
        for (const QString& word : words)
            list.push_back(word.toStdString());
        list.emplace_back("--json");
        if (!words.contains("--config"))
            list.insert(list.end(), {"--config", "settings.json"});
        const test::Run done = m_program.run(list);
        QVERIFY2(done.exitCode == exitCode, (std::to_string(done.exitCode) + ": " + done.output).c_str());
        QVERIFY2(stringOr(done.last(), "message").find(says.toStdString()) != std::string::npos, done.output.c_str());
        QVERIFY(files("*").filter("short").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestVersionCommand)
#include "tst_version_command.moc"
