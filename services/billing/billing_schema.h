#pragma once

#include "services/store/database.h"

namespace sw {

/// The tables of the module "billing", in what SQLite and PostgreSQL share.
const Migrations& billingMigrations();

}  // namespace sw
