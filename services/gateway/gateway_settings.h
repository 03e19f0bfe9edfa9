#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "services/gateway/gateway_limits.h"
#include "services/gateway/request_policy.h"

namespace sw {

/// What one server of the gateway is told.
struct GatewaySettings {
    std::string host = "127.0.0.1";  ///< the address to listen at
    int port = 3000;                 ///< 0: a free one
    std::string title = "API Gateway";  ///< "… is healthy"
    std::string version;             ///< shown by GET /health with the services; "" for a service on its own, which shows neither
    std::vector<std::string> services;  ///< the names of those that are answered here, for GET /health
    std::vector<Forward> forwards;      ///< those that are elsewhere
    std::vector<std::string> hosts;     ///< what this machine is called besides its addresses and localhost
    std::vector<std::string> origins;   ///< of pages that may call
    std::filesystem::path spoolFolder;  ///< for bodies that are not held in memory; the system's temporary folder when empty
    GatewayLimits limits;
};

/// True when only this machine can reach a server that listens at `host`.
bool isLoopbackAddress(const std::string& host);

/// Says why a server could not listen there now: an address that is none, or a port that is taken.
Result<void> checkPort(const GatewaySettings& settings);

}  // namespace sw
