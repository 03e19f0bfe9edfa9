#include "app/accounting.h"

#include <QUuid>

#include "app/wanted_work.h"
#include "core/base/text.h"
#include "services/billing/billing_routes.h"
#include "services/billing/charged_route.h"
#include "services/gateway/project_routes.h"
#include "services/http/lenient_json.h"
#include "services/job/job_routes.h"
#include "services/job/stage_job.h"
#include "services/remote/provider_file.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

Result<Json> readJson(Disk& disk, const fs::path& file) {
    SW_TRY(const std::string bytes, disk.read(file));
    return parseJson(bytes, file.string());
}

/// The plans of the settings, which may be a list or what plans.json holds; else those of the program.
Result<CreditPlans> plansOf(Composition& composition, const Settings& settings) {
    const Json own = settings.json("billing.plans");
    SW_TRY(Json file, readJson(composition.disk(), composition.data() / "plans.json"));
    if (own.is_null())
        return CreditPlans::from(file, "plans.json");
    if (own.is_object())
        return CreditPlans::from(own, "The setting billing.plans");
    file["plans"] = own;
    file["currency"] = settings.value("billing.currency").value_or(stringOr(file, "currency", "USD"));
    return CreditPlans::from(file, "The setting billing.plans");
}

Result<CreditPrices> pricesOf(Composition& composition, const Settings& settings) {
    const Json own = settings.json("billing.prices");
    if (!own.is_null())
        return CreditPrices::from({{"prices", own}}, "The setting billing.prices");
    SW_TRY(const Json file, readJson(composition.disk(), composition.data() / "credit_prices.json"));
    return CreditPrices::from(file, "credit_prices.json");
}

