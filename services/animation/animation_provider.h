#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/graph/stage.h"
#include "core/model/cut.h"
#include "services/animation/camera_moves.h"
#include "services/animation/entrances.h"
#include "services/animation/still_picture.h"

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
    std::vector<StillLayer> still;      ///< the same with their files, as far as they have some
    std::string prompt;                 ///< what happens, for who films from words
};

/// A film that is shown in place of the picture that it begins with, from the scene's start. When the scene is longer its last
/// picture stays, over which the camera still moves; a longer film is cut off.
struct MotionVideo {
    std::string bytes;
    std::string extension;  ///< of its container, without the dot
    Box box;                ///< on the canvas, which it covers
    friend bool operator==(const MotionVideo&, const MotionVideo&) = default;
};

/// How a scene moves, as long as the scene itself.
struct Motion {
    CameraPath camera;
    std::vector<LayerEntrance> entrances;
    Transition transition;
    std::string model;
    std::optional<MotionVideo> video = {};
    std::string licence = "Free to use";
    std::map<std::string, double> used = {};  ///< as StageResult's
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
