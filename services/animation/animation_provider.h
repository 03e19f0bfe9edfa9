#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/graph/stage.h"
#include "core/model/cut.h"
#include "services/animation/camera_moves.h"
#include "services/animation/entrances.h"

namespace sw {

/// A scene's picture and how it shall move.
struct MotionOrder {
    Json camera;  ///< see CameraOrder
    std::string transition = "auto";
    bool first = false;
    std::string mood;
    double energy = 0.5;  ///< 0…1, before the mood is counted in
    std::uint64_t seed = 0;
    double width = 1080;  ///< of the canvas, in pixels
    double height = 1920;
    std::vector<EnteringLayer> layers;  ///< back to front; the first is the background
};

/// How a scene moves, as long as the scene itself.
struct Motion {
    CameraPath camera;
    std::vector<LayerEntrance> entrances;
    Transition transition;
    std::string model;
    friend bool operator==(const Motion&, const Motion&) = default;
};

/// Who sets pictures in motion: the embedded camera or a remote service. Called on worker threads; deterministic from
/// its order.
class AnimationProvider {
public:
    virtual ~AnimationProvider() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    [[nodiscard]] virtual int concurrency() const = 0;
    virtual Result<Motion> animate(const MotionOrder& order, const StageContext& context) = 0;
};

}  // namespace sw
