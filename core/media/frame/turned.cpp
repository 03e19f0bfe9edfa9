#include "core/media/frame/turned.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "core/media/frame/turned_x86.h"
#include "core/media/frame/wide_loops.h"

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
template <class Columns>
void narrow(std::int64_t start, std::int64_t step, std::int64_t low, std::int64_t high, Columns& columns) {
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

/// What lies between four samples, `across` in 1/128 and `down` in 1/2048 of the way.
template <class Sample>
inline Sample between(int upperLeft, int upperRight, int lowerLeft, int lowerRight, int across, int down) {
    constexpr int kGrey = Depth<Sample>::kGrey;
    const int upper = (128 - across) * (upperLeft - kGrey) + across * (upperRight - kGrey);
    const int lower = (128 - across) * (lowerLeft - kGrey) + across * (lowerRight - kGrey);
    const int sum = upper + ((((lower - upper) * down >> (TurnedRows::kBits - 1)) + 1) >> 1);
    return static_cast<Sample>(((sum + 64) >> 7) + kGrey);
}

/// Places of a run of groups in 10 bits. Samples are fetched one by one, in pairs; what goes before and after is done several
/// at a time.
struct DeepRun {
    static constexpr int kMost = 512;  ///< samples
    std::array<std::int32_t, kMost> offset;
    std::array<std::int32_t, kMost> across;
    std::array<std::int32_t, kMost> down;
    std::array<std::uint32_t, kMost> upper;
    std::array<std::uint32_t, kMost> lower;
};

/// Of `groups` from the one at `x` and `y` on, which lie a step apart, all with 32 fractional bits.
SW_WIDE void findPlaces(const TurnedLanes& lanes, const Turn& groupsAt, int groups, std::int32_t stride,
                        std::int32_t* __restrict offset, std::int32_t* __restrict across, std::int32_t* __restrict down) {
    constexpr std::int32_t kPart = (1 << TurnedRows::kBits) - 1;
    for (int g = 0; g < groups; ++g) {
        const auto x = static_cast<std::int32_t>((groupsAt.startX + groupsAt.columnX * g) >> kCoarser);
        const auto y = static_cast<std::int32_t>((groupsAt.startY + groupsAt.columnY * g) >> kCoarser);
        for (int i = 0; i < 8; ++i) {
            const std::int32_t placeX = x + lanes.x[static_cast<std::size_t>(i)];
            const std::int32_t placeY = y + lanes.y[static_cast<std::size_t>(i)];
            offset[8 * g + i] = (placeY >> TurnedRows::kBits) * stride + (placeX >> TurnedRows::kBits);
            across[8 * g + i] = (placeX & kPart) >> (TurnedRows::kBits - 7);
            down[8 * g + i] = placeY & kPart;
        }
    }
}

SW_WIDE void mixPlaces(const std::uint32_t* upper, const std::uint32_t* lower, const std::int32_t* across,
                       const std::int32_t* down, std::uint16_t* __restrict out, int count) {
    const auto left = [](std::uint32_t pair) { return static_cast<int>(pair & 65535); };
    const auto right = [](std::uint32_t pair) { return static_cast<int>(pair >> 16); };
    for (int i = 0; i < count; ++i)
        out[i] = between<std::uint16_t>(left(upper[i]), right(upper[i]), left(lower[i]), right(lower[i]), across[i], down[i]);
}

/// A turned row crosses many rows of its plane: what a row this far down needs is fetched early.
constexpr int kAhead = 12;

void turnDeep(const DeepPlane& plane, DeepRun& run, int count, std::uint16_t* out) {
    const std::uint16_t* base = plane.row(0);
    const std::ptrdiff_t ahead = kAhead * plane.stride();
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
        const std::uint16_t* at = base + run.offset[i];
        if (i % 8 == 0)
            __builtin_prefetch(at + ahead);
        std::memcpy(&run.upper[i], at, sizeof run.upper[i]);
        std::memcpy(&run.lower[i], at + plane.stride(), sizeof run.lower[i]);
    }
    mixPlaces(run.upper.data(), run.lower.data(), run.across.data(), run.down.data(), out, count);
}

}  // namespace

