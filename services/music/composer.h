#pragma once

#include <cstdint>
#include <vector>

#include "services/music/mood.h"
#include "services/music/piece.h"

namespace sw {

/// The shortest music that is made.
inline constexpr Duration kShortestMusic = Duration::milliseconds(1000);

/// Intro, phrases of four bars in the form A A′ B A′ and a last bar in which everything rings out.
std::vector<MusicSection> planSections(int bars);

/// Writes a piece of exactly `duration` (at least kShortestMusic): the tempo is the one nearest to the mood's with
/// which whole bars fill it. Equal arguments give equal pieces.
Piece compose(const Mood& mood, Duration duration, std::uint64_t seed);

}  // namespace sw
