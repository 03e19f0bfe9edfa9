#include "core/media/frame/tone_map.h"

#include <algorithm>
#include <cmath>

namespace sw {
namespace {

// ST 2084, 4.1.
constexpr double kM1 = 2610.0 / 16384;
constexpr double kM2 = 2523.0 / 4096 * 128;
constexpr double kC1 = 3424.0 / 4096;
constexpr double kC2 = 2413.0 / 4096 * 32;
constexpr double kC3 = 2392.0 / 4096 * 32;
constexpr double kPqPeak = 10'000;
constexpr double kGamma = 2.4;

// Luminance of BT.2020 and BT.709 primaries.
constexpr LightRgb kWide{0.2627, 0.6780, 0.0593};
constexpr LightRgb kNarrow{0.2126, 0.7152, 0.0722};

double weighed(const LightRgb& weights, const LightRgb& colour) {
    return weights[0] * colour[0] + weights[1] * colour[1] + weights[2] * colour[2];
}

/// BT.2100-2, table 5: the inverse of the HLG OETF.
double sceneFromHlg(double signal) {
    constexpr double a = 0.17883277;
    constexpr double b = 1 - 4 * a;
    const double c = 0.5 - a * std::log(4 * a);
    return signal <= 0.5 ? signal * signal / 3 : (std::exp((signal - c) / a) + b) / 12;
}

/// Light on the display in cd/m².
LightRgb lightOf(const LightRgb& coded, Transfer transfer) {
    LightRgb light{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double signal = std::clamp(coded[i], 0.0, 1.0);
        light[i] = transfer == Transfer::Pq    ? nitsFromPq(signal)
                   : transfer == Transfer::Hlg ? sceneFromHlg(signal)
                                               : kReferenceWhite * std::pow(signal, kGamma);
    }
    if (transfer == Transfer::Hlg) {
        // BT.2100-2, table 5: the OOTF of a display of 1000 cd/m².
        const double gain = kUsualPeak * std::pow(weighed(kWide, light), 0.2);
        for (double& component : light)
            component *= gain;
    }
    return light;
}

/// ITU-R BT.2087-0: BT.2020 primaries to BT.709 ones, linear light.
LightRgb narrowed(const LightRgb& c) {
    return {1.6605 * c[0] - 0.5876 * c[1] - 0.0728 * c[2], -0.1246 * c[0] + 1.1329 * c[1] - 0.0083 * c[2],
            -0.0182 * c[0] - 0.1006 * c[1] + 1.1187 * c[2]};
}

/// Mixes with grey of the same luminance until all components lie in 0…1.
LightRgb insideGamut(const LightRgb& colour) {
    const double grey = std::clamp(weighed(kNarrow, colour), 0.0, 1.0);
    double keep = 1;
    for (const double component : colour) {
        if (component < 0)
            keep = std::min(keep, grey / (grey - component));
        else if (component > 1)
            keep = std::min(keep, (1 - grey) / (component - grey));
    }
    LightRgb inside{};
    for (std::size_t i = 0; i < 3; ++i)
        inside[i] = std::clamp(grey + keep * (colour[i] - grey), 0.0, 1.0);
    return inside;
}

// The table's grid over coded red, green and blue, which have kCodes steps.
constexpr int kCodes = 2048;
constexpr int kNodes = 65;
constexpr int kStep = kCodes / (kNodes - 1);
constexpr int kFine = 64;    // of a level in 8 bits
constexpr int kBits = 12;    // of the matrix

template <class Sample>
Sample levelOf(int value) {
    constexpr int full = kFine * kStep / Depth<Sample>::kScale;
    return static_cast<Sample>(std::clamp((value + full / 2) / full, 0, Depth<Sample>::kMost));
}

}  // namespace

double nitsFromPq(double signal) {
    const double p = std::pow(std::clamp(signal, 0.0, 1.0), 1 / kM2);
    return kPqPeak * std::pow(std::max(p - kC1, 0.0) / (kC2 - kC3 * p), 1 / kM1);
}

double pqFromNits(double nits) {
    const double y = std::pow(std::clamp(nits / kPqPeak, 0.0, 1.0), kM1);
    return std::pow((kC1 + kC2 * y) / (1 + kC3 * y), kM2);
}

double toneMapped(double nits, double sourcePeak, double targetPeak) {
    if (sourcePeak <= targetPeak)
        return std::min(nits, targetPeak);
    const double white = pqFromNits(sourcePeak);
    const double most = pqFromNits(targetPeak) / white;
    const double knee = 1.5 * most - 0.5;
    const double e = std::min(pqFromNits(nits) / white, 1.0);
    if (e < knee)
        return nits;
    const double t = (e - knee) / (1 - knee);
    const double t2 = t * t;
    const double t3 = t2 * t;
    const double out = (2 * t3 - 3 * t2 + 1) * knee + (t3 - 2 * t2 + t) * (1 - knee) + (3 * t2 - 2 * t3) * most;
    return nitsFromPq(out * white);
}

LightRgb sdrFrom(const LightRgb& coded, Transfer transfer, double sourcePeak) {
    LightRgb light = lightOf(coded, transfer);
    const double largest = std::max({light[0], light[1], light[2]});
    const double peak = transfer == Transfer::Pq ? sourcePeak : transfer == Transfer::Hlg ? kUsualPeak : kReferenceWhite;
    const double scale = largest > 0 ? toneMapped(largest, peak, kReferenceWhite) / largest : 0;
    for (double& component : light)
        component *= scale / kReferenceWhite;
    LightRgb out = insideGamut(narrowed(light));
    for (double& component : out)
        component = std::pow(component, 1 / kGamma);
    return out;
}

ToneMap::ToneMap(Transfer transfer, double sourcePeak, bool fullRange)
    : m_black(fullRange ? 0 : 64), m_nodes(static_cast<std::size_t>(kNodes * kNodes * kNodes)) {
    const double lumaSpan = fullRange ? 1023 : 876;
    const double chromaSpan = fullRange ? 1023 : 896;
    const auto fixed = [](double value) { return static_cast<int>(std::lround(value * kCodes * (1 << kBits))); };
    const double redOfV = 2 * (1 - kWide[0]);
    const double blueOfU = 2 * (1 - kWide[2]);
    m_matrix = {fixed(1 / lumaSpan), fixed(redOfV / chromaSpan), fixed(-redOfV * kWide[0] / kWide[1] / chromaSpan),
                fixed(-blueOfU * kWide[2] / kWide[1] / chromaSpan), fixed(blueOfU / chromaSpan)};
    const auto fine = [](double level) { return static_cast<std::int16_t>(std::lround(level * kFine)); };
    const auto code = [](int node) { return node / static_cast<double>(kNodes - 1); };
    auto node = m_nodes.begin();
    for (int r = 0; r < kNodes; ++r)
        for (int g = 0; g < kNodes; ++g)
            for (int b = 0; b < kNodes; ++b) {
                const LightRgb out = sdrFrom({code(r), code(g), code(b)}, transfer, sourcePeak);
                const double luma = weighed(kNarrow, out);
                *node++ = {fine(16 + 219 * luma), fine(128 + 224 * (out[2] - luma) / (2 * (1 - kNarrow[2]))),
                           fine(128 + 224 * (out[0] - luma) / (2 * (1 - kNarrow[0])))};
            }
}

/// Tetrahedral interpolation: along the axes in the order of their fractions. In 1/(kFine × kStep) levels.
std::array<int, 3> ToneMap::at(int y, int u, int v) const {
    struct Axis {
        int fraction;
        int stride;
    };
    const int luma = m_matrix.luma * (y - m_black) + (1 << (kBits - 1));
    const auto code = [luma](int chroma) { return std::clamp((luma + chroma) >> kBits, 0, kCodes - 1); };
    const int red = code(m_matrix.redOfV * (v - 512));
    const int green = code(m_matrix.greenOfV * (v - 512) + m_matrix.greenOfU * (u - 512));
    const int blue = code(m_matrix.blueOfU * (u - 512));
    std::array<Axis, 3> axes{{{red % kStep, kNodes * kNodes}, {green % kStep, kNodes}, {blue % kStep, 1}}};
    if (axes[0].fraction < axes[1].fraction)
        std::swap(axes[0], axes[1]);
    if (axes[1].fraction < axes[2].fraction)
        std::swap(axes[1], axes[2]);
    if (axes[0].fraction < axes[1].fraction)
        std::swap(axes[0], axes[1]);
    const Node* node = &m_nodes[static_cast<std::size_t>((red / kStep * kNodes + green / kStep) * kNodes + blue / kStep)];
    std::array<int, 3> sum{};
    int left = kStep;
    for (std::size_t i = 0; i <= 3; ++i) {
        const int weight = i < 3 ? left - axes[i].fraction : left;
        sum[0] += weight * node->y;
        sum[1] += weight * node->u;
        sum[2] += weight * node->v;
        if (i < 3) {
            left = axes[i].fraction;
            node += axes[i].stride;
        }
    }
    return sum;
}

template <class Sample>
void ToneMap::rows(const std::array<const std::uint16_t*, 3>& planes, const std::array<std::ptrdiff_t, 3>& stride, int pair,
                   BasicFrame<Sample>& out) const {
    const auto sample = [&](std::size_t plane, int x, int y) {
        return std::min<int>(planes[plane][y * stride[plane] + x], 1023);
    };
    for (int x = 0; x < out.width(); ++x) {
        int blue = 0;
        int red = 0;
        for (int y = 2 * pair; y < 2 * pair + 2; ++y) {
            const std::array<int, 3> mapped = at(sample(0, x, y), sample(1, x, y), sample(2, x, y));
            out.y.row(y)[x] = levelOf<Sample>(mapped[0]);
            blue += mapped[1];
            red += mapped[2];
        }
        if (x % 2 == 0) {  // chroma lies on the even columns, between the two rows
            out.u.row(pair)[x / 2] = levelOf<Sample>(blue / 2);
            out.v.row(pair)[x / 2] = levelOf<Sample>(red / 2);
        }
    }
}

template void ToneMap::rows(const std::array<const std::uint16_t*, 3>&, const std::array<std::ptrdiff_t, 3>&, int,
                            Frame&) const;
template void ToneMap::rows(const std::array<const std::uint16_t*, 3>&, const std::array<std::ptrdiff_t, 3>&, int,
                            DeepFrame&) const;

}  // namespace sw
