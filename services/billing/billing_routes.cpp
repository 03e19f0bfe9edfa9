#include "services/billing/billing_routes.h"

#include <algorithm>
#include <charconv>
#include <memory>

#include "services/billing/billing_csv.h"
#include "services/billing/billing_documentation.h"
#include "services/billing/billing_json.h"
#include "services/billing/charged_route.h"
#include "services/http/lenient_json.h"
#include "services/http/paid_route.h"

namespace sw {
namespace {

constexpr const char* kSubject = "Billing request failed";
constexpr int kUsualPage = 50;
constexpr int kMostListed = 200;
constexpr int kCsvPage = 1000;
constexpr double kMostBudget = 1e9;
constexpr std::int64_t kDayMs = std::int64_t{24} * 60 * 60 * 1000;

HttpResponse failure(const HttpRequest& request, const Error& error) {
    HttpResponse response = chargeRefusal(request, kSubject, error);
    if (error.code == ErrorCode::Io) {  // a database that refuses is a matter of time
        response.status = 503;
        response.headers.emplace_back("Retry-After", "5");
    }
    return response;
}

HttpResponse answer(const HttpRequest& request, const Result<Json>& made) {
    return made ? jsonResponse(*made) : failure(request, made.error());
}

HttpResponse table(const HttpRequest& request, const Result<std::string>& csv, const std::string& name) {
    if (!csv)
        return failure(request, csv.error());
    HttpResponse response;
    response.type = "text/csv; charset=utf-8";
    response.body = *csv;
    response.headers = {{"Content-Disposition", "attachment; filename=" + name}, {"Cache-Control", "no-store"}};
    return response;
}

/// A whole number above 0, from the query; nothing where it is not given.
Result<std::optional<std::int64_t>> wholeNumber(const HttpRequest& request, const std::string& name, std::int64_t most) {
    const std::string text = request.queryValue(name);
    if (text.empty())
        return std::nullopt;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1 || number > most)
        return fail(ErrorCode::InvalidInput, "\"" + name + "\" must be a whole number from 1 to " + std::to_string(most) + ", not \"" + text + "\".");
    return number;
}

bool isWebAddress(const std::string& url) {
    return (url.starts_with("https://") || url.starts_with("http://")) && url.size() <= 2000 && url.find_first_of(" \r\n\t\"<>") == std::string::npos;
}

struct Time {
    std::int64_t from = 0;
    std::int64_t to = 0;  ///< the first moment behind it
};

/// The days of ?from&to, or else of this month.
Result<Time> timeOf(const HttpRequest& request, std::int64_t now) {
    const std::string first = request.queryValue("from").empty() ? periodOf(PlanPeriod::Month, now) + "-01" : request.queryValue("from");
    const std::string last = request.queryValue("to").empty() ? periodOf(PlanPeriod::Day, now) : request.queryValue("to");
    Time time;
    SW_TRY(time.from, startOfDate(first));
    SW_TRY(time.to, startOfDate(last));
    time.to += kDayMs;
    if (time.from >= time.to)
        return fail(ErrorCode::InvalidInput, "\"from\" must not be later than \"to\".");
    return time;
}

/// The routes' handlers.
class Handlers {
public:
    explicit Handlers(BillingDesk desk) : m_desk(std::move(desk)), m_billing(*m_desk.billing) {}

    HttpResponse plans(const HttpRequest&) const {
        Json list = Json::array();
        for (const CreditPlan& plan : m_billing.plans().all())
            list.push_back(planJson(plan));
        return jsonResponse({{"plans", list}, {"prices", m_billing.prices().json()}});
    }

    HttpResponse balance(const HttpRequest& request) const {
        return answer(request, [&]() -> Result<Json> {
            SW_TRY(const std::string account, accountOf(request));
            if (account == m_desk.owner)
                return ownerBalanceJson(account);
            return m_billing.balance(account).map([&](const Balance& balance) { return balanceJson(account, balance); });
        }());
    }

