#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"

namespace sw {

inline constexpr int kStepsPerBar = 16;
inline constexpr int kBeatsPerBar = 4;

/// The voices of a piece. Drums come last: they have no instrument of their own but a kit.
enum class Part { Pad, Keys, Pluck, Bass, Lead, Drums };
inline constexpr std::size_t kMelodicParts = 5;

/// One General MIDI program (0…127) and its place in the mix (MIDI controller values 0…127).
struct Instrument {
    int program = 0;
    int octave = 0;
    int volume = 100;
    int pan = 64;
    int reverb = 40;
    int chorus = 0;
    int velocity = 70;
    friend bool operator==(const Instrument&, const Instrument&) = default;
};

/// A drum's bar: per sixteenth 0 for none or 1…9 for how hard.
struct DrumLine {
    int key = 0;  ///< General MIDI percussion key
    std::array<int, kStepsPerBar> hits{};
    friend bool operator==(const DrumLine&, const DrumLine&) = default;
};
using DrumPattern = std::vector<DrumLine>;

/// A bar of drums that takes over from step `from` on.
struct DrumFill {
    int from = 0;
    DrumPattern pattern;
    friend bool operator==(const DrumFill&, const DrumFill&) = default;
};

/// What the parts play in one kind of section: bars to choose from; a part without one rests. A bar has 16 characters:
/// a digit (or x) begins a note, '-' holds it, '.' is silence. For plucks the digit counts up the chord's notes, for
/// the bass 0 is the root, 1 the third, 2 the fifth, 3 the octave.
struct SectionStyle {
    std::vector<std::string> pad;
    std::vector<std::string> keys;
    std::vector<std::string> pluck;
    std::vector<std::string> bass;
    bool lead = false;
    std::vector<DrumPattern> drums;
    friend bool operator==(const SectionStyle&, const SectionStyle&) = default;
};

enum class SectionKind { Intro, Verse, Full, Contrast, Ending };

/// A kind of music, read from resources/moods/<name>.json.
struct Mood {
    std::string name;
    std::string description;                     ///< a sentence for people
    std::array<double, 2> tempo{};               ///< least and most beats per minute wished for
    std::vector<int> tonics;                     ///< MIDI keys near the middle C
    std::vector<int> scale;                      ///< seven half-tone steps above the tonic
    double colour = 0;                           ///< how often a chord gets its seventh
    int cadence = 4;                             ///< the degree that leads into the ending
    double swing = 0;                            ///< how late every second sixteenth comes, in sixteenths
    double sidechain = 0;                        ///< how much a kick lowers the rest, 0…1
    int kit = 0;                                 ///< General MIDI drum kit
    int drumVolume = 100;                        ///< MIDI controller value
    int accent = 0;                              ///< velocity of the crash that opens a section; 0 for none
    std::vector<std::vector<int>> progressions;  ///< degrees, one per bar
    std::vector<std::vector<int>> contrast;
    std::array<Instrument, kMelodicParts> instruments;  ///< by Part
    std::vector<std::string> motifs;                    ///< rhythms of two bars, 'x' begins a note
    SectionStyle intro;
    SectionStyle verse;
    SectionStyle full;
    SectionStyle contrastStyle;
    std::vector<DrumFill> fills;
    friend bool operator==(const Mood&, const Mood&) = default;

    [[nodiscard]] const SectionStyle& style(SectionKind kind) const;
};

/// Errors name `file` and the member that is wrong.
Result<Mood> moodFromJson(const Json& json, const std::string& file);

/// All moods of a folder, by name. A folder without moods is MissingComponent.
Result<std::vector<Mood>> loadMoods(const std::filesystem::path& folder);

/// InvalidInput, with the nearest name and all names, when there is none.
Result<Mood> moodNamed(const std::vector<Mood>& moods, const std::string& name);

}  // namespace sw
