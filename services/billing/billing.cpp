#include "services/billing/billing.h"

#include <QUuid>
#include <algorithm>

#include "services/billing/billing_schema.h"
#include "services/billing/reservation.h"

namespace sw {
namespace {

constexpr int kMeetings = 3;  // how often a change is tried that met another program's

std::string stepKey(const reservation::Reservation& held, const char* step) {
    return "job:" + held.job + ":" + std::to_string(held.attempt) + ":" + step;
}

tl::unexpected<Error> tooFew(Credits needed, Credits available) {
    if (available < Credits())
        return fail(ErrorCode::OverBudget, "The account owes " + creditsText(Credits() - available) +
                                               " credits, because a payment went back to who had paid. Buy credits (POST /api/billing/checkout), or ask whoever runs this server.");
    return fail(ErrorCode::OverBudget, "This costs up to " + creditsText(needed) + " credits, and the account has " + creditsText(available) +
                                           ". Buy more (POST /api/billing/checkout), wait for the next period, or ask for a shorter one.");
}

std::string wayOut(const CreditPlans& plans, const CreditPlan& plan) {
    for (const CreditPlan& other : plans.all())
        if (!other.isFree() && (other.longestSeconds == 0 || other.longestSeconds > plan.longestSeconds))
            return "or buy the plan " + other.name + " (POST /api/billing/checkout).";
    return "or ask whoever runs this server for another plan.";
}

}  // namespace

Billing::Billing(std::shared_ptr<Database> database, BillingOptions options)
    : m_database(std::move(database)), m_options(std::move(options)), m_writes(m_database) {
    if (!m_options.newId)
        m_options.newId = [] { return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString(); };
}

Result<std::unique_ptr<Billing>> Billing::open(std::shared_ptr<Database> database, BillingOptions options) {
    SW_CHECK(database->migrate("billing", billingMigrations()));
    return std::unique_ptr<Billing>(new Billing(std::move(database), std::move(options)));
}

Result<bool> Billing::write(const Work& work) {
    Result<void> result;
    for (int i = 0; i < kMeetings; ++i) {
        bool repeated = false;
        result = m_writes.write([&](Connection& connection) -> Result<void> {
            SW_CHECK(work(connection, repeated));
            // Takes back what was done before it was found out.
            return repeated ? Result<void>(fail(ErrorCode::Exists, "It was done before.")) : Result<void>();
        });
        if (repeated)
            return false;
        if (result || result.error().code != ErrorCode::Exists)
            break;
    }
    return result.map([] { return true; });
}

const CreditPlan& Billing::planIn(const ledger::Wallet& wallet) const {
    const CreditPlan* const bought = wallet.planUntil > now() ? plans().find(wallet.plan) : nullptr;
    return bought ? *bought : plans().usual();
}

std::string Billing::allocationOf(const CreditPlan& plan) const {
    return plan.id + " " + periodOf(plan.period, now());
}

bool Billing::isDue(const ledger::Wallet& wallet) const {
    const CreditPlan& plan = planIn(wallet);
    // A clock that is behind allocates nothing that one ahead of it has.
    const bool isOfPlan = wallet.period.starts_with(plan.id + " ");
    return plan.isFree() && !(isOfPlan && wallet.period >= allocationOf(plan));
}

Result<ledger::Wallet> Billing::funded(Connection& connection, const std::string& account) {
    SW_TRY(ledger::Wallet wallet, ledger::wallet(connection, account));
    if (!isDue(wallet))
        return wallet;
    const CreditPlan& plan = planIn(wallet);
    const std::string period = allocationOf(plan);
    const std::string key = "allocation:" + account + ":" + period;
    SW_TRY(const bool given, ledger::isKnown(connection, key));  // before another plan was the usual one for a while
    const Credits missing = plan.credits - wallet.available - wallet.reserved;
    const bool indebted = wallet.available < Credits();  // free credits pay no debts
    if (missing > Credits() && !indebted && !given) {
        const ledger::Posting posting{account, key, ledger::kAllocation, now(), plan.id, "Credits of the plan " + plan.name,
                                      {{"plan", -missing.thousandths}, {ledger::availableOf(account), missing.thousandths}}};
        SW_TRY(const ledger::Posted posted, ledger::post(connection, posting));
        if (posted != ledger::Posted::Done)
            return fail(ErrorCode::Exists, "Another program allocates the period's credits.");  // write() looks again
        wallet.available = wallet.available + missing;
    }
    SW_CHECK(connection.change("UPDATE wallets SET period = ? WHERE account = ?", {period, account}));
    wallet.period = period;
    return wallet;
}

Result<void> Billing::reserve(const std::vector<ChargeOrder>& orders) {
    return write([&](Connection& connection, bool& repeated) -> Result<void> {
               for (const ChargeOrder& order : orders)
                   SW_CHECK(reserveOne(connection, order, repeated));
               return {};
           })
        .map([](bool) {});
}

Result<void> Billing::reserveOne(Connection& connection, const ChargeOrder& order, bool& repeated) {
    SW_TRY(const std::optional<reservation::Reservation> before, reservation::newest(connection, order.id));
    if (before && before->isOpen)
        return {};
    SW_TRY(const ledger::Wallet wallet, funded(connection, order.account));
    if (wallet.available < Credits())
        return tooFew({}, wallet.available);
    const CreditPlan& plan = planIn(wallet);
    if (plan.longestSeconds > 0 && order.work.filmSeconds > plan.longestSeconds)
        return fail(ErrorCode::Unsupported, "Films of the plan " + plan.name + " last at most " + std::to_string(plan.longestSeconds) + " seconds, and this one about " +
                                                std::to_string(order.work.filmSeconds) + ". Ask for a shorter one (lengthDescription), " + wayOut(plans(), plan));
    SW_TRY(const Estimate estimate, this->estimate(order.work));
    Credits amount = estimate.total;
    if (before) {
        SW_TRY(const auto charged, reservation::charged(connection, order.id));
        for (const auto& [stage, credits] : charged)
            amount = amount - credits;
    }
    amount = std::max(amount, Credits());
    const reservation::Reservation held{order.id, before ? before->attempt + 1 : 1, order.account, order.place, plan.id, order.kind, amount,
                                        estimate, order.work.filmSeconds > 0, now()};
    if (amount > Credits()) {
        SW_TRY(const ledger::Posted posted,
               ledger::post(connection, {order.account, stepKey(held, "reserve"), ledger::kReservation, now(), order.id, "Set aside for " + order.kind,
                                         {{ledger::availableOf(order.account), -amount.thousandths}, {ledger::reservedOf(order.account), amount.thousandths}}}));
        if (posted == ledger::Posted::Insufficient)
            return tooFew(amount, wallet.available);
        repeated = repeated || posted == ledger::Posted::Repeated;
    }
    // Counted behind the change of the wallet, whose row keeps other programs out until this is committed.
    if (held.film && plan.filmsPerDay > 0) {
        SW_CHECK(connection.change("UPDATE wallets SET period = period WHERE account = ?", {order.account}));
        SW_TRY(const std::int64_t films, reservation::filmsSince(connection, order.account, startOfDay(now())));
        if (films >= plan.filmsPerDay)
            return fail(ErrorCode::Unsupported, "The plan " + plan.name + " allows " + std::to_string(plan.filmsPerDay) +
                                                    " films a day, which are made or under way. Come back tomorrow (UTC), " + wayOut(plans(), {}));
    }
    return reservation::insert(connection, held);
}

Result<void> Billing::settle(const std::string& id, const ChargeEnding& ending) {
    std::vector<PricedStage> paid;
    SW_TRY(const bool isNew, write([&](Connection& connection, bool& repeated) { return pay(connection, id, ending, paid, repeated); }));
    if (isNew && m_options.onUsed)
        for (const PricedStage& stage : paid)
            m_options.onUsed(stage);
    return {};
}

Result<void> Billing::pay(Connection& connection, const std::string& id, const ChargeEnding& ending, std::vector<PricedStage>& paid, bool& repeated) {
    paid.clear();
    SW_TRY(const std::optional<reservation::Reservation> held, reservation::newest(connection, id));
    if (!held || !held->isOpen)
        return {};
    std::vector<StageWork> made = ending.made;
    if (ending.kind == ChargeEnding::Kind::Whole) {
        made.clear();
        for (const PricedStage& stage : held->estimate.stages)
            made.push_back(stage.work);
    }
    if (ending.kind != ChargeEnding::Kind::Failed) {
        SW_TRY(const auto charged, reservation::charged(connection, id));
        SW_TRY(paid, settlementOf(prices(), held->estimate, held->credits, made, charged));
        std::erase_if(paid, [](const PricedStage& stage) { return stage.credits == Credits(); });
    }
    Credits used;
    std::vector<ledger::Entry> entries;
    for (const PricedStage& stage : paid) {
        used = used + stage.credits;
        entries.push_back({"usage:" + stage.work.stage + ":" + stage.work.provider, stage.credits.thousandths});
    }
    SW_TRY(const bool closed, reservation::close(connection, *held, used, now()));
    if (!closed) {
        paid.clear();
        return {};
    }
    const auto post = [&](const char* kind, const char* text, std::vector<ledger::Entry> lines) -> Result<void> {
        SW_TRY(const ledger::Posted posted, ledger::post(connection, {held->account, stepKey(*held, kind), kind, now(), id, text, std::move(lines)}));
        if (posted == ledger::Posted::Insufficient)
            return fail(ErrorCode::Internal, "The account has less set aside than its reservations say. Please report it.", id);
        repeated = repeated || posted == ledger::Posted::Repeated;
        return {};
    };
    if (used > Credits()) {
        entries.insert(entries.begin(), {ledger::reservedOf(held->account), -used.thousandths});
        SW_CHECK(post(ledger::kDeduction, "Used", std::move(entries)));
    }
    if (const std::int64_t rest = (held->credits - used).thousandths; rest > 0)
        SW_CHECK(post(ledger::kRefund, "Not used", {{ledger::reservedOf(held->account), -rest}, {ledger::availableOf(held->account), rest}}));
    for (const PricedStage& stage : paid)
        SW_CHECK(reservation::charge(connection, *held, stage, now()));
    return {};
}

Result<std::vector<std::string>> Billing::open(const std::string& place) {
    SW_TRY(Connection* const connection, reader());
    SW_TRY(const std::vector<SqlRow> rows, connection->rows("SELECT job FROM reservations WHERE status = 'open' AND place = ? ORDER BY at, job", {place}));
    std::vector<std::string> ids;
    for (const SqlRow& row : rows)
        ids.push_back(row.text(0));
    return ids;
}

Result<CreditPlan> Billing::planOf(const std::string& account, const std::string& id) {
    SW_TRY(Connection* const connection, reader());
    SW_TRY(const std::optional<reservation::Reservation> held, reservation::newest(*connection, id));
    if (held)
        if (const CreditPlan* plan = plans().find(held->plan))
            return *plan;
    return balance(account).map([](const Balance& balance) { return balance.plan; });
}

Result<Balance> Billing::balance(const std::string& account) {
    SW_TRY(Connection* const connection, reader());
    SW_TRY(const std::optional<ledger::Wallet> found, ledger::find(*connection, account));
    ledger::Wallet wallet = found.value_or(ledger::Wallet());
    if (!found || isDue(wallet))
        SW_CHECK(write([&](Connection& writing, bool&) -> Result<void> {
            SW_TRY(wallet, funded(writing, account));
            return {};
        }));
    const CreditPlan& plan = planIn(wallet);
    SW_TRY(const std::optional<subscription::Subscription> renewing, this->renewing(*connection, account));
    return Balance{wallet.available, wallet.reserved, plan, plan.isFree() ? 0 : wallet.planUntil, !plan.isFree() && renewing && renewing->renews, notice(wallet, renewing)};
}

Result<bool> Billing::knows(const std::string& account) {
    SW_TRY(Connection* const connection, reader());
    return ledger::find(*connection, account).map([](const auto& wallet) { return wallet.has_value(); });
}

Result<std::vector<ledger::Posting>> Billing::postings(const std::string& account, std::int64_t before, int limit) {
    SW_TRY(Connection* const connection, reader());
    return ledger::page(*connection, account, before, limit);
}

Result<std::vector<UsedWork>> Billing::usage(const std::string& account, std::int64_t from, std::int64_t to) {
    SW_TRY(Connection* const connection, reader());
    SW_TRY(const std::vector<SqlRow> rows,
           connection->rows("SELECT stage, provider, unit, COUNT(*), CAST(SUM(amount) AS BIGINT), CAST(SUM(credits) AS BIGINT) FROM charges "
                            "WHERE account = ? AND at >= ? AND at < ? GROUP BY stage, provider, unit ORDER BY stage, provider, unit",
                            {account, from, to}));
    std::vector<UsedWork> used;
    for (const SqlRow& row : rows)
        used.push_back({row.text(0), row.text(1), row.text(2), row.integer(3), row.integer(4), {row.integer(5)}});
    return used;
}

Result<std::vector<Invoice>> Billing::invoices(const std::string& account) {
    SW_TRY(Connection* const connection, reader());
    return invoices::find(*connection, account);
}

Result<Invoice> Billing::invoice(const std::string& account, const std::string& id) {
    SW_TRY(Connection* const connection, reader());
    SW_TRY(const std::vector<Invoice> found, invoices::find(*connection, account, id));
    if (id.empty() || found.empty())
        return fail(ErrorCode::NotFound, "There is no invoice \"" + id + "\".");
    return found.front();
}

Result<std::vector<std::string>> Billing::verify() {
    std::vector<std::string> found;
    SW_CHECK(m_writes.write([&](Connection& connection) -> Result<void> {  // between two changes
        SW_TRY(found, ledger::problems(connection));
        return {};
    }));
    return found;
}

}  // namespace sw
