#include <QtTest>
#include <atomic>
#include <fstream>

#include "../../support/llm_servers.h"
#include "../../support/remote_client.h"
#include "services/llm/gemini_chat.h"
#include "services/llm/llm_stage.h"
#include "services/llm/remote_writer.h"
#include "services/llm/script_schema.h"
#include "support.h"

using namespace sw;
using namespace sw::test;

namespace {

const std::string kScript =
    R"({"title":"Honey","description":"Why honey lasts.","hashtags":"#honey #bees","scenes":[)"
    R"({"description":"Why does honey never spoil?","visual_prompt":"a jar of honey","mood":"curious"},)"
    R"({"description":"It holds almost no water, so nothing can live in it.","visual_prompt":"a drop of honey","mood":"calm"},)"
    R"({"description":"Jars of 3,000 years were still good – “sweet as ever”.","visual_prompt":"an Egyptian tomb","mood":"gloomy"}],)"
    R"("music":{"mood":"calm"}})";

/// A settings file with one language model at `server`.
ProviderSettings settingsFor(const LlmDialect& dialect, const FakeServer& server, bool fallback = false) {
    const Json file = {{"providers", {{"llm", Json::array({llmEntry(dialect, server, "studio")})}}},
                       {"fallback", fallback}};
    return *providerSettings(file);
}

StageRequest request(const Json& more = Json::object()) {
    Json parameters = {{"text", "Honey never spoils. It holds almost no water. Jars of 3,000 years were still good."}, {"seconds", 20}, {"language", "en"}, {"seed", 7}};
    parameters.update(more);
    return {"script", parameters, {}};
}

}  // namespace

/// Scripts from language models, each protocol against a server that speaks it strictly.
class TestRemoteWriter : public QObject {
    Q_OBJECT

private slots:
    void writes_data() { addDialects(); }
    void writes() {
        QFETCH(int, dialect);
        const LlmDialect& spoken = llmDialects()[static_cast<std::size_t>(dialect)];
        FakeServer server(serving(spoken, {{kScript, true}}));
        std::vector<double> progress;
        StageContext context;
        context.progress = [&](double fraction, std::string_view) { progress.push_back(fraction); };
        const auto result = run(settingsFor(spoken, server), request(), context);
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QVERIFY(server.complaints().empty());
        QCOMPARE(result->provider, std::string("studio"));
        QCOMPARE(result->model, std::string(spoken.actualModel));
        QVERIFY(result->choice.empty());
        QCOMPARE(result->used, (std::map<std::string, double>{{"calls", 1}, {"inputTokens", 1200}, {"outputTokens", 300}}));
        const Json& value = result->value;
        QCOMPARE(value.at("title").get<std::string>(), std::string("Honey"));
        QCOMPARE(value.at("scenes").size(), std::size_t{3});
        QCOMPARE(value["scenes"][2].at("description").get<std::string>(), std::string("Jars of 3,000 years were still good – “sweet as ever”."));
        QCOMPARE(value["scenes"][1].at("visual_prompt").get<std::string>(), std::string("a drop of honey"));
        QCOMPARE(value["scenes"][1].at("mood").get<std::string>(), std::string("calm"));
        QVERIFY(value["scenes"][2].value("mood", "") != "gloomy");
        QCOMPARE(value.at("music").at("mood").get<std::string>(), std::string("calm"));
        // What the model does not say is there as well.
        const auto embedded = LlmStage(paths()).run(request(), {});
        for (const auto& [name, unused] : embedded->value.items())
            QVERIFY2(value.contains(name), name.c_str());
        for (const auto& [name, unused] : embedded->value["scenes"][0].items())
            QVERIFY2(value["scenes"][0].contains(name), name.c_str());
        QVERIFY(progress.size() > 3 && std::ranges::is_sorted(progress) && progress.back() == 1);
        // The source and the length reach the model.
        const std::string body = server.requests().back().body;
        QVERIFY(body.find("Jars of 3,000 years") != std::string::npos && body.find("50 spoken words") != std::string::npos);
    }

