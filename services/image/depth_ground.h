#pragma once

#include "services/image/look.h"

namespace sw::illustration {

/// Fills the ground of the depth look: soft light in the short's colours above, and below the captions a bottom of its
/// own for each kind of scene.
void paintDepthGround(Easel& easel, Ground kind);

}  // namespace sw::illustration
