#include "ui/inspector/curve_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sw::ui {
namespace {

constexpr double kSlowest = 0.1;
constexpr double kFastest = 10;
// The height of the slowest speed: below it there is only standing still.
constexpr double kFoot = 0.08;
constexpr double kCatch = 0.025;  // of the whole height: 1 and standing still are easy to meet

double distance(QPointF a, QPointF b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

constexpr std::array kEasings = {
    EasingPreset{QT_TRANSLATE_NOOP("Easing", "Linear"), {0, 0, 1, 1, false}},
    EasingPreset{QT_TRANSLATE_NOOP("Easing", "Ease"), {0.25, 0.1, 0.25, 1, false}},
    EasingPreset{QT_TRANSLATE_NOOP("Easing", "Ease in"), {0.42, 0, 1, 1, false}},
    EasingPreset{QT_TRANSLATE_NOOP("Easing", "Ease out"), {0, 0, 0.58, 1, false}},
    EasingPreset{QT_TRANSLATE_NOOP("Easing", "Ease in and out"), {0.42, 0, 0.58, 1, false}},
    EasingPreset{QT_TRANSLATE_NOOP("Easing", "Sharp"), {0.7, 0, 0.2, 1, false}},
    EasingPreset{QT_TRANSLATE_NOOP("Easing", "Overshoot"), {0.34, 1.56, 0.64, 1, false}},
    EasingPreset{QT_TRANSLATE_NOOP("Easing", "Wind up"), {0.36, 0, 0.66, -0.56, false}},
    EasingPreset{QT_TRANSLATE_NOOP("Easing", "Hold"), {0, 0, 1, 1, true}},
};

}  // namespace

QPointF CurveFrame::toPixels(QPointF point) const {
    return {area.left() + point.x() * area.width(), area.bottom() - (point.y() - low) / (high - low) * area.height()};
}

QPointF CurveFrame::toCurve(QPointF pixel) const {
    return {(pixel.x() - area.left()) / area.width(), low + (area.bottom() - pixel.y()) / area.height() * (high - low)};
}

std::span<const EasingPreset> easingPresets() {
    return kEasings;
}

std::optional<std::size_t> easingPresetOf(const Easing& easing) {
    for (std::size_t i = 0; i < kEasings.size(); ++i)
        if (kEasings[i].easing == easing || (easing.hold && kEasings[i].easing.hold))
            return i;
    return std::nullopt;
}

QPointF gripOf(const Easing& easing, EasingGrip grip) {
    return grip == EasingGrip::First ? QPointF(easing.x1, easing.y1) : QPointF(easing.x2, easing.y2);
}

std::optional<EasingGrip> easingGripAt(const Easing& easing, const CurveFrame& frame, QPointF pixel) {
    if (easing.hold)
        return std::nullopt;
    const double first = distance(frame.toPixels(gripOf(easing, EasingGrip::First)), pixel);
    const double second = distance(frame.toPixels(gripOf(easing, EasingGrip::Second)), pixel);
    if (std::min(first, second) > kGripReach)
        return std::nullopt;
    return first < second ? EasingGrip::First : EasingGrip::Second;
}

Easing withGripAt(Easing easing, EasingGrip grip, QPointF point, const CurveFrame& frame) {
    const auto hundredths = [](double value) { return std::round(value * 100) / 100; };
    const double x = hundredths(std::clamp(point.x(), 0.0, 1.0));
    const double y = hundredths(std::clamp(point.y(), frame.low, frame.high));
    easing.hold = false;
    (grip == EasingGrip::First ? easing.x1 : easing.x2) = x;
    (grip == EasingGrip::First ? easing.y1 : easing.y2) = y;
    return easing;
}

QPainterPath easingPath(const Easing& easing, const CurveFrame& frame) {
    QPainterPath path(frame.toPixels({0, 0}));
    if (easing.hold) {
        path.lineTo(frame.toPixels({1, 0}));
        path.lineTo(frame.toPixels({1, 1}));
    } else {
        path.cubicTo(frame.toPixels({easing.x1, easing.y1}), frame.toPixels({easing.x2, easing.y2}), frame.toPixels({1, 1}));
    }
    return path;
}

std::span<const SpeedPreset> speedPresets() {
    static const std::array kPresets = {
        SpeedPreset{QT_TRANSLATE_NOOP("Speed", "Constant"), {}},
        SpeedPreset{QT_TRANSLATE_NOOP("Speed", "Ramp up"), {{0, 0.5}, {0.35, 0.6}, {0.75, 2}, {1, 2.5}}},
        SpeedPreset{QT_TRANSLATE_NOOP("Speed", "Ramp down"), {{0, 2.5}, {0.25, 2}, {0.65, 0.6}, {1, 0.5}}},
        SpeedPreset{QT_TRANSLATE_NOOP("Speed", "Montage"), {{0, 0.6}, {0.2, 3}, {0.4, 0.6}, {0.6, 3}, {0.8, 0.6}, {1, 3}}},
        SpeedPreset{QT_TRANSLATE_NOOP("Speed", "Hero"), {{0, 1.5}, {0.3, 1.5}, {0.42, 0.3}, {0.62, 0.3}, {0.75, 1}, {1, 1}}},
        SpeedPreset{QT_TRANSLATE_NOOP("Speed", "Bullet"), {{0, 4}, {0.35, 4}, {0.42, 0.2}, {0.58, 0.2}, {0.65, 4}, {1, 4}}},
    };
    return kPresets;
}

double heightOfSpeed(double speed) {
    if (speed < kSlowest)
        return std::max(0.0, speed) / kSlowest * kFoot;
    return kFoot + (1 - kFoot) * std::log(speed / kSlowest) / std::log(kFastest / kSlowest);
}

double speedOfHeight(double height) {
    if (height < kFoot / 2)
        return 0;
    if (std::abs(height - heightOfSpeed(1)) < kCatch)
        return 1;
    const double speed = kSlowest * std::pow(kFastest / kSlowest, (height - kFoot) / (1 - kFoot));
    const double grain = speed < 1 ? 0.01 : speed < 3 ? 0.05 : 0.1;
    return std::clamp(std::round(speed / grain) * grain, kSlowest, kFastest);
}

std::vector<SpeedKey> shownSpeed(const std::vector<SpeedKey>& keys) {
    if (keys.empty())
        return {{0, 1}, {1, 1}};
    std::vector<SpeedKey> shown = keys;
    if (shown.front().at > 0)
        shown.insert(shown.begin(), {0, shown.front().speed});
    if (shown.back().at < 1)
        shown.push_back({1, shown.back().speed});
    return shown;
}

std::optional<std::size_t> speedKeyAt(const std::vector<SpeedKey>& keys, const CurveFrame& frame, QPointF pixel) {
    std::optional<std::size_t> best;
    double nearest = kGripReach;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const double away = distance(frame.toPixels({keys[i].at, heightOfSpeed(keys[i].speed)}), pixel);
        if (away <= nearest) {
            nearest = away;
            best = i;
        }
    }
    return best;
}

