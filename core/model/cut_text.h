#pragma once

#include <string>

#include "core/model/cut.h"

namespace sw {

/// Draws a cut as text, for people, tests and logs: one line per lane, one character per `step`, pieces as
/// `name····` behind bars. Lanes: P pictures, T captions, V voice, M music, E effects.
///
///     P |scene-1···|scene-3········|
///     V  |s2·····| |s4····| |s5··|
std::string cutText(const Cut& cut, Duration step = Duration::milliseconds(250));

}  // namespace sw
