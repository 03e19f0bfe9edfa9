#pragma once

#include <QImage>
#include <QSize>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

#include "core/base/result.h"

namespace sw {

/// Pictures with more pixels than this are refused.
inline constexpr std::int64_t kMostPixels = 200'000'000;

/// Reads a still picture whatever its name: all that Qt or FFmpeg decode (JPEG, also CMYK; PNG, also 16 bit; GIF, BMP, WebP,
/// TIFF, …; of an animation the first picture), upright (EXIF), in sRGB when it has a profile that Qt understands, as RGB32
/// or premultiplied ARGB32, or with 16 bits a component as RgbFormat has it for samples of 10 bits. A JPEG much larger than `wanted` (upright; empty for all pixels) is read at a half, a quarter or
/// an eighth of its size, never smaller than `wanted`: faster, and with less memory. `subject` begins every error: "The
/// picture of scene-2". Any thread. Errors: NotFound, Io (not readable), InvalidInput (empty, damaged, cut off, too large,
/// no picture), Cancelled.
template <class Sample = std::uint8_t>
Result<QImage> readPicture(const std::filesystem::path& file, const std::string& subject, QSize wanted = {},
                           const std::stop_token& stop = {});

}  // namespace sw
