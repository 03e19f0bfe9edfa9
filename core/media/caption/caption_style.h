#pragma once

#include <QColor>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"

namespace sw {

/// How captions follow the voice.
enum class CaptionMode {
    Highlight,  ///< the spoken word is marked
    Sweep,      ///< colour runs through the words as they are spoken
    Single      ///< one big word at a time
};

/// What is on screen of a caption that is being spoken.
enum class CaptionReveal {
    Card,   ///< all of its words from the start
    Word,   ///< each word from when it is spoken
    Letter  ///< each letter from when it is spoken, as on a typewriter
};

/// How a caption as a whole comes in.
enum class CaptionEntrance {
    None,
    Fade,
    Rise,  ///< from below, fading in
    Drop   ///< from above, fading in
};

struct CaptionFont {
    std::string family;
    int weight = 400;
    bool italic = false;
};

/// What letters are filled with: one colour, or a gradient from their top to their foot.
struct CaptionFill {
    QColor top;
    QColor bottom;
    [[nodiscard]] bool isValid() const { return top.isValid(); }
};

/// A line around the letters; the thickness is a part of the font size.
struct CaptionOutline {
    QColor colour;
    double thickness = 0;
};

/// A shadow, or a glow where it lies straight below; lengths in parts of the font size.
struct CaptionShadow {
    QColor colour;
    double across = 0;
    double down = 0;
    double blur = 0;
};

/// A plate behind letters; lengths in parts of the font size.
struct CaptionPlate {
    QColor colour;
    double padAcross = 0;
    double padDown = 0;
    double radius = 0;
};

/// The plate behind the spoken word.
struct CaptionPill {
    CaptionPlate plate;
    double slideSeconds = 0;  ///< in which it slides from word to word
    double growSeconds = 0;   ///< in which it grows along each word; with neither it pops up with the word
};

/// A bar that grows along the spoken word; lengths in parts of the font size.
struct CaptionUnderline {
    QColor colour;
    double thickness = 0;
    double gap = 0;       ///< from the letters' foot to the bar's top
    double overhang = 0;  ///< beyond the word on both sides
    double radius = 0;
    double seconds = 0;  ///< how long it grows; 0: as long as the word is spoken
};

/// The look of captions, as in resources/caption_styles/<name>.json. All lengths but `size` are parts of the font size.
struct CaptionStyle {
    std::string digest;  ///< of all that it was read from: equal digests mean equal styles
    std::string name;
    std::string title;
    CaptionMode mode = CaptionMode::Highlight;
    CaptionReveal reveal = CaptionReveal::Card;
    std::vector<CaptionFont> fonts;  ///< the first that has all letters is taken
    double size = 0.12;              ///< font size as a part of the canvas' shorter side
    bool upperCase = false;
    bool ruby = true;  ///< kana above kanji, where the words have a reading
    double letterSpacing = 0;
    double wordSpacing = 0;  ///< beyond the font's own space
    double lineHeight = 1.1;
    std::optional<double> centre;  ///< of the caption's middle, as a part of the canvas' height; else captionCentre()

    CaptionFill fill;
    std::vector<CaptionFill> fills;  ///< words take them in turn; empty: `fill` for all
    bool hollow = false;             ///< the letters' inside lets the picture through, but for `fill`
    CaptionOutline outline;
    CaptionOutline rim;  ///< around the outline
    std::optional<CaptionShadow> shadow;
    std::optional<CaptionShadow> glow;
    std::optional<CaptionPlate> box;  ///< behind each line

    CaptionEntrance entrance = CaptionEntrance::None;
    double entranceSeconds = 0;
    double entranceDistance = 0;  ///< how far it rises or drops
    double leaveSeconds = 0;      ///< of fading out

    CaptionFill activeFill;  ///< of the spoken word (Sweep: of all that was spoken); invalid: as before it was spoken
    std::optional<CaptionShadow> activeGlow;
    double activeScale = 1;
    double popScale = 1;    ///< the most that the spoken word grows to for a moment
    double enterScale = 1;  ///< what it starts from
    double popSeconds = 0.2;
    double releaseSeconds = 0;  ///< in which it goes back to its own size
    double bounce = 0;          ///< how high it hops
    double tilt = 0;            ///< degrees, every other word to the other side
    double appearDrop = 0;      ///< how far above its place a word appears (Reveal::Word and Single); negative: below
    double appearSeconds = 0;   ///< in which it gets there and fades in
    std::optional<CaptionPill> pill;
    std::optional<CaptionUnderline> underline;

    CaptionFill emphasisFill;  ///< of emphasised words, spoken or not; invalid: they are like the others
    double emphasisTilt = 0;   ///< degrees, while spoken
    double emphasisShake = 0;  ///< how far they shake to both sides when spoken
};

/// Whether the pill slides or grows: then letters take the spoken word's colour where it lies behind them, and keep
/// their size.
bool pillMoves(const CaptionStyle& style);

/// Reads a style. `accent` ("#rrggbb" or "") replaces the style's own accent wherever the style says "accent";
/// "on-accent" is white or near-black, whichever reads better on it. Error: InvalidInput, naming the first member that
/// is unknown, missing or wrong, as in "active.pill.radius".
Result<CaptionStyle> captionStyleFrom(const Json& json, const std::string& accent);

/// Loads `<dataFolder>/caption_styles/<name>.json`. Error: NotFound with the nearest name, or InvalidInput.
Result<CaptionStyle> loadCaptionStyle(const std::filesystem::path& dataFolder, const std::string& name,
                                      const std::string& accent);

/// The names of all styles in the data folder, sorted.
std::vector<std::string> captionStyleNames(const std::filesystem::path& dataFolder);

}  // namespace sw
