#pragma once

#include <vector>

#include "core/model/cut.h"

namespace sw {

/// How a layer is moved from where it lies at rest, in canvas pixels about the canvas' centre c:
/// p → c + rotate(roll) × (scale × (p − c) + (x, y)).
struct LayerPose {
    double scale = 1;
    double x = 0;
    double y = 0;
    double roll = 0;  ///< radians clockwise
    double opacity = 1;
    friend bool operator==(const LayerPose&, const LayerPose&) = default;
};

/// The camera at `at` (0…1): the keys on both sides, eased by smoothstep; held before the first and after the last.
CameraKey cameraAt(const std::vector<CameraKey>& keys, double at);

/// Where every layer of `picture` is `sinceStart` after the scene's start; after its end the camera stays where it
/// arrived while idle movement goes on. The view moves by the camera's shift × depth and zooms by 1 + (zoom − 1) ×
/// depth, so that near layers move more. A layer that covers the canvas at rest covers it always: what would show its
/// border is held back.
std::vector<LayerPose> posesAt(const CutPicture& picture, int width, int height, Duration sinceStart);

/// The largest scale that keys bring a layer to, at least 1 and at most 4: what gets larger is enlarged as it is
/// painted.
double largestKeyedScale(const std::vector<Keyframe>& keys);

/// The largest scale that the camera and its keys bring a layer to.
double largestScale(const CutPicture& picture, const CutLayer& layer);

/// True when the layer's box covers a canvas of this size at rest.
bool coversCanvas(const CutLayer& layer, int width, int height);

}  // namespace sw
