#include "services/auth/belongings.h"

#include "services/auth/account.h"

namespace sw {

Result<void> Belongings::give(const std::string& kind, const std::string& id, const std::string& account) {
    SW_TRY(Connection* const connection, m_database->connection());
    SW_CHECK(connection->change("INSERT INTO belongings (kind, id, account) VALUES (?, ?, ?)"
                                " ON CONFLICT (kind, id) DO UPDATE SET account = excluded.account",
                                {kind, id, account}));
    return {};
}

Result<std::string> Belongings::accountOf(const std::string& kind, const std::string& id) {
    SW_TRY(Connection* const connection, m_database->connection());
    SW_TRY(const std::vector<SqlRow> rows, connection->rows("SELECT account FROM belongings WHERE kind = ? AND id = ?", {kind, id}));
    return rows.empty() ? std::string(kOwnerId) : rows.front().text(0);
}

}  // namespace sw
