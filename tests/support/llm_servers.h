#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "fake_server.h"

namespace sw::test {

/// The three protocols of language models, spoken strictly from their published references: what the real ones refuse is
/// refused here in their words. What is answered, a test says.

inline std::string fakeError(int status, const Json& body) {
    return fakeJson(body.dump(), status);
}

/// Members that are not among `known`, or "".
inline std::string unknownMember(const Json& object, const std::set<std::string>& known) {
    for (const auto& [name, unused] : object.items())
        if (!known.contains(name))
            return name;
    return {};
}

/// True for a JSON Schema that OpenAI's strict mode takes: every object closed, all its members required.
inline bool isStrictSchema(const Json& schema) {
    if (!schema.is_object() || !schema.contains("type"))
        return false;
    if (schema["type"] == "array")
        return schema.contains("items") && isStrictSchema(schema["items"]);
    if (schema["type"] != "object")
        return true;
    if (schema.value("additionalProperties", true) || schema.value("properties", Json::object()).empty())
        return false;
    for (const auto& [name, part] : schema["properties"].items())
        if (!isStrictSchema(part) || std::ranges::find(schema["required"], Json(name)) == schema["required"].end())
            return false;
    return true;
}

/// A text in pieces, as models say it.
inline std::vector<std::string> pieces(const std::string& text, std::size_t size = 40) {
    std::vector<std::string> parts;
    const std::u32string letters = toUtf32(text);
    for (std::size_t at = 0; at < letters.size(); at += size)
        parts.push_back(toUtf8(std::u32string_view(letters).substr(at, size)));
    return parts;
}

inline std::string eventAnswer(const std::string& events) {
    return fakeAnswer(200, "text/event-stream; charset=utf-8", events);
}

/// POST /chat/completions and GET /models of OpenAI's reference.
struct OpenAiRules {
    std::string key = "sk-very-secret";
    bool schemas = true;  ///< takes response_format json_schema
    bool objects = true;  ///< takes response_format json_object
    bool seeds = true;
    bool usage = true;  ///< takes stream_options

    static Json error(const std::string& message, const std::string& type = "invalid_request_error") {
        return {{"error", {{"message", message}, {"type", type}, {"param", nullptr}, {"code", nullptr}}}};
    }

