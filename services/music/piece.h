#pragma once

#include <vector>

#include "core/base/time.h"
#include "services/music/mood.h"

namespace sw {

/// A note of a piece. Drums have their General MIDI percussion key.
struct Note {
    TimePoint start;  ///< from the beginning of the piece
    Part part = Part::Pad;
    int key = 60;       ///< MIDI
    int velocity = 70;  ///< 1…127
    Duration length;
    friend auto operator<=>(const Note&, const Note&) = default;
};

struct MusicSection {
    SectionKind kind = SectionKind::Verse;
    int firstBar = 0;
    int bars = 0;
    friend bool operator==(const MusicSection&, const MusicSection&) = default;
};

/// A piece of music as a value: everything that will be heard, before any sound is made.
struct Piece {
    Duration duration;
    Duration ringOut;  ///< sounds on behind `duration`, while the last chord dies away
    int bars = 0;
    double bpm = 0;
    int tonic = 60;
    std::vector<TimePoint> beats;  ///< four per bar, the first at 0, evenly spread over the duration
    std::vector<MusicSection> sections;
    std::vector<int> chords;  ///< the degree of each bar's chord, 0 is the tonic
    std::vector<Note> notes;  ///< sorted
    friend bool operator==(const Piece&, const Piece&) = default;

    /// When the kick drum is struck, in order.
    [[nodiscard]] std::vector<TimePoint> kicks() const;
};

}  // namespace sw
