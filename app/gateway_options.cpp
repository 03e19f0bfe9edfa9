#include "app/gateway_options.h"

#include <QHostAddress>
#include <QSysInfo>
#include <QUrl>

#include "app/services.h"
#include "core/base/text.h"

namespace sw::app {
namespace {

constexpr int kDefaultPort = 3000;
constexpr int kPerPeerFromElsewhere = 64;

/// A number of the settings that takes the place of `limit` when it is there.
template <class Number>
Result<void> take(const Settings& settings, const char* name, std::int64_t low, std::int64_t high, Number& limit,
                  Number unit = 1) {
    SW_TRY(const std::optional<std::int64_t> value, settings.integer(name, low, high));
    if (value)
        limit = static_cast<Number>(*value) * unit;
    return {};
}

Result<void> takeLimits(const Settings& settings, GatewayLimits& limits) {
    constexpr int kSecond = 1000;
    constexpr int kDay = 86'400;
    SW_CHECK(take(settings, "gateway.connections", 1, 100'000, limits.connections));
    SW_CHECK(take(settings, "gateway.connectionsPerPeer", 1, 100'000, limits.connectionsPerPeer));
    SW_CHECK(take(settings, "gateway.headBytes", 1024, 1 << 20, limits.headBytes));
    SW_CHECK(take(settings, "gateway.headSeconds", 1, kDay, limits.headMs, kSecond));
    SW_CHECK(take(settings, "gateway.idleSeconds", 1, kDay, limits.idleMs, kSecond));
    SW_CHECK(take(settings, "gateway.answerSeconds", 1, kDay, limits.answerMs, kSecond));
    SW_CHECK(take(settings, "gateway.drainSeconds", 0, kDay, limits.drainMs, kSecond));
    SW_CHECK(take(settings, "gateway.connectSeconds", 1, kDay, limits.connectMs, kSecond));
    SW_CHECK(take(settings, "gateway.workers", 1, 1024, limits.workers));
    SW_CHECK(take(settings, "gateway.waiting", 0, 100'000, limits.waiting));
    return {};
}

Result<std::optional<TlsFiles>> tlsIn(const Settings& settings) {
    const auto certificate = settings.value("gateway.tls.certificate");
    const auto key = settings.value("gateway.tls.key");
    if (certificate.has_value() != key.has_value())
        return fail(ErrorCode::Usage, "TLS needs both a certificate and its key: give gateway.tls." +
                                          std::string(certificate ? "key" : "certificate") + " as well.");
    return certificate ? std::optional(TlsFiles{*certificate, *key}) : std::nullopt;
}

/// Behind a proxy that nobody names, nobody but it can reach the server: whoever connects is believed.
Result<std::vector<std::string>> proxiesIn(const Settings& settings) {
    std::vector<std::string> proxies = settings.list("gateway.trustedProxies");
    for (const std::string& proxy : proxies)
        if (QHostAddress::parseSubnet(QString::fromStdString(proxy)).first.isNull())
            return fail(ErrorCode::Usage, "\"" + proxy + "\" in the setting gateway.trustedProxies is no address: write one such as 10.0.0.5, or a network such as 10.0.0.0/8.");
    if (proxies.empty() && settings.on("gateway.behindProxy"))
        proxies = {"0.0.0.0/0", "::/0"};
    return proxies;
}

Result<std::vector<Forward>> forwardsIn(const Settings& settings) {
    std::vector<Forward> forwards;
    for (const Service& service : services()) {
        const std::string setting = "gateway.routes." + service.name;
        const std::optional<std::string> target = settings.value(setting);
        if (!target)
            continue;
        const QUrl url(QString::fromStdString(*target), QUrl::StrictMode);
        const bool plain = (url.scheme() == "http" || url.scheme() == "https") && !url.host().isEmpty() &&
                           url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment() &&
                           (url.path().isEmpty() || url.path() == "/");
        if (!plain)
            return fail(ErrorCode::Usage, "The setting " + setting +
                                              " must be an address such as http://10.0.0.7:3003, not \"" + *target +
                                              "\".");
        forwards.push_back({service.name, prefixOf(service), url.toString(QUrl::RemovePath).toStdString()});
    }
    return forwards;
}

}  // namespace

Result<GatewaySettings> gatewaySettings(const Settings& settings) {
    GatewaySettings gateway;
    gateway.host = settings.value("host").value_or(gateway.host);
    SW_TRY(const auto port, settings.integer("port", 0, 65'535));
    gateway.port = static_cast<int>(port.value_or(kDefaultPort));
    gateway.version = SW_VERSION;
    for (const std::string& host : settings.list("gateway.hosts"))
        gateway.hosts.push_back(asciiLower(host));
    for (const std::string& origin : settings.list("gateway.origins"))
        gateway.origins.push_back(asciiLower(origin));
    SW_TRY(gateway.proxies, proxiesIn(settings));
    gateway.spoolFolder = cacheFolder() / "uploads";
    if (!isLoopbackAddress(gateway.host)) {
        gateway.hosts.push_back(asciiLower(QSysInfo::machineHostName().toStdString()));
        gateway.limits.connectionsPerPeer = kPerPeerFromElsewhere;
    }
    SW_CHECK(takeLimits(settings, gateway.limits));
    SW_TRY(gateway.forwards, forwardsIn(settings));
    SW_TRY(gateway.tls, tlsIn(settings));
    return gateway;
}

void observe(GatewaySettings& settings, Monitoring& monitoring) {
    settings.spans = monitoring.spans();
}

RequestLog requestLog(Monitoring& monitoring) {
    if (!monitoring.logs())
        return {};
    return [&log = monitoring.log()](const std::string& line) { log.pass(line); };
}

std::string addressOf(const std::string& host, int port) {
    const bool isV6 = host.find(':') != std::string::npos;
    return "http://" + (isV6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

std::string addressOf(const GatewaySettings& settings, int port) {
    std::string address = addressOf(settings.host, port);
    return settings.tls ? address.insert(std::string("http").size(), "s") : address;
}

std::filesystem::path accessTokenFile() {
    return dataFolder() / "access-token";
}

std::filesystem::path projectsFolder() {
    return dataFolder() / "projects";
}

}  // namespace sw::app
