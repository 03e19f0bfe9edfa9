#include "core/media/finish/grade_function.h"

#include <algorithm>
#include <cmath>

namespace sw {
namespace {

// Stops of the strongest setting. Warm 1 is about what turns 6500 K into 4000 K.
constexpr double kWarmRed = 0.4;
constexpr double kWarmBlue = -0.5;
constexpr double kTintGreen = -0.3;

constexpr double kMidGrey = 0.4613561295;  // 18 % of white, encoded
constexpr double kShoulder = 0.75;         // below it no light is held back
// Slope in the middle and at both ends for the strongest contrast, more and less.
constexpr double kSteeper = 0.8;
constexpr double kSteeperEnds = -0.6;
constexpr double kFlatter = -0.5;
constexpr double kFlatterEnds = 0.4;

constexpr double kRed = 0.2126;
constexpr double kGreen = 0.7152;
constexpr double kBlue = 0.0722;

// The curves of light: from kLowest to kHighest in steps of 1/kSteps.
constexpr double kLowest = -0.25;
constexpr double kHighest = 1.5;
constexpr int kSteps = 1024;

/// Cubic between (x0, x0) and (x1, x1) with the given slopes at both.
double hermite(double x, double x0, double x1, double slope0, double slope1) {
    const double length = x1 - x0;
    const double t = (x - x0) / length;
    const double rest = 1 - t;
    return x + length * t * rest * (rest * (slope0 - 1) - t * (slope1 - 1));
}

/// The smaller of both, without an edge where they meet; 0 when one is not above 0.
double softLesser(double a, double b) {
    if (a <= 0 || b <= 0)
        return 0;
    const double ratio = a < b ? a / b : b / a;
    const double fourth = ratio * ratio * ratio * ratio;
    return std::min(a, b) / std::sqrt(std::sqrt(1 + fourth));
}

}  // namespace

double encodedLight(double light) {
    const double size = std::abs(light);
    const double encoded = size <= 0.0031308 ? 12.92 * size : 1.055 * std::pow(size, 1 / 2.4) - 0.055;
    return light < 0 ? -encoded : encoded;
}

double lightOf(double encoded) {
    const double size = std::abs(encoded);
    const double light = size <= 0.04045 ? size / 12.92 : std::pow((size + 0.055) / 1.055, 2.4);
    return encoded < 0 ? -light : light;
}

GradeFunction::GradeFunction(const ColourGrade& grade, const CubeLut* lut) : m_grade(grade), m_lut(lut) {
    if (grade.exposure == 0 && grade.temperature == 0 && grade.tint == 0)
        return;
    std::array<double, 3> gains = {std::exp2(kWarmRed * grade.temperature), std::exp2(kTintGreen * grade.tint),
                                   std::exp2(kWarmBlue * grade.temperature)};
    // Temperature and tint leave the luminance of grey as it is.
    const double luminance = kRed * gains[0] + kGreen * gains[1] + kBlue * gains[2];
    for (std::size_t c = 0; c < 3; ++c) {
        gains[c] *= std::exp2(grade.exposure) / luminance;
        for (int i = 0; i <= static_cast<int>((kHighest - kLowest) * kSteps); ++i)
            m_light[c].push_back(encodedLight(gains[c] * lightOf(kLowest + static_cast<double>(i) / kSteps)));
    }
    m_white = std::max(1.0, encodedLight(std::max({gains[0], gains[1], gains[2]})));
}

double GradeFunction::exposed(double value, std::size_t channel) const {
    const std::vector<double>& curve = m_light[channel];
    if (curve.empty())
        return value;
    const double at = (std::clamp(value, kLowest, kHighest) - kLowest) * kSteps;
    const auto cell = std::min(static_cast<std::size_t>(at), curve.size() - 2);
    return curve[cell] + (curve[cell + 1] - curve[cell]) * (at - static_cast<double>(cell));
}

double GradeFunction::toned(double value) const {
    if (m_white > 1 && value > kShoulder) {
        const double slope = (m_white - kShoulder) / (1 - kShoulder);
        const double t = (value - kShoulder) / (m_white - kShoulder);
        value = kShoulder + (1 - kShoulder) * slope * t / (1 + (slope - 1) * t);
    }
    return contrasted(value);
}

double GradeFunction::contrasted(double value) const {
    if (m_grade.contrast == 0)
        return value;
    const double size = std::abs(m_grade.contrast);
    const double middle = 1 + size * (m_grade.contrast > 0 ? kSteeper : kFlatter);
    const double ends = 1 + size * (m_grade.contrast > 0 ? kSteeperEnds : kFlatterEnds);
    if (value < 0)
        return value * ends;
    if (value > 1)
        return 1 + (value - 1) * ends;
    return value < kMidGrey ? hermite(value, 0, kMidGrey, ends, middle) : hermite(value, kMidGrey, 1, middle, ends);
}

Rgb GradeFunction::saturated(const Rgb& colour) const {
    const double luma = kRed * colour.red + kGreen * colour.green + kBlue * colour.blue;
    double factor = 1 + m_grade.saturation;
    if (m_grade.saturation > 0) {
        // Colours near the border of R'G'B' have less room, and take less, so that none is cut off.
        double room = 1e6;
        for (const double channel : {colour.red, colour.green, colour.blue})
            if (const double away = channel - luma; std::abs(away) > 1e-9)
                room = std::min(room, ((away > 0 ? 1 : 0) - luma) / away);
        factor = 1 + softLesser(m_grade.saturation, room - 1);
    }
    return {luma + factor * (colour.red - luma), luma + factor * (colour.green - luma),
            luma + factor * (colour.blue - luma)};
}

Rgb GradeFunction::operator()(const Rgb& colour) const {
    const std::array<double, 3> in = {exposed(colour.red, 0), exposed(colour.green, 1), exposed(colour.blue, 2)};
    const double low = std::min({in[0], in[1], in[2]});
    const double high = std::max({in[0], in[1], in[2]});
    const double tonedLow = toned(low);
    const double scale = high > low ? (toned(high) - tonedLow) / (high - low) : 0;
    Rgb out{tonedLow + scale * (in[0] - low), tonedLow + scale * (in[1] - low), tonedLow + scale * (in[2] - low)};
    if (m_grade.saturation != 0)
        out = saturated(out);
    if (!m_grade.usesLut())
        return out;
    const Rgb looked = m_lut->at(out);
    const double strength = m_grade.lutStrength;
    return {out.red + strength * (looked.red - out.red), out.green + strength * (looked.green - out.green),
            out.blue + strength * (looked.blue - out.blue)};
}

}  // namespace sw
