#pragma once

#include <string>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/graph/stage.h"
#include "services/llm/writer.h"

namespace sw {

/// Writes scripts: the embedded writer, or a language model behind a protocol. Called on worker threads, several at a
/// time up to `concurrency`.
class LlmProvider {
public:
    virtual ~LlmProvider() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    [[nodiscard]] virtual std::string model() const = 0;
    [[nodiscard]] virtual int concurrency() const = 0;
    /// The value of the script stage. Returns soon after stop is requested, with Cancelled. Errors name the provider,
    /// say why and what to do.
    virtual Result<Json> write(const WriterRequest& request, const StageContext& context) = 0;
};

}  // namespace sw
