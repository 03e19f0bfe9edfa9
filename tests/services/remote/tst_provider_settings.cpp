#include <QtTest>

#include "core/base/host.h"
#include "services/remote/provider_settings.h"

using namespace sw;

namespace {

Result<ProviderSettings> read(const QString& text) {
    return providerSettings(*parseJson(text.toStdString(), "The settings"));
}

QString joinedNames(const std::vector<std::string>& names) {
    QStringList list;
    for (const std::string& name : names)
        list << QString::fromStdString(name);
    return list.join(' ');
}

// The sample of the contract of the command line. Slashes are escaped, because moc takes two of them for a comment.
const char* const kSample =
    R"({"providers": {"llm": [{"name": "studio-llm", "protocol": "openai", "baseUrl": "http:\/\/127.0.0.1:8080/v1", "model": "any",
 "keyEnv": "STUDIO_KEY", "timeoutMs": 60000, "concurrency": 3}],
 "voice": [{"name": "kokoro", "protocol": "openai", "baseUrl": "http:\/\/127.0.0.1:8880/v1", "voice": "af_sky"}]},
 "order": {"llm": ["studio-llm", "embedded"]}, "fallback": true})";

}  // namespace

/// The part of the settings that names engines.
class TestProviderSettings : public QObject {
    Q_OBJECT

private slots:
    void readsTheSample() {
        const auto settings = read(kSample);
        QVERIFY2(settings, settings ? "" : settings.error().message.c_str());
        const ProviderEntry* entry = settings->find("llm", "studio-llm");
        QVERIFY(entry);
        QCOMPARE(entry->protocol, std::string("openai"));
        QCOMPARE(entry->baseUrl, std::string("http://127.0.0.1:8080/v1"));
        QCOMPARE(entry->model, std::string("any"));
        QCOMPARE(entry->key.variable, std::string("STUDIO_KEY"));
        QCOMPARE(entry->timeoutMs, 60000);
        QCOMPARE(entry->concurrency, 3);
        QCOMPARE(settings->find("voice", "kokoro")->whole.at("voice").get<std::string>(), std::string("af_sky"));
        QVERIFY(!settings->find("image", "studio-llm"));
    }

    void ordersProviders_data() {
        QTest::addColumn<QString>("settings");
        QTest::addColumn<QString>("order");
        const QString two = R"("providers": {"llm": [{"name": "a", "protocol": "openai"}, {"name": "b", "protocol": "openai"}]})";
        QTest::newRow("none") << "{}" << "embedded";
        QTest::newRow("as they stand") << "{" + two + "}" << "a b embedded";
        QTest::newRow("as ordered") << "{" + two + R"(, "order": {"llm": ["b", "embedded", "a"]}})" << "b embedded a";
        QTest::newRow("down to the embedded one") << "{" + two + R"(, "order": {"llm": ["b"]}})" << "b embedded";
        QTest::newRow("never another") << "{" + two + R"(, "order": {"llm": ["b", "embedded"]}, "fallback": false})" << "b";
        QTest::newRow("local ones by name") << R"({"order": {"llm": ["ollama"]}})" << "ollama embedded";
        QTest::newRow("an empty order") << "{" + two + R"(, "order": {"llm": []}})" << "embedded";
    }
    void ordersProviders() {
        QFETCH(QString, settings);
        QFETCH(QString, order);
        const auto all = read(settings);
        QVERIFY2(all, all ? "" : all.error().message.c_str());
        QCOMPARE(joinedNames(all->orderOf("llm")), order);
    }

