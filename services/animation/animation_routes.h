#pragma once

#include <filesystem>
#include <vector>

#include "services/http/route.h"
#include "services/store/media_store.h"

namespace sw {

/// What the routes of moving pictures work with; all of it outlives them.
struct AnimationRouteParts {
    MediaStore& media;
    std::filesystem::path resources;  ///< export presets and caption styles
};

/// POST /api/animation/generate: a picture that moves as words or a pattern say.
std::vector<Route> animationRoutes(const AnimationRouteParts& parts);
/// POST /api/video/generate: a picture that is filmed by a named camera movement.
std::vector<Route> clipRoutes(const AnimationRouteParts& parts);

}  // namespace sw
