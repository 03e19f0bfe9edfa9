#include <QtTest>

#include "services/remote/provider_file.h"

using namespace sw;

namespace {

const Json kFile = {{"window", {{"theme", "dark"}}},
                    {"fallback", true},
                    {"providers",
                     {{"llm", Json::array({{{"name", "a"}, {"protocol", "openai"}, {"temper", 0.3}}, {{"name", "b"}, {"protocol", "openai"}, {"keyEnv", "B_KEY"}}})}}},
                    {"order", {{"llm", {"b", "a", "embedded"}}, {"voice", {"embedded"}}}}};

}  // namespace

/// Changes of the settings file that leave alone what they do not know.
class TestProviderFile : public QObject {
    Q_OBJECT

private slots:
    void aNewOneIsAskedFirst() {
        const auto file = withProvider(kFile, "llm", {{"name", "c"}, {"protocol", "anthropic"}, {"model", "claude"}, {"odd", 1}});
        QVERIFY2(file, file ? "" : file.error().message.c_str());
        QCOMPARE(providerSettings(*file)->orderOf("llm"), (std::vector<std::string>{"c", "b", "a", "embedded"}));
        QCOMPARE(canonicalText((*file)["window"]["theme"]), std::string(R"("dark")"));
        QCOMPARE(canonicalText((*file)["providers"]["llm"][0]["temper"]), std::string("0.3"));
        QCOMPARE(canonicalText((*file)["providers"]["llm"][2]["odd"]), std::string("1"));
        const auto first = withProvider(Json::object(), "image", {{"name", "sd"}, {"protocol", "sdwebui"}});
        QCOMPARE(providerSettings(*first)->orderOf("image"), (std::vector<std::string>{"sd", "embedded"}));
    }

    void oneThatIsRemovedIsGoneFromTheOrder() {
        const auto file = withoutProvider(kFile, "llm", "b");
        QVERIFY(file);
        QCOMPARE(providerSettings(*file)->orderOf("llm"), (std::vector<std::string>{"a", "embedded"}));
        QCOMPARE((*file)["providers"]["llm"].size(), std::size_t{1});
        QCOMPARE(canonicalText((*file)["window"]["theme"]), std::string(R"("dark")"));
        const auto gone = withoutProvider(kFile, "llm", "z");
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
        QVERIFY(!withoutProvider(kFile, "music", "a"));
    }

    void orderAndFallback() {
        const auto file = withOrder(kFile, "llm", {"a", "b"});
        QCOMPARE(providerSettings(*file)->orderOf("llm"), (std::vector<std::string>{"a", "b", "embedded"}));
        const auto strict = withFallback(*file, false);
        QCOMPARE(providerSettings(*strict)->orderOf("llm"), std::vector<std::string>{"a"});
        QCOMPARE(canonicalText((*strict)["order"]["llm"]), std::string(R"(["a","b"])"));  // the others are not forgotten
        const auto added = withProvider(*strict, "llm", {{"name", "c"}, {"protocol", "openai"}});
        QCOMPARE(canonicalText((*added)["order"]["llm"]), std::string(R"(["c","a","b"])"));
    }

    void whatIsWrongIsSaidAndNothingChanged_data() {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("says");
        QTest::newRow("no name") << R"({"protocol":"openai"})" << "must be a name";
        QTest::newRow("a name that is there") << R"({"name":"a","protocol":"openai"})" << "twice";
        QTest::newRow("a protocol that is not") << R"({"name":"c","protocol":"opnai"})" << "Did you mean";
        QTest::newRow("no address") << R"({"name":"c","protocol":"openai","baseUrl":"nowhere"})" << "baseUrl";
        QTest::newRow("a key") << R"({"name":"c","protocol":"openai","key":"sk-1"})" << "holds a key";
        QTest::newRow("no model") << R"({"name":"c","protocol":"gemini"})" << "has no model";
    }
    void whatIsWrongIsSaidAndNothingChanged() {
        QFETCH(QString, entry);
        QFETCH(QString, says);
        const auto file = withProvider(kFile, "llm", Json::parse(entry.toStdString()));
        QVERIFY(!file);
        QVERIFY2(QString::fromStdString(file.error().message).contains(says), file.error().message.c_str());
    }

