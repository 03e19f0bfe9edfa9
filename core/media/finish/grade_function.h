#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/media/finish/cube_lut.h"
#include "core/model/grade.h"

namespace sw {

/// The colour part of a ColourGrade as a function from colour to colour, in real numbers. R'G'B' is taken to be encoded
/// as sRGB (IEC 61966-2-1). In this order: exposure, temperature and tint as gains of the light; a shoulder that keeps
/// white at white; contrast about mid grey; saturation about BT.709 luma; the look-up table. Shoulder and contrast are
/// curves of the largest and the smallest channel, with the middle one kept in proportion, so that hues stay (as in the
/// Adobe DNG SDK's RGBTone). Colours outside of R'G'B' are continued smoothly. An immutable value; any thread.
class GradeFunction {
public:
    /// `lut` is what `grade.lut` names, and may be nullptr only when `grade.usesLut()` is false. It must live as long
    /// as this.
    GradeFunction(const ColourGrade& grade, const CubeLut* lut);
    [[nodiscard]] Rgb operator()(const Rgb& colour) const;

private:
    [[nodiscard]] double exposed(double value, std::size_t channel) const;
    [[nodiscard]] double toned(double value) const;
    [[nodiscard]] double contrasted(double value) const;
    [[nodiscard]] Rgb saturated(const Rgb& colour) const;

    ColourGrade m_grade;
    const CubeLut* m_lut;
    std::array<std::vector<double>, 3> m_light;  ///< each channel's gain as a curve of encoded values; empty for none
    double m_white = 1;                          ///< what white becomes before the shoulder
};

/// sRGB's encoded value of a light and back; odd about 0.
double encodedLight(double light);
double lightOf(double encoded);

}  // namespace sw