    void mendsOnce_data() { addDialects(); }
    void mendsOnce() {
        QFETCH(int, dialect);
        const LlmDialect& spoken = llmDialects()[static_cast<std::size_t>(dialect)];
        FakeServer server(serving(spoken, {{R"({"title":"Honey","scenes":[{"description":""}]})", true}, {kScript, true}}));
        const auto result = run(settingsFor(spoken, server), request());
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QVERIFY(server.requests().back().body.find("Scene 1 needs a text") != std::string::npos);
        QCOMPARE(result->used, (std::map<std::string, double>{{"calls", 2}, {"inputTokens", 2400}, {"outputTokens", 600}}));
    }

    void givesUpAfterMending_data() { addDialects(); }
    void givesUpAfterMending() {
        QFETCH(int, dialect);
        const LlmDialect& spoken = llmDialects()[static_cast<std::size_t>(dialect)];
        FakeServer server(serving(spoken, {{R"({"title":"Honey"})", true}}));
        expectFailure(settingsFor(spoken, server), "not even when it was told");
        QCOMPARE(server.requests().size(), std::size_t{2});
    }

    void saysThatAnAnswerBrokeOff_data() { addDialects(); }
    void saysThatAnAnswerBrokeOff() {
        QFETCH(int, dialect);
        const LlmDialect& spoken = llmDialects()[static_cast<std::size_t>(dialect)];
        FakeServer server(serving(spoken, {{kScript.substr(0, 90), false}}));
        expectFailure(settingsFor(spoken, server), "broke off");
    }

    void saysThatAKeyIsWrong_data() { addDialects(); }
    void saysThatAKeyIsWrong() {
        QFETCH(int, dialect);
        const LlmDialect& spoken = llmDialects()[static_cast<std::size_t>(dialect)];
        FakeServer server(serving(spoken, {{kScript, true}}));
        m_key = "sk-wrong";
        expectFailure(settingsFor(spoken, server), "key");
        m_key = "sk-very-secret";
    }

