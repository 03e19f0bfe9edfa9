#pragma once

#include "core/graph/stage.h"

namespace sw {

/// The "captions" stage: marks the words of a sentence's voice that captions stress. Needs no provider.
/// parameters {"emphasis": […]}, one input "voice/<sentence>"; gives {"words":[{"text","start","end","spaceBefore",
/// "emphasis"}]}, times in flicks from the voice's start.
class CaptionsStage final : public Stage {
public:
    [[nodiscard]] std::string name() const override { return "captions"; }
    [[nodiscard]] int version() const override { return 1; }
    [[nodiscard]] std::string provider(const Json&) const override { return "embedded"; }
    [[nodiscard]] int concurrency(const std::string&) const override { return 2; }
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override;
};

}  // namespace sw