    HttpResponse ledger(const HttpRequest& request) const {
        return answer(request, [&]() -> Result<Json> {
            SW_TRY(const std::string account, accountOf(request));
            SW_TRY(const auto limit, wholeNumber(request, "limit", kMostListed));
            SW_TRY(const auto cursor, wholeNumber(request, "cursor", INT64_MAX));
            const auto most = static_cast<std::size_t>(limit.value_or(kUsualPage));
            SW_TRY(std::vector<ledger::Posting> postings, m_billing.postings(account, cursor.value_or(0), static_cast<int>(most) + 1));
            const bool more = postings.size() > most;
            postings.resize(std::min(postings.size(), most));
            Json page = {{"postings", Json::array()}, {"nextCursor", more ? Json(std::to_string(postings.back().number)) : Json()}};
            for (const ledger::Posting& posting : postings)
                page["postings"].push_back(postingJson(posting));
            return page;
        }());
    }

    HttpResponse ledgerTable(const HttpRequest& request) const {
        return table(request, [&]() -> Result<std::string> {
            SW_TRY(const std::string account, accountOf(request));
            std::vector<ledger::Posting> all;
            for (std::int64_t before = 0;;) {
                SW_TRY(const std::vector<ledger::Posting> page, m_billing.postings(account, before, kCsvPage));
                all.insert(all.end(), page.begin(), page.end());
                if (page.size() < static_cast<std::size_t>(kCsvPage) || request.stop.stop_requested())
                    return ledgerCsv(all);
                before = page.back().number;
            }
        }(), "ledger.csv");
    }

    HttpResponse estimate(const HttpRequest& request) const {
        return answer(request, [&]() -> Result<Json> {
            SW_TRY(const LenientJson body, LenientJson::parse(request.body));
            SW_TRY(const WantedWork work, m_desk.wish(body.json()));
            SW_TRY(const Estimate estimate, m_billing.estimate(work));
            Json shown = estimateJson(estimate);
            const bool isFree = request.caller.account == m_desk.owner;
            shown["free"] = isFree;
            shown["available"] = nullptr;
            shown["enough"] = true;
            if (isFree)
                return shown;
            SW_TRY(const Balance balance, m_billing.balance(request.caller.account));
            shown["available"] = creditsJson(balance.available);
            shown["enough"] = balance.available >= std::max(estimate.total, Credits());
            return shown;
        }());
    }

    HttpResponse usage(const HttpRequest& request) const {
        return answer(request, [&]() -> Result<Json> {
            SW_TRY(const std::string account, accountOf(request));
            SW_TRY(const Time time, timeOf(request, m_billing.now()));
            SW_TRY(const std::vector<UsedWork> used, m_billing.usage(account, time.from, time.to));
            Json lines = Json::array();
            Credits sum;
            for (const UsedWork& line : used) {
                sum = sum + line.credits;
                lines.push_back({{"stage", line.stage}, {"provider", line.provider}, {"runs", line.runs}, {"amount", line.amount}, {"unit", line.unit},
                                 {"credits", creditsJson(line.credits)}});
            }
            return Json{{"account", account},
                        {"from", periodOf(PlanPeriod::Day, time.from)},
                        {"to", periodOf(PlanPeriod::Day, time.to - 1)},
                        {"credits", creditsJson(sum)},
                        {"used", lines}};
        }());
    }

    HttpResponse usageTable(const HttpRequest& request) const {
        return table(request, [&]() -> Result<std::string> {
            SW_TRY(const std::string account, accountOf(request));
            SW_TRY(const Time time, timeOf(request, m_billing.now()));
            return m_billing.usage(account, time.from, time.to).map(usageCsv);
        }(), "usage.csv");
    }

