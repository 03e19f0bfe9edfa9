#include "services/music/elevenlabs_music.h"

#include <QTemporaryDir>
#include <algorithm>
#include <cmath>

#include "services/remote/answer_json.h"

namespace sw {
namespace {

constexpr double kShortestMs = 10'000;
constexpr double kLongestMs = 300'000;
constexpr const char* kUsualModel = "music_v1";

}  // namespace

ElevenLabsMusic::ElevenLabsMusic(const ProviderEntry& entry, Endpoint endpoint, HttpClient& client)
    : m_endpoint(std::move(endpoint)), m_client(client), m_model(entry.model.empty() ? kUsualModel : entry.model) {
    m_endpoint.keyHeader = "xi-api-key";
    m_endpoint.keyPrefix.clear();
    m_endpoint.idleMs = m_endpoint.timeoutMs;  // it says nothing while it composes
}

Result<FoundMusic> ElevenLabsMusic::find(const MusicWish& wish, const StageContext& context) {
    const QTemporaryDir folder;
    if (!folder.isValid())
        return fail(ErrorCode::Io, "There is no place for the music that " + m_endpoint.provider +
                                       " sends: " + folder.errorString().toStdString() + ". Make room on the disk.");
    const std::filesystem::path file = folder.filePath("music").toStdString();
    const auto ms =
        static_cast<std::int64_t>(std::clamp(std::ceil(wish.length.toSeconds() * 1000), kShortestMs, kLongestMs));
    RemoteRequest request = postJson(
        "/v1/music?output_format=mp3_44100_128",
        {{"prompt", wish.prompt}, {"music_length_ms", ms}, {"model_id", m_model}, {"force_instrumental", true}});
    request.accepts.clear();
    context.report(0, m_endpoint.provider + " composes");
    SW_CHECK(m_client.download(m_endpoint, request, file, context.stop));
    FoundMusic found;
    SW_TRY(found.sound, receivedMusic(m_endpoint.provider, file, wish.length, context.stop));
    found.model = m_model;
    found.used = {{"calls", 1}, {"seconds", static_cast<double>(ms) / 1000}};
    return found;
}

Result<ProviderHealth> ElevenLabsMusic::health(const std::stop_token& stop) {
    RemoteRequest request;
    request.path = "/v1/user/subscription";
    SW_TRY(const RemoteAnswer answer, m_client.ask(m_endpoint, request, stop));
    if (answer.status == 401 && answer.body.find("missing_permissions") != std::string::npos)
        return ProviderHealth{"it is there; its key may not see what is left", {}};
    if (!answer.isGood())
        return tl::unexpected<Error>(m_client.refusalOf(m_endpoint, answer));
    SW_TRY(const Json plan, answerJson(m_endpoint, answer));
    const std::int64_t limit = integerOr(plan, "character_limit", 0);
    const std::int64_t left = std::max<std::int64_t>(0, limit - integerOr(plan, "character_count", 0));
    return ProviderHealth{std::to_string(left) + " of " + std::to_string(limit) + " credits left, plan " +
                              stringOr(plan, "tier", "unknown"),
                          {}};
}

}  // namespace sw
