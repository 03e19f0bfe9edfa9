#pragma once

#include <filesystem>

#include "app/composition.h"
#include "ui/studio_controls.h"

namespace sw::app {

/// Signing in at a studio and out, for the window's settings and the command line. `file` is the settings file that says where the
/// studio is; the token goes where keys are. `composition` outlives them.
ui::StudioControls studioControls(Composition& composition, const std::filesystem::path& file);

/// How the studio of that file is reached; nullopt when it has none.
Result<std::optional<StudioEntry>> studioIn(Disk& disk, const std::filesystem::path& file);

}  // namespace sw::app
