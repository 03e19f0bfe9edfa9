#include <QTest>

#include "tests/services/billing/billing_fixture.h"

using namespace sw;
using namespace sw::test;

class TestBilling : public QObject {
    Q_OBJECT

    static std::string available(Billing& billing, const std::string& account = "ann") { return creditsText(billing.balance(account)->available); }
    static std::string reserved(Billing& billing) { return creditsText(billing.balance("ann")->reserved); }
    static std::vector<std::string> kinds(Billing& billing) {
        std::vector<std::string> kinds;
        const auto postings = *billing.postings("ann", 0, 100);
        for (const ledger::Posting& posting : postings)
            kinds.insert(kinds.begin(), posting.kind);
        return kinds;
    }
    static void sound(Billing& billing) {
        const auto problems = billing.verify();
        QVERIFY(problems);
        QVERIFY2(problems->empty(), problems->empty() ? "" : problems->front().c_str());
    }

    static QString kind() {
        QFETCH_GLOBAL(QString, kind);
        return kind;
    }

private slots:
    void initTestCase_data() { databaseRows(); }

    void theFreeCreditsComeOnceAMonth() {
        BillingFixture fixture(kind());
        const auto billing = fixture.open();
        QCOMPARE(available(*billing), std::string("100"));
        QCOMPARE(available(*billing), std::string("100"));
        QVERIFY(billing->reserve({fixture.pictures("job", 80)}));
        QVERIFY(billing->settle("job", fixture.made(80)));
        QCOMPARE(available(*billing), std::string("60"));
        fixture.now = afterPeriod(PlanPeriod::Month, kNoon);
        QVERIFY2(available(*billing) == "100", "filled up, not added");
        QCOMPARE(kinds(*billing), (std::vector<std::string>{"allocation", "reservation", "deduction", "allocation"}));
        sound(*billing);
    }

    /// Of two programs on one database one's clock is behind when the month ends.
    void aClockThatIsBehindAllocatesNothingTwice() {
        BillingFixture fixture(kind());
        const auto billing = fixture.open();
        QCOMPARE(available(*billing), std::string("100"));
        fixture.now = afterPeriod(PlanPeriod::Month, kNoon);
        QVERIFY(billing->reserve({fixture.pictures("ahead", 80)}));
        QVERIFY(billing->settle("ahead", fixture.made(80)));
        fixture.now = kNoon;
        const Result<void> behind = billing->reserve({fixture.pictures("behind", 20)});
        QVERIFY2(behind, behind ? "" : behind.error().message.c_str());
        QCOMPARE(available(*billing), std::string("50"));
        fixture.now = afterPeriod(PlanPeriod::Month, kNoon);
        QCOMPARE(available(*billing), std::string("50"));
        sound(*billing);
    }

    void aPlanThatIsTheUsualOneAgainAllocatesNothingTwice() {
        BillingFixture fixture(kind());
        QCOMPARE(available(*fixture.open()), std::string("100"));
        const CreditPlans before = fixture.options.plans;
        Json plans = resource("plans.json");
        for (Json& plan : plans["plans"])
            if (plan["id"] == "free")
                plan["id"] = "basic";
        fixture.options.plans = *CreditPlans::from(plans, "plans.json");
        const auto meanwhile = fixture.open();
        QVERIFY(meanwhile->reserve({fixture.pictures("job", 80)}));
        QVERIFY(meanwhile->settle("job", fixture.made(80)));
        fixture.options.plans = before;
        QCOMPARE(available(*fixture.open()), std::string("60"));
    }

    void whatIsNotUsedIsGivenBack() {
        BillingFixture fixture(kind());
        const auto billing = fixture.open();
        QVERIFY(billing->reserve({fixture.pictures("job", 100)}));
        QCOMPARE(available(*billing), std::string("50"));
        QCOMPARE(reserved(*billing), std::string("50"));
        QVERIFY(billing->settle("job", fixture.made(30)));
        QCOMPARE(available(*billing), std::string("85"));
        QCOMPARE(reserved(*billing), std::string("0"));
        sound(*billing);
    }

