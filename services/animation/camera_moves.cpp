#include "services/animation/camera_moves.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>

#include "core/base/digest.h"
#include "core/base/text.h"

namespace sw {
namespace {

constexpr double kTravel = 0.05;     // of the canvas, from the middle to one side
constexpr double kZoomRange = 0.12;  // of a push in
constexpr double kRollRange = 1.2;   // degrees
constexpr double kTurnZoom = 1.07;   // the view that is turned is nearer, so that there is room to turn to
constexpr double kObjectScale = 10;  // amounts of the object form are −10…10
constexpr double kPatternScale = 4;  // values of the pattern are −4…4

struct NamedMove {
    const char* name;
    CameraAmounts amounts;
};

constexpr std::array kMoves = {NamedMove{"Static", {}},
                               NamedMove{"Move Left", {.horizontal = -1}},
                               NamedMove{"Move Right", {.horizontal = 1}},
                               NamedMove{"Move Up", {.vertical = -1}},
                               NamedMove{"Move Down", {.vertical = 1}},
                               NamedMove{"Push In", {.zoom = 1}},
                               NamedMove{"Pull Out", {.zoom = -1}},
                               NamedMove{"Zoom In", {.zoom = 1.4}},
                               NamedMove{"Zoom Out", {.zoom = -1.4}},
                               NamedMove{"Pan Left", {.pan = -1}},
                               NamedMove{"Pan Right", {.pan = 1}},
                               NamedMove{"Orbit Left", {.horizontal = -1, .zoom = 0.5, .roll = -0.6}},
                               NamedMove{"Orbit Right", {.horizontal = 1, .zoom = 0.5, .roll = 0.6}},
                               NamedMove{"Crane Up", {.vertical = -1, .zoom = -0.6}},
                               NamedMove{"Crane Down", {.vertical = 1, .zoom = 0.6}}};

/// The half extents of the view on the background, as fractions of the canvas, when it is rolled and zoomed.
double halfWidth(const CameraRoom& room, double zoom, double roll) {
    const double angle = std::abs(roll) * std::numbers::pi / 180;
    return 0.5 * (std::cos(angle) + room.aspect * std::sin(angle)) / zoom;
}

double halfHeight(const CameraRoom& room, double zoom, double roll) {
    const double angle = std::abs(roll) * std::numbers::pi / 180;
    return 0.5 * (std::cos(angle) + std::sin(angle) / room.aspect) / zoom;
}

/// The widest roll, in degrees, at which the view still fits on the background without zooming: of cos a + r·sin a =
/// √(1 + r²)·sin(a + φ) the angle where it reaches 1 + 2·room.
double rollReach(double room, double ratio) {
    const double amplitude = std::sqrt(1 + ratio * ratio);
    const double angle = std::asin(std::min(1.0, (1 + 2 * room) / amplitude)) - std::atan2(1, ratio);
    return std::max(0.0, angle * 180 / std::numbers::pi);
}

/// What is left to one side, in the smaller of the two measures: on the background or on the zoomed canvas.
double reach(double room, double half, double zoom) {
    return (0.5 + room - half) * std::min(1.0, zoom);
}

/// The zoom that makes room for a shift where the background reaches over the canvas by `room`.
double zoomFor(double room, double shift) {
    return 0.5 / (0.5 + room - std::min(std::abs(shift), 0.1 + room));
}

/// A movement from one side of the middle to the other: what is centred looks best in the middle of the scene.
CameraPath pathOf(const CameraAmounts& amounts, const CameraOrder& order) {
    const double strength = order.strength * (0.75 + 0.5 * std::clamp(order.energy, 0.0, 1.0));
    const double turn = std::abs(amounts.pan) + std::abs(amounts.tilt);
    const double x = kTravel * strength * (amounts.horizontal + amounts.pan);
    const double y = kTravel * strength * (amounts.vertical + amounts.tilt);
    const double base = std::max({1 + (kTurnZoom - 1) * std::min(1.0, turn), zoomFor(order.room.horizontal, x),
                                  zoomFor(order.room.vertical, y)});
    const double zoom = kZoomRange * strength * amounts.zoom;
    const double roll = kRollRange * strength * amounts.roll;
    const CameraKey from{0, -x, -y, base + std::max(0.0, -zoom), -roll / 2};
    const CameraKey to{1, x, y, base + std::max(0.0, zoom), roll / 2};
    return {from, to};
}

/// Nothing stands quite still: a breath of zoom and a drift of which one is not aware.
CameraPath stillPath(std::uint64_t seed, double strength) {
    const double angle =
        2 * std::numbers::pi * static_cast<double>(seedFrom("drift/" + std::to_string(seed)) % 360) / 360;
    const double drift = 0.006 * strength;
    const double x = drift * std::cos(angle);
    const double y = drift * std::sin(angle);
    return {{0, -x, -y, 1, 0}, {1, x, y, 1 + 0.02 * strength, 0}};
}

Result<CameraPath> namedPath(const std::string& name, const CameraOrder& order) {
    if (name.empty() || asciiLower(name) == "static")
        return stillPath(order.seed, order.strength);
    for (const NamedMove& move : kMoves)
        if (asciiLower(move.name) == asciiLower(name))
            return pathOf(move.amounts, order);
    std::vector<std::string> lower;
    for (const std::string& known : cameraMoveNames())
        lower.push_back(asciiLower(known));
    const std::string near = nearest(asciiLower(name), lower);
    const auto found = std::find(lower.begin(), lower.end(), near);
    const std::string hint =
        found == lower.end()
            ? ""
            : " Did you mean \"" + cameraMoveNames()[static_cast<std::size_t>(found - lower.begin())] + "\"?";
    return fail(ErrorCode::InvalidInput, "There is no camera movement called \"" + name + "\"." + hint +
                                             " Choose one of: " + joined(cameraMoveNames(), ", ") + ".");
}

Result<CameraPath> objectPath(const Json& object, const CameraOrder& order) {
    CameraAmounts amounts;
    const std::array<std::pair<const char*, double*>, 6> members = {{{"horizontal", &amounts.horizontal},
                                                                     {"vertical", &amounts.vertical},
                                                                     {"zoom", &amounts.zoom},
                                                                     {"tilt", &amounts.tilt},
                                                                     {"pan", &amounts.pan},
                                                                     {"roll", &amounts.roll}}};
    bool any = false;
    for (const auto& [name, amount] : members) {
        const auto found = object.find(name);
        if (found == object.end())
            continue;
        if (!found->is_number() || std::abs(found->get<double>()) > kObjectScale)
            return fail(ErrorCode::InvalidInput, std::string("The camera movement's \"") + name +
                                                     "\" must be a number from -10 to 10. Correct it.");
        *amount = found->get<double>() / kObjectScale;
        any = any || *amount != 0;
    }
    const std::string type = stringOr(object, "type");
    if (any)
        return pathOf(amounts, order);
    return namedPath(asciiLower(type) == "simple" ? "" : type, order);
}

Result<std::vector<double>> patternNumbers(const std::string& pattern) {
    const auto wrong = [](const std::string& why) {
        return fail(ErrorCode::InvalidInput,
                    "The camera pattern cannot be used: " + why +
                        ". Write it as {x1,y1,z1,x2,y2,z2,...}: three numbers from -4 to 4 per frame.");
    };
    if (pattern.size() < 2 || pattern.front() != '{' || pattern.back() != '}')
        return wrong("it is not in braces");
    std::vector<double> numbers;
    for (const std::string& part : split(std::string_view(pattern).substr(1, pattern.size() - 2), ',')) {
        const std::string text = trimmed(part);
        double value = 0;
        const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (code != std::errc() || end != text.data() + text.size())
            return wrong("\"" + text + "\" is not a number");
        if (!(std::abs(value) <= kPatternScale))
            return wrong(text + " is too far");
        numbers.push_back(value);
    }
    if (numbers.size() % 3 != 0)
        return wrong("it has " + std::to_string(numbers.size()) + " numbers, which is no multiple of three");
    return numbers;
}

/// A key per frame; x and y reach to the background's edge at ±4, z from 0.85 to 1.3 times.
Result<CameraPath> patternPath(const std::string& pattern, const CameraOrder& order) {
    SW_TRY(const auto numbers, patternNumbers(pattern));
    CameraPath path;
    const std::size_t frames = numbers.size() / 3;
    for (std::size_t frame = 0; frame < frames; ++frame) {
        const double x = numbers[frame * 3] / kPatternScale;
        const double y = numbers[frame * 3 + 1] / kPatternScale;
        const double z = numbers[frame * 3 + 2] / kPatternScale;
        CameraKey key;
        key.at = frames > 1 ? static_cast<double>(frame) / static_cast<double>(frames - 1) : 0;
        key.zoom = 1 + (z > 0 ? 0.3 : 0.15) * z;
        key.x = x * std::max(order.room.horizontal, horizontalReach(order.room, key.zoom, 0));
        key.y = y * std::max(order.room.vertical, verticalReach(order.room, key.zoom, 0));
        path.push_back(key);
    }
    if (path.size() == 1)
        path.push_back({1, path[0].x, path[0].y, path[0].zoom, path[0].roll});
    return path;
}

}  // namespace

double horizontalReach(const CameraRoom& room, double zoom, double roll) {
    return reach(room.horizontal, halfWidth(room, zoom, roll), zoom);
}

double verticalReach(const CameraRoom& room, double zoom, double roll) {
    return reach(room.vertical, halfHeight(room, zoom, roll), zoom);
}

CameraPath keptInside(CameraPath path, const CameraRoom& room) {
    // Distant layers roll like near ones, but are hardly zoomed: the roll must fit by itself.
    const double most = std::min(rollReach(room.horizontal, room.aspect), rollReach(room.vertical, 1 / room.aspect));
    double roll = 0;  // the widest one counts for all keys: on the way to it shift and zoom have changed, too
    for (CameraKey& key : path) {
        key.roll = std::clamp(key.roll, -most, most);
        roll = std::max(roll, std::abs(key.roll));
    }
    const double least =
        std::max(halfWidth(room, 1, roll) / (0.5 + room.horizontal), halfHeight(room, 1, roll) / (0.5 + room.vertical));
    for (CameraKey& key : path) {
        key.zoom = std::max(key.zoom, least);
        const double x = std::max(0.0, horizontalReach(room, key.zoom, roll));
        const double y = std::max(0.0, verticalReach(room, key.zoom, roll));
        key.x = std::clamp(key.x, -x, x);
        key.y = std::clamp(key.y, -y, y);
    }
    return path;
}

const std::vector<std::string>& cameraMoveNames() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const NamedMove& move : kMoves)
            all.emplace_back(move.name);
        return all;
    }();
    return names;
}

Result<CameraPath> cameraPath(const CameraOrder& order) {
    Result<CameraPath> path = stillPath(order.seed, order.strength);
    if (order.camera.is_object())
        path = objectPath(order.camera, order);
    else if (order.camera.is_string() && trimmed(order.camera.get<std::string>()).starts_with('{'))
        path = patternPath(trimmed(order.camera.get<std::string>()), order);
    else if (order.camera.is_string())
        path = namedPath(trimmed(order.camera.get<std::string>()), order);
    else if (!order.camera.is_null())
        return fail(ErrorCode::InvalidInput,
                    "The camera movement must be a name, an object or a pattern. Choose one of: " +
                        joined(cameraMoveNames(), ", ") + ".");
    if (!path)
        return path;
    return keptInside(std::move(*path), order.room);
}

}  // namespace sw
