#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/json.h"

namespace sw::illustration {

/// The colours of one short, as DIRECTION.md lays them down: chosen by the mood that most scenes have and by the ground
/// ("sea", "night", …) on which the motif's pictures are at home, and turned a little by the seed.
Json paletteFor(const std::vector<std::string>& moods, const std::vector<std::string>& grounds, std::uint64_t seed);

}  // namespace sw::illustration
