#include <QTest>

#include "services/billing/stripe_event.h"
#include "tests/services/billing/stripe_events.h"

using namespace sw;
using namespace sw::test::stripe_events;

/// What events of Stripe's say, in both ways in which they say it.
class TestStripeEvent : public QObject {
    Q_OBJECT

    static constexpr std::int64_t kUntil = 1'798'372'800;

    static StripeEvent parsed(const std::string& type, const Json& object) {
        const Result<StripeEvent> event = stripeEventFrom(bodyOf(type, object));
        if (!event)
            qFatal("%s", event.error().message.c_str());
        return *event;
    }
    static std::string bodyOf(const std::string& type, const Json& object) { return eventOf("evt_1", type, object).dump(); }

    static void bothVersions() {
        QTest::addColumn<bool>("basil");
        QTest::newRow("until 2025") << false;
        QTest::newRow("since 2025") << true;
    }
    static Api api() {
        QFETCH(bool, basil);
        return basil ? Api::Basil : Api::Acacia;
    }

private slots:
    void aPaidPeriod_data() { bothVersions(); }
    void aPaidPeriod() {
        const Json lines = {line(api(), 999, kUntil), line(api(), -300, kUntil - 100, true), line(api(), 500, kUntil + 100, true)};
        const auto event = parsed("invoice.paid", invoice(api(), "in_1", "purchase-1", 1199, lines));
        const auto& paid = std::get<shop::PaidPeriod>(event.news);
        QCOMPARE(paid.subscription + " " + paid.purchase + " " + paid.invoice, std::string("sub_1 purchase-1 in_1"));
        QCOMPARE(moneyText(paid.regular), std::string("9.99 USD"));
        QCOMPARE(paid.prorated, std::int64_t{200});
        QCOMPARE(paid.paid, std::int64_t{1199});
        QCOMPARE(paid.until, kUntil * 1000);
        QCOMPARE(paid.names.front(), std::string("in_1"));
    }

    void metadataOfALineWillDo() {
        Json old = invoice(Api::Acacia, "in_1", "", 999, Json::array({line(Api::Acacia, 999, kUntil)}));
        old.erase("subscription_details");
        old["lines"]["data"][0]["metadata"] = {{"purchase", "purchase-1"}};
        old["subscription"] = {{"id", "sub_1"}, {"object", "subscription"}};  // expanded
        const auto event = parsed("invoice.paid", old);
        const auto& paid = std::get<shop::PaidPeriod>(event.news);
        QCOMPARE(paid.subscription + " " + paid.purchase, std::string("sub_1 purchase-1"));
    }

    void aFailedPayment_data() { bothVersions(); }
    void aFailedPayment() {
        Json unpaid = invoice(api(), "in_2", "purchase-1", 0, Json::array({line(api(), 999, kUntil)}));
        auto event = parsed("invoice.payment_failed", unpaid);
        QCOMPARE(std::get<shop::FailedPeriod>(event.news).nextAttempt, std::int64_t{0});
        unpaid["next_payment_attempt"] = kUntil;
        event = parsed("invoice.payment_failed", unpaid);
        const auto& failed = std::get<shop::FailedPeriod>(event.news);
        QCOMPARE(failed.nextAttempt, kUntil * 1000);
        QCOMPARE(failed.subscription + " " + failed.invoice, std::string("sub_1 in_2"));
    }

    void aSubscription() {
        Json object = subscriptionOf("purchase-1", 1999);
        auto event = parsed("customer.subscription.updated", object);
        auto state = std::get<shop::SubscriptionState>(event.news);
        QVERIFY(state.renews && state.ended == 0 && state.purchase == "purchase-1" && state.at == 1'795'780'800'000);
        QCOMPARE(moneyText(state.price), std::string("19.99 USD"));
        object["cancel_at_period_end"] = true;
        QVERIFY(!std::get<shop::SubscriptionState>(parsed("customer.subscription.updated", object).news).renews);
        object["status"] = "canceled";
        object["ended_at"] = kUntil;
        QCOMPARE(std::get<shop::SubscriptionState>(parsed("customer.subscription.deleted", object).news).ended, kUntil * 1000);
        object["items"]["data"].push_back(object["items"]["data"][0]);
        QVERIFY(std::get<shop::SubscriptionState>(parsed("customer.subscription.updated", object).news).price.currency.empty());
    }

