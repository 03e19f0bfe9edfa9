#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "services/llm/scene_notes.h"
#include "services/llm/speech_time.h"

namespace sw {

constexpr std::size_t kMaxHookWords = 14;  // more are not over in four seconds

/// How long the finished short is going to be, about: speech, a pause behind each sentence, and the ends.
double shortSeconds(const std::vector<DraftScene>& scenes, const SpeechEstimator& estimator);

/// What the creator should look at before the script is used: [{"rule", "message", "scene"?}], scenes counted from 0.
/// Rules: over_time, under_time, fragment, dangling_pronoun, duplicate, unspeakable, long_hook, draft;
/// the writer adds unlikely_language.
Json checkScript(const std::vector<DraftScene>& scenes, int seconds, bool draft, SentenceCraft& craft,
                 const SpeechEstimator& estimator);

}  // namespace sw
