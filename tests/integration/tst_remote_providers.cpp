#include <QDirIterator>
#include <QFile>
#include <QTest>

#include "tests/support/llm_servers.h"
#include "tests/support/program.h"

using namespace sw;

namespace {

constexpr const char* kKey = "sk-very-secret";

const std::string kScript =
    R"({"title":"Honey","description":"Why honey lasts.","hashtags":"#honey","scenes":[)"
    R"({"description":"Why does honey never spoil?","visual_prompt":"a jar of honey","mood":"curious"},)"
    R"({"description":"It holds almost no water.","visual_prompt":"a drop of honey","mood":"calm"}],"music":{"mood":"calm"}})";

void write(const std::string& file, const std::string& bytes) {
    QFile f(QString::fromStdString(file));
    QVERIFY(f.open(QIODevice::WriteOnly));
    f.write(QByteArray::fromStdString(bytes));
}

QByteArray bytesOf(const std::string& file) {
    QFile f(QString::fromStdString(file));
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

/// The objects that --json printed.
std::vector<Json> objects(const test::Run& run) {
    std::vector<Json> all;
    for (const std::string& line : split(run.output, '\n'))
        if (Json json = Json::parse(line, nullptr, false); json.is_object())
            all.push_back(std::move(json));
    return all;
}

/// Which file below `folder` holds `text`; "" for none.
std::string fileWith(const QString& folder, const char* text) {
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            return file.fileName().toStdString();
    }
    return {};
}

/// The program, settings with one language model, and the server that speaks for it.
struct Studio {
    test::Program program;
    test::FakeServer server;

    explicit Studio(test::FakeServer::Handler handler, const Json& more = Json::object(), const char* protocol = "openai")
        : server(std::move(handler)) {
        Json settings = {{"providers",
                          {{"llm", Json::array({{{"name", "studio-llm"}, {"protocol", protocol}, {"baseUrl", server.url() + "/v1"}, {"model", "gpt-5"}}})}}}};
        settings.update(more);
        write(program.path("settings.json"), settings.dump());
        write(program.path("honey.txt"), "Honey never spoils. It holds almost no water. Bees make it from nectar. Jars in old tombs were still good.");
    }
    /// A thousandth of a dollar for a token.
    void setPrices(const std::string& price = R"({"provider":"studio-llm","perMillionInputTokens":1000,"perMillionOutputTokens":1000})") const {
        QDir().mkpath(QString::fromStdString(program.path("config/shortwright")));
        write(program.path("config/shortwright/price_list.json"), R"({"currency":"USD","date":"2026-11-27","prices":[)" + price + "]}");
    }
    [[nodiscard]] test::Run run(std::vector<std::string> arguments, const std::string& input = {}) const {
        arguments.insert(arguments.end(), {"--config", "settings.json", "--json"});
        return program.run(arguments, input);
    }
    [[nodiscard]] test::Run makeScript(std::vector<std::string> options = {}) const {
        options.insert(options.begin(), {"new", "honey.txt", "-o", "honey.short", "--seconds", "20", "--force"});
        return run(options);
    }
};

void good(const test::FakeRequest& request, test::FakeServer::Wire& wire) {
    wire.send(test::OpenAiRules{}.refusal(request).value_or(test::eventAnswer(test::openAiStream(kScript))));
}

void noCredit(const test::FakeRequest&, test::FakeServer::Wire& wire) {
    wire.send(test::fakeError(402, test::OpenAiRules::error("You exceeded your current quota.")));
}

}  // namespace

/// Language models, as the command line uses them.
class TestRemoteProviders : public QObject {
    Q_OBJECT

private slots:
    void writesAScriptWithAKeyThatIsNowhereElse() {
        const Studio studio(good);
        const test::Run set = studio.run({"key", "set", "studio-llm"}, std::string(kKey) + "\n");
        QVERIFY2(set.exitCode == 0, set.errors.c_str());
        const test::Run made = studio.makeScript();
        QVERIFY2(made.exitCode == 0, (made.output + made.errors).c_str());
        const Json inspected = studio.run({"inspect", "honey.short"}).last();
        QCOMPARE(inspected["script"]["title"].get<std::string>(), std::string("Honey"));
        QCOMPARE(inspected["made"][0]["node"].get<std::string>(), std::string("script"));
        QCOMPARE(inspected["made"][0]["provider"].get<std::string>(), std::string("studio-llm"));
        QCOMPARE(inspected["made"][0]["model"].get<std::string>(), std::string("gpt-5-2026"));
        QVERIFY(studio.server.complaints().empty());
        const std::string holder = fileWith(QString::fromStdString(studio.program.path("")), kKey);
        QVERIFY2(holder.empty() || holder.ends_with("keys/keys.json"), holder.c_str());
        QVERIFY((set.output + set.errors + made.output + made.errors).find(kKey) == std::string::npos);
        QVERIFY(studio.run({"key", "remove", "studio-llm"}).exitCode == 0);
        QVERIFY(fileWith(QString::fromStdString(studio.program.path("")), kKey).empty());
    }

