#include "services/gateway/request_policy.h"

#include <algorithm>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr std::int64_t kForwardedBodyLimit = std::int64_t{50} << 20;
constexpr const char* kAllowedHeaders =
    "Authorization, Content-Type, If-Match, If-None-Match, If-Range, Range, Prefer, Idempotency-Key, Last-Event-ID, "
    "X-Request-Id, Traceparent, Tracestate";
constexpr const char* kShownHeaders = "X-Request-Id, ETag, Location, Retry-After, Content-Range, Accept-Ranges";

tl::unexpected<Refusal> refuse(int status, std::string details, HttpHeaders headers = {}) {
    return tl::unexpected<Refusal>(Refusal{status, std::move(details), std::move(headers)});
}

/// The name in "name:port" or "[address]:port", in lower case; "" when it is neither.
std::string nameIn(std::string_view host) {
    std::string_view name = host;
    std::string_view port;
    if (host.starts_with('[')) {
        const std::size_t end = host.find(']');
        if (end == std::string_view::npos)
            return {};
        name = host.substr(1, end - 1);
        port = host.substr(end + 1);
    } else if (const std::size_t colon = host.find(':'); colon != std::string_view::npos) {
        name = host.substr(0, colon);
        port = host.substr(colon);
    }
    const bool portIsGood = port.empty() || (port.front() == ':' && port.size() <= 6 &&
                                             port.find_first_not_of("0123456789", 1) == std::string_view::npos);
    if (!portIsGood)
        return {};
    std::string lower = asciiLower(name);
    if (lower.ends_with('.'))
        lower.pop_back();
    return lower;
}

bool isLoopback(std::string_view address) {
    return address == "::1" || address.starts_with("127.") || address.starts_with("::ffff:127.");
}

std::vector<std::pair<QHostAddress, int>> networksIn(const std::vector<std::string>& texts) {
    std::vector<std::pair<QHostAddress, int>> networks;
    for (const std::string& text : texts)
        networks.emplace_back(QHostAddress::parseSubnet(QString::fromStdString(text)));
    return networks;
}

/// A server that listens for both kinds of addresses sees those of version 4 within version 6.
QHostAddress plainAddress(const std::string& text) {
    const QHostAddress address(QString::fromStdString(text));
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

bool isJson(std::string_view type) {
    const std::string name = asciiLower(trimmed(type.substr(0, type.find(';'))));
    return name == "application/json" || (name.starts_with("application/") && name.ends_with("+json"));
}

/// A service elsewhere may answer more than this program's table knows.
Scope scopeOf(const Admission& admission) {
    return admission.route ? admission.route->scope : Scope::Generate;
}

bool changesSomething(const std::string& method) {
    return method != "GET" && method != "HEAD" && method != "OPTIONS";
}

}  // namespace

RequestPolicy::RequestPolicy(Rules rules, const RouteTable& table, std::vector<Forward> forwards, Authenticator& authenticator)
    : m_rules(std::move(rules)), m_proxies(networksIn(m_rules.proxies)), m_table(table), m_forwards(std::move(forwards)), m_authenticator(authenticator) {}

bool RequestPolicy::isThisMachine(std::string_view host, const Ends& ends) const {
    // A page that made its own name point here still sends that name; an address in the browser's bar is what it says.
    const std::string name = nameIn(host);
    if (name.empty())
        return false;
    if (isLoopback(ends.local) && (name == "localhost" || name == "127.0.0.1" || name == "::1"))
        return true;
    return name == ends.local || "::ffff:" + name == ends.local || std::ranges::find(m_rules.hosts, name) != m_rules.hosts.end();
}

RequestPolicy::Origin RequestPolicy::originOf(const RequestHead& head) const {
    const std::string origin = asciiLower(head.header("origin"));
    if (origin.empty())
        return head.header("sec-fetch-site") == "cross-site" && changesSomething(head.method) ? Origin::Foreign : Origin::None;
    if (std::ranges::find(m_rules.origins, origin) != m_rules.origins.end())
        return Origin::Listed;
    const std::string host = asciiLower(head.header("host"));
    return !host.empty() && (origin == "http://" + host || origin == "https://" + host) ? Origin::Own : Origin::Foreign;
}

tl::expected<Admission, Refusal> RequestPolicy::admit(const RequestHead& head, const Ends& ends) const {
    const std::string host = head.header("host");
    if (!(head.http10 && host.empty()) && !isThisMachine(host, ends))
        return refuse(421, "The host \"" + host + "\" is not this machine. Add it to the setting gateway.hosts if it is.");
    const Origin origin = originOf(head);
    if (origin == Origin::Foreign)
        return refuse(403, "Pages of " + (head.header("origin").empty() ? "another site" : head.header("origin")) +
                               " may not call this gateway. Add the origin to the setting gateway.origins to allow it.");
    auto admission = admitFromOrigin(head, origin);
    if (origin != Origin::Listed)
        return admission;
    HttpHeaders& headers = admission ? admission->headers : admission.error().headers;
    headers.emplace_back("Access-Control-Allow-Origin", head.header("origin"));
    headers.emplace_back("Access-Control-Expose-Headers", kShownHeaders);
    headers.emplace_back("Vary", "Origin");
    return admission;
}

