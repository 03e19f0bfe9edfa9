#pragma once

#include <QImage>
#include <filesystem>
#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/model/box.h"
#include "services/remote/picture_size.h"

namespace sw {

/// One layer of a scene's picture at rest, with the file that it shows.
struct StillLayer {
    Box box;              ///< on the canvas
    double rotation = 0;  ///< degrees clockwise about the box's centre
    std::filesystem::path file;
    bool covers = false;  ///< what has another shape than the box is cut off, rather than stretched
    friend bool operator==(const StillLayer&, const StillLayer&) = default;
};

/// The part `place` of the canvas with all layers on it, in `size` pixels. The errors of readPicture().
Result<QImage> stillPicture(const std::vector<StillLayer>& layers, const Box& place, PictureSize size, const std::stop_token& stop);

/// JPEG, for a provider to look at.
std::string jpegBytes(const QImage& picture);

}  // namespace sw
