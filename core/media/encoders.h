#pragma once

#include <string>

#include "core/base/result.h"

namespace sw {

/// Whether FFmpeg's libraries have this encoder ("libx264", "aac"). MissingComponent when they have not.
Result<void> checkEncoder(const std::string& name);

}  // namespace sw
