#pragma once

#include <atomic>
#include <memory>
#include <string>

#include "services/auth/accounts.h"
#include "services/http/access_token.h"
#include "tests/support/test_databases.h"

namespace sw::test {

inline constexpr const char* kPassword = "four words that never meet";
inline constexpr const char* kOtherPassword = "five words that hardly ever meet";
inline constexpr const char* kHome = "203.0.113.7";
inline constexpr const char* kElsewhere = "198.51.100.9";

/// Accounts of a database, with a clock that a test turns and hashes that cost next to nothing.
class AuthFixture {
public:
    explicit AuthFixture(const TestDatabase& place, AccountRules rules = open(), HashRoom room = {2, 8}) : hasher({1, 8192}, room) {
        auto opened = AccountStore::open(place.open(), rules, [this] { return nowMs.load(); });
        if (!opened)
            qFatal("%s (%s)", opened.error().message.c_str(), opened.error().detail.c_str());
        store = std::move(*opened);
        accounts = std::make_unique<Accounts>(*store, hasher);
    }

    /// Everybody may register.
    static AccountRules open() {
        AccountRules rules;
        rules.invitationOnly = false;
        return rules;
    }

    std::atomic<std::int64_t> nowMs = 1'800'000'000'000;
    PasswordHasher hasher;
    std::unique_ptr<AccountStore> store;
    std::unique_ptr<Accounts> accounts;

    [[nodiscard]] Result<SignInAttempt> enrol(const std::string& email, const std::string& invitation = {}, const std::string& peer = kHome) const {
        return accounts->enrol({email, kPassword, "", invitation}, {"", peer});
    }
    [[nodiscard]] Result<SignInAttempt> login(const std::string& email, const std::string& password = kPassword, const std::string& peer = kHome) const {
        return accounts->login(email, password, {"", peer});
    }
    [[nodiscard]] SignInAttempt::Outcome outcome(const std::string& email, const std::string& password, const std::string& peer) const {
        const Result<SignInAttempt> attempt = login(email, password, peer);
        if (!attempt)
            qFatal("%s", attempt.error().message.c_str());
        return attempt->outcome;
    }
    /// The id of a new account.
    [[nodiscard]] std::string made(const std::string& email, const std::string& peer = kHome) const {
        const Result<SignInAttempt> attempt = enrol(email, "", peer);
        if (!attempt)
            qFatal("%s", attempt.error().message.c_str());
        return attempt->signedIn.account;
    }
    [[nodiscard]] std::vector<AuditEntry> audit() const { return account_sql::audit(**store->reader(), 0, 1000).value(); }
};

}  // namespace sw::test