template <class Sample>
BasicTurnedRows<Sample>::BasicTurnedRows(const Turn& turn, int width, int height, SampleCode code)
    : m_turn(turn),
      m_width(width),
      m_height(height),
      m_code(code == SampleCode::Best ? sampleCodes().back() : code),
      m_fast((m_code == SampleCode::Ssse3 || m_code == SampleCode::Avx2 || (sizeof(Sample) > 1 && m_code == SampleCode::Neon)) && turn.columnX >= 0 &&
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

template <class Sample>
auto BasicTurnedRows<Sample>::onPlane(int row, int limit) const -> Columns {
    constexpr std::int64_t half = std::int64_t{1} << (kFraction - 1);
    Columns columns{0, limit};
    narrow(m_turn.startX + m_turn.rowX * row, m_turn.columnX, -half, (std::int64_t{m_width} << kFraction) - half,
           columns);
    narrow(m_turn.startY + m_turn.rowY * row, m_turn.columnY, -half, (std::int64_t{m_height} << kFraction) - half,
           columns);
    return columns;
}

template <class Sample>
std::int64_t BasicTurnedRows<Sample>::placeX(int row, int group) const {
    return (m_turn.startX + m_turn.columnX * (group * kGroup) + m_turn.rowX * row) >> kCoarser;
}

template <class Sample>
std::int64_t BasicTurnedRows<Sample>::placeY(int row, int group) const {
    return (m_turn.startY + m_turn.columnY * (group * kGroup) + m_turn.rowY * row) >> kCoarser;
}

template <class Sample>
auto BasicTurnedRows<Sample>::reach(int firstRow, int lastRow, int firstGroup, int lastGroup) const -> Reach {
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
template <class Sample>
bool BasicTurnedRows<Sample>::fits(int row, int group) const {
    if (!m_fast)
        return false;
    const std::int64_t x = placeX(row, group);
    const std::int64_t y = placeY(row, group);
    const std::int64_t top = y + m_leastY;
    return x >= 0 && top >= 0 && x + m_lanes.x.back() < (m_width - 1) * kOne && top < (m_height - 2) * kOne;
}

template <class Sample>
void BasicTurnedRows<Sample>::makePlain(const Plane& plane, int row, int group, Sample* out) const {
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
        const int down = static_cast<int>(y - top * kOne);
        const Sample* upper = plane.row(top);
        const Sample* lower = plane.row(std::min(top + 1, m_height - 1));
        out[i] = between<Sample>(upper[left], upper[right], lower[left], lower[right], across, down);
    }
}

template <class Sample>
void BasicTurnedRows<Sample>::make(std::span<const Plane* const> planes, int row, int first, int last,
                                   std::span<Sample* const> out) const {
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
    if constexpr (sizeof(Sample) > 1) {
        DeepRun run;
        constexpr int kGroups = DeepRun::kMost / kGroup;
        const auto stride = static_cast<std::int32_t>(planes[0]->stride());
        for (int start = group; start < behind; start += kGroups) {
            const int end = std::min(start + kGroups, behind);
            const Turn groupsAt{m_turn.startX + m_turn.columnX * (start * kGroup) + m_turn.rowX * row,
                                m_turn.startY + m_turn.columnY * (start * kGroup) + m_turn.rowY * row + (m_leastY << kCoarser),
                                m_turn.columnX * kGroup, m_turn.columnY * kGroup};
            findPlaces(m_lanes, groupsAt, end - start, stride, run.offset.data(), run.across.data(), run.down.data());
            for (std::size_t p = 0; p < planes.size(); ++p)
                turnDeep(*planes[p], run, (end - start) * kGroup, out[p] + start * kGroup);
        }
    }
#if defined(__x86_64__)
    if constexpr (sizeof(Sample) == 1) {
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
    }
#endif
}

template class BasicTurnedRows<std::uint8_t>;
template class BasicTurnedRows<std::uint16_t>;

}  // namespace sw
