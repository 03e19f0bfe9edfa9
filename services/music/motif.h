#pragma once

#include <string>
#include <vector>

#include "core/base/random.h"

namespace sw {

/// A note of a melody: sixteenths from the motif's start, and the scale degree above the tonic.
struct MotifNote {
    int step = 0;
    int length = 1;
    int degree = 0;
    friend bool operator==(const MotifNote&, const MotifNote&) = default;
};
using Motif = std::vector<MotifNote>;

/// How an answer to a motif ends.
enum class MotifEnd { Open, Closed };

/// Runs of a pattern bar: every character that is neither '-' nor '.' begins a note, '-' holds it.
struct PatternNote {
    int step = 0;
    int length = 1;
    char letter = 'x';
    friend bool operator==(const PatternNote&, const PatternNote&) = default;
};
std::vector<PatternNote> patternNotes(const std::string& pattern);

/// A melody on `rhythm` (two bars): mostly steps, a leap is followed by a step back, within −2…7 degrees.
Motif makeMotif(const std::string& rhythm, Random& random);

/// The same melody, whose last third turns to the fifth (open) or to the tonic (closed).
Motif answered(const Motif& motif, MotifEnd end);

}  // namespace sw
