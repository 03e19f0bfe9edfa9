#pragma once

#include <string>

#include "core/model/cut.h"

namespace sw::app {

/// Lays words over the film, small and half transparent in the upper left corner of its safe area, from its first frame to its last.
void addWatermark(Cut& cut, const std::string& words);

}  // namespace sw::app
