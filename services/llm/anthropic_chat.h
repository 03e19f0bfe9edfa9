#pragma once

#include "services/llm/chat_model.h"

namespace sw {

/// Messages as Anthropic publishes them (docs.anthropic.com/en/api/messages). Structured output is a tool that the model must
/// use.
class AnthropicChat final : public ChatModel {
public:
    AnthropicChat(Endpoint endpoint, std::string model, HttpClient& client);

    Result<ChatAnswer> ask(const ChatRequest& request, const ChatProgress& progress,
                           const std::stop_token& stop) override;
    Result<std::vector<std::string>> models(const std::stop_token& stop) override;

private:
    Endpoint m_endpoint;
    std::string m_model;
    HttpClient& m_client;
};

}  // namespace sw
