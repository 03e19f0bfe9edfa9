#pragma once

#include <QImage>
#include <QSize>
#include <filesystem>
#include <stop_token>
#include <string>

#include "core/base/result.h"

namespace sw {

/// A small picture of a media file, upright, within `room` and in its own proportions: of a still picture itself, of a video
/// its picture a little after the start, so that a black first one is not all that is seen. Any thread. `subject` begins
/// every error, which are those of readPicture() and of reading videos.
Result<QImage> readThumbnail(const std::filesystem::path& file, const std::string& subject, QSize room,
                             const std::stop_token& stop = {});

}  // namespace sw
