#include "ui/inspector/keyframe_edits.h"

#include <algorithm>
#include <cstdlib>

namespace sw::ui {
namespace {

bool near(Duration a, Duration b, Duration reach) {
    return std::abs((a - b).flicks) < reach.flicks;
}

}  // namespace

std::optional<std::size_t> keyAt(const std::vector<Keyframe>& keys, KeyedProperty property, Duration at, Duration reach) {
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (keys[i].property == property && near(keys[i].at, at, reach))
            return i;
    return std::nullopt;
}

std::optional<std::size_t> keyBefore(const std::vector<Keyframe>& keys, KeyedProperty property, Duration at) {
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (keys[i].property == property && keys[i].at <= at)
            last = i;
    return last;
}

std::optional<Duration> previousKey(const std::vector<Keyframe>& keys, KeyedProperty property, Duration at, Duration reach) {
    std::optional<Duration> best;
    for (const Keyframe& key : keys)
        if (key.property == property && key.at < at && !near(key.at, at, reach))
            best = key.at;
    return best;
}

std::optional<Duration> nextKey(const std::vector<Keyframe>& keys, KeyedProperty property, Duration at, Duration reach) {
    for (const Keyframe& key : keys)
        if (key.property == property && key.at > at && !near(key.at, at, reach))
            return key.at;
    return std::nullopt;
}

std::vector<Keyframe> withValue(std::vector<Keyframe> keys, KeyedProperty property, Duration at, double value, Duration reach) {
    if (const std::optional<std::size_t> there = keyAt(keys, property, at, reach)) {
        keys[*there].value = value;
        return keys;
    }
    const std::optional<std::size_t> before = keyBefore(keys, property, at);
    keys.push_back({at, property, value, before ? keys[*before].easing : Easing{}});
    return inOrder(std::move(keys));
}

std::vector<Keyframe> withoutKey(std::vector<Keyframe> keys, std::size_t index) {
    keys.erase(keys.begin() + static_cast<std::ptrdiff_t>(index));
    return keys;
}

std::vector<Keyframe> withKeyMoved(std::vector<Keyframe> keys, std::size_t index, Duration to, Duration reach) {
    Keyframe moved = keys[index];
    keys.erase(keys.begin() + static_cast<std::ptrdiff_t>(index));
    std::erase_if(keys, [&](const Keyframe& key) { return key.property == moved.property && near(key.at, to, reach); });
    moved.at = to;
    keys.push_back(moved);
    return inOrder(std::move(keys));
}

}  // namespace sw::ui
