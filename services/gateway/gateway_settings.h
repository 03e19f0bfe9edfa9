#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "services/gateway/gateway_limits.h"
#include "services/gateway/request_policy.h"
#include "services/http/span.h"

namespace sw {

/// Of a server that speaks TLS, in PEM.
struct TlsFiles {
    std::filesystem::path certificate;  ///< the server's own, then those that lead to one that clients know
    std::filesystem::path key;          ///< which only its owner may read
};

/// Something that must be so for a server to be ready. Called on a worker; may wait a little.
struct ReadyCheck {
    std::string name;  ///< "database": shown to everybody
    std::function<Result<void>()> run;
};

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
    std::vector<std::string> proxies;   ///< whose X-Forwarded-For is believed: addresses, or networks such as 10.0.0.0/8
    std::filesystem::path spoolFolder;  ///< for bodies that are not held in memory; the system's temporary folder when empty
    std::optional<TlsFiles> tls;        ///< without it, what is sent can be read on its way
    std::vector<ReadyCheck> checks;     ///< for GET /ready
    GatewayLimits limits;
    SpanSink* spans = nullptr;  ///< gets a span for each request; null for nobody. Outlives the server
};

/// True when only this machine can reach a server that listens at `host`.
bool isLoopbackAddress(const std::string& host);

/// Says why a server could not listen there now: an address that is none, a port that is taken, or a certificate or key
/// that cannot be used.
Result<void> checkPort(const GatewaySettings& settings);

}  // namespace sw
