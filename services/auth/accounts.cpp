#include "services/auth/accounts.h"

#include <QString>
#include <algorithm>

#include "core/base/text.h"
#include "services/auth/password_rules.h"

namespace sw {
namespace {

SignInAttempt refused(SignInAttempt::Outcome outcome, std::int64_t retryMs = 0) {
    SignInAttempt attempt;
    attempt.outcome = outcome;
    attempt.retryMs = retryMs;
    return attempt;
}

Result<std::string> personName(const std::string& text) {
    constexpr std::size_t kLongest = 100;
    const std::u32string letters = toUtf32(trimmed(text));
    if (letters.size() > kLongest || std::ranges::any_of(letters, [](char32_t c) { return c < U' ' || c == 0x7f; }))
        return fail(ErrorCode::InvalidInput, "\"username\" must be a name of at most 100 characters in one line.");
    return toUtf8(letters);
}

}  // namespace

Result<NewAccount> Accounts::newAccount(const Enrolment& enrolment) const {
    NewAccount account;
    SW_TRY(account.address, emailAddress(enrolment.email));
    SW_TRY(account.name, personName(enrolment.name));
    SW_CHECK(checkPassword(enrolment.password, account.address, account.name));
    return account;
}

Result<std::string> Accounts::hashOf(const std::string& password, const std::stop_token& stop) {
    SW_TRY(const std::string normal, normalisedPassword(password));
    return m_hasher.hash(normal, stop);
}

Result<SignInAttempt> Accounts::enrol(const Enrolment& enrolment, const Actor& actor, const std::stop_token& stop) {
    SW_TRY(NewAccount account, newAccount(enrolment));
    SW_TRY(const std::int64_t wait, m_store.waitForRegistration(actor.peer));
    if (wait > 0)
        return refused(SignInAttempt::Outcome::TooOften, wait);
    SW_CHECK(m_store.countRegistration(actor.peer));
    SW_TRY(const bool invited, m_store.mayRegister(account.address.key, enrolment.invitation));
    if (!invited)
        return refused(SignInAttempt::Outcome::NotInvited);
    // Also for an address that is known, which is found out only then: of two that register it at once one succeeds.
    SW_TRY(account.passwordHash, hashOf(enrolment.password, stop));
    return m_store.enrol(account, enrolment.invitation, actor);
}

Result<SignInAttempt> Accounts::login(const std::string& email, const std::string& password, const Actor& actor, const std::stop_token& stop) {
    SW_TRY(const EmailAddress address, emailAddress(email));
    SW_TRY(const std::string normal, normalisedPassword(password));
    SW_TRY(const std::int64_t wait, m_store.waitForSignIn(address.key, actor.peer));
    if (wait > 0)
        return refused(SignInAttempt::Outcome::TooOften, wait);
    SW_TRY(const std::optional<account_sql::Credentials> known, m_store.credentials(address.key));
    SW_TRY(const PasswordHasher::Match match, m_hasher.match(normal, known ? known->passwordHash : "", stop));
    if (known && !known->account.disabled && match.right) {
        std::string newHash;
        if (match.outdated)
            newHash = m_hasher.hash(normal, stop).value_or("");  // another time, when too many wait
        SW_TRY(SignInAttempt attempt, m_store.signIn(known->account.id, newHash, actor));
        if (attempt.outcome == SignInAttempt::Outcome::Done)
            return attempt;
    }
    SW_CHECK(m_store.refuse(address.key, "login", actor));
    return refused(SignInAttempt::Outcome::Wrong);
}

Result<SignInAttempt> Accounts::changePassword(const std::string& account, const std::string& old, const std::string& password,
                                               const std::string& exceptSession, const Actor& actor, const std::stop_token& stop) {
    SW_TRY(const Account known, m_store.account(account));
    SW_TRY(const EmailAddress address, emailAddress(known.address));
    SW_CHECK(checkPassword(password, address, known.name));
    if (known.hasPassword) {
        SW_TRY(const std::string normal, normalisedPassword(old));
        SW_TRY(const std::int64_t wait, m_store.waitForSignIn(address.key, actor.peer));
        if (wait > 0)
            return refused(SignInAttempt::Outcome::TooOften, wait);
        SW_TRY(const std::optional<account_sql::Credentials> kept, m_store.credentials(address.key));
        SW_TRY(const PasswordHasher::Match match, m_hasher.match(normal, kept ? kept->passwordHash : "", stop));
        if (!match.right) {
            SW_CHECK(m_store.refuse(address.key, "password.change", actor));
            return refused(SignInAttempt::Outcome::Wrong);
        }
    }
    SW_TRY(const std::string hash, hashOf(password, stop));
    SignInAttempt changed;
    SW_TRY(changed.sessionsEnded, m_store.setPassword(account, hash, exceptSession, actor));
    return changed;
}

Result<Account> Accounts::add(const Enrolment& enrolment, AccountRole role, const Actor& actor) {
    SW_TRY(NewAccount account, newAccount(enrolment));
    account.role = role;
    SW_TRY(account.passwordHash, hashOf(enrolment.password, {}));
    return m_store.add(account, actor);
}

Result<std::int64_t> Accounts::setPassword(const Account& account, const std::string& password, const Actor& actor) {
    SW_TRY(const EmailAddress address, emailAddress(account.address));
    SW_CHECK(checkPassword(password, address, account.name));
    SW_TRY(const std::string hash, hashOf(password, {}));
    return m_store.setPassword(account.id, hash, "", actor);
}

}  // namespace sw
