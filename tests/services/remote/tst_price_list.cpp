#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "services/remote/price_list.h"

using namespace sw;

namespace {

std::string listOf(const std::string& prices, const std::string& currency = "USD") {
    return R"({"currency":")" + currency + R"(","date":"2026-11-27","prices":[)" + prices + "]}";
}

ProviderEntry entryAt(const std::string& url, const std::string& protocol = "openai", const std::string& model = "") {
    ProviderEntry entry;
    entry.name = "studio";
    entry.protocol = protocol;
    entry.baseUrl = url;
    entry.model = model;
    return entry;
}

const std::string kOpenAi = "https://api.openai.com/v1";

}  // namespace

/// What providers ask for.
class TestPriceList : public QObject {
    Q_OBJECT

private slots:
    void worksOutWhatWasUsed_data() {
        QTest::addColumn<QString>("price");
        QTest::addColumn<QString>("used");
        QTest::addColumn<double>("cost");  // -1: nobody knows
        const auto row = [](const char* name, const char* price, const char* used, double cost) {
            QTest::newRow(name) << QString(price) << QString(used) << cost;
        };
        row("tokens", R"({"perMillionInputTokens":2,"perMillionOutputTokens":8})", R"({"inputTokens":1000,"outputTokens":500,"calls":1})", 0.006);
        row("characters", R"({"perThousandCharacters":0.015})", R"({"characters":2000})", 0.03);
        row("seconds and a call", R"({"perSecond":0.01,"perCall":0.5})", R"({"seconds":5,"calls":2})", 1.05);
        row("pictures", R"({"perImage":0.04})", R"({"images":3})", 0.12);
        row("pictures of a size", R"({"perImage":{"1024x1024":0.04,"1024x1536":0.06}})", R"({"images 1024x1536":2})", 0.12);
        row("of no size: the dearest", R"({"perImage":{"1024x1024":0.04,"1024x1536":0.06}})", R"({"images":1})", 0.06);
        row("of another size", R"({"perImage":{"1024x1024":0.04,"*":0.05}})", R"({"images 512x512":1})", 0.05);
        row("free", R"({"free":true})", R"({"images":3})", 0);
        row("counted otherwise", R"({"perSecond":0.01})", R"({"characters":100})", -1);
        row("another protocol", R"({"protocol":"gemini","perCall":1})", R"({"calls":1})", -1);
        row("another host", R"({"host":"openrouter.ai","perCall":1})", R"({"calls":1})", -1);
        row("another model", R"({"model":"gpt-4*","perCall":1})", R"({"calls":1})", -1);
        row("its model", R"({"model":"gpt-5*mini","perCall":1})", R"({"calls":1})", 1);
        row("another kind", R"({"kind":"voice","perCall":1})", R"({"calls":1})", -1);
        row("its name", R"({"provider":"studio","perCall":1})", R"({"calls":1})", 1);
    }
    void worksOutWhatWasUsed() {
        QFETCH(QString, price);
        QFETCH(QString, used);
        QFETCH(double, cost);
        const auto list = PriceList::parse(listOf(price.toStdString()), "prices");
        QVERIFY2(list, list ? "" : list.error().message.c_str());
        const auto worked = list->cost("image", entryAt(kOpenAi, "openai", "gpt-5-mini"), Json::parse(used.toStdString()).get<UsedUnits>());
        QCOMPARE(worked.has_value(), cost >= 0);
        QVERIFY(!worked || qAbs(*worked - cost) < 1e-12);
    }

    void theFirstThatFitsCounts() {
        const auto list = PriceList::parse(listOf(R"({"model":"a-mini","perCall":1},{"model":"a*","perCall":5})"), "prices");
        QCOMPARE(list->cost("llm", entryAt(kOpenAi, "openai", "a-mini"), {{"calls", 1}}).value(), 1.0);
        QCOMPARE(list->cost("llm", entryAt(kOpenAi, "openai", "a-large"), {{"calls", 1}}).value(), 5.0);
        QCOMPARE(list->cost("llm", entryAt(kOpenAi), {{"calls", 1}}, "a-mini").value(), 1.0);  // what answered
    }

