#include "services/job/stage_job.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/graph/stage_order.h"
#include "services/http/paid_route.h"
#include "services/http/stage_route.h"
#include "services/job/job_documentation.h"
#include "services/job/job_routes.h"

namespace sw {
namespace {

constexpr const char* kFinished = "delivery.json";
constexpr std::int64_t kLargestFile = std::int64_t{2} << 30;

/// The stage of an order, if it is offered in that version.
Result<Stage*> stageFor(const StageService& service, const StageOrder& order) {
    Stage* const stage = std::ranges::find(service.names, order.stage) == service.names.end() ? nullptr : service.stage(order.stage);
    if (!stage)
        return fail(ErrorCode::Unsupported,
                    "The stage \"" + order.stage + "\" is not offered here. There are: " + joined(service.names, ", ") + ".");
    if (stage->version() != order.version)
        return fail(ErrorCode::Unsupported, "The stage \"" + order.stage + "\" is here in version " + std::to_string(stage->version()) +
                                                ", and version " + std::to_string(order.version) +
                                                " was asked for. Install the same Shortwright on both machines.");
    return stage;
}

Result<std::map<std::string, std::filesystem::path>> pathsOf(const std::map<std::string, std::string>& files, const MediaStore& media) {
    std::map<std::string, std::filesystem::path> paths;
    for (const auto& [role, name] : files) {
        SW_TRY(const StoredMedia found, media.find(name));
        paths.emplace(role, found.path);
    }
    return paths;
}

Result<StageRequest> requestFrom(const StageOrder& order, const MediaStore& media) {
    StageRequest request{order.node, order.parameters, {}};
    SW_TRY(request.media, pathsOf(order.media, media));
    for (const auto& [node, input] : order.inputs) {
        StageInput& offered = request.inputs[node];
        offered.value = input.value;
        SW_TRY(offered.files, pathsOf(input.files, media));
    }
    return request;
}

std::vector<std::string> filesOf(const StageOrder& order, const StageDelivery& delivery) {
    std::vector<std::string> names;
    const auto add = [&](const std::map<std::string, std::string>& files) {
        for (const auto& [role, name] : files)
            names.push_back(name);
    };
    add(order.media);
    for (const auto& [node, input] : order.inputs)
        add(input.files);
    add(delivery.files);
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

class StageRunner final : public JobRunner {
public:
    explicit StageRunner(StageService service) : m_service(std::move(service)) {}

    Result<JobResult> run(const QueuedJob& job, JobProgress& progress, const std::stop_token& stop) override {
        SW_TRY(const StageOrder order, stageOrderFromJson(job.request));
        JobStage stage;
        stage.name = order.stage;
        stage.scene = order.node.find('/') == std::string::npos ? "" : order.node.substr(order.node.find('/') + 1);
        stage.status = JobStatus::InProgress;
        progress.stage(stage);
        const Result<StageDelivery> made = deliver(order, job.folder, progress, stop);
        stage.status = made ? JobStatus::Completed : made.error().code == ErrorCode::Cancelled ? JobStatus::Cancelled : JobStatus::Failed;
        stage.progress = made ? 1 : 0;
        stage.provider = made ? made->provider : "";
        stage.error = made ? "" : made.error().message;
        progress.stage(stage);
        if (!made)
            return tl::unexpected<Error>(made.error());
        return JobResult{stageDeliveryToJson(*made), filesOf(order, *made)};
    }

private:
    Result<StageDelivery> deliver(const StageOrder& order, const std::filesystem::path& folder, JobProgress& progress, const std::stop_token& stop) {
        if (Result<StageDelivery> finished = finishedBefore(folder))
            return finished;
        SW_TRY(Stage* const stage, stageFor(m_service, order));
        SW_TRY(const StageRequest request, requestFrom(order, m_service.media));
        const StageContext context{stop, [&progress](double fraction, std::string_view what) { progress.report(fraction, std::string(what)); }, folder};
        SW_TRY(StageResult made, stage->run(request, context));
        StageDelivery delivery{made.value, {}, made.provider, made.model, made.licence, made.choice, made.used};
        for (const StageFile& file : made.files) {
            SW_TRY(const StoredMedia kept, m_service.media.put(file.bytes, file.extension));
            delivery.files.emplace(file.name, kept.fileName);
        }
        SW_CHECK(m_service.disk.writeAtomically(folder / kFinished, stageDeliveryToJson(delivery).dump()));
        if (made.whenKept)
            made.whenKept();
        return delivery;
    }

    /// What an earlier run had made when the program ended before the job did.
    Result<StageDelivery> finishedBefore(const std::filesystem::path& folder) {
        SW_TRY(const std::string text, m_service.disk.read(folder / kFinished));
        SW_TRY(const Json json, parseJson(text, "The finished delivery"));
        SW_TRY(StageDelivery delivery, stageDeliveryFromJson(json));
        for (const auto& [role, name] : delivery.files)
            SW_CHECK(m_service.media.find(name));
        return delivery;
    }

    StageService m_service;
};

Result<Json> orderIn(const StageService& service, const HttpRequest& request) {
    SW_TRY(const Json body, parseJson(request.body, "The request's body"));
    SW_TRY(const StageOrder order, stageOrderFromJson(body));
    SW_CHECK(stageFor(service, order));
    SW_CHECK(requestFrom(order, service.media));
    return stageOrderToJson(order);
}

Route offerRoute(const StageService& service) {
    Route route;
    route.method = "GET";
    route.pattern = "/api/job/stages";
    route.summary = "Says which stages this studio runs for others, and in which version.";
    route.responseSchema = wholeSchema({{"stages", "array", ""}});
    route.responseSchema["properties"]["stages"]["items"] =
        wholeSchema({{"name", "string", ""}, {"version", "integer", "Of what it makes of the same parameters."}, {"provider", "string", "Who makes it now."}});
    route.handler = [service](const HttpRequest&) {
        Json stages = Json::array();
        for (const std::string& name : service.names)
            if (Stage* const stage = service.stage(name))
                stages.push_back({{"name", name}, {"version", stage->version()}, {"provider", stage->provider(Json::object())}});
        return jsonResponse({{"stages", stages}});
    };
    return route;
}

Route orderRoute(JobQueue& queue, const StageService& service) {
    Route route;
    route.method = "POST";
    route.pattern = "/api/job/stage";
    route.summary = "Runs one stage on files that were sent before, as a job whose result is what the stage delivers.";
    route.requestSchema = objectSchema({{"stage", "string", "One of /api/job/stages."},
                                        {"version", "integer", "That of the stage where the order comes from."},
                                        {"node", "string", "What it is for: \"image/scene-2\"."},
                                        {"parameters", "object", "Of the node, as GET plan shows them."},
                                        {"inputs", "object", "What the nodes before have made: {node: {value, files: {role: file name}}}."},
                                        {"media", "object", "The creator's own files: {role: file name}."}},
                                       {"stage", "version", "node", "parameters"});
    const std::string& name = service.names.front();
    Stage* const stage = service.stage(name);
    route.requestSchema["examples"] = Json::array({{{"stage", name},
                                                    {"version", stage ? stage->version() : 1},
                                                    {"node", name},
                                                    {"parameters", {{"text", "Honey never spoils. Bees make it from nectar."}, {"seconds", 15}, {"language", "en"}}}}});
    route.responseSchema = wholeSchema({{"jobId", "string", ""}, {"status", "string", ""}, {"statusUrl", "string", ""}});
    route.responseStatus = 202;
    route.parameters = {{"Idempotency-Key", "header", "string", "A repeated request with the same key is the same job."}};
    route.answers = {tooFewCreditsAnswer(), failureAnswer(404, "A file that it names was not sent."),
                     failureAnswer(422, "The stage is not offered in this version, or the Idempotency-Key was used for another request."),
                     failureAnswer(429, "So many of the caller's jobs wait that no more are taken on; Retry-After says when to come back.")};
    route.handler = [&queue, service](const HttpRequest& request) {
        const auto creation = [&]() -> Result<JobCreation> {
            JobOrder order;
            order.kind = kStageKind;
            order.account = request.caller.account;
            SW_TRY(order.request, orderIn(service, request));
            SW_TRY(order.idempotencyKey, idempotencyKey(request));
            return queue.create(order);
        };
        return creationResponse(request, creation(), [](const JobCreation& made) {
            return Json{{"jobId", made.id}, {"status", "pending"}, {"statusUrl", "/api/job/status/" + made.id}};
        });
    };
    return route;
}

Route uploadRoute(const StageService& service) {
    Route route;
    route.method = "PUT";
    route.pattern = "/api/media/:file";
    route.bodyLimit = kLargestFile;
    route.spooled = true;
    route.summary = "Takes a file that a stage is to work on, named by the SHA-256 of its bytes and its extension.";
    route.responseSchema = wholeSchema({{"filePath", "string", ""}, {"fileName", "string", ""}, {"url", "string", ""}});
    route.responseStatus = 201;
    route.answers = {failureAnswer(503, "There is no room for more files.")};
    route.handler = [service](const HttpRequest& request) {
        if (const Result<void> room = service.room ? service.room() : Result<void>(); !room) {
            HttpResponse full = errorResponse(request, "Media request failed", room.error());
            full.status = 503;
            return full;
        }
        const auto name = request.arguments.find("file");
        const Result<StoredMedia> stored = request.bodyFile.empty() || name == request.arguments.end()
                                               ? fail(ErrorCode::InvalidInput, "The file's bytes are missing: they are the body of the request.")
                                               : service.media.receive(request.bodyFile, name->second);
        return stored ? jsonResponse(stored->json(), 201) : errorResponse(request, "Media request failed", stored.error());
    };
    return route;
}

}  // namespace

std::shared_ptr<JobRunner> stageRunner(StageService service) {
    return std::make_shared<StageRunner>(std::move(service));
}

std::vector<Route> stageRoutes(JobQueue& queue, StageService service) {
    std::vector<Route> routes;
    routes.push_back(offerRoute(service));
    routes.push_back(orderRoute(queue, service));
    routes.push_back(uploadRoute(service));
    return routes;
}

}  // namespace sw
