#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.h"

namespace sw {

/// Which program keeps a database.
enum class DatabaseEngine { Sqlite, Postgres };

/// Where a database is: a file of SQLite's, or a server of PostgreSQL's.
struct DatabasePlace {
    DatabaseEngine engine = DatabaseEngine::Sqlite;
    std::string shown;           ///< what it is called in messages: the file, or the URL without password and options
    std::filesystem::path file;  ///< SQLite
    std::string options;         ///< PostgreSQL: libpq's keywords with their values, but for the password
    std::string password;        ///< PostgreSQL
};

DatabasePlace placeOf(const std::filesystem::path& file);

/// "postgresql://user:password@host:port/name?sslmode=verify-full" or "postgresql:///name?host=/folder/of/the/socket",
/// as libpq takes them (https://www.postgresql.org/docs/15/libpq-connect.html, 34.1.1.2); anything else is the path of
/// a file. Usage, without showing what was given, when it is neither: it may hold a password.
Result<DatabasePlace> placeOf(const std::string& text);

}  // namespace sw
