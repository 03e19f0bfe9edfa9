#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/model/lint.h"
#include "services/gateway/project_host.h"

namespace sw::app {

/// What its creator should know about a project, checked for that platform, or for its own when there is none; in
/// that variant, or in the base layout. `data` is the
/// folder of resources. Any thread; fonts are loaded.
Result<std::vector<Issue>> lintProject(const std::filesystem::path& data, const ProjectView& view, const std::string& platform,
                                       const std::stop_token& stop, const std::string& variant = {});

}  // namespace sw::app
