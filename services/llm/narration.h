#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "services/llm/ranking.h"
#include "services/llm/scene_notes.h"
#include "services/llm/speech_time.h"
#include "services/llm/writer.h"

namespace sw {

/// What is told, scene by scene, before the notes for picture and motion are made.
struct Narration {
    std::vector<DraftScene> scenes;
    std::string title;
    bool draft = false;
};

/// Tells a text in about `request.seconds`: hook, the sentences that say most in the text's order, closing. All of it
/// when it is shorter than that. Cancelled when stop was requested.
Result<Narration> narrateText(const Document& document, SentenceCraft& craft, const TermRarity& rarity,
                              const SpeechEstimator& estimator, const WriterRequest& request,
                              const std::stop_token& stop);

/// The line that asks the viewer to act, fitting the text; "" in a language that has none.
std::string callToAction(const Document& document, const LanguagePack& pack, const WriterRequest& request);

}  // namespace sw
