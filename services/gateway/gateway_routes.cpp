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

Json readySchema(std::initializer_list<const char*> words) {
    Json schema = statusSchema(words);
    schema["properties"]["checks"] = {{"type", "object"}, {"additionalProperties", {{"type", "string"}, {"enum", {"up", "down"}}}}};
    return schema;
}

bool succeeds(const ReadyCheck& check) {
    try {
        return check.run().has_value();
    } catch (...) {
        return false;
    }
}

/// Everybody may ask: the names of the parts, and not what is wrong with them.
HttpResponse readinessOf(const std::vector<ReadyCheck>& checks) {
    bool ready = true;
    Json parts = Json::object();
    for (const ReadyCheck& check : checks) {
        const bool up = succeeds(check);
        parts[check.name] = up ? "up" : "down";
        ready = ready && up;
    }
    Json answer = {{"status", ready ? "ready" : "not_ready"}};
    if (!checks.empty())
        answer["checks"] = std::move(parts);
    return jsonResponse(answer, ready ? 200 : 503);
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
    Route ready = openRoute("/ready", "Whether the server takes work, and which of its parts do their own.", readySchema({"ready"}));
    ready.answers = {{503, "Not while a part of it is down, nor while it ends.", readySchema({"not_ready", "ending"})}};
    Route metrics = openRoute("/metrics",
                              "What the server counts about itself, as Prometheus reads it. Where others can reach the server, for administrators.", {});
    metrics.responseType = "text/plain";
    return {std::move(health), std::move(ready), std::move(metrics)};
}

std::vector<Route> gatewayRoutes(std::shared_ptr<const ServerStatus> status, const Metrics& metrics, bool onLoopback,
                                 std::vector<ReadyCheck> checks) {
    std::vector<Route> routes = describedGatewayRoutes();
    routes[0].handler = [status](const HttpRequest&) { return healthOf(*status); };
    routes[1].runsOn = checks.empty() ? RunsOn::ServerThread : RunsOn::Worker;
    routes[1].handler = [status, checks = std::move(checks)](const HttpRequest&) {
        return status->draining ? jsonResponse({{"status", "ending"}}, 503) : readinessOf(checks);
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
