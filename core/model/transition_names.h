#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/cut.h"

namespace sw {

/// What there is to know about a transition apart from how it is painted.
struct TransitionEntry {
    TransitionKind kind;
    const char* name;   ///< as in JSON
    const char* title;  ///< for people
    double calmWeight;  ///< how often "auto" draws it at energy 0, and at energy 1
    double livelyWeight;
    int calmMs;  ///< how long it takes at energy 0, and at energy 1
    int livelyMs;
    const char* sound;  ///< the effect that is played with it
};

/// All of them, in the order of TransitionKind; "none" is the first.
std::span<const TransitionEntry> transitionEntries();
const TransitionEntry& transitionEntry(TransitionKind kind);

std::string transitionName(TransitionKind kind);
const std::vector<std::string>& transitionNames();
/// The transition with exactly this name.
std::optional<TransitionKind> transitionNamed(const std::string& name);
/// InvalidInput that names the nearest transition and all of them.
tl::unexpected<Error> unknownTransition(const std::string& name);

}  // namespace sw
