#include "services/auth/account_sql.h"

#include <limits>

namespace sw::account_sql {
namespace {

constexpr const char* kAccount = "SELECT id, address, name, role, disabled, created, password FROM accounts WHERE removed = 0 AND ";
constexpr const char* kInvitation = "SELECT id, address, role, maker, created, expires FROM invitations WHERE used = 0 AND ";

Credentials credentialsFrom(const SqlRow& row) {
    Credentials read;
    read.account.id = row.text(0);
    read.account.address = row.text(1);
    read.account.name = row.text(2);
    read.account.role = accountRoleFrom(row.text(3)).value_or(AccountRole::User);
    read.account.disabled = row.integer(4) != 0;
    read.account.created = row.integer(5);
    read.passwordHash = row.text(6);
    read.account.hasPassword = !read.passwordHash.empty();
    return read;
}

Result<std::optional<Credentials>> credentialsBy(Connection& connection, const char* column, const std::string& value) {
    SW_TRY(const std::vector<SqlRow> rows, connection.rows(std::string(kAccount) + column + " = ?", {value}));
    return rows.empty() ? std::nullopt : std::optional(credentialsFrom(rows.front()));
}

Invitation invitationFrom(const SqlRow& row) {
    return {row.text(0), row.text(1), accountRoleFrom(row.text(2)).value_or(AccountRole::User), row.text(3), row.integer(4), row.integer(5)};
}

/// A statement whose count of rows does not matter.
Result<void> done(const Result<std::int64_t>& changed) {
    return changed ? Result<void>() : tl::unexpected<Error>(changed.error());
}

Result<bool> some(const Result<std::int64_t>& changed) {
    return changed.map([](std::int64_t rows) { return rows > 0; });
}

}  // namespace

Result<std::int64_t> changes(Connection& connection) {
    SW_TRY(const std::vector<SqlRow> rows, connection.rows("SELECT changes FROM auth_state WHERE id = 1"));
    return rows.empty() ? 0 : rows.front().integer(0);
}

Result<void> markChanged(Connection& connection, const std::string& account) {
    SW_CHECK(connection.change("UPDATE auth_state SET changes = changes + 1 WHERE id = 1"));
    SW_TRY(const std::int64_t number, changes(connection));
    return done(connection.change("UPDATE accounts SET changed = ? WHERE id = ?", {number, account}));
}

Result<std::vector<std::string>> changedAfter(Connection& connection, std::int64_t number) {
    SW_TRY(const std::vector<SqlRow> rows, connection.rows("SELECT id FROM accounts WHERE changed > ?", {number}));
    std::vector<std::string> ids;
    for (const SqlRow& row : rows)
        ids.push_back(row.text(0));
    return ids;
}

Result<std::optional<Account>> find(Connection& connection, const std::string& id) {
    SW_TRY(const std::optional<Credentials> found, credentialsOf(connection, id));
    return found ? std::optional(found->account) : std::nullopt;
}

Result<std::optional<Credentials>> credentialsOf(Connection& connection, const std::string& id) {
    return credentialsBy(connection, "id", id);
}

Result<std::optional<Credentials>> credentialsAt(Connection& connection, const std::string& addressKey) {
    return credentialsBy(connection, "address_key", addressKey);
}

Result<std::vector<Account>> list(Connection& connection, const std::string& afterKey, int limit) {
    SW_TRY(const std::vector<SqlRow> rows,
           connection.rows(std::string(kAccount) + "id <> 'owner' AND address_key > ? ORDER BY address_key LIMIT ?", {afterKey, std::int64_t{limit}}));
    std::vector<Account> accounts;
    for (const SqlRow& row : rows)
        accounts.push_back(credentialsFrom(row).account);
    return accounts;
}

Result<bool> insert(Connection& connection, const Account& account, const EmailAddress& address, const std::string& passwordHash) {
    return some(connection.change("INSERT INTO accounts (id, address, address_key, name, password, role, disabled, removed, created, changed)"
                                  " VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?, 0) ON CONFLICT (address_key) DO NOTHING",
                                  {account.id, address.shown, address.key, account.name, passwordHash, accountRoleName(account.role), account.created}));
}

Result<void> setPassword(Connection& connection, const std::string& id, const std::string& passwordHash) {
    return done(connection.change("UPDATE accounts SET password = ? WHERE id = ?", {passwordHash, id}));
}

Result<void> setRole(Connection& connection, const std::string& id, AccountRole role) {
    return done(connection.change("UPDATE accounts SET role = ? WHERE id = ?", {accountRoleName(role), id}));
}

Result<void> setDisabled(Connection& connection, const std::string& id, bool disabled) {
    return done(connection.change("UPDATE accounts SET disabled = ? WHERE id = ?", {std::int64_t{disabled}, id}));
}

Result<void> remove(Connection& connection, const std::string& id) {
    for (const char* table : {"access_tokens", "identities", "familiar_peers"})
        SW_CHECK(connection.change(std::string("DELETE FROM ") + table + " WHERE account = ?", {id}));
    return done(connection.change("UPDATE accounts SET address = '', address_key = ?, name = '', password = '', role = 'user', disabled = 1, removed = 1"
                                  " WHERE id = ?",
                                  {"removed " + id, id}));
}

Result<void> insertInvitation(Connection& connection, const Invitation& invitation, const std::string& addressKey, const std::string& hash) {
    return done(connection.change("INSERT INTO invitations (id, hash, address, address_key, role, maker, created, expires, used, used_by)"
                                  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, '')",
                                  {invitation.id, hash, invitation.address, addressKey, accountRoleName(invitation.role), invitation.maker,
                                   invitation.created, invitation.expires}));
}