    void aStudioComesAndGoes() {
        const auto file = withStudio(kFile, {{"baseUrl", "https://studio.example.com"}, {"stages", {"image", "voice"}}, {"account", "ada@example.com"}});
        QVERIFY2(file, file ? "" : file.error().message.c_str());
        const auto settings = providerSettings(*file);
        QCOMPARE(settings->studio->entry.baseUrl, std::string("https://studio.example.com"));
        QCOMPARE(settings->studio->kinds, (std::vector<std::string>{"image", "voice"}));
        QCOMPARE(stringOr(settings->studio->entry.whole, "account"), std::string("ada@example.com"));
        QCOMPARE(settings->orderOf("llm"), (std::vector<std::string>{"b", "a", "embedded"}));
        const auto changed = withStudio(*file, {{"baseUrl", "https://studio.example.com"}, {"stages", {"music"}}});
        QCOMPARE(providerSettings(*changed)->studio->kinds, std::vector<std::string>{"music"});
        const auto gone = withoutStudio(*file);
        QCOMPARE(canonicalText(*gone), canonicalText(kFile));
        QCOMPARE(withoutStudio(*gone).error().code, ErrorCode::NotFound);
        QVERIFY(!withStudio(kFile, {{"stages", {"image"}}}));
        QVERIFY(!withStudio(kFile, {{"baseUrl", "https://studio.example.com"}, {"stages", {"pictures"}}}));
        QVERIFY(!withStudio(kFile, {{"baseUrl", "https://studio.example.com"}, {"token", "abc"}}));
    }

    void aBudgetIsSet() {
        const auto file = withBudget(kFile, 12.5);
        QCOMPARE(*providerSettings(*file)->monthlyBudget, 12.5);
        QCOMPARE(canonicalText(*withBudget(*file, std::nullopt)), canonicalText(kFile));
        QVERIFY(!withBudget(kFile, -1));
    }

    void aFileThatIsWrongAlreadyIsNotTouched() {
        const Json broken = {{"providers", 7}};
        QVERIFY(!withProvider(broken, "llm", {{"name", "c"}, {"protocol", "openai"}}));
        QVERIFY(!withoutProvider(broken, "llm", "a"));
        QVERIFY(!withOrder(broken, "llm", {"a"}));
        QVERIFY(!withFallback(broken, true));
        QVERIFY(!withStudio(broken, {{"baseUrl", "https://studio.example.com"}}));
        QVERIFY(!withoutStudio(broken));
        QVERIFY(!withOrder(kFile, "llm", {"nobody"}));
    }

    void aBudgetIsANumber_data() {
        QTest::addColumn<QString>("budget");
        QTest::addColumn<bool>("good");
        QTest::newRow("twenty") << R"({"monthly":20})" << true;
        QTest::newRow("nothing") << R"({"monthly":0})" << true;
        QTest::newRow("less") << R"({"monthly":-1})" << false;
        QTest::newRow("words") << R"({"monthly":"20"})" << false;
        QTest::newRow("alone") << "20" << false;
        QTest::newRow("weekly") << R"({"weekly":20})" << false;
    }
    void aBudgetIsANumber() {
        QFETCH(QString, budget);
        QFETCH(bool, good);
        const auto settings = providerSettings({{"budget", Json::parse(budget.toStdString())}});
        QCOMPARE(settings.has_value(), good);
        QVERIFY(good ? settings->monthlyBudget.has_value() : settings.error().message.find("\"budget\"") != std::string::npos);
        QVERIFY(!providerSettings(Json::object())->monthlyBudget);
    }
};

QTEST_APPLESS_MAIN(TestProviderFile)
#include "tst_provider_file.moc"
