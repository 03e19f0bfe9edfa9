#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "services/gateway/gateway_limits.h"
#include "services/gateway/http_syntax.h"

namespace sw {

/// Request line and headers of one request of HTTP/1.1 or 1.0 (RFC 9112), checked.
struct RequestHead {
    std::string method;  ///< GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS
    std::string target;  ///< as sent: path and query
    std::string path;    ///< decodedPath() of it
    std::multimap<std::string, std::string> query;
    HttpHeaders headers;  ///< names in lower case, values trimmed
    std::int64_t contentLength = 0;
    bool chunked = false;
    bool keepAlive = true;
    bool expectsContinue = false;
    bool http10 = false;

    /// The first header of that name, or "".
    [[nodiscard]] std::string header(std::string_view lowerName) const;
    [[nodiscard]] bool hasBody() const { return chunked || contentLength > 0; }
};

/// Reads a head, without the empty line that ends it. Refuses everything that two programs could read differently, as
/// that is how requests are smuggled.
tl::expected<RequestHead, Refusal> parseRequestHead(std::string_view text, const GatewayLimits& limits);

/// What is wrong already with a head that has not ended; nothing while it may still become a good one.
std::optional<Refusal> refusePartialHead(std::string_view text, const GatewayLimits& limits);

}  // namespace sw