    /// What the real one would answer to a bad request.
    [[nodiscard]] std::optional<std::string> refusal(const FakeRequest& request) const {
        if (request.header("authorization") != "Bearer " + key)
            return fakeError(401, error("Incorrect API key provided: " + request.header("authorization") + "."));
        if (request.target == "/v1/models" && request.method == "GET")
            return fakeJson(R"({"object":"list","data":[{"id":"text-embedding-3","object":"model"},{"id":"gpt-5","object":"model"}]})");
        if (request.target != "/v1/chat/completions")
            return fakeError(404, error("Invalid URL (" + request.method + " " + request.target + ")"));
        if (request.method != "POST")
            return fakeError(405, error("Not allowed to " + request.method + "."));
        if (request.header("content-type") != "application/json")
            return fakeError(400, error("you must provide a model parameter"));
        const Json body = Json::parse(request.body, nullptr, false);
        return body.is_object() ? bodyRefusal(body) : fakeError(400, error("We could not parse the JSON body of your request."));
    }

private:
    [[nodiscard]] std::optional<std::string> bodyRefusal(const Json& body) const {
        if (const std::string name = unknownMember(
                body, {"model", "messages", "stream", "seed", "response_format", "temperature", "max_completion_tokens", "stream_options"});
            !name.empty())
            return fakeError(400, error("Unrecognized request argument supplied: " + name));
        if (stringOr(body, "model") != "gpt-5")
            return fakeError(404, error("The model `" + stringOr(body, "model") + "` does not exist"));
        if (!body.contains("messages") || !body["messages"].is_array() || body["messages"].empty())
            return fakeError(400, error("[] is too short - 'messages'"));
        for (const Json& message : body["messages"])
            if (!std::set<std::string>{"system", "developer", "user", "assistant"}.contains(stringOr(message, "role")) ||
                !message.value("content", Json()).is_string() || message.size() != 2)
                return fakeError(400, error("Invalid value in 'messages'"));
        if (body.contains("seed") && (!seeds || !body["seed"].is_number_integer()))
            return fakeError(400, error("Extra inputs are not permitted: seed"));
        if (body.contains("stream_options") &&
            (!usage || !body.value("stream", false) || !body["stream_options"].is_object() || !unknownMember(body["stream_options"], {"include_usage"}).empty()))
            return fakeError(400, error("The 'stream_options' parameter is only allowed when 'stream' is enabled."));
        return body.contains("response_format") ? formatRefusal(body) : std::nullopt;
    }
    [[nodiscard]] std::optional<std::string> formatRefusal(const Json& body) const {
        const Json& format = body["response_format"];
        if (format["type"] == "json_schema") {
            if (!schemas)
                return fakeError(400, error("'response_format.type' must be 'json_object' or 'text'"));
            const Json schema = format.value("json_schema", Json::object());
            const std::string name = stringOr(schema, "name");
            const bool named = !name.empty() && name.size() <= 64 && std::ranges::all_of(name, [](unsigned char c) {
                return std::isalnum(c) || c == '_' || c == '-';
            });
            if (!named || !isStrictSchema(schema.value("schema", Json())))
                return fakeError(400, error("Invalid schema for response_format '" + name + "'"));
        } else if (format["type"] == "json_object") {
            if (!objects)
                return fakeError(400, error("response_format is not supported by this model"));
            if (body["messages"].dump().find("JSON") == std::string::npos)
                return fakeError(400, error("'messages' must contain the word 'json' in some form"));
        } else {
            return fakeError(400, error("Invalid value: response_format.type"));
        }
        return std::nullopt;
    }
};

inline std::string openAiStream(const std::string& text, const std::string& finish = "stop") {
    const auto chunk = [](const Json& delta, const Json& reason) {
        const Json event = {{"id", "chatcmpl-1"}, {"object", "chat.completion.chunk"}, {"created", 1}, {"model", "gpt-5-2026"},
                            {"choices", Json::array({{{"index", 0}, {"delta", delta}, {"finish_reason", reason}}})}};
        return "data: " + event.dump() + "\n\n";
    };
    std::string events = chunk({{"role", "assistant"}, {"content", ""}}, nullptr);
    for (const std::string& piece : pieces(text))
        events += chunk({{"content", piece}}, nullptr);
    const Json usage = {{"id", "chatcmpl-1"}, {"object", "chat.completion.chunk"}, {"created", 1}, {"model", "gpt-5-2026"}, {"choices", Json::array()},
                        {"usage", {{"prompt_tokens", 1200}, {"completion_tokens", 300}, {"total_tokens", 1500}}}};
    return events + (finish.empty() ? "" : chunk(Json::object(), finish) + "data: " + usage.dump() + "\n\ndata: [DONE]\n\n");
}

/// POST /messages of Anthropic's reference.
struct AnthropicRules {
    std::string key = "sk-very-secret";

    static Json error(const std::string& type, const std::string& message) {
        return {{"type", "error"}, {"error", {{"type", type}, {"message", message}}}};
    }

