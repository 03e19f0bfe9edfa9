#include "core/media/finish/colour_grade.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/media/finish/grade_function.h"
#include "core/media/frame/chroma_grid.h"
#include "core/media/frame/wide_loops.h"

namespace sw {
namespace {

constexpr int kCells = 32;    // along u and along v
template <class Sample>
constexpr int kCellBits = Depth<Sample>::kBits - 2;  // of a place within a cell, in 1/8 levels of chroma
template <class Sample>
constexpr int kLevels = Depth<Sample>::kFull;  // luma
template <class Sample>
constexpr int kRowStep = kCells * kLevels<Sample>;
constexpr int kPartBits = 6;  // of a level of 8 bits in the table
constexpr double kParts = 1 << kPartBits;

constexpr double kKr = 0.2126;
constexpr double kKb = 0.0722;
constexpr double kKg = 1 - kKr - kKb;

Rgb rgbOf(double y, double u, double v) {
    const double luma = (y - 16) / 219;
    const double blue = luma + 2 * (1 - kKb) * (u - 128) / 224;
    const double red = luma + 2 * (1 - kKr) * (v - 128) / 224;
    return {red, (luma - kKr * red - kKb * blue) / kKg, blue};
}

std::uint32_t half(double level) {
    const double limited = std::clamp(level * kParts, -32768.0, 32767.0);
    return static_cast<std::uint16_t>(static_cast<std::int16_t>(std::lround(limited)));
}

/// Bilinear in chroma, one table entry per luma; see BasicColourGrading::Table.
template <class Sample>
SW_WIDE void lookUp(const std::uint32_t* __restrict table, const Sample* y, const std::uint16_t* __restrict u,
                    const std::uint16_t* __restrict v, int highest, Sample* out, int count) {
    constexpr int kPlaceBits = kCellBits<Sample>;
    constexpr int kPlace = (1 << kPlaceBits) - 1;
    constexpr int kAcross = kPlaceBits - 6;  // so that the sums fit 32 bits
    constexpr int kShift = kPartBits + 6 + kPlaceBits - (Depth<Sample>::kBits - 8);
    SW_STEPS_ARE_APART
    for (int i = 0; i < count; ++i) {
        const std::uint32_t cell =
            ((std::uint32_t{v[i]} >> kPlaceBits) * kCells + (std::uint32_t{u[i]} >> kPlaceBits)) * kLevels<Sample> + y[i];
        const auto upper = static_cast<std::int32_t>(table[cell]);
        const auto lower = static_cast<std::int32_t>(table[cell + kRowStep<Sample>]);
        const int alongU = u[i] & kPlace;
        const int alongV = v[i] & kPlace;
        const int upperLeft = static_cast<std::int32_t>(static_cast<std::uint32_t>(upper) << 16) >> 16;
        const int lowerLeft = static_cast<std::int32_t>(static_cast<std::uint32_t>(lower) << 16) >> 16;
        const int above = (upperLeft * (kPlace + 1) + ((upper >> 16) - upperLeft) * alongU) >> kAcross;
        const int below = (lowerLeft * (kPlace + 1) + ((lower >> 16) - lowerLeft) * alongU) >> kAcross;
        const int level = (above * (kPlace + 1) + (below - above) * alongV + (1 << (kShift - 1))) >> kShift;
        out[i] = static_cast<Sample>(std::min(std::max(level, Depth<Sample>::kBlack), highest));
    }
}

template <class Sample>
void widen(const Sample* row, std::vector<std::uint16_t>& out) {
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<std::uint16_t>(row[i] * kChromaParts);
}

}  // namespace

/// A picture without alpha, and its luma on the chroma grid.
template <class Sample>
struct BasicColourGrading<Sample>::Straight {
    const Plane& y;
    const Plane& u;
    const Plane& v;
    const Plane& lumaAtChroma;
};

template <class Sample>
BasicColourGrading<Sample>::BasicColourGrading(const ColourGrade& grade, const CubeLut* lut) {
    if (!grade.changesColour())
        return;
    const GradeFunction function(grade, lut);
    constexpr auto kEntries = static_cast<std::size_t>(kCells + 1) * kRowStep<Sample>;
    for (Table* table : {&m_luma, &m_blue, &m_red})
        table->resize(kEntries);
    for (int v = 0; v <= kCells; ++v)
        for (int u = 0; u <= kCells; ++u)
            for (int y = 0; y < kLevels<Sample>; ++y) {
                const Rgb out = function(rgbOf(static_cast<double>(y) / Depth<Sample>::kScale, u * 8, v * 8));
                const double luma = kKr * out.red + kKg * out.green + kKb * out.blue;
                const std::array<std::uint32_t, 3> halves = {half(16 + 219 * luma),
                                                             half(128 + 224 * (out.blue - luma) / (2 * (1 - kKb))),
                                                             half(128 + 224 * (out.red - luma) / (2 * (1 - kKr)))};
                const auto at = static_cast<std::size_t>((v * kCells + u) * kLevels<Sample> + y);
                std::size_t component = 0;
                for (Table* table : {&m_luma, &m_blue, &m_red}) {
                    if (u < kCells)
                        (*table)[at] |= halves[component];
                    if (u > 0)
                        (*table)[at - kLevels<Sample>] |= halves[component] << 16;
                    ++component;
                }
            }
}

template <class Sample>
void BasicColourGrading<Sample>::grade(const Straight& from, Plane& y, Plane& u, Plane& v) const {
    using Levels = Depth<Sample>;
    const int width = from.y.width();
    const int count = from.u.width();
    std::vector<std::uint16_t> blue(static_cast<std::size_t>(width));
    std::vector<std::uint16_t> red(blue.size());
    for (int row = 0; row < from.y.height(); ++row) {
        spreadChroma(from.u, row, blue.data(), width);
        spreadChroma(from.v, row, red.data(), width);
        lookUp(m_luma.data(), from.y.row(row), blue.data(), red.data(), Levels::kWhite, y.row(row), width);
    }
    blue.resize(static_cast<std::size_t>(count));
    red.resize(blue.size());
    for (int row = 0; row < from.u.height(); ++row) {
        widen(from.u.row(row), blue);
        widen(from.v.row(row), red);
        lookUp(m_blue.data(), from.lumaAtChroma.row(row), blue.data(), red.data(), 240 * Levels::kScale, u.row(row), count);
        lookUp(m_red.data(), from.lumaAtChroma.row(row), blue.data(), red.data(), 240 * Levels::kScale, v.row(row), count);
    }
}

template <class Sample>
void BasicColourGrading<Sample>::apply(Frame& frame) const {
    if (isNeutral())
        return;
    Plane luma(frame.u.width(), frame.u.height());
    for (int row = 0; row < luma.height(); ++row)
        lumaAtChroma(frame.y.row(2 * row), frame.y.row(2 * row + 1), luma.row(row), frame.width(), luma.width());
    // Luma is made with the chroma of before, so it comes first.
    grade({frame.y, frame.u, frame.v, luma}, frame.y, frame.u, frame.v);
}

template <class Sample>
void BasicColourGrading<Sample>::apply(YuvaPlanes& planes) const {
    if (isNeutral())
        return;
    const int width = planes.y.width();
    const int count = planes.u.width();
    Plane luma(count, planes.u.height());
    for (int row = 0; row < luma.height(); ++row) {
        const int below = std::min(2 * row + 1, planes.y.height() - 1);
        lumaAtChroma(planes.y.row(2 * row), planes.y.row(below), luma.row(row), width, count);
        straightRow(luma.row(row), planes.chromaAlpha.row(row), Depth<Sample>::kBlack, luma.row(row), count);
    }
    planes.u = straightChroma(planes.u, planes.chromaAlpha);
    planes.v = straightChroma(planes.v, planes.chromaAlpha);
    for (int row = 0; row < planes.y.height(); ++row)
        straightRow(planes.y.row(row), planes.alpha.row(row), Depth<Sample>::kBlack, planes.y.row(row), width);
    grade({planes.y, planes.u, planes.v, luma}, planes.y, planes.u, planes.v);
    for (int row = 0; row < planes.y.height(); ++row)
        premultipliedRow(planes.y.row(row), planes.alpha.row(row), planes.y.row(row), width);
    for (Plane* plane : {&planes.u, &planes.v})
        for (int row = 0; row < plane->height(); ++row)
            premultipliedRow(plane->row(row), planes.chromaAlpha.row(row), plane->row(row), count);
}

template class BasicColourGrading<std::uint8_t>;
template class BasicColourGrading<std::uint16_t>;

}  // namespace sw
