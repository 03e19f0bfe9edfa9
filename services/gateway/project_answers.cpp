#include "services/gateway/project_answers.h"

namespace sw::project_answers {

std::string idOf(const HttpRequest& request) {
    const auto id = request.arguments.find("id");
    return id == request.arguments.end() ? std::string() : id->second;
}

HttpResponse failure(const HttpRequest& request, const Error& error) {
    HttpResponse response = errorResponse(request, kSubject, error);
    if (response.status == 503)
        response.headers.emplace_back("Retry-After", "2");
    return response;
}

HttpResponse refusal(const HttpRequest& request, const Error& error, std::size_t edit, int status) {
    HttpResponse response = errorResponse(request, kSubject, error);
    if (edit > 0) {
        Json body = Json::parse(response.body);
        body["edit"] = edit;
        response.body = canonicalText(body);
    }
    response.status = status;
    return response;
}

HttpResponse tagged(HttpResponse response, const ProjectState& state) {
    response.headers.emplace_back("ETag", "\"" + state.tag + "\"");
    return response;
}

}  // namespace sw::project_answers
