#pragma once

#include <optional>
#include <vector>

#include "core/model/keyframes.h"

namespace sw::ui {

/// What hands do with keyframes, as pure functions. Keys lie at one place when they are less than `reach` apart.

/// The index of the property's key at a clip time.
std::optional<std::size_t> keyAt(const std::vector<Keyframe>& keys, KeyedProperty property, Duration at, Duration reach);
/// The index of the property's last key at or before a clip time, the one that has an easing towards the next.
std::optional<std::size_t> keyBefore(const std::vector<Keyframe>& keys, KeyedProperty property, Duration at);
/// The clip time of the property's nearest key before or behind; nothing when there is none.
std::optional<Duration> previousKey(const std::vector<Keyframe>& keys, KeyedProperty property, Duration at, Duration reach);
std::optional<Duration> nextKey(const std::vector<Keyframe>& keys, KeyedProperty property, Duration at, Duration reach);

/// The keys with the property's value at a clip time: the key there changes, or a new one is put there with the easing of the
/// stretch that it divides.
std::vector<Keyframe> withValue(std::vector<Keyframe> keys, KeyedProperty property, Duration at, double value, Duration reach);
std::vector<Keyframe> withoutKey(std::vector<Keyframe> keys, std::size_t index);
/// The keys with one moved to another clip time; what lies there of the same property gives way.
std::vector<Keyframe> withKeyMoved(std::vector<Keyframe> keys, std::size_t index, Duration to, Duration reach);

}  // namespace sw::ui
