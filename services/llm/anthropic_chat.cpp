#include "services/llm/anthropic_chat.h"

#include "core/base/text.h"
#include "services/llm/chat_stream.h"
#include "services/remote/provider_run.h"

namespace sw {
namespace {

RemoteHeaders versionHeaders() {
    return {{"anthropic-version", "2023-06-01"}};
}

/// What has been said so far: the tool's input, or words where the model did not use it.
struct Heard {
    std::string input;
    std::string text;
    std::string model;
    std::string stop;
    UsedUnits used = {};
};

/// The counts of the whole so far: what a later event says takes the place of what was said before.
void hearUsage(const Json& object, Heard& heard) {
    const auto usage = object.find("usage");
    if (usage == object.end() || !usage->is_object())
        return;
    double input = 0;
    for (const char* name : {"input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens"})
        input += numberOr(*usage, name, 0);
    if (input > 0)
        heard.used["inputTokens"] = input;
    if (usage->contains("output_tokens"))
        heard.used["outputTokens"] = numberOr(*usage, "output_tokens", 0);
}

/// A content block of an answer that is not streamed.
void hearBlock(const Json& block, Heard& heard) {
    heard.text += stringOr(block, "text");
    if (const auto input = block.find("input"); input != block.end() && stringOr(block, "type") == "tool_use")
        heard.input += canonicalText(*input);
}

void hearMessage(const Json& message, Heard& heard) {
    hearUsage(message, heard);
    if (heard.model.empty())
        heard.model = stringOr(message, "model");
    if (const std::string reason = stringOr(message, "stop_reason"); !reason.empty())
        heard.stop = reason;
    if (const auto content = message.find("content"); content != message.end() && content->is_array())
        for (const Json& block : *content)
            if (block.is_object())
                hearBlock(block, heard);
}

Result<void> hear(const std::string& provider, const Json& value, Heard& heard, const ChatProgress& progress) {
    const std::string type = stringOr(value, "type");
    const auto member = [&](const char* name) {
        const auto it = value.find(name);
        return it != value.end() && it->is_object() ? *it : Json::object();
    };
    if (type == "error")
        return failedWithin(provider, stringOr(member("error"), "message"));
    if (type == "message")
        hearMessage(value, heard);
    else if (type == "message_start")
        hearMessage(member("message"), heard);
    else if (type == "message_delta") {
        heard.stop = stringOr(member("delta"), "stop_reason", heard.stop);
        hearUsage(value, heard);
    }
    else if (type == "content_block_delta") {
        heard.input += stringOr(member("delta"), "partial_json");
        heard.text += stringOr(member("delta"), "text");
    }
    if (progress)
        progress(heard.input.size() + heard.text.size());
    return {};
}

Json bodyOf(const ChatRequest& request, const std::string& model) {
    Json messages = Json::array();
    for (const ChatMessage& message : request.messages)
        messages.push_back(
            {{"role", message.from == ChatMessage::From::Model ? "assistant" : "user"}, {"content", message.text}});
    return {{"model", model},
            {"max_tokens", request.mostTokens},
            {"system", request.system},
            {"messages", std::move(messages)},
            {"tools", Json::array({{{"name", request.schemaName},
                                    {"description", "Takes the finished work."},
                                    {"input_schema", request.schema}}})},
            {"tool_choice", {{"type", "tool"}, {"name", request.schemaName}}},
            {"stream", true}};
}

}  // namespace

AnthropicChat::AnthropicChat(Endpoint endpoint, std::string model, HttpClient& client)
    : m_endpoint(std::move(endpoint)), m_model(std::move(model)), m_client(client) {
    m_endpoint.keyHeader = "x-api-key";
    m_endpoint.keyPrefix.clear();
}

Result<std::vector<std::string>> AnthropicChat::models(const std::stop_token& stop) {
    return listModels(m_client, m_endpoint, versionHeaders(), "data", "id", stop);
}

Result<ChatAnswer> AnthropicChat::ask(const ChatRequest& request, const ChatProgress& progress,
                                      const std::stop_token& stop) {
    const std::string& provider = m_endpoint.provider;
    Heard heard;
    SW_TRY(const RemoteAnswer answer,
           streamChat(m_client, m_endpoint, "/messages", versionHeaders(), bodyOf(request, m_model),
                      [&](const std::string&, const Json& value) { return hear(provider, value, heard, progress); }, stop));
    if (!answer.isGood())
        return tl::unexpected<Error>(m_client.refusalOf(m_endpoint, answer));
    noteUse(heard.used);
    if (heard.stop == "refusal")
        return declined(provider, trimmed(heard.text));
    if (heard.stop == "max_tokens" || heard.stop == "model_context_window_exceeded")
        return tooLong(provider);
    if (heard.stop.empty())
        return brokenOff(provider);
    std::string said = heard.input.empty() ? std::move(heard.text) : std::move(heard.input);
    if (trimmed(said).empty())
        return emptyAnswer(provider);
    return ChatAnswer{std::move(said), std::move(heard.model)};
}

}  // namespace sw
