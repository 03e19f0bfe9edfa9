#pragma once

#include <cstdint>
#include <string>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/model/project.h"
#include "services/http/lenient_json.h"

namespace sw::app {

/// InvalidInput when a value of {prompt, sourceText, parameters, visualizationType} is out of range. Quick, and from
/// any thread.
Result<void> checkShortWish(const Json& request);

/// How large the short of a wish will be, at the most, as far as that can be said before it is written.
struct ShortSize {
    int seconds = 0;
    int scenes = 0;
    std::int64_t characters = 0;  ///< that are spoken
    bool isAnimated = false;      ///< its pictures are to move by themselves
};

/// InvalidInput as for checkShortWish(). Quick, and from any thread.
Result<ShortSize> shortSizeOf(const Json& request);

// What the member "parameters" of a wish says. InvalidInput for what is out of range.

/// Where a parameter of the script is, which stands flat or in one of three groups.
std::string scriptPath(const LenientJson& parameters, const std::string& name);
/// How many scenes at the most; 0 when it does not say.
Result<int> scenesOf(const LenientJson& parameters);
Result<int> secondsOf(const LenientJson& parameters);
Result<std::string> aspectOf(const LenientJson& parameters);
Result<std::int64_t> seedOf(const LenientJson& parameters);
/// How loud the music is: muted, low, medium or high (as it is mixed usually).
Result<MusicSettings> musicOf(const LenientJson& parameters, MusicSettings music);

}  // namespace sw::app
