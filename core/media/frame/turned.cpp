#include "core/media/frame/turned.h"

#include <algorithm>
#include <cstdlib>

#include "core/media/frame/turned_x86.h"

namespace sw {
namespace {

constexpr int kFraction = 32;
constexpr int kCoarser = kFraction - TurnedRows::kBits;
constexpr std::int64_t kRounding = std::int64_t{2} << kCoarser;  // moves places by less
constexpr std::int64_t kOne = std::int64_t{1} << TurnedRows::kBits;

std::int64_t floorOf(std::int64_t a, std::int64_t b) {
    return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

/// Narrows `columns` to those c where low ≤ start + c × step < high.
void narrow(std::int64_t start, std::int64_t step, std::int64_t low, std::int64_t high, TurnedRows::Columns& columns) {
    std::int64_t first = columns.first;
    std::int64_t last = columns.last;
    if (step > 0) {
        first = std::max(first, -floorOf(start - low, step));
        last = std::min(last, -floorOf(start - high, step));
    } else if (step < 0) {
        first = std::max(first, floorOf(start - high, -step) + 1);
        last = std::min(last, floorOf(start - low, -step) + 1);
    } else if (start < low || start >= high) {
        last = first;
    }
    columns.first = static_cast<int>(std::min<std::int64_t>(first, columns.last));
    columns.last = static_cast<int>(std::max<std::int64_t>(last, columns.first));
}

}  // namespace

TurnedRows::TurnedRows(const Turn& turn, int width, int height, SampleCode code)
    : m_turn(turn),
      m_width(width),
      m_height(height),
      m_code(code == SampleCode::Best ? sampleCodes().back() : code),
      m_fast((m_code == SampleCode::Ssse3 || m_code == SampleCode::Avx2) && turn.columnX >= 0 &&
             turn.columnX <= std::int64_t{2} << kFraction &&
             std::abs(turn.columnY) * (kGroup - 1) <= std::int64_t{1} << kFraction) {
    for (int i = 0; i < kGroup && m_fast; ++i) {
        m_lanes.x[static_cast<std::size_t>(i)] = static_cast<std::int16_t>((i * turn.columnX) >> kCoarser);
        m_lanes.y[static_cast<std::size_t>(i)] = static_cast<std::int16_t>((i * turn.columnY) >> kCoarser);
    }
    m_leastY = std::min<std::int64_t>(0, m_lanes.y.back());
    for (std::int16_t& y : m_lanes.y)
        y = static_cast<std::int16_t>(y - m_leastY);
}

TurnedRows::Columns TurnedRows::onPlane(int row, int limit) const {
    constexpr std::int64_t half = std::int64_t{1} << (kFraction - 1);
    Columns columns{0, limit};
    narrow(m_turn.startX + m_turn.rowX * row, m_turn.columnX, -half, (std::int64_t{m_width} << kFraction) - half,
           columns);
    narrow(m_turn.startY + m_turn.rowY * row, m_turn.columnY, -half, (std::int64_t{m_height} << kFraction) - half,
           columns);
    return columns;
}

std::int64_t TurnedRows::placeX(int row, int group) const {
    return (m_turn.startX + m_turn.columnX * (group * kGroup) + m_turn.rowX * row) >> kCoarser;
}

std::int64_t TurnedRows::placeY(int row, int group) const {
    return (m_turn.startY + m_turn.columnY * (group * kGroup) + m_turn.rowY * row) >> kCoarser;
}

TurnedRows::Reach TurnedRows::reach(int firstRow, int lastRow, int firstGroup, int lastGroup) const {
    // Places rise or fall evenly: the farthest ones are at the corners.
    const auto span = [&](std::int64_t start, std::int64_t column, std::int64_t row, int& low, int& high) {
        const std::int64_t across = column * ((lastGroup - firstGroup) * kGroup - 1);
        const std::int64_t down = row * (lastRow - firstRow - 1);
        const std::int64_t least = start + std::min<std::int64_t>(across, 0) + std::min<std::int64_t>(down, 0);
        const std::int64_t most = start + std::max<std::int64_t>(across, 0) + std::max<std::int64_t>(down, 0);
        low = static_cast<int>((least - kRounding) >> kFraction);
        high = static_cast<int>(most >> kFraction) + 1;
    };
    Reach reach;
    span(m_turn.startX + m_turn.columnX * (firstGroup * kGroup) + m_turn.rowX * firstRow, m_turn.columnX, m_turn.rowX,
         reach.left, reach.right);
    span(m_turn.startY + m_turn.columnY * (firstGroup * kGroup) + m_turn.rowY * firstRow, m_turn.columnY, m_turn.rowY,
         reach.top, reach.bottom);
    return reach;
}

/// Whether a group's samples lie within the plane, so that the fast forms can make it: they read three rows.
bool TurnedRows::fits(int row, int group) const {
    if (!m_fast)
        return false;
    const std::int64_t x = placeX(row, group);
    const std::int64_t y = placeY(row, group);
    const std::int64_t top = y + m_leastY;
    return x >= 0 && top >= 0 && x + m_lanes.x.back() < (m_width - 1) * kOne && top < (m_height - 2) * kOne;
}

void TurnedRows::makePlain(const Plane& plane, int row, int group, std::uint8_t* out) const {
    const auto cell = [](std::int64_t place, int size) {
        return static_cast<int>(std::clamp<std::int64_t>(place >> kBits, 0, std::max(0, size - 2)));
    };
    const std::int64_t startX = placeX(row, group);
    const std::int64_t startY = placeY(row, group);
    for (int i = 0; i < kGroup; ++i) {
        const auto x = std::clamp<std::int64_t>(startX + ((i * m_turn.columnX) >> kCoarser), 0, (m_width - 1) * kOne);
        const auto y = std::clamp<std::int64_t>(startY + ((i * m_turn.columnY) >> kCoarser), 0, (m_height - 1) * kOne);
        const int left = cell(x, m_width);
        const int top = cell(y, m_height);
        const int right = std::min(left + 1, m_width - 1);
        const int across = static_cast<int>(x - left * kOne) >> (kBits - 7);
        const int down = static_cast<int>(y - top * kOne) << (15 - kBits);
        const auto weighed = [&](const std::uint8_t* samples) {
            return (128 - across) * (samples[left] - 128) + across * (samples[right] - 128);
        };
        const int upper = weighed(plane.row(top));
        const int lower = weighed(plane.row(std::min(top + 1, m_height - 1)));
        const int sum = upper + ((((lower - upper) * down >> 14) + 1) >> 1);
        out[i] = static_cast<std::uint8_t>(((sum + 64) >> 7) + 128);
    }
}

void TurnedRows::make(std::span<const Plane* const> planes, int row, int first, int last,
                      std::span<std::uint8_t* const> out) const {
    const auto plain = [&](int group) {
        for (std::size_t p = 0; p < planes.size(); ++p)
            makePlain(*planes[p], row, group, out[p] + group * kGroup);
    };
    int group = first;
    for (; group < last && !fits(row, group); ++group)
        plain(group);
    int behind = last;
    for (; behind > group && !fits(row, behind - 1); --behind)
        plain(behind - 1);
    if (group == behind)
        return;
#if defined(__x86_64__)
    x86::Walk walk;
    walk.x = m_turn.startX + m_turn.columnX * (group * kGroup) + m_turn.rowX * row;
    walk.y = m_turn.startY + m_turn.columnY * (group * kGroup) + m_turn.rowY * row + (m_leastY << kCoarser);
    walk.stepX = m_turn.columnX * kGroup;
    walk.stepY = m_turn.columnY * kGroup;
    walk.lanes = &m_lanes;
    walk.groups = behind - group;
    walk.stride = planes[0]->stride();
    for (std::size_t p = 0; p < planes.size(); ++p) {
        walk.planes[p] = planes[p]->row(0);
        walk.out[p] = out[p] + group * kGroup;
    }
    m_code == SampleCode::Avx2 ? x86::turnAvx2(walk, static_cast<int>(planes.size()))
                               : x86::turnSsse3(walk, static_cast<int>(planes.size()));
#endif
}

}  // namespace sw
