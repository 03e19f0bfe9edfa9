#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/media/export/export_settings.h"
#include "core/media/source/ffmpeg.h"

namespace sw {

/// How one of FFmpeg's encoders is opened for the settings.
struct EncoderOptions {
    AVPixelFormat samples = AV_PIX_FMT_YUV420P;  ///< what frames are converted to, see frameFor()
    std::vector<std::pair<std::string, std::string>> options;
};

/// The name of the encoder in FFmpeg's libraries: "libx264", "hevc_vaapi". `settings.encoder` is not "auto".
std::string encoderNameOf(const ExportSettings& settings);

/// Options with which an encoder's bytes depend on nothing but frames, settings and its version (hardware apart), and every
/// group of pictures is closed. Internal to core/media.
EncoderOptions encoderOptions(const ExportSettings& settings);

}  // namespace sw
