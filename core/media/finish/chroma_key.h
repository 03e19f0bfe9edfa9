#pragma once

#include "core/media/frame/colour.h"
#include "core/model/grade.h"

namespace sw {

/// Takes the ground of the key's colour out of `planes`, as before a green or blue screen, and the key colour's tinge
/// out of what stays. A layer without alpha becomes one by opaquePlanes(). Colours are judged on the chroma grid and
/// their distances interpolated, so that edges are soft and not made of chroma samples. A key without a colour changes
/// nothing. Any thread.
///
/// The distance is 1 − (x − |z|), where x is the part of a sample's chroma along the key colour's and z the part
/// across, in units of the key's own: 0 for the key, 1 for greys and for hues more than 45° from it, and in between for
/// shades and mixtures (after P. Vlahos, US patent 4100569, and K. Jack, Video Demystified, "Chroma keying").
template <class Sample>
void keyOut(const ChromaKey& key, BasicYuvaPlanes<Sample>& planes);

}  // namespace sw
