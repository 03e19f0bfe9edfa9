#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/auth/account.h"
#include "services/store/connection.h"

/// The statements about access tokens.
namespace sw::token_sql {

Result<void> insert(Connection& connection, const AccessToken& token, const std::string& hash);
/// The one with that hash, if it has not expired.
Result<std::optional<AccessToken>> findByHash(Connection& connection, const std::string& hash, std::int64_t now);
Result<std::optional<AccessToken>> find(Connection& connection, const std::string& account, const std::string& id);
/// Those with a name that have not expired, the newest first.
Result<std::vector<AccessToken>> named(Connection& connection, const std::string& account, std::int64_t now);
Result<std::int64_t> countNamed(Connection& connection, const std::string& account, std::int64_t now);
Result<bool> remove(Connection& connection, const std::string& id);
/// Ends all sessions of the account but the one with that id; how many they were.
Result<std::int64_t> endSessions(Connection& connection, const std::string& account, const std::string& exceptId);
/// Keeps only so many sessions of the account, the newest.
Result<void> limitSessions(Connection& connection, const std::string& account, std::int64_t most);
Result<void> setUsed(Connection& connection, const std::string& id, std::int64_t moment);

/// A token as an authenticator needs it: with its hash, and no more scopes than its account has now.
struct Usable {
    std::string hash;
    AccessToken token;
};
/// The tokens of that account, or of all for "", that can be used.
Result<std::vector<Usable>> usable(Connection& connection, const std::string& account, std::int64_t now);

}  // namespace sw::token_sql
