#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"

namespace sw {

/// The script that a language model is asked for: the gateway's form of it, as JSON Schema with all members required.
const Json& scriptSchema();

/// The JSON object in what a model said: as it is, within a code fence, or between other words. Null when there is none.
Json objectIn(const std::string& text);

/// What keeps `script` from being used, in sentences that a model can follow; none when it can be used.
std::vector<std::string> scriptProblems(const Json& script);

/// Without moods that there are not.
Json withKnownMoods(Json script);

}  // namespace sw
