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
    Highlight,  ///< all words stand, the spoken one is marked
    Sweep,      ///< colour runs through the words as they are spoken
    Single      ///< one big word at a time
};

struct CaptionFont {
    std::string family;
    int weight = 400;
};

/// A soft shadow; lengths in parts of the font size.
struct CaptionShadow {
    QColor colour;
    double down = 0;
    double blur = 0;
};

/// The plate behind the spoken word; lengths in parts of the font size.
struct CaptionPill {
    QColor colour;
    double padAcross = 0;
    double padDown = 0;
    double radius = 0;
};

/// The look of captions, as in resources/caption_styles/<name>.json. All lengths but `size` are parts of the font size.
struct CaptionStyle {
    std::string digest;  ///< of all that it was read from: equal digests mean equal styles
    std::string name;
    std::string title;
    CaptionMode mode = CaptionMode::Highlight;
    std::vector<CaptionFont> fonts;  ///< the first that has all letters is taken
    double size = 0.12;              ///< font size as a part of the canvas' shorter side
    bool upperCase = false;
    double letterSpacing = 0;
    double wordSpacing = 0;  ///< beyond the font's own space
    double lineHeight = 1.1;
    std::optional<double> centre;  ///< of the caption's middle, as a part of the canvas' height; else captionCentre()
    QColor fill;
    QColor outlineColour;
    double outline = 0;  ///< thickness outside of the letters
    std::optional<CaptionShadow> shadow;
    QColor activeFill;    ///< of the spoken word (Sweep: of all that was spoken)
    QColor emphasisFill;  ///< of emphasised words, spoken or not; invalid: they are like the others
    double activeScale = 1;
    double popScale = 1;    ///< the most that the spoken word grows to for a moment
    double enterScale = 1;  ///< what it starts from
    double popSeconds = 0.2;
    std::optional<CaptionPill> pill;
};

/// Reads a style. `accent` ("#rrggbb" or "") replaces the style's own accent wherever the style says "accent";
/// "on-accent" is white or near-black, whichever reads better on it. Error: InvalidInput, naming the member.
Result<CaptionStyle> captionStyleFrom(const Json& json, const std::string& accent);

/// Loads `<dataFolder>/caption_styles/<name>.json`. Error: NotFound with the nearest name, or InvalidInput.
Result<CaptionStyle> loadCaptionStyle(const std::filesystem::path& dataFolder, const std::string& name,
                                      const std::string& accent);

/// The names of all styles in the data folder, sorted.
std::vector<std::string> captionStyleNames(const std::filesystem::path& dataFolder);

}  // namespace sw
