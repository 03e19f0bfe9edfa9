#include "services/animation/offline_animation.h"

#include <algorithm>

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

}  // namespace

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
    SW_TRY(motion.transition, chooseTransition({order.transition, order.first, energy, order.seed}));
    motion.entrances = planEntrances(order.layers, {order.first, motion.transition.duration}, order.seed);
    motion.model = "camera";
    return motion;
}

}  // namespace sw
