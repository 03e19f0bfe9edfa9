#pragma once

#include <QImage>
#include <string>

#include "core/media/export/gif_palette.h"
#include "core/media/export/video_encoder.h"
#include "core/media/source/ffmpeg.h"

namespace sw {

/// Writes an animated GIF that repeats for ever. Its clock has steps of 1/100 s: each frame begins at the nearest one.
/// Belongs to one thread. Internal to core/media. Errors: Io, MissingComponent, Internal.
class GifWriter {
public:
    explicit GifWriter(const GifPalette& palette) : m_palette(palette), m_dither(palette) {}
    /// `name` is what errors call the file.
    Result<void> open(const std::string& file, const std::string& name, const VideoFormat& format);
    /// QImage::Format_RGB32 of the format's size.
    Result<void> add(const QImage& picture);
    /// Without it the file is useless.
    Result<void> finish();

private:
    Result<void> openEncoder(const VideoFormat& format);
    Result<void> writePackets();

    GifPalette m_palette;
    GifDither m_dither;
    std::string m_name;
    ff::Codec m_codec;
    ff::Output m_output;
    std::int64_t m_frames = 0;
};

}  // namespace sw
