#pragma once

#include <memory>
#include <string>

#include "core/graph/stage.h"
#include "services/llm/embedded_writer.h"

namespace sw {

/// The stage "script": text or topic in, proposed script out (parameters text, topic, seconds, language,
/// wordsPerMinute, seed). A text that is a script in the gateway's form is adopted as it is.
class LlmStage final : public Stage {
public:
    explicit LlmStage(WriterPaths paths);

    [[nodiscard]] std::string name() const override { return "script"; }
    [[nodiscard]] int version() const override { return 1; }
    [[nodiscard]] std::string provider(const Json& parameters) const override;
    [[nodiscard]] int concurrency(const std::string& provider) const override;
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override;

private:
    EmbeddedWriter m_embedded;
};

/// The writer's request from the stage's parameters. InvalidInput when one has the wrong type.
Result<WriterRequest> writerRequest(const Json& parameters);

}  // namespace sw
