#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/media/source/ffmpeg.h"

namespace sw::test {

/// Writes the packets of one sound stream to a file; its ending says which container. False when FFmpeg refuses.
bool writePackets(const std::filesystem::path& file, const AVCodecContext& codec,
                  const std::vector<ff::PacketPtr>& packets);

/// Encodes interleaved samples with the named one of FFmpeg's encoders and writes them to a file.
bool writeEncoded(const std::filesystem::path& file, const char* encoder, int rate, int channels,
                  const std::vector<float>& samples);

/// A WAV file made by hand: format tag 1 (whole numbers of 8, 16, 24 or 32 bits) or 3 (32-bit float).
std::string wavOf(int tag, int bits, int rate, int channels, const std::vector<float>& samples);

}  // namespace sw::test
