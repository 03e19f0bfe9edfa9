#include "services/gateway/gateway_routes.h"

#include <QHostAddress>

namespace sw {
namespace {

Json statusSchema(std::initializer_list<const char*> words = {}) {
    Json status = {{"type", "string"}};
    if (words.size() > 0)
        status["enum"] = words;
    return {{"type", "object"}, {"required", {"status"}}, {"properties", {{"status", status}}}};
}

Route openRoute(const char* pattern, const char* summary, const Json& responseSchema) {
    Route route;
    route.method = "GET";
    route.pattern = pattern;
    route.scope = Scope::Open;
    route.runsOn = RunsOn::ServerThread;
    route.bodyLimit = 0;
    route.summary = summary;
    route.responseSchema = responseSchema;
    return route;
}

Json healthSchema() {
    Json schema = statusSchema();
    schema["properties"]["version"] = {{"type", "string"}};
    schema["properties"]["services"] = {{"type", "object"}, {"additionalProperties", {{"type", "string"}, {"enum", {"up", "down"}}}}};
    return schema;
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

std::vector<Route> describedGatewayRoutes() {
    Route health = openRoute("/health", "Whether the server runs, and which services it has.", healthSchema());
    Route ready = openRoute("/ready", "Whether the server takes work.", statusSchema({"ready"}));
    ready.answers = {{503, "Not while it ends.", statusSchema({"ending"})}};
    Route metrics = openRoute("/metrics",
                              "What the server counts about itself, as Prometheus reads it. Where others can reach the server, for administrators.", {});
    metrics.responseType = "text/plain";
    return {std::move(health), std::move(ready), std::move(metrics)};
}

std::vector<Route> gatewayRoutes(std::shared_ptr<const ServerStatus> status, const Metrics& metrics, bool onLoopback) {
    std::vector<Route> routes = describedGatewayRoutes();
    routes[0].handler = [status](const HttpRequest&) { return healthOf(*status); };
    routes[1].handler = [status](const HttpRequest&) {
        return status->draining ? jsonResponse({{"status", "ending"}}, 503) : jsonResponse({{"status", "ready"}});
    };
    routes[2].handler = [&metrics](const HttpRequest&) {
        HttpResponse response;
        response.type = "text/plain; version=0.0.4; charset=utf-8";
        response.body = metrics.text();
        return response;
    };
    if (!onLoopback)
        routes[2].scope = Scope::Admin;
    return routes;
}

}  // namespace sw