    void whatFailedCostsNothing() {
        BillingFixture fixture(kind());
        const auto billing = fixture.open();
        QVERIFY(billing->reserve({fixture.pictures("job", 100)}));
        QVERIFY(billing->settle("job", {ChargeEnding::Kind::Failed, {{"image", 50, "embedded"}}}));
        QCOMPARE(available(*billing), std::string("100"));
        QCOMPARE(kinds(*billing), (std::vector<std::string>{"allocation", "reservation", "refund"}));
        sound(*billing);
    }

    void everythingCanBeRepeated() {
        BillingFixture fixture(kind());
        const auto billing = fixture.open();
        for (int i = 0; i < 3; ++i)
            QVERIFY(billing->reserve({fixture.pictures("job", 10)}));
        QCOMPARE(reserved(*billing), std::string("5"));
        for (int i = 0; i < 3; ++i)
            QVERIFY(billing->settle("job", fixture.made(10)));
        QVERIFY(billing->settle("another", fixture.made(10)));
        QCOMPARE(available(*billing), std::string("95"));
        sound(*billing);
    }

    void aRetriedJobPaysOnlyForWhatItHadNotPaid() {
        BillingFixture fixture(kind());
        const auto billing = fixture.open();
        QVERIFY(billing->reserve({fixture.pictures("job", 10)}));
        QVERIFY(billing->settle("job", fixture.made(4)));  // cancelled
        QCOMPARE(available(*billing), std::string("98"));
        QVERIFY(billing->reserve({fixture.pictures("job", 10)}));
        QCOMPARE(reserved(*billing), std::string("3"));
        QVERIFY(billing->settle("job", fixture.made(10)));
        QCOMPARE(available(*billing), std::string("95"));
        sound(*billing);
    }