tl::expected<Admission, Refusal> RequestPolicy::admitFromOrigin(const RequestHead& head, Origin origin) const {
    auto admission = placeFor(head);
    if (!admission) {
        const bool preflight = head.method == "OPTIONS" && origin == Origin::Listed;
        if (preflight && admission.error().status == 204) {
            HttpHeaders& headers = admission.error().headers;
            headers.emplace_back("Access-Control-Allow-Methods", headers.front().second);
            headers.emplace_back("Access-Control-Allow-Headers", kAllowedHeaders);
            headers.emplace_back("Access-Control-Max-Age", "600");
        }
        return admission;
    }
    if (const auto identified = identify(head, *admission); !identified)
        return tl::unexpected(identified.error());
    if (head.contentLength > admission->bodyLimit)
        return refuse(413, "The body of the request is larger than " + std::to_string(admission->bodyLimit) + " bytes.");
    const std::string type = head.header("content-type");
    const bool wantsJson = !admission->forward && !admission->route->requestSchema.is_null() && !admission->spooled;
    if (wantsJson && head.hasBody() && !type.empty() && !isJson(type))
        return refuse(415, "The body must be JSON (Content-Type: application/json), not " + type + ".");
    return admission;
}

tl::expected<Admission, Refusal> RequestPolicy::placeFor(const RequestHead& head) const {
    Admission admission;
    for (const Forward& forward : m_forwards) {
        if (head.path != forward.prefix && !head.path.starts_with(forward.prefix + "/"))
            continue;
        if (head.method == "OPTIONS")
            return refuse(204, {}, {{"Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"}});
        admission.forward = &forward;
        admission.route = m_table.find(head.method, head.path).route;
        admission.bodyLimit = kForwardedBodyLimit;
        return admission;
    }
    RouteTable::Match match = m_table.find(head.method, head.path);
    if (match.methods.empty())
        return refuse(404, {});
    if (!match.route) {
        match.methods.emplace_back("OPTIONS");
        const std::string methods = joined(match.methods, ", ");
        if (head.method == "OPTIONS")
            return refuse(204, {}, {{"Allow", methods}});
        return refuse(405, head.path + " can be asked with " + methods + ", not with " + head.method + ".", {{"Allow", methods}});
    }
    admission.route = match.route;
    admission.arguments = std::move(match.arguments);
    admission.bodyLimit = match.route->bodyLimit;
    admission.spooled = match.route->spooled;
    return admission;
}

bool RequestPolicy::isProxy(const std::string& peer) const {
    const QHostAddress address = plainAddress(peer);
    return std::ranges::any_of(m_proxies, [&](const auto& network) { return !network.first.isNull() && address.isInSubnet(network); });
}

std::string RequestPolicy::clientOf(const RequestHead& head, const Ends& ends) const {
    if (m_proxies.empty() || !isProxy(ends.peer))
        return ends.peer;
    std::string last;
    for (const auto& [name, value] : head.headers)
        if (name == "x-forwarded-for")
            last = trimmed(split(value, ',').back());
    return QHostAddress(QString::fromStdString(last)).isNull() ? ends.peer : last;
}

bool RequestPolicy::mayGoOn(const std::string& authorization, const Admission& admission) const {
    const Scope scope = scopeOf(admission);
    if (scope == Scope::Open)
        return true;
    const std::optional<Caller> caller = m_authenticator.callerOf(authorization);
    return caller && caller->account == admission.caller.account && caller->may(scope);
}

tl::expected<void, Refusal> RequestPolicy::identify(const RequestHead& head, Admission& admission) const {
    const std::string authorization = head.header("authorization");
    const Scope scope = scopeOf(admission);
    const std::optional<Caller> caller =
        scope == Scope::Open && authorization.empty() ? std::optional(Caller{}) : m_authenticator.callerOf(authorization);
    if (!caller && scope != Scope::Open)
        return refuse(401, "A valid access token is needed: send the header \"Authorization: Bearer TOKEN\". On this machine, "
                           "`shortwright token` prints one.",
                      {{"WWW-Authenticate", "Bearer"}});
    admission.caller = caller.value_or(Caller{});
    if (!admission.caller.may(scope))
        return refuse(403, std::string("This needs a token with the scope \"") + scopeName(scope) + "\".");
    return {};
}

}  // namespace sw
