#pragma once

#include <QByteArray>
#include <QUrl>
#include <QUrlQuery>
#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "core/base/json.h"
#include "fake_server.h"
#include "llm_servers.h"

namespace sw::test {

/// The protocols of pictures, spoken strictly from their published references: what the real ones refuse is refused here in their
/// words. `picture` are the bytes that each gives.

/// An address after the host: its path and what its query holds, decoded.
struct FakeTarget {
    std::string path;
    std::map<std::string, std::string> query;

    explicit FakeTarget(const std::string& target) {
        const QUrl url(QString::fromStdString(target), QUrl::StrictMode);
        path = url.path().toStdString();
        for (const auto& [name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded))
            query[name.toStdString()] = value.toStdString();
    }
    /// A parameter that is not among `known`, or "".
    [[nodiscard]] std::string unknown(const std::set<std::string>& known) const {
        for (const auto& [name, unused] : query)
            if (!known.contains(name))
                return name;
        return {};
    }
};

/// A part of a form.
struct FakePart {
    std::string name;
    std::string fileName;
    std::string type;
    std::string bytes;
};

/// The parts of a multipart form, read strictly (RFC 7578, RFC 2046, 5.1.1); none when it is not one.
inline std::vector<FakePart> partsOf(const FakeRequest& request) {
    const std::string type = request.header("content-type");
    const std::string lead = "multipart/form-data; boundary=";
    if (!type.starts_with(lead) || type.size() == lead.size() || type.size() > lead.size() + 70)
        return {};
    const std::string mark = "--" + type.substr(lead.size());
    std::vector<FakePart> parts;
    std::size_t at = 0;
    while (request.body.compare(at, mark.size() + 2, mark + "\r\n") == 0) {
        const std::size_t head = at + mark.size() + 2;
        const std::size_t body = request.body.find("\r\n\r\n", head);
        const std::size_t end = request.body.find("\r\n" + mark, body);
        if (body == std::string::npos || end == std::string::npos)
            return {};
        const std::string headers = request.body.substr(head, body - head);
        const auto quoted = [&](const std::string& name) {
            const std::size_t from = headers.find(name + "=\"");
            return from == std::string::npos ? std::string() : headers.substr(from + name.size() + 2, headers.find('"', from + name.size() + 2) - from - name.size() - 2);
        };
        const std::size_t of = headers.find("Content-Type: ");
        parts.push_back({quoted("; name"), quoted("; filename"), of == std::string::npos ? "" : headers.substr(of + 14), request.body.substr(body + 4, end - body - 4)});
        at = end + 2;
    }
    const std::string rest = request.body.substr(at);  // may have an epilogue
    return rest == mark + "--" || rest.starts_with(mark + "--\r\n") ? parts : std::vector<FakePart>{};
}

inline std::string base64(const std::string& bytes) {
    return QByteArray::fromStdString(bytes).toBase64().toStdString();
}

/// POST /images/generations and /images/edits of OpenAI's reference, or (`isOpenAi` false) as servers speak it that are like it.
struct OpenAiImageRules {
    std::string picture;
    std::string key = "sk-very-secret";
    bool isOpenAi = true;
    bool formats = true;   ///< knows response_format
    bool anySize = true;   ///< else only 1024x1024; for others than OpenAI
    bool byUrl = false;    ///< answers with an address rather than with the picture