    HttpResponse checkout(const HttpRequest& request) const {
        return answer(request, [&]() -> Result<Json> {
            SW_TRY(const LenientJson body, LenientJson::parse(request.body));
            SW_CHECK(body.require({"plan"}));
            SW_TRY(const std::string plan, body.text("plan"));
            SW_TRY(const std::string success, body.text("successUrl", m_desk.successUrl));
            SW_TRY(const std::string cancel, body.text("cancelUrl", m_desk.cancelUrl.empty() ? success : m_desk.cancelUrl));
            if (!isWebAddress(success) || !isWebAddress(cancel))
                return fail(ErrorCode::InvalidInput, "\"successUrl\" and \"cancelUrl\" must be addresses of pages that the payer comes back to (https://…).");
            if (request.caller.account == m_desk.owner)
                return fail(ErrorCode::Unsupported, "The owner of this machine needs no credits. Log in as an account to buy some.");
            SW_TRY(const bool renew, body.flag("renew", false));
            SW_TRY(const std::string key, idempotencyKey(request));
            SW_TRY(const Purchase purchase, m_billing.begin(request.caller.account, plan, renew ? Buying::Renewing : Buying::Once, key));
            SW_TRY(const CheckoutSession session, m_desk.stripe->checkout(purchase, success, cancel, request.stop));
            return Json{{"purchase", purchase.id}, {"session", session.id}, {"url", session.url}};
        }());
    }

    HttpResponse webhook(const HttpRequest& request) const {
        return answer(request, [&]() -> Result<Json> {
            SW_TRY(const StripeEvent event, m_desk.stripe->event(request.header("stripe-signature"), request.body, m_billing.now() / 1000, request.stop));
            const Result<bool> booked = m_billing.hear(event.news, event.id);
            if (!booked && booked.error().code != ErrorCode::Io)
                tell(event, booked.error().message);
            SW_CHECK(booked);
            if (*booked && std::holds_alternative<shop::FailedPeriod>(event.news))
                tell(event, "A payment for a plan that renews itself failed. The account is told; the plan stays while Stripe tries again.");
            if (*booked && std::holds_alternative<shop::Reversal>(event.news))
                tell(event, "A payment went back, or came again after all, and its credits with it.");
            return Json{{"received", true}, {"booked", *booked}};
        }());
    }

    HttpResponse endRenewal(const HttpRequest& request) const {
        return answer(request, [&]() -> Result<Json> {
            SW_TRY(const std::string account, accountOf(request));
            SW_TRY(const std::string subscription, m_billing.renewal(account));
            SW_CHECK(m_desk.stripe->endRenewal(subscription, request.stop));
            return Json{{"message", "The plan goes on to the end of the period that is paid, and then ends."}};
        }());
    }

    HttpResponse give(const HttpRequest& request) const {
        return answer(request, [&]() -> Result<Json> {
            SW_TRY(const LenientJson body, LenientJson::parse(request.body));
            SW_CHECK(body.require({"account", "credits", "why"}));
            Gift gift;
            SW_TRY(gift.account, body.text("account"));
            SW_TRY(gift.credits, creditsFrom(body.value("credits"), "\"credits\""));
            SW_TRY(gift.why, body.text("why"));
            SW_TRY(gift.key, idempotencyKey(request));
            if (gift.account == m_desk.owner)
                return fail(ErrorCode::Unsupported, "The owner of this machine needs no credits. Name another account.");
            gift.from = request.caller.account;
            gift.peer = request.peer;
            SW_TRY(const bool given, m_billing.give(gift));
            SW_TRY(const Balance balance, m_billing.balance(gift.account));
            return Json{{"account", gift.account}, {"given", given}, {"available", creditsJson(balance.available)}};
        }());
    }

    HttpResponse invoices(const HttpRequest& request) const {
        return answer(request, [&]() -> Result<Json> {
            SW_TRY(const std::string account, accountOf(request));
            SW_TRY(const std::vector<Invoice> found, m_billing.invoices(account));
            Json list = Json::array();
            for (const Invoice& invoice : found)
                list.push_back(invoiceJson(invoice));
            return Json{{"invoices", list}};
        }());
    }

