#include "services/store/database.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "core/base/host.h"
#include "services/store/dialect.h"

namespace sw {
namespace {

struct ThreadConnection {
    std::weak_ptr<Database> database;
    std::unique_ptr<Connection> connection;
};

/// What a reader of the file needs is in the file's own rights: SQLite gives them to the files beside it too.
Result<void> makePrivateFile(const std::filesystem::path& file) {
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    const int descriptor = error ? -1 : ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    const int reason = error ? error.value() : errno;
    if (descriptor < 0)
        return fail(ErrorCode::Io, "Could not open the database " + file.string() + ": " + reasonOf(reason) + ".");
    ::close(descriptor);
    return {};
}

}  // namespace

Result<std::shared_ptr<Database>> Database::open(const std::filesystem::path& file, int busyTimeoutMs) {
    return openPlace(placeOf(file), busyTimeoutMs);
}

Result<std::shared_ptr<Database>> Database::open(const std::string& place, int busyTimeoutMs) {
    SW_TRY(DatabasePlace found, placeOf(place));
    return openPlace(std::move(found), busyTimeoutMs);
}

Result<std::shared_ptr<Database>> Database::openPlace(DatabasePlace place, int busyTimeoutMs) {
    if (place.engine == DatabaseEngine::Sqlite)
        SW_CHECK(makePrivateFile(place.file));
    std::shared_ptr<Database> database(new Database(std::move(place), busyTimeoutMs));
    SW_CHECK(database->makeVersionsTable());
    return database;
}

Result<void> Database::makeVersionsTable() {
    SW_TRY(Connection* const connection, this->connection());
    SW_TRY(const std::vector<SqlRow> found, connection->rows(dialect::versionsTableQuery(m_place.engine)));
    if (!found.empty())
        return {};
    SW_TRY(Transaction transaction, Transaction::begin(*connection));
    SW_CHECK(connection->change(
        "CREATE TABLE IF NOT EXISTS schema_versions (module TEXT PRIMARY KEY, version INTEGER NOT NULL)"));
    return transaction.commit();
}

Result<void> Database::check() {
    SW_TRY(Connection* const connection, this->connection());
    return connection->rows("SELECT version FROM schema_versions").map([](const auto&) {});
}

Result<Connection*> Database::connection() {
    thread_local std::map<const Database*, ThreadConnection> connections;
    const auto found = connections.find(this);
    if (found != connections.end() && found->second.database.lock().get() == this)
        return found->second.connection.get();
    std::erase_if(connections, [](const auto& entry) { return entry.second.database.expired(); });
    SW_TRY(std::unique_ptr<Connection> opened, Connection::open(m_place, m_busyTimeoutMs));
    ThreadConnection& kept = connections[this];
    kept = {weak_from_this(), std::move(opened)};
    return kept.connection.get();
}

Result<void> Database::migrate(const std::string& module, const Migrations& migrations) {
    SW_TRY(Connection* const connection, this->connection());
    SW_TRY(Transaction transaction, Transaction::begin(*connection));
    SW_TRY(const std::vector<SqlRow> found,
           connection->rows("SELECT version FROM schema_versions WHERE module = ?", {module}));
    const auto newest = static_cast<std::int64_t>(migrations.size());
    const std::int64_t version = found.empty() ? 0 : found.front().integer(0);
    if (version > newest)
        return fail(ErrorCode::Unsupported,
                    "The database " + m_place.shown +
                        " was written by a later version of Shortwright. "
                        "Install that version, or choose another " +
                        (m_place.engine == DatabaseEngine::Sqlite ? "folder." : "database."),
                    module + " " + std::to_string(version) + ", known " + std::to_string(newest));
    for (auto step = version; step < newest; ++step)
        for (const std::string& sql : migrations[static_cast<std::size_t>(step)])
            SW_CHECK(connection->change(dialect::schemaStatement(m_place.engine, sql)));
    SW_CHECK(connection->change("DELETE FROM schema_versions WHERE module = ?", {module}));
    SW_CHECK(connection->change("INSERT INTO schema_versions (module, version) VALUES (?, ?)", {module, newest}));
    return transaction.commit();
}

}  // namespace sw
