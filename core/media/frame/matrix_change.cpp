#include "core/media/frame/matrix_change.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace sw {
namespace {

constexpr int kBits = 14;

template <class Sample>
Sample level(int value, int offset) {
    return static_cast<Sample>(std::clamp(((value + (1 << (kBits - 1))) >> kBits) + offset, 0, Depth<Sample>::kMost));
}

}  // namespace

template <class Sample>
MatrixChange<Sample>::MatrixChange(LumaWeights from, bool full, int depth) : m_black(full ? 0 : Depth<Sample>::kBlack) {
    using Levels = Depth<Sample>;
    const int bits = std::clamp(depth, 8, Levels::kBits);
    const double whole = ((1 << bits) - 1) << (Levels::kBits - bits);
    const double limitedLuma = 219 * Levels::kScale;
    const double limitedChroma = 224 * Levels::kScale;
    const double lumaSpan = full ? whole : limitedLuma;
    const double chromaSpan = full ? whole : limitedChroma;
    const double green = 1 - from.red - from.blue;
    const auto fixed = [](double value) { return static_cast<int>(std::lround(value * (1 << kBits))); };
    // One level of each component, as BT.709's.
    const auto change = [&](double y, double u, double v) {
        const double r = y + 2 * (1 - from.red) * v;
        const double b = y + 2 * (1 - from.blue) * u;
        const double g = (y - from.red * r - from.blue * b) / green;
        const double to = kBt709.red * r + (1 - kBt709.red - kBt709.blue) * g + kBt709.blue * b;
        return std::array<int, 3>{fixed(limitedLuma * to), fixed(limitedChroma * (b - to) / (2 * (1 - kBt709.blue))),
                                  fixed(limitedChroma * (r - to) / (2 * (1 - kBt709.red)))};
    };
    m_luma = change(1 / lumaSpan, 0, 0)[0];
    const std::array<int, 3> ofBlue = change(0, 1 / chromaSpan, 0);
    const std::array<int, 3> ofRed = change(0, 0, 1 / chromaSpan);
    m_lumaOfBlue = ofBlue[0];
    m_blue = ofBlue[1];
    m_redOfBlue = ofBlue[2];
    m_lumaOfRed = ofRed[0];
    m_blueOfRed = ofRed[1];
    m_red = ofRed[2];
}

template <class Sample>
bool MatrixChange<Sample>::changesNothing() const {
    return m_luma == 1 << kBits && m_lumaOfBlue == 0 && m_lumaOfRed == 0 && m_blue == 1 << kBits && m_red == 1 << kBits;
}

template <class Sample>
void MatrixChange<Sample>::apply(BasicFrame<Sample>& frame) const {
    constexpr int kBlack = Depth<Sample>::kBlack;
    constexpr int kGrey = Depth<Sample>::kGrey;
    const int count = frame.u.width();
    std::vector<int> added(static_cast<std::size_t>(count) + 1);
    for (int pair = 0; pair < frame.u.height(); ++pair) {
        Sample* u = frame.u.row(pair);
        Sample* v = frame.v.row(pair);
        for (int i = 0; i < count; ++i) {
            const int cb = u[i] - kGrey;
            const int cr = v[i] - kGrey;
            added[static_cast<std::size_t>(i)] = m_lumaOfBlue * cb + m_lumaOfRed * cr;
            u[i] = level<Sample>(m_blue * cb + m_blueOfRed * cr, kGrey);
            v[i] = level<Sample>(m_redOfBlue * cb + m_red * cr, kGrey);
        }
        added.back() = added[static_cast<std::size_t>(count) - 1];
        for (int y = 2 * pair; y < 2 * pair + 2; ++y) {
            Sample* row = frame.y.row(y);
            for (int i = 0; i < count; ++i) {
                const auto at = static_cast<std::size_t>(i);
                row[2 * i] = level<Sample>(m_luma * (row[2 * i] - m_black) + added[at], kBlack);
                row[2 * i + 1] = level<Sample>(m_luma * (row[2 * i + 1] - m_black) + (added[at] + added[at + 1]) / 2, kBlack);
            }
        }
    }
}

template class MatrixChange<std::uint8_t>;
template class MatrixChange<std::uint16_t>;

}  // namespace sw
