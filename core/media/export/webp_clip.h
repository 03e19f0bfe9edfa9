#pragma once

#include <filesystem>
#include <stop_token>
#include <string>

#include "core/base/result.h"

namespace sw {

/// True when a file's content is an animated WebP, which FFmpeg does not decode.
bool isAnimatedWebp(const std::filesystem::path& file);

/// Writes the animation as a film (MP4, H.264, 30 frames per second, over black, at most 60 seconds of it), once through. The same
/// animation gives the same bytes. `subject` begins every error: "The video of scene-2". Errors: Io; InvalidInput when it is
/// damaged or has too many pixels; Cancelled. `output` is whole only when there is no error.
Result<void> filmWebp(const std::filesystem::path& file, const std::filesystem::path& output, const std::string& subject,
                      const std::stop_token& stop);

}  // namespace sw
