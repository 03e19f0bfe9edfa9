#pragma once

#include <filesystem>
#include <functional>

#include "core/base/host.h"
#include "core/base/json.h"

namespace sw::app {

/// The settings file as it is now; an empty object when there is none yet.
Result<Json> readSettingsFile(Disk& disk, const std::filesystem::path& file);

/// Writes what `change` makes of it; where that fails, or gives the same, the file stays as it is.
Result<void> changeSettingsFile(Disk& disk, const std::filesystem::path& file, const std::function<Result<Json>(Json)>& change);

}  // namespace sw::app
