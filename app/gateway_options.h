#pragma once

#include "app/monitoring.h"
#include "app/settings.h"
#include "services/gateway/gateway_core.h"
#include "services/gateway/gateway_settings.h"

namespace sw::app {

/// What the settings say about the gateway: host, port, limits, hosts, origins, and which services are elsewhere. Usage
/// or InvalidInput naming the setting that cannot be used.
Result<GatewaySettings> gatewaySettings(const Settings& settings);

/// Has the server say what the program needs and has not, and keep spans. `monitoring` outlives it.
void observe(GatewaySettings& settings, Monitoring& monitoring);

/// Requests as lines of the log, where there is one. `monitoring` outlives it.
RequestLog requestLog(Monitoring& monitoring);

/// "http://127.0.0.1:3000", "http://[::1]:3000"
std::string addressOf(const std::string& host, int port);
/// The same of a server that listens at `port`; with https where it speaks TLS.
std::string addressOf(const GatewaySettings& settings, int port);

/// Where the token of the user of this machine is kept.
std::filesystem::path accessTokenFile();

/// Where the gateway's projects lie.
std::filesystem::path projectsFolder();

}  // namespace sw::app
