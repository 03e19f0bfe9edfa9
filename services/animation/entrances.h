#pragma once

#include <cstdint>
#include <vector>

#include "core/base/time.h"
#include "core/model/cut.h"

namespace sw {

/// A picture's layer as far as its coming in is concerned.
struct EnteringLayer {
    Box box;
    double depth = 1;
    LayerEnter enter = LayerEnter::None;
};

/// When a layer begins to come in, from the scene's start.
struct LayerEntrance {
    std::size_t layer = 0;
    Duration at;
    friend bool operator==(const LayerEntrance&, const LayerEntrance&) = default;
};

/// The last moment at which a layer begins to come in; with its spring everything stands after about 0.7 s.
inline constexpr Duration kLastEntrance = Duration::milliseconds(480);

/// What comes before a scene, as far as entrances must know.
struct SceneBefore {
    bool first = false;  ///< nothing: the subject has begun 0.12 s before the first frame, so that a cover is not empty
    Duration transition;  ///< how long the picture before is still seen; the first layer waits for a part of it
};

/// The subject (the largest layer of depth 0.6 or more) comes first, then the others from large to small, each a little
/// later than the one before; layers that do not enter are left out. In the order in which they enter.
std::vector<LayerEntrance> planEntrances(const std::vector<EnteringLayer>& layers, SceneBefore before,
                                         std::uint64_t seed);

}  // namespace sw