    [[nodiscard]] std::optional<std::string> refusal(const FakeRequest& request) const {
        if (request.header("x-api-key") != key || !request.header("authorization").empty())
            return fakeError(401, error("authentication_error", "invalid x-api-key"));
        if (request.header("anthropic-version") != "2023-06-01")
            return fakeError(400, error("invalid_request_error", "anthropic-version: header is required"));
        if (request.target == "/v1/models" && request.method == "GET")
            return fakeJson(R"({"data":[{"type":"model","id":"claude-x"}],"has_more":false})");
        if (request.method != "POST" || request.target != "/v1/messages")
            return fakeError(404, error("not_found_error", "Not Found"));
        const Json body = Json::parse(request.body, nullptr, false);
        if (!body.is_object())
            return fakeError(400, error("invalid_request_error", "The request body is not valid JSON."));
        if (const std::string name =
                unknownMember(body, {"model", "max_tokens", "system", "messages", "tools", "tool_choice", "stream", "temperature"});
            !name.empty())
            return fakeError(400, error("invalid_request_error", name + ": Extra inputs are not permitted"));
        if (!body.value("max_tokens", Json()).is_number_integer())
            return fakeError(400, error("invalid_request_error", "max_tokens: Field required"));
        if (stringOr(body, "model") != "claude-x")
            return fakeError(404, error("not_found_error", "model: " + stringOr(body, "model")));
        return messagesRefusal(body);
    }

private:
    static std::optional<std::string> messagesRefusal(const Json& body) {
        std::string last = "assistant";
        for (const Json& message : body.value("messages", Json::array())) {
            const std::string role = stringOr(message, "role");
            if ((role != "user" && role != "assistant") || stringOr(message, "content").empty())
                return fakeError(400, error("invalid_request_error", "messages: text content blocks must be non-empty"));
            last = role;
        }
        if (last != "user")
            return fakeError(400, error("invalid_request_error", "messages: the last must be of the user"));
        for (const Json& tool : body.value("tools", Json::array()))
            if (stringOr(tool, "name").empty() || tool.value("/input_schema/type"_json_pointer, "") != "object")
                return fakeError(400, error("invalid_request_error", "tools.0.input_schema.type: Field required"));
        return std::nullopt;
    }
};

inline std::string anthropicStream(const std::string& json, const std::string& stop = "tool_use") {
    const auto event = [](const char* type, Json value) {
        value["type"] = type;
        return std::string("event: ") + type + "\ndata: " + value.dump() + "\n\n";
    };
    std::string events =
        event("message_start",
              {{"message", {{"id", "msg_1"}, {"type", "message"}, {"role", "assistant"}, {"model", "claude-x-2026"}, {"content", Json::array()}, {"stop_reason", nullptr}, {"usage", {{"input_tokens", 1000}, {"cache_read_input_tokens", 200}, {"output_tokens", 1}}}}}});
    events += event("content_block_start", {{"index", 0}, {"content_block", {{"type", "tool_use"}, {"id", "t"}, {"name", "script"}, {"input", Json::object()}}}});
    events += event("ping", Json::object());
    for (const std::string& piece : pieces(json))
        events += event("content_block_delta", {{"index", 0}, {"delta", {{"type", "input_json_delta"}, {"partial_json", piece}}}});
    if (stop.empty())
        return events;
    events += event("content_block_stop", {{"index", 0}});
    events += event("message_delta", {{"delta", {{"stop_reason", stop}}}, {"usage", {{"output_tokens", 300}}}});
    return events + event("message_stop", Json::object());
}

/// POST /models/MODEL:streamGenerateContent?alt=sse of Google's reference.
struct GeminiRules {
    std::string key = "sk-very-secret";

    static Json error(int code, const std::string& message, const std::string& status) {
        return {{"error", {{"code", code}, {"message", message}, {"status", status}}}};
    }

