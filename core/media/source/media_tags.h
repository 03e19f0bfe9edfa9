#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/base/result.h"
#include "core/base/time.h"

namespace sw {

/// What a sound file says of itself.
struct MediaTags {
    Duration duration;                        ///< 0 when it does not say
    std::map<std::string, std::string> tags;  ///< by their names in lower case: "title", "artist", "genre", "copyright"
};

/// Reads little of the file. Errors: NotFound, InvalidInput.
Result<MediaTags> readMediaTags(const std::filesystem::path& file);

}  // namespace sw
