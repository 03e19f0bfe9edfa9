#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/graph/stage.h"
#include "services/http/route.h"
#include "services/store/media_store.h"

namespace sw {

/// What the image's routes work with; all of it outlives them.
struct ImageRouteParts {
    Stage& storyboard;  ///< plans what the embedded illustrator draws for a prompt
    Stage& image;
    MediaStore& media;
    /// The language of a text, BCP 47.
    std::function<Result<std::string>(const std::string& text)> detectLanguage;
};

/// POST /api/image/generate.
std::vector<Route> imageRoutes(const ImageRouteParts& parts);

}  // namespace sw
