#include "services/http/route.h"

#include <algorithm>

namespace sw {

const char* scopeName(Scope scope) {
    switch (scope) {
        case Scope::Open: return "open";
        case Scope::Generate: return "generate";
        case Scope::Edit: return "edit";
        case Scope::Export: return "export";
        case Scope::Admin: return "admin";
    }
    return "open";
}

bool Caller::may(Scope scope) const {
    return scope == Scope::Open || scopes.contains(scope) || scopes.contains(Scope::Admin);
}

std::string HttpRequest::header(const std::string& lowerName) const {
    const auto found = std::ranges::find(headers, lowerName, &std::pair<std::string, std::string>::first);
    return found == headers.end() ? std::string() : found->second;
}

std::string HttpRequest::queryValue(const std::string& name) const {
    const auto found = query.find(name);
    return found == query.end() ? std::string() : found->second;
}

RouteAnswer failureAnswer(int status, std::string description) {
    return {status, std::move(description), {{"$ref", "#/components/schemas/Error"}}};
}

HttpResponse jsonResponse(const Json& value, int status) {
    HttpResponse response;
    response.status = status;
    response.body = canonicalText(value);
    return response;
}

HttpResponse errorResponse(const HttpRequest& request, const std::string& subject, const Error& error) {
    return jsonResponse({{"error", subject},
                         {"details", error.message},
                         {"code", errorCodeName(error.code)},
                         {"requestId", request.requestId}},
                        statusOf(error.code));
}

int statusOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidInput:
        case ErrorCode::Usage: return 400;
        case ErrorCode::NotFound: return 404;
        case ErrorCode::Exists: return 409;
        case ErrorCode::OverBudget: return 402;
        case ErrorCode::Unsupported: return 422;
        case ErrorCode::Provider: return 502;
        case ErrorCode::Network: return 504;
        case ErrorCode::MissingComponent:
        case ErrorCode::Cancelled: return 503;
        case ErrorCode::Io:
        case ErrorCode::Internal: return 500;
    }
    return 500;
}

}  // namespace sw
