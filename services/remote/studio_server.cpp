#include "services/remote/studio_server.h"

#include <algorithm>
#include <chrono>

#include "core/base/digest.h"
#include "core/base/error_code.h"
#include "core/base/media_name.h"
#include "core/base/text.h"
#include "services/remote/answer_json.h"
#include "services/remote/remote_errors.h"

namespace sw {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kFirstPause{40};
constexpr milliseconds kLongestPause{1000};
constexpr std::size_t kMostBytes = std::size_t{1} << 30;
constexpr int kFarewellMs = 800;  // whoever stops waits for this

const char* const kMedia = "/api/media/";
const char* const kJobs = "/api/job/jobs/";

/// What failed there has failed here; what went wrong with the studio itself is the provider's.
ErrorCode codeOf(const std::string& name) {
    const ErrorCode code = errorCodeFrom(name).value_or(ErrorCode::Provider);
    const bool isOfOrder = code == ErrorCode::InvalidInput || code == ErrorCode::Unsupported || code == ErrorCode::OverBudget || code == ErrorCode::MissingComponent;
    return isOfOrder ? code : ErrorCode::Provider;
}

/// A job's number as it may stand in a path.
bool isJobId(const std::string& id) {
    return !id.empty() && id.size() <= 128 && std::ranges::all_of(id, [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_'; });
}

}  // namespace

StudioServer::StudioServer(const StudioEntry& studio, HttpClient& client, Keys& keys, Disk& disk, WaitFunction wait)
    : m_studio(studio), m_endpoint(endpointOf(studio.entry, keys)), m_client(client), m_disk(disk), m_wait(std::move(wait)) {}

/// Sends a file unless the studio has it; gives its name there.
Result<std::string> StudioServer::send(const std::filesystem::path& file, const std::stop_token& stop) {
    SW_TRY(std::string bytes, m_disk.read(file));
    const std::string extension = asciiLower(file.extension().string());
    std::string name = digestOf(bytes) + extension;
    if (!isMediaFileName(name))
        return fail(ErrorCode::InvalidInput, file.string() + " cannot be sent to " + this->name() + ": its ending is none of a media file.");
    {
        const std::scoped_lock lock(m_mutex);
        if (m_sent.contains(name))
            return name;
    }
    RemoteRequest there;
    there.method = "HEAD";
    there.path = kMedia + name;
    SW_TRY(const RemoteAnswer known, m_client.ask(m_endpoint, there, stop));
    if (!known.isGood() && known.status != 404)
        return tl::unexpected<Error>(m_client.refusalOf(m_endpoint, known));
    if (!known.isGood()) {
        RemoteRequest request;
        request.method = "PUT";
        request.path = kMedia + name;
        request.contentType = "application/octet-stream";
        request.body = std::move(bytes);
        SW_CHECK(m_client.call(m_endpoint, request, stop));
    }
    const std::scoped_lock lock(m_mutex);
    m_sent.insert(name);
    return name;
}

Result<std::map<std::string, std::string>> StudioServer::sendAll(const std::map<std::string, std::filesystem::path>& files,
                                                                 const std::stop_token& stop) {
    std::map<std::string, std::string> names;
    for (const auto& [role, file] : files) {
        SW_TRY(std::string name, send(file, stop));
        names.emplace(role, std::move(name));
    }
    return names;
}

/// Gives the job's id. What was ordered before, in this run of the program or another, is that job.
Result<std::string> StudioServer::begin(const StageOrder& order, const std::stop_token& stop) {
    const Json body = stageOrderToJson(order);
    RemoteRequest request = postJson("/api/job/stage", body);
    request.headers.emplace_back("Idempotency-Key", digestOf(canonicalText(body)));
    const Result<Json> made = callJson(m_client, m_endpoint, request, stop);
    if (!made) {
        const std::scoped_lock lock(m_mutex);
        m_sent.clear();  // it may have lost what it had
        return tl::unexpected<Error>(made.error());
    }
    std::string id = stringOr(*made, "jobId");
    if (!isJobId(id))
        return unusable(m_endpoint, "it names no job", "Look whether its address is that of a Shortwright.");
    return id;
}

Result<StudioServer::JobView> StudioServer::look(const std::string& job, const std::stop_token& stop) {
    RemoteRequest request;
    request.path = kJobs + job;
    request.accepts = {"application/json"};
    SW_TRY(const Json json, callJson(m_client, m_endpoint, request, stop));
    return JobView{stringOr(json, "status"),  numberOr(json, "progress", 0), stringOr(json, "currentStep"),
                   stringOr(json, "details"), stringOr(json, "code"),        memberOf(json, "result")};
}

Result<StudioServer::JobView> StudioServer::waitFor(const std::string& job, const StageContext& context) {
    bool retried = false;
    for (milliseconds pause = kFirstPause;; pause = std::min(kLongestPause, pause * 3 / 2)) {
        SW_TRY(const JobView now, look(job, context.stop));
        if (now.status == "completed")
            return now;
        if (now.isOver() && !retried && pause == kFirstPause) {
            // It is an earlier order, which ended without a result.
            SW_CHECK(m_client.call(m_endpoint, postJson(kJobs + job + "/retry", Json::object()), context.stop));
            retried = true;
        } else if (now.isOver()) {
            return fail(codeOf(now.code), name() + ": " + (now.details.empty() ? "The job was " + now.status + " there." : now.details));
        } else {
            context.report(now.progress, now.step.empty() ? name() + " has other work first" : now.step);
        }
        m_wait(pause, context.stop);
        if (context.stop.stop_requested())
            return cancelled();
    }
}

Result<StageResult> StudioServer::fetch(const Json& result, const std::stop_token& stop) {
    const Result<StageDelivery> delivery = stageDeliveryFromJson(result);
    if (!delivery)
        return unusable(m_endpoint, delivery.error().message, "Install the same Shortwright on both machines.");
    StageResult made;
    made.value = delivery->value;
    made.provider = name();
    made.model = delivery->provider + (delivery->model.empty() ? "" : " (" + delivery->model + ")");
    made.licence = delivery->licence;
    made.choice = delivery->choice;
    made.used = delivery->used;
    for (const auto& [role, file] : delivery->files) {
        RemoteRequest request;
        request.path = kMedia + file;
        request.mostBytes = kMostBytes;
        SW_TRY(RemoteAnswer answer, m_client.call(m_endpoint, request, stop));
        if (!file.starts_with(digestOf(answer.body)))
            return unusable(m_endpoint, "the file " + file + " came damaged", "Try again.");
        made.files.push_back({role, file.substr(file.find('.') + 1), std::move(answer.body)});
    }
    return made;
}

void StudioServer::cancel(const std::string& job) {
    Endpoint brief = m_endpoint;
    brief.provider += " (farewell)";  // beside the places, which may all be taken
    brief.connectMs = kFarewellMs;
    brief.timeoutMs = kFarewellMs;
    brief.tries = 1;
    (void)m_client.ask(brief, postJson(kJobs + job + "/cancel", Json::object()), {});
}

Result<StageResult> StudioServer::run(const std::string& stage, int version, const StageRequest& request, const StageContext& context) {
    context.report(0, "Sending to " + name());
    StageOrder order{stage, version, request.node, request.parameters, {}, {}};
    SW_TRY(order.media, sendAll(request.media, context.stop));
    for (const auto& [node, input] : request.inputs) {
        StageOrder::Input& own = order.inputs[node];
        own.value = input.value;
        SW_TRY(own.files, sendAll(input.files, context.stop));
    }
    SW_TRY(const std::string job, begin(order, context.stop));
    const Result<JobView> done = waitFor(job, context);
    if (!done && context.stop.stop_requested())
        cancel(job);
    if (!done)
        return tl::unexpected<Error>(done.error());
    return fetch(done->result, context.stop);
}

Result<StudioOffer> StudioServer::offer(const std::stop_token& stop) {
    RemoteRequest request;
    request.path = "/api/job/stages";
    request.accepts = {"application/json"};
    SW_TRY(const Json json, callJson(m_client, m_endpoint, request, stop));
    StudioOffer offer;
    for (const Json& stage : memberOf(json, "stages"))
        offer.stages.push_back({stringOr(stage, "name"), static_cast<int>(numberOr(stage, "version", 0)), stringOr(stage, "provider")});
    if (offer.stages.empty())
        return unusable(m_endpoint, "it offers no stages", "Look whether its address is that of a Shortwright.");
    return offer;
}

Result<std::string> checkStudio(StudioServer& server, const std::stop_token& stop) {
    SW_TRY(const StudioOffer offer, server.offer(stop));
    std::vector<std::string> names;
    for (const StudioOffer::Stage& stage : offer.stages)
        names.push_back(kindOfStage(stage.name) + " by " + stage.provider);
    return "runs " + joined(names, ", ");
}

}  // namespace sw
