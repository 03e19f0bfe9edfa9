#pragma once

#include <QHostAddress>
#include <functional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace sw {

/// A parsed callbackUrl.
struct WebhookTarget {
    bool secure = false;
    std::string host;
    int port = 80;
    std::string path = "/";  ///< with the query, percent-encoded
};

/// The addresses of a host name. Blocks.
using Resolver = std::function<std::vector<QHostAddress>(const std::string& host)>;
std::vector<QHostAddress> systemResolver(const std::string& host);

/// How calls go out.
struct WebhookPolicy {
    bool allowPrivate = false;  ///< also to this machine and its networks
    int timeoutMs = 10'000;     ///< for the whole call
    Resolver resolve = systemResolver;
};

/// InvalidInput with what is wrong: not http(s), no host, a name and password in it, or a private address where that is
/// not allowed. Names are looked at when the call is made.
Result<WebhookTarget> webhookTarget(const std::string& url, const WebhookPolicy& policy);

using WebhookHeaders = std::vector<std::pair<std::string, std::string>>;

/// POSTs a JSON body and gives the status of the answer. The name is resolved once and the connection goes to an
/// address that was looked at, so that it cannot turn into a private one meanwhile; TLS is checked against the name;
/// redirects are not followed. Blocks, at most for the policy's time, and ends soon after stop is requested.
Result<int> callWebhook(const WebhookTarget& target, const WebhookHeaders& headers, const std::string& body,
                        const WebhookPolicy& policy, const std::stop_token& stop);

/// "sha256=" and the HMAC-SHA256 (RFC 2104) of "<timestamp>.<body>" in hex.
std::string webhookSignature(const std::string& secret, const std::string& timestamp, const std::string& body);

}  // namespace sw
