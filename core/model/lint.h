#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/asset_index.h"
#include "core/model/cut.h"
#include "core/model/issue.h"
#include "core/model/platform_rules.h"
#include "core/model/project.h"

namespace sw {

/// One text on the canvas, as it was set.
struct TextMeasure {
    std::string origin;  ///< "sentence-4" for a caption, "clip-7" for a title
    TimeRange range;
    std::string text;
    Box box;              ///< all that is ever drawn of it, canvas pixels
    double size = 0;      ///< of its letters (the em), canvas pixels; of a title at most this
    double contrast = 0;  ///< of letters and what is around them, 1…21 as in WCAG 2.2, where it is least; 0: not known
};

/// A file or font that is not there or cannot be used.
struct MissingPart {
    std::string origin;   ///< "scene-2", "sentence-3", "clip-7", "music", "film"
    std::string message;  ///< a sentence with what to do
};

/// What only the media can tell about a cut; see core/media/check/lint_facts.h.
struct LintFacts {
    std::vector<TextMeasure> captions;
    std::vector<TextMeasure> titles;
    std::vector<MissingPart> missingMedia;
    std::vector<MissingPart> missingFonts;
    std::optional<double> loudnessLufs;  ///< of the finished mix; none when it could not be made
    std::optional<double> truePeakDb;
    std::vector<TimeRange> black;   ///< stretches of black pictures, captions left out
    std::vector<TimeRange> frozen;  ///< stretches in which nothing moves but captions
    bool rightToLeft = false;       ///< the film's language is written so
};

/// What a short is checked by. Refers to what it is made from.
struct LintInput {
    const Project& project;
    const Cut& cut;
    const AssetIndex& assets;         ///< those of the project's present state
    std::vector<std::string> unmade;  ///< nodes whose result is not made yet ("voice/sentence-3")
    PlatformRules platform;
    LintFacts facts;
    std::string readableStyle;  ///< a caption style that reads well on any picture, to be offered; "" for none
    std::string variant = {};   ///< that the cut shows; "" for the base layout
};

/// Checks a short before it is published, and gives what its creator should know: errors first, then in the film's
/// order. Pure. The rules: draft, not-made, empty-scene, missing-media, missing-font, length, frame-rate, title-length,
/// safe-area, text-size, contrast, reading-speed, hook, dead-air, same-picture, black-frames, frozen-frames, loudness,
/// true-peak, licence, ai-disclosure.
std::vector<Issue> lint(const LintInput& input);

/// The edits of all fixes that can be applied together: of several that set the same thing only the first, since each
/// was made from the project as it is. Check again afterwards.
std::vector<Edit> combinedFixes(const std::vector<Issue>& issues);

}  // namespace sw
