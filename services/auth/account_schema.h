#pragma once

#include "services/store/database.h"

namespace sw {

/// The tables of accounts, for SQLite and PostgreSQL alike. Moments are milliseconds since 1970 in UTC.
const Migrations& accountMigrations();

}  // namespace sw
