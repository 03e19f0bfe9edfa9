#pragma once

#include <memory>

#include "app/settings.h"
#include "services/auth/accounts.h"
#include "services/auth/belongings.h"

namespace sw::app {

/// The database of accounts and credits that the settings name: by default a file in the data folder.
Result<std::shared_ptr<Database>> openDatabase(const Settings& settings);

/// What the settings below "auth" say. Where others can reach the server, registering is by invitation unless they say
/// otherwise.
Result<AccountRules> accountRules(const Settings& settings, bool onLoopback);

/// The accounts of a database, with all that is needed to use them. Any thread may use them.
class AccountAccess {
public:
    static Result<std::unique_ptr<AccountAccess>> open(const std::shared_ptr<Database>& database, const AccountRules& rules);

    [[nodiscard]] Accounts& accounts() { return m_accounts; }
    [[nodiscard]] AccountStore& store() { return *m_store; }
    [[nodiscard]] Belongings& belongings() { return m_belongings; }

private:
    AccountAccess(std::unique_ptr<AccountStore> store, const std::shared_ptr<Database>& database);

    std::unique_ptr<AccountStore> m_store;
    PasswordHasher m_hasher;
    Accounts m_accounts;
    Belongings m_belongings;
};

}  // namespace sw::app