    void fallsBackAndSaysSo() {
        const Studio studio(noCredit);
        const test::Run made = studio.makeScript();
        QVERIFY2(made.exitCode == 0, (made.output + made.errors).c_str());
        bool told = false;
        for (const Json& object : objects(made))
            told = told || (object["event"] == "fallback" && object["provider"] == "embedded" &&
                            object["why"].get<std::string>().find("You exceeded your current quota.") != std::string::npos);
        QVERIFY2(told, made.output.c_str());
        const Json script = studio.run({"inspect", "honey.short"}).last()["made"][0];
        QCOMPARE(script["provider"].get<std::string>(), std::string("embedded"));
        QVERIFY(script["choice"].get<std::string>().find("studio-llm") != std::string::npos);
    }

    void endsWithTheProvidersOwnWords_data() {
        QTest::addColumn<bool>("fallback");
        QTest::addColumn<QString>("provider");
        QTest::newRow("no fallback") << false << "";
        QTest::newRow("named") << true << "llm=studio-llm";
        QTest::newRow("named by its stage") << true << "script=studio-llm";
    }
    void endsWithTheProvidersOwnWords() {
        QFETCH(bool, fallback);
        QFETCH(QString, provider);
        const Studio studio(noCredit, {{"fallback", fallback}});
        const test::Run made = studio.makeScript(provider.isEmpty() ? std::vector<std::string>() : std::vector<std::string>{"--provider", provider.toStdString()});
        QCOMPARE(made.exitCode, 4);
        QVERIFY2(made.last()["message"].get<std::string>().find("You exceeded your current quota.") != std::string::npos, made.output.c_str());
        QVERIFY(!QFile::exists(QString::fromStdString(studio.program.path("honey.short"))) ||
                studio.run({"inspect", "honey.short"}).exitCode == 0);
    }

    void offlineAsksNobody() {
        const Studio studio(good);
        const test::Run made = studio.makeScript({"--offline"});
        QVERIFY2(made.exitCode == 0, made.errors.c_str());
        QCOMPARE(studio.run({"inspect", "honey.short"}).last()["made"][0]["provider"].get<std::string>(), std::string("embedded"));
        QCOMPARE(studio.makeScript({"--offline", "--provider", "llm=studio-llm"}).exitCode, 4);
        QCOMPARE(studio.server.connections(), 0);
    }

    void listsAndChecksProviders() {
        const Studio studio(good);
        const std::vector<Json> lines = objects(studio.run({"providers"}));
        QVERIFY(lines.size() > 5);
        QCOMPARE(lines[0]["name"].get<std::string>(), std::string("studio-llm"));
        QCOMPARE(lines[0]["order"].get<int>(), 1);
        QCOMPARE(lines[1]["name"].get<std::string>(), std::string("embedded"));
        QVERIFY(studio.server.requests().empty());
        const test::Run wrong = studio.run({"providers", "--check"});
        QCOMPARE(wrong.exitCode, 4);
        QVERIFY2(objects(wrong)[0]["note"].get<std::string>().find("shortwright key set studio-llm") != std::string::npos, wrong.output.c_str());
        QVERIFY(studio.run({"key", "set", "studio-llm"}, kKey).exitCode == 0);
        const test::Run right = studio.run({"providers", "--check"});
        QVERIFY2(right.exitCode == 0 && objects(right)[0]["ok"] == true, right.output.c_str());
    }

    void doctorAsksWhoIsInTheSettings() {
        const Studio studio(good);
        const auto lineOf = [](const test::Run& run) {
            for (const Json& object : objects(run))
                if (stringOr(object, "part") == "provider studio-llm")
                    return object;
            return Json();
        };
        QVERIFY(lineOf(studio.run({"doctor", "--offline"})).is_null());
        QVERIFY(studio.server.requests().empty());
        const Json wrong = lineOf(studio.run({"doctor"}));
        QVERIFY2(wrong["ok"] == false && stringOr(wrong, "advice").find("key set studio-llm") != std::string::npos, wrong.dump().c_str());
        QVERIFY(studio.run({"key", "set", "studio-llm"}, kKey).exitCode == 0);
        QVERIFY(lineOf(studio.run({"doctor"}))["ok"] == true);
    }

