#pragma once

#include <cstdint>
#include <vector>

#include "core/media/frame/frame.h"

namespace sw {

/// What a part of an alpha plane holds. The values are bits, so that `|` joins parts.
enum class Cover : std::uint8_t { Clear = 1, Solid = 2, Mixed = 3 };

constexpr Cover operator|(Cover a, Cover b) {
    return static_cast<Cover>(static_cast<int>(a) | static_cast<int>(b));
}

/// Which parts of an alpha plane are wholly transparent or wholly opaque, so that painting may skip or copy them. A
/// plain value; one without a plane calls everything mixed.
class AlphaMap {
public:
    AlphaMap() = default;
    template <class Sample>
    explicit AlphaMap(const BasicPlane<Sample>& alpha);

    /// Of columns `left` to `right` in rows `top` to `bottom` (last ones included, all clamped to the plane): Clear or
    /// Solid where that is certain.
    [[nodiscard]] Cover look(int left, int right, int top, int bottom) const;

private:
    int m_columns = 0;  ///< blocks
    int m_rows = 0;
    std::vector<Cover> m_blocks;
};

}  // namespace sw
