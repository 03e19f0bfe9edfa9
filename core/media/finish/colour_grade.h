#pragma once

#include <cstdint>
#include <vector>

#include "core/media/finish/cube_lut.h"
#include "core/media/frame/colour.h"
#include "core/model/grade.h"

namespace sw {

/// The colour part of a ColourGrade made ready for pictures: GradeFunction in tables from Y'CbCr to Y'CbCr, exact in
/// luma and bilinear between 33 × 33 chroma pairs. Made once per grade (some 20 ms, 3 MiB), then used for any number of
/// pictures. An immutable value; any thread.
class ColourGrading {
public:
    /// `lut` is what `grade.lut` names, and may be nullptr only when `grade.usesLut()` is false.
    ColourGrading(const ColourGrade& grade, const CubeLut* lut);

    /// True when it changes no colour: then apply() leaves every bit as it is.
    [[nodiscard]] bool isNeutral() const { return m_luma.empty(); }
    void apply(Frame& frame) const;
    /// Grades the straight colours of a premultiplied picture; its alpha stays.
    void apply(YuvaPlanes& planes) const;

private:
    /// One output component at every luma for each pair of neighbours along u: entry (v × 32 + u) × 256 + luma holds
    /// (u, v) in its lower and (u + 1, v) in its upper half, in 1/64 levels.
    using Table = std::vector<std::uint32_t>;
    struct Straight;
    void grade(const Straight& from, Plane& y, Plane& u, Plane& v) const;

    Table m_luma;
    Table m_blue;
    Table m_red;
};

}  // namespace sw
