#pragma once

#include <string>
#include <vector>

#include "core/model/project.h"

namespace sw {

enum class Severity { Error, Warning };

/// Something about a project that its creator should know.
struct Issue {
    Severity severity = Severity::Error;
    std::string subject;  ///< what it is about: "sentence-3", "clip-7"; "" for the whole
    std::string message;  ///< a sentence
    friend bool operator==(const Issue&, const Issue&) = default;
};

/// What makes a project inconsistent. After any sequence of edits there is no Error in it.
std::vector<Issue> validate(const Project& project);

}  // namespace sw
