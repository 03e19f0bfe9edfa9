#pragma once

#include "core/media/frame/colour.h"
#include "core/model/grade.h"

namespace sw {

/// Lays `picture` over `frame` with its upper left sample at (x, y), both even, times `opacity` (0…1); what lies
/// outside of the frame is left out. Modes other than Normal are computed per pixel in R'G'B' as in W3C Compositing and
/// Blending Level 1 (section 10.1; Add is min(1, below + above)), with chroma interpolated; where alpha is 0 nothing
/// changes, not even by rounding. Any thread.
template <class Sample>
void overBlended(BlendMode mode, const BasicYuvaPlanes<Sample>& picture, int x, int y, double opacity,
                 BasicFrame<Sample>& frame);

}  // namespace sw
