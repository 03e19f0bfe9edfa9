#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/json.h"
#include "core/base/result.h"

namespace sw {

/// Reads a JSON file of the program's own resources. `what` names it at the start of a sentence ("The list of voices").
/// MissingComponent when it cannot be opened.
Result<Json> readJsonFile(const std::filesystem::path& file, std::string_view what);

}  // namespace sw
