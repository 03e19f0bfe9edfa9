#include "services/auth/account_store.h"

#include <QUuid>

#include "services/auth/account_schema.h"
#include "services/http/access_token.h"

namespace sw {
namespace {

constexpr std::int64_t kKeptMs = 7 * AccountRules::kDayMs;       // what has expired, for whoever wonders
constexpr std::int64_t kFamiliarMs = 180 * AccountRules::kDayMs;  // since the last sign-in from there

tl::unexpected<Error> noAccount(const std::string& id) {
    return fail(ErrorCode::NotFound, "There is no account \"" + id + "\". It may have been removed.");
}

}  // namespace

AccountStore::AccountStore(std::shared_ptr<Database> database, AccountRules rules, WallClock now)
    : m_database(std::move(database)), m_rules(rules), m_now(std::move(now)), m_writes(m_database) {}

Result<std::unique_ptr<AccountStore>> AccountStore::open(std::shared_ptr<Database> database, AccountRules rules, WallClock now) {
    SW_CHECK(database->migrate("auth", accountMigrations()));
    return std::unique_ptr<AccountStore>(new AccountStore(std::move(database), rules, std::move(now)));
}

Result<void> AccountStore::change(const std::string& account, const Actor& actor, const char* action, const WriteQueue::Work& work) {
    SW_CHECK(m_writes.write([&](Connection& connection) -> Result<void> {
        SW_TRY(const std::optional<Account> found, account_sql::find(connection, account));
        if (!found)
            return noAccount(account);
        SW_CHECK(work(connection));
        SW_CHECK(account_sql::markChanged(connection, account));
        return account_sql::record(connection, entry(actor, action, account));
    }));
    tell(account);
    return {};
}

void AccountStore::tell(const std::string& account) const {
    if (m_told && !account.empty())
        m_told(account);
}

AuditEntry AccountStore::entry(const Actor& actor, const std::string& action, const std::string& subject, const char* outcome) const {
    return {0, m_now(), actor.account, action, subject, actor.peer, outcome};
}

Result<Account> AccountStore::account(const std::string& id) {
    SW_TRY(Connection* const connection, reader());
    SW_TRY(std::optional<Account> found, account_sql::find(*connection, id));
    if (!found)
        return noAccount(id);
    return std::move(*found);
}

Result<Account> AccountStore::accountAt(const EmailAddress& address) {
    SW_TRY(std::optional<account_sql::Credentials> found, credentials(address.key));
    if (!found)
        return noAccount(address.shown);
    return std::move(found->account);
}

Result<std::optional<account_sql::Credentials>> AccountStore::credentials(const std::string& addressKey) {
    SW_TRY(Connection* const connection, reader());
    return account_sql::credentialsAt(*connection, addressKey);
}

Result<Account> AccountStore::insert(Connection& connection, const NewAccount& wanted) {
    Account account;
    account.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    account.address = wanted.address.shown;
    account.name = wanted.name;
    account.role = wanted.role;
    account.hasPassword = !wanted.passwordHash.empty();
    account.created = m_now();
    SW_TRY(const bool isNew, account_sql::insert(connection, account, wanted.address, wanted.passwordHash));
    if (!isNew)
        return fail(ErrorCode::Exists, "There is an account with this address already. Sign in with it, or take another address.");
    return account;
}

Result<Account> AccountStore::add(const NewAccount& wanted, const Actor& actor) {
    Account account;
    SW_CHECK(m_writes.write([&](Connection& connection) -> Result<void> {
        SW_TRY(account, insert(connection, wanted));
        return account_sql::record(connection, entry(actor, "account.add", account.id));
    }));
    return account;
}

Result<void> AccountStore::record(Connection& connection, const std::string& account, const char* action, const Actor& actor) const {
    SW_TRY(const std::optional<Account> found, account_sql::find(connection, account));
    if (!found)
        return noAccount(account);
    return account_sql::record(connection, entry(actor, action, account));
}

Result<void> AccountStore::setRole(const std::string& id, AccountRole role, const Actor& actor) {
    return change(id, actor, role == AccountRole::Admin ? "account.role.admin" : "account.role.user",
                  [&](Connection& connection) { return account_sql::setRole(connection, id, role); });
}

Result<void> AccountStore::setDisabled(const std::string& id, bool disabled, const Actor& actor) {
    return change(id, actor, disabled ? "account.disable" : "account.enable",
                  [&](Connection& connection) { return account_sql::setDisabled(connection, id, disabled); });
}

Result<void> AccountStore::remove(const std::string& id, const Actor& actor) {
    return change(id, actor, "account.remove", [&](Connection& connection) { return account_sql::remove(connection, id); });
}

Result<std::int64_t> AccountStore::setPassword(const std::string& id, const std::string& passwordHash, const std::string& exceptSession,
                                               const Actor& actor) {
    std::int64_t ended = 0;
    SW_CHECK(change(id, actor, "password.change", [&](Connection& connection) -> Result<void> {
        SW_CHECK(account_sql::setPassword(connection, id, passwordHash));
        SW_TRY(ended, token_sql::endSessions(connection, id, exceptSession));
        return {};
    }));
    return ended;
}

Result<WithSecret<Invitation>> AccountStore::invite(const std::optional<EmailAddress>& address, AccountRole role, std::int64_t forMs, const Actor& actor) {
    WithSecret<Invitation> invited;
    SW_TRY(invited.secret, newAccessToken());
    Invitation& made = invited.made;
    made = {QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString(), address ? address->shown : "", role, actor.account, m_now(), m_now() + forMs};
    SW_CHECK(m_writes.write([&](Connection& connection) -> Result<void> {
        SW_CHECK(account_sql::insertInvitation(connection, made, address ? address->key : "", accessTokenHash(invited.secret)));
        return account_sql::record(connection, entry(actor, "invitation.make", made.id));
    }));
    return invited;
}

Result<void> AccountStore::withdraw(const std::string& invitation, const Actor& actor) {
    return m_writes.write([&](Connection& connection) -> Result<void> {
        SW_TRY(const bool withdrawn, account_sql::withdrawInvitation(connection, invitation));
        if (!withdrawn)
            return fail(ErrorCode::NotFound, "There is no invitation \"" + invitation + "\" that can still be used.");
        return account_sql::record(connection, entry(actor, "invitation.withdraw", invitation));
    });
}

Result<void> AccountStore::tidy() {
    return m_writes.write([&](Connection& connection) -> Result<void> {
        const std::int64_t expired = m_now() - kKeptMs;
        SW_CHECK(connection.change("DELETE FROM access_tokens WHERE expires > 0 AND expires < ?", {expired}));
        SW_CHECK(connection.change("DELETE FROM invitations WHERE used = 0 AND expires < ?", {expired}));
        SW_CHECK(connection.change("DELETE FROM familiar_peers WHERE latest < ?", {m_now() - kFamiliarMs}));
        return sign_in_limits::tidy(connection, m_now());
    });
}

}  // namespace sw
