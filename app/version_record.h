#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/host.h"
#include "core/model/project.h"

namespace sw::app {

/// How a version was asked for and what it was when it was made last, in a file of its media folder: so that it can be
/// made again, and what its creator has changed since is known.
struct VersionRecord {
    std::string language;  ///< these as in VersionWish; the platform by name
    std::string platform;
    int seconds = 0;
    std::string hook;
    Project made;
    bool edited = false;  ///< it had been changed by hand before it was made last
};

/// The record of the version in `file`; nothing when there is none, or none that this program understands.
Result<std::optional<VersionRecord>> readVersionRecord(Disk& disk, const std::filesystem::path& file);
Result<void> writeVersionRecord(Disk& disk, const std::filesystem::path& file, const VersionRecord& record);

}  // namespace sw::app
