#pragma once

#include "core/media/frame/frame.h"

namespace sw {

/// The luma weights of red and blue (H.273, table 4).
struct LumaWeights {
    double red;
    double blue;
};

inline constexpr LumaWeights kBt709{0.2126, 0.0722};

/// Y'CbCr of another matrix or range to BT.709, limited. Cb and Cr do not depend on luma, as grey is grey in both. A plain
/// value. Internal to core/media.
template <class Sample>
class MatrixChange {
public:
    /// `depth` is that of the source, whose samples were shifted to 8 or 10 bits: white of full range has its lowest bits
    /// only where the source has them.
    MatrixChange(LumaWeights from, bool full, int depth);
    [[nodiscard]] bool changesNothing() const;
    void apply(BasicFrame<Sample>& frame) const;

private:
    // All in 1/2^14.
    int m_luma, m_lumaOfBlue, m_lumaOfRed;
    int m_blue, m_blueOfRed;
    int m_redOfBlue, m_red;
    int m_black;
};

}  // namespace sw
