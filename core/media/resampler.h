#pragma once

#include <cstdint>
#include <vector>

#include "core/media/frame.h"

namespace sw {

/// Which samples of the source an output sample i is made of: those about `first + i × step`, in sample indices
/// (0 is the first sample's centre). Positions outside of the source repeat its border.
struct Sampling {
    double first = 0;
    double step = 1;
    int count = 0;  ///< output samples
    int size = 0;   ///< source samples, at least kMostTaps
};

/// Filters an 8-bit plane into another size and sub-pixel position: Catmull-Rom (R. Keys 1981, a = −0.5), stretched by
/// up to 1.5 when it shrinks so that nothing aliases. Weights are 1/64 parts; each pass rounds to nearest.
/// `set` plans, then `row` makes one output row at a time; not to be shared between threads.
class Resampler {
public:
    static constexpr int kMostTaps = 6;
    /// How the arithmetic is done; all give the same bits.
    enum class Code { Best, Plain, Ssse3, Avx2 };

    explicit Resampler(Code code = Code::Best);
    void set(const Sampling& across, const Sampling& down);
    /// Writes output row `y` (`across.count` samples) from a plane of the planned size.
    void row(const Plane& source, int y, std::uint8_t* out);
    [[nodiscard]] int rows() const { return m_down.count; }
    [[nodiscard]] int columns() const { return m_across.count; }
    /// The codes that this processor can run.
    static std::vector<Code> codes();

    /// The taps of one direction: output i is the sum of source[start[i] + t] × weights[i × taps + t] / 64.
    struct Taps {
        int count = 0;
        int taps = 0;
        std::vector<int> start;
        std::vector<std::int8_t> weights;
    };
    /// The same for eight outputs at a time: a byte shuffle per group gathers each output's pair of samples.
    struct Groups {
        bool usable = false;  ///< the taps of each eight lie within 16 bytes
        std::vector<int> base;
        std::vector<std::uint8_t> shuffle;  ///< 16 per group
        std::vector<std::int8_t> weights;   ///< 16 per group and tap pair
    };

private:
    Code m_code;
    Taps m_across;
    Taps m_down;
    Groups m_groups;
    int m_left = 0;   ///< first source column in use
    int m_width = 0;  ///< source columns in use
    std::vector<std::uint8_t> m_line;
};

}  // namespace sw
