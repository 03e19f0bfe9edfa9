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
        for (const Json& layer : *layers) {
            order.layers.push_back(layerFrom(layer));
            if (const auto file = input.files.find(stringOr(layer, "file")); file != input.files.end())
                order.still.push_back({order.layers.back().box, numberOr(layer, "rotation", 0), file->second, stringOr(layer, "fit") == "cover"});
        }
        order.prompt = stringOr(request.parameters, "prompt", stringOr(input.value, "alt"));
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

ProviderChoice choiceOf(const AnimationProvider& provider, const std::string& model, bool remote) {
    return {provider.name(), model, provider.concurrency(), remote};
}

StageResult resultOf(Motion motion) {
    StageResult result;
    result.value = {
        {"camera", cameraValue(motion.camera)},
        {"enters", entersValue(motion.entrances)},
        {"transition",
         {{"kind", transitionName(motion.transition.kind)}, {"duration", motion.transition.duration.flicks}}}};
    if (motion.video) {
        const Box& box = motion.video->box;
        result.value["video"] = {{"file", "video"}, {"x", box.x}, {"y", box.y}, {"width", box.width}, {"height", box.height}};
        result.files.push_back({"video", std::move(motion.video->extension), std::move(motion.video->bytes)});
    }
    result.model = std::move(motion.model);
    result.licence = std::move(motion.licence);
    result.used = std::move(motion.used);
    return result;
}

}  // namespace

MotionStage::MotionStage(std::shared_ptr<AnimationProvider> embedded)
    : m_providers{embedded}, m_order(name(), {choiceOf(*embedded, "", false)}, {embedded->name()}, false) {}

MotionStage::MotionStage(std::shared_ptr<AnimationProvider> embedded, const RemoteAnimating& remote)
    : MotionStage(embedded) {
    m_providers = remoteAnimations(remote);
    std::vector<ProviderChoice> choices;
    for (const auto& provider : m_providers)
        choices.push_back(choiceOf(*provider, remote.settings->find("animation", provider->name())->model, true));
    choices.push_back(choiceOf(*embedded, "", false));
    m_providers.push_back(std::move(embedded));
    m_order = ProviderOrder(name(), std::move(choices), remote.settings->orderOf("animation"), remote.settings->offline);
}

std::string MotionStage::provider(const Json& parameters) const {
    return m_order.label(parameters);
}

int MotionStage::concurrency(const std::string& provider) const {
    return m_order.concurrency(provider);
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
    return firstThatCan(m_order, parameters, context, [&](const ProviderChoice& choice) -> Result<StageResult> {
        const auto provider = std::ranges::find_if(m_providers, [&](const auto& one) { return one->name() == choice.name; });
        if (provider == m_providers.end())
            return fail(ErrorCode::Internal, "There is nobody called \"" + choice.name + "\" who sets pictures in motion.");
        SW_TRY(Motion motion, (*provider)->animate(order, context));
        StageResult result = resultOf(std::move(motion));
        result.provider = choice.name;
        context.report(1, "Motion is ready");
        return result;
    });
}

}  // namespace sw
