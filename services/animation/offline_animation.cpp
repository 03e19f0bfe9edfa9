#include "services/animation/offline_animation.h"

#include <algorithm>

#include "core/base/text.h"
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

/// A layer's place on the canvas from side to side.
struct Sides {
    double left = 0;
    double right = 0;
};

Sides sidesAt(const EnteringLayer& layer, const CameraKey& key, double width) {
    const double scale = 1 + (key.zoom - 1) * layer.depth;
    const double shift = width / 2 - scale * (width / 2 + key.x * layer.depth * width);
    return {scale * layer.box.x + shift, scale * (layer.box.x + layer.box.width) + shift};
}

/// `amount` 0 is the view at rest, 1 the key itself.
CameraKey towards(const CameraKey& key, double amount) {
    return {key.at, amount * key.x, amount * key.y, 1 + amount * (key.zoom - 1), amount * key.roll};
}

bool isInView(const CameraPath& path, double amount, const EnteringLayer& layer, double width) {
    const double soft = 0.03 * width;  // a layer's box is that much wider than what is drawn: shadows, glow
    return std::all_of(path.begin(), path.end(), [&](const CameraKey& key) {
        const Sides sides = sidesAt(layer, towards(key, amount), width);
        return sides.left >= -soft && sides.right <= width + soft;
    });
}

/// Large and, at rest, wholly on the canvas.
bool isToBeSeen(const EnteringLayer& layer, double width) {
    const double rounding = 0.005 * width;
    return layer.box.width >= 0.4 * width && layer.box.x >= -rounding &&
           layer.box.x + layer.box.width <= width + rounding;
}

/// The numbers of a pattern say where the camera is in each frame; they are not ours to change.
bool isPattern(const Json& camera) {
    return camera.is_string() && trimmed(camera.get_ref<const std::string&>()).starts_with('{');
}

}  // namespace

CameraPath keptInView(const CameraPath& path, const std::vector<EnteringLayer>& layers, double width) {
    double amount = 1;
    for (const EnteringLayer& layer : layers) {
        if (!isToBeSeen(layer, width) || isInView(path, amount, layer, width))
            continue;
        double inside = 0;
        for (double step = amount / 2; step > 0.005; step /= 2)
            if (isInView(path, inside + step, layer, width))
                inside += step;
        amount = inside;
    }
    CameraPath kept;
    for (const CameraKey& key : path)
        kept.push_back(towards(key, amount));
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
        motion.camera = keptInView(motion.camera, order.layers, order.width);
    SW_TRY(motion.transition, chooseTransition({order.transition, order.first, energy, order.seed}));
    motion.entrances = planEntrances(order.layers, {order.first, motion.transition.duration}, order.seed);
    motion.model = "camera";
    return motion;
}

}  // namespace sw
