#pragma once

#include <filesystem>
#include <vector>

namespace sw {

/// The crash reports in a folder, the newest first.
std::vector<std::filesystem::path> crashReports(const std::filesystem::path& folder);

/// Removes all but the newest.
void keepNewestCrashes(const std::filesystem::path& folder, std::size_t count = 10);

/// The reports that were not told of before, the newest first; from now on they were.
std::vector<std::filesystem::path> newCrashes(const std::filesystem::path& folder);

}  // namespace sw
