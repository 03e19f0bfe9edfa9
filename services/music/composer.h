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

/// How long a piece is: whole bars, and what is left behind them for the last chord to die away.
struct MusicForm {
    int bars = 1;
    Duration length;  ///< of all the bars
    Duration ringOut;
};

/// The form of music for a film of `duration`: its half beats are whole thirtieths of a second, so that pictures that
/// change on them keep their lengths in frames when something before them gets longer. The tempo is near the mood's;
/// less than a bar is left. Under 12 s, where that would be too coarse, whole bars fill the duration.
MusicForm filmForm(const Mood& mood, Duration duration, std::uint64_t seed);

/// Writes a piece of that form.
Piece compose(const Mood& mood, const MusicForm& form, std::uint64_t seed);

/// Writes a piece of exactly `duration` (at least kShortestMusic): the tempo is the one nearest to the mood's with
/// which whole bars fill it. Equal arguments give equal pieces.
Piece compose(const Mood& mood, Duration duration, std::uint64_t seed);

}  // namespace sw
