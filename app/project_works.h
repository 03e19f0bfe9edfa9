#pragma once

#include "app/gateway_parts.h"
#include "services/gateway/project_routes.h"

namespace sw::app {

/// What the routes of projects need of the program. `parts` and `host` outlive the routes.
ProjectWorks projectWorks(GatewayParts& parts, ProjectHost& host);

}  // namespace sw::app
