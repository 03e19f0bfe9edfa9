#include "core/media/scene/scene_geometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sw {
namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kTurn = 2 * std::numbers::pi;
constexpr double kLeastScale = 0.05;

double smoothstep(double t) {
    const double x = std::clamp(t, 0.0, 1.0);
    return x * x * (3 - 2 * x);
}

double easeOutCubic(double t) {
    const double x = 1 - std::clamp(t, 0.0, 1.0);
    return 1 - x * x * x;
}

/// From 0 to 1 with one visible overshoot, at rest from t = 1 on.
double spring(double t) {
    if (t >= 1)
        return 1;
    return 1 - std::exp(-6.5 * t) * std::cos(9 * t) * (1 - t * t * t * t);
}

/// What an entrance adds to a layer: a scale about its own centre, a shift in canvas pixels, an opacity.
struct Entrance {
    double scale = 1;
    double x = 0;
    double y = 0;
    double opacity = 1;
};

constexpr double kPopSeconds = 0.5;
constexpr double kMoveSeconds = 0.5;
constexpr double kFadeSeconds = 0.4;

Entrance entranceAt(const CutLayer& layer, int width, int height, double seconds) {
    if (layer.enter == LayerEnter::None)
        return {};
    if (seconds < 0)
        return {.opacity = 0};
    const double appear = std::min(1.0, (seconds + 1.0 / 60) / 0.15);
    switch (layer.enter) {
        case LayerEnter::Fade:
            return {.opacity = smoothstep(seconds / kFadeSeconds)};
        case LayerEnter::Pop:
            return {.scale = 0.45 + 0.55 * spring(seconds / kPopSeconds), .opacity = appear};
        case LayerEnter::Rise:
            return {.y = 0.075 * height * (1 - spring(seconds / kMoveSeconds)), .opacity = appear};
        case LayerEnter::Drop:
            return {.y = -0.16 * height * (1 - spring(seconds / kMoveSeconds)), .opacity = appear};
        case LayerEnter::Slide: {
            const double side = layer.box.x + layer.box.width / 2 < width / 2.0 ? -1 : 1;
            return {.x = side * 0.45 * width * (1 - easeOutCubic(seconds / kMoveSeconds)), .opacity = appear};
        }
        case LayerEnter::None:
            break;
    }
    return {};
}

/// Slow drift about the place of rest; every layer has its own rhythm.
void addSway(const CutLayer& layer, std::size_t index, double seconds, LayerPose& pose) {
    if (layer.sway == 0)
        return;
    const double phase = 2.4 * static_cast<double>(index);  // about the golden angle: no two layers in step
    pose.y += pose.scale * layer.sway * std::sin(kTurn * seconds / 3.7 + phase);
    pose.x += pose.scale * layer.sway * 0.4 * std::sin(kTurn * seconds / 5.3 + 1.7 * phase);
}

/// Holds a covering layer back so that none of its borders comes into view.
void keepCovering(const Box& box, int width, int height, LayerPose& pose) {
    const double c = std::abs(std::cos(pose.roll));
    const double s = std::abs(std::sin(pose.roll));
    const double halfWidth = (c * width + s * height) / 2;
    const double halfHeight = (s * width + c * height) / 2;
    const double left = box.x - width / 2.0;
    const double top = box.y - height / 2.0;
    pose.scale = std::max({pose.scale, 2 * halfWidth / box.width, 2 * halfHeight / box.height});
    pose.x = std::clamp(pose.x, halfWidth - pose.scale * (left + box.width), -halfWidth - pose.scale * left);
    pose.y = std::clamp(pose.y, halfHeight - pose.scale * (top + box.height), -halfHeight - pose.scale * top);
}

LayerPose poseOf(const CutLayer& layer, std::size_t index, const CameraKey& camera, int width, int height,
                 Duration sinceStart) {
    LayerPose pose;
    pose.scale = std::max(kLeastScale, 1 + (camera.zoom - 1) * layer.depth);
    pose.x = -pose.scale * camera.x * layer.depth * width;
    pose.y = -pose.scale * camera.y * layer.depth * height;
    pose.roll = -camera.roll * kDegree;
    const Entrance in = entranceAt(layer, width, height, (sinceStart - layer.enterAt).toSeconds());
    const double fromCentreX = layer.box.x + layer.box.width / 2 - width / 2.0;
    const double fromCentreY = layer.box.y + layer.box.height / 2 - height / 2.0;
    pose.x += pose.scale * ((1 - in.scale) * fromCentreX + in.x);
    pose.y += pose.scale * ((1 - in.scale) * fromCentreY + in.y);
    pose.scale *= in.scale;
    pose.opacity = in.opacity;
    addSway(layer, index, sinceStart.toSeconds(), pose);
    const bool stands = layer.enter == LayerEnter::None || layer.enter == LayerEnter::Fade;
    if (stands && coversCanvas(layer, width, height))
        keepCovering(layer.box, width, height, pose);
    return pose;
}

}  // namespace

CameraKey cameraAt(const std::vector<CameraKey>& keys, double at) {
    if (keys.empty())
        return {};
    const auto next = std::find_if(keys.begin(), keys.end(), [at](const CameraKey& key) { return key.at > at; });
    if (next == keys.begin())
        return keys.front();
    if (next == keys.end())
        return keys.back();
    const CameraKey& a = *std::prev(next);
    const CameraKey& b = *next;
    const double t = smoothstep((at - a.at) / (b.at - a.at));
    return {at, std::lerp(a.x, b.x, t), std::lerp(a.y, b.y, t), std::lerp(a.zoom, b.zoom, t),
            std::lerp(a.roll, b.roll, t)};
}

std::vector<LayerPose> posesAt(const CutPicture& picture, int width, int height, Duration sinceStart) {
    const Duration seen = picture.before + sinceStart;
    const auto length = static_cast<double>((picture.before + picture.range.duration() + picture.after).flicks);
    const double at = length > 0 ? std::clamp(static_cast<double>(seen.flicks) / length, 0.0, 1.0) : 0;
    const CameraKey camera = cameraAt(picture.camera, at);
    std::vector<LayerPose> poses;
    poses.reserve(picture.layers.size());
    for (std::size_t i = 0; i < picture.layers.size(); ++i)
        poses.push_back(poseOf(picture.layers[i], i, camera, width, height, seen));
    return poses;
}

double largestKeyedScale(const std::vector<Keyframe>& keys) {
    constexpr double kMost = 4;
    double largest = 1;
    for (const Keyframe& key : keys)
        if (key.property == KeyedProperty::Scale)
            largest = std::max(largest, key.value);
    return std::min(largest, kMost);
}

double largestScale(const CutPicture& picture, const CutLayer& layer) {
    double largest = 1;
    for (const CameraKey& key : picture.camera)
        largest = std::max(largest, 1 + (key.zoom - 1) * layer.depth);
    return largest * largestKeyedScale(layer.keyframes);
}

bool coversCanvas(const CutLayer& layer, int width, int height) {
    const Box& box = layer.box;
    return layer.rotation == 0 && box.x <= 0 && box.y <= 0 && box.x + box.width >= width &&
           box.y + box.height >= height;
}

}  // namespace sw