    [[nodiscard]] std::string answer(const FakeRequest& request) const {
        if (request.target == "/v1/files/1.png" && request.method == "GET")
            return fakeAnswer(200, "image/png", picture);
        if (request.header("authorization") != "Bearer " + key)
            return refused(401, "Incorrect API key provided: " + request.header("authorization") + ".");
        if (request.target == "/v1/models" && request.method == "GET")
            return fakeJson(R"({"object":"list","data":[{"id":"gpt-image-1","object":"model"}]})");
        if (request.method != "POST" || (request.target != "/v1/images/generations" && request.target != "/v1/images/edits"))
            return refused(404, "Invalid URL (" + request.method + " " + request.target + ")");
        Json body;
        if (request.target == "/v1/images/edits") {
            int pictures = 0;
            for (const FakePart& part : partsOf(request)) {
                if (part.name == "image[]" && part.type == "image/jpeg" && part.bytes.starts_with("\xFF\xD8\xFF"))
                    ++pictures;
                else
                    body[part.name] = part.name == "n" ? Json::parse(part.bytes, nullptr, false) : Json(part.bytes);
            }
            if (pictures == 0 || pictures > 16)
                return refused(400, "Missing required parameter: 'image'.");
        } else {
            if (request.header("content-type") != "application/json")
                return refused(400, "you must provide a model parameter");
            body = Json::parse(request.body, nullptr, false);
        }
        return body.is_object() ? bodyRefusal(body).value_or(made(body)) : refused(400, "We could not parse the JSON body of your request.");
    }

private:
    static std::string refused(int status, const std::string& message) { return fakeError(status, OpenAiRules::error(message)); }

