#pragma once

#include <string>
#include <vector>

#include "core/model/edit.h"

namespace sw::app {

inline constexpr int kShortestShort = 15;  ///< seconds
inline constexpr int kLongestShort = 180;

/// Seconds that are meant by "45", "30 seconds", "30-60 s", "1 minute", "short", "medium" or "long"; 0 when it says
/// nothing of the kind. At least 15 and at most 180.
int secondsFrom(const std::string& lengthDescription);

/// Edits that bring a script of more than `scenes` scenes to that number, by joining those neighbours that say least.
std::vector<Edit> joinScenes(const Script& script, int scenes);

}  // namespace sw::app
