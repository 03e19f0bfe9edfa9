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

Duration playedIn(const std::vector<SpeedKey>& keys, Duration since, Duration length) {
    if (keys.empty() || length <= Duration{})
        return since;
    const auto whole = static_cast<double>(length.flicks);
    return {std::llround(whole * travelled(keys, static_cast<double>(since.flicks) / whole))};
}

}  // namespace

TimePoint mediaTimeAt(const CutLayer& layer, Duration sinceStart, Duration length) {
    const Duration played = playedIn(layer.speed, std::max(sinceStart, Duration{}), length);
    if (!layer.reverse)
        return layer.from + played;
    const Duration left = playedIn(layer.speed, length, length) - played - Duration{1};
    return layer.from + std::max(left, Duration{});
}

}  // namespace sw
