#pragma once

#include <string>

#include "core/model/box.h"
#include "core/model/media_ref.h"

namespace sw {

/// How a picture's colours are changed, in the order of its members; all zero changes nothing.
struct ColourGrade {
    double exposure = 0;     ///< stops, −3…3: one more doubles the light
    double temperature = 0;  ///< −1 cool … 1 warm
    double tint = 0;         ///< −1 green … 1 magenta
    double contrast = 0;     ///< −1…1, about mid grey
    double saturation = 0;   ///< −1 grey … 1 double
    MediaRef lut;            ///< a look-up table, a `.cube` file
    double lutStrength = 1;  ///< 0…1, of the table
    double blur = 0;         ///< 0…1; 1 is a Gaussian of 5 % of the shorter side
    double sharpen = 0;      ///< 0…1; this and what follows: of whole pictures, not of clips
    double vignette = 0;     ///< 0…1, darker towards the corners
    double grain = 0;        ///< 0…1, as of film

    /// True when it changes nothing at all.
    [[nodiscard]] bool isNeutral() const { return !changesColour() && !changesDetail(); }
    /// True when it maps colours: each pixel by itself, the same wherever it lies.
    [[nodiscard]] bool changesColour() const {
        return exposure != 0 || temperature != 0 || tint != 0 || contrast != 0 || saturation != 0 || usesLut();
    }
    /// True when it blurs, sharpens, darkens corners or adds grain.
    [[nodiscard]] bool changesDetail() const { return blur != 0 || sharpen != 0 || vignette != 0 || grain != 0; }
    /// True when its look-up table must be read.
    [[nodiscard]] bool usesLut() const { return lut && lutStrength != 0; }
    friend bool operator==(const ColourGrade&, const ColourGrade&) = default;
};

/// How a layer's colours meet those below it. The names and formulas are those of W3C Compositing and Blending Level 1;
/// Add is the sum.
enum class BlendMode {
    Normal,
    Multiply,
    Screen,
    Overlay,
    SoftLight,
    HardLight,
    ColourDodge,
    ColourBurn,
    Darken,
    Lighten,
    Add,
    Difference,
    Exclusion
};

enum class MaskShape { None, Rectangle, Ellipse, Media };

/// Which part of a layer shows. `box` is in fractions of the layer: {0, 0, 1, 1} is all of it.
struct LayerMask {
    MaskShape shape = MaskShape::None;
    Box box = {0, 0, 1, 1};
    double feather = 0;       ///< 0…1: the width of the soft edge, of the layer's shorter side
    double cornerRadius = 0;  ///< 0…1, of half the box's shorter side; for Rectangle
    bool inverted = false;
    MediaRef media;  ///< for Media: a picture whose brightness says how much shows, stretched over the box
    friend bool operator==(const LayerMask&, const LayerMask&) = default;
};

/// What takes a coloured ground out of a layer. Distances are in the plane of chroma: 0 is the key colour, 1 is grey.
struct ChromaKey {
    std::string colour;       ///< "#rrggbb"; "" for no key
    double tolerance = 0.35;  ///< 0…1: up to this distance all is taken out
    double softness = 0.25;   ///< 0…1: over this further distance it fades in
    double spill = 1;         ///< 0…1: how much of the key colour's tinge is taken from what stays
    friend bool operator==(const ChromaKey&, const ChromaKey&) = default;
};

}  // namespace sw
