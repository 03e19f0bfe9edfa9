#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QTest>
#include <algorithm>

#include "services/billing/billing_csv.h"
#include "services/billing/billing_routes.h"
#include "services/billing/charged_route.h"
#include "services/http/lenient_json.h"
#include "tests/services/billing/billing_fixture.h"
#include "tests/services/billing/stripe_events.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_server.h"
#include "tests/support/json_schema.h"

using namespace sw;
using namespace sw::test;

namespace {

constexpr const char* kSecret = "whsec_test";

/// The body of a checkout.
std::string order(const char* plan, const char* successUrl) {
    return Json{{"plan", plan}, {"successUrl", successUrl}}.dump();
}

std::string renewing(const char* plan) {
    return Json{{"plan", plan}, {"renew", "true"}, {"successUrl", "https://a.example"}}.dump();
}

/// A signature as Stripe makes it; tests/clients/stripe.mjs compares with the official package's.
std::string signatureOf(const std::string& body, std::int64_t seconds, const std::string& secret = kSecret) {
    const std::string text = std::to_string(seconds) + "." + body;
    unsigned char code[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()), reinterpret_cast<const unsigned char*>(text.data()), text.size(), code, &length);
    return "t=" + std::to_string(seconds) + ",v1=" + QByteArray(reinterpret_cast<const char*>(code), static_cast<qsizetype>(length)).toHex().toStdString();
}

