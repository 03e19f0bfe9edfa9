#include "services/auth/token_sql.h"

#include <algorithm>

namespace sw::token_sql {
namespace {

constexpr const char* kColumns =
    "SELECT t.id, t.account, t.session, t.name, t.scopes, t.created, t.expires, t.last_used, t.hash, a.role"
    " FROM access_tokens t JOIN accounts a ON a.id = t.account WHERE a.removed = 0 AND a.disabled = 0 AND ";
constexpr const char* kAlive = "(t.expires = 0 OR t.expires > ?)";

Usable usableFrom(const SqlRow& row) {
    Usable one;
    one.token = {row.text(0), row.text(1), row.integer(2) != 0, row.text(3), {}, row.integer(5), row.integer(6), row.integer(7)};
    one.hash = row.text(8);
    const std::set<Scope> allowed = scopesOf(accountRoleFrom(row.text(9)).value_or(AccountRole::User));
    const std::set<Scope> given = scopesFrom(row.text(4)).value_or(std::set<Scope>());
    std::ranges::set_intersection(allowed, given, std::inserter(one.token.scopes, one.token.scopes.end()));
    return one;
}

Result<std::vector<Usable>> read(Connection& connection, const std::string& where, const SqlValues& values) {
    SW_TRY(const std::vector<SqlRow> rows, connection.rows(kColumns + where, values));
    std::vector<Usable> found;
    for (const SqlRow& row : rows)
        found.push_back(usableFrom(row));
    return found;
}

std::optional<AccessToken> first(const std::vector<Usable>& found) {
    return found.empty() ? std::nullopt : std::optional(found.front().token);
}

}  // namespace

Result<void> insert(Connection& connection, const AccessToken& token, const std::string& hash) {
    SW_CHECK(connection.change("INSERT INTO access_tokens (id, hash, account, session, name, scopes, created, expires, last_used)"
                               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
                               {token.id, hash, token.account, std::int64_t{token.isSession}, token.name, scopeNames(token.scopes), token.created,
                                token.expires}));
    return {};
}

Result<std::optional<AccessToken>> findByHash(Connection& connection, const std::string& hash, std::int64_t now) {
    return read(connection, std::string("t.hash = ? AND ") + kAlive, {hash, now}).map(first);
}

Result<std::optional<AccessToken>> find(Connection& connection, const std::string& account, const std::string& id) {
    return read(connection, "t.account = ? AND t.id = ?", {account, id}).map(first);
}

Result<std::vector<AccessToken>> named(Connection& connection, const std::string& account, std::int64_t now) {
    SW_TRY(const std::vector<Usable> found,
           read(connection, std::string("t.account = ? AND t.session = 0 AND ") + kAlive + " ORDER BY t.created DESC, t.id", {account, now}));
    std::vector<AccessToken> tokens;
    for (const Usable& one : found)
        tokens.push_back(one.token);
    return tokens;
}

Result<std::int64_t> countNamed(Connection& connection, const std::string& account, std::int64_t now) {
    SW_TRY(const std::vector<SqlRow> rows,
           connection.rows("SELECT COUNT(*) FROM access_tokens WHERE account = ? AND session = 0 AND (expires = 0 OR expires > ?)", {account, now}));
    return rows.empty() ? 0 : rows.front().integer(0);
}

Result<bool> remove(Connection& connection, const std::string& id) {
    return connection.change("DELETE FROM access_tokens WHERE id = ?", {id}).map([](std::int64_t rows) { return rows > 0; });
}

Result<std::int64_t> endSessions(Connection& connection, const std::string& account, const std::string& exceptId) {
    return connection.change("DELETE FROM access_tokens WHERE account = ? AND session = 1 AND id <> ?", {account, exceptId});
}

Result<void> limitSessions(Connection& connection, const std::string& account, std::int64_t most) {
    SW_CHECK(connection.change("DELETE FROM access_tokens WHERE account = ? AND session = 1 AND id NOT IN"
                               " (SELECT id FROM access_tokens WHERE account = ? AND session = 1 ORDER BY created DESC, id LIMIT ?)",
                               {account, account, most}));
    return {};
}

Result<void> setUsed(Connection& connection, const std::string& id, std::int64_t moment) {
    SW_CHECK(connection.change("UPDATE access_tokens SET last_used = ? WHERE id = ? AND last_used < ?", {moment, id, moment}));
    return {};
}

Result<std::vector<Usable>> usable(Connection& connection, const std::string& account, std::int64_t now) {
    return account.empty() ? read(connection, kAlive, {now}) : read(connection, std::string("t.account = ? AND ") + kAlive, {account, now});
}

}  // namespace sw::token_sql
