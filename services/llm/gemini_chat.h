#pragma once

#include "services/llm/chat_model.h"

namespace sw {

/// generateContent as Google publishes it (ai.google.dev/api/generate-content). The key goes in a header, never in the
/// address.
class GeminiChat final : public ChatModel {
public:
    GeminiChat(Endpoint endpoint, std::string model, HttpClient& client);

    Result<ChatAnswer> ask(const ChatRequest& request, const ChatProgress& progress,
                           const std::stop_token& stop) override;
    Result<std::vector<std::string>> models(const std::stop_token& stop) override;

private:
    Endpoint m_endpoint;
    std::string m_model;
    HttpClient& m_client;
};

/// A JSON Schema in Gemini's own dialect, which has no additionalProperties and names types in capitals.
Json geminiSchema(const Json& schema);

}  // namespace sw
