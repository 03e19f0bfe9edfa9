#include <QFile>
#include <QProcess>
#include <QTest>

#include "services/billing/stripe.h"
#include "tests/services/billing/billing_fixture.h"

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
        const StripeEvent paid = *stripeEventFrom(payloads[0]);
        QVERIFY(paid.meaning == StripeEvent::Meaning::Paid);
        QCOMPARE(paid.purchase, std::string("p"));
        QCOMPARE(moneyText(paid.paid), std::string("9.99 USD"));
        QVERIFY(stripeEventFrom(payloads[1])->meaning == StripeEvent::Meaning::Nothing);
    }
};

QTEST_GUILESS_MAIN(TestStripePackage)
#include "tst_stripe_package.moc"
