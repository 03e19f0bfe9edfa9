#include "services/llm/openai_chat.h"

#include <algorithm>

#include "core/base/text.h"
#include "services/llm/chat_stream.h"
#include "services/remote/provider_run.h"

namespace sw {
namespace {

/// What has been said so far.
struct Heard {
    std::string text;
    std::string refusal;
    std::string model;
    std::string finish;
    UsedUnits used = {};  ///< the last that was said
};

Result<void> hear(const std::string& provider, const Json& value, Heard& heard, const ChatProgress& progress) {
    if (!value.is_object())
        return {};
    if (const auto error = value.find("error"); error != value.end() && !error->is_null())
        return failedWithin(provider, error->is_string() ? error->get<std::string>() : stringOr(*error, "message"));
    if (heard.model.empty())
        heard.model = stringOr(value, "model");
    if (const auto usage = value.find("usage"); usage != value.end() && usage->is_object())
        heard.used = {{"inputTokens", numberOr(*usage, "prompt_tokens", 0)}, {"outputTokens", numberOr(*usage, "completion_tokens", 0)}};
    const auto choices = value.find("choices");
    if (choices == value.end() || !choices->is_array() || choices->empty() || !choices->front().is_object())
        return {};
    const Json& choice = choices->front();
    for (const char* name : {"delta", "message"}) {
        const auto part = choice.find(name);
        if (part == choice.end() || !part->is_object())
            continue;
        heard.text += stringOr(*part, "content");
        heard.refusal += stringOr(*part, "refusal");
    }
    if (const std::string finish = stringOr(choice, "finish_reason"); !finish.empty())
        heard.finish = finish;
    if (progress)
        progress(heard.text.size());
    return {};
}

Result<ChatAnswer> answerOf(const std::string& provider, Heard heard) {
    if (!heard.refusal.empty() || heard.finish == "content_filter")
        return declined(provider, heard.refusal);
    if (heard.finish == "length")
        return tooLong(provider);
    if (heard.finish.empty())
        return brokenOff(provider);
    if (trimmed(heard.text).empty())
        return emptyAnswer(provider);
    return ChatAnswer{std::move(heard.text), std::move(heard.model)};
}

}  // namespace

OpenAiChat::OpenAiChat(Endpoint endpoint, std::string model, HttpClient& client)
    : m_endpoint(std::move(endpoint)), m_client(client), m_model(std::move(model)) {}

Result<std::vector<std::string>> OpenAiChat::models(const std::stop_token& stop) {
    return listModels(m_client, m_endpoint, {}, "data", "id", stop);
}

Result<std::string> OpenAiChat::model(const std::stop_token& stop) {
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_model.empty())
            return m_model;
    }
    SW_TRY(const std::vector<std::string> names, models(stop));
    const auto first = std::ranges::find_if(
        names, [](const std::string& name) { return asciiLower(name).find("embed") == std::string::npos; });
    if (first == names.end())
        return fail(ErrorCode::Provider, m_endpoint.provider + " has no model that writes. Load one there, or name one with "
                                                               "\"model\" in the settings.");
    const std::scoped_lock lock(m_mutex);
    m_model = *first;
    return m_model;
}

bool OpenAiChat::has(Feature feature) const {
    const std::scoped_lock lock(m_mutex);
    return !m_refused.contains(feature);
}

bool OpenAiChat::learn(const std::string& words) {
    const std::string lower = asciiLower(words);
    const auto says = [&](std::initializer_list<const char*> all) {
        return std::ranges::any_of(all, [&](const char* word) { return lower.find(word) != std::string::npos; });
    };
    const std::scoped_lock lock(m_mutex);
    if (says({"stream_options", "include_usage"}) && m_refused.insert(Feature::Usage).second)
        return true;
    if (says({"seed"}) && m_refused.insert(Feature::Seed).second)
        return true;
    if (says({"response_format", "json_schema", "json_object", "schema", "structured", "grammar"}))
        return m_refused.insert(Feature::Schema).second || m_refused.insert(Feature::JsonObject).second;
    return false;
}

Json OpenAiChat::bodyOf(const ChatRequest& request, const std::string& model) const {
    Json messages = Json::array({{{"role", "system"}, {"content", request.system}}});
    for (const ChatMessage& message : request.messages)
        messages.push_back(
            {{"role", message.from == ChatMessage::From::Model ? "assistant" : "user"}, {"content", message.text}});
    Json body = {{"model", model}, {"messages", std::move(messages)}, {"stream", true}};
    if (has(Feature::Usage))
        body["stream_options"] = {{"include_usage", true}};
    if (has(Feature::Seed))
        body["seed"] = request.seed & 0x7fff'ffff;
    if (has(Feature::Schema))
        body["response_format"] = {
            {"type", "json_schema"},
            {"json_schema", {{"name", request.schemaName}, {"schema", request.schema}, {"strict", true}}}};
    else if (has(Feature::JsonObject))
        body["response_format"] = {{"type", "json_object"}};
    return body;
}

Result<ChatAnswer> OpenAiChat::ask(const ChatRequest& request, const ChatProgress& progress,
                                   const std::stop_token& stop) {
    SW_TRY(const std::string name, model(stop));
    for (;;) {
        Heard heard;
        SW_TRY(const RemoteAnswer answer,
               streamChat(m_client, m_endpoint, "/chat/completions", {}, bodyOf(request, name),
                          [&](const std::string&, const Json& value) {
                              return hear(m_endpoint.provider, value, heard, progress);
                          },
                          stop));
        if (answer.isGood()) {
            noteUse(heard.used);
            return answerOf(m_endpoint.provider, std::move(heard));
        }
        const bool refused = answer.status == 400 || answer.status == 422 || answer.status == 501;
        if (!refused || !learn(answer.body))
            return tl::unexpected<Error>(m_client.refusalOf(m_endpoint, answer));
    }
}

}  // namespace sw
