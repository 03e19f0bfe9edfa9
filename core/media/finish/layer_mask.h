#pragma once

#include <type_traits>

#include "core/media/frame/colour.h"
#include "core/model/grade.h"

namespace sw {

/// How much of a layer of this size in samples shows, 0 to kMost, with soft and antialiased edges. `mediaLuma` is the
/// luma (limited range) of the picture that `mask.media` names, of any size; it must be there for MaskShape::Media, and
/// is not looked at otherwise. Any thread. Worth keeping: it changes only with the mask and the size.
template <class Sample = std::uint8_t>
BasicPlane<Sample> maskPlane(const LayerMask& mask, int width, int height,
                             const std::type_identity_t<BasicPlane<Sample>>* mediaLuma);

/// Multiplies a layer's alpha by its mask. A layer without alpha becomes one by opaquePlanes().
template <class Sample>
void applyMask(BasicYuvaPlanes<Sample>& planes, const LayerMask& mask,
               const std::type_identity_t<BasicPlane<Sample>>* mediaLuma);

}  // namespace sw
