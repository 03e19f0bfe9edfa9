#pragma once

#include <QImage>

#include "core/graph/stage.h"

namespace sw {

/// The layers of an "image" result as one picture, as they lie when the camera is at rest. Internal error when a layer's
/// file is missing or unreadable.
Result<QImage> flatPicture(const StageResult& image);

}  // namespace sw
