#include "services/animation/offline_animation.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/model/captions.h"
#include "services/animation/transitions.h"

namespace sw {
namespace {

/// A layer of small depth moves less than the camera does: a picture that has no other layer gets more of it instead.
double strengthFor(const std::vector<EnteringLayer>& layers) {
    constexpr double kFarthest = 0.25;
    if (layers.size() != 1 || layers[0].depth <= 0)
        return 1;
    return 1 / std::clamp(layers[0].depth, kFarthest, 1.0);
}

/// How much livelier than the scene's energy a mood is; nothing for a mood that is not known.
double moodEnergy(const std::string& mood) {
    struct Row {
        const char* mood;
        double energy;
    };
    for (const Row& row : {Row{"calm", -0.3}, Row{"serious", -0.25}, Row{"tech", 0.1}, Row{"tense", 0.15},
                           Row{"playful", 0.2}, Row{"epic", 0.25}})
        if (mood == row.mood)
            return row.energy;
    return 0;
}

/// Where a layer reaches from and to, along one side of the canvas.
struct Reach {
    double from = 0;
    double to = 0;
};

/// `length` is the canvas's; `shift` the camera's in fractions of it.
Reach reachAt(Reach rest, double depth, double zoom, double shift, double length) {
    const double scale = 1 + (zoom - 1) * depth;
    const double moved = length / 2 - scale * (length / 2 + shift * depth * length);
    return {scale * rest.from + moved, scale * rest.to + moved};
}

Reach across(const Box& box) {
    return {box.x, box.x + box.width};
}

Reach down(const Box& box) {
    return {box.y, box.y + box.height};
}

/// How much of a camera's movement is left: 0 is the view at rest, 1 the path itself.
struct Share {
    double all = 1;
    double vertical = 1;  ///< of the shift up and down, beside `all`
};

CameraKey towards(const CameraKey& key, Share share) {
    return {key.at, share.all * key.x, share.all * share.vertical * key.y, 1 + share.all * (key.zoom - 1),
            share.all * key.roll};
}

/// What a layer must not leave while the camera moves.
struct Limits {
    Reach across;
    Reach down;
    bool any = false;
};

constexpr double kFarAway = 1e9;

/// A large layer that is wholly on the canvas at rest keeps to it, and one that is wholly above the captions does not
/// sink into them.
Limits limitsOf(const EnteringLayer& layer, double width, double height) {
    const double soft = 0.03 * width;  // a layer's box is that much wider than what is drawn: shadows, glow
    const double rounding = 0.005 * width;
    const double quiet = captionTop(static_cast<int>(width), static_cast<int>(height));
    const Box& box = layer.box;
    const bool isOnCanvas = box.x >= -soft && box.x + box.width <= width + soft;
    const bool isLarge = isOnCanvas && box.width >= 0.4 * width;
    const bool isAbove = isOnCanvas && box.y + box.height <= quiet + soft;
    Limits limits{{-kFarAway, kFarAway}, {-kFarAway, kFarAway}, isLarge || isAbove};
    if (isLarge)
        limits.across = {std::min(0.0, box.x) - rounding, std::max(width, box.x + box.width) + rounding};
    if (isLarge && box.y >= -rounding)
        limits.down.from = -soft;
    if (isAbove)
        limits.down.to = quiet + soft;
    return limits;
}

bool isInView(const CameraPath& path, Share share, const EnteringLayer& layer, const Limits& limits, double width,
              double height) {
    return std::all_of(path.begin(), path.end(), [&](const CameraKey& from) {
        const CameraKey key = towards(from, share);
        const Reach x = reachAt(across(layer.box), layer.depth, key.zoom, key.x, width);
        const Reach y = reachAt(down(layer.box), layer.depth, key.zoom, key.y, height);
        return x.from >= limits.across.from && x.to <= limits.across.to && y.from >= limits.down.from &&
               y.to <= limits.down.to;
    });
}

/// The largest value of `part`, up to what it is, for which `fits()`; 0 when none does.
template <class Fits>
void reduce(double& part, Fits fits) {
    double inside = 0;
    for (double step = part / 2; step > 0.005; step /= 2) {
        part = inside + step;
        if (fits())
            inside = part;
    }
    part = inside;
}

/// The numbers of a pattern say where the camera is in each frame; they are not ours to change.
bool isPattern(const Json& camera) {
    return camera.is_string() && trimmed(camera.get_ref<const std::string&>()).starts_with('{');
}

}  // namespace

CameraPath keptInView(const CameraPath& path, const std::vector<EnteringLayer>& layers, double width, double height) {
    Share share;
    for (const EnteringLayer& layer : layers) {
        const Limits limits = limitsOf(layer, width, height);
        const auto fits = [&] { return isInView(path, share, layer, limits, width, height); };
        if (!limits.any || fits())
            continue;
        // Less up and down is hardly noticed; when that is not enough, less of everything.
        const double vertical = share.vertical;
        reduce(share.vertical, fits);
        if (fits())
            continue;
        share.vertical = vertical;
        reduce(share.all, fits);
    }
    CameraPath kept;
    for (const CameraKey& key : path)
        kept.push_back(towards(key, share));
    return kept;
}

CameraRoom cameraRoom(const std::vector<EnteringLayer>& layers, double width, double height) {
    CameraRoom room;
    room.aspect = height / width;
    if (layers.empty())
        return room;
    const Box& box = layers[0].box;
    room.horizontal = std::max(0.0, std::min(-box.x, box.x + box.width - width) / width);
    room.vertical = std::max(0.0, std::min(-box.y, box.y + box.height - height) / height);
    return room;
}

Result<Motion> OfflineAnimation::animate(const MotionOrder& order, const StageContext& context) {
    if (context.stop.stop_requested())
        return cancelled();
    const double energy = std::clamp(order.energy + moodEnergy(order.mood), 0.0, 1.0);
    CameraOrder camera;
    camera.camera = order.camera;
    camera.seed = order.seed;
    camera.energy = energy;
    camera.strength = strengthFor(order.layers);
    camera.room = cameraRoom(order.layers, order.width, order.height);
    Motion motion;
    SW_TRY(motion.camera, cameraPath(camera));
    if (!isPattern(order.camera))
        motion.camera = keptInView(motion.camera, order.layers, order.width, order.height);
    SW_TRY(motion.transition, chooseTransition({order.transition, order.first, energy, order.seed}));
    motion.entrances = planEntrances(order.layers, {order.first, motion.transition.duration}, order.seed);
    motion.model = "camera";
    return motion;
}

}  // namespace sw