    void aRefund() {
        const auto event = parsed("charge.refunded", refunded("pi_1", 999, 333));
        const auto& refund = std::get<shop::Reversal>(event.news);
        QVERIFY(refund.amount.minor == 333 && refund.whole == 999 && refund.step == 333);
        QCOMPARE(refund.names, (shop::PaymentNames{"ch_pi_1", "pi_1", ""}));
    }

    void aDispute_data() {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("taken");
        QTest::addColumn<int>("step");
        QTest::newRow("an inquiry") << "warning_needs_response" << 0 << 0;
        QTest::newRow("answered") << "warning_under_review" << 0 << 0;
        QTest::newRow("an inquiry that is over") << "warning_closed" << 0 << 2;
        QTest::newRow("begun") << "needs_response" << 999 << 1;
        QTest::newRow("looked into") << "under_review" << 999 << 1;
        QTest::newRow("won") << "won" << 0 << 2;
        QTest::newRow("lost") << "lost" << 999 << 2;
        QTest::newRow("prevented") << "prevented" << 0 << 2;
    }
    void aDispute() {
        QFETCH(QString, status);
        QFETCH(int, taken);
        QFETCH(int, step);
        for (const char* type : {"charge.dispute.created", "charge.dispute.updated", "charge.dispute.closed"}) {
            const auto event = parsed(type, dispute("pi_1", 999, status.toStdString()));
            const auto& reversal = std::get<shop::Reversal>(event.news);
            QCOMPARE(reversal.amount.minor, std::int64_t{taken});
            QCOMPARE(reversal.step, std::int64_t{step});
        }
    }

    void oneSessionIsPaidAtOnceAndAnotherByItsInvoice() {
        Json session = {{"client_reference_id", "p"}, {"payment_status", "paid"}, {"amount_total", 999}, {"currency", "usd"}, {"mode", "payment"}, {"payment_intent", "pi_1"}};
        QCOMPARE(std::get<shop::PaidOrder>(parsed("checkout.session.completed", session).news).names.front(), std::string("pi_1"));
        session["mode"] = "subscription";
        QVERIFY(std::holds_alternative<std::monostate>(parsed("checkout.session.completed", session).news));
        QCOMPARE(std::get<shop::AbandonedOrder>(parsed("checkout.session.expired", session).news).purchase, std::string("p"));
    }

    void whatIsOfOthersMeansNothing() {
        for (const char* type : {"invoice.paid", "invoice.payment_failed", "customer.subscription.updated", "charge.refunded", "charge.dispute.created", "charge.dispute.",
                                 "invoice_payment.paid", "charge.refund.updated", "customer.created"})
            for (const Json& object : {Json::object(), Json::array(), Json(7), Json(nullptr)})
                QVERIFY2(std::holds_alternative<std::monostate>(parsed(type, object).news), type);
    }

    void whatIsNoAmountIsRefused_data() {
        QTest::addColumn<QString>("amount");
        for (const char* amount : {"\"999\"", "999.0", "null", "1000000000000001", "-9223372036854775808", "18446744073709551615", "[]"})
            QTest::newRow(amount) << QString(amount);
    }
    void whatIsNoAmountIsRefused() {
        QFETCH(QString, amount);
        const Json odd = Json::parse(amount.toStdString());
        Json paid = invoice(Api::Basil, "in_1", "p", 999, Json::array({line(Api::Basil, 999, kUntil)}));
        paid["amount_paid"] = odd;
        QVERIFY(!stripeEventFrom(bodyOf("invoice.paid", paid)));
        paid["amount_paid"] = 999;
        paid["lines"]["data"][0]["amount"] = odd;
        QVERIFY(!stripeEventFrom(bodyOf("invoice.paid", paid)));
        Json charge = refunded("pi_1", 999, 999);
        charge["amount_refunded"] = odd;
        QVERIFY(!stripeEventFrom(bodyOf("charge.refunded", charge)));
        Json disputed = dispute("pi_1", 999, "lost");
        disputed["amount"] = odd;
        QVERIFY(!stripeEventFrom(bodyOf("charge.dispute.closed", disputed)));
    }

    void lessThanNothingIsRefused() {
        QVERIFY(!stripeEventFrom(bodyOf("invoice.paid", invoice(Api::Basil, "in_1", "p", -1, Json::array()))));
        QVERIFY(!stripeEventFrom(bodyOf("invoice.paid", invoice(Api::Basil, "in_1", "p", 0, Json::array({line(Api::Basil, -999, kUntil)})))));
    }
};

QTEST_APPLESS_MAIN(TestStripeEvent)
#include "tst_stripe_event.moc"
