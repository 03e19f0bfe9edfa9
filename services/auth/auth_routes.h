#pragma once

#include <functional>
#include <string>
#include <vector>

#include "services/auth/accounts.h"
#include "services/http/route.h"

namespace sw {

/// What the routes of accounts need.
struct AuthParts {
    Accounts& accounts;
    /// The address that a request comes from; that of the connection when empty. Behind a proxy the proxy says it.
    std::function<std::string(const HttpRequest&)> peerOf;
};

/// The routes below /api/auth. What `parts` refers to outlives them.
std::vector<Route> authRoutes(const AuthParts& parts);

/// The address that a proxy in front of the gateway saw: the last one of X-Forwarded-For, which the proxy itself added.
/// The connection's own without that header.
std::string peerBehindProxy(const HttpRequest& request);

}  // namespace sw
