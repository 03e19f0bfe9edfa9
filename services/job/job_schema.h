#pragma once

#include "services/store/database.h"

namespace sw {

/// The tables of the module "job". They use what SQLite and PostgreSQL share, but for the counting keys.
const Migrations& jobMigrations();

}  // namespace sw
