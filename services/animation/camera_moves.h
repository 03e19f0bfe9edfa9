#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/model/cut.h"

namespace sw {

using CameraPath = std::vector<CameraKey>;

/// How far the background reaches over the canvas on each side, as a fraction of canvas width and height, and how tall
/// the canvas is for its width.
struct CameraRoom {
    double horizontal = 0.08;
    double vertical = 0.08;
    double aspect = 1920.0 / 1080.0;  ///< height / width
};

/// How far the view may be shifted to one side at a zoom and a roll (degrees) without showing what lies beyond the
/// background; negative where even the middle shows it. Holds for layers of every depth from 0 to 1, and whether the
/// shift is measured before or after zooming.
double horizontalReach(const CameraRoom& room, double zoom, double roll);
double verticalReach(const CameraRoom& room, double zoom, double roll);

/// The path with every key brought inside of the background: roll and zoom held where the view fits, then shifts cut.
/// All points between two keys, which move on a straight line whatever the easing, are inside then, too.
CameraPath keptInside(CameraPath path, const CameraRoom& room);

/// "Static", "Move Left" … "Crane Down": the 15 movements, in the order in which they are shown.
const std::vector<std::string>& cameraMoveNames();

/// What a movement is made of. Each amount is −1 (left, up, out, anticlockwise) … 1 (right, down, in, clockwise): in
/// the object form {type, horizontal, vertical, zoom, tilt, pan, roll} they are given from −10 to 10.
struct CameraAmounts {
    double horizontal = 0;  ///< the camera travels sideways
    double vertical = 0;
    double zoom = 0;
    double tilt = 0;  ///< the camera turns up or down where it stands
    double pan = 0;   ///< the camera turns left or right where it stands
    double roll = 0;
};

/// What a path is made from. `strength` scales it: 1 is right for a subject of depth 1. `seed` gives a still camera its
/// direction of drift.
struct CameraOrder {
    Json camera;  ///< a movement's name, the object form, or the pattern "{x1,y1,z1,x2,…}" (a triplet per frame, −4…4)
    std::uint64_t seed = 0;
    double energy = 0.5;  ///< 0…1
    double strength = 1;
    CameraRoom room;
};

/// The path for an order, inside of the background, from `at` 0 to `at` 1. Names are compared without case; an empty or
/// absent camera is "Static". InvalidInput says what is wrong and, for a name, which one is nearest.
Result<CameraPath> cameraPath(const CameraOrder& order);

}  // namespace sw
