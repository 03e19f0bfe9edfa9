#pragma once

#include <functional>
#include <string>
#include <vector>

#include "services/http/route.h"

namespace sw {

/// Whose projects are whose. Called on workers.
struct ProjectRights {
    /// The account that a project belongs to.
    std::function<Result<std::string>(const std::string& project)> accountOf;
    /// From now on the project is that account's.
    std::function<Result<void>(const std::string& project, const std::string& account)> give;
};

/// The routes of projects, so that an account meets its own projects alone: all others do not exist for it. This machine's
/// user and administrators meet all. What a caller makes is its own.
std::vector<Route> withRights(std::vector<Route> routes, const ProjectRights& rights);

}  // namespace sw
