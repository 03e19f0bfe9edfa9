#include "services/auth/openid/openid_attempts.h"

#include "core/base/json.h"
#include "services/auth/openid/sign_in_secret.h"
#include "services/http/access_token.h"

namespace sw {
namespace {

const Migrations& openIdMigrations() {
    static const Migrations kMigrations = {{
        "CREATE TABLE openid_attempts ("
        " state TEXT PRIMARY KEY, provider TEXT NOT NULL, return_to TEXT NOT NULL, challenge TEXT NOT NULL,"
        " peer TEXT NOT NULL, begun BIGINT NOT NULL)",
        "CREATE INDEX openid_attempts_by_peer ON openid_attempts (peer)",
        "CREATE INDEX openid_attempts_by_begun ON openid_attempts (begun)",
        "CREATE TABLE openid_codes ("
        " code TEXT PRIMARY KEY, challenge TEXT NOT NULL, identity TEXT NOT NULL, made BIGINT NOT NULL)",
        "CREATE INDEX openid_codes_by_made ON openid_codes (made)",
    }};
    return kMigrations;
}

std::string identityText(const OpenIdIdentity& identity) {
    return canonicalText({{"issuer", identity.issuer},
                          {"subject", identity.subject},
                          {"email", identity.email},
                          {"emailVerified", identity.emailVerified},
                          {"name", identity.name}});
}

Result<OpenIdIdentity> identityFrom(const std::string& text) {
    SW_TRY(const Json json, parseJson(text, "A kept sign-in"));
    return OpenIdIdentity{stringOr(json, "issuer"), stringOr(json, "subject"), stringOr(json, "email"),
                          booleanOr(json, "emailVerified", false), stringOr(json, "name")};
}

}  // namespace

Result<std::unique_ptr<OpenIdAttempts>> OpenIdAttempts::open(std::shared_ptr<Database> database, Now now) {
    SW_CHECK(database->migrate("openid", openIdMigrations()));
    return std::unique_ptr<OpenIdAttempts>(new OpenIdAttempts(std::move(database), std::move(now)));
}

Result<bool> OpenIdAttempts::begin(const std::string& state, Attempt attempt) {
    attempt.begun = m_now();
    SW_TRY(Connection* const connection, m_database->connection());
    // Counted and written in one, so that a crowd does not all find the same room.
    SW_TRY(Transaction transaction, Transaction::begin(*connection));
    SW_CHECK(connection->change("DELETE FROM openid_attempts WHERE begun <= ?", {attempt.begun - kAttemptMs}));
    SW_TRY(const std::int64_t rows,
           connection->change("INSERT INTO openid_attempts (state, provider, return_to, challenge, peer, begun)"
                              " SELECT ?, ?, ?, ?, ?, CAST(? AS BIGINT)"
                              " WHERE (SELECT COUNT(*) FROM openid_attempts) < ?"
                              " AND (SELECT COUNT(*) FROM openid_attempts WHERE peer = ?) < ?",
                              {accessTokenHash(state), attempt.provider, attempt.returnTo, attempt.challenge, attempt.peer, attempt.begun,
                               kMostAttempts, attempt.peer, kMostOfPeer}));
    SW_CHECK(transaction.commit());
    return rows == 1;
}

Result<std::optional<OpenIdAttempts::Attempt>> OpenIdAttempts::finish(const std::string& state) {
    const std::string key = accessTokenHash(state);
    SW_TRY(Connection* const connection, m_database->connection());
    SW_TRY(const std::vector<SqlRow> found,
           connection->rows("SELECT provider, return_to, challenge, peer, begun FROM openid_attempts WHERE state = ?", {key}));
    // Of two that come at once, one removes it.
    SW_TRY(const std::int64_t removed, connection->change("DELETE FROM openid_attempts WHERE state = ?", {key}));
    if (found.empty() || removed != 1 || found.front().integer(4) <= m_now() - kAttemptMs)
        return std::nullopt;
    const SqlRow& row = found.front();
    return Attempt{row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4)};
}

Result<void> OpenIdAttempts::keep(const std::string& code, const std::string& challenge, const OpenIdIdentity& identity) {
    const std::int64_t now = m_now();
    SW_TRY(Connection* const connection, m_database->connection());
    SW_CHECK(connection->change("DELETE FROM openid_codes WHERE made <= ?", {now - kCodeMs}));
    return connection
        ->change("INSERT INTO openid_codes (code, challenge, identity, made) VALUES (?, ?, ?, ?)",
                 {accessTokenHash(code), challenge, identityText(identity), now})
        .map([](std::int64_t) {});
}

Result<std::optional<OpenIdIdentity>> OpenIdAttempts::redeem(const std::string& code, const std::string& verifier) {
    const std::string key = accessTokenHash(code);
    SW_TRY(Connection* const connection, m_database->connection());
    SW_TRY(const std::vector<SqlRow> found, connection->rows("SELECT challenge, identity, made FROM openid_codes WHERE code = ?", {key}));
    SW_TRY(const std::int64_t removed, connection->change("DELETE FROM openid_codes WHERE code = ?", {key}));
    if (found.empty() || removed != 1 || found.front().integer(2) <= m_now() - kCodeMs ||
        !sameSecret(codeChallenge(verifier), found.front().text(0)))
        return std::nullopt;
    return identityFrom(found.front().text(1)).map([](OpenIdIdentity identity) { return std::optional(std::move(identity)); });
}

}  // namespace sw
