#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/platform_rules.h"

namespace sw {

/// A platform as in resources/platforms/<name>.json. The files say when and where each number was found.
struct Platform : PlatformRules {
    SafeArea safeAds;               ///< of advertisements, which show more buttons
    std::int64_t largestBytes = 0;  ///< of a film's file; 0: no limit known
    std::string checked;            ///< the day on which the sources were read, "2026-11-22"
};

/// Errors: NotFound with the nearest name, InvalidInput.
Result<Platform> loadPlatform(const std::filesystem::path& dataFolder, const std::string& name);

/// The names of all platforms in the data folder, sorted.
std::vector<std::string> platformNames(const std::filesystem::path& dataFolder);

}  // namespace sw