/// The routes, with a server that stands for Stripe.
class Desk {
public:
    explicit Desk(FakeServer::Handler handler = {})
        : server(handler ? std::move(handler) : [](const FakeRequest&, FakeServer::Wire& wire) { wire.send(fakeJson(R"({"id":"cs_1","url":"https://pay.example/cs_1"})")); }),
          client(clock, {}) {
        StripeOptions stripe;
        stripe.baseUrl = server.url();
        stripe.key = [this](const std::stop_token&) -> Result<Secret> { return Secret(key); };
        stripe.webhookSecret = [this](const std::stop_token&) -> Result<Secret> { return Secret(webhookSecret); };
        m_stripe = std::make_unique<Stripe>(client, stripe);
        fixture.options.parties.seller = {"Studio Ltd", "1 Harbour Road", "Haven", "Åland", "VAT FI00000000", "IBAN FI00 0000 0000 0000 00", "studio.example"};
        fixture.options.parties.taxBasisPoints = 2550;
        fixture.options.parties.buyerOf = [](const std::string& account) -> InvoiceParty { return {account, account + "@example.org"}; };
        fixture.options.newId = [this] { return "purchase-" + std::to_string(++m_ids); };
        billing = fixture.open();
        BillingDesk desk;
        desk.billing = billing.get();
        desk.stripe = m_stripe.get();
        desk.owner = "owner";
        desk.wish = [](const Json& body) -> Result<WantedWork> {
            SW_TRY(const std::int64_t pictures, LenientJson(body).integer("pictures", 1, 0, INT64_MAX));
            return WantedWork{{{"image", pictures, "embedded"}}, 0};
        };
        desk.budget = [this]() -> Result<Json> {
            return Json{{"monthly", monthly ? Json(*monthly) : Json()}, {"currency", "USD"}, {"month", "2026-11"}, {"spent", 0}, {"reserved", 0}, {"warning", nullptr}};
        };
        desk.setBudget = [this](std::optional<double> most) -> Result<void> {
            monthly = most;
            return {};
        };
        desk.tell = [this](const std::string& problem) { problems.push_back(problem); };
        m_routes = billingRoutes(desk);
    }

    struct Answer {
        int status = 0;
        Json json;
        HttpResponse response;
    };

    Answer ask(const std::string& method, const std::string& path, const std::string& body = {}, const std::string& account = "ann",
               std::vector<std::pair<std::string, std::string>> headers = {}) {
        HttpRequest request;
        request.method = method;
        const std::size_t mark = path.find('?');
        request.path = "/api/billing/" + path.substr(0, mark);
        if (mark != std::string::npos)
            for (const std::string& pair : split(path.substr(mark + 1), '&'))
                request.query.emplace(pair.substr(0, pair.find('=')), pair.substr(pair.find('=') + 1));
        request.caller = {account, {account == "owner" || account == "admin" ? Scope::Admin : Scope::Generate}};
        request.body = body;
        request.headers = std::move(headers);
        const auto route = std::ranges::find_if(m_routes, [&](const Route& one) {
            return one.method == method && (one.pattern == request.path || (one.pattern.ends_with("/:file") && request.path.find("/invoices/") != std::string::npos));
        });
        if (route == m_routes.end())
            qFatal("no route %s %s", method.c_str(), path.c_str());
        if (route->pattern.ends_with("/:file"))
            request.arguments["file"] = request.path.substr(request.path.rfind('/') + 1);
        Answer answer;
        answer.response = route->handler(request);
        answer.status = answer.response.status;
        answer.json = Json::parse(answer.response.body, nullptr, false);
        if (answer.status == 200 && !route->responseSchema.is_null())
            if (const std::vector<std::string> wrong = JsonSchema(Json::object()).mistakes(answer.json, route->responseSchema); !wrong.empty())
                qFatal("%s: %s", path.c_str(), wrong.front().c_str());
        return answer;
    }

    Answer pay(const std::string& event, const std::string& type, const Json& session) {
        return hear({{"id", event}, {"type", type}, {"data", {{"object", session}}}});
    }
    Answer hear(const Json& event) {
        const std::string body = event.dump();
        return ask("POST", "webhook", body, "", {{"stripe-signature", signatureOf(body, fixture.now / 1000)}});
    }

    static Json session(const std::string& purchase, std::int64_t minor = 999, const std::string& currency = "usd") {
        return {{"client_reference_id", purchase}, {"payment_status", "paid"}, {"amount_total", minor}, {"currency", currency}};
    }

    BillingFixture fixture;
    StillClock clock;
    FakeServer server;
    HttpClient client;
    std::string key = "sk_test_planted";
    std::string webhookSecret = kSecret;
    std::optional<double> monthly;
    std::vector<std::string> problems;
    std::unique_ptr<Billing> billing;

private:
    int m_ids = 0;
    std::unique_ptr<Stripe> m_stripe;
    std::vector<Route> m_routes;
};

}  // namespace

class TestBillingRoutes : public QObject {
    Q_OBJECT

private slots:
    void everybodySeesThePlans() {
        Desk desk;
        const auto answer = desk.ask("GET", "plans");
        QCOMPARE(answer.json["plans"].size(), std::size_t{3});
        QVERIFY(answer.json["plans"][0]["credits"] == 100 && answer.json["plans"][1]["price"] == "9.99" && answer.json["plans"][2]["longestSeconds"].is_null());
    }

    void anAccountSeesItsOwnBalanceAndAdministratorsOthers() {
        Desk desk;
        QVERIFY(desk.billing->reserve({BillingFixture::pictures("job", 3)}));
        const auto mine = desk.ask("GET", "balance");
        QVERIFY(mine.json["available"] == 98.5 && mine.json["reserved"] == 1.5 && mine.json["plan"]["id"] == "free");
        QCOMPARE(desk.ask("GET", "balance?account=ann", {}, "bob").status, 404);
        QVERIFY(desk.ask("GET", "balance?account=ann", {}, "admin").json["available"] == 98.5);
        QVERIFY(desk.ask("GET", "balance", {}, "owner").json["available"].is_null());
    }

    void anEstimateSaysWhetherThereIsEnough() {
        Desk desk;
        const auto small = desk.ask("POST", "estimate", R"({"pictures":"3"})");
        QVERIFY(small.json["total"] == 1.5 && small.json["enough"] == true && small.json["available"] == 100);
        QVERIFY(desk.ask("POST", "estimate", R"({"pictures":1000})").json["enough"] == false);
        QVERIFY(desk.ask("POST", "estimate", R"({"pictures":1000})", "owner").json["free"] == true);
        QCOMPARE(desk.ask("POST", "estimate", R"({"pictures":-1})").status, 400);
        QCOMPARE(desk.ask("POST", "estimate", R"({"pictures":9223372036854775807})").status, 400);
        QCOMPARE(desk.ask("POST", "estimate", "[]").status, 400);
    }

    void theLedgerHasPages() {
        Desk desk;
        for (int i = 0; i < 4; ++i) {
            const std::string job = std::to_string(i);
            QVERIFY(desk.billing->reserve({BillingFixture::pictures(job, 2)}));
            QVERIFY(desk.billing->settle(job, BillingFixture::made(2)));
        }
        std::vector<std::string> kinds;
        std::string cursor;
        double sum = 0;
        do {
            const auto page = desk.ask("GET", "ledger?limit=2" + cursor);
            for (const Json& posting : page.json["postings"]) {
                kinds.push_back(posting["kind"]);
                sum += posting["available"].get<double>();
            }
            cursor = page.json["nextCursor"].is_null() ? "" : "&cursor=" + page.json["nextCursor"].get<std::string>();
        } while (!cursor.empty());
        QCOMPARE(kinds.size(), std::size_t{9});
        QCOMPARE(kinds.back(), std::string("allocation"));
        QCOMPARE(sum, 96.0);
        for (const char* wrong : {"ledger?limit=0", "ledger?limit=201", "ledger?cursor=-1", "ledger?cursor=x"})
            QCOMPARE(desk.ask("GET", wrong).status, 400);
    }

    void tablesAreForSpreadsheets() {
        Desk desk;
        QVERIFY(desk.billing->reserve({{"=job,\"1\"", "jobs", "short", "ann", {{{"image", 2, "@one"}}, 0}}}));
        QVERIFY(desk.billing->settle("=job,\"1\"", BillingFixture::made(2, "@one")));
        const std::string csv = desk.ask("GET", "ledger.csv").response.body;
        QVERIFY2(csv.starts_with("number,time,kind,reference,text,available,reserved\r\n"), csv.c_str());
        QVERIFY2(csv.find("\"'=job,\"\"1\"\"\"") != std::string::npos, csv.c_str());
        QCOMPARE(std::ranges::count(csv, '\n'), std::ptrdiff_t{4});
        QVERIFY(desk.ask("GET", "usage.csv").response.body.find("image,'@one,1,2,pictures,1\r\n") != std::string::npos);
    }

    void usageHasDays() {
        Desk desk;
        QVERIFY(desk.billing->reserve({BillingFixture::pictures("job", 4)}));
        QVERIFY(desk.billing->settle("job", BillingFixture::made(4)));
        const auto month = desk.ask("GET", "usage");
        QVERIFY(month.json["credits"] == 2 && month.json["from"] == "2026-11-01" && month.json["to"] == "2026-11-27");
        QVERIFY(desk.ask("GET", "usage?from=2026-11-27&to=2026-11-27").json["credits"] == 2);
        QVERIFY(desk.ask("GET", "usage?from=2026-11-28&to=2026-11-29").json["credits"] == 0);
        for (const char* wrong : {"usage?from=2026-11-28", "usage?from=yesterday", "usage?to=2026-13-01", "usage?from=2026-11-28&to=2026-11-27"})
            QCOMPARE(desk.ask("GET", wrong).status, 400);
    }

    void checkoutAsksStripe() {
        Desk desk;
        const auto made = desk.ask("POST", "checkout", order("premium-1", "https://studio.example/paid?a=1&b=2"));
        QCOMPARE(made.status, 200);
        QVERIFY(made.json["url"] == "https://pay.example/cs_1");
        const FakeRequest asked = desk.server.requests().front();
        QCOMPARE(asked.method + " " + asked.target, std::string("POST /v1/checkout/sessions"));
        QCOMPARE(asked.header("authorization"), std::string("Bearer sk_test_planted"));
        QCOMPARE(asked.header("idempotency-key"), std::string("purchase-1"));
        QCOMPARE(asked.header("content-type"), std::string("application/x-www-form-urlencoded"));
        QVERIFY2(asked.body.find("client_reference_id=purchase-1&success_url=https%3a%2f%2fstudio.example%2fpaid%3fa%3d1%26b%3d2") != std::string::npos, asked.body.c_str());
        QVERIFY(asked.body.find("%5bunit_amount%5d=999") != std::string::npos && asked.body.find("%5bcurrency%5d=usd") != std::string::npos);
    }

    void aPlanThatRenewsItselfIsASubscription() {
        Desk desk;
        QCOMPARE(desk.ask("POST", "checkout", renewing("premium-1")).status, 200);
        const std::string asked = desk.server.requests().front().body;
        for (const char* field : {"mode=subscription", "%5brecurring%5d%5binterval%5d=month", "subscription_data%5bmetadata%5d%5bpurchase%5d=purchase-1", "client_reference_id=purchase-1"})
            QVERIFY2(asked.find(field) != std::string::npos, asked.c_str());
        QCOMPARE(desk.ask("DELETE", "renewal").status, 404);

        namespace stripe = stripe_events;
        constexpr std::int64_t kUntil = kNoon / 1000 + 2'592'000;
        const Json lines = Json::array({stripe::line(stripe::Api::Basil, 999, kUntil)});
        QVERIFY(desk.hear(stripe::eventOf("evt_1", "invoice.paid", stripe::invoice(stripe::Api::Basil, "in_1", "purchase-1", 999, lines))).json["booked"] == true);
        QVERIFY(desk.hear(stripe::eventOf("evt_1", "invoice.paid", stripe::invoice(stripe::Api::Basil, "in_1", "purchase-1", 999, lines))).json["booked"] == false);
        const Json balance = desk.ask("GET", "balance").json;
        QVERIFY2(balance["available"] == 1100 && balance["renews"] == true && balance["notice"].is_null(), balance.dump().c_str());
        QCOMPARE(desk.ask("POST", "checkout", renewing("premium-1")).status, 422);
        QVERIFY(desk.problems.empty());

        QVERIFY(desk.hear(stripe::eventOf("evt_2", "invoice.payment_failed", stripe::invoice(stripe::Api::Basil, "in_2", "purchase-1", 0, lines))).json["booked"] == true);
        QVERIFY(desk.ask("GET", "balance").json["notice"].is_string());
        QCOMPARE(desk.problems.size(), std::size_t{1});
        QCOMPARE(desk.hear(stripe::eventOf("evt_3", "invoice.paid", stripe::invoice(stripe::Api::Basil, "in_3", "purchase-1", 5, Json::array({stripe::line(stripe::Api::Basil, 5, kUntil)})))).status, 422);
        QVERIFY2(desk.problems.back().find("the price of no plan") != std::string::npos, desk.problems.back().c_str());

        QCOMPARE(desk.ask("DELETE", "renewal", {}, "bob").status, 404);
        QCOMPARE(desk.ask("DELETE", "renewal").status, 200);
        const FakeRequest ended = desk.server.requests().back();
        QCOMPARE(ended.method + " " + ended.target + " " + ended.body, std::string("POST /v1/subscriptions/sub_1 cancel_at_period_end=true"));
    }

    void aKeyIsOneSession() {
        Desk desk;
        const auto ask = [&](const char* plan, const char* key) { return desk.ask("POST", "checkout", order(plan, "https://a.example"), "ann", {{"idempotency-key", key}}); };
        QVERIFY(ask("premium-1", "k").json["purchase"] == ask("premium-1", "k").json["purchase"]);
        const auto asked = desk.server.requests();
        QCOMPARE(asked.size(), std::size_t{2});
        QCOMPARE(asked[0].header("idempotency-key"), asked[1].header("idempotency-key"));
        QVERIFY2(asked[0].body == asked[1].body, "or Stripe refuses the second");
        QVERIFY(ask("premium-1", "other").json["purchase"] != ask("premium-1", "k").json["purchase"]);
        QCOMPARE(ask("premium-2", "k").status, 422);
        QCOMPARE(ask("premium-1", std::string(256, 'k').c_str()).status, 400);
        QCOMPARE(ask("premium-1", "k\x01").status, 400);
    }

    void creditsAreGiven() {
        Desk desk;
        const auto give = [&](const Json& credits, const char* why = "A prize") {
            return desk.ask("POST", "gifts", Json{{"account", "ann"}, {"credits", credits}, {"why", why}}.dump(), "admin", {{"idempotency-key", "once"}});
        };
        QVERIFY(give("12.5").json["available"] == 112.5);
        QVERIFY(give("12.5").json["given"] == false);
        for (const Json& wrong : {Json(0), Json(-1), Json(1e10), Json("much"), Json(0.0001), Json(nullptr), Json::array()})
            QCOMPARE(give(wrong).status, 400);
        QCOMPARE(give(1, "").status, 400);
        QCOMPARE(desk.ask("POST", "gifts", R"({"account":"owner","credits":1,"why":"x"})", "admin").status, 422);
        const Json posting = desk.ask("GET", "ledger?limit=1").json["postings"][0];
        QVERIFY(posting["kind"] == "gift" && posting["text"] == "A prize" && posting["reference"] == "admin");
        QVERIFY(desk.ask("GET", "ledger.csv").response.body.find(",gift,") != std::string::npos);
    }

    void moneyThatGoesBackIsTold() {
        Desk desk;
        (void)desk.billing->begin("ann", "premium-1");
        Json session = Desk::session("purchase-1");
        session["payment_intent"] = "pi_1";
        QVERIFY2(desk.hear(stripe_events::eventOf("evt_1", "charge.dispute.created", stripe_events::dispute("pi_1", 999, "needs_response"))).json["booked"] == false, "it is not known yet");
        QVERIFY(desk.pay("evt_2", "checkout.session.completed", session).json["booked"] == true);
        QVERIFY2(desk.ask("GET", "balance").json["available"] == 100, "and is taken back as soon as it is");
        QVERIFY(desk.hear(stripe_events::eventOf("evt_3", "charge.dispute.closed", stripe_events::dispute("pi_1", 999, "won"))).json["booked"] == true);
        QVERIFY(desk.ask("GET", "balance").json["available"] == 1100);
        QCOMPARE(desk.problems.size(), std::size_t{1});
    }

    void checkoutThatCannotBeIsRefused() {
        Desk desk([](const FakeRequest&, FakeServer::Wire& wire) {
            wire.send(fakeJson(R"({"error":{"message":"Invalid API Key provided: sk_test_planted"}})", 401));
        });
        QCOMPARE(desk.ask("POST", "checkout", order("premium-1", "javascript:alert")).status, 400);
        QCOMPARE(desk.ask("POST", "checkout", R"({"plan":"premium-1"})").status, 400);
        QCOMPARE(desk.ask("POST", "checkout", order("free", "https://a.example")).status, 400);
        QCOMPARE(desk.ask("POST", "checkout", R"({})").status, 400);
        QCOMPARE(desk.ask("POST", "checkout", order("premium-1", "https://a.example"), "owner").status, 422);
        QVERIFY(desk.server.requests().empty());
        const auto refused = desk.ask("POST", "checkout", order("premium-1", "https://a.example"));
        QVERIFY(refused.status >= 400);
        QVERIFY2(refused.response.body.find("planted") == std::string::npos, refused.response.body.c_str());
        desk.key.clear();
        QCOMPARE(desk.ask("POST", "checkout", order("premium-1", "https://a.example")).status, 503);
    }

    void aPaidSessionIsBookedOnce() {
        Desk desk;
        (void)desk.billing->begin("ann", "premium-1");
        QVERIFY(desk.pay("evt_1", "checkout.session.completed", Desk::session("purchase-1")).json["booked"] == true);
        for (const char* again : {"evt_1", "evt_2"})
            for (const char* type : {"checkout.session.completed", "checkout.session.async_payment_succeeded", "checkout.session.expired"})
                QVERIFY(desk.pay(again, type, Desk::session("purchase-1")).json["booked"] == false);
        QVERIFY(desk.ask("GET", "balance").json["available"] == 1100);
        QCOMPARE(desk.ask("GET", "invoices").json["invoices"].size(), std::size_t{1});
        QVERIFY(desk.problems.empty());
    }

    void whatIsNotYetPaidWaits() {
        Desk desk;
        (void)desk.billing->begin("ann", "premium-1");
        Json unpaid = Desk::session("purchase-1");
        unpaid["payment_status"] = "unpaid";
        QVERIFY(desk.pay("evt_1", "checkout.session.completed", unpaid).json["booked"] == false);
        QVERIFY(desk.pay("evt_2", "checkout.session.async_payment_succeeded", Desk::session("purchase-1")).json["booked"] == true);
    }

    void eventsOfOthersAreTakenAndForgotten() {
        Desk desk;
        for (const char* type : {"customer.created", "invoice.paid", "checkout.session.unheard_of", "checkout.session."})
            QCOMPARE(desk.pay("evt", type, Json::object()).status, 200);
        QCOMPARE(desk.pay("evt", "checkout.session.completed", {{"payment_status", "paid"}, {"amount_total", 1}, {"currency", "usd"}}).status, 200);
        QVERIFY(desk.problems.empty());
    }

    void whatDoesNotFitIsRefusedAndTold_data() {
        QTest::addColumn<QString>("session");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const Json& session, int status) { QTest::newRow(name) << QString::fromStdString(session.dump()) << status; };
        row("less", Desk::session("purchase-1", 998), 422);
        row("negative", Desk::session("purchase-1", -999), 422);
        row("huge", Desk::session("purchase-1", INT64_MAX), 422);
        row("another currency", Desk::session("purchase-1", 999, "eur"), 422);
        row("nobody's", Desk::session("purchase-9"), 404);
        Json text = Desk::session("purchase-1");
        text["amount_total"] = "999";
        row("a text", text, 400);
        text["amount_total"] = 999.0;
        row("a fraction", text, 400);
        text["amount_total"] = UINT64_MAX;
        row("more than 63 bits", text, 400);
        text.erase("amount_total");
        row("nothing", text, 400);
    }
    void whatDoesNotFitIsRefusedAndTold() {
        QFETCH(QString, session);
        QFETCH(int, status);
        Desk desk;
        (void)desk.billing->begin("ann", "premium-1");
        QCOMPARE(desk.pay("evt", "checkout.session.completed", Json::parse(session.toStdString())).status, status);
        QCOMPARE(desk.problems.size(), std::size_t{status == 400 ? 0U : 1U});
        QVERIFY(desk.ask("GET", "balance").json["available"] == 100);
        QVERIFY(desk.billing->verify()->empty());
    }

    void onlyStripesSignatureCounts_data() {
        QTest::addColumn<QString>("signature");
        QTest::addColumn<int>("status");
        const std::string body = R"({"id":"evt","type":"customer.created"})";
        const std::int64_t now = kNoon / 1000;
        const std::string good = signatureOf(body, now);
        const auto row = [](const char* name, const std::string& signature, int status) { QTest::newRow(name) << QString::fromStdString(signature) << status; };
        row("right", good, 200);
        row("with others", "t=" + std::to_string(now) + ",v0=1,v1=00,v1=" + good.substr(good.find("v1=") + 3), 200);
        row("five minutes old", signatureOf(body, now - 300), 200);
        row("older", signatureOf(body, now - 301), 400);
        row("a fast clock", signatureOf(body, now + 300), 200);
        row("of the future", signatureOf(body, now + 301), 400);
        row("with another secret", signatureOf(body, now, "whsec_other"), 400);
        row("of another body", signatureOf(body + " ", now), 400);
        row("with a later time", "t=" + std::to_string(now + 1) + good.substr(good.find(',')), 400);
        row("cut off", good.substr(0, good.size() - 1), 400);
        row("without a time", good.substr(good.find("v1=")), 400);
        row("only v0", "t=" + std::to_string(now) + ",v0=" + good.substr(good.find("v1=") + 3), 400);
        row("missing", "", 400);
        row("nonsense", "t=,v1=", 400);
        row("a time that is none", "t=99999999999999999999" + good.substr(good.find(',')), 400);
    }
    void onlyStripesSignatureCounts() {
        QFETCH(QString, signature);
        QFETCH(int, status);
        Desk desk;
        const std::string body = R"({"id":"evt","type":"customer.created"})";
        QCOMPARE(desk.ask("POST", "webhook", body, "", {{"stripe-signature", signature.toStdString()}}).status, status);
    }

    void aSignedBodyMustBeAnEvent() {
        Desk desk;
        for (const std::string body : {"", "{", "[]", "{}", "null", R"({"id":1,"type":2})", R"({"id":"a","type":"checkout.session.completed","data":[]})"}) {
            const int status = desk.ask("POST", "webhook", body, "", {{"stripe-signature", signatureOf(body, kNoon / 1000)}}).status;
            QVERIFY2(status == (body.find("\"a\"") == std::string::npos ? 400 : 200), body.c_str());
        }
        desk.webhookSecret.clear();
        QCOMPARE(desk.ask("POST", "webhook", "{}").status, 503);
    }

    void anInvoiceIsAPdf() {
        Desk desk;
        (void)desk.billing->begin("ann", "premium-1");
        (void)desk.pay("evt", "checkout.session.completed", Desk::session("purchase-1"));
        const auto pdf = desk.ask("GET", "invoices/2026-000001.pdf");
        QCOMPARE(pdf.status, 200);
        QCOMPARE(pdf.response.type, std::string("application/pdf"));
        QVERIFY(pdf.response.body.starts_with("%PDF-") && pdf.response.body.size() > 1000);
        if (const QString shown = qEnvironmentVariable("SW_SHOW"); !shown.isEmpty()) {  // for eyes
            QFile file(QDir(shown).filePath("invoice.pdf"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray::fromStdString(pdf.response.body));
        }
        QCOMPARE(desk.ask("GET", "invoices/2026-000001.pdf", {}, "admin").status, 200);
        QCOMPARE(desk.ask("GET", "invoices/2026-000001.pdf", {}, "bob").status, 404);
        for (const char* none : {"invoices/2026-000002.pdf", "invoices/2026-000001", "invoices/.pdf", "invoices/' OR '1'='1.pdf"})
            QCOMPARE(desk.ask("GET", none).status, 404);
    }

    void onlyTheOwnerHasABudget() {
        Desk desk;
        QCOMPARE(desk.ask("GET", "budget").status, 404);
        QCOMPARE(desk.ask("PUT", "budget", R"({"monthly":20})", "admin").status, 404);
        QVERIFY(desk.ask("PUT", "budget", R"({"monthly":"20.5"})", "owner").json["monthly"] == 20.5);
        QVERIFY(desk.ask("PUT", "budget", R"({"monthly":null})", "owner").json["monthly"].is_null());
        for (const char* wrong : {R"({})", R"({"monthly":-1})", R"({"monthly":1e30})", R"({"monthly":"much"})"})
            QCOMPARE(desk.ask("PUT", "budget", wrong, "owner").status, 400);
    }

    void aCallIsPaidWhenItIsAnswered() {
        BillingFixture fixture;
        const auto billing = fixture.open();
        int status = 200;
        int made = 0;
        Route plain;
        plain.pattern = "/api/image/generate";
        plain.handler = [&](const HttpRequest&) {
            ++made;
            return jsonResponse(Json::object(), status);
        };
        const Route route = chargedRoute(plain, {billing.get(), "calls", "owner",
                                                 [](const std::string&, const Json& body) -> Result<WantedWork> {
                                                     return WantedWork{{{"image", integerOr(body, "pictures", 1), "embedded"}}, 0};
                                                 },
                                                 [](const HttpRequest& request) { return request.header("prefer") == "respond-async"; }});
        HttpRequest request;
        request.caller = {"ann", {Scope::Generate}};
        request.requestId = "the same";
        request.body = R"({"pictures":20})";
        for (int i = 0; i < 2; ++i)
            QCOMPARE(route.handler(request).status, 200);
        QCOMPARE(creditsText(billing->balance("ann")->available), std::string("80"));
        status = 502;
        QCOMPARE(route.handler(request).status, 502);
        QCOMPARE(creditsText(billing->balance("ann")->available), std::string("80"));
        status = 200;
        request.body = R"({"pictures":161})";
        const HttpResponse refused = route.handler(request);
        QCOMPARE(refused.status, 402);
        QVERIFY(Json::parse(refused.body)["error"] == "Insufficient credits");
        QCOMPARE(made, 3);
        request.headers = {{"prefer", "respond-async"}};
        QCOMPARE(route.handler(request).status, 200);
        request.headers.clear();
        request.caller.account = "owner";
        QCOMPARE(route.handler(request).status, 200);
        QCOMPARE(creditsText(billing->balance("ann")->available), std::string("80"));
        QVERIFY(billing->reserve({{"cut off", "calls", "call", "ann", {{{"image", 2, ""}}, 0}}}));
        QVERIFY(refundCalls(*billing, "calls"));
        QCOMPARE(creditsText(billing->balance("ann")->reserved), std::string("0"));
    }
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestBillingRoutes test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_billing_routes.moc"
