#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/media/frame/frame.h"
#include "core/media/frame/sample_code.h"

namespace sw {

/// A frame's sample (column, row) → a place in a plane, in samples of the plane at hand (0 is the first one's centre):
/// start + column × (columnX, columnY) + row × (rowX, rowY), all with 32 fractional bits.
struct Turn {
    std::int64_t startX = 0;
    std::int64_t startY = 0;
    std::int64_t columnX = 0;
    std::int64_t columnY = 0;
    std::int64_t rowX = 0;
    std::int64_t rowY = 0;
};

/// How far the columns of a group lie from its first one across, and from its least place down, in 1/2048 samples.
struct TurnedLanes {
    alignas(16) std::array<std::int16_t, 8> x{};
    alignas(16) std::array<std::int16_t, 8> y{};
};

/// Makes rows of turned planes, bilinear: places are kept in 1/2048 samples, weighed across in 1/128 and down in 1/2048
/// parts, and rounded once. Outside of a plane its border repeats. The work goes in groups of eight columns that begin
/// at multiples of eight. A plain value.
template <class Sample>
class BasicTurnedRows {
public:
    using Plane = BasicPlane<Sample>;
    static constexpr int kGroup = 8;
    static constexpr int kBits = 11;  ///< fractional bits of a place

    /// For planes of this size.
    BasicTurnedRows(const Turn& turn, int width, int height, SampleCode code = SampleCode::Best);

    /// Which columns (to one behind) of a row, within 0…limit, lie on the plane's samples.
    struct Columns {
        int first = 0;
        int last = 0;
    };
    [[nodiscard]] Columns onPlane(int row, int limit) const;

    /// The samples (last ones included) that groups of some rows are made of; outside of the plane its border's. Rows
    /// and groups go to one behind.
    struct Reach {
        int left = 0;
        int right = 0;
        int top = 0;
        int bottom = 0;
    };
    [[nodiscard]] Reach reach(int firstRow, int lastRow, int firstGroup, int lastGroup) const;

    /// Makes groups `first` to `last` (one behind) of a row from one to three planes of the same size; group g goes to
    /// the eight samples from out[…] + 8 g on.
    void make(std::span<const Plane* const> planes, int row, int first, int last,
              std::span<Sample* const> out) const;

    using Lanes = TurnedLanes;

private:
    [[nodiscard]] std::int64_t placeX(int row, int group) const;
    [[nodiscard]] std::int64_t placeY(int row, int group) const;
    [[nodiscard]] bool fits(int row, int group) const;
    void makePlain(const Plane& plane, int row, int group, Sample* out) const;

    Turn m_turn;
    int m_width;
    int m_height;
    SampleCode m_code;
    bool m_fast;                ///< the code is not plain, and a group needs no more samples than it holds
    std::int64_t m_leastY = 0;  ///< a group's least place down, from its first column's
    Lanes m_lanes;
};

using TurnedRows = BasicTurnedRows<std::uint8_t>;

}  // namespace sw
