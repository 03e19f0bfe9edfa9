#pragma once

#include <cstddef>

#include "core/media/frame/turned.h"

namespace sw::x86 {

/// A run of groups that lie inside of their planes. Places have 32 fractional bits; `y` is the least of its group's.
struct Walk {
    std::int64_t x = 0;
    std::int64_t y = 0;
    std::int64_t stepX = 0;  ///< from group to group
    std::int64_t stepY = 0;
    const TurnedRows::Lanes* lanes = nullptr;
    int groups = 0;
    std::ptrdiff_t stride = 0;
    const std::uint8_t* planes[3] = {};
    std::uint8_t* out[3] = {};
};

/// `planes` of the walk's planes (1 to 3). Reads three rows per group and up to 16 samples behind a
/// row's last one, writes eight samples per group.
void turnSsse3(const Walk& walk, int planes);
void turnAvx2(const Walk& walk, int planes);

}  // namespace sw::x86
