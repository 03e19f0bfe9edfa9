#include <QUuid>

#include "services/auth/account_store.h"
#include "services/http/access_token.h"

namespace sw {
namespace {

constexpr std::int64_t kMostTokens = 100;  // of one account

}  // namespace

Result<std::optional<AccessToken>> AccountStore::token(const std::string& secret) {
    SW_TRY(Connection* const connection, reader());
    return token_sql::findByHash(*connection, accessTokenHash(secret), m_now());
}

Result<WithSecret<AccessToken>> AccountStore::makeToken(const std::string& account, const std::string& name, const std::set<Scope>& scopes,
                                                        std::int64_t expires, const Actor& actor) {
    WithSecret<AccessToken> token;
    SW_TRY(token.secret, newAccessToken());
    token.made = {QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString(), account, false, name, scopes, m_now(), expires, 0};
    SW_CHECK(m_writes.write([&](Connection& connection) -> Result<void> {
        SW_TRY(const std::int64_t count, token_sql::countNamed(connection, account, m_now()));
        if (count >= kMostTokens)
            return fail(ErrorCode::Unsupported, "There are " + std::to_string(kMostTokens) + " tokens already, as many as there may be. Remove those that nobody uses.");
        SW_CHECK(token_sql::insert(connection, token.made, accessTokenHash(token.secret)));
        SW_CHECK(account_sql::markChanged(connection, account));
        return account_sql::record(connection, entry(actor, "token.make", token.made.id));
    }));
    tell(account);
    return token;
}

Result<void> AccountStore::endToken(const AccessToken& token, const std::string& action, const Actor& actor) {
    SW_CHECK(m_writes.write([&](Connection& connection) -> Result<void> {
        SW_TRY(const bool was, token_sql::remove(connection, token.id));
        if (!was)
            return fail(ErrorCode::NotFound, "There is no token \"" + token.id + "\". It may have been removed.");
        SW_CHECK(account_sql::markChanged(connection, token.account));
        return account_sql::record(connection, entry(actor, action, token.id));
    }));
    tell(token.account);
    return {};
}

Result<void> AccountStore::setUsed(const std::vector<std::pair<std::string, std::int64_t>>& used) {
    return m_writes.write([&](Connection& connection) -> Result<void> {
        for (const auto& [id, moment] : used)
            SW_CHECK(token_sql::setUsed(connection, id, moment));
        return {};
    });
}

}  // namespace sw
