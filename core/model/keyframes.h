#pragma once

#include <utility>
#include <vector>

#include "core/base/time.h"

namespace sw {

/// What of a clip changes in time. X and Y are canvas pixels added to where it lies, Scale a factor about its centre,
/// Rotation degrees clockwise added, Opacity a factor 0…1, Volume decibels added.
enum class KeyedProperty { X, Y, Scale, Rotation, Opacity, Volume };

/// How a value gets from one key to the next: cubic-bezier(x1, y1, x2, y2) of CSS Easing Functions Level 1, as it
/// stands a straight line; or it stays until the next key and jumps there.
struct Easing {
    double x1 = 0;  ///< 0…1, as x2
    double y1 = 0;
    double x2 = 1;
    double y2 = 1;
    bool hold = false;
    friend bool operator==(const Easing&, const Easing&) = default;
};

/// The largest y1 and y2.
inline constexpr double kSteepestEasing = 1e6;

/// The value of one property at one point of a clip. Clip time: `at` counts from the clip's start.
struct Keyframe {
    Duration at;
    KeyedProperty property = KeyedProperty::X;
    double value = 0;
    Easing easing;  ///< towards the next key of the same property
    friend bool operator==(const Keyframe&, const Keyframe&) = default;
};

/// How far the eased movement has come (0…1, or beyond where it overshoots) after `part` (0…1) of its time, to 1e-6.
double eased(const Easing& easing, double part);

/// What keys leave alone: 1 for Scale and Opacity, else 0.
double neutralValue(KeyedProperty property);

/// The least and the largest value of a property.
struct KeyedRange {
    double low = 0;
    double high = 0;
};
KeyedRange keyedRange(KeyedProperty property);

/// The property's value at a clip time; `neutral` when it has no key. Before the first and after the last key it stays
/// as it is there. `keys` are in order of time.
double keyedValue(const std::vector<Keyframe>& keys, KeyedProperty property, Duration at, double neutral);

/// The keys in order of time, of one time in the order of the properties.
std::vector<Keyframe> inOrder(std::vector<Keyframe> keys);

/// The keys of a clip's two parts when it is divided at `at`, in the clip time of each: both have the value at the
/// joint, and the easing there is divided as a curve is (de Casteljau), so that every value in between stays. Where an
/// easing overshoots beyond what the property can be, the joint is as far as it can.
///
///     at        ·     |     ·
///     before    k─────┼─────k
///     after     k─────k k───k
std::pair<std::vector<Keyframe>, std::vector<Keyframe>> dividedKeyframes(const std::vector<Keyframe>& keys,
                                                                         Duration at);

}  // namespace sw
