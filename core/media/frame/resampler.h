#pragma once

#include <cstdint>
#include <vector>

#include "core/media/frame/frame.h"
#include "core/media/frame/sample_code.h"

namespace sw {

/// Which samples of the source an output sample i is made of: those about `first + i × step`, in sample indices
/// (0 is the first sample's centre). Positions outside of the source repeat its border.
struct Sampling {
    double first = 0;
    double step = 1;  ///< above 0
    int count = 0;    ///< output samples
    int size = 0;     ///< source samples
    friend bool operator==(const Sampling&, const Sampling&) = default;
};

/// Filters an 8-bit plane into another size and sub-pixel position: Catmull-Rom (R. Keys 1981, a = −0.5), stretched by
/// up to 1.5 when it shrinks so that nothing aliases. Positions are kept in 1/256 samples, weights in 1/64 parts; each
/// pass rounds to nearest. `set` plans, then `row` makes one output row at a time; not to be shared between threads.
class Resampler {
public:
    static constexpr int kMostTaps = 6;
    /// Parts of a row begin at multiples of this.
    static constexpr int kBlock = 16;
    using Code = SampleCode;

    explicit Resampler(Code code = Code::Best);
    void set(const Sampling& across, const Sampling& down);
    /// Writes output row `y` (`across.count` samples) from a plane of the planned size.
    void row(const Plane& source, int y, std::uint8_t* out);
    /// Samples `first` (a multiple of kBlock) to `last` (one behind) of output row `y`. They are at the same indices of
    /// what is returned: `scratch`, or a row of `source` where nothing has to be filtered.
    const std::uint8_t* part(const Plane& source, int y, int first, int last, std::uint8_t* scratch);
    [[nodiscard]] int rows() const { return m_down.count; }
    [[nodiscard]] int columns() const { return m_across.count; }
    /// The first source row of output row `y`; at most kMostTaps − 1 more follow.
    [[nodiscard]] int sourceRow(int y) const { return m_down.start[static_cast<std::size_t>(y)]; }
    /// The first and the last source column of output columns `first` to `last` (one behind).
    [[nodiscard]] int leftColumn(int first) const { return m_across.start[static_cast<std::size_t>(first)]; }
    [[nodiscard]] int rightColumn(int last) const { return leftColumn(last - 1) + m_across.taps - 1; }
    /// The codes that this processor can run.
    static std::vector<Code> codes() { return sampleCodes(); }

    /// The taps of one direction: output i is the sum of source[start[i] + t] × weights[i × kStride + t] / 64, where
    /// starts never fall.
    struct Taps {
        static constexpr int kStride = 8;
        int count = 0;
        int taps = 0;         ///< 2, 4 or 6
        bool shifts = false;  ///< output i is just source[shift + i]
        int shift = 0;
        std::vector<int> start;
        std::vector<std::int8_t> weights;
    };
    /// The same for eight outputs at a time, two such groups to a block: a byte shuffle per group gathers each output's
    /// pair of samples.
    struct Groups {
        bool usable = false;                ///< the taps of each eight lie within 16 bytes
        std::vector<int> base;              ///< 2 per block
        std::vector<std::uint8_t> shuffle;  ///< 2 × 16 per block
        std::vector<std::int8_t> weights;   ///< 2 × 16 per block and tap pair
    };

private:
    const std::uint8_t* line(const Plane& source, int y, int first, int last);
    void across(const std::uint8_t* line, int first, int last, std::uint8_t* out) const;

    Code m_code;
    Sampling m_plannedAcross;
    Sampling m_plannedDown;
    Taps m_across;
    Taps m_down;
    Groups m_groups;
    std::vector<std::uint8_t> m_line;  ///< a source row's columns, filtered downwards
};

}  // namespace sw