    void saysWhatAModelSaysOfItself_data() {
        QTest::addColumn<int>("dialect");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, int dialect, const std::string& answer, const char* says) {
            QTest::newRow(name) << dialect << QString::fromStdString(answer) << says;
        };
        row("openai: limit", 0, openAiStream(kScript, "length"), "the most that its model may say");
        row("openai: filter", 0, openAiStream("", "content_filter"), "declined");
        row("openai: refusal", 0, "data: {\"choices\":[{\"index\":0,\"delta\":{\"refusal\":\"I cannot help.\"},\"finish_reason\":\"stop\"}]}\n\n", "“I cannot help.”");
        row("openai: failure within", 0, "data: {\"error\":{\"message\":\"out of memory\"}}\n\n", "“out of memory”");
        row("openai: nothing", 0, openAiStream(""), "without a word");
        row("openai: no JSON", 0, "data: {\"choices\": [tru\n\n", "not JSON");
        row("anthropic: limit", 1, anthropicStream("{", "max_tokens"), "the most that its model may say");
        row("anthropic: refusal", 1, anthropicStream("", "refusal"), "declined");
        row("anthropic: failure within", 1, "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}\n\n", "“Overloaded”");
        row("gemini: limit", 2, geminiStream("{", "MAX_TOKENS"), "the most that its model may say");
        row("gemini: safety", 2, geminiStream("", "SAFETY"), "“SAFETY”");
        row("gemini: blocked", 2, "data: {\"promptFeedback\":{\"blockReason\":\"OTHER\"}}\n\n", "“OTHER”");
    }
    void saysWhatAModelSaysOfItself() {
        QFETCH(int, dialect);
        QFETCH(QString, answer);
        QFETCH(QString, says);
        const LlmDialect& spoken = llmDialects()[static_cast<std::size_t>(dialect)];
        FakeServer server([&](const FakeRequest&, FakeServer::Wire& wire) { wire.send(eventAnswer(answer.toStdString())); });
        expectFailure(settingsFor(spoken, server), says);
    }

    void answersThatAreNotStreamedWillDo_data() { addDialects(); }
    void answersThatAreNotStreamedWillDo() {
        QFETCH(int, dialect);
        const Json answers[] = {
            {{"model", "gpt-5"}, {"choices", Json::array({{{"index", 0}, {"message", {{"role", "assistant"}, {"content", kScript}}}, {"finish_reason", "stop"}}})}},
            {{"type", "message"}, {"model", "claude-x"}, {"stop_reason", "tool_use"}, {"content", Json::array({{{"type", "tool_use"}, {"name", "script"}, {"input", Json::parse(kScript)}}})}},
            {{"candidates", Json::array({{{"content", {{"parts", Json::array({{{"text", kScript}}})}}}, {"finishReason", "STOP"}}})}}};
        FakeServer server([&](const FakeRequest&, FakeServer::Wire& wire) { wire.send(fakeJson(answers[dialect].dump())); });
        const auto result = run(settingsFor(llmDialects()[static_cast<std::size_t>(dialect)], server), request());
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(result->value.at("scenes").size(), std::size_t{3});
    }

    void doesWithoutWhatAServerRefuses_data() {
        QTest::addColumn<bool>("schemas");
        QTest::addColumn<bool>("objects");
        QTest::addColumn<bool>("seeds");
        QTest::addColumn<int>("calls");
        QTest::newRow("all") << true << true << true << 1;
        QTest::newRow("no schemas") << false << true << true << 2;
        QTest::newRow("no formats") << false << false << true << 3;
        QTest::newRow("no seeds either") << false << false << false << 4;
    }
    void doesWithoutWhatAServerRefuses() {
        QFETCH(bool, schemas);
        QFETCH(bool, objects);
        QFETCH(bool, seeds);
        QFETCH(int, calls);
        const OpenAiRules rules{"sk-very-secret", schemas, objects, seeds};
        FakeServer server([&](const FakeRequest& asked, FakeServer::Wire& wire) {
            wire.send(rules.refusal(asked).value_or(eventAnswer(openAiStream("Here it is:\n```json\n" + kScript + "\n```"))));
        });
        const ProviderSettings settings = settingsFor(llmDialects()[0], server);
        LlmStage stage(paths(), {}, remote(settings));
        for (int i = 0; i < 2; ++i) {
            const auto result = stage.run(request(), {});
            QVERIFY2(result, result ? "" : result.error().message.c_str());
            QCOMPARE(server.requests().size(), static_cast<std::size_t>(calls + i));  // it has learnt
        }
    }

    void takesTheModelThatIsThere() {
        FakeServer server(serving(llmDialects()[0], {{kScript, true}}));
        ProviderSettings settings = settingsFor(llmDialects()[0], server);
        settings.providers["llm"][0].model.clear();
        const auto result = run(settings, request());
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(server.requests().front().target, std::string("/v1/models"));
    }

    void fallsBackDownToTheEmbeddedWriter() {
        FakeServer server([](const FakeRequest&, FakeServer::Wire& wire) { wire.send(fakeError(402, OpenAiRules::error("You exceeded your current quota."))); });
        const ProviderSettings settings = settingsFor(llmDialects()[0], server, true);
        LlmStage stage(paths(), {}, remote(settings));
        QCOMPARE(stage.provider(Json::object()), std::string("studio (gpt-5)"));
        QCOMPARE(stage.concurrency("studio (gpt-5)"), runsOf(2));
        const auto result = stage.run(request(), {});
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(result->provider, std::string("embedded"));
        QVERIFY(result->choice.find("You exceeded your current quota.") != std::string::npos);
        // The same text as the embedded writer's own.
        QCOMPARE(canonicalText(result->value), canonicalText(LlmStage(paths()).run(request(), {})->value));
        // One that is named is asked alone.
        const auto alone = stage.run(request({{"provider", "studio"}}), {});
        QVERIFY(!alone && alone.error().code == ErrorCode::Provider);
    }

    void aScriptIsTakenAsItIs() {
        FakeServer server(serving(llmDialects()[0], {{kScript, true}}));
        const ProviderSettings settings = settingsFor(llmDialects()[0], server);
        LlmStage stage(paths(), {}, remote(settings));
        QCOMPARE(stage.provider({{"text", kScript}}), std::string("embedded"));
        const auto result = stage.run(request({{"text", kScript}}), {});
        QVERIFY(result && result->model == "as-given");
        QVERIFY(server.requests().empty());
    }

    void stopsAtOnce() {
        std::stop_source source;
        FakeServer server([&](const FakeRequest&, FakeServer::Wire& wire) {
            wire.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + openAiStream(kScript.substr(0, 50), ""));
            source.request_stop();
            wire.hang();
        });
        const ProviderSettings settings = settingsFor(llmDialects()[0], server, true);
        StageContext context;
        context.stop = source.get_token();
        const auto result = LlmStage(paths(), {}, remote(settings)).run(request(), context);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }

    void promptsAreTheUsersToChange() {
        QTemporaryDir folder;
        const PromptFolders folders = {folder.path().toStdString(), std::string(SW_SOURCE_DIR) + "/resources/prompts"};
        const std::map<std::string, std::string> values = {{"topic", "{{text}} of bees"}, {"text", "x"}};
        QVERIFY(filledPrompt(m_disk, folders, "script_from_topic", values)->find("{{text}} of bees") != std::string::npos);
        std::ofstream(folder.filePath("script_from_topic.txt").toStdString()) << "Tell of {{ topic }}!";
        QCOMPARE(*filledPrompt(m_disk, folders, "script_from_topic", values), std::string("Tell of {{text}} of bees!"));
        std::ofstream(folder.filePath("script_from_topic.txt").toStdString()) << "Tell of {{topics}}!";
        const auto wrong = filledPrompt(m_disk, folders, "script_from_topic", values);
        QVERIFY(!wrong);
        QVERIFY2(wrong.error().message.find("{{topics}}") != std::string::npos && wrong.error().message.find("{{topic}}") != std::string::npos,
                 wrong.error().message.c_str());
        QVERIFY(!filledPrompt(m_disk, folders, "nothing", values));
    }

    void findsTheJsonInWhatIsSaid_data() {
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("found");
        QTest::newRow("plain") << R"({"a":1})" << true;
        QTest::newRow("fenced") << "Sure!\n```json\n{\"a\":1}\n```\nAnything else?" << true;
        QTest::newRow("cut") << R"({"a":1)" << false;
        QTest::newRow("a list") << "[1]" << false;
        QTest::newRow("words") << "I would rather not." << false;
        QTest::newRow("turned around") << "}{" << false;
    }
    void findsTheJsonInWhatIsSaid() {
        QFETCH(QString, said);
        QFETCH(bool, found);
        QCOMPARE(objectIn(said.toStdString()).is_object(), found);
    }

