#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/billing/credits.h"
#include "services/store/connection.h"

/// The ledger: append-only, in double entry. Each posting belongs to an account and has entries that sum to 0 in each unit, over
/// ledger accounts: "user:<id>:available" and "user:<id>:reserved"; "plan", where free credits come from; "gifts", where given ones
/// come from; "sales", where bought ones come from; "usage:<stage>:<provider>", where used ones go; "bank:stripe" and "income:<plan>" in
/// money. What changes something belongs into a transaction. The balance of an account is kept in its wallet by guarded updates, so that
/// several programs may share a database.
///
/// Nothing that an account does lifts its balances below 0. Only a reversal does: when a payment went back to who had paid, its credits are
/// taken back, and what was used of them already is owed: "available" is then below 0, and whatever comes in makes it less. What
/// is reserved is never touched: it belongs to jobs that are under way.
namespace sw::ledger {

/// The unit of entries that count thousandths of a credit. Others are currencies, counted in their smallest unit.
inline constexpr const char* kCreditUnit = "credit";

/// What kind of thing a posting tells of.
inline constexpr const char* kAllocation = "allocation";
inline constexpr const char* kPurchase = "purchase";
inline constexpr const char* kReservation = "reservation";
inline constexpr const char* kDeduction = "deduction";
inline constexpr const char* kRefund = "refund";
inline constexpr const char* kGift = "gift";
inline constexpr const char* kReversal = "reversal";  ///< of a payment; may leave a debt

struct Entry {
    std::string ledger;
    std::int64_t amount = 0;
    std::string unit = kCreditUnit;
};

struct Posting {
    std::string account;
    std::string key;  ///< one of a kind for what happened: the second posting with it is none
    std::string kind;
    std::int64_t at = 0;
    std::string reference;  ///< the job, the order …
    std::string text;       ///< a phrase for people
    std::vector<Entry> entries;
    std::int64_t number = 0;  ///< counts an account's postings from 1; given by post()
};

std::string availableOf(const std::string& account);
std::string reservedOf(const std::string& account);

struct Wallet {
    Credits available;
    Credits reserved;
    std::string plan;            ///< the one that was bought last; "" for none
    std::int64_t planUntil = 0;  ///< when it ends
    std::string period;          ///< of the last allocation
    std::string subscription;    ///< that pays for the plan; "" for one that was bought once
};

enum class Posted { Done, Repeated, Insufficient };

Result<std::optional<Wallet>> find(Connection& connection, const std::string& account);
/// The wallet of an account, made when there is none.
Result<Wallet> wallet(Connection& connection, const std::string& account);
/// Whether there is a posting with that key.
Result<bool> isKnown(Connection& connection, const std::string& key);
/// Adds a posting and changes the wallet with it. Repeated or Insufficient: nothing was written, but the transaction may have to
/// be taken back (Repeated). InvalidInput for entries that do not sum to 0 or would lift a balance above kMostCredits.
Result<Posted> post(Connection& connection, const Posting& posting);

/// The postings of an account, newest first, with a number below `before` (0 for all).
Result<std::vector<Posting>> page(Connection& connection, const std::string& account, std::int64_t before, int limit);

/// What is wrong with the whole ledger, as sentences; none when all is well: each posting sums to 0, each wallet is the sum of its
/// entries, nothing is below 0 but for a reversal, what is reserved is what open reservations hold, and no number is missing.
Result<std::vector<std::string>> problems(Connection& connection);

}  // namespace sw::ledger
