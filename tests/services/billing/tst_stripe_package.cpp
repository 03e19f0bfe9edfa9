#include <QFile>
#include <QProcess>
#include <QTest>

#include "services/billing/stripe.h"
#include "tests/services/billing/billing_fixture.h"
#include "tests/services/billing/stripe_events.h"
#include "tests/support/fake_clock.h"

using namespace sw;
using namespace sw::test;

/// What Stripe's own package signs is what is taken here.
class TestStripePackage : public QObject {
    Q_OBJECT

    static constexpr const char* kSecret = "whsec_ünïcode/+=";

    static Json event(std::int64_t timestamp, const std::string& payload) { return {{"payload", payload}, {"timestamp", timestamp}}; }

    /// The headers that the package makes for these events.
    static Json headersOf(const Json& events) {
        QProcess node;
        node.start(SW_NODE, {SW_CLIENTS "/stripe.mjs"});
        node.write(QByteArray::fromStdString(Json{{"secret", kSecret}, {"events", events}}.dump()));
        node.closeWriteChannel();
        if (!node.waitForFinished(60'000) || node.exitCode() != 0)
            qFatal("node: %s", node.readAllStandardError().constData());
        return Json::parse(node.readAllStandardOutput().toStdString());
    }

private slots:
    void initTestCase() {
        if (!QFile::exists(SW_CLIENTS "/node_modules/stripe/package.json"))
            QSKIP("Stripe's package is not there: `npm ci` in tests/clients brings it.");
    }

    void whatThePackageSignsIsTaken() {
        const std::int64_t now = kNoon / 1000;
        const std::vector<std::string> payloads = {
            R"({"id":"evt_1","object":"event","type":"checkout.session.completed","data":{"object":{"client_reference_id":"p","payment_status":"paid","amount_total":999,"currency":"usd"}}})",
            "{\n  \"id\": \"evt_2\",\n  \"type\": \"customer.created\",\n  \"data\": {\"object\": {\"name\": \"Zoë – 日本 \\u0000\"}}\n}\n"};
        Json events = Json::array();
        for (const std::string& payload : payloads)
            events.push_back(event(now, payload));
        const Json headers = headersOf(events);
        for (std::size_t i = 0; i < payloads.size(); ++i) {
            const std::string header = headers[i];
            const Result<void> taken = checkStripeSignature(header, payloads[i], Secret(kSecret), now);
            QVERIFY2(taken, taken ? "" : taken.error().message.c_str());
            QVERIFY(!checkStripeSignature(header, payloads[i] + " ", Secret(kSecret), now));
            QVERIFY(!checkStripeSignature(header, payloads[i], Secret("whsec_other"), now));
            QVERIFY(!checkStripeSignature(header, payloads[i], Secret(kSecret), now + 301));
        }
        const StripeEvent event = *stripeEventFrom(payloads[0]);
        const auto& paid = std::get<shop::PaidOrder>(event.news);
        QCOMPARE(paid.purchase, std::string("p"));
        QCOMPARE(moneyText(paid.paid), std::string("9.99 USD"));
        QVERIFY(std::holds_alternative<std::monostate>(stripeEventFrom(payloads[1])->news));
    }

    /// A subscription, as the package signs what is told of it: twice, and the second time backwards.
    void aSignedSubscriptionIsBookedOnce() {
        namespace stripe = stripe_events;
        constexpr std::int64_t kUntil = kNoon / 1000 + 2'592'000;
        BillingFixture fixture;
        fixture.options.newId = [] { return "purchase-1"; };
        const auto billing = fixture.open();
        QVERIFY(billing->begin("ann", "premium-1", Buying::Renewing));
        StripeOptions options;
        options.webhookSecret = [](const std::stop_token&) -> Result<Secret> { return Secret(kSecret); };
        StillClock clock;
        HttpClient client(clock, {});
        Stripe shop(client, options);
        const auto api = stripe::Api::Basil;
        std::vector<std::string> payloads;
        for (const Json& one : {stripe::eventOf("evt_1", "customer.subscription.created", stripe::subscriptionOf("purchase-1", 999)),
                                stripe::eventOf("evt_2", "invoice.paid", stripe::invoice(api, "in_1", "purchase-1", 999, Json::array({stripe::line(api, 999, kUntil)}))),
                                stripe::eventOf("evt_3", "invoice_payment.paid", stripe::invoicePayment("in_1")),
                                stripe::eventOf("evt_4", "charge.refunded", stripe::refunded("pi_in_1", 999, 333)),
                                stripe::eventOf("evt_5", "charge.dispute.created", stripe::dispute("pi_in_1", 666, "needs_response")),
                                stripe::eventOf("evt_6", "charge.dispute.closed", stripe::dispute("pi_in_1", 666, "won"))})
            payloads.push_back(one.dump());
        const std::vector<std::string> backwards(payloads.rbegin(), payloads.rend());
        payloads.insert(payloads.end(), backwards.begin(), backwards.end());
        Json events = Json::array();
        for (const std::string& payload : payloads)
            events.push_back(event(kNoon / 1000, payload));
        const Json headers = headersOf(events);
        for (std::size_t i = 0; i < payloads.size(); ++i) {
            const Result<StripeEvent> heard = shop.event(headers[i], payloads[i], kNoon / 1000, {});
            QVERIFY2(heard, heard ? "" : heard.error().message.c_str());
            QVERIFY(billing->hear(heard->news, heard->id));
        }
        QCOMPARE(creditsText(billing->balance("ann")->available), std::string("766.667"));
        QVERIFY(billing->verify()->empty());
    }
};

QTEST_GUILESS_MAIN(TestStripePackage)
#include "tst_stripe_package.moc"
