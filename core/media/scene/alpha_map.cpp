#include "core/media/scene/alpha_map.h"

#include <algorithm>

namespace sw {
namespace {

constexpr int kBlockWidth = 16;
constexpr int kBlockHeight = 8;

int blocks(int samples, int size) {
    return (samples + size - 1) / size;
}

/// What a row of `count` samples is.
template <class Sample>
Cover coverOf(const Sample* alpha, int count) {
    constexpr Sample kMost = Depth<Sample>::kMost;
    Sample any = 0;
    Sample all = kMost;
    for (int i = 0; i < count; ++i) {
        any |= alpha[i];
        all &= alpha[i];
    }
    return any == 0 ? Cover::Clear : all == kMost ? Cover::Solid : Cover::Mixed;
}

}  // namespace

template <class Sample>
AlphaMap::AlphaMap(const BasicPlane<Sample>& alpha)
    : m_columns(blocks(alpha.width(), kBlockWidth)), m_rows(blocks(alpha.height(), kBlockHeight)) {
    m_blocks.resize(static_cast<std::size_t>(m_columns * m_rows), Cover{});
    for (int y = 0; y < alpha.height(); ++y) {
        Cover* row = &m_blocks[static_cast<std::size_t>(y / kBlockHeight * m_columns)];
        for (int b = 0; b < m_columns; ++b)
            row[b] = row[b] |
                     coverOf(alpha.row(y) + b * kBlockWidth, std::min(kBlockWidth, alpha.width() - b * kBlockWidth));
    }
}

template AlphaMap::AlphaMap(const Plane&);
template AlphaMap::AlphaMap(const DeepPlane&);

Cover AlphaMap::look(int left, int right, int top, int bottom) const {
    if (m_blocks.empty())
        return Cover::Mixed;
    const int firstColumn = std::clamp(left / kBlockWidth, 0, m_columns - 1);
    const int lastColumn = std::clamp(right / kBlockWidth, firstColumn, m_columns - 1);
    const int firstRow = std::clamp(top / kBlockHeight, 0, m_rows - 1);
    const int lastRow = std::clamp(bottom / kBlockHeight, firstRow, m_rows - 1);
    Cover cover{};
    for (int r = firstRow; r <= lastRow; ++r)
        for (int c = firstColumn; c <= lastColumn; ++c)
            cover = cover | m_blocks[static_cast<std::size_t>(r * m_columns + c)];
    return cover;
}

}  // namespace sw
