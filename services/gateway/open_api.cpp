#include "services/gateway/open_api.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"

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
std::string tagOf(const std::string& pattern) {
    const std::vector<std::string> segments = split(pattern, '/');
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

Json errorAnswer(const std::string& description) {
    return {{"description", description}, {"content", {{"application/json", {{"schema", {{"$ref", "#/components/schemas/Error"}}}}}}}};
}

Json answersOf(const Route& route) {
    Json answers = Json::object();
    if (route.responseSchema.is_null())
        answers["200"] = {{"description", "Done."}};
    else
        answers["200"] = {{"description", "Done."}, {"content", {{"application/json", {{"schema", route.responseSchema}}}}}};
    answers["400"] = errorAnswer("Something in the request cannot be used; the details say what.");
    if (route.scope != Scope::Open) {
        answers["401"] = errorAnswer("No token, or none that is known.");
        answers["403"] = errorAnswer("The token may not do this.");
    }
    answers["404"] = errorAnswer("There is nothing of that name.");
    answers["429"] = errorAnswer("Too many requests; Retry-After says when to come back.");
    answers["500"] = errorAnswer("It could not be done; the details say why.");
    answers["503"] = errorAnswer("Too much is going on; try again.");
    return answers;
}

Json operationOf(const Route& route, const Template& path) {
    Json operation = {{"operationId", operationId(route)}, {"summary", route.summary}, {"tags", {tagOf(route.pattern)}}, {"responses", answersOf(route)}};
    Json parameters = Json::array();
    for (const std::string& name : path.arguments)
        parameters.push_back({{"name", name}, {"in", "path"}, {"required", true}, {"schema", {{"type", "string"}}}});
    if (!parameters.empty())
        operation["parameters"] = parameters;
    if (!route.requestSchema.is_null())
        operation["requestBody"] = {{"required", true}, {"content", {{"application/json", {{"schema", route.requestSchema}}}}}};
    if (route.scope == Scope::Open)
        operation["security"] = Json::array();
    else
        operation["x-scope"] = scopeName(route.scope);
    return operation;
}

}  // namespace

Json openApiDocument(const std::vector<Route>& routes, const std::string& version) {
    Json paths = Json::object();
    std::set<std::string> tags;
    for (const Route& route : routes) {
        const Template path = templateOf(route.pattern);
        paths[path.path][asciiLower(route.method)] = operationOf(route, path);
        tags.insert(tagOf(route.pattern));
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
              {"schemas",
               {{"Error",
                 {{"type", "object"},
                  {"required", {"error"}},
                  {"properties",
                   {{"error", {{"type", "string"}}},
                    {"details", {{"type", "string"}, {"description", "What happened and what to do."}}},
                    {"message", {{"type", "string"}}},
                    {"code", {{"type", "string"}}},
                    {"requestId", {{"type", "string"}}}}}}}}}}}};
}

std::vector<Route> documentationRoutes(const std::vector<Route>& routes, const std::string& version, const std::string& page) {
    Route document;
    document.method = "GET";
    document.pattern = "/api/openapi.json";
    document.scope = Scope::Open;
    document.runsOn = RunsOn::ServerThread;
    document.summary = "This document.";
    document.responseSchema = {{"type", "object"}};
    Route shown;
    shown.method = "GET";
    shown.pattern = "/api/docs";
    shown.scope = Scope::Open;
    shown.runsOn = RunsOn::ServerThread;
    shown.summary = "A page to read this document and to try the calls.";

    std::vector<Route> all = routes;
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
