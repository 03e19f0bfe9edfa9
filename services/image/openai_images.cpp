#include "services/image/openai_images.h"

#include <algorithm>
#include <cstdio>

#include "core/base/text.h"
#include "services/image/image_words.h"
#include "services/image/received_picture.h"
#include "services/remote/answer_json.h"
#include "services/remote/multipart_form.h"
#include "services/remote/named_file.h"
#include "services/remote/remote_errors.h"

namespace sw {
namespace {

constexpr std::size_t kMostAnswerBytes = std::size_t{96} << 20;
constexpr std::int64_t kUsualPixels = 1'048'576;
constexpr std::size_t kMostReferences = 4;

bool isGptImage(const std::string& model) {
    return model.find("gpt-image") != std::string::npos;
}

/// How many letters of a prompt a model reads.
std::size_t mostLetters(const std::string& model) {
    if (model == "dall-e-2")
        return 1000;
    return model == "dall-e-3" ? 4000 : 32'000;
}

std::vector<PictureSize> sizesNamed(const std::vector<std::string>& texts) {
    std::vector<PictureSize> sizes;
    for (const std::string& text : texts)
        if (PictureSize size; std::sscanf(text.c_str(), "%5dx%5d", &size.width, &size.height) == 2 && size.width > 0 && size.height > 0)
            sizes.push_back(size);
    return sizes;
}

}  // namespace

OpenAiImages::OpenAiImages(const ProviderEntry& entry, const RemoteImaging& remote)
    : m_endpoint(endpointOf(entry, *remote.keys)), m_client(*remote.client), m_entry(entry.whole), m_model(entry.model) {
    m_endpoint.idleMs = m_endpoint.timeoutMs;  // nothing comes before the picture is made
    if (m_model.empty() && entry.baseUrl.find("api.openai.com") != std::string::npos)
        m_model = "gpt-image-1";
}

bool OpenAiImages::has(Feature feature) const {
    const std::scoped_lock lock(m_mutex);
    return !m_refused.contains(feature);
}

bool OpenAiImages::learn(const std::string& words) {
    const std::string lower = asciiLower(words);
    const std::scoped_lock lock(m_mutex);
    if (lower.find("response_format") != std::string::npos && m_refused.insert(Feature::Format).second)
        return true;
    return lower.find("size") != std::string::npos && m_refused.insert(Feature::Size).second;
}

std::vector<PictureSize> OpenAiImages::sizes() const {
    if (std::vector<PictureSize> own = sizesNamed(textsIn(memberOf(m_entry, "sizes"), nullptr)); !own.empty())
        return own;
    if (isGptImage(m_model))
        return {{1024, 1024}, {1024, 1536}, {1536, 1024}};
    if (m_model == "dall-e-3")
        return {{1024, 1024}, {1024, 1792}, {1792, 1024}};
    return m_model == "dall-e-2" ? std::vector<PictureSize>{{1024, 1024}} : std::vector<PictureSize>{};
}

/// These models know no negative prompt.
std::string OpenAiImages::prompt(const ImageOrder& order) const {
    std::string words = fullPrompt(order);
    if (const std::string without = trimmed(order.negativePrompt); !without.empty())
        words += (words.ends_with('.') ? " " : ". ") + std::string("Avoid: ") + without;
    const std::u32string letters = toUtf32(words);
    return letters.size() <= mostLetters(m_model) ? words : toUtf8(std::u32string_view(letters).substr(0, mostLetters(m_model)));
}

Json OpenAiImages::parameters(const ImageOrder& order) const {
    Json body = {{"prompt", prompt(order)}, {"n", 1}};
    if (!m_model.empty())
        body["model"] = m_model;
    const PictureSize canvas{order.width, order.height};
    if (const std::vector<PictureSize> known = sizes(); !known.empty())
        body["size"] = sizeText(nearestShape(known, canvas));
    else
        body["size"] = has(Feature::Size) ? sizeText(fittingSize(canvas, kUsualPixels, 64)) : "1024x1024";
    if (!isGptImage(m_model) && has(Feature::Format))
        body["response_format"] = "b64_json";
    for (const char* name : {"quality", "style", "background"})
        if (const Json& value = memberOf(m_entry, name); value.is_string())
            body[name] = value;
    return body;
}

Result<RemoteRequest> OpenAiImages::request(const ImageOrder& order, const std::stop_token& stop) const {
    RemoteRequest request;
    if (order.references.empty() || !booleanOr(m_entry, "references", false)) {
        request = postJson("/images/generations", parameters(order));
    } else {
        MultipartForm form;
        const Json members = parameters(order);
        for (const auto& [name, value] : members.items())
            form.add(name, value.is_string() ? value.get<std::string>() : value.dump());
        for (std::size_t i = 0; i < std::min(order.references.size(), kMostReferences); ++i) {
            SW_TRY(const std::string bytes, referenceJpeg(order.references[i], stop));
            form.addFile(isGptImage(m_model) ? "image[]" : "image", "reference" + std::to_string(i + 1) + ".jpg", "image/jpeg", bytes);
        }
        request = form.request("/images/edits");
        request.accepts = {"application/json"};
    }
    request.mostBytes = kMostAnswerBytes;
    return request;
}

Result<void> OpenAiImages::keep(const Json& picture, const std::filesystem::path& file, const std::stop_token& stop) {
    const std::string url = stringOr(picture, "url");
    if (url.empty())
        return unusable(m_endpoint, "there is no picture in it", "Try again, or choose another model in the settings.");
    NamedFile named{url, {}, kMostPictureBytes};
    return downloadNamed(m_client, m_endpoint, named, file, stop).map([](const RemoteAnswer&) {});
}

Result<StageResult> OpenAiImages::make(const ImageOrder& order, const StageContext& context) {
    context.report(0.05, name() + " draws");
    RemoteAnswer answer;
    for (;;) {
        SW_TRY(const RemoteRequest asked, request(order, context.stop));
        SW_TRY(answer, m_client.ask(m_endpoint, asked, context.stop));
        if (answer.isGood())
            break;
        const bool refused = answer.status == 400 || answer.status == 422 || answer.status == 501;
        if (!refused || !learn(answer.body))
            return tl::unexpected<Error>(m_client.refusalOf(m_endpoint, answer));
    }
    SW_TRY(const Json made, answerJson(m_endpoint, answer));
    context.report(0.8, "The picture is received");
    SW_TRY(const PictureFolder folder, PictureFolder::make());
    const Json& picture = elementOf(memberOf(made, "data"), 0);
    if (const Json& text = memberOf(picture, "b64_json"); text.is_string()) {
        SW_TRY(const std::string bytes, bytesOfBase64(text.get_ref<const std::string&>(), name()));
        SW_CHECK(folder.write(bytes));
    } else {
        SW_CHECK(keep(picture, folder.file(), context.stop));
    }
    SW_TRY(StageResult result, flatResult(folder.file(), order, name() + "'s picture", context.stop));
    result.provider = name();
    result.model = m_model;
    result.licence = "Made by " + name() + (m_model.empty() ? "" : " (" + m_model + ")") + "; its terms apply";
    result.used = {{"images", 1}};
    const Json& usage = memberOf(made, "usage");
    if (const double tokens = numberOr(usage, "input_tokens", 0); tokens > 0)
        result.used["inputTokens"] = tokens;
    if (const double tokens = numberOr(usage, "output_tokens", 0); tokens > 0)
        result.used["outputTokens"] = tokens;
    return result;
}

Result<ProviderHealth> OpenAiImages::health(const std::stop_token& stop) {
    RemoteRequest models;
    models.path = "/models";
    models.accepts = {"application/json"};
    SW_TRY(const Json list, callJson(m_client, m_endpoint, models, stop));
    return ProviderHealth{"answers", textsIn(memberOf(list, "data"), "id")};
}

}  // namespace sw
