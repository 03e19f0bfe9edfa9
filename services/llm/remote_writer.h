#pragma once

#include <memory>
#include <mutex>

#include "services/llm/chat_model.h"
#include "services/llm/llm_provider.h"
#include "services/llm/prompt_template.h"

namespace sw {

/// What remote writers have in common. All of it outlives them.
struct RemoteWriterTools {
    Disk& disk;
    PromptFolders prompts;
    const WriterSources& sources;
};

/// Writes scripts with a language model: prompts from templates, the answer as JSON of a schema, one round in which the model
/// may mend what does not fit. The value is the same as the embedded writer's: what the model does not say (camera, emphasis,
/// checks …) is filled in from its narration.
class RemoteWriter final : public LlmProvider {
public:
    RemoteWriter(const ProviderEntry& entry, std::unique_ptr<ChatModel> model, RemoteWriterTools tools);

    [[nodiscard]] std::string name() const override { return m_name; }
    /// What answered last, as the provider calls it; before that as the settings name it.
    [[nodiscard]] std::string model() const override;
    [[nodiscard]] int concurrency() const override { return m_concurrency; }
    Result<Json> write(const WriterRequest& request, const StageContext& context) override;

private:
    Result<ChatRequest> conversation(const WriterRequest& request) const;
    Result<Json> script(ChatRequest& chat, const WriterRequest& request, const StageContext& context);

    std::string m_name;
    int m_concurrency;
    std::unique_ptr<ChatModel> m_chat;
    RemoteWriterTools m_tools;
    mutable std::mutex m_mutex;  // guards m_model
    std::string m_model;
};

}  // namespace sw
