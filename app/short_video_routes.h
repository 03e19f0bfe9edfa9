#pragma once

#include <vector>

#include "app/gateway_parts.h"
#include "services/http/route.h"

namespace sw::app {

/// The routes of short-video-maker (https://github.com/gyoridavid/short-video-maker), so that its clients can use this
/// gateway instead: POST /api/short-video, its status, film and removal, GET /api/short-videos, /api/voices and
/// /api/music-tags. A video is a job of the queue; its id is the job's. Needs parts with jobs, and outlived by them.
Result<std::vector<Route>> shortVideoRoutes(GatewayParts& parts);

}  // namespace sw::app
