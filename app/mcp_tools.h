#pragma once

#include <vector>

#include "services/gateway/mcp.h"

namespace sw::app {

/// What an agent may do: make_short, get_job, list_voices, get_project, edit_project, render_frame, export, list_takes, make_takes, choose_take,
/// make_versions. Each is one or two
/// of `routes` under another name, so that an agent and a script are given the same answers; tools whose routes are not there
/// are left out.
std::vector<McpTool> mcpTools(const std::vector<Route>& routes);

}  // namespace sw::app
