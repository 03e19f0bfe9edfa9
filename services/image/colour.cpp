#include "services/image/colour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace sw::illustration {
namespace {

struct Linear {
    double r, g, b;
};

/// The matrices of https://bottosson.github.io/posts/oklab/
Linear linearOf(const Oklab& c) {
    const double l = std::pow(c.l + 0.3963377774 * c.a + 0.2158037573 * c.b, 3);
    const double m = std::pow(c.l - 0.1055613458 * c.a - 0.0638541728 * c.b, 3);
    const double s = std::pow(c.l - 0.0894841775 * c.a - 1.2914855480 * c.b, 3);
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

bool inGamut(const Linear& c) {
    constexpr double kSlack = 1e-4;
    const auto fits = [](double v) { return v >= -kSlack && v <= 1 + kSlack; };
    return fits(c.r) && fits(c.g) && fits(c.b);
}

double companded(double v) {
    v = std::clamp(v, 0.0, 1.0);
    return v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
}

std::array<unsigned char, 4097> makeCompandTable() {
    std::array<unsigned char, 4097> table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = static_cast<unsigned char>(std::lround(companded(static_cast<double>(i) / 4096) * 255));
    return table;
}

unsigned quantized(double v) {
    static const std::array<unsigned char, 4097> table = makeCompandTable();
    return table[static_cast<std::size_t>(std::lround(std::clamp(v, 0.0, 1.0) * 4096))];
}

}  // namespace

Oklab oklabOf(double lightness, double chroma, double hue) {
    const double angle = hue * std::numbers::pi / 180;
    return {lightness, chroma * std::cos(angle), chroma * std::sin(angle)};
}

QRgb rgbOf(const Oklab& colour) {
    const Linear c = linearOf(colour);
    return 0xff000000u | quantized(c.r) << 16 | quantized(c.g) << 8 | quantized(c.b);
}

QColor oklch(double lightness, double chroma, double hue, double alpha) {
    Oklab lab = oklabOf(lightness, chroma, hue);
    if (!inGamut(linearOf(lab))) {
        double low = 0;
        double high = chroma;
        for (int i = 0; i < 12; ++i) {
            const double mid = (low + high) / 2;
            (inGamut(linearOf(oklabOf(lightness, mid, hue))) ? low : high) = mid;
        }
        lab = oklabOf(lightness, low, hue);
    }
    const Linear c = linearOf(lab);
    return QColor::fromRgbF(static_cast<float>(companded(c.r)), static_cast<float>(companded(c.g)),
                            static_cast<float>(companded(c.b)), static_cast<float>(std::clamp(alpha, 0.0, 1.0)));
}

Result<Palette> paletteFrom(const Json& palette) {
    if (!palette.is_object())
        return fail(ErrorCode::InvalidInput,
                    "The picture cannot be drawn: the storyboard gave no palette. Make the "
                    "storyboard again.");
    Palette p;
    for (const auto& [name, hue] :
         {std::pair<const char*, double*>{"hue", &p.hue}, {"hue2", &p.hue2}, {"accentHue", &p.accentHue}}) {
        const auto it = palette.find(name);
        if (it == palette.end() || !it->is_number())
            return fail(ErrorCode::InvalidInput, std::string("The picture cannot be drawn: the palette has no \"") +
                                                     name + "\". Make the storyboard again.");
        *hue = it->get<double>();
    }
    p.dark = booleanOr(palette, "dark", true);
    const std::string accent = stringOr(palette, "accent");
    p.accent = accent.empty() ? oklch(0.82, 0.15, p.accentHue) : QColor(QString::fromStdString(accent));
    if (!p.accent.isValid())
        return fail(ErrorCode::InvalidInput, "The picture cannot be drawn: the palette's accent \"" + accent +
                                                 "\" is no colour. Write it as #rrggbb.");
    return p;
}

}  // namespace sw::illustration
