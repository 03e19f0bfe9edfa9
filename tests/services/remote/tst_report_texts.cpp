#include <QtTest>

#include "services/remote/report_texts.h"

using namespace sw;

namespace {

const std::string kBare = R"j({"kind":"hook","list":["(3 letters)","(1 letters)"],"node":"image/scene-1","seconds":45,"title":"(5 letters)",)j"
                          R"j("words":[{"start":7,"text":"(4 letters)"}]})j";
const std::string kSettings = R"({"gateway":{"accessToken":"***","port":3000,"webhookSecret":"***"},"mail":"ada@example.com",)"
                              R"("providers":{"llm":[{"apiKey":"***","keyEnv":"A_KEY","name":"a"}]},"proxy":"http://***@proxy:8080/?a=@"})";

}  // namespace

/// What a report keeps to itself.
class TestReportTexts : public QObject {
    Q_OBJECT

private slots:
    void textsBecomeLengths() {
        const Json value = {{"title", "Zwölf"}, {"kind", "hook"}, {"node", "image/scene-1"}, {"seconds", 45}, {"list", {"a b", "c"}}, {"words", {{{"text", "bees"}, {"start", 7}}}}};
        QCOMPARE(canonicalText(withoutTexts(value)), kBare);
        QCOMPARE(canonicalText(withoutTexts("alone")), std::string("\"(5 letters)\""));
    }

    void settingsLoseTheirSecrets() {
        const Json left = withoutSecrets({{"providers", {{"llm", {{{"name", "a"}, {"keyEnv", "A_KEY"}, {"apiKey", "x"}}}}}},
                                          {"proxy", "http://ada:hunter2@proxy:8080/?a=@"},
                                          {"gateway", {{"webhookSecret", "x"}, {"accessToken", {"x", "y"}}, {"port", 3000}}},
                                          {"mail", "ada@example.com"}});
        QCOMPARE(canonicalText(left), kSettings);
    }

    void keysAreScrubbed_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("left");
        QTest::newRow("known") << "key hunter2 and hunter2" << "key *** and ***";
        QTest::newRow("a header") << "Authorization: Bearer abcdef123456.xyz, more" << "Authorization: Bearer ***, more";
        QTest::newRow("like OpenAI's") << "\"sk-proj-abcdef123456\"" << "\"***\"";
        QTest::newRow("two") << "sk-abcdefghijklmn sk-abcdefghijklmo" << "*** ***";
        QTest::newRow("like Google's") << "AIzaSyA1234567890" << "***";
        QTest::newRow("a word that is none") << "ask-me-anything-you-like, sk-short" << "ask-me-anything-you-like, sk-short";
    }
    void keysAreScrubbed() {
        QFETCH(QString, text);
        QFETCH(QString, left);
        QCOMPARE(QString::fromStdString(scrubbed(text.toStdString(), {Secret("hunter2"), Secret()})), left);
    }
};

QTEST_APPLESS_MAIN(TestReportTexts)
#include "tst_report_texts.moc"
