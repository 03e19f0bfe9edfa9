#include <QUuid>

#include "services/auth/account_store.h"
#include "services/http/access_token.h"

namespace sw {
namespace {

constexpr std::int64_t kMostSessions = 100;  // of one account; the oldest end

Result<void> makeFamiliar(Connection& connection, const std::string& account, const std::string& peer, std::int64_t now) {
    const std::string place = sign_in_limits::placeOf(peer);
    if (place.empty())
        return {};
    SW_CHECK(connection.change("INSERT INTO familiar_peers (account, peer, latest) VALUES (?, ?, ?)"
                               " ON CONFLICT (account, peer) DO UPDATE SET latest = excluded.latest",
                               {account, place, now}));
    return {};
}

Result<bool> isFamiliar(Connection& connection, const std::string& peer) {
    SW_TRY(const std::vector<SqlRow> rows,
           connection.rows("SELECT 1 FROM familiar_peers WHERE peer = ? LIMIT 1", {sign_in_limits::placeOf(peer)}));
    return !rows.empty();
}

}  // namespace

Result<std::vector<sign_in_limits::Limit>> AccountStore::limitsFor(Connection& connection, const std::string& addressKey, const std::string& peer) {
    SW_TRY(const bool familiar, isFamiliar(connection, peer));
    return sign_in_limits::ofSignIn(m_rules, addressKey, peer, familiar);
}

Result<std::int64_t> AccountStore::waitForSignIn(const std::string& addressKey, const std::string& peer) {
    SW_TRY(Connection* const connection, reader());
    SW_TRY(const std::vector<sign_in_limits::Limit> limits, limitsFor(*connection, addressKey, peer));
    return sign_in_limits::waitFor(*connection, limits, m_now());
}

Result<std::int64_t> AccountStore::waitForRegistration(const std::string& peer) {
    SW_TRY(Connection* const connection, reader());
    return sign_in_limits::waitFor(*connection, sign_in_limits::ofRegistration(m_rules, peer), m_now());
}

Result<void> AccountStore::countRegistration(const std::string& peer) {
    return m_writes.write([&](Connection& connection) -> Result<void> {
        SW_CHECK(sign_in_limits::count(connection, sign_in_limits::ofRegistration(m_rules, peer), m_now()));
        return {};
    });
}

Result<std::int64_t> AccountStore::refuse(const std::string& addressKey, const std::string& action, const Actor& actor) {
    std::int64_t wait = 0;
    SW_CHECK(m_writes.write([&](Connection& connection) -> Result<void> {
        SW_TRY(const std::vector<sign_in_limits::Limit> limits, limitsFor(connection, addressKey, actor.peer));
        SW_TRY(const bool waits, sign_in_limits::count(connection, limits, m_now()));
        SW_TRY(wait, sign_in_limits::waitFor(connection, limits, m_now()));
        SW_TRY(const std::optional<account_sql::Credentials> known, account_sql::credentialsAt(connection, addressKey));
        return account_sql::record(connection, entry(actor, action, known ? known->account.id : "", waits ? "blocked" : "refused"));
    }));
    return wait;
}

Result<SignedIn> AccountStore::startSession(Connection& connection, const Account& account) {
    SignedIn begun;
    begun.account = account.id;
    SW_TRY(begun.token, newAccessToken());
    AccessToken session;
    session.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    session.account = account.id;
    session.isSession = true;
    session.scopes = scopesOf(AccountRole::Admin);  // as many as the account's role has at that moment
    session.created = m_now();
    session.expires = m_now() + m_rules.sessionMs;
    SW_CHECK(token_sql::limitSessions(connection, account.id, kMostSessions - 1));
    SW_CHECK(token_sql::insert(connection, session, accessTokenHash(begun.token)));
    SW_CHECK(account_sql::markChanged(connection, account.id));
    return begun;
}

Result<bool> AccountStore::mayRegister(const std::string& addressKey, const std::string& invitation) {
    if (invitation.empty())
        return !m_rules.invitationOnly;
    SW_TRY(Connection* const connection, reader());
    return account_sql::usableInvitation(*connection, accessTokenHash(invitation), addressKey, m_now())
        .map([](const std::optional<Invitation>& found) { return found.has_value(); });
}

Result<SignInAttempt> AccountStore::enrol(const NewAccount& wanted, const std::string& invitation, const Actor& actor) {
    SignInAttempt attempt;
    const Result<void> enrolled = m_writes.write([&](Connection& connection) -> Result<void> {
        NewAccount invited = wanted;
        std::optional<Invitation> used;
        if (!invitation.empty()) {
            SW_TRY(used, account_sql::usableInvitation(connection, accessTokenHash(invitation), wanted.address.key, m_now()));
            if (used)
                invited.role = used->role;
        }
        if (used.has_value() == invitation.empty() || (!used && m_rules.invitationOnly)) {
            attempt.outcome = SignInAttempt::Outcome::NotInvited;
            return {};
        }
        SW_TRY(const Account account, insert(connection, invited));
        if (used)
            SW_CHECK(account_sql::useInvitation(connection, used->id, account.id, m_now()));
        SW_TRY(attempt.signedIn, startSession(connection, account));
        attempt.signedIn.isNew = true;
        SW_CHECK(makeFamiliar(connection, account.id, actor.peer, m_now()));
        return account_sql::record(connection, entry({account.id, actor.peer}, "register", account.id));
    });
    if (!enrolled)
        return tl::unexpected<Error>(enrolled.error());
    tell(attempt.signedIn.account);
    return attempt;
}

Result<SignInAttempt> AccountStore::signIn(const std::string& account, const std::string& newHash, const Actor& actor) {
    SignInAttempt attempt;
    SW_CHECK(m_writes.write([&](Connection& connection) -> Result<void> {
        SW_TRY(const std::optional<Account> found, account_sql::find(connection, account));
        if (!found || found->disabled) {
            attempt.outcome = SignInAttempt::Outcome::Wrong;
            return {};
        }
        if (!newHash.empty())
            SW_CHECK(account_sql::setPassword(connection, account, newHash));
        SW_TRY(const EmailAddress address, emailAddress(found->address));
        // Not the count of the address that asks, whose other attempts were at other accounts.
        SW_TRY(const std::vector<sign_in_limits::Limit> limits, limitsFor(connection, address.key, actor.peer));
        if (!limits.empty())
            SW_CHECK(sign_in_limits::forget(connection, limits.front().subject));
        SW_TRY(attempt.signedIn, startSession(connection, *found));
        SW_CHECK(makeFamiliar(connection, account, actor.peer, m_now()));
        return account_sql::record(connection, entry({account, actor.peer}, "login", account));
    }));
    tell(attempt.signedIn.account);
    return attempt;
}

Result<Account> AccountStore::accountFor(Connection& connection, const OpenIdIdentity& identity) {
    if (!identity.emailVerified)
        return fail(ErrorCode::Unsupported, "Your provider does not say that your address is yours. Verify it there, then sign in again.");
    NewAccount wanted;
    SW_TRY(wanted.address, emailAddress(identity.email));
    wanted.name = identity.name;
    SW_TRY(const std::optional<account_sql::Credentials> known, account_sql::credentialsAt(connection, wanted.address.key));
    if (known)
        return fail(ErrorCode::Unsupported, "There is an account with your address already. Sign in as you did before, then link this provider to it.");
    SW_TRY(const std::optional<Invitation> invitation, account_sql::usableInvitation(connection, "", wanted.address.key, m_now()));
    if (!invitation && m_rules.invitationOnly)
        return fail(ErrorCode::Unsupported, "This server is by invitation, and there is none for your address. Ask who runs it for one.");
    if (invitation)
        wanted.role = invitation->role;
    SW_TRY(Account account, insert(connection, wanted));
    if (invitation)
        SW_CHECK(account_sql::useInvitation(connection, invitation->id, account.id, m_now()));
    SW_CHECK(account_sql::insertIdentity(connection, identity.issuer, identity.subject, account.id, m_now()));
    return account;
}

Result<SignedIn> AccountStore::signInBy(Connection& connection, const OpenIdIdentity& identity, const Actor& actor) {
    SW_TRY(const std::optional<std::string> known, account_sql::accountOf(connection, identity.issuer, identity.subject));
    Account account;
    if (known) {
        SW_TRY(const std::optional<Account> found, account_sql::find(connection, *known));
        if (!found || found->disabled)
            return fail(ErrorCode::Unsupported, "This account cannot be signed in to. Ask who runs the server.");
        account = *found;
    } else {
        SW_TRY(account, accountFor(connection, identity));
    }
    SW_TRY(SignedIn begun, startSession(connection, account));
    begun.isNew = !known;
    SW_CHECK(makeFamiliar(connection, account.id, actor.peer, m_now()));
    SW_CHECK(account_sql::record(connection, entry({account.id, actor.peer}, known ? "identity.login" : "identity.register", account.id)));
    return begun;
}

Result<SignedIn> AccountStore::signIn(const OpenIdIdentity& identity, const Actor& actor) {
    if (identity.issuer.empty() || identity.subject.empty())
        return fail(ErrorCode::InvalidInput, "The provider does not say who you are.");
    SignedIn begun;
    SW_CHECK(m_writes.write([&](Connection& connection) -> Result<void> {
        SW_TRY(begun, signInBy(connection, identity, actor));
        return {};
    }));
    tell(begun.account);
    return begun;
}

Result<void> AccountStore::link(const std::string& account, const OpenIdIdentity& identity, const Actor& actor) {
    return change(account, actor, "identity.link", [&](Connection& connection) -> Result<void> {
        SW_TRY(const bool isNew, account_sql::insertIdentity(connection, identity.issuer, identity.subject, account, m_now()));
        SW_TRY(const std::optional<std::string> whose, account_sql::accountOf(connection, identity.issuer, identity.subject));
        if (!isNew && whose != account)
            return fail(ErrorCode::Exists, "This identity signs in to another account already.");
        return {};
    });
}

}  // namespace sw