Result<std::vector<Invitation>> invitations(Connection& connection, std::int64_t now) {
    SW_TRY(const std::vector<SqlRow> rows, connection.rows(std::string(kInvitation) + "expires > ? ORDER BY created DESC, id", {now}));
    std::vector<Invitation> list;
    for (const SqlRow& row : rows)
        list.push_back(invitationFrom(row));
    return list;
}

Result<std::optional<Invitation>> usableInvitation(Connection& connection, const std::string& hash, const std::string& addressKey, std::int64_t now) {
    const std::string whose = hash.empty() ? "address_key = ? AND expires > ? ORDER BY created, id LIMIT 1"
                                           : "(address_key = '' OR address_key = ?) AND expires > ? AND hash = ?";
    SqlValues values = {addressKey, now};
    if (!hash.empty())
        values.emplace_back(hash);
    SW_TRY(const std::vector<SqlRow> rows, connection.rows(kInvitation + whose, values));
    return rows.empty() ? std::nullopt : std::optional(invitationFrom(rows.front()));
}

Result<bool> useInvitation(Connection& connection, const std::string& id, const std::string& account, std::int64_t now) {
    return some(connection.change("UPDATE invitations SET used = ?, used_by = ? WHERE id = ? AND used = 0", {now, account, id}));
}

Result<bool> withdrawInvitation(Connection& connection, const std::string& id) {
    return some(connection.change("DELETE FROM invitations WHERE id = ? AND used = 0", {id}));
}

Result<std::optional<std::string>> accountOf(Connection& connection, const std::string& issuer, const std::string& subject) {
    SW_TRY(const std::vector<SqlRow> rows, connection.rows("SELECT account FROM identities WHERE issuer = ? AND subject = ?", {issuer, subject}));
    return rows.empty() ? std::nullopt : std::optional(rows.front().text(0));
}

Result<bool> insertIdentity(Connection& connection, const std::string& issuer, const std::string& subject, const std::string& account, std::int64_t now) {
    return some(connection.change("INSERT INTO identities (issuer, subject, account, created) VALUES (?, ?, ?, ?) ON CONFLICT (issuer, subject) DO NOTHING",
                                  {issuer, subject, account, now}));
}

Result<std::vector<std::string>> issuersOf(Connection& connection, const std::string& account) {
    SW_TRY(const std::vector<SqlRow> rows, connection.rows("SELECT issuer FROM identities WHERE account = ? ORDER BY issuer, subject", {account}));
    std::vector<std::string> issuers;
    for (const SqlRow& row : rows)
        issuers.push_back(row.text(0));
    return issuers;
}

Result<void> record(Connection& connection, AuditEntry entry) {
    SW_CHECK(connection.change("UPDATE auth_state SET audit = audit + 1 WHERE id = 1"));
    SW_TRY(const std::vector<SqlRow> rows, connection.rows("SELECT audit FROM auth_state WHERE id = 1"));
    return done(connection.change("INSERT INTO audit_log (number, moment, actor, action, subject, peer, outcome) VALUES (?, ?, ?, ?, ?, ?, ?)",
                                  {rows.empty() ? 1 : rows.front().integer(0), entry.moment, entry.actor, entry.action, entry.subject, entry.peer,
                                   entry.outcome}));
}

Result<std::vector<AuditEntry>> audit(Connection& connection, std::int64_t before, int limit) {
    SW_TRY(const std::vector<SqlRow> rows,
           connection.rows("SELECT number, moment, actor, action, subject, peer, outcome FROM audit_log"
                           " WHERE number < ? ORDER BY number DESC LIMIT ?",
                           {before > 0 ? before : std::numeric_limits<std::int64_t>::max(), std::int64_t{limit}}));
    std::vector<AuditEntry> entries;
    for (const SqlRow& row : rows)
        entries.push_back({row.integer(0), row.integer(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)});
    return entries;
}

}  // namespace sw::account_sql
