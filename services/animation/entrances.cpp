#include "services/animation/entrances.h"

#include <algorithm>
#include <string>

#include "core/base/digest.h"

namespace sw {
namespace {

constexpr Duration kStagger = Duration::milliseconds(85);
constexpr Duration kHeadStart = Duration::milliseconds(120);
constexpr std::int64_t kJitterMs = 12;

double area(const Box& box) {
    return box.width * box.height;
}

bool isSubject(const EnteringLayer& layer) {
    return layer.depth >= 0.6;
}

/// −12…12 ms, so that a row of stickers does not march.
Duration jitter(std::uint64_t seed, std::size_t place) {
    const std::uint64_t drawn = seedFrom("enter/" + std::to_string(seed) + "/" + std::to_string(place));
    return Duration::milliseconds(static_cast<std::int64_t>(drawn % (2 * kJitterMs + 1)) - kJitterMs);
}

}  // namespace

std::vector<LayerEntrance> planEntrances(const std::vector<EnteringLayer>& layers, SceneBefore before,
                                         std::uint64_t seed) {
    std::vector<LayerEntrance> plan;
    for (std::size_t i = 0; i < layers.size(); ++i)
        if (layers[i].enter != LayerEnter::None)
            plan.push_back({i, {}});
    if (plan.empty())
        return plan;
    std::stable_sort(plan.begin(), plan.end(), [&](const LayerEntrance& a, const LayerEntrance& b) {
        const EnteringLayer& first = layers[a.layer];
        const EnteringLayer& second = layers[b.layer];
        if (isSubject(first) != isSubject(second))
            return isSubject(first);
        return area(first.box) > area(second.box);
    });
    const Duration start = before.first ? -kHeadStart : before.transition * 2 / 5;
    const auto gaps = static_cast<std::int64_t>(plan.size()) - 1;
    const Duration stagger = gaps > 0 ? std::min(kStagger, (kLastEntrance - start) / gaps) : Duration{};
    Duration at = start;
    for (std::size_t place = 0; place < plan.size(); ++place) {
        const Duration moved = place > 0 ? at + jitter(seed, place) : at;
        const Duration earliest = place > 0 ? plan[place - 1].at : start;
        plan[place].at = std::clamp(moved, earliest, std::max(earliest, kLastEntrance));
        at = at + stagger;
    }
    return plan;
}

}  // namespace sw