    [[nodiscard]] std::optional<std::string> refusal(const FakeRequest& request) const {
        if (request.target.find("key=") != std::string::npos || request.header("x-goog-api-key") != key)
            return fakeError(400, error(400, "API key not valid. Please pass a valid API key.", "INVALID_ARGUMENT"));
        if (request.target == "/v1/models" && request.method == "GET")
            return fakeJson(R"({"models":[{"name":"models/gemini-x"}]})");
        if (request.method != "POST" || request.target != "/v1/models/gemini-x:streamGenerateContent?alt=sse")
            return fakeError(404, error(404, "models/… is not found for API version v1", "NOT_FOUND"));
        const Json body = Json::parse(request.body, nullptr, false);
        if (!body.is_object() || !unknownMember(body, {"contents", "systemInstruction", "generationConfig"}).empty())
            return fakeError(400, error(400, "Invalid JSON payload received.", "INVALID_ARGUMENT"));
        std::string wanted = "user";
        for (const Json& content : body.value("contents", Json::array())) {
            if (stringOr(content, "role") != wanted || content.value("/parts/0/text"_json_pointer, "").empty())
                return fakeError(400, error(400, "Please ensure that roles alternate.", "INVALID_ARGUMENT"));
            wanted = wanted == "user" ? "model" : "user";
        }
        if (wanted != "model")
            return fakeError(400, error(400, "contents is not specified", "INVALID_ARGUMENT"));
        const Json config = body.value("generationConfig", Json::object());
        if (config.dump().find("additionalProperties") != std::string::npos)
            return fakeError(400, error(400, "Unknown name \"additionalProperties\" at 'generation_config.response_schema'", "INVALID_ARGUMENT"));
        if (config.contains("responseSchema") && config["responseSchema"].value("type", "") != "OBJECT")
            return fakeError(400, error(400, "response_schema.type: should be a known enum", "INVALID_ARGUMENT"));
        return std::nullopt;
    }
};

inline std::string geminiStream(const std::string& text, const std::string& finish = "STOP") {
    const auto chunk = [](const std::string& piece, const Json& reason) {
        Json candidate = {{"content", {{"role", "model"}, {"parts", Json::array({{{"text", piece}}})}}}, {"index", 0}};
        if (!reason.is_null())
            candidate["finishReason"] = reason;
        return "data: " + Json({{"candidates", Json::array({candidate})}, {"modelVersion", "gemini-x-001"},
                                {"usageMetadata", {{"promptTokenCount", 1200}, {"candidatesTokenCount", reason.is_null() ? 100 : 250}, {"thoughtsTokenCount", 50}}}}).dump() + "\r\n\r\n";
    };
    std::string events;
    for (const std::string& piece : pieces(text))
        events += chunk(piece, nullptr);
    return events + (finish.empty() ? "" : chunk("", finish));
}

/// One protocol of language models with its strict server.
struct LlmDialect {
    const char* protocol;
    const char* model;
    std::function<std::optional<std::string>(const FakeRequest&)> refusal;
    std::function<std::string(const std::string& text, bool whole)> say;  ///< as a stream, perhaps broken off
    const char* actualModel;                                              ///< as answers name it
};

inline const std::vector<LlmDialect>& llmDialects() {
    static const std::vector<LlmDialect> kAll = {
        {"openai", "gpt-5", [](const FakeRequest& request) { return OpenAiRules{}.refusal(request); },
         [](const std::string& text, bool whole) { return eventAnswer(openAiStream(text, whole ? "stop" : "")); }, "gpt-5-2026"},
        {"anthropic", "claude-x", [](const FakeRequest& request) { return AnthropicRules{}.refusal(request); },
         [](const std::string& text, bool whole) { return eventAnswer(anthropicStream(text, whole ? "tool_use" : "")); }, "claude-x-2026"},
        {"gemini", "gemini-x", [](const FakeRequest& request) { return GeminiRules{}.refusal(request); },
         [](const std::string& text, bool whole) { return eventAnswer(geminiStream(text, whole ? "STOP" : "")); }, "gemini-x-001"}};
    return kAll;
}

/// The settings' entry of one at `server`.
inline Json llmEntry(const LlmDialect& dialect, const FakeServer& server, const char* name) {
    return {{"name", name}, {"protocol", dialect.protocol}, {"baseUrl", server.url() + "/v1"}, {"model", dialect.model}, {"keyEnv", "STUDIO_KEY"}};
}

}  // namespace sw::test
