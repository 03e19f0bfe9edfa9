#pragma once

#include "core/media/export/export_settings.h"
#include "core/media/export/video_encoder.h"

namespace sw {

/// What an export encodes with.
struct EncoderChoice {
    ExportSettings settings;  ///< as given, but `encoder` is the one that works: "software" or a family, never "auto"
    EncoderUse use;
};

/// Finds the encoder for films of this format: when the settings ask for hardware, encodes one frame with each that may
/// serve, and takes the first that works; else, or when none does, the library of the settings' codec. Hardware serves
/// H.264, HEVC and AV1 of 8 bits. A named family that does not work is no error: `use.why` says what is missing, in a part of a
/// sentence ("NVIDIA NVENC: Cannot load libcuda.so.1"). Internal to core/media; any thread.
EncoderChoice chooseEncoder(const ExportSettings& settings, const VideoFormat& format);

}  // namespace sw
