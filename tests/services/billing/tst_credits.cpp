#include <QTest>

#include "services/billing/credit_prices.h"
#include "tests/services/billing/billing_fixture.h"

using namespace sw;
using namespace sw::test;

/// Amounts, prices, plans and times: values without a database.
class TestCredits : public QObject {
    Q_OBJECT

    static CreditPrices prices() { return *CreditPrices::from(resource("credit_prices.json"), "credit_prices.json"); }

private slots:
    void creditsAreReadAndWrittenExactly_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("text");  // "" when it is refused
        QTest::newRow("whole") << "2" << "2";
        QTest::newRow("a half") << "0.5" << "0.5";
        QTest::newRow("a thousandth") << "0.001" << "0.001";
        QTest::newRow("what no double is") << "0.1" << "0.1";
        QTest::newRow("text") << "\"19.990\"" << "19.99";
        QTest::newRow("the most") << "1000000000" << "1000000000";
        QTest::newRow("nothing") << "0" << "0";
        QTest::newRow("negative") << "-1" << "";
        QTest::newRow("too fine") << "0.0001" << "";
        QTest::newRow("too much") << "1000000001" << "";
        QTest::newRow("a little too much") << "\"1000000000.001\"" << "";
        QTest::newRow("huge") << "1e300" << "";
        QTest::newRow("more than 64 bits") << "\"99999999999999999999\"" << "";
        QTest::newRow("an exponent") << "\"1e3\"" << "";
        QTest::newRow("words") << "\"many\"" << "";
        QTest::newRow("two points") << "\"1.2.3\"" << "";
        QTest::newRow("a point alone") << "\".\"" << "";
        QTest::newRow("null") << "null" << "";
        QTest::newRow("a list") << "[1]" << "";
    }
    void creditsAreReadAndWrittenExactly() {
        QFETCH(QString, json);
        QFETCH(QString, text);
        const Result<Credits> read = creditsFrom(Json::parse(json.toStdString()), "credits");
        QCOMPARE(read ? QString::fromStdString(creditsText(*read)) : QString(), text);
        if (read)
            QCOMPARE(*creditsFrom(creditsJson(*read), "again"), *read);
    }

    void moneyHasTheDigitsOfItsCurrency_data() {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<qlonglong>("minor");  // -1 when it is refused
        QTest::newRow("dollars") << "9.99" << "USD" << 999LL;
        QTest::newRow("yen") << "1200" << "JPY" << 1200LL;
        QTest::newRow("yen have no parts") << "9.99" << "JPY" << -1LL;
        QTest::newRow("dinars") << "1.234" << "KWD" << 1234LL;
        QTest::newRow("too fine") << "9.999" << "EUR" << -1LL;
    }
    void moneyHasTheDigitsOfItsCurrency() {
        QFETCH(QString, amount);
        QFETCH(QString, currency);
        QFETCH(qlonglong, minor);
        const Result<Money> money = moneyFrom(amount.toStdString(), currency.toStdString(), "price");
        QCOMPARE(money ? money->minor : -1, minor);
        if (money)
            QCOMPARE(amountText(*money), amount.toStdString());
    }

    void negativeAmountsAreWritten() {
        QCOMPARE(creditsText({-500}), std::string("-0.5"));
        QCOMPARE(amountText({-5, "USD"}), std::string("-0.05"));
    }

    void workIsPricedInProportionAndRoundedUp() {
        QCOMPARE(prices().price("image", 3)->thousandths, std::int64_t{1500});
        QCOMPARE(prices().price("voice", 1)->thousandths, std::int64_t{4});
        QCOMPARE(prices().price("render", 1)->thousandths, std::int64_t{1});  // a tenth of a thousandth
        QCOMPARE(prices().price("render", 30'000)->thousandths, std::int64_t{3000});
        QCOMPARE(prices().price("captions", 1'000'000)->thousandths, std::int64_t{0});
    }

    void impossibleAmountsAreRefused() {
        QVERIFY(!prices().price("image", -1));
        QVERIFY(!prices().price("image", INT64_MAX));
        QVERIFY(!prices().estimate({{"image", 1'900'000'000}, {"image", 1'900'000'000}}));
    }

    void aSettlementIsNeverMoreThanWasReserved() {
        const Estimate reserved = *prices().estimate({{"llm", 1}, {"image", 4}, {"render", 30'000}});
        const auto paid = *settlementOf(prices(), reserved, reserved.total, {{"llm", 1, "a"}, {"image", 9, "b"}, {"image", 9, "c"}, {"music", 1, "d"}, {"render", 60'000, "e"}}, {});
        Credits sum;
        for (const PricedStage& stage : paid)
            sum = sum + stage.credits;
        QCOMPARE(sum, reserved.total);
        QVERIFY2(std::ranges::none_of(paid, [](const PricedStage& stage) { return stage.work.stage == "music"; }), "what was not estimated costs nothing");
    }

    void whatWasPaidForIsNotPaidAgain() {
        const Estimate reserved = *prices().estimate({{"image", 4}});
        const auto paid = *settlementOf(prices(), reserved, {1000}, {{"image", 4, "a"}}, {{"image", {1500}}});
        QCOMPARE(paid.size(), std::size_t{1});
        QCOMPARE(paid[0].credits.thousandths, std::int64_t{500});
    }

    void whatNobodyCountedCostsAsEstimated() {
        const Estimate reserved = *prices().estimate({{"animation", 6000}});
        const auto paid = *settlementOf(prices(), reserved, reserved.total, {{"animation", 0, "a"}, {"animation", 0, "a"}}, {});
        QCOMPARE(paid.size(), std::size_t{1});
        QCOMPARE(paid[0].credits, reserved.total);
    }

    void theProgramsPlans() {
        const CreditPlans plans = *CreditPlans::from(resource("plans.json"), "plans.json");
        QCOMPARE(plans.usual().id, std::string("free"));
        QCOMPARE(creditsText(plans.usual().credits), std::string("100"));
        QCOMPARE(plans.usual().longestSeconds, std::int64_t{30});
        QCOMPARE(plans.usual().filmsPerDay, std::int64_t{3});
        QVERIFY(!plans.usual().watermark.empty());
        QCOMPARE(moneyText(plans.find("premium-1")->price), std::string("9.99 USD"));
        QCOMPARE(creditsText(plans.find("premium-2")->credits), std::string("5000"));
        QCOMPARE(moneyText(plans.find("premium-2")->price), std::string("19.99 USD"));
    }

    void plansThatCannotBeAreRefused_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("none is free") << R"({"plans":[{"id":"a","name":"A","credits":1,"price":1}]})" << "price 0";
        QTest::newRow("two alike") << R"({"plans":[{"id":"a","name":"A","credits":1},{"id":"a","name":"B","credits":1}]})" << "two plans";
        QTest::newRow("an id with blanks") << R"({"plans":[{"id":"a b","name":"A","credits":1}]})" << "id";
        QTest::newRow("negative credits") << R"({"plans":[{"id":"a","name":"A","credits":-1}]})" << "credits";
        QTest::newRow("a strange period") << R"({"plans":[{"id":"a","name":"A","credits":1,"period":"week"}]})" << "period";
        QTest::newRow("no currency") << R"({"currency":"dollars","plans":[]})" << "currency";
        QTest::newRow("no list") << R"([])" << "plans";
        QTest::newRow("no object") << R"({"plans":[3]})" << "id";
        QTest::newRow("films of half a second") << R"({"plans":[{"id":"a","name":"A","credits":1,"longestSeconds":0.5}]})" << "longestSeconds";
    }
    void plansThatCannotBeAreRefused() {
        QFETCH(QString, json);
        QFETCH(QString, says);
        const Result<CreditPlans> plans = CreditPlans::from(Json::parse(json.toStdString()), "mine.json");
        QVERIFY(!plans);
        QVERIFY2(plans.error().message.find(says.toStdString()) != std::string::npos, plans.error().message.c_str());
    }

    void periodsAreThoseOfUtc() {
        QCOMPARE(periodOf(PlanPeriod::Month, kNoon), std::string("2026-11"));
        QCOMPARE(periodOf(PlanPeriod::Day, kNoon), std::string("2026-11-27"));
        QCOMPARE(momentText(kNoon + 61'000), std::string("2026-11-27T12:01:01Z"));
        QCOMPARE(momentText(*startOfDate("2026-11-27")), std::string("2026-11-27T00:00:00Z"));
        QCOMPARE(momentText(afterPeriod(PlanPeriod::Month, *startOfDate("2027-01-31"))), std::string("2027-02-28T00:00:00Z"));
        QCOMPARE(momentText(afterPeriod(PlanPeriod::Day, kNoon)), std::string("2026-11-28T12:00:00Z"));
        QCOMPARE(startOfDay(kNoon), *startOfDate("2026-11-27"));
        for (const char* wrong : {"2026-02-30", "2026-1-1", "yesterday", "2026-11-27T00", "----------", ""})
            QVERIFY2(!startOfDate(wrong), wrong);
    }
};

QTEST_APPLESS_MAIN(TestCredits)
#include "tst_credits.moc"