    void serversNearbyAreFree_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("free");
        QTest::newRow("this machine") << "http://127.0.0.1:8080/v1" << true;
        QTest::newRow("by name") << "http://localhost:8080/v1" << true;
        QTest::newRow("its network") << "http://192.168.1.7/v1" << true;
        QTest::newRow("its network by name") << "http://nas.local/v1" << true;
        QTest::newRow("a short name") << "http://nas/v1" << true;
        QTest::newRow("a folder") << "" << true;
        QTest::newRow("somebody's") << "https://api.example.com/v1" << false;
        QTest::newRow("an address of somebody's") << "http://93.184.216.34/v1" << false;
    }
    void serversNearbyAreFree() {
        QFETCH(QString, url);
        QFETCH(bool, free);
        const auto cost = PriceList().cost("image", entryAt(url.toStdString()), {{"images", 1}});
        QCOMPARE(cost.has_value(), free);
        const auto named = PriceList::parse(listOf(R"({"provider":"studio","perImage":2})"), "prices");
        QCOMPARE(named->cost("image", entryAt(url.toStdString()), {{"images", 1}}).value(), 2.0);
    }

    void saysWhatIsWrong_data() {
        QTest::addColumn<QString>("bytes");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const std::string& bytes, const char* says) {
            QTest::newRow(name) << QString::fromStdString(bytes) << QString(says);
        };
        row("no JSON", "{", "prices.json");
        row("no prices", "{}", "\"prices\"");
        row("no currency", R"({"date":"2026-11-27","prices":[]})", "currency");
        row("a strange currency", listOf("", "dollars"), "USD");
        row("no date", R"({"currency":"USD","prices":[]})", "2026-11-27");
        row("no price", listOf(R"({"protocol":"openai"})"), "says no price");
        row("a slip", listOf(R"({"perImages":1})"), "Did you mean \"perImage\"?");
        row("a negative price", listOf(R"({"perCall":1},{"perCall":-1})"), "prices[1].perCall");
        row("a price in words", listOf(R"({"perCall":"1"})"), "must be a number");
        row("a size in words", listOf(R"({"perImage":{"1024x1024":"1"}})"), "perImage.1024x1024");
        row("a kind that is not", listOf(R"({"kind":"images","perCall":1})"), "llm, image");
        row("a number as a name", listOf(R"({"model":7,"perCall":1})"), "text in quotes");
        row("no object", listOf("7"), "must be an object");
    }
    void saysWhatIsWrong() {
        QFETCH(QString, bytes);
        QFETCH(QString, says);
        const auto list = PriceList::parse(bytes.toStdString(), "prices.json");
        QVERIFY(!list);
        QCOMPARE(list.error().code, ErrorCode::InvalidInput);
        QVERIFY2(QString::fromStdString(list.error().message).contains(says), list.error().message.c_str());
    }

    void theUsersOwnComesFirst() {
        QTemporaryDir folder;
        LocalDisk disk;
        const auto write = [&](const char* name, const std::string& bytes) {
            const std::filesystem::path file = folder.filePath(name).toStdString();
            std::ofstream(file) << bytes;
            return file;
        };
        const auto programs = write("programs.json", listOf(R"({"model":"a","perCall":1},{"model":"b","perCall":2})"));
        const std::filesystem::path none = folder.filePath("none.json").toStdString();
        QCOMPARE(PriceList::load(disk, programs, none)->size(), std::size_t{2});
        const auto own = PriceList::load(disk, programs, write("own.json", listOf(R"({"model":"a","perCall":7})")));
        QCOMPARE(own->cost("llm", entryAt(kOpenAi, "openai", "a"), {{"calls", 1}}).value(), 7.0);
        QCOMPARE(own->cost("llm", entryAt(kOpenAi, "openai", "b"), {{"calls", 1}}).value(), 2.0);
        const auto euros = PriceList::load(disk, programs, write("euros.json", listOf(R"({"model":"a","perCall":7})", "EUR")));
        QCOMPARE(euros->currency(), std::string("EUR"));
        QVERIFY(!euros->cost("llm", entryAt(kOpenAi, "openai", "b"), {{"calls", 1}}));
        const auto bad = PriceList::load(disk, programs, write("bad.json", "[]"));
        QVERIFY(!bad && bad.error().message.find("bad.json") != std::string::npos);
    }

    void theProgramsListIsWhole() {
        LocalDisk disk;
        const auto list = PriceList::load(disk, std::string(SW_SOURCE_DIR) + "/resources/price_list.json", "none");
        QVERIFY2(list, list ? "" : list.error().message.c_str());
        QCOMPARE(list->cost("llm", entryAt(kOpenAi, "openai", "gpt-5-mini"), {{"inputTokens", 1e6}, {"outputTokens", 1e6}}).value(), 2.25);
        QVERIFY(!list->cost("voice", entryAt("https://api.elevenlabs.io", "elevenlabs"), {{"characters", 100}}));
    }

    void expectsWhatParametersSay() {
        QCOMPARE(usualUse("voice", {{"text", "Zwölf Boxkämpfer"}})["characters"], 16.0);
        QCOMPARE(usualUse("image", {{"prompt", "a jar"}})["images"], 1.0);
        QCOMPARE(usualUse("music", {{"duration", Duration::seconds(45).flicks}})["seconds"], 45.0);
        QVERIFY(usualUse("script", {{"text", std::string(40'000, 'a')}, {"seconds", 60}})["inputTokens"] > 10'000);
        QVERIFY(usualUse("script", {{"topic", "bees"}, {"seconds", 60}})["outputTokens"] > usualUse("script", {{"topic", "bees"}, {"seconds", 20}})["outputTokens"]);
        QVERIFY(usualUse("voice", {{"text", "a"}, {"recording", "x"}}).empty());
        QVERIFY(usualUse("storyboard", Json::object()).empty());
    }
};

QTEST_APPLESS_MAIN(TestPriceList)
#include "tst_price_list.moc"
