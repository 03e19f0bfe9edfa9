#include <QDir>
#include <QFile>
#include <QTest>
#include <atomic>

#include "tests/support/llm_servers.h"
#include "tests/support/program.h"

using namespace sw;

namespace {

void write(const std::string& file, const std::string& bytes) {
    QDir().mkpath(QFileInfo(QString::fromStdString(file)).path());
    QFile f(QString::fromStdString(file));
    QVERIFY(f.open(QIODevice::WriteOnly));
    f.write(QByteArray::fromStdString(bytes));
}

/// Answers as a language model that puts "Und: " before each text that it was given.
void translate(const test::FakeRequest& request, test::FakeServer::Wire& wire) {
    if (const auto refused = test::OpenAiRules{}.refusal(request)) {
        wire.send(*refused);
        return;
    }
    const Json body = Json::parse(request.body);
    Json answer = Json::object();
    for (const std::string& line : split(body["messages"][1]["content"].get<std::string>(), '\n'))
        if (const Json text = Json::parse(line, nullptr, false); text.is_object())
            answer[text["id"].get<std::string>()] = "Und: " + text["text"].get<std::string>();
    wire.send(test::eventAnswer(test::openAiStream(answer.dump())));
}

/// The user with a finished short, and a language model that asks for a thousandth of a dollar a token: 1.50 USD a conversation.
struct Home {
    test::Program program;
    test::FakeServer server;