    HttpResponse invoice(const HttpRequest& request) const {
        const auto pdf = [&]() -> Result<std::string> {
            const auto argument = request.arguments.find("file");
            std::string id = argument == request.arguments.end() ? "" : argument->second;
            if (!id.ends_with(".pdf"))
                return fail(ErrorCode::NotFound, "There is no such file. An invoice is called /api/billing/invoices/NUMBER.pdf.");
            id.resize(id.size() - 4);
            SW_TRY(const Invoice found, m_billing.invoice(request.caller.may(Scope::Admin) ? "" : request.caller.account, id));
            return invoicePdf(found, m_desk.invoiceFont);
        }();
        if (!pdf)
            return failure(request, pdf.error());
        HttpResponse response;
        response.type = "application/pdf";
        response.body = *pdf;
        response.headers = {{"Cache-Control", "private, no-store"}};
        return response;
    }

    HttpResponse budget(const HttpRequest& request) const {
        return answer(request, owned(request).and_then([this] { return m_desk.budget(); }));
    }

    HttpResponse setBudget(const HttpRequest& request) const {
        return answer(request, [&]() -> Result<Json> {
            SW_CHECK(owned(request));
            SW_TRY(const LenientJson body, LenientJson::parse(request.body));
            std::optional<double> monthly;
            if (!body.json().contains("monthly"))
                return fail(ErrorCode::InvalidInput, "Missing required parameters: monthly");
            if (body.has("monthly")) {
                SW_TRY(monthly, body.number("monthly", 0, 0, kMostBudget));
            }
            SW_CHECK(m_desk.setBudget(monthly));
            return m_desk.budget();
        }());
    }

private:
    void tell(const StripeEvent& event, const std::string& problem) const {
        if (m_desk.tell)
            m_desk.tell("Stripe's event " + event.id + ": " + problem);
    }
    /// Whose the question is: the caller, or whom an administrator names.
    [[nodiscard]] Result<std::string> accountOf(const HttpRequest& request) const {
        const std::string named = request.queryValue("account");
        if (named.empty() || named == request.caller.account)
            return request.caller.account;
        if (request.caller.may(Scope::Admin)) {
            SW_TRY(const bool known, m_billing.knows(named));
            if (known)
                return named;
        }
        return fail(ErrorCode::NotFound, "There is no account \"" + named + "\" that you may look at.");
    }

    [[nodiscard]] Result<void> owned(const HttpRequest& request) const {
        if (request.caller.account == m_desk.owner)
            return {};
        return fail(ErrorCode::NotFound, "Only the owner of this machine has a budget. Accounts have credits: GET /api/billing/balance.");
    }

    BillingDesk m_desk;
    Billing& m_billing;
};

const std::vector<RouteParameter> kAccount = {{"account", "query", "string", "For administrators: whose."}};

std::vector<RouteParameter> alsoAccount(std::vector<RouteParameter> parameters) {
    parameters.push_back(kAccount.front());
    return parameters;
}

std::vector<RouteParameter> days() {
    return alsoAccount({{"from", "query", "string", "The first day: 2026-11-01. Else that of this month (UTC)."}, {"to", "query", "string", "The last day. Else today."}});
}

}  // namespace

