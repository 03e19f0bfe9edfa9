#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/model/cut.h"

namespace sw {

/// What a platform asks of a short, as in resources/platforms/<name>.json. The files say when and where each number
/// was found.
struct Platform {
    std::string name;
    std::string title;
    SafeArea safe;     ///< of ordinary posts
    SafeArea safeAds;  ///< of advertisements, which show more buttons
    Duration shortest;
    Duration longest;
    double loudnessLufs = -14;
    double truePeakDb = -1;
    int titleLength = 0;  ///< characters; 0: no limit known
    int descriptionLength = 0;
    std::string checked;  ///< the day on which the sources were read, "2026-11-22"
};

/// Errors: NotFound with the nearest name, InvalidInput.
Result<Platform> loadPlatform(const std::filesystem::path& dataFolder, const std::string& name);

/// The names of all platforms in the data folder, sorted.
std::vector<std::string> platformNames(const std::filesystem::path& dataFolder);

}  // namespace sw
