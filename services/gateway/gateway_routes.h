#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "services/gateway/gateway_settings.h"
#include "services/http/metrics.h"
#include "services/http/route.h"

namespace sw {

/// How a server is. On the server's thread only, but for what says otherwise.
struct ServerStatus {
    std::string title;
    std::string version;
    std::map<std::string, bool> services;  ///< name → whether it answers
    std::atomic<bool> draining = false;  ///< read by workers too
};

/// The status of a server that was just made.
std::shared_ptr<ServerStatus> statusOf(const GatewaySettings& settings);

/// What the rows that every server has look like, without their handlers.
std::vector<Route> describedGatewayRoutes();

/// The rows that every server has: GET /health, /ready and /metrics. `metrics` outlives them; it is shown to everybody
/// only when nobody but this machine can ask. The server is ready while all `checks` succeed.
std::vector<Route> gatewayRoutes(std::shared_ptr<const ServerStatus> status, const Metrics& metrics, bool onLoopback,
                                 std::vector<ReadyCheck> checks);

}  // namespace sw
