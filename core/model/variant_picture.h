#pragma once

#include "core/model/cut.h"
#include "core/model/project.h"

/// How the scenes' pictures are laid out on a canvas of another shape.
///
///     ┌──────┐   background    covers the canvas
///     │ ▲  ▲ │   motif         what lies whole on the base's canvas stays together: as large as has room above the captions
///     │  ██  │   ground        what spans the base's canvas does so on the other one, and the motif stands on it as before
///     │▁▁██▁▁│   decoration    what hangs over a border hangs over the same one
///     │ text │
///     └──────┘
namespace sw {

/// Where the base's canvas lies in the variant with this picture's background on it; for a picture of the creator's own that
/// covers the canvas or lies whole on it: where that lies. `width` and `height` are the variant's.
Box pictureFrame(const Cut& base, const CutPicture& picture, int width, int height);

/// Takes the base's picture to the canvas of `cut`. `place` is where the creator wants its frame, or null.
void layPicture(const Cut& base, const Cut& cut, const Place* place, CutPicture& picture);

}  // namespace sw
