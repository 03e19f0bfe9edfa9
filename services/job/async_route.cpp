#include "services/job/async_route.h"

#include <algorithm>

#include "core/base/error_code.h"
#include "core/base/text.h"
#include "services/http/lenient_json.h"
#include "services/http/paid_route.h"
#include "services/job/job_routes.h"

namespace sw {
namespace {

bool wantsAsync(const HttpRequest& request) {
    for (const auto& [name, value] : request.headers)
        if (name == "prefer")
            for (const std::string& preference : split(value, ','))
                if (asciiLower(trimmed(split(preference, ';').front())) == "respond-async")
                    return true;
    return false;
}

/// What the handler needs of a request, as JSON, without what differs when it is repeated. Secrets in headers are left
/// out.
Json keptRequest(const HttpRequest& request) {
    Json query = Json::array();
    for (const auto& [name, value] : request.query)
        query.push_back({name, value});
    Json scopes = Json::array();
    for (const Scope scope : request.caller.scopes)
        scopes.push_back(static_cast<int>(scope));
    return {{"method", request.method},
            {"path", request.path},
            {"arguments", request.arguments},
            {"query", query},
            {"contentType", request.header("content-type")},
            {"body", request.body},
            {"scopes", scopes}};
}

HttpRequest requestFrom(const QueuedJob& job, const std::stop_token& stop) {
    const Json& kept = job.request;
    HttpRequest request;
    request.method = stringOr(kept, "method");
    request.path = stringOr(kept, "path");
    request.arguments = kept.at("arguments").get<std::map<std::string, std::string>>();
    for (const Json& pair : kept.at("query"))
        request.query.emplace(pair.at(0).get<std::string>(), pair.at(1).get<std::string>());
    request.headers = {{"content-type", stringOr(kept, "contentType")}};
    request.body = stringOr(kept, "body");
    request.requestId = job.id;
    request.caller.account = job.account;
    for (const Json& scope : kept.at("scopes"))
        request.caller.scopes.insert(static_cast<Scope>(scope.get<int>()));
    request.stop = stop;
    return request;
}

ErrorCode codeOf(const Json& body, int status) {
    return errorCodeFrom(stringOr(body, "code")).value_or(status < 500 ? ErrorCode::InvalidInput : ErrorCode::Internal);
}

Result<JobResult> resultOf(const HttpResponse& response) {
    SW_TRY(const Json body, parseJson(response.body, "The service's answer"));
    if (response.status >= 400)
        return fail(codeOf(body, response.status),
                    stringOr(body, "details", stringOr(body, "error", "The service failed.")));
    return JobResult{body.is_object() && body.contains("result") ? body["result"] : body};
}

/// Calls a route's handler.
class RouteRunner final : public JobRunner {
public:
    RouteRunner(std::string stage, std::function<HttpResponse(const HttpRequest&)> handler)
        : m_stage(std::move(stage)), m_handler(std::move(handler)) {}

    Result<JobResult> run(const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) override {
        JobStage stage;
        stage.name = m_stage;
        stage.status = JobStatus::InProgress;
        progress.stage(stage);
        Result<JobResult> result = resultOf(m_handler(requestFrom(job, stop)));
        if (!result && stop.stop_requested())
            return cancelled();
        stage.status = result ? JobStatus::Completed : JobStatus::Failed;
        stage.progress = result ? 1 : 0;
        stage.error = result ? "" : result.error().message;
        progress.stage(stage);
        return result;
    }

private:
    std::string m_stage;
    std::function<HttpResponse(const HttpRequest&)> m_handler;
};

/// "voice" of "/api/voice/generate".
std::string stageOf(const std::string& pattern) {
    const std::vector<std::string> parts = split(pattern, '/');
    return parts.size() > 2 ? parts[2] : pattern;
}

Result<JobCreation> createJob(JobQueue& queue, const HttpRequest& request, const std::string& kind) {
    if (!isUtf8(request.body))
        return fail(ErrorCode::InvalidInput, "The request's body is not valid UTF-8.");
    JobOrder order{kind, request.caller.account, keptRequest(request)};
    SW_TRY(const LenientJson body, LenientJson::parse(request.body));
    SW_TRY(order.callbackUrl, body.text("callbackUrl"));
    SW_TRY(order.idempotencyKey, idempotencyKey(request));
    return queue.create(order);
}

Json acceptedSchema() {
    Json schema = {{"type", "object"}, {"required", {"jobId", "status", "statusUrl"}}, {"properties", Json::object()}};
    for (const char* name : {"jobId", "status", "statusUrl"})
        schema["properties"][name] = {{"type", "string"}};
    return schema;
}

/// What documents that the route may be answered later.
void describeLater(Route& route) {
    route.parameters.push_back({"Prefer", "header", "string", "respond-async: answer at once with a job."});
    route.parameters.push_back({"Idempotency-Key", "header", "string", "A repeated request with the same key is the same job."});
    route.answers.push_back({202, "It will be done as a job, with Prefer: respond-async.", acceptedSchema()});
    route.answers.push_back(tooFewCreditsAnswer());
    route.answers.push_back(failureAnswer(429, "So many of the caller's jobs wait that no more are taken on; Retry-After says when to come back."));
}

}  // namespace

bool isAnsweredLater(const HttpRequest& request) {
    return wantsAsync(request) && request.bodyFile.empty();
}

Route asyncRoute(Route route, JobQueue& queue) {
    describeLater(route);
    const std::string kind = route.method + " " + route.pattern;
    queue.addRunner(kind, std::make_shared<RouteRunner>(stageOf(route.pattern), route.handler));
    route.handler = [&queue, kind, handler = route.handler](const HttpRequest& request) {
        if (!isAnsweredLater(request))
            return handler(request);
        HttpResponse response = creationResponse(request, createJob(queue, request, kind), [](const JobCreation& made) {
            return Json{{"jobId", made.id}, {"status", "pending"}, {"statusUrl", "/api/job/status/" + made.id}};
        });
        if (response.status == 202)
            response.headers.emplace_back("Preference-Applied", "respond-async");
        return response;
    };
    return route;
}

}  // namespace sw
