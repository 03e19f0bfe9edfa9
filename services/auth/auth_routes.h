#pragma once

#include <vector>

#include "services/auth/accounts.h"
#include "services/http/route.h"

namespace sw {

/// The routes below /api/auth. `accounts` outlives them.
std::vector<Route> authRoutes(Accounts& accounts);

}  // namespace sw
