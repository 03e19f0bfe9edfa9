#include "services/remote/comfy_server.h"

#include <algorithm>

#include "core/base/digest.h"
#include "core/base/text.h"
#include "services/remote/answer_json.h"
#include "services/remote/multipart_form.h"
#include "services/remote/provider_run.h"
#include "services/remote/remote_errors.h"

namespace sw {
namespace {

constexpr std::chrono::milliseconds kLook{500};
constexpr int kAnswerMs = 30'000;
constexpr int kWithdrawMs = 400;  // all of it ends within a second of the stop

/// "node 4 (CheckpointLoaderSimple)"
std::string nodeWords(const std::string& id, const std::string& type) {
    return "node " + id + (type.empty() ? "" : " (" + type + ")");
}

/// What is wrong with a node, of the "node_errors" of a refused workflow.
std::string nodeComplaint(const std::string& id, const Json& node) {
    const Json& first = elementOf(memberOf(node, "errors"), 0);
    const std::string details = stringOr(first, "details");
    return nodeWords(id, stringOr(node, "class_type")) + ": " + stringOr(first, "message", "it is not right") +
           (details.empty() ? "" : ": " + details);
}

/// What went wrong while a workflow ran, of the messages in its history.
std::string failureIn(const Json& status) {
    const Json& messages = memberOf(status, "messages");
    for (std::size_t i = 0; messages.is_array() && i < messages.size(); ++i) {
        const Json& kind = elementOf(messages[i], 0);
        const Json& what = elementOf(messages[i], 1);
        if (kind == "execution_error")
            return nodeWords(stringOr(what, "node_id", "?"), stringOr(what, "node_type")) + ": " +
                   trimmed(stringOr(what, "exception_message", "it failed"));
        if (kind == "execution_interrupted")
            return "it was interrupted there";
    }
    return "it does not say why";
}

/// `text` as it fits into a sentence.
std::string shortened(const std::string& text) {
    constexpr std::size_t kLongest = 300;
    std::u32string letters = toUtf32(text);
    std::ranges::replace(letters, U'\n', U' ');
    return letters.size() <= kLongest ? toUtf8(letters) : toUtf8(letters.substr(0, kLongest)) + "…";
}

void addFiles(const Json& list, std::vector<ComfyFile>& files) {
    if (!list.is_array())
        return;
    for (const Json& file : list)
        if (const std::string name = stringOr(file, "filename"); !name.empty() && stringOr(file, "type", "output") == "output")
            files.push_back({name, stringOr(file, "subfolder"), "output"});
}

std::vector<ComfyFile> filesOf(const Json& outputs) {
    std::vector<ComfyFile> files;
    // VHS calls videos "gifs", whatever their format.
    for (const char* kind : {"gifs", "videos", "video", "images"})
        if (outputs.is_object())
            for (const Json& node : outputs)
                addFiles(memberOf(node, kind), files);
    return files;
}

bool isIn(const Json& queue, const std::string& id) {
    return queue.is_array() && std::ranges::any_of(queue, [&](const Json& item) { return elementOf(item, 1) == id; });
}

}  // namespace

ComfyServer::ComfyServer(const ProviderEntry& entry, Keys& keys, HttpClient& client, WaitFunction wait,
                         std::chrono::milliseconds usualLimit)
    : m_endpoint(endpointOf(entry, keys)),
      m_client(client),
      m_wait(wait ? std::move(wait) : WaitFunction(reallyWait)),
      m_limit(entry.whole.contains("timeoutMs") ? std::chrono::milliseconds(entry.timeoutMs) : usualLimit) {
    m_endpoint.timeoutMs = std::min(m_endpoint.timeoutMs, kAnswerMs);
}

Result<std::string> ComfyServer::upload(std::string_view bytes, const std::string& extension, const std::stop_token& stop) {
    MultipartForm form;
    const std::string name = "shortwright-" + digestOf(bytes).substr(0, 16) + "." + extension;
    form.addFile("image", name, extension == "png" ? "image/png" : "image/jpeg", bytes);
    form.add("type", "input");
    form.add("overwrite", "true");
    RemoteRequest request = form.request("/upload/image");
    request.accepts = {"application/json"};
    SW_TRY(const Json kept, callJson(m_client, m_endpoint, request, stop));
    const std::string folder = stringOr(kept, "subfolder");
    const std::string as = stringOr(kept, "name");
    if (as.empty())
        return unusable(m_endpoint, "it does not say under which name it keeps the picture", "Update ComfyUI.");
    return folder.empty() ? as : folder + "/" + as;
}

Error ComfyServer::refusedWorkflow(const RemoteAnswer& answer) const {
    const Result<Json> said = parseJson(answer.body, "The answer");
    const Json& nodes = said ? memberOf(*said, "node_errors") : memberOf(Json(), "");
    if (!nodes.is_object() || nodes.empty())
        return m_client.refusalOf(m_endpoint, answer);
    std::vector<std::string> complaints;
    for (const auto& [id, node] : nodes.items())
        complaints.push_back(shortened(nodeComplaint(id, node)));
    return {ErrorCode::Provider, m_endpoint.provider + " refuses the workflow: " + joined(complaints, "; ") +
                                     ". Open it in ComfyUI, put that right, and export it again.", answer.body.substr(0, 4000)};
}

Result<std::string> ComfyServer::queue(const Json& workflow, const std::stop_token& stop) {
    SW_TRY(const RemoteAnswer answer,
           m_client.ask(m_endpoint, postJson("/prompt", {{"prompt", workflow}, {"client_id", "shortwright"}}), stop));
    if (!answer.isGood())
        return tl::unexpected<Error>(refusedWorkflow(answer));
    SW_TRY(const Json queued, answerJson(m_endpoint, answer));
    std::string id = stringOr(queued, "prompt_id");
    if (id.empty())
        return unusable(m_endpoint, "it does not say under which number the workflow is queued", "Check baseUrl in the settings.");
    return id;
}

Result<std::vector<ComfyFile>> ComfyServer::await(const std::string& id, const Progress& progress, const std::stop_token& stop) {
    RemoteRequest history;
    history.path = "/history/" + queryText(id);
    history.accepts = {"application/json"};
    for (std::chrono::milliseconds waited{0};; waited += kLook) {
        SW_TRY(const Json known, callJson(m_client, m_endpoint, history, stop));
        if (const Json& mine = memberOf(known, id.c_str()); mine.is_object()) {
            const Json& status = memberOf(mine, "status");
            if (stringOr(status, "status_str") == "error") {
                noteFailedOrder();
                return fail(ErrorCode::Provider, m_endpoint.provider + " could not run the workflow: " + shortened(failureIn(status)) +
                                                     ". Look at it in ComfyUI, or choose another provider.");
            }
            return filesOf(memberOf(mine, "outputs"));
        }
        if (waited >= m_limit) {
            withdraw(id);
            return fail(ErrorCode::Provider, m_endpoint.provider + " was not done within " + std::to_string(m_limit.count() / 1000) +
                                                 " s. Give it more time with timeoutMs in the settings, or a lighter workflow.");
        }
        if (progress)
            progress(static_cast<double>(waited.count()) / static_cast<double>((waited + std::chrono::seconds(20)).count()));
        m_wait(kLook, stop);
        if (stop.stop_requested())
            return cancelled();
    }
}

/// Nobody waits for what is left in the queue. What comes of it is of no use to anybody, and neither is a failure.
void ComfyServer::withdraw(const std::string& id) {
    noteFailedOrder();
    Endpoint quick = m_endpoint;
    quick.connectMs = quick.timeoutMs = quick.idleMs = kWithdrawMs;
    quick.tries = 1;
    RemoteRequest look;
    look.path = "/queue";
    const Result<Json> queue = callJson(m_client, quick, look, {});
    // Older servers interrupt whatever runs: only when that is ours.
    const bool runs = queue && isIn(memberOf(*queue, "queue_running"), id);
    RemoteRequest end = runs ? postJson("/interrupt", {{"prompt_id", id}}) : postJson("/queue", {{"delete", Json::array({id})}});
    end.accepts.clear();
    static_cast<void>(m_client.ask(quick, end, {}));
}

Result<std::vector<ComfyFile>> ComfyServer::run(const Json& workflow, const Progress& progress, const std::stop_token& stop) {
    SW_TRY(const std::string id, queue(workflow, stop));
    Result<std::vector<ComfyFile>> files = await(id, progress, stop);
    if (!files) {
        if (stop.stop_requested())
            withdraw(id);
        return files;  // what could not be looked at goes on: the next run looks again
    }
    if (files->empty())
        return fail(ErrorCode::Provider, m_endpoint.provider + "'s workflow saved nothing. Put a node into it that saves its result "
                                                               "(Save Image), and export it again.");
    return files;
}

Result<void> ComfyServer::download(const ComfyFile& made, const std::filesystem::path& to, std::size_t mostBytes,
                                   const std::stop_token& stop) {
    RemoteRequest view;
    view.path = "/view?filename=" + queryText(made.name) + "&subfolder=" + queryText(made.subfolder) + "&type=" + queryText(made.type);
    view.mostBytes = mostBytes;
    Endpoint patient = m_endpoint;
    patient.timeoutMs = static_cast<int>(m_limit.count());
    return m_client.download(patient, view, to, stop).map([](const RemoteAnswer&) {});
}

Result<ProviderHealth> ComfyServer::health(const std::stop_token& stop) {
    RemoteRequest stats;
    stats.path = "/system_stats";
    stats.accepts = {"application/json"};
    SW_TRY(const Json system, callJson(m_client, m_endpoint, stats, stop));
    ProviderHealth health;
    const std::string version = stringOr(memberOf(system, "system"), "comfyui_version");
    const std::string device = stringOr(elementOf(memberOf(system, "devices"), 0), "name");
    health.note = "ComfyUI" + (version.empty() ? "" : " " + version) + (device.empty() ? "" : " on " + device);
    RemoteRequest models;
    models.path = "/models/checkpoints";
    // Older servers have no such list.
    if (const Result<RemoteAnswer> answer = m_client.ask(m_endpoint, models, stop); answer && answer->isGood())
        if (const Result<Json> names = answerJson(m_endpoint, *answer))
            health.models = textsIn(*names, nullptr);
    return health;
}

}  // namespace sw
