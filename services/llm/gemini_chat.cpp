#include "services/llm/gemini_chat.h"

#include <algorithm>

#include "core/base/text.h"
#include "services/llm/chat_stream.h"
#include "services/remote/provider_run.h"

namespace sw {
namespace {

struct Heard {
    std::string text;
    std::string model;
    std::string finish;
    std::string blocked;
    UsedUnits used = {};  ///< the last that was said
};

Result<void> hear(const std::string& provider, const Json& value, Heard& heard, const ChatProgress& progress) {
    if (!value.is_object())
        return {};
    if (const auto error = value.find("error"); error != value.end())
        return failedWithin(provider, stringOr(*error, "message"));
    if (heard.model.empty())
        heard.model = stringOr(value, "modelVersion");
    if (const auto usage = value.find("usageMetadata"); usage != value.end() && usage->is_object())
        heard.used = {{"inputTokens", numberOr(*usage, "promptTokenCount", 0)},
                      {"outputTokens", numberOr(*usage, "candidatesTokenCount", 0) + numberOr(*usage, "thoughtsTokenCount", 0)}};
    if (const auto feedback = value.find("promptFeedback"); feedback != value.end())
        heard.blocked = stringOr(*feedback, "blockReason", heard.blocked);
    const auto candidates = value.find("candidates");
    if (candidates == value.end() || !candidates->is_array() || candidates->empty() || !candidates->front().is_object())
        return {};
    const Json& candidate = candidates->front();
    const Json parts = candidate.value("/content/parts"_json_pointer, Json::array());
    for (const Json& part : parts)
        if (!booleanOr(part, "thought", false))
            heard.text += stringOr(part, "text");
    heard.finish = stringOr(candidate, "finishReason", heard.finish);
    if (progress)
        progress(heard.text.size());
    return {};
}

Json turn(const char* role, const std::string& text) {
    return {{"role", role}, {"parts", Json::array({{{"text", text}}})}};
}

Json bodyOf(const ChatRequest& request) {
    Json contents = Json::array();
    for (const ChatMessage& message : request.messages)
        contents.push_back(turn(message.from == ChatMessage::From::Model ? "model" : "user", message.text));
    return {{"systemInstruction", {{"parts", Json::array({{{"text", request.system}}})}}},
            {"contents", std::move(contents)},
            {"generationConfig",
             {{"responseMimeType", "application/json"},
              {"responseSchema", geminiSchema(request.schema)},
              {"seed", request.seed & 0x7fff'ffff}}}};
}

}  // namespace

Json geminiSchema(const Json& schema) {
    Json made = Json::object();
    for (const auto& [name, value] : schema.items()) {
        if (name == "type") {
            std::string type = value.get<std::string>();
            std::ranges::transform(type, type.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
            made[name] = type;
        } else if (name == "properties") {
            for (const auto& [member, part] : value.items())
                made[name][member] = geminiSchema(part);
        } else if (name == "items") {
            made[name] = geminiSchema(value);
        } else if (name != "additionalProperties") {
            made[name] = value;
        }
    }
    return made;
}

GeminiChat::GeminiChat(Endpoint endpoint, std::string model, HttpClient& client)
    : m_endpoint(std::move(endpoint)), m_model(std::move(model)), m_client(client) {
    m_endpoint.keyHeader = "x-goog-api-key";
    m_endpoint.keyPrefix.clear();
    if (m_model.starts_with("models/"))
        m_model.erase(0, 7);
}

Result<std::vector<std::string>> GeminiChat::models(const std::stop_token& stop) {
    SW_TRY(std::vector<std::string> names, listModels(m_client, m_endpoint, {}, "models", "name", stop));
    for (std::string& name : names)
        if (name.starts_with("models/"))
            name.erase(0, 7);
    return names;
}

Result<ChatAnswer> GeminiChat::ask(const ChatRequest& request, const ChatProgress& progress,
                                   const std::stop_token& stop) {
    const std::string& provider = m_endpoint.provider;
    Heard heard;
    SW_TRY(const RemoteAnswer answer,
           streamChat(m_client, m_endpoint, "/models/" + m_model + ":streamGenerateContent?alt=sse", {}, bodyOf(request),
                      [&](const std::string&, const Json& value) { return hear(provider, value, heard, progress); }, stop));
    if (!answer.isGood())
        return tl::unexpected<Error>(m_client.refusalOf(m_endpoint, answer));
    noteUse(heard.used);
    if (!heard.blocked.empty())
        return declined(provider, heard.blocked);
    if (heard.finish == "MAX_TOKENS")
        return tooLong(provider);
    if (heard.finish.empty())
        return brokenOff(provider);
    if (heard.finish != "STOP")
        return declined(provider, heard.finish);
    if (trimmed(heard.text).empty())
        return emptyAnswer(provider);
    return ChatAnswer{std::move(heard.text), std::move(heard.model)};
}

}  // namespace sw
