#include "services/gateway/open_api.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "services/gateway/gateway_routes.h"

namespace sw {
namespace {

/// A pattern as OpenAPI writes it: "/api/job/jobs/:id" is "/api/job/jobs/{id}".
struct Template {
    std::string path;
    std::vector<std::string> arguments;
};

Template templateOf(const std::string& pattern) {
    Template made;
    std::vector<std::string> segments = split(pattern, '/');
    for (std::string& segment : segments) {
        if (!segment.starts_with(':'))
            continue;
        made.arguments.push_back(segment.substr(1));
        segment = "{" + made.arguments.back() + "}";
    }
    made.path = joined(segments, "/");
    return made;
}

/// The service that a route belongs to: "voice" of "/api/voice/generate".
std::string tagOf(const Route& route) {
    if (!route.group.empty())
        return route.group;
    const std::vector<std::string> segments = split(route.pattern, '/');
    return segments.size() > 3 && segments[1] == "api" ? segments[2] : "gateway";
}

/// "postVoiceGenerate": unlike any other of the document.
std::string operationId(const Route& route) {
    std::string id = asciiLower(route.method);
    bool begins = true;
    for (const char c : route.pattern.starts_with("/api/") ? route.pattern.substr(5) : route.pattern) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter)
            id += begins && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        begins = !letter;
    }
    return id;
}

/// The refusals that the server itself may answer to that route.
std::vector<RouteAnswer> refusalsOf(const Route& route) {
    std::vector<RouteAnswer> refusals = {failureAnswer(400, "Something in the request cannot be used; the details say what."),
                                         failureAnswer(403, "A page of another site may not call, nor a token without the scope."),
                                         failureAnswer(408, "The request came too slowly."),
                                         failureAnswer(421, "The header Host does not name this machine."),
                                         failureAnswer(431, "The headers are too long."),
                                         failureAnswer(500, "It could not be done; the details say why."),
                                         failureAnswer(503, "Too much is going on, or the server ends; Retry-After says when to come back."),
                                         failureAnswer(504, "It took longer than the server waits.")};
    if (route.scope != Scope::Open)
        refusals.push_back(failureAnswer(401, "No token, or none that is known."));
    if (route.pattern.find("/:") != std::string::npos)
        refusals.push_back(failureAnswer(404, "There is nothing of that name."));
    refusals.push_back(failureAnswer(413, "The body is larger than is taken here."));
    if (!route.requestSchema.is_null())
        refusals.push_back(failureAnswer(415, "The body is not said to be JSON."));
    return refusals;
}

Json answerJson(const std::string& description, const std::string& type, const Json& schema) {
    Json answer = {{"description", description}};
    if (!schema.is_null())
        answer["content"][type] = {{"schema", schema}};
    else if (type != "application/json")
        answer["content"][type] = Json::object();
    return answer;
}

Json answersOf(const Route& route) {
    Json answers = Json::object();
    for (const std::vector<RouteAnswer>& list : {refusalsOf(route), route.answers})
        for (const RouteAnswer& answer : list)
            answers[std::to_string(answer.status)] = answerJson(answer.description, "application/json", answer.schema);
    answers[std::to_string(route.responseStatus)] = answerJson("Done.", route.responseType, route.responseSchema);
    return answers;
}

Json parametersOf(const Route& route, const Template& path) {
    Json parameters = Json::array();
    for (const std::string& name : path.arguments)
        parameters.push_back({{"name", name}, {"in", "path"}, {"required", true}, {"schema", {{"type", "string"}}}});
    for (const RouteParameter& parameter : route.parameters)
        parameters.push_back({{"name", parameter.name},
                              {"in", parameter.in},
                              {"description", parameter.description},
                              {"schema", {{"type", parameter.type}}}});
    return parameters;
}

Json operationOf(const Route& route, const Template& path) {
    Json operation = {{"operationId", operationId(route)}, {"summary", route.summary}, {"tags", {tagOf(route)}}, {"responses", answersOf(route)}};
    if (const Json parameters = parametersOf(route, path); !parameters.empty())
        operation["parameters"] = parameters;
    if (!route.requestSchema.is_null())
        operation["requestBody"] = {{"required", true}, {"content", {{"application/json", {{"schema", route.requestSchema}}}}}};
    if (route.scope == Scope::Open)
        operation["security"] = Json::array();
    else
        operation["x-scope"] = scopeName(route.scope);
    return operation;
}

Json errorSchema() {
    Json schema = {{"type", "object"}, {"required", {"error"}}};
    for (const char* name : {"error", "details", "message", "code", "requestId"})
        schema["properties"][name] = {{"type", "string"}};
    schema["properties"]["details"]["description"] = "What happened and what to do.";
    schema["properties"]["result"] = {{"type", "object"}, {"description", "Of videos: error and details once more."}};
    return schema;
}

}  // namespace

Json openApiDocument(const std::vector<Route>& routes, const std::string& version) {
    Json paths = Json::object();
    std::set<std::string> tags;
    for (const Route& route : routes) {
        const Template path = templateOf(route.pattern);
        paths[path.path][asciiLower(route.method)] = operationOf(route, path);
        tags.insert(tagOf(route));
    }
    Json tagList = Json::array();
    for (const std::string& tag : tags)
        tagList.push_back({{"name", tag}});
    return {{"openapi", "3.1.0"},
            {"info",
             {{"title", "Shortwright"},
              {"version", version},
              {"summary", "Texts in, finished shorts out."},
              {"description",
               "Numbers and booleans may be strings, and members that are not known are ignored. Every answer has an X-Request-Id; an error says "
               "in \"details\" what to do."}}},
            {"security", Json::array({{{"token", Json::array()}}})},
            {"tags", tagList},
            {"paths", paths},
            {"components",
             {{"securitySchemes", {{"token", {{"type", "http"}, {"scheme", "bearer"}, {"description", "What `shortwright token` prints."}}}}},
              {"schemas", {{"Error", errorSchema()}}}}}};
}

std::vector<Route> documentationRoutes(const std::vector<Route>& routes, const std::string& version, const std::string& page) {
    Route document;
    document.method = "GET";
    document.pattern = "/api/openapi.json";
    document.scope = Scope::Open;
    document.runsOn = RunsOn::ServerThread;
    document.summary = "This document.";
    document.responseSchema = {{"type", "object"}, {"required", {"openapi", "info", "paths", "components"}}};
    Route shown;
    shown.method = "GET";
    shown.pattern = "/api/docs";
    shown.scope = Scope::Open;
    shown.runsOn = RunsOn::ServerThread;
    shown.summary = "A page to read this document and to try the calls.";
    shown.responseType = "text/html";

    std::vector<Route> all = routes;
    for (const Route& route : describedGatewayRoutes())
        all.push_back(route);
    all.push_back(document);
    all.push_back(shown);
    document.handler = [answer = jsonResponse(openApiDocument(all, version))](const HttpRequest&) { return answer; };
    shown.handler = [page](const HttpRequest&) {
        HttpResponse response;
        response.type = "text/html; charset=utf-8";
        response.body = page;
        // Everything is in the page itself; nothing from elsewhere may run in it.
        response.headers = {{"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; img-src 'self' data:"}};
        return response;
    };
    return {std::move(document), std::move(shown)};
}

}  // namespace sw
