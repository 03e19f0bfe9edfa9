#pragma once

#include <cstdint>
#include <string>

#include "core/base/result.h"
#include "core/model/cut.h"

namespace sw {

/// How a scene shall take over. `wish` is a transition's name, or "auto" (or "") to have one drawn: quiet scenes mostly
/// dissolve, slide, blur and dip, lively ones whip, push, zoom and flash (the weights are in transition_names.h). The seed is the scene's own.
struct TransitionOrder {
    std::string wish = "auto";
    bool first = false;  ///< nothing is before it, so nothing is taken over
    double energy = 0.5;
    std::uint64_t seed = 0;
};

/// 0.2 to 0.65 s long, shorter the livelier. InvalidInput for an unknown name, with the nearest one.
Result<Transition> chooseTransition(const TransitionOrder& order);

}  // namespace sw
