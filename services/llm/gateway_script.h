#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "services/llm/writer.h"

namespace sw {

/// True when `value` looks like a script in the gateway's form: an object with an array "scenes" of objects.
bool isGatewayScript(const Json& value);

/// Takes a script in the gateway's form ({prompt, title, description, hashtags, scenes:[{description, visual_prompt,
/// negative_prompt, video_prompt, camera_movement}], music:{title, lyrics, tags}}) as the value of the script stage,
/// word for word: narrations are only divided into sentences; what a scene does not say is filled in from its
/// narration. Of the request language, length and rate are read. Fails with InvalidInput, naming the scene, when there
/// are no scenes or one has no words.
Result<Json> adoptGatewayScript(const Json& script, const WriterRequest& request, const WriterSources& sources);

}  // namespace sw
