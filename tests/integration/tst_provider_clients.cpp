#include <QProcess>
#include <QTest>

#include "tests/support/image_servers.h"
#include "tests/support/voice_servers.h"

using namespace sw;
using namespace sw::test;

namespace {

constexpr const char* kTitle = R"({"title":"Honey"})";
const std::string kPicture = "\x89PNG picture";
const std::string kSound = "RIFF sound";

}  // namespace

/// The strict servers of the other tests against the official clients of the makers of their protocols: what those send is taken,
/// and what is answered they understand. So what our own clients are tested against is not our own invention.
class TestProviderClients : public QObject {
    Q_OBJECT

    /// What the client of `protocol` understood of what `handler` answers.
    static Json understood(const char* protocol, FakeServer::Handler handler) {
        constexpr int kPatienceMs = 120'000;
        FakeServer server(std::move(handler));
        QProcess process;
        process.start(SW_NODE, {SW_CLIENTS "/providers.mjs", protocol, QString::fromStdString(server.url()), "sk-very-secret"});
        if (!process.waitForFinished(kPatienceMs) || process.exitCode() != 0) {
            qWarning("%s", process.readAllStandardError().constData());
            return {};
        }
        return Json::parse(process.readAllStandardOutput().toStdString(), nullptr, false);
    }

    static void expectRefusals(const Json& found) {
        QCOMPARE(stringOr(found["wrongKey"], "name"), std::string("AuthenticationError"));
        QVERIFY(found["wrongKey"]["status"] == 401);
        QCOMPARE(stringOr(found["unknownModel"], "name"), std::string("NotFoundError"));
        QVERIFY(found["unknownModel"]["status"] == 404);
    }

private slots:
    void openAi() {
        const Json found = understood("openai", [](const FakeRequest& asked, FakeServer::Wire& wire) {
            if (asked.target.starts_with("/v1/images"))
                wire.send(OpenAiImageRules{.picture = kPicture}.answer(asked));
            else if (asked.target.starts_with("/v1/audio"))
                wire.send(OpenAiSpeechRules{}.refusal(asked).value_or(fakeAnswer(200, "audio/wav", kSound)));
            else
                wire.send(OpenAiRules{}.refusal(asked).value_or(eventAnswer(openAiStream(kTitle))));
        });
        QVERIFY(found.is_object());
        QVERIFY2(found["models"] == Json({"text-embedding-3", "gpt-5"}), found.dump().c_str());
        QCOMPARE(stringOr(found, "text"), std::string(kTitle));
        QCOMPARE(stringOr(found, "finish"), std::string("stop"));
        QCOMPARE(stringOr(found, "model"), std::string("gpt-5-2026"));
        QVERIFY2(found["usage"]["prompt_tokens"] == 1200 && found["usage"]["completion_tokens"] == 300, found.dump().c_str());
        QCOMPARE(stringOr(found, "picture"), base64(kPicture));
        QCOMPARE(stringOr(found, "edited"), base64(kPicture));
        QCOMPARE(stringOr(found, "speech"), base64(kSound));
        expectRefusals(found);
    }

    void anthropic() {
        const Json found = understood("anthropic", [](const FakeRequest& asked, FakeServer::Wire& wire) {
            wire.send(AnthropicRules{}.refusal(asked).value_or(eventAnswer(anthropicStream(kTitle))));
        });
        QVERIFY(found.is_object());
        QVERIFY2(found["models"] == Json({"claude-x"}), found.dump().c_str());
        QCOMPARE(stringOr(found, "text"), std::string(kTitle));
        QCOMPARE(stringOr(found, "finish"), std::string("tool_use"));
        QCOMPARE(stringOr(found, "model"), std::string("claude-x-2026"));
        QVERIFY2(found["usage"]["input_tokens"] == 1000 && found["usage"]["output_tokens"] == 300, found.dump().c_str());
        expectRefusals(found);
    }
};

QTEST_GUILESS_MAIN(TestProviderClients)
#include "tst_provider_clients.moc"