    explicit Home(std::optional<double> budget = {}, test::FakeServer::Handler handler = translate) : server(std::move(handler)) {
        write(program.path("bees.txt"), "Bees dance in the dark of their hive. They tell each other where the flowers are. The others find the place.");
        write(program.path("config/shortwright/price_list.json"),
              R"({"currency":"USD","date":"2026-11-27","prices":[{"provider":"studio-llm","perMillionInputTokens":1000,"perMillionOutputTokens":1000}]})");
        Json settings = {{"providers",
                          {{"llm", Json::array({{{"name", "studio-llm"}, {"protocol", "openai"}, {"baseUrl", server.url() + "/v1"}, {"model", "gpt-5"}, {"keyEnv", "STUDIO_KEY"}}})}}}};
        if (budget)
            settings["budget"] = {{"monthly", *budget}};
        write(program.path("settings.json"), settings.dump());
        QCOMPARE(program.run({"new", "bees.txt", "-o", "bees.short", "--seconds", "15"}).exitCode, 0);
    }
    [[nodiscard]] test::Run run(std::vector<std::string> words) const {
        words.insert(words.end(), {"--json", "--config", "settings.json"});
        return program.run(words);
    }
    [[nodiscard]] test::Run versions(std::vector<std::string> options = {}) const {
        options.insert(options.begin(), {"versions", "bees.short", "-o", "out", "--language", "de"});
        return run(options);
    }
    /// Kills the program once the server has got that many requests.
    void killWhenAsked(std::size_t requests, const std::vector<std::string>& options = {}) const {
        QProcess process;
        program.setUp(process);
        QStringList words = {"versions", "bees.short", "-o", "out", "--language", "de", "--config", "settings.json"};
        for (const std::string& option : options)
            words << QString::fromStdString(option);
        process.start(SW_PROGRAM, words);
        QTRY_VERIFY_WITH_TIMEOUT(server.requests().size() == requests || process.state() == QProcess::NotRunning, 60'000);
        QCOMPARE(server.requests().size(), requests);
        process.kill();
        QVERIFY(process.waitForFinished());
    }
    [[nodiscard]] QString path(const char* name) const { return QString::fromStdString(program.path(name)); }
    [[nodiscard]] QStringList made() const { return QDir(path("out")).entryList({"*.short"}); }
    [[nodiscard]] double spent() const { return run({"spend"}).last()["total"]; }
    [[nodiscard]] QStringList answers() const { return QDir(path("bees.media/answers")).entryList({"*.pending", "*.answer"}, QDir::Files); }
};

}  // namespace

/// What translating costs: as all else that is paid for.
class TestVersionSpending : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("STUDIO_KEY", "sk-very-secret"); }

    void isSaidBeforeAndBookedAfter() {
        const Home home;
        const Json plan = home.versions({"--plan"}).last();
        QVERIFY2(plan["translating"].get<double>() > 0.2 && plan["translating"].get<double>() < 3, plan.dump().c_str());
        QCOMPARE(plan["cost"].get<double>(), plan["translating"].get<double>());
        QVERIFY(home.server.requests().empty());
        const test::Run made = home.versions();
        QVERIFY2(made.exitCode == 0, (made.output + made.errors).c_str());
        QCOMPARE(made.last()["translating"].get<double>(), 1.5);
        const test::Run spent = home.run({"spend"});
        QCOMPARE(spent.last()["total"].get<double>(), 1.5);
        const Json line = Json::parse(split(spent.output, '\n').front());
        QCOMPARE(line["kind"].get<std::string>(), std::string("llm"));
        QCOMPARE(line["node"].get<std::string>(), std::string("translation/de"));
        QVERIFY(line["project"].get<std::string>().ends_with("bees.short"));
        QVERIFY(home.answers().empty());
        QVERIFY(!QFile::exists(home.path("bees.media/translations.json")));
        // What is translated costs nothing any more.
        QCOMPARE(home.versions({"--plan"}).last()["translating"].get<double>(), 0.0);
    }

    void keepsToTheBudget() {
        const Home home(0.01);
        const test::Run made = home.versions();
        QCOMPARE(made.exitCode, 6);
        QVERIFY2(made.last()["code"] == "over_budget" && made.last()["message"].get<std::string>().find("studio-llm") != std::string::npos, made.output.c_str());
        QVERIFY(home.server.requests().empty());
        QVERIFY(home.made().empty());
    }

    void offlineSaysWhy() {
        const Home home;
        const test::Run made = home.versions({"--offline"});
        QCOMPARE(made.exitCode, 4);
        QVERIFY2(made.last()["message"].get<std::string>().find("--offline") != std::string::npos, made.output.c_str());
        QCOMPARE(home.server.connections(), 0);
    }

    /// Killed while the model mends its translation: what it said before is not asked for again.
    void isPaidForOnceWhenKilledWithinAConversation() {
        std::atomic<bool> hangs = true;
        const Home home({}, [&](const test::FakeRequest& request, test::FakeServer::Wire& wire) {
            if (Json::parse(request.body)["messages"].size() == 2)
                wire.send(test::eventAnswer(test::openAiStream("{}")));
            else if (hangs)
                wire.hang();
            else
                translate(request, wire);
        });
        home.killWhenAsked(2);
        QCOMPARE(home.answers().size(), 1);
        hangs = false;
        const test::Run made = home.versions();
        QVERIFY2(made.exitCode == 0, (made.output + made.errors).c_str());
        QCOMPARE(home.server.requests().size(), std::size_t{3});  // the second question twice
        QCOMPARE(home.spent(), 3.0);
        QVERIFY(home.answers().empty());
    }

    /// Killed after the texts of one hook came: only the other's are asked for again.
    void isPaidForOnceWhenKilledBetweenConversations() {
        std::atomic<int> asked = 0;
        const Home home({}, [&](const test::FakeRequest& request, test::FakeServer::Wire& wire) { ++asked == 2 ? wire.hang() : translate(request, wire); });
        home.killWhenAsked(2, {"--hook", "What do bees dance?", "--hook", "Why do bees dance?"});
        QVERIFY(QFile::exists(home.path("bees.media/translations.json")));
        const test::Run made = home.versions({"--hook", "What do bees dance?", "--hook", "Why do bees dance?"});
        QVERIFY2(made.exitCode == 0, (made.output + made.errors).c_str());
        QCOMPARE(home.server.requests().size(), std::size_t{3});
        QCOMPARE(home.made().size(), 2);
        QCOMPARE(home.spent(), 3.0);
        QVERIFY(home.answers().empty());
        QVERIFY(!QFile::exists(home.path("bees.media/translations.json")));
    }

    void isPaidForOnceWhenTheVersionCannotBeWritten() {
        const Home home;
        const std::string file = Json::parse(split(home.versions({"--plan"}).output, '\n').front())["file"];
        const std::string obstacle = file.substr(0, file.size() - 6) + ".media";
        write(obstacle, "no folder");
        QVERIFY(home.versions().exitCode != 0);
        QVERIFY(QFile::exists(home.path("bees.media/translations.json")));
        QVERIFY(QFile::remove(QString::fromStdString(obstacle)));
        const test::Run made = home.versions();
        QVERIFY2(made.exitCode == 0, (made.output + made.errors).c_str());
        QCOMPARE(home.server.requests().size(), std::size_t{1});
        QCOMPARE(home.spent(), 1.5);
        QVERIFY(!QFile::exists(home.path("bees.media/translations.json")));
    }

    void isRecordedAndReplayed() {
        const Home home;
        const test::Run recorded = home.versions({"--record"});
        QVERIFY2(recorded.exitCode == 0, (recorded.output + recorded.errors).c_str());
        const QString name = home.made().value(0);
        const Json script = home.run({"inspect", ("out/" + name).toStdString()}).last()["script"];
        QVERIFY(!home.answers().empty());
        QVERIFY(QDir(home.path("out")).removeRecursively());
        const int connections = home.server.connections();
        qunsetenv("STUDIO_KEY");
        const test::Run replayed = home.versions({"--replay"});
        qputenv("STUDIO_KEY", "sk-very-secret");
        QVERIFY2(replayed.exitCode == 0, (replayed.output + replayed.errors).c_str());
        QCOMPARE(home.server.connections(), connections);
        QVERIFY(home.run({"inspect", ("out/" + name).toStdString()}).last()["script"] == script);
        QCOMPARE(home.spent(), 1.5);
    }
};

QTEST_GUILESS_MAIN(TestVersionSpending)
#include "tst_version_spending.moc"
