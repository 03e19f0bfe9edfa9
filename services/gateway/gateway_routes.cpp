#include "services/gateway/gateway_routes.h"

#include <QHostAddress>

namespace sw {
namespace {

Json textSchema(std::initializer_list<const char*> members) {
    Json properties = Json::object();
    for (const char* member : members)
        properties[member] = {{"type", "string"}};
    return {{"type", "object"}, {"properties", properties}};
}

Route openRoute(const char* pattern, const char* summary, std::function<HttpResponse(const HttpRequest&)> handler) {
    Route route;
    route.method = "GET";
    route.pattern = pattern;
    route.scope = Scope::Open;
    route.runsOn = RunsOn::ServerThread;
    route.bodyLimit = 0;
    route.summary = summary;
    route.handler = std::move(handler);
    return route;
}

HttpResponse healthOf(const ServerStatus& status) {
    Json health = {{"status", status.title + " is healthy"}};
    if (status.version.empty())
        return jsonResponse(health);
    health["version"] = status.version;
    health["services"] = Json::object();
    for (const auto& [name, up] : status.services)
        health["services"][name] = up ? "up" : "down";
    return jsonResponse(health);
}

}  // namespace

bool isLoopbackAddress(const std::string& host) {
    return host == "localhost" || QHostAddress(QString::fromStdString(host)).isLoopback();
}

std::shared_ptr<ServerStatus> statusOf(const GatewaySettings& settings) {
    auto status = std::make_shared<ServerStatus>();
    status->title = settings.title;
    status->version = settings.version;
    for (const std::string& name : settings.services)
        status->services[name] = true;
    for (const Forward& forward : settings.forwards)
        status->services[forward.name] = false;  // until it answers
    return status;
}

std::vector<Route> gatewayRoutes(std::shared_ptr<const ServerStatus> status, const Metrics& metrics, bool onLoopback) {
    std::vector<Route> routes;
    routes.push_back(openRoute("/health", "Whether the server runs, and which services it has.",
                               [status](const HttpRequest&) { return healthOf(*status); }));
    routes.back().responseSchema = textSchema({"status", "version"});
    routes.push_back(openRoute("/ready", "Whether the server takes work: 503 while it ends.", [status](const HttpRequest&) {
        return status->draining ? jsonResponse({{"status", "ending"}}, 503) : jsonResponse({{"status", "ready"}});
    }));
    routes.back().responseSchema = textSchema({"status"});
    routes.push_back(openRoute("/metrics", "What the server counts about itself, as Prometheus reads it.",
                               [&metrics](const HttpRequest&) {
                                   HttpResponse response;
                                   response.type = "text/plain; version=0.0.4; charset=utf-8";
                                   response.body = metrics.text();
                                   return response;
                               }));
    if (!onLoopback)
        routes.back().scope = Scope::Admin;
    return routes;
}

}  // namespace sw
