#pragma once

#include "services/llm/narration.h"

namespace sw {

/// The script stage's value of a narration: its scenes with their notes, and title, description, hashtags, music, motif
/// and checks for the whole.
Json scriptValue(const Narration& narration, const Document& document, SentenceCraft& craft, const TermRarity& rarity,
                 const SpeechEstimator& estimator, const WriterRequest& request);

/// The words that a mood is called by in a music request.
std::string musicTags(const std::string& mood);

}  // namespace sw
