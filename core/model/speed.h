#pragma once

#include "core/model/cut.h"

namespace sw {

/// The time within a video layer's media that is on screen `sinceStart` after the layer's start; the layer is on screen
/// for `length`. It is `from` plus the integral of the piecewise linear speed; beyond the layer's end the last speed
/// goes on. Reversed, the same stretch of media [from, from + integral over `length`) runs back from its last flick, and
/// stays at `from` when it is over. Never before `from`; never falling, or reversed never rising, in `sinceStart`.
TimePoint mediaTimeAt(const CutLayer& layer, Duration sinceStart, Duration length);

}  // namespace sw
