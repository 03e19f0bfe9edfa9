#pragma once

#include <QHostAddress>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "services/gateway/request_head.h"
#include "services/gateway/route_table.h"
#include "services/http/authenticator.h"

namespace sw {

/// A service that runs elsewhere: requests for `prefix` go there, without it.
struct Forward {
    std::string name;    ///< "voice"
    std::string prefix;  ///< "/api/voice"
    std::string target;  ///< "http://10.0.0.7:3003"
};

/// Both ends of a connection, as text without port.
struct Ends {
    std::string peer;
    std::string local;
};

/// What a request may do, once its head was found good.
struct Admission {
    const Route* route = nullptr;      ///< the row it is for; null when it goes elsewhere and no row here is like it
    const Forward* forward = nullptr;  ///< where it goes instead of to the row's handler; null when it stays here
    std::map<std::string, std::string> arguments;
    Caller caller;
    std::int64_t bodyLimit = 0;
    bool spooled = false;
    HttpHeaders headers;  ///< that its answer gets as well
};

/// Decides from a request's head alone whether it is answered, before a byte of its body is read: host, origin, route,
/// method, caller, scope, body. What browsers ask beforehand (CORS preflights) is answered like a refusal, with 204.
class RequestPolicy {
public:
    struct Rules {
        std::vector<std::string> hosts;    ///< names of this machine besides its addresses, in lower case
        std::vector<std::string> origins;  ///< of pages elsewhere that may call: "https://example.org"
        std::vector<std::string> proxies = {};  ///< whose X-Forwarded-For is believed: "10.0.0.5", "10.0.0.0/8"
    };

    /// The table and `authenticator` outlive this.
    RequestPolicy(Rules rules, const RouteTable& table, std::vector<Forward> forwards, Authenticator& authenticator);

    [[nodiscard]] tl::expected<Admission, Refusal> admit(const RequestHead& head, const Ends& ends) const;
    /// Whether who was admitted with that Authorization header would still be: a token may be revoked, an account disabled.
    [[nodiscard]] bool mayGoOn(const std::string& authorization, const Admission& admission) const;
    /// True for one of the proxies.
    [[nodiscard]] bool isProxy(const std::string& peer) const;
    /// The address that asks: the connection's, or what a proxy that is believed has written down last.
    [[nodiscard]] std::string clientOf(const RequestHead& head, const Ends& ends) const;

private:
    enum class Origin { None, Own, Listed, Foreign };

    [[nodiscard]] bool isThisMachine(std::string_view host, const Ends& ends) const;
    [[nodiscard]] Origin originOf(const RequestHead& head) const;
    [[nodiscard]] tl::expected<Admission, Refusal> admitFromOrigin(const RequestHead& head, Origin origin) const;
    [[nodiscard]] tl::expected<Admission, Refusal> placeFor(const RequestHead& head) const;
    [[nodiscard]] tl::expected<void, Refusal> identify(const RequestHead& head, Admission& admission) const;

    const Rules m_rules;
    const std::vector<std::pair<QHostAddress, int>> m_proxies;  // networks and the lengths of their prefixes
    const RouteTable& m_table;
    const std::vector<Forward> m_forwards;
    Authenticator& m_authenticator;
};

}  // namespace sw
