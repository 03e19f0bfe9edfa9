#pragma once

#include <vector>

#include "app/gateway_parts.h"

namespace sw::app {

/// POST /api/llm/generate: a text or an idea in, a script in the gateway's form out.
std::vector<Route> scriptRoutes(GatewayParts& parts);

/// POST /api/video/compose: a script or a project in, the finished short out.
std::vector<Route> composeRoutes(GatewayParts& parts);

}  // namespace sw::app
