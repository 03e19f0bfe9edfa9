#include "services/animation/motion_stage.h"

#include <algorithm>
#include <utility>

#include "core/base/random.h"
#include "core/model/transition_names.h"

namespace sw {
namespace {

LayerEnter enterFrom(const std::string& name) {
    if (name == "fade")
        return LayerEnter::Fade;
    if (name == "pop")
        return LayerEnter::Pop;
    if (name == "rise")
        return LayerEnter::Rise;
    if (name == "drop")
        return LayerEnter::Drop;
    if (name == "slide")
        return LayerEnter::Slide;
    return LayerEnter::None;
}

EnteringLayer layerFrom(const Json& json) {
    EnteringLayer layer;
    layer.box = {numberOr(json, "x", 0), numberOr(json, "y", 0), numberOr(json, "width", 0),
                 numberOr(json, "height", 0)};
    layer.depth = numberOr(json, "depth", 1);
    layer.enter = enterFrom(stringOr(json, "enter", "none"));
    return layer;
}

/// Takes canvas and layers from the scene's image node.
Result<void> readPicture(const StageRequest& request, MotionOrder& order) {
    for (const auto& [node, input] : request.inputs) {
        if (!node.starts_with("image/"))
            continue;
        order.width = numberOr(input.value, "width", 0);
        order.height = numberOr(input.value, "height", 0);
        const auto layers = input.value.is_object() ? input.value.find("layers") : input.value.end();
        if (order.width <= 0 || order.height <= 0 || layers == input.value.end() || !layers->is_array())
            return fail(ErrorCode::InvalidInput, "The picture of " + node.substr(6) +
                                                     " cannot be set in motion: its size "
                                                     "or its layers are missing. Make the picture again.");
        for (const Json& layer : *layers)
            order.layers.push_back(layerFrom(layer));
        return {};
    }
    return fail(ErrorCode::InvalidInput, "The motion \"" + request.node +
                                             "\" has no picture to move. Make the scene's "
                                             "picture first.");
}

Json cameraValue(const CameraPath& path) {
    Json keys = Json::array();
    for (const CameraKey& key : path)
        keys.push_back({{"at", key.at}, {"x", key.x}, {"y", key.y}, {"zoom", key.zoom}, {"roll", key.roll}});
    return keys;
}

Json entersValue(const std::vector<LayerEntrance>& entrances) {
    Json enters = Json::array();
    for (const LayerEntrance& entrance : entrances)
        enters.push_back({{"layer", entrance.layer}, {"at", entrance.at.flicks}});
    return enters;
}

}  // namespace

MotionStage::MotionStage(std::shared_ptr<AnimationProvider> provider) : m_provider(std::move(provider)) {}

std::string MotionStage::provider(const Json&) const {
    return m_provider->name();
}

int MotionStage::concurrency(const std::string&) const {
    return m_provider->concurrency();
}

Result<StageResult> MotionStage::run(const StageRequest& request, const StageContext& context) {
    const Json& parameters = request.parameters;
    MotionOrder order;
    SW_CHECK(readPicture(request, order));
    order.camera = parameters.is_object() ? parameters.value("camera", Json()) : Json();
    order.transition = stringOr(parameters, "transition", "auto");
    order.first = booleanOr(parameters, "first", false);
    order.mood = stringOr(parameters, "mood");
    order.seed = seedOf(parameters);
    order.energy = numberOr(parameters, "energy", 0.5);
    // A camera movement that was asked for stays what it is: another take is calmer or livelier.
    if (takeOf(parameters) != 0)
        order.energy = std::clamp(order.energy + Random(order.seed).fork("energy").between(-0.4, 0.4), 0.0, 1.0);
    SW_TRY(const Motion motion, m_provider->animate(order, context));
    StageResult result;
    result.value = {
        {"camera", cameraValue(motion.camera)},
        {"enters", entersValue(motion.entrances)},
        {"transition",
         {{"kind", transitionName(motion.transition.kind)}, {"duration", motion.transition.duration.flicks}}}};
    result.provider = m_provider->name();
    result.model = motion.model;
    result.licence = "Free to use";
    context.report(1, "Motion is ready");
    return result;
}

}  // namespace sw
