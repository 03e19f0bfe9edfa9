#pragma once

#include <filesystem>
#include <functional>

#include "core/session/session.h"
#include "ui/version_controls.h"

namespace sw::app {

/// How the window makes versions: with the same set as `shortwright versions`. `tools` outlive the controls; `data` is the
/// folder of resources, for platforms; `choices` tells who speaks and who translates, on any thread.
ui::VersionControls versionControls(SessionTools tools, std::filesystem::path data, std::function<Result<ui::VersionChoices>()> choices);

}  // namespace sw::app
