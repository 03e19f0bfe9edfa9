#include "app/account_access.h"

#include "services/job/job_store.h"

namespace sw::app {

Result<std::shared_ptr<Database>> openDatabase(const Settings& settings) {
    if (const auto url = settings.value("database.url"))
        return Database::open(*url);
    return Database::open(dataFolder() / "accounts.sqlite");
}

Result<AccountRules> accountRules(const Settings& settings, bool onLoopback) {
    AccountRules rules;
    const std::string invited = settings.value("auth.invitationOnly").value_or("");
    rules.invitationOnly = invited.empty() ? !onLoopback : settings.on("auth.invitationOnly");
    const auto take = [&](const char* name, std::int64_t high, std::int64_t& value, std::int64_t unit) -> Result<void> {
        SW_TRY(const auto given, settings.integer(name, 1, high));
        if (given)
            value = *given * unit;
        return {};
    };
    constexpr std::int64_t kMostDays = 3650;
    constexpr std::int64_t kMostAttempts = 1'000'000;
    SW_CHECK(take("auth.sessionDays", kMostDays, rules.sessionMs, AccountRules::kDayMs));
    SW_CHECK(take("auth.invitationDays", kMostDays, rules.invitationMs, AccountRules::kDayMs));
    SW_CHECK(take("auth.failuresPerAccount", kMostAttempts, rules.accountFailures, 1));
    SW_CHECK(take("auth.failuresPerAddress", kMostAttempts, rules.peerFailures, 1));
    SW_CHECK(take("auth.registrationsPerAddress", kMostAttempts, rules.registrations, 1));
    return rules;
}

AccountAccess::AccountAccess(std::unique_ptr<AccountStore> store, const std::shared_ptr<Database>& database)
    : m_store(std::move(store)), m_hasher(HashCost{}, HashRoom::ofThisMachine()), m_accounts(*m_store, m_hasher), m_belongings(database) {}

Result<std::unique_ptr<AccountAccess>> AccountAccess::open(const std::shared_ptr<Database>& database, const AccountRules& rules) {
    SW_TRY(std::unique_ptr<AccountStore> store, AccountStore::open(database, rules, systemMilliseconds));
    return std::unique_ptr<AccountAccess>(new AccountAccess(std::move(store), database));
}

}  // namespace sw::app
