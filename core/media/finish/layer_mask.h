#pragma once

#include "core/media/frame/colour.h"
#include "core/model/grade.h"

namespace sw {

/// How much of a layer of this size in samples shows, 0 to 255, with soft and antialiased edges. `mediaLuma` is the
/// luma (limited range) of the picture that `mask.media` names, of any size; it must be there for MaskShape::Media, and
/// is not looked at otherwise. Any thread. Worth keeping: it changes only with the mask and the size.
Plane maskPlane(const LayerMask& mask, int width, int height, const Plane* mediaLuma);

/// Multiplies a layer's alpha by its mask. A layer without alpha becomes one by opaquePlanes().
void applyMask(YuvaPlanes& planes, const LayerMask& mask, const Plane* mediaLuma);

}  // namespace sw
