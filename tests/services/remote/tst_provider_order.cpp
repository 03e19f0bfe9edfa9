#include <QtTest>

#include "services/remote/provider_order.h"

using namespace sw;

namespace {

const std::vector<ProviderChoice> kChoices = {{"studio", "gpt-5", 3, true}, {"other", "", 2, true}, {kEmbedded, "writer", 4, false}};

/// Those named fail, the others make something.
AskProvider failing(std::map<std::string, Error> errors, std::vector<std::string>& asked) {
    return [errors = std::move(errors), &asked](const ProviderChoice& provider) -> Result<StageResult> {
        asked.push_back(provider.name);
        if (const auto it = errors.find(provider.name); it != errors.end())
            return tl::unexpected<Error>(it->second);
        StageResult result;
        result.provider = provider.name;
        return result;
    };
}

}  // namespace

/// Who is asked, and what is said of it.
class TestProviderOrder : public QObject {
    Q_OBJECT

private slots:
    void asksTheFirstThatCan() {
        const ProviderOrder order("script", kChoices, {"studio", "other", kEmbedded}, false);
        std::vector<std::string> asked;
        std::vector<std::string> heard;
        StageContext context;
        context.progress = [&](double, std::string_view what) { heard.emplace_back(what); };
        const auto result = firstThatCan(order, Json::object(), context,
                                         failing({{"studio", {ErrorCode::Provider, "studio has no credit.", ""}},
                                                  {"other", {ErrorCode::Network, "other is down.", ""}}},
                                                 asked));
        QVERIFY(result);
        QCOMPARE(asked, (std::vector<std::string>{"studio", "other", kEmbedded}));
        QCOMPARE(result->provider, std::string(kEmbedded));
        QCOMPARE(result->choice, std::string("studio has no credit. other is down."));
        QCOMPARE(heard.size(), std::size_t{2});
        QCOMPARE(heard[0], std::string("studio has no credit. other is asked instead."));
    }

    void whoCanAtOnceSaysNothing() {
        const ProviderOrder order("script", kChoices, {"studio", kEmbedded}, false);
        std::vector<std::string> asked;
        const auto result = firstThatCan(order, Json::object(), {}, failing({}, asked));
        QVERIFY(result && result->choice.empty());
        QCOMPARE(asked, std::vector<std::string>{"studio"});
    }

    void anotherErrorEndsIt_data() {
        QTest::addColumn<int>("code");
        QTest::newRow("cancelled") << static_cast<int>(ErrorCode::Cancelled);
        QTest::newRow("bad input") << static_cast<int>(ErrorCode::InvalidInput);
        QTest::newRow("budget") << static_cast<int>(ErrorCode::OverBudget);
        QTest::newRow("full disk") << static_cast<int>(ErrorCode::Io);
    }
    void anotherErrorEndsIt() {
        QFETCH(int, code);
        const ProviderOrder order("script", kChoices, {"studio", kEmbedded}, false);
        std::vector<std::string> asked;
        const auto result = firstThatCan(order, Json::object(), {},
                                         failing({{"studio", {static_cast<ErrorCode>(code), "No.", ""}}}, asked));
        QVERIFY(!result);
        QCOMPARE(static_cast<int>(result.error().code), code);
        QCOMPARE(asked.size(), std::size_t{1});
    }

    void oneThatWasNamedIsAskedAlone() {
        const ProviderOrder order("script", kChoices, {kEmbedded}, false);
        const Json parameters = {{"provider", "studio"}};
        std::vector<std::string> asked;
        const auto result = firstThatCan(order, parameters, {},
                                         failing({{"studio", {ErrorCode::Provider, "studio says “no”.", ""}}}, asked));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Provider);
        QCOMPARE(result.error().message, std::string("studio says “no”."));
        QCOMPARE(asked, std::vector<std::string>{"studio"});
        QCOMPARE(order.label(parameters), std::string("studio (gpt-5)"));
    }

    void whoIsNotThereIsSaid() {
        const ProviderOrder order("script", kChoices, {kEmbedded}, false);
        const Json parameters = {{"provider", "gone"}};
        const auto providers = order.toAsk(parameters);
        QVERIFY(!providers);
        QVERIFY2(providers.error().message.find("studio, other, embedded") != std::string::npos,
                 providers.error().message.c_str());
        QCOMPARE(order.label(parameters), std::string("gone"));
    }

    void offlineAsksWhoIsNear() {
        const ProviderOrder order("script", kChoices, {"studio", kEmbedded}, true);
        std::vector<std::string> asked;
        const auto result = firstThatCan(order, Json::object(), {}, failing({}, asked));
        QVERIFY(result);
        QCOMPARE(asked, std::vector<std::string>{kEmbedded});
        QVERIFY(result->choice.find("--offline") != std::string::npos);
        QCOMPARE(order.label(Json::object()), std::string(kEmbedded));
        const ProviderOrder strict("script", kChoices, {"studio"}, true);  // the client refuses it
        QCOMPARE(strict.toAsk(Json::object())->front().name, std::string("studio"));
    }

    void concurrencyIsTheProviders() {
        const ProviderOrder order("script", kChoices, {"studio", kEmbedded}, false);
        QCOMPARE(order.concurrency(order.label(Json::object())), runsOf(3));
        QCOMPARE(order.concurrency(kEmbedded), 4);
        QCOMPARE(order.concurrency("gone"), 1);
    }
};

QTEST_APPLESS_MAIN(TestProviderOrder)
#include "tst_provider_order.moc"
