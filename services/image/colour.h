#pragma once

#include <QColor>

#include "core/base/json.h"
#include "core/base/result.h"

namespace sw::illustration {

/// OKLab (Björn Ottosson, 2020): l is 0…1, a and b about ±0.4.
struct Oklab {
    double l = 0;
    double a = 0;
    double b = 0;
};

/// Lightness 0…1, chroma 0…0.4, hue in degrees. A colour outside of sRGB keeps lightness and hue and loses chroma.
QColor oklch(double lightness, double chroma, double hue, double alpha = 1);

Oklab oklabOf(double lightness, double chroma, double hue);
/// Clips what is outside of sRGB; 0xffRRGGBB.
QRgb rgbOf(const Oklab& colour);

/// The colours of one short. Hues in OKLCH degrees.
struct Palette {
    double hue = 268;
    double hue2 = 300;
    double accentHue = 40;
    bool dark = true;
    QColor accent;
};

/// Reads the storyboard's palette; the error names what is missing or not a colour.
Result<Palette> paletteFrom(const Json& palette);

}  // namespace sw::illustration
