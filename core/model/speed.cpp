#include "core/model/speed.h"

#include <algorithm>
#include <cmath>

namespace sw {
namespace {

/// The integral of speed from 0 to `to`, both as fractions of the layer's length.
double travelled(const std::vector<SpeedKey>& keys, double to) {
    if (keys.empty())
        return to;
    double sum = keys.front().speed * std::min(to, keys.front().at);
    for (std::size_t i = 1; i < keys.size() && keys[i - 1].at < to; ++i) {
        const SpeedKey& a = keys[i - 1];
        const SpeedKey& b = keys[i];
        const double width = b.at - a.at;
        if (width <= 0)
            continue;
        const double part = std::min(to - a.at, width);
        sum += part * (a.speed + (b.speed - a.speed) * part / (2 * width));
    }
    return sum + keys.back().speed * std::max(0.0, to - keys.back().at);
}

double speedAt(const std::vector<SpeedKey>& keys, double at) {
    const auto after = std::find_if(keys.begin(), keys.end(), [at](const SpeedKey& key) { return key.at > at; });
    if (after == keys.begin())
        return after->speed;
    const SpeedKey& before = *(after - 1);
    return after == keys.end()
               ? before.speed
               : before.speed + (after->speed - before.speed) * (at - before.at) / (after->at - before.at);
}

}  // namespace

Duration playedIn(const std::vector<SpeedKey>& keys, Duration since, Duration length) {
    if (keys.empty() || length <= Duration{})
        return since;
    const auto whole = static_cast<double>(length.flicks);
    return {std::llround(whole * travelled(keys, static_cast<double>(since.flicks) / whole))};
}

std::vector<SpeedKey> speedPart(const std::vector<SpeedKey>& speed, double from, double to) {
    std::vector<SpeedKey> part;
    if (speed.empty() || from >= to)
        return part;
    if (speed.front().at < from)
        part.push_back({0, speedAt(speed, from)});
    for (const SpeedKey& key : speed)
        if (key.at >= from && key.at <= to)
            part.push_back({std::clamp((key.at - from) / (to - from), 0.0, 1.0), key.speed});
    if (speed.back().at > to)
        part.push_back({1, speedAt(speed, to)});
    return part;
}

TimePoint mediaTimeAt(const CutLayer& layer, Duration sinceStart, Duration length) {
    const Duration played = playedIn(layer.speed, std::max(sinceStart, Duration{}), length);
    if (!layer.reverse)
        return layer.from + played;
    const Duration left = playedIn(layer.speed, length, length) - played - Duration{1};
    return layer.from + std::max(left, Duration{});
}

}  // namespace sw
