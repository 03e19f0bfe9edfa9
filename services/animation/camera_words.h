#pragma once

#include <string>

#include "core/base/json.h"

namespace sw {

/// The camera that a client's words ask for, as CameraOrder takes it: the pattern "{x1,y1,z1,…}" as it is; else the
/// movement that is named in the text first ("a slow zoom in on the volcano" is "Zoom In", "camera rises" "Crane Up");
/// "Push In" where none is.
Json cameraFromWords(const std::string& text);

}  // namespace sw
