#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/auth/account.h"
#include "services/auth/email_address.h"
#include "services/store/connection.h"

/// The statements about accounts, invitations, identities and the audit log. Those that write are called within a
/// transaction, of which there is one at a time (Transaction), whichever program it is of.
namespace sw::account_sql {

/// The number of the last change that programs with accounts in memory have to hear of.
Result<std::int64_t> changes(Connection& connection);
/// Makes that number one more, and the account's own.
Result<void> markChanged(Connection& connection, const std::string& account);
/// The accounts that were changed after the change of that number.
Result<std::vector<std::string>> changedAfter(Connection& connection, std::int64_t number);

/// Nothing for one that never was or is removed. The owner is found.
Result<std::optional<Account>> find(Connection& connection, const std::string& id);

/// An account with what is kept of its password ("" for none).
struct Credentials {
    Account account;
    std::string passwordHash;
};
Result<std::optional<Credentials>> credentialsOf(Connection& connection, const std::string& id);
Result<std::optional<Credentials>> credentialsAt(Connection& connection, const std::string& addressKey);
/// In the order of their addresses, after that one; without the owner.
Result<std::vector<Account>> list(Connection& connection, const std::string& afterKey, int limit);
/// False when the address is known already.
Result<bool> insert(Connection& connection, const Account& account, const EmailAddress& address, const std::string& passwordHash);
Result<void> setPassword(Connection& connection, const std::string& id, const std::string& passwordHash);
Result<void> setRole(Connection& connection, const std::string& id, AccountRole role);
Result<void> setDisabled(Connection& connection, const std::string& id, bool disabled);
/// Leaves of it only that it was.
Result<void> remove(Connection& connection, const std::string& id);

Result<void> insertInvitation(Connection& connection, const Invitation& invitation, const std::string& addressKey, const std::string& hash);
/// Those that can still be used, the newest first.
Result<std::vector<Invitation>> invitations(Connection& connection, std::int64_t now);
/// The one with that hash, or for that address alone, that can be used by `addressKey`; without "hash" only such as name
/// the address.
Result<std::optional<Invitation>> usableInvitation(Connection& connection, const std::string& hash, const std::string& addressKey, std::int64_t now);
/// False when it was used or withdrawn meanwhile.
Result<bool> useInvitation(Connection& connection, const std::string& id, const std::string& account, std::int64_t now);
Result<bool> withdrawInvitation(Connection& connection, const std::string& id);

/// The account of an identity; nothing for an unknown one.
Result<std::optional<std::string>> accountOf(Connection& connection, const std::string& issuer, const std::string& subject);
/// False when it belongs to an account already.
Result<bool> insertIdentity(Connection& connection, const std::string& issuer, const std::string& subject, const std::string& account, std::int64_t now);
/// The issuers of the account's identities.
Result<std::vector<std::string>> issuersOf(Connection& connection, const std::string& account);

/// Adds a line; its number is filled in.
Result<void> record(Connection& connection, AuditEntry entry);
/// The newest first, those before number `before`, if it is not 0.
Result<std::vector<AuditEntry>> audit(Connection& connection, std::int64_t before, int limit);

}  // namespace sw::account_sql
