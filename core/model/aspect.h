#pragma once

#include <span>
#include <string>

#include "core/base/result.h"

namespace sw {

/// The sides of a canvas, in pixels.
struct CanvasSides {
    int width = 1080;
    int height = 1920;
    friend bool operator==(const CanvasSides&, const CanvasSides&) = default;
};

/// A shape that platforms show, and the canvas that it usually has.
struct Aspect {
    const char* name;
    CanvasSides sides;
};
/// 9:16, 1:1, 4:5 and 16:9.
std::span<const Aspect> usualAspects();

/// Those of "9:16", "1:1", "4:5" or "16:9"; InvalidInput for anything else.
Result<CanvasSides> sidesOfAspect(const std::string& aspect);

/// "9:16" for 1080 × 1920: the least whole numbers.
std::string aspectName(int width, int height);

}  // namespace sw
