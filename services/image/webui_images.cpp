#include "services/image/webui_images.h"

#include <QByteArray>
#include <thread>

#include "core/base/text.h"
#include "services/image/image_words.h"
#include "services/image/received_picture.h"
#include "services/remote/answer_json.h"
#include "services/remote/picture_size.h"
#include "services/remote/remote_errors.h"

namespace sw {
namespace {

constexpr std::int64_t kUsualPixels = 786'432;  // what models for 1024 × 1024 draw well in tall shapes
constexpr std::size_t kMostAnswerBytes = std::size_t{96} << 20;
constexpr std::chrono::milliseconds kLook{1000};
constexpr int kInterruptMs = 400;

/// A key "user:password", as --api-auth has it, goes out as HTTP Basic wants it (RFC 7617).
void useBasicAuthentication(Endpoint& endpoint) {
    endpoint.keyPrefix = "Basic ";
    endpoint.key = [find = endpoint.key](const std::stop_token& stop) -> Result<Secret> {
        SW_TRY(const Secret key, find(stop));
        return key.empty() ? key : Secret(QByteArray::fromStdString(key.reveal()).toBase64().toStdString());
    };
}

/// The model that drew, from the answer's "info", which is JSON in a text.
std::string modelIn(const Json& made) {
    const Result<Json> info = parseJson(stringOr(made, "info", "{}"), "The picture's information");
    return info ? stringOr(*info, "sd_model_name") : std::string();
}

}  // namespace

WebuiImages::WebuiImages(const ProviderEntry& entry, const RemoteImaging& remote)
    : m_endpoint(endpointOf(entry, *remote.keys)),
      m_client(*remote.client),
      m_wait(remote.wait ? remote.wait : WaitFunction(reallyWait)),
      m_entry(entry.whole),
      m_model(entry.model) {
    m_endpoint.idleMs = m_endpoint.timeoutMs;  // nothing comes before the picture is made
    useBasicAuthentication(m_endpoint);
}

Json WebuiImages::parameters(const ImageOrder& order) const {
    const std::int64_t most = std::max<std::int64_t>(64 * 64, integerOr(m_entry, "mostPixels", kUsualPixels));
    const PictureSize size = fittingSize({order.width, order.height}, most, 8);
    std::vector<std::string> negative;
    for (const std::string& words : {trimmed(order.negativePrompt), trimmed(stringOr(m_entry, "negativePrompt"))})
        if (!words.empty())
            negative.push_back(words);
    Json body = {{"prompt", fullPrompt(order)},
                 {"negative_prompt", joined(negative, ", ")},
                 {"width", size.width},
                 {"height", size.height},
                 {"seed", order.seed & 0x7fff'ffff},
                 {"batch_size", 1},
                 {"n_iter", 1},
                 {"send_images", true},
                 {"save_images", false}};
    if (!m_model.empty())
        body["override_settings"] = {{"sd_model_checkpoint", m_model}};
    for (const char* name : {"steps", "cfg_scale"})
        if (const Json& value = memberOf(m_entry, name); value.is_number())
            body[name] = value;
    for (const char* name : {"sampler_name", "scheduler"})
        if (const Json& value = memberOf(m_entry, name); value.is_string())
            body[name] = value;
    return body;
}

/// Reports how far the picture is, until it is done.
void WebuiImages::watch(const StageContext& context, const std::stop_token& done) const {
    Endpoint aside = m_endpoint;
    aside.provider += " (progress)";  // beside the pictures' places, which are all taken
    aside.tries = 1;
    RemoteRequest look;
    look.path = "/sdapi/v1/progress?skip_current_image=true";
    look.accepts = {"application/json"};
    double reached = 0;
    while (!done.stop_requested()) {
        m_wait(kLook, done);
        const Result<Json> progress = callJson(m_client, aside, look, done);
        const double fraction = progress ? numberOr(*progress, "progress", 0) : 0;
        if (!done.stop_requested() && fraction > reached && fraction <= 1)
            context.report(0.05 + 0.75 * (reached = fraction), name() + " draws");
    }
}

/// Nobody waits for the picture any more.
void WebuiImages::interrupt() const {
    Endpoint quick = m_endpoint;
    quick.provider += " (interrupt)";
    quick.connectMs = quick.timeoutMs = quick.idleMs = kInterruptMs;
    quick.tries = 1;
    RemoteRequest end = postJson("/sdapi/v1/interrupt", Json::object());
    end.accepts.clear();
    static_cast<void>(m_client.ask(quick, end, {}));
}

Result<StageResult> WebuiImages::make(const ImageOrder& order, const StageContext& context) {
    context.report(0.05, name() + " draws");
    RemoteRequest request = postJson("/sdapi/v1/txt2img", parameters(order));
    request.mostBytes = kMostAnswerBytes;
    Result<RemoteAnswer> answer = [&] {
        const std::jthread watching([&](const std::stop_token& done) { watch(context, done); });
        return m_client.call(m_endpoint, request, context.stop);
    }();
    if (!answer) {
        if (context.stop.stop_requested())
            interrupt();
        return tl::unexpected<Error>(answer.error());
    }
    SW_TRY(const Json made, answerJson(m_endpoint, *answer));
    const Json& picture = elementOf(memberOf(made, "images"), 0);
    if (!picture.is_string())
        return unusable(m_endpoint, "there is no picture in it", "Look at its own window for what went wrong.");
    context.report(0.8, "The picture is received");
    SW_TRY(const std::string bytes, bytesOfBase64(picture.get_ref<const std::string&>(), name()));
    SW_TRY(const PictureFolder folder, PictureFolder::make());
    SW_CHECK(folder.write(bytes));
    SW_TRY(StageResult result, flatResult(folder.file(), order, name() + "'s picture", context.stop));
    result.provider = name();
    result.model = m_model.empty() ? modelIn(made) : m_model;
    result.licence = "Made by " + name() + (result.model.empty() ? "" : " (" + result.model + ")") + "; the model's licence applies";
    result.used = {{"images", 1}};
    return result;
}

Result<ProviderHealth> WebuiImages::health(const std::stop_token& stop) {
    RemoteRequest models;
    models.path = "/sdapi/v1/sd-models";
    models.accepts = {"application/json"};
    SW_TRY(const Json list, callJson(m_client, m_endpoint, models, stop));
    return ProviderHealth{"answers", textsIn(list, "title")};
}

}  // namespace sw
