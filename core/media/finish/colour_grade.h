#pragma once

#include <cstdint>
#include <vector>

#include "core/media/finish/cube_lut.h"
#include "core/media/frame/colour.h"
#include "core/model/grade.h"

namespace sw {

/// The colour part of a ColourGrade made ready for pictures: GradeFunction in tables from Y'CbCr to Y'CbCr, exact in
/// luma and bilinear between 33 × 33 chroma pairs. Made once per grade (some 20 ms and 3 MiB, four times that in 10 bits), then used for any number of
/// pictures. An immutable value; any thread.
template <class Sample>
class BasicColourGrading {
public:
    using Plane = BasicPlane<Sample>;
    using Frame = BasicFrame<Sample>;
    using YuvaPlanes = BasicYuvaPlanes<Sample>;

    /// `lut` is what `grade.lut` names, and may be nullptr only when `grade.usesLut()` is false.
    BasicColourGrading(const ColourGrade& grade, const CubeLut* lut);

    /// True when it changes no colour: then apply() leaves every bit as it is.
    [[nodiscard]] bool isNeutral() const { return m_luma.empty(); }
    void apply(Frame& frame) const;
    /// Grades the straight colours of a premultiplied picture; its alpha stays.
    void apply(YuvaPlanes& planes) const;

private:
    /// One output component at every luma for each pair of neighbours along u: entry (v × 32 + u) × (kMost + 1) + luma holds
    /// (u, v) in its lower and (u + 1, v) in its upper half, in 1/64 levels of 8 bits.
    using Table = std::vector<std::uint32_t>;
    struct Straight;
    void grade(const Straight& from, Plane& y, Plane& u, Plane& v) const;

    Table m_luma;
    Table m_blue;
    Table m_red;
};

using ColourGrading = BasicColourGrading<std::uint8_t>;

}  // namespace sw
