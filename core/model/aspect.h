#pragma once

#include <string>

#include "core/base/result.h"

namespace sw {

/// The sides of a canvas, in pixels.
struct CanvasSides {
    int width = 1080;
    int height = 1920;
    friend bool operator==(const CanvasSides&, const CanvasSides&) = default;
};

/// Those of "9:16", "1:1", "4:5" or "16:9"; InvalidInput for anything else.
Result<CanvasSides> sidesOfAspect(const std::string& aspect);

}  // namespace sw
