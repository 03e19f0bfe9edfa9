#include <QtTest>
#include <atomic>

#include "../../support/llm_servers.h"
#include "../../support/remote_client.h"
#include "services/llm/llm_stage.h"
#include "services/llm/translator.h"

using namespace sw;
using namespace sw::test;

namespace {

TranslationOrder order() {
    return {"en",
            "de",
            {{"title", "Why bees dance"},
             {"sentence-1", "Bees dance in the dark."},
             {"sentence-2", "They say: “6.2 km to the flowers”."},
             {"scene-3.emphasis-1", "dark"},
             {"clip-9", "Bees\nin the dark"}},
            7,
            {}};
}

const Json kGood = {{"title", "Warum Bienen tanzen"},
                    {"sentence-1", " Bienen tanzen\nim Dunkeln. "},
                    {"sentence-2", "Sie sagen: „6,2 km zu den Blumen“."},
                    {"scene-3.emphasis-1", "Dunkeln"},
                    {"clip-9", "Bienen\nim Dunkeln"}};

/// The good answer, but for some members; those that are null are left out.
Json spoilt(const Json& members) {
    Json answer = kGood;
    for (const auto& [name, value] : members.items())
        if (value.is_null())
            answer.erase(name);
        else
            answer[name] = value;
    return answer;
}

}  // namespace

/// Translations from language models, each protocol against a server that speaks it strictly.
class TestTranslator : public QObject {
    Q_OBJECT

private slots:
    void translates_data() { addDialects(); }
    void translates() {
        QFETCH(int, dialect);
        const LlmDialect& spoken = llmDialects()[static_cast<std::size_t>(dialect)];
        FakeServer server(serving(spoken, {{kGood.dump(), true}}));
        std::vector<double> progress;
        StageContext context;
        context.progress = [&](double fraction, std::string_view) { progress.push_back(fraction); };
        const auto made = run({llmEntry(spoken, server, "studio")}, order(), context);
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        QVERIFY(server.complaints().empty());
        QCOMPARE(made->provider, std::string("studio"));
        QVERIFY(made->choice.empty());
        QCOMPARE(made->used, (std::map<std::string, double>{{"calls", 1}, {"inputTokens", 1200}, {"outputTokens", 300}}));
        QCOMPARE(made->texts.size(), std::size_t{5});
        QCOMPARE(made->texts.at({"sentence-1", "Bees dance in the dark."}), std::string("Bienen tanzen im Dunkeln."));
        QCOMPARE(made->texts.at({"clip-9", "Bees\nin the dark"}), std::string("Bienen\nim Dunkeln"));
        QVERIFY(progress.size() > 3 && std::ranges::is_sorted(progress) && progress.back() == 1);
        const std::string body = server.requests().back().body;
        QVERIFY(body.find("6.2 km") != std::string::npos && body.find("\\\"de\\\"") != std::string::npos);
    }

    void mendsOnce_data() {
        QTest::addColumn<int>("dialect");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("told");
        struct Fault {
            const char* name;
            std::string answer;
            const char* told;
        };
        const Fault faults[] = {
            {"missing", spoilt({{"sentence-2", nullptr}}).dump(), "sentence-2 is missing"},
            {"unknown", spoilt({{"sentence-9", "Mehr."}}).dump(), "no text with the id sentence-9"},
            {"empty", spoilt({{"title", "  "}}).dump(), "title must be a text that is not empty"},
            {"no text", spoilt({{"title", 7}}).dump(), "title must be a text"},
            {"too long", spoilt({{"sentence-1", std::string(300, 'x')}}).dump(), "sentence-1 is far too long"},
            {"too short", spoilt({{"sentence-2", "-"}}).dump(), "sentence-2 is far too short"},
            {"repeated", spoilt({{"sentence-1", order().texts[1].text}, {"sentence-2", order().texts[2].text}}).dump(),
             "not translated"},
            {"a list", "[1,2]", "one JSON object"},
            {"words", "I would rather not.", "one JSON object"}};
        for (int dialect = 0; dialect < 3; ++dialect)
            for (const Fault& fault : faults)
                QTest::addRow("%s: %s", llmDialects()[static_cast<std::size_t>(dialect)].protocol, fault.name)
                    << dialect << QString::fromStdString(fault.answer) << QString(fault.told);
    }
    void mendsOnce() {
        QFETCH(int, dialect);
        QFETCH(QString, answer);
        QFETCH(QString, told);
        const LlmDialect& spoken = llmDialects()[static_cast<std::size_t>(dialect)];
        FakeServer server(serving(spoken, {{answer.toStdString(), true}, {kGood.dump(), true}}));
        const auto made = run({llmEntry(spoken, server, "studio")}, order());
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        QCOMPARE(server.requests().size(), std::size_t{2});
        QCOMPARE(made->used.at("calls"), 2.0);
        const QString said = QString::fromStdString(server.requests().back().body).remove('\\').remove('"');
        QVERIFY2(said.contains(told), qPrintable(said));
    }

    void givesUpAfterMending_data() { addDialects(); }
    void givesUpAfterMending() {
        QFETCH(int, dialect);
        const LlmDialect& spoken = llmDialects()[static_cast<std::size_t>(dialect)];
        FakeServer server(serving(spoken, {{spoilt({{"title", nullptr}}).dump(), true}}));
        expectFailure({llmEntry(spoken, server, "studio")}, "not even when it was told");
        QCOMPARE(server.requests().size(), std::size_t{2});
    }

