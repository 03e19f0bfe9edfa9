#pragma once

#include <mutex>
#include <set>

#include "services/llm/chat_model.h"

namespace sw {

/// Chat Completions as OpenAI publishes them (platform.openai.com/docs/api-reference/chat) and as Ollama, llama.cpp, LM Studio,
/// vLLM and OpenRouter speak them. What a server refuses of structured output and seeds is left out from then on.
class OpenAiChat final : public ChatModel {
public:
    OpenAiChat(Endpoint endpoint, std::string model, HttpClient& client);

    Result<ChatAnswer> ask(const ChatRequest& request, const ChatProgress& progress,
                           const std::stop_token& stop) override;
    Result<std::vector<std::string>> models(const std::stop_token& stop) override;

private:
    /// What servers differ in, the most wanted first.
    enum class Feature { Schema, JsonObject, Seed, Usage };

    Result<std::string> model(const std::stop_token& stop);
    Json bodyOf(const ChatRequest& request, const std::string& model) const;
    bool has(Feature feature) const;
    /// True when the words complain of something that can be left out, which is then left out.
    bool learn(const std::string& words);

    Endpoint m_endpoint;
    HttpClient& m_client;
    mutable std::mutex m_mutex;  // guards all below
    std::string m_model;         ///< "" until a server without a choice was asked
    std::set<Feature> m_refused;
};

}  // namespace sw
