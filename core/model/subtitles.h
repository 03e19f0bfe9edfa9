#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/model/cut.h"
#include "core/model/edit.h"
#include "core/model/spine.h"

namespace sw {

/// SubRip, WebVTT (W3C), and Advanced SubStation Alpha (v4.00+).
enum class SubtitleFormat { Srt, Vtt, Ass };

/// The format of a file's ending (".srt", with the dot, in any case), or none.
std::optional<SubtitleFormat> subtitleFormatOf(std::string_view ending);

/// One entry of a subtitle file. Lines of its text are separated by line feeds.
struct SubtitleLine {
    TimeRange range;
    std::string text;
    friend bool operator==(const SubtitleLine&, const SubtitleLine&) = default;
};

/// How players that know ASS show the lines. Sizes are canvas pixels; colours "#rrggbb".
struct AssStyle {
    std::string font = "Montserrat";
    int weight = 800;
    double size = 90;
    std::string fill = "#ffffff";
    std::string outlineColour = "#000000";
    double outline = 5;
    double middle = 0.66;  ///< of the text, as a part of the canvas' height
};

// The captions of a cut as a file, UTF-8 with line feeds. VTT times each word; SRT and ASS the captions.

std::string srtOf(const Cut& cut);
std::string vttOf(const Cut& cut);
std::string assOf(const Cut& cut, const AssStyle& style);

/// What was read from a subtitle file.
struct Subtitles {
    std::vector<SubtitleLine> lines;  ///< by their start; they may overlap
    std::vector<std::string> notes;   ///< sentences on what was guessed or left out
};

/// Reads SRT, VTT or ASS, whatever the file is called; `name` begins errors. Takes what real files hold: any line ends,
/// a byte order mark, UTF-16, Windows-1252 (with a note), missing or wrong numbers, commas or points in times, no
/// hours, empty lines within a text, entries in any order; tags and settings are dropped. Entries without a usable time
/// are left out with a note. Error: InvalidInput (larger than 10 MB, no subtitles, or none that can be used).
Result<Subtitles> readSubtitles(std::string_view bytes, const std::string& name);

/// What subtitles change in a project.
struct CaptionImport {
    std::vector<Edit> edits;              ///< SetCaptionText, one for each sentence whose captions become others
    std::vector<SubtitleLine> unmatched;  ///< lines that belong to no sentence
};

/// Gives the words of subtitle lines to the sentences whose words they are, or else in whose time they are shown: a
/// line may be a part of a sentence or reach over several. Sentences that no line belongs to keep their captions. Times
/// are not taken: captions follow the voice. Error: InvalidInput when no line belongs to any sentence.
Result<CaptionImport> captionEdits(const Project& project, const Spine& spine, const std::vector<SubtitleLine>& lines);

}  // namespace sw
