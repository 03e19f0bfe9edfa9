#include "services/animation/http_clips.h"

#include <QByteArray>
#include <algorithm>

#include "core/base/text.h"
#include "services/remote/answer_json.h"
#include "services/remote/named_file.h"
#include "services/remote/provider_run.h"
#include "services/remote/remote_errors.h"

namespace sw {
namespace {

constexpr std::chrono::milliseconds kLook{1000};
constexpr int kWithdrawMs = 500;

const std::vector<std::string>& clipTypes() {
    static const std::vector<std::string> kTypes = {"video/mp4", "video/webm", "video/quicktime", "video/x-matroska", "image/webp", "image/gif",
                                                    "application/octet-stream"};
    return kTypes;
}

std::string dataUrl(const std::string& jpeg) {
    return "data:image/jpeg;base64," + QByteArray::fromRawData(jpeg.data(), static_cast<qsizetype>(jpeg.size())).toBase64().toStdString();
}

}  // namespace

HttpClips::HttpClips(const ProviderEntry& entry, Keys& keys, HttpClient& client, Disk& disk, const WaitFunction& wait)
    : m_endpoint(endpointOf(entry, keys)),
      m_client(client),
      m_disk(disk),
      m_wait(wait ? wait : WaitFunction(reallyWait)),
      m_model(entry.model),
      m_limit(entry.whole.contains("timeoutMs") ? std::chrono::milliseconds(entry.timeoutMs) : kUsualClipLimit) {
    // It may answer at once or when the clip is there.
    m_endpoint.timeoutMs = m_endpoint.idleMs = static_cast<int>(m_limit.count());
}

RemoteRequest HttpClips::request(const ClipOrder& order) const {
    Json body = {{"prompt", order.prompt},       {"image", dataUrl(order.jpeg)},  {"seconds", order.seconds},
                 {"width", order.size.width},    {"height", order.size.height},   {"seed", order.seed & 0x7fff'ffff}};
    if (!m_model.empty())
        body["model"] = m_model;
    if (!order.negativePrompt.empty())
        body["negativePrompt"] = order.negativePrompt;
    RemoteRequest request = postJson("", body);
    request.accepts = clipTypes();
    request.accepts.emplace_back("application/json");
    request.mostBytes = kMostClipBytes;
    return request;
}

Result<Json> HttpClips::look(const std::string& statusUrl, const std::stop_token& stop) {
    SW_TRY(NamedAddress address, namedAddress(m_endpoint, statusUrl));
    address.endpoint.timeoutMs = address.endpoint.idleMs = std::min(m_endpoint.timeoutMs, 30'000);
    RemoteRequest ask;
    ask.path = address.path;
    ask.accepts = {"application/json"};
    ask.mostBytes = 1U << 20;
    return callJson(m_client, address.endpoint, ask, stop);
}

/// The work's last state, which names the clip.
Result<Json> HttpClips::await(const std::string& statusUrl, const StageContext& context) {
    for (std::chrono::milliseconds waited{0};; waited += kLook) {
        SW_TRY(Json state, look(statusUrl, context.stop));
        const std::string status = stringOr(state, "status");
        if (status == "succeeded")
            return state;
        if (status == "failed") {
            noteFailedOrder();
            return fail(ErrorCode::Provider, m_endpoint.provider + " could not make the film: “" + stringOr(state, "error", "it does not say why") +
                                                 "”. Try again, or choose another provider.");
        }
        if (status != "queued" && status != "running")
            return unusable(m_endpoint, "the state \"" + status + "\" is none of queued, running, succeeded and failed",
                            "See services/animation/REMOTE.md for what such a service says.");
        if (waited >= m_limit)
            return fail(ErrorCode::Provider, m_endpoint.provider + " was not done within " + std::to_string(m_limit.count() / 1000) +
                                                 " s. Give it more time with timeoutMs in the settings, or choose another provider.");
        const double guess = static_cast<double>(waited.count()) / static_cast<double>((waited + std::chrono::seconds(60)).count());
        context.report(0.05 + 0.75 * std::clamp(numberOr(state, "progress", guess), 0.0, 1.0), m_endpoint.provider + " films");
        m_wait(kLook, context.stop);
        if (context.stop.stop_requested())
            return cancelled();
    }
}

/// Nobody waits for the clip any more.
void HttpClips::withdraw(const std::string& statusUrl) {
    Result<NamedAddress> address = namedAddress(m_endpoint, statusUrl);
    if (!address)
        return;
    address->endpoint.connectMs = address->endpoint.timeoutMs = address->endpoint.idleMs = kWithdrawMs;
    address->endpoint.tries = 1;
    RemoteRequest end;
    end.method = "DELETE";
    end.path = address->path;
    static_cast<void>(m_client.ask(address->endpoint, end, {}));
}

Result<void> HttpClips::make(const ClipOrder& order, const std::filesystem::path& to, const StageContext& context) {
    context.report(0.05, m_endpoint.provider + " films");
    SW_TRY(RemoteAnswer answer, m_client.download(m_endpoint, request(order), to, context.stop));
    if (answer.contentType() != "application/json")
        return {};
    SW_TRY(answer.body, m_disk.read(to));
    SW_TRY(Json state, answerJson(m_endpoint, answer));
    if (const std::string statusUrl = stringOr(state, "statusUrl"); !statusUrl.empty()) {
        Result<Json> last = await(statusUrl, context);
        if (!last) {
            withdraw(statusUrl);
            return tl::unexpected<Error>(last.error());
        }
        state = *std::move(last);
    }
    const std::string url = stringOr(state, "videoUrl");
    if (url.empty())
        return unusable(m_endpoint, "it names neither a videoUrl nor a statusUrl", "See services/animation/REMOTE.md for what such a service says.");
    context.report(0.85, "The film is fetched");
    return downloadNamed(m_client, m_endpoint, {url, clipTypes(), kMostClipBytes}, to, context.stop).map([](const RemoteAnswer&) {});
}

/// Anything that an HTTP server says will do: the contract has no other route that makes nothing.
Result<ProviderHealth> HttpClips::health(const std::stop_token& stop) {
    Endpoint quick = m_endpoint;
    quick.timeoutMs = quick.idleMs = std::min(m_endpoint.timeoutMs, 10'000);
    SW_TRY(const RemoteAnswer answer, m_client.ask(quick, {}, stop));
    if (answer.status == 401 || answer.status == 403 || answer.status >= 500)
        return tl::unexpected<Error>(m_client.refusalOf(quick, answer));
    return ProviderHealth{"answers", {}};
}

}  // namespace sw
