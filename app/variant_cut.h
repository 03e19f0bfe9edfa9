#pragma once

#include <filesystem>
#include <string>

#include "core/model/cut.h"
#include "core/model/project.h"

namespace sw::app {

/// The project's cut in the variant of that name, "" for the base layout; see cutNamed(). `data` is the folder of resources.
Result<Cut> variantCut(const std::filesystem::path& data, const Project& project, Cut base, const std::string& variant);

}  // namespace sw::app
