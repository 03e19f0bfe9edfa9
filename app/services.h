#pragma once

#include <string>
#include <vector>

#include "app/gateway_parts.h"
#include "services/gateway/gateway_settings.h"
#include "services/http/route.h"

namespace sw::app {

/// One of the services behind the gateway.
struct Service {
    std::string name;   ///< "voice": its routes begin with "/api/voice"
    std::string title;  ///< "Voice"
    int port = 0;       ///< how many above the gateway's, when each has its own
    std::vector<Route> (*routes)(GatewayParts& parts) = nullptr;  ///< null while it has none
};

/// All services, in the order of their ports. Whoever gives a service routes names the function that makes them here.
const std::vector<Service>& services();

/// "/api/voice"
std::string prefixOf(const Service& service);

/// The routes of a service as it has them on a port of its own: without its prefix.
std::vector<Route> ownRoutes(const Service& service, GatewayParts& parts);

/// Says which services the gateway answers itself, for GET /health.
void nameServices(GatewaySettings& settings);

/// What GET /ready looks at: the database, the media folder, and the jobs where there are any. `parts` outlive them.
std::vector<ReadyCheck> readyChecks(GatewayParts& parts);

/// The routes of the gateway: those of all services, media, and the documentation of them all.
Result<std::vector<Route>> allRoutes(GatewayParts& parts);

}  // namespace sw::app
