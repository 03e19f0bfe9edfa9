#pragma once

#include <vector>

#include "core/graph/stage.h"
#include "services/http/route.h"
#include "services/store/media_store.h"

namespace sw {

/// What the music's routes work with; all of it outlives them.
struct MusicRouteParts {
    Stage& music;
    MediaStore& media;
};

/// POST /api/music/generate and GET /api/music/quota.
std::vector<Route> musicRoutes(const MusicRouteParts& parts);

}  // namespace sw
