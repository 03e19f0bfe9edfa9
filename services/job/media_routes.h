#pragma once

#include <vector>

#include "services/http/route.h"
#include "services/store/media_store.h"

namespace sw {

/// GET /api/media/:file, which serves the media store. `media` outlives the routes.
std::vector<Route> mediaRoutes(const MediaStore& media);

}  // namespace sw