std::vector<SpeedKey> withSpeedKeyAt(std::vector<SpeedKey> keys, std::size_t index, QPointF point) {
    SpeedKey& key = keys[index];
    key.speed = speedOfHeight(std::clamp(point.y(), 0.0, 1.0));
    if (index > 0 && index + 1 < keys.size())
        key.at = std::clamp(std::round(point.x() * 200) / 200, keys[index - 1].at, keys[index + 1].at);
    return keys;
}

double speedAt(const std::vector<SpeedKey>& keys, double at) {
    if (keys.empty())
        return 1;
    if (at <= keys.front().at)
        return keys.front().speed;
    for (std::size_t i = 1; i < keys.size(); ++i)
        if (at <= keys[i].at) {
            const double width = keys[i].at - keys[i - 1].at;
            const double part = width > 0 ? (at - keys[i - 1].at) / width : 1;
            return keys[i - 1].speed + part * (keys[i].speed - keys[i - 1].speed);
        }
    return keys.back().speed;
}

std::pair<std::vector<SpeedKey>, std::size_t> withNewSpeedKey(std::vector<SpeedKey> keys, double at) {
    keys = shownSpeed(keys);
    const double place = std::clamp(at, 0.0, 1.0);
    const double raw = speedAt(keys, place);
    const double speed = raw < kSlowest ? 0 : std::round(raw * 100) / 100;
    const auto behind = std::upper_bound(keys.begin() + 1, keys.end() - 1, place,
                                         [](double value, const SpeedKey& key) { return value < key.at; });
    const auto index = static_cast<std::size_t>(behind - keys.begin());
    keys.insert(behind, {place, speed});
    return {std::move(keys), index};
}

std::vector<SpeedKey> withoutSpeedKey(std::vector<SpeedKey> keys, std::size_t index) {
    if (index > 0 && index + 1 < keys.size())
        keys.erase(keys.begin() + static_cast<std::ptrdiff_t>(index));
    return keys;
}

QPainterPath speedPath(const std::vector<SpeedKey>& keys, const CurveFrame& frame) {
    // Speed is linear between keys, its height is not: it is drawn in short pieces.
    const int pieces = std::max(8, static_cast<int>(frame.area.width()));
    QPainterPath path;
    for (int i = 0; i <= pieces; ++i) {
        const double at = double(i) / pieces;
        const QPointF point = frame.toPixels({at, heightOfSpeed(speedAt(keys, at))});
        if (i == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    return path;
}

}  // namespace sw::ui
