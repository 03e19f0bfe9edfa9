#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <optional>
#include <span>
#include <vector>

#include "core/model/cut.h"
#include "core/model/keyframes.h"

namespace sw::ui {

/// Where a curve lies in a widget: its plane's x (0…1, to the right) and y (`low`…`high`, upwards) in logical pixels.
struct CurveFrame {
    QRectF area;
    double low = 0;
    double high = 1;

    [[nodiscard]] QPointF toPixels(QPointF point) const;
    [[nodiscard]] QPointF toCurve(QPointF pixel) const;
};

/// So near to a grip, in logical pixels, the pointer takes it.
inline constexpr double kGripReach = 11;

// Easing: a Bézier curve from (0,0) to (1,1) with two grips.

enum class EasingGrip { First, Second };

struct EasingPreset {
    const char* title;  ///< for people; a text to translate in the context "Easing"
    Easing easing;
};
/// The first is linear.
std::span<const EasingPreset> easingPresets();
/// Its place among the presets; nothing for one that was drawn by hand.
std::optional<std::size_t> easingPresetOf(const Easing& easing);

QPointF gripOf(const Easing& easing, EasingGrip grip);
/// The nearer grip within reach; the second where both are as near. A held easing has none.
std::optional<EasingGrip> easingGripAt(const Easing& easing, const CurveFrame& frame, QPointF pixel);
/// The easing with a grip put at a point of the curve's plane: x within 0…1, y within the frame.
Easing withGripAt(Easing easing, EasingGrip grip, QPointF point, const CurveFrame& frame);
QPainterPath easingPath(const Easing& easing, const CurveFrame& frame);

// Speed: keys over the clip's length. Heights are logarithmic, so that half and double speed are as far from 1.

struct SpeedPreset {
    const char* title;  ///< as EasingPreset::title, in the context "Speed"
    std::vector<SpeedKey> keys;
};
/// The first is speed 1 throughout, without keys.
std::span<const SpeedPreset> speedPresets();

/// 0 for standing still, 1 for ten times as fast.
double heightOfSpeed(double speed);
/// The reverse, rounded as a person would (two digits), 1 and 0 caught from near by; never between 0 and 0.1.
double speedOfHeight(double height);
/// The keys as shown: without any, one on each side.
std::vector<SpeedKey> shownSpeed(const std::vector<SpeedKey>& keys);
std::optional<std::size_t> speedKeyAt(const std::vector<SpeedKey>& keys, const CurveFrame& frame, QPointF pixel);
/// The keys with one put at a point of the plane; it does not pass its neighbours, and the outer ones stay at the ends.
std::vector<SpeedKey> withSpeedKeyAt(std::vector<SpeedKey> keys, std::size_t index, QPointF point);
/// The keys with a new one on the curve at `at` (0…1), and its index.
std::pair<std::vector<SpeedKey>, std::size_t> withNewSpeedKey(std::vector<SpeedKey> keys, double at);
/// The keys without one; the outer ones stay.
std::vector<SpeedKey> withoutSpeedKey(std::vector<SpeedKey> keys, std::size_t index);
double speedAt(const std::vector<SpeedKey>& keys, double at);
QPainterPath speedPath(const std::vector<SpeedKey>& keys, const CurveFrame& frame);

}  // namespace sw::ui
