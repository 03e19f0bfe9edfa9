#include "core/model/keyframes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sw {
namespace {

constexpr double kExact = 1e-9;
constexpr double kLeastHeight = 1e-5;  // of a part of a curve: one that comes back to its start cannot be stretched

/// One coordinate of a cubic Bezier curve from 0 to 1 with these inner points.
double curveAt(double p1, double p2, double u) {
    const double v = 1 - u;
    return 3 * v * v * u * p1 + 3 * v * u * u * p2 + u * u * u;
}

double slopeAt(double p1, double p2, double u) {
    const double v = 1 - u;
    return 3 * v * v * p1 + 6 * v * u * (p2 - p1) + 3 * u * u * (1 - p2);
}

/// The curve's parameter where its x is `x`: Newton's method, kept within what bisection knows. x never falls in u.
double parameterAt(const Easing& easing, double x) {
    double low = 0;
    double high = 1;
    double u = x;
    for (int i = 0; i < 64; ++i) {
        const double off = curveAt(easing.x1, easing.x2, u) - x;
        if (std::abs(off) < kExact)
            break;
        (off > 0 ? high : low) = u;
        const double slope = slopeAt(easing.x1, easing.x2, u);
        const double next = slope > 0 ? u - off / slope : -1;
        u = next > low && next < high ? next : (low + high) / 2;
    }
    return u;
}

/// An easing's inner points, cut out of a curve and stretched to go from 0 to 1 again.
Easing stretched(std::array<double, 4> x, std::array<double, 4> y) {
    const double width = x[3] - x[0];
    const double height = y[3] - y[0];
    if (width < kExact || std::abs(height) < kLeastHeight)
        return {};
    const auto partX = [&](double value) { return std::clamp((value - x[0]) / width, 0.0, 1.0); };
    const auto partY = [&](double value) {
        return std::clamp((value - y[0]) / height, -kSteepestEasing, kSteepestEasing);
    };
    return {partX(x[1]), partY(y[1]), partX(x[2]), partY(y[2]), false};
}

/// The easings of a curve's parts before and behind `part` of its time.
std::pair<Easing, Easing> dividedEasing(const Easing& easing, double part) {
    if (easing.hold)
        return {easing, easing};
    const double u = parameterAt(easing, part);
    const auto divide = [u](double p1, double p2) {
        const auto between = [u](double a, double b) { return a + (b - a) * u; };
        const double a = between(0, p1);
        const double b = between(p1, p2);
        const double c = between(p2, 1);
        const double d = between(a, b);
        const double e = between(b, c);
        const double joint = between(d, e);
        return std::pair{std::array{0.0, a, d, joint}, std::array{joint, e, c, 1.0}};
    };
    const auto x = divide(easing.x1, easing.x2);
    const auto y = divide(easing.y1, easing.y2);
    return {stretched(x.first, y.first), stretched(x.second, y.second)};
}

bool comesBefore(const Keyframe& a, const Keyframe& b) {
    return a.at != b.at ? a.at < b.at : a.property < b.property;
}

/// The keys of one property around a clip time; null where there is none. `before` may be at the time itself.
struct Around {
    const Keyframe* before = nullptr;
    const Keyframe* after = nullptr;
};

Around around(const std::vector<Keyframe>& keys, KeyedProperty property, Duration at) {
    Around found;
    for (const Keyframe& key : keys) {
        if (key.property != property)
            continue;
        if (key.at > at) {
            found.after = &key;
            break;
        }
        found.before = &key;
    }
    return found;
}

double partBetween(const Keyframe& before, const Keyframe& after, Duration at) {
    return static_cast<double>((at - before.at).flicks) / static_cast<double>((after.at - before.at).flicks);
}

}  // namespace

double eased(const Easing& easing, double part) {
    if (part <= 0 || part >= 1 || easing.hold)
        return part < 1 ? 0 : 1;
    if (easing == Easing{})
        return part;
    return curveAt(easing.y1, easing.y2, parameterAt(easing, part));
}

double neutralValue(KeyedProperty property) {
    return property == KeyedProperty::Scale || property == KeyedProperty::Opacity ? 1 : 0;
}

KeyedRange keyedRange(KeyedProperty property) {
    switch (property) {
        case KeyedProperty::X:
        case KeyedProperty::Y:
            return {-20'000, 20'000};
        case KeyedProperty::Scale:
            return {0, 100};
        case KeyedProperty::Rotation:
            return {-36'000, 36'000};
        case KeyedProperty::Opacity:
            return {0, 1};
        case KeyedProperty::Volume:
            break;
    }
    return {-60, 24};
}

double keyedValue(const std::vector<Keyframe>& keys, KeyedProperty property, Duration at, double neutral) {
    const auto [before, after] = around(keys, property, at);
    if (!before)
        return after ? after->value : neutral;
    if (!after)
        return before->value;
    const KeyedRange range = keyedRange(property);
    const double part = eased(before->easing, partBetween(*before, *after, at));
    return std::clamp(before->value + (after->value - before->value) * part, range.low, range.high);
}

std::vector<Keyframe> inOrder(std::vector<Keyframe> keys) {
    std::stable_sort(keys.begin(), keys.end(), comesBefore);
    return keys;
}

std::pair<std::vector<Keyframe>, std::vector<Keyframe>> dividedKeyframes(const std::vector<Keyframe>& keys,
                                                                         Duration at) {
    std::vector<Keyframe> first;
    std::vector<Keyframe> second;
    for (const Keyframe& key : keys) {
        if (key.at <= at)
            first.push_back(key);
        else
            second.push_back({key.at - at, key.property, key.value, key.easing});
    }
    for (const KeyedProperty property : {KeyedProperty::X, KeyedProperty::Y, KeyedProperty::Scale,
                                         KeyedProperty::Rotation, KeyedProperty::Opacity, KeyedProperty::Volume}) {
        const auto [before, after] = around(keys, property, at);
        if (!before && !after)
            continue;
        const double value = keyedValue(keys, property, at, 0);
        std::pair<Easing, Easing> easings = {before ? before->easing : Easing{}, before ? before->easing : Easing{}};
        if (before && after && before->at < at)
            easings = dividedEasing(before->easing, partBetween(*before, *after, at));
        if (!before || (before->at < at && after)) {
            for (Keyframe& key : first)
                if (before && key.property == property && key.at == before->at)
                    key.easing = easings.first;
            first.push_back({at, property, value, {}});
        }
        if (before)
            second.push_back({{}, property, value, easings.second});
    }
    return {inOrder(std::move(first)), inOrder(std::move(second))};
}

}  // namespace sw
