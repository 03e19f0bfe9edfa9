#pragma once

#include <vector>

#include "core/model/issue.h"

namespace sw {

/// What makes a project inconsistent. After any sequence of edits there is no Error in it.
std::vector<Issue> validate(const Project& project);

}  // namespace sw
