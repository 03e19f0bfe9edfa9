#pragma once

#include <string>
#include <vector>

#include "app/composition.h"
#include "app/short_parameters.h"
#include "core/base/json.h"
#include "core/model/project.h"

namespace sw::app {

/// What a client of the gateway asked for, as a project, and what it should hear of wishes that cannot be met here.
struct ShortWish {
    Project project;
    int scenes = 0;  ///< how many at most; 0 for as many as the text asks for
    std::vector<std::string> notes;
};

/// The project of a wish that was checked. `parameters` may hold llmGenParams {sceneAmount, lengthDescription,
/// language, …} flat or grouped as general, script and image, voiceGenParams.voiceId, videoGenParams.aspectRatio,
/// imageGenParams.look, musicGenParams.mood and volume (muted, low, medium, high) and a seed. A prompt of one line is a
/// topic; a longer one is the text itself.
Result<ShortWish> shortWishFrom(Composition& composition, const Json& request);

}  // namespace sw::app
