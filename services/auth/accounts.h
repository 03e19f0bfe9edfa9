#pragma once

#include <stop_token>
#include <string>

#include "services/auth/account_store.h"
#include "services/auth/password_hasher.h"

namespace sw {

/// What somebody says of themselves who registers.
struct Enrolment {
    std::string email;
    std::string password;
    std::string name;
    std::string invitation;  ///< its code; "" for none
};

/// Accounts as people use them who know a password: limits, hashing and the store in the right order, so that neither words
/// nor time tell whether there is an account. Any thread may call any function; all wait for the disk, and most compute a
/// hash. Cancelled when too many do that already.
class Accounts {
public:
    /// Both outlive this.
    Accounts(AccountStore& store, PasswordHasher& hasher) : m_store(store), m_hasher(hasher) {}

    [[nodiscard]] AccountStore& store() { return m_store; }

    /// InvalidInput for an address that is none and for a weak password, Exists for an address that is known.
    Result<SignInAttempt> enrol(const Enrolment& enrolment, const Actor& actor, const std::stop_token& stop = {});
    Result<SignInAttempt> login(const std::string& email, const std::string& password, const Actor& actor, const std::stop_token& stop = {});
    /// Ends all sessions of the account but the one with that id. An account that has no password yet needs no `old` one.
    Result<SignInAttempt> changePassword(const std::string& account, const std::string& old, const std::string& password,
                                         const std::string& exceptSession, const Actor& actor, const std::stop_token& stop = {});

    // By an operator.
    Result<Account> add(const Enrolment& enrolment, AccountRole role, const Actor& actor);
    /// Ends all sessions of the account; how many.
    Result<std::int64_t> setPassword(const Account& account, const std::string& password, const Actor& actor);

private:
    Result<NewAccount> newAccount(const Enrolment& enrolment) const;
    Result<std::string> hashOf(const std::string& password, const std::stop_token& stop);

    AccountStore& m_store;
    PasswordHasher& m_hasher;
};

}  // namespace sw
