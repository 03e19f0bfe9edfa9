#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "services/gateway/gateway_settings.h"
#include "services/http/metrics.h"
#include "services/http/route.h"

namespace sw {

/// How a server is. On the server's thread only.
struct ServerStatus {
    std::string title;
    std::string version;
    std::map<std::string, bool> services;  ///< name → whether it answers
    bool draining = false;
};

/// The status of a server that was just made.
std::shared_ptr<ServerStatus> statusOf(const GatewaySettings& settings);

/// What the rows that every server has look like, without their handlers.
std::vector<Route> describedGatewayRoutes();

/// The rows that every server has: GET /health, /ready and /metrics. `metrics` outlives them; it is shown to everybody
/// only when nobody but this machine can ask.
std::vector<Route> gatewayRoutes(std::shared_ptr<const ServerStatus> status, const Metrics& metrics, bool onLoopback);

}  // namespace sw
