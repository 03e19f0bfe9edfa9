#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "services/store/connection.h"

namespace sw {

/// The steps that lead from one version of a schema to the next: migrations[i] are the statements that make version
/// i + 1 of version i. Steps that were released are never changed.
using Migrations = std::vector<std::vector<std::string>>;

/// A database with a connection for each thread that asks. Any thread may call any function.
class Database : public std::enable_shared_from_this<Database> {
public:
    /// Makes the file (for its owner's eyes only) and its folder when they are not there. Waits up to `busyTimeoutMs`
    /// for whoever keeps it locked.
    static Result<std::shared_ptr<Database>> open(const std::filesystem::path& file, int busyTimeoutMs = 5000);
    /// The same, of a server's database, which must be there, or a file: see placeOf(). MissingComponent without the
    /// driver for such a server.
    static Result<std::shared_ptr<Database>> open(const std::string& place, int busyTimeoutMs = 5000);

    /// Brings the tables of one module to the newest version, in one transaction. Unsupported when a later program
    /// wrote them.
    Result<void> migrate(const std::string& module, const Migrations& migrations);

    /// This thread's connection, opened when it is asked for first. Closed when the thread ends, or with the next that
    /// the thread opens after the database is gone.
    Result<Connection*> connection();

    /// Fails when the database does not answer now.
    Result<void> check();

    [[nodiscard]] DatabaseEngine engine() const { return m_place.engine; }
    /// What it is called in messages: its file, or its URL without the password.
    [[nodiscard]] const std::string& shown() const { return m_place.shown; }

private:
    Database(DatabasePlace place, int busyTimeoutMs) : m_place(std::move(place)), m_busyTimeoutMs(busyTimeoutMs) {}
    static Result<std::shared_ptr<Database>> openPlace(DatabasePlace place, int busyTimeoutMs);
    Result<void> makeVersionsTable();

    const DatabasePlace m_place;
    const int m_busyTimeoutMs;
};

}  // namespace sw