    void withoutCreditsNothingIsSetAside() {
        BillingFixture fixture(kind());
        const auto billing = fixture.open();
        const Result<void> refused = billing->reserve({fixture.pictures("a", 150), fixture.pictures("b", 150)});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::OverBudget);
        QVERIFY2(refused.error().message.find("75 credits") != std::string::npos && refused.error().message.find("has 25") != std::string::npos, refused.error().message.c_str());
        QVERIFY2(available(*billing) == "100", "all or none");
        QVERIFY(billing->open("jobs")->empty());
        sound(*billing);
    }

    void theFreePlanHasItsLimits() {
        BillingFixture fixture(kind());
        const auto billing = fixture.open();
        const Result<void> tooLong = billing->reserve({fixture.pictures("long", 1, "ann", 31)});
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error().code, ErrorCode::Unsupported);
        QVERIFY2(tooLong.error().message.find("plan Free") != std::string::npos && tooLong.error().message.find("Premium 1") != std::string::npos, tooLong.error().message.c_str());
        for (const char* job : {"1", "2", "3"})
            QVERIFY(billing->reserve({fixture.pictures(job, 1, "ann", 30)}));
        const Result<void> tooMany = billing->reserve({fixture.pictures("4", 1, "ann", 30)});
        QVERIFY(!tooMany);
        QVERIFY2(tooMany.error().message.find("3 films a day") != std::string::npos, tooMany.error().message.c_str());
        QVERIFY2(billing->settle("3", {ChargeEnding::Kind::Failed}) && billing->reserve({fixture.pictures("5", 1, "ann", 30)}), "one that failed does not count");
        QVERIFY(!billing->reserve({fixture.pictures("6", 1, "ann", 30)}));
        fixture.now = kNoon + 12 * 60 * 60 * 1000;
        QVERIFY2(billing->reserve({fixture.pictures("7", 1, "ann", 30)}), "tomorrow");
        sound(*billing);
    }

    void aPurchaseIsBookedOnceWithItsInvoice() {
        BillingFixture fixture(kind());
        fixture.options.parties.seller = {"Studio Ltd"};
        fixture.options.parties.taxBasisPoints = 1900;
        const auto billing = fixture.open();
        QCOMPARE(available(*billing), std::string("100"));
        const Purchase purchase = *billing->begin("ann", "premium-1");
        QVERIFY(*billing->complete(purchase.id, {999, "USD"}, "evt_1"));
        QVERIFY(!*billing->complete(purchase.id, {999, "USD"}, "evt_1"));
        QVERIFY(!*billing->complete(purchase.id, {999, "USD"}, "evt_2"));
        QCOMPARE(available(*billing), std::string("1100"));
        QCOMPARE(billing->balance("ann")->plan.id, std::string("premium-1"));
        QVERIFY(billing->reserve({fixture.pictures("long", 1, "ann", 180)}));
        QCOMPARE(billing->planOf("ann", "long")->id, std::string("premium-1"));
        const auto invoices = *billing->invoices("ann");
        QCOMPARE(invoices.size(), std::size_t{1});
        QCOMPARE(invoices[0].id, std::string("2026-000001"));
        QCOMPARE(amountText(invoices[0].tax()), std::string("1.60"));
        QCOMPARE(amountText(invoices[0].net()), std::string("8.39"));
        QVERIFY(!billing->invoice("bob", "2026-000001"));
        fixture.now = afterPeriod(PlanPeriod::Month, kNoon) + 1;
        QVERIFY2(billing->balance("ann")->plan.id == "free", "it was for a month");
        QVERIFY2(available(*billing) == "1099.5", "what was bought stays");
        sound(*billing);
    }

    void invoicesCountWithoutGaps() {
        BillingFixture fixture(kind());
        const auto billing = fixture.open();
        for (int i = 0; i < 5; ++i) {
            const Purchase purchase = *billing->begin("user" + std::to_string(i), "premium-2");
            QVERIFY(!billing->complete(purchase.id, {1998, "USD"}, "wrong"));
            QVERIFY(*billing->complete(purchase.id, {1999, "USD"}, "right"));
            QVERIFY(!*billing->complete(purchase.id, {1999, "USD"}, "again"));
        }
        const auto all = *billing->invoices("");
        QCOMPARE(all.size(), std::size_t{5});
        for (std::size_t i = 0; i < all.size(); ++i)
            QCOMPARE(all[i].number, static_cast<std::int64_t>(5 - i));
    }

    void whatWasNotPaidRightIsNotBooked_data() {
        QTest::addColumn<qlonglong>("minor");
        QTest::addColumn<QString>("currency");
        QTest::newRow("less") << 998LL << "USD";
        QTest::newRow("more") << 1000LL << "USD";
        QTest::newRow("another currency") << 999LL << "EUR";
        QTest::newRow("negative") << -999LL << "USD";
        QTest::newRow("nothing") << 0LL << "USD";
        QTest::newRow("huge") << LLONG_MAX << "USD";
        QTest::newRow("no currency") << 999LL << "";
    }
    void whatWasNotPaidRightIsNotBooked() {
        QFETCH(qlonglong, minor);
        QFETCH(QString, currency);
        BillingFixture fixture(kind());
        const auto billing = fixture.open();
        const Purchase purchase = *billing->begin("ann", "premium-1");
        const Result<bool> booked = billing->complete(purchase.id, {minor, currency.toStdString()}, "evt");
        QVERIFY(!booked);
        QCOMPARE(booked.error().code, ErrorCode::Unsupported);
        QCOMPARE(available(*billing), std::string("100"));
        QVERIFY(billing->invoices("ann")->empty());
        sound(*billing);
    }

    void lateAndReorderedPaymentsAreBooked() {
        BillingFixture fixture(kind());
        const auto billing = fixture.open();
        const Purchase purchase = *billing->begin("ann", "premium-1");
        QVERIFY(billing->abandon(purchase.id));
        fixture.now = kNoon + std::int64_t{40} * 24 * 60 * 60 * 1000;
        QVERIFY(*billing->complete(purchase.id, {999, "USD"}, "evt"));
        QVERIFY(billing->abandon(purchase.id));
        QVERIFY(!*billing->complete(purchase.id, {999, "USD"}, "evt"));
        QCOMPARE(billing->balance("ann")->plan.id, std::string("premium-1"));
    }

    void onlyPlansWithAPriceAreSold() {
        BillingFixture fixture(kind());
        const auto billing = fixture.open();
        for (const char* plan : {"free", "platinum", "", "' OR 1=1 --"})
            QVERIFY(!billing->begin("ann", plan));
        QCOMPARE(billing->complete("unknown", {999, "USD"}, "evt").error().code, ErrorCode::NotFound);
    }

    void aBalanceCannotOverflow() {
        BillingFixture fixture(kind());
        fixture.options.plans = *CreditPlans::from({{"plans", {{{"id", "free"}, {"name", "Free"}, {"credits", 0}},
                                                              {{"id", "all"}, {"name", "All"}, {"credits", 1'000'000'000}, {"price", 1}}}}},
                                                   "plans");
        const auto billing = fixture.open();
        QVERIFY(*billing->complete(billing->begin("ann", "all")->id, {100, "USD"}, "1"));
        const Result<bool> second = billing->complete(billing->begin("ann", "all")->id, {100, "USD"}, "2");
        QVERIFY(!second);
        QCOMPARE(available(*billing), std::string("1000000000"));
        sound(*billing);
    }

    void usageIsByStageAndProvider() {
        BillingFixture fixture(kind());
        const auto billing = fixture.open();
        const ChargeOrder order{"job", "jobs", "short", "ann", {{{"image", 4, ""}, {"voice", 1000, ""}}, 0}};
        QVERIFY(billing->reserve({order}));
        QVERIFY(billing->settle("job", {ChargeEnding::Kind::Made, {{"image", 1, "a"}, {"image", 2, "b"}, {"voice", 500, "c"}}}));
        const auto used = *billing->usage("ann", kNoon, kNoon + 1);
        QCOMPARE(used.size(), std::size_t{3});
        QCOMPARE(used[0].provider + " " + creditsText(used[0].credits), std::string("a 0.5"));
        QCOMPARE(used[1].provider + " " + creditsText(used[1].credits), std::string("b 1"));
        QCOMPARE(used[2].stage + " " + creditsText(used[2].credits), std::string("voice 2"));
        QVERIFY(billing->usage("ann", kNoon + 1, kNoon + 2)->empty());
        QVERIFY(billing->usage("bob", kNoon, kNoon + 1)->empty());
    }

    void reservationsOutliveTheProgramAndBelongToIt() {
        BillingFixture fixture(kind());
        {
            const auto billing = fixture.open();
            QVERIFY(billing->reserve({fixture.pictures("job", 10)}));
        }
        const auto billing = fixture.open();
        QVERIFY(billing->open("elsewhere")->empty());
        QCOMPARE(*billing->open("jobs"), std::vector<std::string>{"job"});
        QVERIFY(billing->settle("job", {ChargeEnding::Kind::Failed}));
        QCOMPARE(available(*billing), std::string("100"));
    }

    void aDamagedLedgerIsNoticed_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a balance") << "UPDATE wallets SET available = available + 1";
        QTest::newRow("an entry") << "UPDATE entries SET amount = amount + 1 WHERE place = 0";
        QTest::newRow("a posting") << "DELETE FROM postings WHERE number = 2";
        QTest::newRow("its entries") << "DELETE FROM entries WHERE number = 2";
        QTest::newRow("a reservation") << "UPDATE reservations SET credits = credits + 1";
    }
    void aDamagedLedgerIsNoticed() {
        QFETCH(QString, sql);
        BillingFixture fixture(kind());
        const auto billing = fixture.open();
        QVERIFY(billing->reserve({fixture.pictures("job", 10)}));
        sound(*billing);
        const auto database = fixture.database();
        QVERIFY((*database->connection())->change(sql.toStdString()));
        QVERIFY(!billing->verify()->empty());
    }
};

QTEST_GUILESS_MAIN(TestBilling)
#include "tst_billing.moc"
