#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "services/billing/credit_prices.h"
#include "services/billing/invoice.h"
#include "services/billing/ledger.h"
#include "services/billing/payment.h"
#include "services/billing/credit_plans.h"
#include "services/billing/shop_news.h"
#include "services/billing/subscription.h"
#include "services/store/write_queue.h"

namespace sw {

/// Credits that somebody gives to an account.
struct Gift {
    std::string account;
    Credits credits;
    std::string why;   ///< for people: stands in the ledger
    std::string from;  ///< the account that gives
    std::string peer;  ///< where from; "" for this machine's user
    std::string key;   ///< the second gift to an account with it is none; "" for none
};

/// What billing is told when it is opened.
struct BillingOptions {
    CreditPlans plans;
    CreditPrices prices;
    std::function<std::int64_t()> now;  ///< milliseconds since 1970 in UTC
    std::function<std::string()> newId;  ///< one of a kind; empty for random ones
    InvoiceParties parties = {};
    /// Hears what was used of each stage, once it is booked. Any thread; may be empty.
    std::function<void(const PricedStage& used)> onUsed = {};
    /// Called within the transaction of a gift, which is not made when it fails: for an audit log. May be empty.
    std::function<Result<void>(Connection& connection, const Gift& gift)> onGift = {};
};

/// What is about to be made for an account.
struct ChargeOrder {
    std::string id;  ///< of the job or call
    /// Who holds the reservation: the same after each start, and no one else's of those who share the database. Whoever it is looks
    /// with open() what a crash has left.
    std::string place;
    std::string kind;  ///< for people
    std::string account;
    WantedWork work;
};

/// How something ended that was reserved for: what was made of it. Failed: nothing is to be paid. Whole: all of it, as estimated.
struct ChargeEnding {
    enum class Kind { Made, Whole, Failed };
    Kind kind = Kind::Made;
    std::vector<StageWork> made = {};
};

/// How an account stands.
struct Balance {
    Credits available;  ///< below 0: owed, see sw::ledger
    Credits reserved;
    CreditPlan plan;
    std::int64_t planUntil = 0;  ///< 0 for the usual plan, which does not end
    bool renews = false;         ///< the plan
    std::string notice = {};     ///< a sentence about a payment that failed or was taken back; "" for none
};

/// One line of what was used in a time.
struct UsedWork {
    std::string stage;
    std::string provider;
    std::string unit;
    std::int64_t runs = 0;
    std::int64_t amount = 0;
    Credits credits;
};

/// Whether a plan is paid for one period, or for each until its owner ends that.
enum class Buying { Once, Renewing };

/// A plan that somebody is about to pay for.
struct Purchase {
    std::string id;
    std::string account;
    CreditPlan plan;
    Buying buying = Buying::Once;
};

/// Credits, and who has how many: allocations, purchases, and what is set aside for work, used and given back. Every change is one
/// transaction with its postings in the ledger, and each can be repeated, after a crash or by a retrying client, without doing
/// anything twice. Free credits fill an account up to its plan's at the beginning of each period, and do not pile up; bought and given
/// ones stay until they are used, unless their payment goes back. Nobody pays more than was reserved. Any thread may call any function.
class Billing {
public:
    static Result<std::unique_ptr<Billing>> open(std::shared_ptr<Database> database, BillingOptions options);

    /// What it will cost. Quick.
    [[nodiscard]] Result<Estimate> estimate(const WantedWork& work) const { return m_options.prices.estimate(work.stages); }
    [[nodiscard]] const CreditPlans& plans() const { return m_options.plans; }
    [[nodiscard]] const CreditPrices& prices() const { return m_options.prices; }
    [[nodiscard]] std::int64_t now() const { return m_options.now(); }

    /// Sets aside what all of the orders may cost, or, when that fails, for none of them. One that has a reservation keeps it.
    /// OverBudget when there are too few credits, Unsupported when the account's plan does not allow it; the sentences say what to do.
    Result<void> reserve(const std::vector<ChargeOrder>& orders);
    /// Ends a reservation: what was used is paid, the rest is free again. Does nothing when there is none open.
    Result<void> settle(const std::string& id, const ChargeEnding& ending);
    /// The ids that are reserved for at that place.
    Result<std::vector<std::string>> open(const std::string& place);
    /// Of the plan for which something was reserved, else of the account's present one.
    Result<CreditPlan> planOf(const std::string& account, const std::string& id);

    Result<Balance> balance(const std::string& account);
    /// True when there was ever anything about that account.
    Result<bool> knows(const std::string& account);
    Result<std::vector<ledger::Posting>> postings(const std::string& account, std::int64_t before, int limit);
    /// From `from` until before `to`.
    Result<std::vector<UsedWork>> usage(const std::string& account, std::int64_t from, std::int64_t to);

