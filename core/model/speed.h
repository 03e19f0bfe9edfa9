#pragma once

#include "core/model/cut.h"

namespace sw {

/// The time within a video layer's media that is on screen `sinceStart` after the layer's start; the layer is on screen
/// for `length`. It is `from` plus the integral of the piecewise linear speed; beyond the layer's end the last speed
/// goes on. Reversed, the same stretch of media [from, from + integral over `length`) runs back from its last flick, and
/// stays at `from` when it is over. Never before `from`; never falling, or reversed never rising, in `sinceStart`.
TimePoint mediaTimeAt(const CutLayer& layer, Duration sinceStart, Duration length);

/// How much of the media is played in the first `since` of a clip of this length: the integral of its speed. Before the
/// clip's start (negative) and beyond its end the first and the last speed go on.
Duration playedIn(const std::vector<SpeedKey>& speed, Duration since, Duration length);

/// The speed of a part of the clip, stretched to 0…1 again. `from` and `to` are fractions of its length and may lie
/// outside of it.
///
///     at        0────from────to───1
///     speed     1─────2──────2────0
///     part            2──────2
std::vector<SpeedKey> speedPart(const std::vector<SpeedKey>& speed, double from, double to);

}  // namespace sw
