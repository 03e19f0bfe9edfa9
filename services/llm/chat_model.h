#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"
#include "services/remote/http_client.h"
#include "services/remote/provider_settings.h"

namespace sw {

/// Something said in a conversation.
struct ChatMessage {
    enum class From { User, Model };
    From from = From::User;
    std::string text;
};

/// A conversation whose next words are wanted: one JSON value that fits `schema` (JSON Schema, of the kind that all
/// providers take: objects with all members required, arrays, strings, enums).
struct ChatRequest {
    std::string system;
    std::vector<ChatMessage> messages;
    std::string schemaName;  ///< letters and underscores
    Json schema;
    std::uint64_t seed = 0;
    int mostTokens = 8192;  ///< of the answer, for providers that must be told
};

struct ChatAnswer {
    std::string text;
    std::string model;  ///< as the provider calls it
};

/// How many bytes have been said so far. On the calling thread.
using ChatProgress = std::function<void(std::size_t bytes)>;

/// A language model behind one protocol. Blocking; any thread. Errors name the provider, why and what to do.
class ChatModel {
public:
    virtual ~ChatModel() = default;
    virtual Result<ChatAnswer> ask(const ChatRequest& request, const ChatProgress& progress,
                                   const std::stop_token& stop) = 0;
    /// The models that the provider has.
    virtual Result<std::vector<std::string>> models(const std::stop_token& stop) = 0;
};

/// The model of an entry of kind "llm". `client` and `keys` outlive it.
std::unique_ptr<ChatModel> makeChatModel(const ProviderEntry& entry, HttpClient& client, Keys& keys);

}  // namespace sw