    void whatIsPaidIsBookedAndKeptToTheBudget() {
        const Studio studio(good, {{"budget", {{"monthly", 3}}}});
        studio.setPrices();
        QVERIFY(studio.run({"key", "set", "studio-llm"}, kKey).exitCode == 0);
        QCOMPARE(studio.run({"spend"}).last()["total"].get<double>(), 0.0);
        const test::Run made = studio.makeScript();
        QVERIFY2(made.exitCode == 0, (made.output + made.errors).c_str());
        QCOMPARE(studio.run({"inspect", "honey.short"}).last()["made"][0]["cost"].get<double>(), 1.5);
        const test::Run spent = studio.run({"spend"});
        QCOMPARE(spent.last()["total"].get<double>(), 1.5);
        QCOMPARE(spent.last()["budget"].get<double>(), 3.0);
        const Json line = objects(spent).front();
        QCOMPARE(line["provider"].get<std::string>(), std::string("studio-llm"));
        QCOMPARE(line["model"].get<std::string>(), std::string("gpt-5-2026"));
        QCOMPARE(line["used"]["inputTokens"].get<double>(), 1200.0);
        QVERIFY(line["project"].get<std::string>().ends_with("honey.short"));
        QCOMPARE(studio.run({"spend", "--month", "2020-01"}).last()["runs"].get<int>(), 0);
        QCOMPARE(studio.run({"spend", "--month", "January"}).exitCode, 2);
        const std::size_t asked = studio.server.requests().size();
        const test::Run more = studio.makeScript({"--seed", "2"});
        QCOMPARE(more.exitCode, 6);
        QVERIFY2(more.last()["code"] == "over_budget" && more.last()["message"].get<std::string>().find("budget") != std::string::npos, more.output.c_str());
        QCOMPARE(studio.server.requests().size(), asked);
        const test::Run embedded = studio.makeScript({"--seed", "2", "--provider", "llm=embedded"});
        QVERIFY2(embedded.exitCode == 0, embedded.output.c_str());
    }

    void aWrongPriceListIsSaid() {
        const Studio studio(good);
        studio.setPrices(R"({"perCal":1})");
        const test::Run made = studio.makeScript();
        QCOMPARE(made.exitCode, 3);
        QVERIFY2(made.last()["message"].get<std::string>().find("Did you mean \"perCall\"?") != std::string::npos, made.output.c_str());
        QCOMPARE(studio.run({"looks"}).exitCode, 0);
    }

    /// With the key deleted and nobody asked, the same film comes out.
    void aFilmIsMadeAgainOfWhatWasRecorded() {
        const Studio studio(good);
        QVERIFY(studio.run({"key", "set", "studio-llm"}, kKey).exitCode == 0);
        const auto make = [&](const char* film, const char* option) {
            return studio.run({"make", "honey.txt", "-o", film, "--project", "film.short", "--seconds", "15", "--preset", "fast", "--force", option});
        };
        const test::Run recorded = make("a.mp4", "--record");
        QVERIFY2(recorded.exitCode == 0, (recorded.output + recorded.errors).c_str());
        QVERIFY(studio.run({"key", "remove", "studio-llm"}).exitCode == 0);
        const int connections = studio.server.connections();
        const std::string media = studio.program.path("film.media");
        QFile::remove(QString::fromStdString(studio.program.path("film.short")));
        for (const QFileInfo& file : QDir(QString::fromStdString(media)).entryInfoList(QDir::Files))
            QFile::remove(file.filePath());
        const test::Run replayed = make("b.mp4", "--replay");
        QVERIFY2(replayed.exitCode == 0, (replayed.output + replayed.errors).c_str());
        QCOMPARE(studio.server.connections(), connections);
        QCOMPARE(stringOr(studio.run({"inspect", "film.short"}).last()["script"], "title"), std::string("Honey"));
        QVERIFY(bytesOf(studio.program.path("a.mp4")) == bytesOf(studio.program.path("b.mp4")));
        QCOMPARE(make("c.mp4", "--replay").exitCode, 0);
        QCOMPARE(studio.run({"generate", "film.short", "--replay", "--record"}).exitCode, 2);
    }