std::vector<Route> billingRoutes(const BillingDesk& desk) {
    namespace docs = billing_documentation;
    using Handler = HttpResponse (Handlers::*)(const HttpRequest&) const;
    const auto handlers = std::make_shared<const Handlers>(desk);
    std::vector<Route> routes;
    const auto add = [&](const char* method, const char* path, const char* summary, Handler handler, const Json& responseSchema) -> Route& {
        Route route;
        route.method = method;
        route.pattern = std::string("/api/billing/") + path;
        route.summary = summary;
        route.responseSchema = responseSchema;
        route.handler = [handlers, handler](const HttpRequest& request) { return ((*handlers).*handler)(request); };
        routes.push_back(std::move(route));
        return routes.back();
    };
    add("GET", "plans", "What plans there are, and what each stage costs.", &Handlers::plans, docs::plansSchema()).scope = Scope::Open;
    add("GET", "balance", "How many credits the account has.", &Handlers::balance, docs::balanceSchema()).parameters = kAccount;
    add("GET", "ledger", "What changed the balance, the newest first.", &Handlers::ledger, docs::ledgerSchema()).parameters = alsoAccount(
        {{"limit", "query", "integer", "How many at most, 1 to " + std::to_string(kMostListed) + " (" + std::to_string(kUsualPage) + ")."},
         {"cursor", "query", "string", "The nextCursor of the page before."}});
    const auto addTable = [&](const char* path, const char* summary, Handler handler) -> Route& {
        Route& route = add("GET", path, summary, handler, {});
        route.responseType = "text/csv";
        return route;
    };
    addTable("ledger.csv", "The whole ledger of the account as a table.", &Handlers::ledgerTable).parameters = kAccount;
    Route& estimate = add("POST", "estimate", "What a short would cost, stage by stage; the body is that of /api/job/generate.", &Handlers::estimate, docs::estimateSchema());
    estimate.requestSchema = {{"type", "object"}, {"description", "As for POST /api/job/generate."}};
    estimate.requestSchema["anyOf"] = Json::array({{{"required", {"prompt"}}}, {{"required", {"sourceText"}}}});
    estimate.requestSchema["examples"] = Json::array({{{"sourceText", "Honey never spoils."}, {"parameters", {{"llmGenParams", {{"sceneAmount", 1}}}}}}});
    add("GET", "usage", "What was used in a time, by stage and provider.", &Handlers::usage, docs::usageSchema()).parameters = days();
    addTable("usage.csv", "The same as a table.", &Handlers::usageTable).parameters = days();
    Route& checkout = add("POST", "checkout", "Makes a page of Stripe's on which a plan is paid.", &Handlers::checkout, docs::checkoutSchema());
    checkout.requestSchema = docs::checkoutRequestSchema();
    checkout.parameters = {{"Idempotency-Key", "header", "string", "A repeated request with the same key, within a day, is the same session."}};
    checkout.answers = {failureAnswer(422, "The caller needs no credits, has a plan that renews itself, or used the Idempotency-Key for another purchase."),
                        failureAnswer(502, "Stripe refused.")};
    Route& renewal = add("DELETE", "renewal", "Lets the plan that renews itself end with the period that is paid.", &Handlers::endRenewal, docs::messageSchema());
    renewal.parameters = kAccount;
    renewal.answers = {failureAnswer(404, "No plan of the account renews itself."), failureAnswer(502, "Stripe refused.")};
    Route& gift = add("POST", "gifts", "Gives credits to an account.", &Handlers::give, docs::giftSchema());
    gift.scope = Scope::Admin;
    gift.requestSchema = docs::giftRequestSchema();
    gift.parameters = {{"Idempotency-Key", "header", "string", "A repeated request with the same key gives nothing more."}};
    gift.answers = {failureAnswer(404, "There is no such account."), failureAnswer(422, "The owner of the machine needs no credits.")};
    Route& webhook = add("POST", "webhook", "What Stripe calls when something was paid, or was not, or went back; signed in Stripe-Signature.", &Handlers::webhook, docs::eventSchema());
    webhook.scope = Scope::Open;
    webhook.bodyLimit = 1 << 20;
    webhook.requestSchema = docs::eventRequestSchema();
    webhook.parameters = {{"Stripe-Signature", "header", "string", "t=…,v1=…"}};
    webhook.answers = {failureAnswer(404, "Nobody ordered that here."), failureAnswer(422, "What was paid is not what was asked for, or the price of no plan.")};
    add("GET", "invoices", "The account's invoices, the newest first.", &Handlers::invoices, docs::invoicesSchema()).parameters = kAccount;
    add("GET", "invoices/:file", "An invoice: NUMBER.pdf.", &Handlers::invoice, {}).responseType = "application/pdf";
    add("GET", "budget", "The owner's budget for providers, and what was spent this month.", &Handlers::budget, docs::budgetSchema()).answers = {
        failureAnswer(404, "Only the owner has one.")};
    Route& budget = add("PUT", "budget", "Limits what providers may be paid in a month; warned at 80 %, refused at 100 %.", &Handlers::setBudget, docs::budgetSchema());
    budget.requestSchema = docs::budgetRequestSchema();
    budget.answers = {failureAnswer(404, "Only the owner has one.")};
    return routes;
}

}  // namespace sw
