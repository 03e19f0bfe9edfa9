#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/graph/stage.h"
#include "services/llm/embedded_writer.h"

namespace sw {

/// How many words a voice speaks in a minute; 0 when that is not known.
using SpeakingRate = std::function<double(const std::string& voice)>;

/// The stage "script": text or topic in, proposed script out (parameters text, topic, seconds, language, voice,
/// wordsPerMinute, seed). Without wordsPerMinute the voice's own rate decides how much is said. A text that is a script in the gateway's form is adopted as it is.
class LlmStage final : public Stage {
public:
    explicit LlmStage(WriterPaths paths, SpeakingRate rate = {});

    [[nodiscard]] std::string name() const override { return "script"; }
    [[nodiscard]] int version() const override { return 4; }
    [[nodiscard]] std::string provider(const Json& parameters) const override;
    [[nodiscard]] int concurrency(const std::string& provider) const override;
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override;

private:
    EmbeddedWriter m_embedded;
    SpeakingRate m_rate;
};

/// The writer's request from the stage's parameters. InvalidInput when one has the wrong type.
Result<WriterRequest> writerRequest(const Json& parameters);

}  // namespace sw
