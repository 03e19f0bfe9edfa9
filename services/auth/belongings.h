#pragma once

#include <memory>
#include <optional>
#include <string>

#include "services/store/database.h"

namespace sw {

/// Which things of other services are whose: a kind ("project"), an id, and an account. What nobody was given belongs to
/// this machine's user. Any thread may call any function.
class Belongings {
public:
    /// The tables are those of AccountStore, which was opened before.
    explicit Belongings(std::shared_ptr<Database> database) : m_database(std::move(database)) {}

    /// From now on it is that account's.
    Result<void> give(const std::string& kind, const std::string& id, const std::string& account);
    /// kOwnerId for what nobody was given.
    Result<std::string> accountOf(const std::string& kind, const std::string& id);

private:
    std::shared_ptr<Database> m_database;
};

}  // namespace sw
