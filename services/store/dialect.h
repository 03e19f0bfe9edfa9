#pragma once

#include <string>
#include <vector>

#include "services/store/database_place.h"

/// What the databases want said differently; all else is SQL that both take. Internal to Database and Connection.
namespace sw::dialect {

/// Qt's driver, and the Debian package that brings it.
struct Driver {
    const char* name;
    const char* database;
    const char* package;
};
Driver driverOf(DatabaseEngine engine);

/// What a new connection is told. `busyTimeoutMs` is how long it waits for what others keep locked.
std::vector<std::string> sessionStatements(DatabaseEngine engine, int busyTimeoutMs);
/// Begins a transaction and takes the write lock of the whole database.
std::vector<std::string> beginStatements(DatabaseEngine engine);
/// PostgreSQL prepares only what reads and writes rows.
bool isPrepared(DatabaseEngine engine, const std::string& sql);
/// Gives a row when the table of versions is there.
const char* versionsTableQuery(DatabaseEngine engine);
/// A statement of a schema, written for SQLite, in the words of `engine`: an own growing number as the key.
std::string schemaStatement(DatabaseEngine engine, const std::string& sql);

}  // namespace sw::dialect
