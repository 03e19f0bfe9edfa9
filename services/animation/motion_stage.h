#pragma once

#include <memory>
#include <string>

#include "core/graph/stage.h"
#include "services/animation/animation_provider.h"

namespace sw {

/// The nodes "motion/<scene>": how a scene's picture moves.
/// Parameters {"camera", "seed", "mood", "energy", "transition", "first"}; input "image/<scene>" with its canvas and
/// layers. Value {"camera": [{"at", "x", "y", "zoom", "roll"}], "enters": [{"layer", "at": flicks}], "transition":
/// {"kind", "duration": flicks}}; no files.
class MotionStage final : public Stage {
public:
    explicit MotionStage(std::shared_ptr<AnimationProvider> provider);

    [[nodiscard]] std::string name() const override { return "motion"; }
    [[nodiscard]] int version() const override { return 5; }
    [[nodiscard]] std::string provider(const Json& parameters) const override;
    [[nodiscard]] int concurrency(const std::string& provider) const override;
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override;

private:
    std::shared_ptr<AnimationProvider> m_provider;
};

}  // namespace sw