    /// Writes down that the account is about to buy a plan. InvalidInput for one that cannot be bought. With a `key` the same purchase
    /// within a day is the first one; Unsupported when it was for something else, or when a plan of the account renews itself already.
    Result<Purchase> begin(const std::string& account, const std::string& plan, Buying buying = Buying::Once, const std::string& key = {});
    /// What was paid for, once: adds the credits and the plan, and makes the invoice. NotFound for an unknown purchase,
    /// Unsupported when the money is not what was asked for. False when it was known already.
    Result<bool> complete(const std::string& purchase, const Money& paid, const std::string& reference) { return hear(shop::PaidOrder{purchase, paid, {}}, reference); }
    /// It will not be paid, as far as is known.
    Result<void> abandon(const std::string& purchase) { return hear(shop::AbandonedOrder{purchase}, "").map([](bool) {}); }
    /// What the shop tells, once, whatever the order in which it comes; `reference` is what the shop calls the news. False when it
    /// changes nothing: it was known already, or is about nothing of ours. Unsupported when it does not fit the plans.
    ///
    /// A period of a plan that renews itself brings its credits when its invoice is paid, and the plan until a day after its end, when the next
    /// one is paid at the latest. A failed payment keeps the plan until a day after the shop tries again. What is taken back of a payment
    /// takes its share of the credits (see sw::ledger); when it is all, what is left of the plan's time as well. A dispute that is won gives all of it again.
    Result<bool> hear(const shop::News& news, const std::string& reference);
    /// The shop's id of what renews the account's plan. NotFound when nothing does.
    Result<std::string> renewal(const std::string& account);

    /// Gives credits, once for each key. False when it was done before. InvalidInput for none, or too many.
    Result<bool> give(const Gift& gift);

    Result<std::vector<Invoice>> invoices(const std::string& account);
    /// NotFound when the account ("" for any) has no such invoice.
    Result<Invoice> invoice(const std::string& account, const std::string& id);

    /// What is wrong with the ledger, as sentences.
    Result<std::vector<std::string>> verify();

private:
    Billing(std::shared_ptr<Database> database, BillingOptions options);
    using Work = std::function<Result<void>(Connection& connection, bool& repeated)>;
    /// False when it was done before, and then nothing is changed. Tries again what met another program.
    Result<bool> write(const Work& work);
    /// The wallet with this period's credits in it.
    Result<ledger::Wallet> funded(Connection& connection, const std::string& account);
    /// True when the free credits of this period have not been given yet.
    [[nodiscard]] bool isDue(const ledger::Wallet& wallet) const;
    [[nodiscard]] std::string allocationOf(const CreditPlan& plan) const;
    [[nodiscard]] const CreditPlan& planIn(const ledger::Wallet& wallet) const;
    Result<void> reserveOne(Connection& connection, const ChargeOrder& order, bool& repeated);
    Result<void> pay(Connection& connection, const std::string& id, const ChargeEnding& ending, std::vector<PricedStage>& paid, bool& repeated);

    /// What is booked for a payment, besides what its plan becomes.
    struct Booking {
        payment::Payment payment;
        shop::PaymentNames names;
        std::string item;  ///< on the invoice: "Premium 1"
        std::string reference;
    };
    /// What becomes of news: something was booked or changed; they are kept for later; or they are forgotten with all that was written for
    /// them, because they were known or are about nothing of ours.
    enum class Heard { Changed, Kept, Nothing };
    Result<Heard> book(Connection& connection, const Booking& booking);
    Result<Heard> take(Connection& connection, const shop::PaidOrder& news, const std::string& reference);
    Result<Heard> take(Connection& connection, const shop::AbandonedOrder& news, const std::string& reference);
    Result<Heard> take(Connection& connection, const shop::PaidPeriod& news, const std::string& reference);
    Result<Heard> take(Connection& connection, const shop::FailedPeriod& news, const std::string& reference);
    Result<Heard> take(Connection& connection, const shop::SubscriptionState& news, const std::string& reference);
    Result<Heard> take(Connection& connection, const shop::SamePayment& news, const std::string& reference);
    Result<Heard> take(Connection& connection, const shop::Reversal& news, const std::string& reference);
    /// Takes back what is to be taken back of a payment, or gives it again. Kept when all is as it should be.
    Result<Heard> reverse(Connection& connection, const std::string& purchase, const std::string& reference);
    /// The plan that costs so much a period.
    Result<subscription::Terms> termsAt(const subscription::Subscription& subscription, const Money& price) const;
    [[nodiscard]] std::string nameOf(const std::string& plan) const;
    /// What is to be said about the account's payments.
    [[nodiscard]] std::string notice(const ledger::Wallet& wallet, const std::optional<subscription::Subscription>& renewing) const;
    /// The account's that has not ended, as far as is known.
    Result<std::optional<subscription::Subscription>> renewing(Connection& connection, const std::string& account) const;
    Result<Connection*> reader() { return m_database->connection(); }

    std::shared_ptr<Database> m_database;
    BillingOptions m_options;
    WriteQueue m_writes;
};

}  // namespace sw