    void saysThatAnAnswerBrokeOff_data() { addDialects(); }
    void saysThatAnAnswerBrokeOff() {
        QFETCH(int, dialect);
        const LlmDialect& spoken = llmDialects()[static_cast<std::size_t>(dialect)];
        FakeServer server(serving(spoken, {{kGood.dump().substr(0, 60), false}}));
        expectFailure({llmEntry(spoken, server, "studio")}, "broke off");
    }

    void saysThatAKeyIsWrong_data() { addDialects(); }
    void saysThatAKeyIsWrong() {
        QFETCH(int, dialect);
        const LlmDialect& spoken = llmDialects()[static_cast<std::size_t>(dialect)];
        FakeServer server(serving(spoken, {{kGood.dump(), true}}));
        m_key = "sk-wrong";
        expectFailure({llmEntry(spoken, server, "studio")}, "key");
        m_key = "sk-very-secret";
    }

    void asksTheNextOneWhenTheFirstCannot() {
        FakeServer broke([](const FakeRequest&, FakeServer::Wire& wire) {
            wire.send(fakeError(402, OpenAiRules::error("You exceeded your current quota.")));
        });
        FakeServer good(serving(llmDialects()[2], {{kGood.dump(), true}}));
        const auto made = run({llmEntry(llmDialects()[0], broke, "first"), llmEntry(llmDialects()[2], good, "second")}, order());
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        QCOMPARE(made->provider, std::string("second"));
        QVERIFY2(made->choice.find("You exceeded your current quota.") != std::string::npos, made->choice.c_str());
        // One that is named is asked alone.
        TranslationOrder alone = order();
        alone.provider = "first";
        const auto refused = run({llmEntry(llmDialects()[0], broke, "first"), llmEntry(llmDialects()[2], good, "second")}, alone);
        QVERIFY(!refused && refused.error().code == ErrorCode::Provider);
        alone.provider = "third";
        QCOMPARE(run({llmEntry(llmDialects()[2], good, "second")}, alone).error().code, ErrorCode::NotFound);
    }

    void theEmbeddedWriterCannotTranslate() {
        const auto made = run({}, order());
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Unsupported);
        for (const char* cure : {"settings", "--table", "--texts"})
            QVERIFY2(made.error().message.find(cure) != std::string::npos, made.error().message.c_str());
        TranslationOrder embedded = order();
        embedded.provider = kEmbedded;
        QCOMPARE(run({}, embedded).error().code, ErrorCode::Unsupported);
    }

    void nothingToTranslateAsksNobody() {
        TranslationOrder nothing = order();
        nothing.texts.clear();
        const auto made = run({}, nothing);
        QVERIFY(made && made->texts.empty());
    }

    void denseScriptsSayTheSameInFewerCharacters() {
        TranslationOrder japanese{
            "en", "ja", {{"sentence-1", "Bees dance in the dark of their hive, and the others follow."}}, 1, {}};
        QVERIFY(translationProblems({{"sentence-1", "蜂は巣の暗闇で踊ります。"}}, japanese).empty());
        TranslationOrder english{"ja", "en", {{"sentence-1", "蜂は巣の暗闇で踊ります。"}}, 1, {}};
        QVERIFY(translationProblems({{"sentence-1", "Bees dance in the dark of their hive, and the others follow."}},
                                    english)
                    .empty());
        TranslationOrder british{"en-US", "en-GB", {{"sentence-1", "Bees dance."}, {"sentence-2", "They do."}}, 1, {}};
        QVERIFY(translationProblems({{"sentence-1", "Bees dance."}, {"sentence-2", "They do."}}, british).empty());
    }

    void stopsAtOnce() {
        std::stop_source source;
        FakeServer server([&](const FakeRequest&, FakeServer::Wire& wire) {
            wire.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" +
                      openAiStream(kGood.dump().substr(0, 50), ""));
            source.request_stop();
            wire.hang();
        });
        StageContext context;
        context.stop = source.get_token();
        const auto made = run({llmEntry(llmDialects()[0], server, "studio")}, order(), context);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Cancelled);
        QCOMPARE(run({llmEntry(llmDialects()[0], server, "studio")}, order(), context).error().code, ErrorCode::Cancelled);
    }

private:
    static void addDialects() {
        QTest::addColumn<int>("dialect");
        for (int i = 0; i < 3; ++i)
            QTest::newRow(llmDialects()[static_cast<std::size_t>(i)].protocol) << i;
    }

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

    Result<Translation> run(const std::vector<Json>& entries, const TranslationOrder& wanted,
                            const StageContext& context = {}) {
        for (const char* name : {"studio", "first", "second"})
            m_keys.remove(name);  // what it remembers
        const ProviderSettings settings = *providerSettings({{"providers", {{"llm", entries}}}});
        const PromptFolders prompts = {{}, std::string(SW_SOURCE_DIR) + "/resources/prompts"};
        Translator translator(RemoteWriting{&*m_client, &m_keys, &m_disk, prompts, &settings});
        return translated(translator, wanted, context);
    }
    void expectFailure(const std::vector<Json>& entries, const QString& says) {
        const auto made = run(entries, order());
        QVERIFY(!made);
        const QString said = QString::fromStdString(made.error().message);
        QCOMPARE(made.error().code, ErrorCode::Provider);
        QVERIFY2(said.startsWith("studio") && said.contains(says) && said.endsWith('.') && !said.contains("sk-"),
                 qPrintable(said));
    }

    LocalDisk m_disk;
    std::string m_key = "sk-very-secret";
    Keys m_keys{m_disk, nullptr, "/nowhere/keys/keys.json", [this](const std::string&) { return m_key; }};
    QuickClient m_client;
};

QTEST_GUILESS_MAIN(TestTranslator)
#include "tst_translator.moc"
