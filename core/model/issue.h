#pragma once

#include <string>
#include <vector>

#include "core/model/edit.h"

namespace sw {

/// An Error must be cured before the short is published, a Warning should be, a Hint is good to know.
enum class Severity { Error, Warning, Hint };

/// Something about a short that its creator should know, and can jump to.
struct Issue {
    Severity severity = Severity::Error;
    std::string subject;    ///< what it is about: "scene-2", "sentence-3", "clip-7", "film"; "" for the whole project
    std::string message;    ///< what is wrong, why that matters, and what to do
    std::string rule = {};  ///< which check found it: "safe-area"
    TimeRange range = {};   ///< where it shows in the film; empty at the start for all of it
    std::vector<Edit> fix = {};  ///< edits that cure it; empty when there are none
    std::string fixLabel = {};   ///< what they do: "Move it into the safe area"
};

}  // namespace sw