Result<InvoiceParties> partiesOf(const Settings& settings) {
    InvoiceParties parties;
    const Json seller = settings.json("billing.seller");
    for (const Json& line : seller.is_array() ? seller : Json::array())
        parties.seller.push_back(line.is_string() ? line.get<std::string>() : line.dump());
    SW_TRY(const auto tax, settings.integer("billing.taxBasisPoints", 0, 10'000));
    parties.taxBasisPoints = tax.value_or(0);
    return parties;
}

/// What this program's reservations are told apart by, the same after each start.
Result<std::string> placeIn(Disk& disk, const fs::path& file) {
    if (disk.exists(file))
        return disk.read(file).map([](const std::string& text) { return trimmed(text); });
    const std::string place = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    SW_CHECK(disk.makeFolders(file.parent_path()));
    SW_CHECK(disk.writeAtomically(file, place + "\n"));
    return place;
}

StripeOptions stripeOptions(Keys& keys, const Settings& settings) {
    StripeOptions options;
    options.baseUrl = settings.value("billing.stripe.url").value_or(options.baseUrl);
    const KeySource key{"STRIPE_SECRET_KEY", settings.value("billing.stripe.keyFile").value_or("")};
    const KeySource secret{"STRIPE_WEBHOOK_SECRET", settings.value("billing.stripe.webhookSecretFile").value_or("")};
    options.key = [&keys, key](const std::stop_token& stop) { return keys.find("stripe", key, stop); };
    options.webhookSecret = [&keys, secret](const std::stop_token& stop) { return keys.find("stripe-webhook", secret, stop); };
    return options;
}

ChargeEnding endingOf(const JobState& job) {
    if (job.status == JobStatus::Failed || job.status == JobStatus::Incomplete)
        return {ChargeEnding::Kind::Failed};
    const bool isOneThing = job.kind.starts_with("POST /") || job.kind == kStageKind;
    if (job.status == JobStatus::Completed && isOneThing)
        return {ChargeEnding::Kind::Whole};  // it did the one thing that was ordered
    ChargeEnding ending;
    for (const JobStage& stage : job.stages)
        if (stage.status == JobStatus::Completed)
            ending.made.push_back({kindOfStage(stage.name), stage.amount, stage.provider.empty() ? kEmbedded : stage.provider});
    return ending;
}

/// Who an invoice is for.
InvoiceParty buyer(AccountStore& accounts, const std::string& account) {
    const Result<Account> found = accounts.account(account);
    if (!found)
        return {account};
    return found->name.empty() ? InvoiceParty{found->address} : InvoiceParty{found->name, found->address};
}

}  // namespace

Result<BillingOptions> billingOptions(Composition& composition, const Settings& settings, AccountStore& accounts) {
    BillingOptions options;
    SW_TRY(options.plans, plansOf(composition, settings));
    SW_TRY(options.prices, pricesOf(composition, settings));
    SW_TRY(options.parties, partiesOf(settings));
    options.parties.buyerOf = [&accounts](const std::string& account) { return buyer(accounts, account); };
    options.now = systemMilliseconds;
    options.onGift = [&accounts](Connection& connection, const Gift& gift) { return accounts.record(connection, gift.account, "credits.give", {gift.from, gift.peer}); };
    return options;
}

Result<std::unique_ptr<Accounting>> Accounting::open(Composition& composition, const Settings& settings, std::shared_ptr<Database> database, Metrics& metrics,
                                                     ProjectHost* projects, AccountStore& accounts) {
    std::unique_ptr<Accounting> accounting(new Accounting(composition, projects));
    SW_TRY(accounting->m_providers, composition.providers());
    SW_TRY(BillingOptions options, billingOptions(composition, settings, accounts));
    SW_CHECK(accounting->takePlaces(dataFolder() / "billing"));
    const auto counter = [&metrics](const StageWork& work) -> Counter& {
        return metrics.counter("shortwright_credits_used_total", "Credits that accounts have used.", {{"stage", work.stage}, {"provider", work.provider}});
    };
    for (const std::string& kind : providerKinds())
        counter({kind, 0, kEmbedded});  // 0 is a number, too
    options.onUsed = [counter](const PricedStage& used) { counter(used.work).add(static_cast<double>(used.credits.thousandths) / 1000); };
    SW_TRY(accounting->m_billing, Billing::open(std::move(database), std::move(options)));
    SW_CHECK(refundCalls(*accounting->m_billing, accounting->m_callPlace));
    accounting->m_stripe = std::make_unique<Stripe>(composition.client(), stripeOptions(composition.keys(), settings));
    accounting->m_successUrl = settings.value("billing.successUrl").value_or("");
    accounting->m_cancelUrl = settings.value("billing.cancelUrl").value_or("");
    return accounting;
}

/// Several programs may answer calls out of one folder. Each takes the first place that nobody holds, and with it what a crash has
/// left there.
Result<void> Accounting::takePlaces(const fs::path& folder) {
    SW_TRY(m_place, placeIn(m_composition.disk(), folder / "place"));
    constexpr int kMostPrograms = 100;
    for (int number = 0; number < kMostPrograms; ++number) {
        m_callPlace = m_place + "/" + std::to_string(number);
        m_callLock = std::make_unique<QLockFile>(QString::fromStdString((folder / ("calls-" + std::to_string(number) + ".lock")).string()));
        m_callLock->setStaleLockTime(0);
        if (m_callLock->tryLock(0))
            return {};
    }
    return fail(ErrorCode::Io, "Billing cannot be used: no file can be locked in " + folder.string() + ". Look whether it may be written to.");
}

Result<WantedWork> Accounting::workOf(const JobState& job) {
    if (job.kind == kShortKind)
        return workOfShort(job.request, m_providers);
    const bool isOnProject = job.kind == kGenerateProjectKind || job.kind == kExportProjectKind || job.kind == kMakeTakesKind || job.kind == kMakeVersionsKind;
    if (isOnProject && m_projects)
        return workOfProject(*m_projects, job.kind, job.request, {});
    if (job.kind == kStageKind)
        return workOfStage(job.request, m_providers);
    // "POST /api/voice/generate" of asyncRoute()
    const std::size_t space = job.kind.find(' ');
    SW_TRY(const Json body, parseJson(stringOr(job.request, "body"), "The request's body"));
    return workOfCall(space == std::string::npos ? job.kind : job.kind.substr(space + 1), body, m_providers);
}

Result<void> Accounting::reserve(const std::vector<JobState>& jobs) {
    std::vector<ChargeOrder> orders;
    for (const JobState& job : jobs) {
        if (job.account == kOwnerAccount)
            continue;
        SW_TRY(const WantedWork work, workOf(job));
        orders.push_back({job.id, m_place, job.kind, job.account, work});
    }
    return orders.empty() ? Result<void>() : m_billing->reserve(orders);
}

Result<void> Accounting::settle(const JobState& job) {
    return job.account == kOwnerAccount ? Result<void>() : m_billing->settle(job.id, endingOf(job));
}

Result<std::vector<std::string>> Accounting::open() {
    return m_billing->open(m_place);
}

Route Accounting::charged(Route route, std::function<bool(const HttpRequest&)> isChargedElsewhere) {
    CallCharges charges;
    charges.billing = m_billing.get();
    charges.place = m_callPlace;
    charges.owner = kOwnerAccount;
    charges.isChargedElsewhere = std::move(isChargedElsewhere);
    charges.work = [this](const std::string& pattern, const Json& body) { return workOfCall(pattern, body, m_providers); };
    return chargedRoute(std::move(route), std::move(charges));
}

FilmRules Accounting::filmRules() {
    return [this](const QueuedJob& job) -> Result<FilmTerms> {
        if (job.account == kOwnerAccount)
            return FilmTerms();
        SW_TRY(const CreditPlan plan, m_billing->planOf(job.account, job.id));
        return FilmTerms{plan.watermark, plan.longestSeconds, plan.name};
    };
}

std::vector<Route> Accounting::routes() {
    BillingDesk desk;
    desk.billing = m_billing.get();
    desk.stripe = m_stripe.get();
    desk.owner = kOwnerAccount;
    desk.wish = [this](const Json& body) -> Result<WantedWork> {
        if (!LenientJson(body).has("prompt") && !LenientJson(body).has("sourceText"))
            return fail(ErrorCode::InvalidInput, "Missing required parameters: prompt");
        return workOfShort(body, m_providers);
    };
    desk.budget = [this] { return budget(); };
    desk.setBudget = [this](std::optional<double> monthly) { return setBudget(monthly); };
    desk.successUrl = m_successUrl;
    desk.cancelUrl = m_cancelUrl;
    // A problem that somebody has to look at.
    desk.tell = [&log = m_composition.monitoring().log()](const std::string& problem) { log.write(LogLevel::Warning, "billing", {{"message", problem}}); };
    return billingRoutes(desk);
}

Result<Json> Accounting::budget() {
    SW_TRY(Purse* const purse, m_purse);
    SW_TRY(const MonthSpend month, purse->book().thisMonth(purse->prices().currency()));
    SW_TRY(const std::string warning, purse->warning());
    const std::optional<double> monthly = purse->budget();
    return Json{{"monthly", monthly ? Json(*monthly) : Json()},
                {"currency", purse->prices().currency()},
                {"month", purse->book().month()},
                {"spent", month.spent},
                {"reserved", month.reserved},
                {"warning", warning.empty() ? Json() : Json(warning)}};
}

Result<void> Accounting::setBudget(std::optional<double> monthly) {
    SW_TRY(Purse* const purse, m_purse);
    const fs::path file = settingsFile();
    Json before = Json::object();
    if (m_composition.disk().exists(file)) {
        SW_TRY(before, readJson(m_composition.disk(), file));
    }
    SW_TRY(const Json after, withBudget(std::move(before), monthly));
    SW_CHECK(m_composition.disk().makeFolders(file.parent_path()));
    SW_CHECK(m_composition.disk().writeAtomically(file, readableText(after)));
    purse->setBudget(monthly);
    return {};
}

}  // namespace sw::app
