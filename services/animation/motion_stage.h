#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/graph/stage.h"
#include "services/animation/animation_provider.h"
#include "services/animation/remote_animation.h"
#include "services/remote/provider_order.h"

namespace sw {

/// The nodes "motion/<scene>": how a scene's picture moves.
/// Parameters {"camera", "seed", "mood", "energy", "transition", "first"}, optionally "prompt" and "provider"; input "image/<scene>" with its canvas and
/// layers. Value {"camera": [{"at", "x", "y", "zoom", "roll"}], "enters": [{"layer", "at": flicks}], "transition":
/// {"kind", "duration": flicks}}; no files. A provider that films gives the file "video" and says in the value's "video" where
/// on the canvas it lies {"file", "x", "y", "width", "height"}: it is shown in place of the picture. Who sets in motion: the
/// providers of the settings, in their order, and the embedded camera.
class MotionStage final : public Stage {
public:
    /// With one provider alone.
    explicit MotionStage(std::shared_ptr<AnimationProvider> embedded);
    /// With those that the settings describe as well.
    MotionStage(std::shared_ptr<AnimationProvider> embedded, const RemoteAnimating& remote);

    [[nodiscard]] std::string name() const override { return "motion"; }
    [[nodiscard]] int version() const override { return 5; }
    [[nodiscard]] std::string provider(const Json& parameters) const override;
    [[nodiscard]] int concurrency(const std::string& provider) const override;
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override;

private:
    std::vector<std::shared_ptr<AnimationProvider>> m_providers;
    ProviderOrder m_order;
};

}  // namespace sw
