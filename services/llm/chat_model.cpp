#include "services/llm/chat_model.h"

#include "services/llm/anthropic_chat.h"
#include "services/llm/gemini_chat.h"
#include "services/llm/openai_chat.h"

namespace sw {

std::unique_ptr<ChatModel> makeChatModel(const ProviderEntry& entry, HttpClient& client, Keys& keys) {
    Endpoint endpoint = endpointOf(entry, keys);
    if (entry.protocol == "anthropic")
        return std::make_unique<AnthropicChat>(std::move(endpoint), entry.model, client);
    if (entry.protocol == "gemini")
        return std::make_unique<GeminiChat>(std::move(endpoint), entry.model, client);
    return std::make_unique<OpenAiChat>(std::move(endpoint), entry.model, client);
}

}  // namespace sw
