#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "services/http/lenient_json.h"
#include "services/voice/voice_provider.h"

namespace sw::app {

/// What a client of short-video-maker asks for, as a wish for a short of the job queue.
struct ShortVideoWish {
    Json request;                    ///< of a job of kind kShortKind
    Json problems = Json::object();  ///< member ("scenes.0.text") → what is wrong with it; then there is no request
    std::vector<std::string> notes;  ///< what cannot be followed here
};

/// Of {scenes: [{text, searchTerms}], config}. Names of Kokoro's voices ("af_heart") are taken for a voice of the same
/// English and gender, and words for music for the nearest mood.
ShortVideoWish shortVideoWish(const LenientJson& body, const std::vector<VoiceDescription>& voices);

/// JSON Schema of the body.
Json shortVideoSchema();

}  // namespace sw::app