    [[nodiscard]] std::optional<std::string> bodyRefusal(const Json& body) const {
        const std::string model = stringOr(body, "model", "dall-e-2");
        const bool gpt = model == "gpt-image-1";
        std::set<std::string> known = {"model", "prompt", "n", "size", "quality", "user"};
        if (gpt)
            known.insert({"background", "moderation", "output_format", "output_compression"});
        else if (formats)
            known.insert("response_format");
        if (model == "dall-e-3")
            known.insert("style");
        if (const std::string name = unknownMember(body, known); !name.empty())
            return refused(400, "Unknown parameter: '" + name + "'.");
        if (isOpenAi && !gpt && model != "dall-e-3" && model != "dall-e-2")
            return refused(400, "Invalid value: '" + model + "'. Value must be 'dall-e-2', 'dall-e-3' or 'gpt-image-1'.");
        const std::string prompt = stringOr(body, "prompt");
        if (prompt.empty() || toUtf32(prompt).size() > (gpt ? 32'000U : model == "dall-e-3" ? 4000U : 1000U))
            return refused(400, "Invalid 'prompt': string too long.");
        if (!body.value("n", Json(1)).is_number_integer() || body.value("n", 1) != 1)
            return refused(400, "Invalid 'n'.");
        return sizeRefusal(stringOr(body, "size", "1024x1024"), model);
    }
    [[nodiscard]] std::optional<std::string> sizeRefusal(const std::string& size, const std::string& model) const {
        const std::set<std::string> known = model == "gpt-image-1" ? std::set<std::string>{"1024x1024", "1536x1024", "1024x1536", "auto"}
                                            : model == "dall-e-3"  ? std::set<std::string>{"1024x1024", "1792x1024", "1024x1792"}
                                                                   : std::set<std::string>{"256x256", "512x512", "1024x1024"};
        if ((isOpenAi || !anySize) && !known.contains(size))
            return refused(400, "Invalid value: '" + size + "'. Supported values are for size: '1024x1024'.");
        return std::nullopt;
    }
    [[nodiscard]] std::string made(const Json& body) const {
        const bool url = byUrl || (stringOr(body, "model") != "gpt-image-1" && stringOr(body, "response_format", "url") == "url");
        const Json one = url ? Json{{"url", "/v1/files/1.png"}} : Json{{"b64_json", base64(picture)}};
        return fakeJson(Json({{"created", 1}, {"data", Json::array({one})}, {"usage", {{"input_tokens", 30}, {"output_tokens", 1568}, {"total_tokens", 1598}}}}).dump());
    }
};

/// Stable Diffusion WebUI (its /docs page).
struct WebuiRules {
    std::string picture;
    std::string key;  ///< "user:password" of --api-auth, or ""

    [[nodiscard]] std::string answer(const FakeRequest& request) const {
        const std::string expected = key.empty() ? "" : "Basic " + base64(key);
        if (request.header("authorization") != expected)
            return fakeError(401, {{"detail", "Incorrect username or password"}});
        const FakeTarget target(request.target);
        if (request.method == "GET" && target.path == "/sdapi/v1/sd-models")
            return fakeJson(R"([{"title":"photon.safetensors [aa]","model_name":"photon","hash":"aa","filename":"/m/photon.safetensors"}])");
        if (request.method == "GET" && target.path == "/sdapi/v1/progress" && target.unknown({"skip_current_image"}).empty())
            return fakeJson(R"({"progress":0.4,"eta_relative":2.5,"state":{"job":"txt2img","sampling_step":8},"current_image":null,"textinfo":null})");
        if (request.method == "POST" && target.path == "/sdapi/v1/interrupt")
            return fakeJson("null");
        if (request.method != "POST" || target.path != "/sdapi/v1/txt2img")
            return fakeError(404, {{"detail", "Not Found"}});
        const Json body = Json::parse(request.body, nullptr, false);
        if (request.header("content-type") != "application/json" || !body.is_object())
            return invalid("body", "value is not a valid dict");
        return refusal(body).value_or(fakeJson(Json({{"images", Json::array({base64(picture)})}, {"parameters", body}, {"info", R"({"seed":7,"sd_model_name":"photon"})"}}).dump()));
    }

private:
    static std::string invalid(const std::string& where, const std::string& what) {
        return fakeError(422, {{"detail", Json::array({{{"loc", Json::array({"body", where})}, {"msg", where + ": " + what}, {"type", "value_error"}}})}});
    }
    static std::optional<std::string> refusal(const Json& body) {
        if (const std::string name = unknownMember(body, {"prompt", "negative_prompt", "width", "height", "seed", "batch_size", "n_iter", "steps", "cfg_scale", "sampler_name", "scheduler",
                                                          "override_settings", "send_images", "save_images"});
            !name.empty())
            return invalid(name, "extra fields not permitted");
        for (const char* name : {"width", "height"})
            if (!body.value(name, Json()).is_number_integer() || body[name] < 64 || body[name] > 2048 || body[name].get<int>() % 8 != 0)
                return invalid(name, "must be a multiple of 8 from 64 to 2048");
        if (!body.value("seed", Json(-1)).is_number_integer())
            return invalid("seed", "value is not a valid integer");
        for (const char* name : {"prompt", "negative_prompt"})
            if (!body.value(name, Json("")).is_string())
                return invalid(name, "str type expected");
        return std::nullopt;
    }
};

/// A ComfyUI server with its queue. A workflow is done when its history is looked at for the `looks`-th time.
class ComfyRules {
public:
    explicit ComfyRules(std::string picture, std::string extension = "png") : m_picture(std::move(picture)), m_extension(std::move(extension)) {}
    int looks = 3;
    std::string failure = {};  ///< what a node says when the workflow runs

    std::string answer(const FakeRequest& request) {
        const std::scoped_lock lock(m_mutex);
        const FakeTarget target(request.target);
        if (request.method == "POST")
            return posted(request, target);
        if (target.path == "/system_stats")
            return fakeJson(R"({"system":{"comfyui_version":"0.3.60","os":"posix"},"devices":[{"name":"cpu","type":"cpu"}]})");
        if (target.path == "/models/checkpoints")
            return fakeJson(R"(["photon.safetensors"])");
        if (target.path == "/queue")
            return fakeJson(queue().dump());
        if (target.path == "/view" && target.query.contains("filename") && target.query.at("filename") == "made_00001_." + m_extension && target.query.at("type") == "output")
            return fakeAnswer(200, m_extension == "mp4" ? "video/mp4" : "image/" + m_extension, m_picture);
        if (target.path.starts_with("/history/"))
            return history(target.path.substr(9));
        return fakeAnswer(404, "text/plain; charset=utf-8", "404: Not Found");
    }
    [[nodiscard]] bool interrupted() const {
        const std::scoped_lock lock(m_mutex);
        return m_interrupted;
    }
    /// The workflow that was queued last.
    [[nodiscard]] Json workflow() const {
        const std::scoped_lock lock(m_mutex);
        return m_workflow;
    }

private:
    std::string posted(const FakeRequest& request, const FakeTarget& target) {
        if (target.path == "/upload/image") {
            for (const FakePart& part : partsOf(request))
                if (part.name == "image" && !part.fileName.empty() && part.bytes.starts_with("\xFF\xD8\xFF")) {
                    m_uploaded = part.fileName;
                    return fakeJson(Json({{"name", part.fileName}, {"subfolder", ""}, {"type", "input"}}).dump());
                }
            return fakeAnswer(400, "text/plain", "");
        }
        const Json body = Json::parse(request.body, nullptr, false);
        if (!body.is_object())
            return fakeAnswer(500, "text/plain; charset=utf-8", "500 Internal Server Error");
        if (target.path == "/interrupt") {
            m_interrupted = m_looked.contains(body.value("prompt_id", ""));
            return fakeAnswer(200, "text/plain", "");
        }
        if (target.path == "/queue")
            return fakeAnswer(200, "text/plain", "");
        if (target.path != "/prompt")
            return fakeAnswer(404, "text/plain; charset=utf-8", "404: Not Found");
        if (const auto refused = promptRefusal(body))
            return *refused;
        m_workflow = body["prompt"];
        const std::string id = "b3c1-" + std::to_string(++m_number);
        m_looked[id] = 0;
        return fakeJson(Json({{"prompt_id", id}, {"number", m_number}, {"node_errors", Json::object()}}).dump());
    }
    /// What is not done yet runs, all of it.
    [[nodiscard]] Json queue() const {
        Json running = Json::array();
        for (const auto& [id, looked] : m_looked)
            if (looked < looks)
                running.push_back(Json::array({0, id, Json::object(), Json::object(), Json::array()}));
        return {{"queue_running", running}, {"queue_pending", Json::array()}};
    }
    std::string history(const std::string& id) {
        if (!m_looked.contains(id) || ++m_looked[id] < looks)
            return fakeJson("{}");
        Json entry = {{"prompt", Json::array()}};
        if (failure.empty()) {
            const char* kind = m_extension == "mp4" ? "gifs" : "images";
            entry["outputs"] = {{"8", {{"images", Json::array({{{"filename", "preview.png"}, {"subfolder", ""}, {"type", "temp"}}})}}},
                                {"9", {{kind, Json::array({{{"filename", "made_00001_." + m_extension}, {"subfolder", ""}, {"type", "output"}}})}}}};
            entry["status"] = {{"status_str", "success"}, {"completed", true}, {"messages", Json::array()}};
        } else {
            entry["outputs"] = Json::object();
            entry["status"] = {{"status_str", "error"}, {"completed", false},
                               {"messages", Json::array({Json::array({"execution_start", {{"prompt_id", id}}}),
                                                         Json::array({"execution_error", {{"prompt_id", id}, {"node_id", "3"}, {"node_type", "KSampler"}, {"exception_message", failure + "\n"}, {"exception_type", "RuntimeError"}}})})}};
        }
        return fakeJson(Json({{id, entry}}).dump());
    }
    [[nodiscard]] std::optional<std::string> promptRefusal(const Json& body) const {
        const Json nodes = body.value("prompt", Json());
        if (!nodes.is_object() || nodes.empty())
            return fakeError(400, {{"error", {{"type", "prompt_no_outputs"}, {"message", "Prompt has no outputs"}, {"details", ""}, {"extra_info", Json::object()}}}, {"node_errors", Json::object()}});
        Json wrong = Json::object();
        const auto complain = [&](const std::string& id, const Json& node, const std::string& message, const std::string& details) {
            wrong[id] = {{"class_type", node["class_type"]}, {"dependent_outputs", Json::array({"9"})},
                         {"errors", Json::array({{{"type", "value"}, {"message", message}, {"details", details}, {"extra_info", Json::object()}}})}};
        };
        for (const auto& [id, node] : nodes.items()) {
            const Json inputs = node.value("inputs", Json::object());
            const std::string type = node.value("class_type", "");
            if (type == "CheckpointLoaderSimple" && inputs.value("ckpt_name", "") != "photon.safetensors")
                complain(id, node, "Value not in list", "ckpt_name: '" + inputs.value("ckpt_name", "") + "' not in ['photon.safetensors']");
            if (type == "KSampler" && !inputs.value("seed", Json()).is_number_integer())
                complain(id, node, "Failed to convert an input value to a INT value", "seed");
            if (type == "CLIPTextEncode" && !inputs.value("text", Json()).is_string())
                complain(id, node, "Required input is missing", "text");
            if (type == "LoadImage" && (m_uploaded.empty() || inputs.value("image", "") != m_uploaded))
                complain(id, node, "Custom validation failed for node", "image - Invalid image file: " + inputs.value("image", ""));
            for (const char* side : {"width", "height"})
                if (type == "EmptyLatentImage" && (!inputs.value(side, Json()).is_number_integer() || inputs[side] < 16 || inputs[side].get<int>() % 8 != 0))
                    complain(id, node, "Value is no multiple of 8", side);
        }
        if (wrong.empty())
            return std::nullopt;
        return fakeError(400, {{"error", {{"type", "prompt_outputs_failed_validation"}, {"message", "Prompt outputs failed validation"}, {"details", ""}, {"extra_info", Json::object()}}}, {"node_errors", wrong}});
    }

    std::string m_picture;
    std::string m_extension;
    mutable std::mutex m_mutex;  // guards all below
    std::map<std::string, int> m_looked;  ///< by workflow: how often it was looked at
    Json m_workflow;
    std::string m_uploaded;
    int m_number = 0;
    bool m_interrupted = false;
};

/// GET /v1/search and /v1/videos/search of pexels.com/api/documentation. Words with "unicorn" are found nowhere.
struct PexelsRules {
    std::string picture;
    std::string key = "sk-very-secret";
    int count = 5;
    std::string video = {};

    [[nodiscard]] std::string answer(const FakeRequest& request) const {
        const FakeTarget target(request.target);
        if (target.path.starts_with("/files/"))
            return target.path.ends_with(".mp4") ? fakeAnswer(200, "video/mp4", video) : fakeAnswer(200, "image/jpeg", picture);
        if (request.header("authorization") != key)
            return fakeJson(R"({"status":401,"code":"Unauthorized"})", 401);
        const bool videos = target.path == "/v1/videos/search";
        if (request.method != "GET" || (target.path != "/v1/search" && !videos))
            return fakeJson(R"({"status":404,"code":"Not Found"})", 404);
        const std::string wrong = target.unknown({"query", "orientation", "size", "color", "locale", "page", "per_page"});
        const auto value = [&](const char* name, const char* usual) { return target.query.contains(name) ? target.query.at(name) : usual; };
        const int perPage = std::atoi(value("per_page", "15").c_str());
        if (!wrong.empty() || value("query", "").empty() || perPage < 1 || perPage > 80 ||
            !std::set<std::string>{"landscape", "portrait", "square"}.contains(value("orientation", "square")))
            return fakeJson(R"({"status":400,"code":"Bad Request"})", 400);
        Json items = Json::array();
        for (int i = 1; i <= count && value("query", "").find("unicorn") == std::string::npos; ++i)
            items.push_back(videos ? videoItem(i) : photo(i));
        return fakeJson(Json({{"page", 1}, {"per_page", perPage}, {"total_results", items.size()}, {videos ? "videos" : "photos", items}}).dump(), 200,
                        "X-Ratelimit-Limit: 20000\r\nX-Ratelimit-Remaining: 19684\r\nX-Ratelimit-Reset: 1590529646\r\n");
    }

private:
    static Json photo(int i) {
        const std::string at = "/files/" + std::to_string(i);
        return {{"id", i}, {"width", 3000}, {"height", 4500}, {"url", "https://www.pexels.com/photo/volcano-" + std::to_string(i) + "/"}, {"photographer", "Ada Stone"},
                {"photographer_url", "https://www.pexels.com/@ada"}, {"photographer_id", 9}, {"avg_color", "#978E82"}, {"liked", false}, {"alt", "A volcano"},
                {"src", {{"original", at + ".jpeg"}, {"large2x", at + ".jpeg?h=650&w=940&dpr=2"}, {"large", at + ".jpeg?h=650&w=940"}, {"medium", at + ".jpeg?h=350"}, {"small", at + ".jpeg?h=130"},
                         {"portrait", at + ".jpeg?h=1200&w=800"}, {"landscape", at + ".jpeg?h=627&w=1200"}, {"tiny", at + ".jpeg?h=200&w=280"}}}};
    }
    static Json videoItem(int i) {
        const auto file = [&](int width, int height) {
            return Json{{"id", i}, {"quality", "hd"}, {"file_type", "video/mp4"}, {"width", width}, {"height", height}, {"fps", 25.0}, {"link", "/files/" + std::to_string(i) + "-" + std::to_string(width) + ".mp4"}};
        };
        return {{"id", i}, {"width", 2160}, {"height", 3840}, {"url", "https://www.pexels.com/video/" + std::to_string(i) + "/"}, {"image", ""}, {"duration", 12},
                {"user", {{"id", 1}, {"name", "Ada Stone"}, {"url", ""}}}, {"video_files", Json::array({file(360, 640), file(1080, 1920), file(2160, 3840)})}, {"video_pictures", Json::array()}};
    }
};

/// GET / and /videos/ of pixabay.com/api/docs.
struct PixabayRules {
    std::string picture;
    std::string key = "sk-very-secret";

    [[nodiscard]] std::string answer(const FakeRequest& request) const {
        const FakeTarget target(request.target);
        if (target.path.starts_with("/get/"))
            return fakeAnswer(200, "image/jpeg", picture);
        const auto value = [&](const char* name, const char* usual) { return target.query.contains(name) ? target.query.at(name) : usual; };
        if (request.method != "GET" || target.path != "/api/")
            return fakeAnswer(404, "text/html", "<html>404</html>");
        if (value("key", "") != key || !request.header("authorization").empty())
            return text(400, "Invalid or missing API key (https://pixabay.com/api/docs/).");
        const int perPage = std::atoi(value("per_page", "20").c_str());
        if (const std::string wrong = target.unknown({"key", "q", "lang", "image_type", "orientation", "category", "min_width", "min_height", "colors", "editors_choice", "safesearch", "order", "page", "per_page"});
            !wrong.empty())
            return text(400, "\"" + wrong + "\" is no parameter.");
        if (value("q", "").size() > 100 || perPage < 3 || perPage > 200 || !std::set<std::string>{"all", "photo", "illustration", "vector"}.contains(value("image_type", "all")) ||
            !std::set<std::string>{"all", "horizontal", "vertical"}.contains(value("orientation", "all")))
            return text(400, "\"per_page\" is out of valid range.");
        Json hits = Json::array();
        for (int i = 1; i <= 4; ++i)
            hits.push_back({{"id", i}, {"pageURL", "https://pixabay.com/photos/volcano-" + std::to_string(i) + "/"}, {"type", "photo"}, {"tags", "volcano"}, {"user", "stone"}, {"user_id", 4},
                            {"webformatURL", "/get/" + std::to_string(i) + "_640.jpg"}, {"webformatWidth", 427}, {"webformatHeight", 640}, {"largeImageURL", "/get/" + std::to_string(i) + "_1280.jpg"},
                            {"imageWidth", 3000}, {"imageHeight", 4500}});
        return fakeJson(Json({{"total", 4}, {"totalHits", 4}, {"hits", hits}}).dump(), 200, "X-RateLimit-Limit: 100\r\nX-RateLimit-Remaining: 99\r\nX-RateLimit-Reset: 60\r\n");
    }

private:
    static std::string text(int status, const std::string& words) { return fakeAnswer(status, "text/plain", "[ERROR " + std::to_string(status) + "] " + words); }
};

}  // namespace sw::test
