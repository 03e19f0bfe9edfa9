#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "core/graph/stage.h"
#include "services/llm/embedded_writer.h"
#include "services/llm/prompt_template.h"
#include "services/remote/http_client.h"
#include "services/remote/provider_order.h"

namespace sw {

/// How many words a voice speaks in a minute; 0 when that is not known.
using SpeakingRate = std::function<double(const std::string& voice)>;

/// The language models that may write scripts. What it points to outlives the stage.
struct RemoteWriting {
    HttpClient* client = nullptr;
    Keys* keys = nullptr;
    Disk* disk = nullptr;
    PromptFolders prompts;
    const ProviderSettings* settings = nullptr;
};

/// The stage "script": text or topic in, proposed script out (parameters text, topic, seconds, language, voice,
/// wordsPerMinute, seed, provider). Without wordsPerMinute the voice's own rate decides how much is said. A text that is a
/// script in the gateway's form is adopted as it is. Who writes: the language models of the settings, in their order, and
/// the embedded writer.
class LlmStage final : public Stage {
public:
    explicit LlmStage(WriterPaths paths, SpeakingRate rate = {});
    LlmStage(WriterPaths paths, SpeakingRate rate, const RemoteWriting& remote);

    [[nodiscard]] std::string name() const override { return "script"; }
    [[nodiscard]] int version() const override { return 4; }
    [[nodiscard]] std::string provider(const Json& parameters) const override;
    [[nodiscard]] int concurrency(const std::string& provider) const override;
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override;

private:
    Result<StageResult> written(LlmProvider& writer, const WriterRequest& brief, const StageContext& context) const;

    EmbeddedWriter m_embedded;
    SpeakingRate m_rate;
    std::map<std::string, std::unique_ptr<LlmProvider>> m_remote;
    ProviderOrder m_order;
};

/// The writer's request from the stage's parameters. InvalidInput when one has the wrong type.
Result<WriterRequest> writerRequest(const Json& parameters);

}  // namespace sw
