#pragma once

#include <string>
#include <vector>

#include "services/auth/account.h"
#include "services/store/connection.h"

/// How often somebody may try. What is counted is called a subject: an account as strangers see it, an account from a familiar
/// place, an address, …. Its first few failures cost nothing; each further one makes it wait twice as long as the one before. A
/// while after the last failure all are forgotten.
///
/// An account that strangers have locked can still be signed in to from a familiar place, which has a count of its own: so
/// nobody can keep somebody else out. A place is familiar when anybody has signed in from there, so that what is locked from
/// where tells nothing of an account; those who make their places familiar by accounts of their own share a count, which makes
/// nobody wait for long. Nor does signing in clear the count of an address, which somebody with an account of his own could
/// guess with for ever.
namespace sw::sign_in_limits {

struct Limit {
    std::string subject;
    std::int64_t free = 0;     ///< failures before it waits
    std::int64_t firstMs = 0;  ///< how long it waits first
    std::int64_t mostMs = 0;   ///< and at most
};

/// What counts for a sign-in to the account of that address, whether or not there is one: first the account, then the
/// address that asks. `familiar`: somebody has signed in from there.
std::vector<Limit> ofSignIn(const AccountRules& rules, const std::string& addressKey, const std::string& peer, bool familiar);
/// What counts for a registration: each attempt.
std::vector<Limit> ofRegistration(const AccountRules& rules, const std::string& peer);

/// The network that counts as one address: an IPv6 address without its lower 64 bits, which its owner chooses. "" for the
/// command line, which is not limited.
std::string placeOf(const std::string& peer);

/// How many milliseconds are left to wait; 0 for none.
Result<std::int64_t> waitFor(Connection& connection, const std::vector<Limit>& limits, std::int64_t now);
/// Counts one failure, within a transaction; true when somebody has to wait now.
Result<bool> count(Connection& connection, const std::vector<Limit>& limits, std::int64_t now);
/// Within a transaction.
Result<void> forget(Connection& connection, const std::string& subject);
/// Removes what is old, within a transaction.
Result<void> tidy(Connection& connection, std::int64_t now);

}  // namespace sw::sign_in_limits
