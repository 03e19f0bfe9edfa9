#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"

namespace sw {

/// Whether FFmpeg's libraries have this encoder ("libx264", "aac"). MissingComponent when they have not.
Result<void> checkEncoder(const std::string& name);

/// Hardware that encodes video, found by encoding with it.
struct HardwareCheck {
    std::string name;   ///< as ExportSettings::encoder names it
    std::string title;  ///< "NVIDIA NVENC"
    std::string used;   ///< the encoder that works, "h264_nvenc"; "" when none does
    std::string why;    ///< not, when none does
};

/// Every family of hardware encoders, tried with one H.264 frame of 1080 × 1920. Takes up to a second.
std::vector<HardwareCheck> checkHardwareEncoders();

}  // namespace sw