    void aReportHasNoSecrets() {
        const std::vector<std::string> planted = {kKey, "hunter2-proxy-word", "whsec_0123456789abcdef", "sk-in-the-text-0123456789", "rotated-key-of-once-0123456789"};
        const Studio studio(
            [](const test::FakeRequest& request, test::FakeServer::Wire& wire) {
                wire.send(test::OpenAiRules{}.refusal(request).value_or(
                    test::eventAnswer(test::openAiStream(kScript) + ": " + request.header("authorization") + " Bearer rotated-key-of-once-0123456789\n\n")));
            },
            {{"proxyForNobody", "http://ada:hunter2-proxy-word@proxy.example:8080"}, {"webhookSecret", "whsec_0123456789abcdef"}});
        write(studio.program.path("honey.txt"), "Honey never spoils. The key is sk-in-the-text-0123456789 they say. It holds almost no water. Bees make it from nectar.");
        QVERIFY(studio.run({"key", "set", "studio-llm"}, kKey).exitCode == 0);
        const test::Run made = studio.makeScript({"--record"});
        QVERIFY2(made.exitCode == 0, (made.output + made.errors).c_str());
        for (const bool whole : {false, true}) {
            const std::string name = whole ? "whole.zip" : "bare.zip";
            std::vector<std::string> arguments = {"report", "honey.short", "-o", name};
            if (whole)
                arguments.emplace_back("--with-content");
            const test::Run reported = studio.run(arguments);
            QVERIFY2(reported.exitCode == 0, (reported.output + reported.errors).c_str());
            const QByteArray bytes = bytesOf(studio.program.path(name));  // what is in it is stored as it is
            for (const std::string& secret : planted)
                QVERIFY2(!bytes.contains(secret.c_str()), (name + ": " + secret).c_str());
            for (const char* part : {"report.json", "project.short", "logs/assets.log", "project.media/answers/", "settings.json", "studio-llm", "script"})
                QVERIFY2(bytes.contains(part), (name + ": " + part).c_str());
            for (const char* text : {"Honey never spoils", "never spoil?", "a jar of honey"})
                QVERIFY2(bytes.contains(text) == whole, (name + ": " + text).c_str());
        }
        QCOMPARE(studio.run({"report", "honey.short", "-o", "bare.zip"}).exitCode, 3);
        QCOMPARE(studio.run({"report", "none.short", "-o", "none.zip"}).exitCode, 3);
        QVERIFY(!QFile::exists(QString::fromStdString(studio.program.path("none.zip"))));
    }

    void saysWhatIsWrong_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        QTest::newRow("a provider that is not there") << QStringList{"--provider", "llm=studio-lm"} << 2 << "Did you mean studio-llm?";
        QTest::newRow("a stage that is not there") << QStringList{"--provider", "lm=embedded"} << 2 << "Did you mean llm?";
        QTest::newRow("a stage with embedded ones only") << QStringList{"--provider", "voice=studio-llm"} << 2 << "There is: embedded.";
    }
    void saysWhatIsWrong() {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, says);
        const Studio studio(good);
        std::vector<std::string> options;
        for (const QString& argument : arguments)
            options.push_back(argument.toStdString());
        const test::Run made = studio.makeScript(options);
        QCOMPARE(made.exitCode, exitCode);
        QVERIFY2(QString::fromStdString(made.output).contains(says), made.output.c_str());
    }

    void wrongSettingsAreSaid() {
        const Studio studio(good, Json::object(), "opnai");
        const test::Run made = studio.makeScript();
        QCOMPARE(made.exitCode, 3);
        QVERIFY2(made.last()["message"].get<std::string>().find("Did you mean \"openai\"?") != std::string::npos, made.output.c_str());
        QCOMPARE(studio.run({"looks"}).exitCode, 0);  // what needs no engine works all the same
        QCOMPARE(studio.run({"key", "set", "studio"}).exitCode, 3);
    }

    void keysAreForProvidersThatThereAre() {
        const Studio studio(good);
        const test::Run run = studio.run({"key", "set", "studio-lm"}, kKey);
        QCOMPARE(run.exitCode, 3);
        QVERIFY2(run.last()["message"].get<std::string>().find("Did you mean studio-llm?") != std::string::npos, run.output.c_str());
        QCOMPARE(studio.run({"key", "set", "studio-llm"}, "\n").exitCode, 3);
        QCOMPARE(studio.run({"key", "show", "studio-llm"}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestRemoteProviders)
#include "tst_remote_providers.moc"
