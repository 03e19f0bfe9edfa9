#include "services/gateway/project_rights.h"

#include "services/gateway/project_host.h"

namespace sw {
namespace {

using Handler = std::function<HttpResponse(const HttpRequest&)>;

constexpr const char* kSubject = "Project request failed";
constexpr const char* kOwner = "owner";

bool meetsAll(const Caller& caller) {
    return caller.account == kOwner || caller.may(Scope::Admin);
}

HttpResponse failure(const HttpRequest& request, const Error& error) {
    HttpResponse response = errorResponse(request, kSubject, error);
    if (error.code == ErrorCode::Io) {
        response.status = 503;
        response.headers.emplace_back("Retry-After", "5");
    }
    return response;
}

Result<bool> mayMeet(const ProjectRights& rights, const Caller& caller, const std::string& project) {
    if (meetsAll(caller))
        return true;
    return rights.accountOf(project).map([&](const std::string& account) { return account == caller.account; });
}

/// The words are those for a project that is not there.
Handler forOne(Handler plain, const ProjectRights& rights) {
    return [plain = std::move(plain), rights](const HttpRequest& request) {
        const auto id = request.arguments.find("id");
        const std::string project = id == request.arguments.end() ? std::string() : id->second;
        const Result<bool> may = mayMeet(rights, request.caller, project);
        if (!may)
            return failure(request, may.error());
        return *may ? plain(request) : failure(request, noProject(project).value());
    };
}

Handler forNew(Handler plain, const ProjectRights& rights) {
    return [plain = std::move(plain), rights](const HttpRequest& request) {
        HttpResponse response = plain(request);
        if (response.status != 201 || request.caller.account == kOwner)
            return response;
        const std::string project = stringOr(Json::parse(response.body, nullptr, false), "id");
        const Result<void> given = rights.give(project, request.caller.account);
        return given ? response : failure(request, given.error());
    };
}

Handler forList(Handler plain, const ProjectRights& rights) {
    return [plain = std::move(plain), rights](const HttpRequest& request) {
        HttpResponse response = plain(request);
        if (response.status != 200 || meetsAll(request.caller))
            return response;
        Json body = Json::parse(response.body, nullptr, false);
        Json own = Json::array();
        for (const Json& project : body["projects"]) {
            const Result<bool> may = mayMeet(rights, request.caller, stringOr(project, "id"));
            if (!may)
                return failure(request, may.error());
            if (*may)
                own.push_back(project);
        }
        body["projects"] = std::move(own);
        response.body = canonicalText(body);
        return response;
    };
}

}  // namespace

std::vector<Route> withRights(std::vector<Route> routes, const ProjectRights& rights) {
    for (Route& route : routes) {
        if (route.pattern.find("/:id") != std::string::npos)
            route.handler = forOne(std::move(route.handler), rights);
        else
            route.handler = route.method == "GET" ? forList(std::move(route.handler), rights) : forNew(std::move(route.handler), rights);
    }
    return routes;
}

}  // namespace sw