    void saysWhatIsWrong_data() {
        QTest::addColumn<QString>("settings");
        QTest::addColumn<QString>("says");
        const auto llm = [](const QString& entry) { return R"({"providers": {"llm": [)" + entry + "]}}"; };
        QTest::newRow("protocol") << llm(R"({"name": "a", "protocol": "opnai"})") << "Did you mean \"openai\"?";
        QTest::newRow("protocol in capitals") << llm(R"({"name": "a", "protocol": "OpenAI"})") << "Did you mean \"openai\"?";
        QTest::newRow("protocol of another kind") << llm(R"({"name": "a", "protocol": "comfyui"})") << "There are: openai, anthropic, gemini";
        QTest::newRow("no protocol") << llm(R"({"name": "a"})") << "protocol";
        QTest::newRow("kind") << R"({"providers": {"llms": []}})" << "Did you mean \"llm\"?";
        QTest::newRow("no list") << R"({"providers": {"llm": {}}})" << "must be a list";
        QTest::newRow("no object") << R"({"providers": []})" << "must be an object";
        QTest::newRow("no name") << llm(R"({"protocol": "openai"})") << "providers.llm[0].name";
        QTest::newRow("a name with a space") << llm(R"({"name": "a b", "protocol": "openai"})") << "letters";
        QTest::newRow("the embedded one") << llm(R"({"name": "embedded", "protocol": "openai"})") << "Choose another";
        QTest::newRow("twice") << llm(R"({"name": "a", "protocol": "openai"}, {"name": "a", "protocol": "openai"})") << "twice";
        QTest::newRow("a key") << llm(R"({"name": "a", "protocol": "openai", "apiKey": "sk-1"})") << "shortwright key set a";
        QTest::newRow("no model") << llm(R"({"name": "a", "protocol": "anthropic"})") << "no model";
        QTest::newRow("url") << llm(R"({"name": "a", "protocol": "openai", "baseUrl": "127.0.0.1:8080"})") << "baseUrl";
        QTest::newRow("url with a password") << llm(R"({"name": "a", "protocol": "openai", "baseUrl": "http:\/\/a:b@c"})") << "password";
        QTest::newRow("url with a key") << llm(R"({"name": "a", "protocol": "openai", "baseUrl": "http:\/\/c/v1?key=1"})") << "baseUrl";
        QTest::newRow("no voice") << R"({"providers": {"voice": [{"name": "a", "protocol": "openai"}]}})" << "has no voice: write the name";
        QTest::newRow("no folder") << R"({"providers": {"music": [{"name": "a", "protocol": "folder"}]}})" << "has no folder: write the path";
        QTest::newRow("no url") << R"({"providers": {"voice": [{"name": "a", "protocol": "azure"}]}})" << "baseUrl";
        QTest::newRow("time") << llm(R"({"name": "a", "protocol": "openai", "timeoutMs": "60"})") << "timeoutMs";
        QTest::newRow("calls") << llm(R"({"name": "a", "protocol": "openai", "concurrency": 0})") << "from 1 to 64";
        QTest::newRow("order") << R"({"order": {"llm": ["olama"]}})" << "Did you mean \"ollama\"?";
        QTest::newRow("order of a kind") << R"({"order": {"pictures": []}})" << "There are: llm, image";
        QTest::newRow("order of numbers") << R"({"order": {"llm": [1]}})" << "list of names";
        QTest::newRow("fallback") << R"({"fallback": "no"})" << "true or false";
    }
    void saysWhatIsWrong() {
        QFETCH(QString, settings);
        QFETCH(QString, says);
        const auto all = read(settings);
        QVERIFY(!all);
        QCOMPARE(all.error().code, ErrorCode::InvalidInput);
        QVERIFY2(QString::fromStdString(all.error().message).contains(says), all.error().message.c_str());
        QVERIFY(all.error().message.find("sk-1") == std::string::npos);
    }

    void endpointsAskForTheirKeyWhenItIsNeeded() {
        LocalDisk disk;
        int asked = 0;
        Keys keys(disk, nullptr, "/nowhere/keys.json", [&](const std::string& name) {
            ++asked;
            return name == "STUDIO_KEY" ? "sk-1" : "";
        });
        const auto settings = read(kSample);
        const Endpoint endpoint = endpointOf(*settings->find("llm", "studio-llm"), keys);
        QCOMPARE(asked, 0);
        QCOMPARE(endpoint.key({})->reveal(), std::string("sk-1"));
        QVERIFY(endpoint.keyAdvice.find("STUDIO_KEY") != std::string::npos);
        QVERIFY(!endpointOf(localProviders().front(), keys).key);
    }
};

QTEST_APPLESS_MAIN(TestProviderSettings)
#include "tst_provider_settings.moc"
