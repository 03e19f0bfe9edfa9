#include <QTest>
#include <algorithm>
#include <random>

#include "services/billing/billing_schema.h"
#include "services/billing/stripe_event.h"
#include "tests/services/billing/billing_fixture.h"
#include "tests/services/billing/stripe_events.h"

using namespace sw;
using namespace sw::test;
using namespace sw::test::stripe_events;

namespace {

constexpr std::int64_t kDay = std::int64_t{24} * 60 * 60 * 1000;
constexpr std::int64_t kFirstEnd = 1'798'372'800;   // 2026-12-27T12:00:00Z, in seconds
constexpr std::int64_t kSecondEnd = 1'801'051'200;  // a month later

/// Billing with the order "purchase-1" of Ann's, and the shop that tells of it.
class Shop {
public:
    explicit Shop(const QString& kind, Buying buying = Buying::Renewing, const char* plan = "premium-1") : fixture(kind) {
        fixture.options.newId = [this] { return "purchase-" + std::to_string(++m_ids); };
        billing = fixture.open();
        if (!billing->begin("ann", plan, buying))
            qFatal("nothing was ordered");
    }

    Result<bool> hear(const Json& event) {
        const Result<StripeEvent> parsed = stripeEventFrom(event.dump());
        return parsed ? billing->hear(parsed->news, parsed->id) : tl::unexpected<Error>(parsed.error());
    }
    bool changes(const Json& event) {
        const Result<bool> heard = hear(event);
        if (!heard)
            qFatal("%s", heard.error().message.c_str());
        return *heard;
    }
    void atSecond(std::int64_t seconds) { fixture.now = seconds * 1000; }

    [[nodiscard]] std::string available() const { return creditsText(billing->balance("ann")->available); }
    [[nodiscard]] std::string plan() const { return billing->balance("ann")->plan.id; }
    [[nodiscard]] std::string notice() const { return billing->balance("ann")->notice; }
    /// "" when every sum is right.
    [[nodiscard]] std::string problem() const {
        const auto problems = billing->verify();
        return !problems ? problems.error().message : problems->empty() ? "" : problems->front();
    }

    static Json paid(const std::string& id, std::int64_t until, Api api = Api::Basil, std::int64_t price = 999) {
        return eventOf("evt_" + id, "invoice.paid", invoice(api, id, "purchase-1", price, Json::array({line(api, price, until)})), until - 2'592'000);
    }
    static Json failed(const std::string& id, std::int64_t at, std::int64_t next) {
        Json unpaid = invoice(Api::Basil, id, "purchase-1", 0, Json::array({line(Api::Basil, 999, kSecondEnd)}));
        unpaid["next_payment_attempt"] = next == 0 ? Json() : Json(next);
        return eventOf("evt_failed_" + id, "invoice.payment_failed", unpaid, at);
    }
    static Json ended(std::int64_t at) {
        Json gone = subscriptionOf("purchase-1", 999, "canceled");
        gone["ended_at"] = at;
        return eventOf("evt_ended", "customer.subscription.deleted", gone, at);
    }
    static Json paidOnce() {
        return eventOf("evt_once", "checkout.session.completed",
                     {{"client_reference_id", "purchase-1"}, {"payment_status", "paid"}, {"mode", "payment"}, {"amount_total", 999}, {"currency", "usd"}, {"payment_intent", "pi_1"}});
    }

    BillingFixture fixture;
    std::unique_ptr<Billing> billing;

private:
    int m_ids = 0;
};

}  // namespace

/// Plans that renew themselves, and money that goes back, as Stripe's events tell of them: once, late, and in any order.
class TestBillingShop : public QObject {
    Q_OBJECT

    static QString kind() {
        QFETCH_GLOBAL(QString, kind);
        return kind;
    }

private slots:
    void initTestCase_data() { databaseRows(); }