private:
    static void addDialects() {
        QTest::addColumn<int>("dialect");
        for (int i = 0; i < 3; ++i)
            QTest::newRow(llmDialects()[static_cast<std::size_t>(i)].protocol) << i;
    }

    static WriterPaths paths() { return {std::string(SW_SOURCE_DIR) + "/resources", kWordNetFolder}; }

    struct Saying {
        std::string text;
        bool whole = true;
    };
    /// Refuses what is not right, and says one after the other, then always the last.
    static FakeServer::Handler serving(const LlmDialect& dialect, std::vector<Saying> sayings) {
        auto next = std::make_shared<std::atomic<std::size_t>>(0);
        return [&dialect, sayings = std::move(sayings), next](const FakeRequest& asked, FakeServer::Wire& wire) {
            if (const auto refused = dialect.refusal(asked)) {
                wire.send(*refused);
                return;
            }
            const Saying& saying = sayings[std::min(sayings.size() - 1, (*next)++)];
            wire.send(dialect.say(saying.text, saying.whole));
        };
    }

    RemoteWriting remote(const ProviderSettings& settings) {
        return {&*m_client, &m_keys, &m_disk, {{}, std::string(SW_SOURCE_DIR) + "/resources/prompts"}, &settings};
    }
    Result<StageResult> run(const ProviderSettings& settings, const StageRequest& asked, const StageContext& context = {}) {
        m_keys.remove("studio");  // what it remembers
        return LlmStage(paths(), {}, remote(settings)).run(asked, context);
    }
    void expectFailure(const ProviderSettings& settings, const QString& says) {
        const auto result = run(settings, request());
        QVERIFY(!result);
        const QString said = QString::fromStdString(result.error().message);
        QCOMPARE(result.error().code, ErrorCode::Provider);
        QVERIFY2(said.startsWith("studio") && said.contains(says) && said.endsWith('.') && !said.contains("sk-"), qPrintable(said));
    }

    LocalDisk m_disk;
    std::string m_key = "sk-very-secret";
    Keys m_keys{m_disk, nullptr, "/nowhere/keys/keys.json", [this](const std::string&) { return m_key; }};
    QuickClient m_client;
};

QTEST_GUILESS_MAIN(TestRemoteWriter)
#include "tst_remote_writer.moc"
