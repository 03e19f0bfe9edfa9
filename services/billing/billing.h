#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "services/billing/credit_prices.h"
#include "services/billing/invoice.h"
#include "services/billing/ledger.h"
#include "services/billing/credit_plans.h"
#include "services/store/write_queue.h"

namespace sw {

/// What billing is told when it is opened.
struct BillingOptions {
    CreditPlans plans;
    CreditPrices prices;
    std::function<std::int64_t()> now;  ///< milliseconds since 1970 in UTC
    std::function<std::string()> newId;  ///< one of a kind; empty for random ones
    InvoiceParties parties = {};
    /// Hears what was used of each stage, once it is booked. Any thread; may be empty.
    std::function<void(const PricedStage& used)> onUsed = {};
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
    Credits available;
    Credits reserved;
    CreditPlan plan;
    std::int64_t planUntil = 0;  ///< 0 for the usual plan, which does not end
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

/// A plan that somebody is about to pay for.
struct Purchase {
    std::string id;
    std::string account;
    CreditPlan plan;
};

/// Credits, and who has how many: allocations, purchases, and what is set aside for work, used and given back. Every change is one
/// transaction with its postings in the ledger, and each can be repeated, after a crash or by a retrying client, without doing
/// anything twice. Free credits fill an account up to its plan's at the beginning of each period, and do not pile up; bought ones
/// stay until they are used. Nobody pays more than was reserved. Any thread may call any function.
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

    /// Writes down that the account is about to buy a plan. InvalidInput for one that cannot be bought.
    Result<Purchase> begin(const std::string& account, const std::string& plan);
    /// What was paid for, once: adds the credits and the plan, and makes the invoice. NotFound for an unknown purchase,
    /// Unsupported when the money is not what was asked for. False when it was known already.
    Result<bool> complete(const std::string& purchase, const Money& paid, const std::string& reference);
    /// It will not be paid, as far as is known.
    Result<void> abandon(const std::string& purchase);

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
    Result<void> buy(Connection& connection, const std::string& id, const Money& paid, const std::string& reference, bool& repeated);
    Result<Connection*> reader() { return m_database->connection(); }

    std::shared_ptr<Database> m_database;
    BillingOptions m_options;
    WriteQueue m_writes;
};

}  // namespace sw