    void eachPaidPeriodBringsItsCredits() {
        for (const Api api : {Api::Acacia, Api::Basil}) {
            Shop shop(kind());
            QVERIFY(shop.changes(Shop::paid("in_1", kFirstEnd, api)));
            QVERIFY2(!shop.changes(Shop::paid("in_1", kFirstEnd, api)), "a replay");
            QCOMPARE(shop.available(), std::string("1100"));
            QCOMPARE(shop.plan(), std::string("premium-1"));
            QVERIFY(shop.billing->balance("ann")->renews);
            shop.atSecond(kFirstEnd + 3600);  // the money of the next period comes an hour late
            QCOMPARE(shop.plan(), std::string("premium-1"));
            QVERIFY(shop.changes(Shop::paid("in_2", kSecondEnd, api)));
            QCOMPARE(shop.available(), std::string("2100"));
            QCOMPARE(shop.billing->invoices("ann")->size(), std::size_t{2});
            shop.atSecond(kSecondEnd + 2 * 86'400);
            QVERIFY2(shop.plan() == "free", "nothing more was heard");
            QCOMPARE(shop.problem(), std::string());
        }
    }

    void aFailedPaymentKeepsThePlanWhileItIsTriedAgain() {
        Shop shop(kind());
        QVERIFY(shop.changes(Shop::paid("in_1", kFirstEnd)));
        shop.atSecond(kFirstEnd + 3600);
        QVERIFY(shop.changes(Shop::failed("in_2", kFirstEnd + 3600, kFirstEnd + 3 * 86'400)));
        QVERIFY(!shop.changes(Shop::failed("in_2", kFirstEnd + 3600, kFirstEnd + 3 * 86'400)));
        QCOMPARE(shop.available(), std::string("1100"));
        QVERIFY2(shop.notice().find("failed on 2026-12-27") != std::string::npos && shop.notice().find("again on 2026-12-30") != std::string::npos, shop.notice().c_str());
        shop.atSecond(kFirstEnd + 3 * 86'400 + 3600);
        QCOMPARE(shop.plan(), std::string("premium-1"));
        QVERIFY(shop.changes(Shop::failed("in_2", kFirstEnd + 3 * 86'400, 0)));
        QVERIFY2(shop.notice().find("not tried again") != std::string::npos, shop.notice().c_str());
        shop.atSecond(kFirstEnd + 5 * 86'400);
        QCOMPARE(shop.plan(), std::string("free"));
        QVERIFY2(shop.changes(Shop::paid("in_2", kSecondEnd)), "with another card");
        QVERIFY(shop.plan() == "premium-1" && shop.notice().empty());
        QVERIFY2(!shop.changes(Shop::failed("in_2", kFirstEnd + 4 * 86'400, 0)), "late news");
        QCOMPARE(shop.notice(), std::string());
        QCOMPARE(shop.problem(), std::string());
    }

    void anEndedPlanIsOver() {
        Shop shop(kind());
        QVERIFY(shop.changes(Shop::paid("in_1", kFirstEnd)));
        Json cancelled = subscriptionOf("purchase-1", 999);
        cancelled["cancel_at_period_end"] = true;
        QVERIFY(shop.changes(eventOf("evt_2", "customer.subscription.updated", cancelled)));
        QVERIFY(!shop.billing->balance("ann")->renews);
        QCOMPARE(shop.plan(), std::string("premium-1"));
        QCOMPARE(shop.billing->renewal("ann").error().code, ErrorCode::NotFound);
        shop.atSecond(kFirstEnd);
        QVERIFY(shop.changes(Shop::ended(kFirstEnd)));
        QVERIFY(!shop.changes(Shop::ended(kFirstEnd)));
        QVERIFY2(!shop.changes(eventOf("evt_3", "customer.subscription.updated", subscriptionOf("purchase-1", 999), kFirstEnd + 10)), "it does not come back");
        QCOMPARE(shop.plan(), std::string("free"));
        QVERIFY2(shop.available() == "1100", "what was paid for stays");
    }

    void whatWasBoughtOnceBesidesStays() {
        Shop shop(kind());
        QVERIFY(shop.changes(Shop::paid("in_1", kFirstEnd)));
        const Purchase once = *shop.billing->begin("ann", "premium-1");
        QVERIFY(*shop.billing->complete(once.id, {999, "USD"}, "evt"));
        shop.atSecond(kFirstEnd);
        QVERIFY(shop.changes(Shop::ended(kFirstEnd)));
        QCOMPARE(shop.plan(), std::string("premium-1"));
        shop.atSecond(kSecondEnd + 86'400);
        QCOMPARE(shop.plan(), std::string("free"));
    }

    void aChangedPlanCountsAtOnceAndBringsItsCreditsWhenItIsPaid() {
        Shop shop(kind());
        QVERIFY(shop.changes(Shop::paid("in_1", kFirstEnd)));
        QVERIFY(shop.changes(eventOf("evt_2", "customer.subscription.updated", subscriptionOf("purchase-1", 1999))));
        QVERIFY2(!shop.changes(eventOf("evt_1", "customer.subscription.updated", subscriptionOf("purchase-1", 999), 1'795'000'000)), "older news");
        QCOMPARE(shop.plan(), std::string("premium-2"));
        QCOMPARE(shop.available(), std::string("1100"));
        shop.atSecond(kFirstEnd);
        // The rest of the first period, prorated, and the whole second one.
        const Json lines = {line(Api::Basil, 1999, kSecondEnd), line(Api::Basil, -500, kFirstEnd, true), line(Api::Basil, 1000, kFirstEnd, true)};
        QVERIFY(shop.changes(eventOf("evt_3", "invoice.paid", invoice(Api::Basil, "in_2", "purchase-1", 2499, lines))));
        QCOMPARE(shop.available(), std::string("7350.625"));  // 5000 and 5000 · 500 / 1999
        QCOMPARE(shop.billing->invoices("ann")->front().total.minor, std::int64_t{2499});
        QCOMPARE(shop.problem(), std::string());
    }

    void aPriceOfNoPlanIsRefused() {
        Shop shop(kind());
        const Result<bool> odd = shop.hear(Shop::paid("in_1", kFirstEnd, Api::Basil, 1234));
        QVERIFY(!odd);
        QCOMPARE(odd.error().code, ErrorCode::Unsupported);
        QVERIFY2(odd.error().message.find("12.34 USD") != std::string::npos, odd.error().message.c_str());
        QVERIFY(!shop.hear(eventOf("evt", "customer.subscription.updated", subscriptionOf("purchase-1", 1234))));
        QCOMPARE(shop.available(), std::string("100"));
        QCOMPARE(shop.problem(), std::string());
    }

    void theAgreedPriceHoldsWhenPlansChange() {
        Shop shop(kind());
        QVERIFY(shop.changes(Shop::paid("in_1", kFirstEnd)));
        shop.fixture.options.plans = *CreditPlans::from({{"plans", {{{"id", "free"}, {"name", "Free"}, {"credits", 100}},
                                                                    {{"id", "premium-1"}, {"name", "Premium 1"}, {"credits", 500}, {"price", "29.99"}}}}},
                                                        "plans");
        const auto later = shop.fixture.open();
        shop.atSecond(kFirstEnd);
        const auto parsed = stripeEventFrom(Shop::paid("in_2", kSecondEnd).dump());
        QVERIFY(*later->hear(parsed->news, parsed->id));
        QCOMPARE(creditsText(later->balance("ann")->available), std::string("2100"));
    }

    void onePlanAtATimeRenewsItself() {
        Shop shop(kind());
        QVERIFY(shop.billing->begin("ann", "premium-1", Buying::Renewing));  // the page of the first was closed
        QVERIFY(shop.changes(Shop::paid("in_1", kFirstEnd)));
        const auto second = shop.billing->begin("ann", "premium-2", Buying::Renewing);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Unsupported);
        QVERIFY(shop.billing->begin("ann", "premium-2"));
        QVERIFY(shop.billing->begin("bob", "premium-2", Buying::Renewing));
        QCOMPARE(*shop.billing->renewal("ann"), std::string("sub_1"));
    }

    void subscriptionsOfOthersMeanNothing() {
        Shop shop(kind(), Buying::Once);
        for (const std::string purchase : {"purchase-1", "purchase-9", ""}) {  // the first was to be paid once
            QVERIFY(!shop.changes(eventOf("evt", "invoice.paid", invoice(Api::Basil, "in_1", purchase, 999, Json::array({line(Api::Basil, 999, kFirstEnd)})))));
            QVERIFY(!shop.changes(eventOf("evt", "customer.subscription.deleted", subscriptionOf(purchase, 999))));
        }
        QCOMPARE(shop.available(), std::string("100"));
    }

    void aRefundTakesItsShare() {
        Shop shop(kind(), Buying::Once);
        QVERIFY(shop.changes(Shop::paidOnce()));
        QVERIFY(shop.changes(eventOf("evt_2", "charge.refunded", refunded("pi_1", 999, 333))));
        for (int i = 0; i < 3; ++i)
            QVERIFY(!shop.changes(eventOf("evt_2", "charge.refunded", refunded("pi_1", 999, 333))));
        QCOMPARE(shop.available(), std::string("766.667"));
        QCOMPARE(shop.plan(), std::string("premium-1"));
        QVERIFY(shop.changes(eventOf("evt_3", "charge.refunded", refunded("pi_1", 999, 999))));
        QVERIFY2(!shop.changes(eventOf("evt_2", "charge.refunded", refunded("pi_1", 999, 333))), "late news");
        QCOMPARE(shop.available(), std::string("100"));
        QVERIFY2(shop.plan() == "free", "the plan was paid back");
        QCOMPARE(shop.problem(), std::string());
    }

    void whatWasUsedIsOwed() {
        Shop shop(kind(), Buying::Once);
        QVERIFY(shop.changes(Shop::paidOnce()));
        QVERIFY(shop.billing->reserve({BillingFixture::pictures("used", 1600)}));
        QVERIFY(shop.billing->settle("used", BillingFixture::made(1600)));
        QVERIFY(shop.billing->reserve({BillingFixture::pictures("under way", 400)}));
        QCOMPARE(shop.available(), std::string("100"));
        QVERIFY(shop.changes(eventOf("evt_2", "charge.dispute.created", dispute("pi_1", 999, "needs_response"))));
        const Balance owing = *shop.billing->balance("ann");
        QCOMPARE(creditsText(owing.available), std::string("-900"));
        QVERIFY2(creditsText(owing.reserved) == "200", "what is under way is not touched");
        QVERIFY2(owing.notice.find("900 of its credits") != std::string::npos, owing.notice.c_str());
        const Result<void> refused = shop.billing->reserve({BillingFixture::pictures("new", 0)});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::OverBudget);
        QVERIFY2(refused.error().message.find("owes 900") != std::string::npos, refused.error().message.c_str());
        QCOMPARE(shop.problem(), std::string());
        QVERIFY(shop.billing->settle("under way", BillingFixture::made(100)));
        QVERIFY2(shop.available() == "-750", "what is given back makes the debt smaller");
        shop.fixture.now = kNoon + 40 * kDay;
        QVERIFY2(shop.available() == "-750", "free credits pay no debts");
        QVERIFY(*shop.billing->give({"ann", {1'000'000}, "An arrangement", "owner", "", ""}));
        QCOMPARE(shop.available(), std::string("250"));
        QVERIFY(shop.billing->reserve({BillingFixture::pictures("new", 1)}));
        QCOMPARE(shop.problem(), std::string());
    }

    void aDisputeThatIsWonGivesEverythingAgain() {
        Shop shop(kind(), Buying::Once);
        QVERIFY(shop.changes(Shop::paidOnce()));
        const std::int64_t until = shop.billing->balance("ann")->planUntil;
        QVERIFY2(!shop.changes(eventOf("evt_2", "charge.dispute.created", dispute("pi_1", 999, "warning_needs_response"))), "an inquiry takes nothing");
        QVERIFY(shop.changes(eventOf("evt_3", "charge.dispute.updated", dispute("pi_1", 999, "needs_response"))));
        QVERIFY(shop.available() == "100" && shop.plan() == "free");
        QVERIFY(shop.changes(eventOf("evt_4", "charge.dispute.closed", dispute("pi_1", 999, "won"))));
        QVERIFY2(!shop.changes(eventOf("evt_3", "charge.dispute.updated", dispute("pi_1", 999, "needs_response"))), "late news");
        QVERIFY(shop.available() == "1100" && shop.plan() == "premium-1");
        QCOMPARE(shop.billing->balance("ann")->planUntil, until);
        QCOMPARE(shop.problem(), std::string());
    }

    void nobodyPaysBackMoreThanWasPaid() {
        Shop shop(kind(), Buying::Once);
        QVERIFY(shop.changes(Shop::paidOnce()));
        QVERIFY(shop.changes(eventOf("evt_2", "charge.refunded", refunded("pi_1", 999, 999))));
        QVERIFY(!shop.changes(eventOf("evt_3", "charge.dispute.closed", dispute("pi_1", 999, "lost"))));
        QVERIFY(!shop.changes(eventOf("evt_4", "charge.dispute.closed", dispute("pi_9", 999, "lost"))));
        QCOMPARE(shop.available(), std::string("100"));
        QCOMPARE(shop.problem(), std::string());
    }

    /// All that is told of one short story ends alike, in whatever order it comes and however often.
    void anyOrderEndsAlike() {
        const std::vector<Json> story = {
            Shop::paid("in_1", kFirstEnd),
            eventOf("evt_pay_1", "invoice_payment.paid", invoicePayment("in_1")),
            Shop::failed("in_2", kFirstEnd + 3600, kFirstEnd + 86'400),
            Shop::paid("in_2", kSecondEnd),
            eventOf("evt_pay_2", "invoice_payment.paid", invoicePayment("in_2")),
            eventOf("evt_r1", "charge.refunded", refunded("pi_in_1", 999, 500)),
            eventOf("evt_r2", "charge.refunded", refunded("pi_in_1", 999, 999)),
            eventOf("evt_d1", "charge.dispute.created", dispute("pi_in_2", 999, "needs_response")),
            eventOf("evt_d2", "charge.dispute.closed", dispute("pi_in_2", 999, "won")),
            Shop::ended(kSecondEnd),
        };
        constexpr int kOrders = 20;
        for (int seed = 0; seed < kOrders; ++seed) {
            std::mt19937 random(static_cast<unsigned>(seed));
            std::vector<Json> told = story;
            told.insert(told.end(), story.begin(), story.end());
            if (seed > 0)
                std::ranges::shuffle(told, random);
            Shop shop(kind());
            shop.atSecond(kFirstEnd + 2 * 86'400);
            for (const Json& one : told)
                (void)shop.changes(one);
            const std::string which = "order " + std::to_string(seed);
            QVERIFY2(shop.available() == "1100", (which + ": " + shop.available()).c_str());
            QVERIFY2(shop.problem().empty(), (which + ": " + shop.problem()).c_str());
            QCOMPARE(shop.billing->invoices("ann")->size(), std::size_t{2});
            QVERIFY2(shop.plan() == "premium-1", which.c_str());
            shop.atSecond(kSecondEnd + 1);
            QVERIFY2(shop.plan() == "free", which.c_str());
        }
    }

    void whatAnEarlierProgramWroteIsKept() {
        BillingFixture fixture(kind());
        const auto database = fixture.database();
        QVERIFY(database->migrate("billing", {billingMigrations().front()}));
        Connection& connection = **database->connection();
        for (const char* sql :
             {"INSERT INTO wallets VALUES ('ann', 1100000, 0, 1, 'premium-1', 1798372800000, 'free 2026-11')",
              "INSERT INTO postings VALUES ('ann', 1, 'purchase:p', 'purchase', 1, 'evt', 'The plan Premium 1')",
              "INSERT INTO entries VALUES ('ann', 1, 0, 'sales', 'credit', -1100000)", "INSERT INTO entries VALUES ('ann', 1, 1, 'user:ann:available', 'credit', 1100000)",
              "INSERT INTO orders VALUES ('purchase-1', 'ann', 'premium-1', 1000000, 999, 'USD', 1, 'open', 'month', '')"})
            QVERIFY2(connection.change(sql), sql);
        const auto billing = fixture.open();
        QCOMPARE(creditsText(billing->balance("ann")->available), std::string("1100"));
        QCOMPARE(billing->balance("ann")->plan.id, std::string("premium-1"));
        QVERIFY(*billing->complete("purchase-1", {999, "USD"}, "evt"));
        QCOMPARE(creditsText(billing->balance("ann")->available), std::string("2100"));
        QVERIFY(billing->verify()->empty());
    }

    void giftsAreGivenOnce() {
        BillingFixture fixture(kind());
        std::vector<std::string> noted;
        fixture.options.onGift = [&](Connection&, const Gift& gift) -> Result<void> {
            if (gift.account == "nobody")
                return fail(ErrorCode::NotFound, "There is no such account.");
            noted.push_back(gift.from + " " + gift.account);
            return {};
        };
        const auto billing = fixture.open();
        QVERIFY(*billing->give({"ann", {50'500}, "Sorry", "admin", "", "key"}));
        QVERIFY(!*billing->give({"ann", {50'500}, "Sorry", "admin", "", "key"}));
        QVERIFY(*billing->give({"bob", {50'500}, "Sorry", "admin", "", "key"}));
        QVERIFY(*billing->give({"ann", {1'000}, "Again", "admin", "", ""}));
        QVERIFY(*billing->give({"ann", {1'000}, "Again", "admin", "", ""}));
        QCOMPARE(creditsText(billing->balance("ann")->available), std::string("152.5"));
        QCOMPARE(noted, (std::vector<std::string>{"admin ann", "admin bob", "admin ann", "admin ann"}));
        const auto postings = *billing->postings("ann", 0, 10);
        QCOMPARE(postings.front().kind + ": " + postings.front().text + " (" + postings.front().reference + ")", std::string("gift: Again (admin)"));
        QCOMPARE(billing->give({"nobody", {1'000}, "Why", "admin", "", ""}).error().code, ErrorCode::NotFound);
        QVERIFY(!*billing->knows("nobody"));
        for (const std::int64_t wrong : {std::int64_t{0}, std::int64_t{-1}, kMostCredits.thousandths + 1, std::int64_t{INT64_MAX}, std::int64_t{INT64_MIN}})
            QCOMPARE(billing->give({"ann", {wrong}, "Why", "admin", "", ""}).error().code, ErrorCode::InvalidInput);
        QVERIFY(!billing->give({"ann", {1'000}, "", "admin", "", ""}));
        QVERIFY2(!billing->give({"ann", kMostCredits, "Why", "admin", "", ""}), "more than an account may have");
        QVERIFY(billing->verify()->empty());
    }

    void aKeyIsOnePurchase() {
        BillingFixture fixture(kind());
        const auto billing = fixture.open();
        const Purchase first = *billing->begin("ann", "premium-1", Buying::Once, "key");
        QCOMPARE(billing->begin("ann", "premium-1", Buying::Once, "key")->id, first.id);
        QVERIFY(billing->begin("bob", "premium-1", Buying::Once, "key")->id != first.id);
        QVERIFY(billing->begin("ann", "premium-1", Buying::Once, "other")->id != first.id);
        QVERIFY(billing->begin("ann", "premium-1")->id != first.id);
        QCOMPARE(billing->begin("ann", "premium-2", Buying::Once, "key").error().code, ErrorCode::Unsupported);
        QCOMPARE(billing->begin("ann", "premium-1", Buying::Renewing, "key").error().code, ErrorCode::Unsupported);
        fixture.now = kNoon + kDay;
        QVERIFY2(billing->begin("ann", "premium-1", Buying::Once, "key")->id != first.id, "as long as Stripe keeps its own");
    }
};

QTEST_GUILESS_MAIN(TestBillingShop)
#include "tst_billing_shop.moc"
