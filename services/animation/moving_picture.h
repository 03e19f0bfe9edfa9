#pragma once

#include <filesystem>
#include <stop_token>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/model/aspect.h"
#include "core/model/cut.h"

namespace sw {

/// A still picture that is filmed.
struct MovingPictureOrder {
    MediaRef picture;              ///< a file of `folder`
    std::filesystem::path folder;
    CanvasSides sides;
    Json camera;                   ///< see CameraOrder
    Duration duration;
    std::uint64_t seed = 1;
};

/// Films a picture into `output`, an .mp4 with H.264 at 30 frames per second. InvalidInput for a camera or a picture that
/// cannot be used; the errors of exportCut().
Result<void> filmPicture(const MovingPictureOrder& order, const std::filesystem::path& resources,
                         const std::filesystem::path& output, const std::stop_token& stop);

}  // namespace sw
