#include "services/auth/openid/openid_routes.h"

#include "services/auth/openid/openid_desk.h"
#include "services/http/stage_route.h"
#include "services/remote/remote_url.h"

namespace sw {
namespace {

constexpr std::int64_t kBodyLimit = 16 << 10;
constexpr const char* kNotLetIn = "Whom the provider signed in is not let in here.";

Json listSchema() {
    Json provider = wholeSchema({{"name", "string", ""},
                                 {"title", "string", "For showing."},
                                 {"loginUrl", "string", "Where a browser begins to sign in."}});
    Json schema = wholeSchema({{"providers", "array", ""}});
    schema["properties"]["providers"]["items"] = provider;
    return schema;
}

Json tokenSchema() {
    return wholeSchema({{"message", "string", ""}, {"token", "string", "For the header Authorization: Bearer TOKEN."}});
}

Json exchangeSchema() {
    Json schema = wholeSchema({{"code", "string", "What came to the address \"return\"."},
                               {"verifier", "string", "The secret whose \"challenge\" the login was begun with."}});
    schema["examples"] = Json::array({{{"code", "k3v…"}, {"verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"}}});
    return schema;
}

Route openRoute(const char* method, const char* pattern, const char* summary) {
    Route route;
    route.method = method;
    route.pattern = pattern;
    route.scope = Scope::Open;
    route.summary = summary;
    return route;
}

Route listRoute() {
    Route route = openRoute("GET", "/api/auth/openid", "Lists the providers that one can sign in with.");
    route.runsOn = RunsOn::ServerThread;
    route.responseSchema = listSchema();
    return route;
}

Route loginRoute() {
    Route route = openRoute("GET", "/api/auth/openid/:name/login", "Sends a browser to a provider to sign in.");
    route.parameters = {{"return", "query", "string",
                         "Where the browser goes with a code afterwards: a path of this server, or a program at http://127.0.0.1:PORT/…"},
                        {"challenge", "query", "string", "With \"return\": the SHA-256 of the verifier as base64 for URLs."}};
    route.responseStatus = 302;
    route.responseType = "text/plain";
    route.answers = {failureAnswer(422, "The server does not know its own address."),
                     failureAnswer(429, "Too many sign-ins were begun; Retry-After says when to come back."),
                     failureAnswer(502, "The provider failed."), failureAnswer(504, "The provider could not be reached.")};
    return route;
}

Route callbackRoute() {
    Route route = openRoute("GET", "/api/auth/openid/:name/callback", "Takes a browser back from a provider and gives it a token.");
    route.parameters = {{"state", "query", "string", "As it was sent to the provider."},
                        {"code", "query", "string", "Of the provider."},
                        {"iss", "query", "string", "The provider's issuer."},
                        {"error", "query", "string", "Why the provider did not sign anybody in."}};
    route.responseSchema = tokenSchema();
    route.answers = {{302, "Goes on at the address \"return\", with a code or an error.", {}},
                     failureAnswer(422, kNotLetIn),
                     failureAnswer(502, "The provider failed, or cannot be trusted."),
                     failureAnswer(504, "The provider could not be reached.")};
    return route;
}

Route exchangeRoute() {
    Route route = openRoute("POST", "/api/auth/openid/exchange", "Gives the token for the code that a browser brought.");
    route.bodyLimit = kBodyLimit;
    route.requestSchema = exchangeSchema();
    route.responseSchema = tokenSchema();
    route.answers = {failureAnswer(422, kNotLetIn)};
    return route;
}

Route linkRoute() {
    Route route = openRoute("POST", "/api/auth/openid/link", "Lets who was signed in by a provider sign in to the caller's account.");
    route.scope = Scope::Generate;
    route.bodyLimit = kBodyLimit;
    route.requestSchema = exchangeSchema();
    route.responseSchema = wholeSchema({{"message", "string", ""}});
    route.answers = {failureAnswer(409, "It signs in to another account already."), failureAnswer(422, "It cannot be linked.")};
    return route;
}

}  // namespace

std::vector<Route> openIdRoutes(const OpenIdParts& parts) {
    using Handler = HttpResponse (OpenIdDesk::*)(const HttpRequest&);
    const auto desk = std::make_shared<OpenIdDesk>(parts);
    const auto handled = [&desk](Route route, Handler handler) {
        route.handler = [desk, handler](const HttpRequest& request) { return ((*desk).*handler)(request); };
        return route;
    };
    Route list = listRoute();
    list.handler = [desk](const HttpRequest& request) { return desk->list(request); };
    std::vector<Route> routes = {list, handled(loginRoute(), &OpenIdDesk::login), handled(callbackRoute(), &OpenIdDesk::callback),
                                 handled(exchangeRoute(), &OpenIdDesk::exchange)};
    if (parts.link)
        routes.push_back(handled(linkRoute(), &OpenIdDesk::link));
    return routes;
}

Result<void> checkPublicUrl(const std::string& text) {
    if (text.empty())
        return {};
    const Result<RemoteUrl> url = remoteUrl(text);
    if (!url)
        return fail(ErrorCode::InvalidInput, "The setting auth.publicUrl cannot be used: " + url.error().message + ".");
    if (url->text != url->origin() && url->text != url->origin() + "/")
        return fail(ErrorCode::InvalidInput, "The setting auth.publicUrl may have no path: write " + url->origin() + ".");
    if (!url->secure && !isLoopbackHost(url->host))
        return fail(ErrorCode::InvalidInput, "The setting auth.publicUrl must begin with https://, because tokens are sent there.");
    return {};
}

}  // namespace sw
