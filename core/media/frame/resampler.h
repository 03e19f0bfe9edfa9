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

/// The taps of one direction: output i is the sum of source[start[i] + t] × weights[i × kStride + t] / 64, where
/// starts never fall.
struct ResamplerTaps {
    static constexpr int kStride = 8;
    int count = 0;
    int taps = 0;         ///< 2, 4 or 6
    bool shifts = false;  ///< output i is just source[shift + i]
    int shift = 0;
    std::vector<int> start;
    std::vector<std::int8_t> weights;
};
/// The same for as many outputs at a time as fit 16 bytes with a pair of samples each, four (in 10 bits) or eight (in 8
/// bits), as groups of a block: a byte shuffle per group gathers each output's pair of samples.
struct ResamplerGroups {
    bool usable = false;                ///< the taps of each group lie within 16 bytes
    std::vector<int> base;              ///< a number per group
    std::vector<std::uint8_t> shuffle;  ///< 16 per group
    std::vector<std::int8_t> weights;   ///< 16 bytes per group and tap pair, as wide as samples
};

/// Filters a plane into another size and sub-pixel position: Catmull-Rom (R. Keys 1981, a = −0.5), stretched by up to 1.5
/// when it shrinks so that nothing aliases. Positions are kept in 1/256 samples, weights in 1/64 parts; each pass rounds to
/// nearest, in 10 bits the first one to 1/16 of a level. `set` plans, then `row` makes one output row at a time; not to be
/// shared between threads.
template <class Sample>
class BasicResampler {
public:
    using Plane = BasicPlane<Sample>;
    static constexpr int kMostTaps = 6;
    /// Parts of a row begin at multiples of this.
    static constexpr int kBlock = 16;
    /// Fractional bits of samples between the passes.
    static constexpr int kLineBits = sizeof(Sample) > 1 ? 4 : 0;
    using Code = SampleCode;

    explicit BasicResampler(Code code = Code::Best);
    void set(const Sampling& across, const Sampling& down);
    /// Writes output row `y` (`across.count` samples) from a plane of the planned size.
    void row(const Plane& source, int y, Sample* out);
    /// Samples `first` (a multiple of kBlock) to `last` (one behind) of output row `y`. They are at the same indices of
    /// what is returned: `scratch`, or a row of `source` where nothing has to be filtered.
    const Sample* part(const Plane& source, int y, int first, int last, Sample* scratch);
    [[nodiscard]] int rows() const { return m_down.count; }
    [[nodiscard]] int columns() const { return m_across.count; }
    /// The first source row of output row `y`; at most kMostTaps − 1 more follow.
    [[nodiscard]] int sourceRow(int y) const { return m_down.start[static_cast<std::size_t>(y)]; }
    /// The first and the last source column of output columns `first` to `last` (one behind).
    [[nodiscard]] int leftColumn(int first) const { return m_across.start[static_cast<std::size_t>(first)]; }
    [[nodiscard]] int rightColumn(int last) const { return leftColumn(last - 1) + m_across.taps - 1; }
    /// The codes that this processor can run.
    static std::vector<Code> codes() { return sampleCodes(); }

    using Taps = ResamplerTaps;
    using Groups = ResamplerGroups;

private:
    const Sample* line(const Plane& source, int y, int first, int last);

    Code m_code;
    Sampling m_plannedAcross;
    Sampling m_plannedDown;
    Taps m_across;
    Taps m_down;
    Groups m_groups;
    std::vector<Sample> m_line;  ///< a source row's columns, filtered downwards
};

using Resampler = BasicResampler<std::uint8_t>;

}  // namespace sw
