#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/graph/stage.h"
#include "services/http/route.h"
#include "services/store/media_store.h"
#include "services/voice/voice_provider.h"

namespace sw {

/// What the voice's routes work with; all of it outlives them.
struct VoiceRouteParts {
    Stage& voice;
    MediaStore& media;
    std::vector<VoiceDescription> voices;  ///< the default of each language before its others
    /// The language of a text, BCP 47; asked where neither voice nor language is given.
    std::function<Result<std::string>(const std::string& text)> detectLanguage;
};

/// POST /api/voice/generate and GET /api/voice/voices.
std::vector<Route> voiceRoutes(const VoiceRouteParts& parts);

}  // namespace sw
