#include <algorithm>

#include "services/billing/billing.h"

// The part of Billing that hears what the shop tells.
namespace sw {
namespace {

constexpr std::int64_t kDayMs = std::int64_t{24} * 60 * 60 * 1000;
constexpr std::int64_t kSlackMs = kDayMs;  // the shop asks for the next period's money an hour or so after the last one's end
constexpr std::int64_t kLongestGraceMs = 62 * kDayMs;  // the shop tries for two months at the most, then ends it or gives it up
constexpr std::int64_t kKeyMs = kDayMs;    // as long as the shop keeps its own

Result<void> insertOrder(Connection& connection, const Purchase& purchase, const std::string& key, std::int64_t now) {
    return connection
        .change("INSERT INTO orders (id, account, plan, credits, minor, currency, at, status, period, session, renews, request) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, 'open', ?, '', ?, ?)",
                {purchase.id, purchase.account, purchase.plan.id, purchase.plan.credits.thousandths, purchase.plan.price.minor, purchase.plan.price.currency, now,
                 std::string(purchase.plan.period == PlanPeriod::Day ? "day" : "month"), std::int64_t{purchase.buying == Buying::Renewing}, key})
        .map([](std::int64_t) {});
}

/// The purchase that was begun with that key; an empty id for none.
Result<Purchase> begunWith(Connection& connection, Purchase wanted, const std::string& key, std::int64_t since) {
    SW_TRY(const std::vector<SqlRow> rows,
           connection.rows("SELECT id, plan, renews, minor, currency FROM orders WHERE account = ? AND request = ? AND at > ?", {wanted.account, key, since}));
    wanted.id.clear();
    if (rows.empty())
        return wanted;
    const SqlRow& row = rows.front();
    const bool same = row.text(1) == wanted.plan.id && (row.integer(2) != 0) == (wanted.buying == Buying::Renewing) &&
                      Money{row.integer(3), row.text(4)} == wanted.plan.price;
    if (!same)
        return fail(ErrorCode::Unsupported, "This Idempotency-Key was used for another purchase. Give each purchase a key of its own.");
    wanted.id = row.text(0);
    return wanted;
}

Result<void> setPlan(Connection& connection, const std::string& account, const std::string& plan, std::int64_t until, const std::string& subscription) {
    return connection.change("UPDATE wallets SET plan = ?, plan_until = ?, subscription = ? WHERE account = ?", {plan, until, subscription, account})
        .map([](std::int64_t) {});
}

/// How long the plan is had for what was paid, and while the shop tries again.
std::int64_t paidTo(const subscription::Subscription& subscription) {
    return std::max(subscription.until, subscription.attempt) + kSlackMs;
}

std::string dayOf(std::int64_t moment) {
    return periodOf(PlanPeriod::Day, moment);
}

}  // namespace

std::string Billing::nameOf(const std::string& plan) const {
    const CreditPlan* const known = plans().find(plan);
    return known ? known->name : plan;
}

Result<Purchase> Billing::begin(const std::string& account, const std::string& plan, Buying buying, const std::string& key) {
    const CreditPlan* const wanted = plans().find(plan);
    if (!wanted || wanted->isFree())
        return fail(ErrorCode::InvalidInput, "The plan \"" + plan + "\" cannot be bought. GET /api/billing/plans lists those that can.");
    Purchase purchase{m_options.newId(), account, *wanted, buying};
    SW_CHECK(write([&](Connection& connection, bool&) -> Result<void> {
        if (!key.empty()) {
            SW_TRY(Purchase begun, begunWith(connection, purchase, key, now() - kKeyMs));
            if (!begun.id.empty()) {
                purchase = std::move(begun);
                return {};
            }
        }
        SW_TRY(const std::optional<subscription::Subscription> known, renewing(connection, account));
        if (buying == Buying::Renewing && known && known->renews)
            return fail(ErrorCode::Unsupported, "The plan " + nameOf(known->terms.plan) +
                                                    " of this account renews itself already. End that first (DELETE /api/billing/renewal), or buy one period.");
        SW_CHECK(funded(connection, account));
        return insertOrder(connection, purchase, key, now());
    }));
    return purchase;
}

Result<std::string> Billing::renewal(const std::string& account) {
    SW_TRY(Connection* const connection, reader());
    SW_TRY(const std::optional<subscription::Subscription> known, renewing(*connection, account));
    if (!known || !known->renews)
        return fail(ErrorCode::NotFound, "No plan of this account renews itself.");
    return known->id;
}

Result<std::optional<subscription::Subscription>> Billing::renewing(Connection& connection, const std::string& account) const {
    return subscription::current(connection, account, now() - kLongestGraceMs);
}

Result<bool> Billing::hear(const shop::News& news, const std::string& reference) {
    Heard heard = Heard::Nothing;
    SW_CHECK(write([&](Connection& connection, bool& repeated) -> Result<void> {
        const auto take = [&](const auto& one) -> Result<Heard> {
            if constexpr (std::is_same_v<std::decay_t<decltype(one)>, std::monostate>)
                return Heard::Nothing;
            else
                return this->take(connection, one, reference);
        };
        SW_TRY(heard, std::visit(take, news));
        repeated = heard == Heard::Nothing;
        return {};
    }));
    return heard == Heard::Changed;
}

Result<Billing::Heard> Billing::book(Connection& connection, const Booking& booking) {
    const payment::Payment& made = booking.payment;
    const std::int64_t credits = made.credits.thousandths;
    SW_TRY(const ledger::Posted posted,
           ledger::post(connection, {made.account, "purchase:" + made.purchase, ledger::kPurchase, now(), booking.reference, "The plan " + booking.item,
                                     {{"sales", -credits},
                                      {ledger::availableOf(made.account), credits},
                                      {"bank:stripe", made.paid.minor, made.paid.currency},
                                      {"income:" + made.plan, -made.paid.minor, made.paid.currency}}}));
    if (posted != ledger::Posted::Done)
        return Heard::Nothing;
    SW_CHECK(payment::insert(connection, made));
    SW_CHECK(payment::name(connection, made.purchase, booking.names));
    Invoice invoice;
    invoice.account = made.account;
    invoice.purchase = made.purchase;
    invoice.at = now();
    invoice.item = booking.item + ": " + creditsText(made.credits) + " credits";
    invoice.total = made.paid;
    invoice.taxBasisPoints = m_options.parties.taxBasisPoints;
    invoice.seller = m_options.parties.seller;
    invoice.buyer = m_options.parties.buyerOf ? m_options.parties.buyerOf(made.account) : InvoiceParty{made.account};
    SW_CHECK(invoices::add(connection, invoice));
    SW_CHECK(reverse(connection, made.purchase, booking.reference));
    return Heard::Changed;
}

Result<Billing::Heard> Billing::take(Connection& connection, const shop::PaidOrder& news, const std::string& reference) {
    SW_TRY(const std::vector<SqlRow> rows, connection.rows("SELECT account, plan, credits, minor, currency, period FROM orders WHERE id = ?", {news.purchase}));
    if (rows.empty())
        return fail(ErrorCode::NotFound, "Nobody ordered \"" + news.purchase + "\" here.");
    const SqlRow& order = rows.front();
    const std::string account = order.text(0);
    const std::string plan = order.text(1);
    const Money asked{order.integer(3), order.text(4)};
    if (!(news.paid == asked))
        return fail(ErrorCode::Unsupported, "The purchase " + news.purchase + " costs " + moneyText(asked) + ", but " + moneyText(news.paid) +
                                                " were paid. Nothing was booked: pay it back, or book it by hand.");
    SW_TRY(const ledger::Wallet wallet, ledger::wallet(connection, account));
    const std::int64_t from = wallet.plan == plan ? std::max(wallet.planUntil, now()) : now();
    const std::int64_t until = afterPeriod(order.text(5) == "day" ? PlanPeriod::Day : PlanPeriod::Month, from);
    SW_CHECK(setPlan(connection, account, plan, until, wallet.plan == plan ? wallet.subscription : ""));
    SW_CHECK(connection.change("UPDATE orders SET status = 'paid', session = ? WHERE id = ?", {reference, news.purchase}));
    return book(connection, {{news.purchase, account, plan, {order.integer(2)}, asked, from, until}, news.names, nameOf(plan), reference});
}

Result<Billing::Heard> Billing::take(Connection& connection, const shop::AbandonedOrder& news, const std::string&) {
    SW_TRY(const std::int64_t changed, connection.change("UPDATE orders SET status = 'abandoned' WHERE id = ? AND status = 'open'", {news.purchase}));
    return changed > 0 ? Heard::Changed : Heard::Nothing;
}

Result<subscription::Terms> Billing::termsAt(const subscription::Subscription& subscription, const Money& price) const {
    if (subscription.terms.price == price)
        return subscription.terms;
    for (const CreditPlan& plan : plans().all())
        if (!plan.isFree() && plan.price == price)
            return subscription::Terms{plan.id, plan.credits, plan.price};
    return fail(ErrorCode::Unsupported, "Stripe's subscription " + subscription.id + " costs " + moneyText(price) +
                                            " a period, which is the price of no plan. Nothing was booked: add such a plan, or give the subscription the price of one.");
}

Result<Billing::Heard> Billing::take(Connection& connection, const shop::PaidPeriod& news, const std::string& reference) {
    SW_TRY(std::optional<subscription::Subscription> paid, subscription::of(connection, news));
    const bool isPeriod = news.regular.minor > 0;
    if (!paid || (!isPeriod && news.prorated <= 0 && news.paid == 0))
        return Heard::Nothing;  // a trial, or not ours
    subscription::Terms terms = paid->terms;
    if (isPeriod) {
        SW_TRY(terms, termsAt(*paid, news.regular));
    }
    Credits credits = isPeriod ? terms.credits : Credits();
    if (news.prorated > 0)
        credits.thousandths += payment::proportion(terms.credits.thousandths, news.prorated, terms.price.minor);
    SW_TRY(const ledger::Wallet wallet, funded(connection, paid->account));
    payment::Payment made{news.invoice, paid->account, terms.plan, credits, {news.paid, news.regular.currency}};
    if (isPeriod && news.until >= paid->until) {
        const std::int64_t until = paid->ended > 0 ? std::min(news.until, paid->ended) : news.until + kSlackMs;
        const std::int64_t from = wallet.plan == terms.plan ? std::max(wallet.planUntil, now()) : now();
        made.from = from;
        made.until = until;
        paid->until = news.until;
        paid->terms = terms;
        paid->failed = paid->attempt = 0;
        if (until > now())
            SW_CHECK(setPlan(connection, paid->account, terms.plan, wallet.plan == terms.plan ? std::max(until, wallet.planUntil) : until, paid->id));
    }
    SW_CHECK(subscription::save(connection, *paid));
    SW_CHECK(connection.change("UPDATE orders SET status = 'paid', session = ? WHERE id = ? AND status <> 'paid'", {reference, paid->purchase}));
    shop::PaymentNames names = news.names;
    names.push_back(news.invoice);
    return book(connection, {made, names, nameOf(terms.plan), reference});
}

Result<Billing::Heard> Billing::take(Connection& connection, const shop::FailedPeriod& news, const std::string&) {
    SW_TRY(std::optional<subscription::Subscription> unpaid, subscription::of(connection, news));
    SW_TRY(const std::optional<payment::Payment> paid, payment::find(connection, news.invoice));
    if (!unpaid || paid || unpaid->ended > 0 || news.at <= unpaid->failed)
        return Heard::Nothing;
    unpaid->failed = news.at;
    unpaid->attempt = news.nextAttempt;
    if (news.nextAttempt > 0)
        SW_CHECK(connection.change("UPDATE wallets SET plan_until = ? WHERE account = ? AND subscription = ? AND plan_until < ?",
                                   {news.nextAttempt + kSlackMs, unpaid->account, unpaid->id, news.nextAttempt + kSlackMs}));
    SW_CHECK(subscription::save(connection, *unpaid));
    return Heard::Changed;
}

Result<Billing::Heard> Billing::take(Connection& connection, const shop::SubscriptionState& news, const std::string&) {
    SW_TRY(std::optional<subscription::Subscription> known, subscription::of(connection, news));
    if (!known || known->ended > 0 || (news.at < known->news && news.ended == 0))
        return Heard::Nothing;
    known->news = news.at;
    known->renews = news.renews && news.ended == 0;
    known->ended = news.ended;
    // Not what else was paid for the same plan.
    if (const std::int64_t early = paidTo(*known) - news.ended; news.ended > 0 && early > 0)
        SW_CHECK(connection.change("UPDATE wallets SET plan_until = plan_until - ? WHERE account = ? AND subscription = ?", {early, known->account, known->id}));
    if (news.ended == 0 && !news.price.currency.empty()) {
        SW_TRY(known->terms, termsAt(*known, news.price));
        // What the account may have changes at once, and its credits with what is paid next.
        SW_CHECK(connection.change("UPDATE wallets SET plan = ? WHERE account = ? AND subscription = ?", {known->terms.plan, known->account, known->id}));
    }
    SW_CHECK(subscription::save(connection, *known));
    return Heard::Changed;
}

Result<Billing::Heard> Billing::take(Connection& connection, const shop::SamePayment& news, const std::string& reference) {
    SW_TRY(std::string purchase, payment::purchaseOf(connection, news.names));
    if (purchase.empty() && !news.names.empty())
        purchase = news.names.front();
    SW_CHECK(payment::name(connection, purchase, news.names));
    return reverse(connection, purchase, reference);
}

Result<Billing::Heard> Billing::take(Connection& connection, const shop::Reversal& news, const std::string& reference) {
    SW_CHECK(payment::keep(connection, news));
    SW_TRY(const std::string purchase, payment::purchaseOf(connection, news.names));
    return reverse(connection, purchase, reference);
}

Result<Billing::Heard> Billing::reverse(Connection& connection, const std::string& purchase, const std::string& reference) {
    SW_TRY(std::optional<payment::Payment> made, payment::find(connection, purchase));
    if (!made)
        return Heard::Kept;
    SW_TRY(const payment::Share share, payment::share(connection, *made));
    const std::int64_t credits = (share.credits - made->taken).thousandths;
    const std::int64_t money = share.minor - made->returned;
    if (credits == 0 && money == 0)
        return Heard::Kept;
    const bool wasTakenBack = made->isTakenBack();
    made->taken = share.credits;
    made->returned = share.minor;
    ++made->changes;
    SW_TRY(const ledger::Posted posted,
           ledger::post(connection, {made->account, "reversal:" + purchase + ":" + std::to_string(made->changes), ledger::kReversal, now(), reference,
                                     (credits > 0 || money > 0 ? "Paid back: the plan " : "Paid after all: the plan ") + nameOf(made->plan),
                                     {{"sales", credits},
                                      {ledger::availableOf(made->account), -credits},
                                      {"bank:stripe", -money, made->paid.currency},
                                      {"income:" + made->plan, money, made->paid.currency}}}));
    if (posted != ledger::Posted::Done)
        return fail(ErrorCode::Exists, "Another program takes the payment back.");  // write() looks again
    if (made->isTakenBack() != wasTakenBack) {
        // What is over of the plan's time was had, and time that others paid for stays.
        const std::int64_t cut = wasTakenBack ? 0 : std::max<std::int64_t>(made->until - std::max(made->from, now()), 0);
        SW_CHECK(connection.change("UPDATE wallets SET plan_until = plan_until + ? WHERE account = ? AND plan = ?", {made->cut - cut, made->account, made->plan}));
        made->cut = cut;
    }
    SW_CHECK(payment::update(connection, *made));
    return Heard::Changed;
}

Result<bool> Billing::give(const Gift& gift) {
    if (gift.credits <= Credits() || gift.credits > kMostCredits)
        return fail(ErrorCode::InvalidInput, "Give more than 0 credits, and at most " + creditsText(kMostCredits) + ". What was given cannot be taken back.");
    if (gift.why.empty())
        return fail(ErrorCode::InvalidInput, "Say why the credits are given: it stands in the account's ledger.");
    const std::string key = "gift:" + gift.account + ":" + (gift.key.empty() ? m_options.newId() : gift.key);
    return write([&](Connection& connection, bool& repeated) -> Result<void> {
        SW_CHECK(funded(connection, gift.account));
        SW_TRY(const ledger::Posted posted,
               ledger::post(connection, {gift.account, key, ledger::kGift, now(), gift.from, gift.why,
                                         {{"gifts", -gift.credits.thousandths}, {ledger::availableOf(gift.account), gift.credits.thousandths}}}));
        repeated = posted == ledger::Posted::Repeated;
        return repeated || !m_options.onGift ? Result<void>() : m_options.onGift(connection, gift);
    });
}

std::string Billing::notice(const ledger::Wallet& wallet, const std::optional<subscription::Subscription>& renewing) const {
    std::string said;
    if (renewing && renewing->failed > 0) {
        said = "The payment for the plan " + nameOf(renewing->terms.plan) + " failed on " + dayOf(renewing->failed) + ". ";
        said += renewing->attempt > 0 ? "It is tried again on " + dayOf(renewing->attempt) + "; until then the plan stays. See that it can be paid."
                                      : "It is not tried again: the plan ends. Buy it anew to keep it.";
    }
    if (wallet.available < Credits())
        said += std::string(said.empty() ? "" : " ") + "A payment went back to who had paid, and " + creditsText(Credits() - wallet.available) +
                " of its credits were used already: the account owes them, and nothing new is made until they are bought.";
    return said;
}

}  // namespace sw
