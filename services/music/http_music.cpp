#include "services/music/http_music.h"

#include <QTemporaryDir>
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>

#include "services/remote/answer_json.h"
#include "services/remote/named_file.h"
#include "services/remote/remote_errors.h"
#include "services/remote/remote_url.h"
#include "services/remote/retry.h"

namespace sw {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t kMostBytes = 128U << 20;
constexpr std::uintmax_t kMostJson = 1U << 20;
constexpr milliseconds kUsualPause{1000};
constexpr milliseconds kShortestPause{100};
constexpr milliseconds kLongestRest{10'000};

milliseconds pauseFrom(const RemoteAnswer& answer) {
    const auto asked = retryAfter(answer.header("retry-after"), 0);
    return std::clamp(asked.value_or(kUsualPause), kShortestPause, kLongestRest);
}

/// What an answer says when it is not the sound itself.
Result<Json> saidIn(const Endpoint& endpoint, const std::filesystem::path& file) {
    std::error_code ignored;
    RemoteAnswer answer;
    if (std::filesystem::file_size(file, ignored) <= kMostJson) {
        std::ifstream in(file, std::ios::binary);
        answer.body.assign(std::istreambuf_iterator<char>(in), {});
    }
    return answerJson(endpoint, answer);
}

bool isSound(const RemoteAnswer& answer) {
    return answer.status != 202 && answer.contentType() != "application/json";
}

}  // namespace

HttpMusic::HttpMusic(const ProviderEntry& entry, Endpoint endpoint, HttpClient& client, WaitFunction wait)
    : m_endpoint(std::move(endpoint)), m_client(client), m_wait(std::move(wait)), m_model(entry.model) {
    m_endpoint.idleMs = m_endpoint.timeoutMs;  // it says nothing while it composes
}

Json HttpMusic::bodyOf(const MusicWish& wish) const {
    Json body = {{"prompt", wish.prompt},
                 {"mood", wish.mood.name},
                 {"seconds", wish.length.toSeconds()},
                 {"seed", wish.seed & 0x7fff'ffff}};
    if (!m_model.empty())
        body["model"] = m_model;
    return body;
}

/// How the state of a piece is asked for; nowhere but at the provider.
Result<RemoteRequest> HttpMusic::question(const std::string& statusUrl, Endpoint& way) const {
    SW_TRY(const RemoteUrl home, remoteUrl(m_endpoint.baseUrl));
    const Result<RemoteUrl> url = redirectedUrl(home, statusUrl);
    if (!url || url->origin() != home.origin())
        return unusable(m_endpoint, "its statusUrl does not lie at " + home.origin(),
                        "Put the server right, or choose another provider.");
    const std::size_t path = url->text.find_first_of("/?", url->text.find("://") + 3);
    way.baseUrl = home.origin();
    RemoteRequest request;
    request.path = path == std::string::npos ? "" : url->text.substr(path);
    request.mostBytes = kMostBytes;
    return request;
}

/// Orders the piece, waits until it is done, and writes it to `file`.
Result<void> HttpMusic::fetch(const MusicWish& wish, const std::filesystem::path& file, const StageContext& context) {
    RemoteRequest request = postJson("", bodyOf(wish));
    request.accepts.clear();
    request.mostBytes = kMostBytes;
    Endpoint way = m_endpoint;
    milliseconds waited{0};
    for (;;) {
        SW_TRY(const RemoteAnswer answer, m_client.download(way, request, file, context.stop));
        if (isSound(answer))
            return {};
        SW_TRY(const Json said, saidIn(m_endpoint, file));
        if (const std::string url = stringOr(said, "audioUrl"); !url.empty())
            return downloadNamed(m_client, m_endpoint, {url, {}, kMostBytes}, file, context.stop).map([](const auto&) {
            });
        const std::string status = stringOr(said, "statusUrl");
        if (answer.status != 202 || (status.empty() && request.method == "POST"))
            return unusable(m_endpoint, "it holds neither a sound nor an audioUrl or statusUrl",
                            "Put the server right, or choose another provider.");
        if (!status.empty()) {
            SW_TRY(request, question(status, way));
        }
        context.report(std::clamp(numberOr(said, "progress", 0), 0.0, 1.0) * 0.7,
                       m_endpoint.provider + " makes the music");
        const milliseconds pause = pauseFrom(answer);
        waited += pause;
        if (waited > milliseconds(m_endpoint.timeoutMs))
            return fail(ErrorCode::Provider,
                        m_endpoint.provider + " had not made the music within " +
                            spokenWait(milliseconds(m_endpoint.timeoutMs)) +
                            ". Give it more time with timeoutMs in the settings, or choose another provider.");
        m_wait(pause, context.stop);
        if (context.stop.stop_requested())
            return cancelled();
    }
}

Result<FoundMusic> HttpMusic::find(const MusicWish& wish, const StageContext& context) {
    const QTemporaryDir folder;
    if (!folder.isValid())
        return fail(ErrorCode::Io, "There is no place for the music that " + m_endpoint.provider +
                                       " sends: " + folder.errorString().toStdString() + ". Make room on the disk.");
    const std::filesystem::path file = folder.filePath("music").toStdString();
    SW_CHECK(fetch(wish, file, context));
    FoundMusic found;
    SW_TRY(found.sound, receivedMusic(m_endpoint.provider, file, wish.length, context.stop));
    found.model = m_model;
    found.used = {{"calls", 1}, {"seconds", wish.length.toSeconds()}};
    return found;
}

Result<ProviderHealth> HttpMusic::health(const std::stop_token& stop) {
    SW_TRY(const RemoteAnswer answer, m_client.ask(m_endpoint, {}, stop));
    if (answer.status >= 500 || answer.status == 401 || answer.status == 403)
        return tl::unexpected<Error>(m_client.refusalOf(m_endpoint, answer));
    ProviderHealth health;
    if (const auto said = parseJson(answer.body, "The answer"); said && answer.isGood())
        health.models = textsIn(memberOf(*said, "models"), nullptr);
    health.note = "it is there";
    return health;
}

}  // namespace sw
