#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/cut.h"

namespace sw {

/// "none", "dissolve", "whip", "slide", "push", "zoom_in" or "flash".
std::string transitionName(TransitionKind kind);
const std::vector<std::string>& transitionNames();

/// How a scene shall take over. `wish` is a transition's name, or "auto" (or "") to have one drawn: quiet scenes mostly
/// dissolve and slide, lively ones whip, push, zoom and flash. The seed is the scene's own.
struct TransitionOrder {
    std::string wish = "auto";
    bool first = false;  ///< nothing is before it, so nothing is taken over
    double energy = 0.5;
    std::uint64_t seed = 0;
};

/// 0.2 to 0.4 s long, shorter the livelier. InvalidInput for an unknown name, with the nearest one.
Result<Transition> chooseTransition(const TransitionOrder& order);

}  // namespace sw
