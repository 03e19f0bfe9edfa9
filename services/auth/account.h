#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "services/http/route.h"

namespace sw {

/// Milliseconds since 1970 in UTC.
using WallClock = std::function<std::int64_t()>;

/// The account of this machine's user, who has no address and signs in by the token file.
inline constexpr const char* kOwnerId = "owner";

enum class AccountRole { User, Admin };

/// "user", "admin"
const char* accountRoleName(AccountRole role);
std::optional<AccountRole> accountRoleFrom(const std::string& name);

/// All that an account of that role may do.
std::set<Scope> scopesOf(AccountRole role);
/// "generate edit", in the order of the enumeration.
std::string scopeNames(const std::set<Scope>& scopes);
/// The scopes of such a text; InvalidInput naming one that is none, or that nobody is given ("open").
Result<std::set<Scope>> scopesFrom(const std::string& names);
/// True when a caller with `has` may give `wanted` to a token: Admin includes all others.
bool includesAll(const std::set<Scope>& has, const std::set<Scope>& wanted);

/// A person who may use the gateway. A value; moments are milliseconds since 1970 in UTC.
struct Account {
    std::string id;
    std::string address;  ///< as it is written to
    std::string name;
    AccountRole role = AccountRole::User;
    bool disabled = false;
    bool hasPassword = false;
    std::int64_t created = 0;
};

/// What somebody shows instead of a password: a session that began with a login, or a token with a name that a program
/// is given. The secret itself is kept nowhere.
struct AccessToken {
    std::string id;
    std::string account;
    bool isSession = false;
    std::string name;  ///< "" of a session
    std::set<Scope> scopes;
    std::int64_t created = 0;
    std::int64_t expires = 0;   ///< 0: never
    std::int64_t lastUsed = 0;  ///< 0: not yet; written now and then
};

/// The right to register once.
struct Invitation {
    std::string id;
    std::string address;  ///< who is invited; "" for whoever has the code
    AccountRole role = AccountRole::User;
    std::string maker;  ///< an account
    std::int64_t created = 0;
    std::int64_t expires = 0;
};

/// A line of the audit log, which is only ever added to.
struct AuditEntry {
    std::int64_t number = 0;  ///< rises
    std::int64_t moment = 0;
    std::string actor;    ///< the account that did it; "" for somebody who is not signed in
    std::string action;   ///< "login", "token.make", …
    std::string subject;  ///< what it was done to: an account, a token or an invitation by id
    std::string peer;     ///< the address that it was done from; "" for the command line
    std::string outcome;  ///< "done", "refused" or "blocked"
};

/// Who does something, for the audit log and the limits.
struct Actor {
    std::string account;
    std::string peer;
};

/// Somebody who was let in.
struct SignedIn {
    std::string account;
    std::string token;   ///< told once
    bool isNew = false;  ///< the account was made just now
};

/// What an operator decides.
struct AccountRules {
    static constexpr std::int64_t kDayMs = std::int64_t{24} * 60 * 60 * 1000;

    bool invitationOnly = true;
    std::int64_t sessionMs = 30 * kDayMs;
    std::int64_t invitationMs = 7 * kDayMs;
    std::int64_t accountFailures = 5;   ///< wrong passwords for one account before it waits
    std::int64_t peerFailures = 20;     ///< wrong passwords from one address before it waits
    std::int64_t registrations = 20;    ///< attempts to register from one address before it waits
};

}  // namespace sw
