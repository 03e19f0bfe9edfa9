#pragma once

#include "core/media/frame/colour.h"

namespace sw {

// Gaussian blur as three box filters each way (W. Wells 1986), whose cost does not depend on the radius. Borders
// repeat, what is flat stays as it is, and sums have fractions until the end, so that soft gradients get no steps.
// `sigma` is the Gaussian's standard deviation in samples of luma, 0 (nothing) and more; fractions count. Any thread.

template <class Sample>
void blur(BasicPlane<Sample>& plane, double sigma);
template <class Sample>
void blur(BasicFrame<Sample>& frame, double sigma);
/// Blurs all planes alike, as is right for premultiplied pictures.
template <class Sample>
void blur(BasicYuvaPlanes<Sample>& planes, double sigma);

}  // namespace sw
