#pragma once

#include <string>

#include "services/llm/narration.h"

namespace sw {

/// An outline on a bare topic: a hook question, in English what the dictionary says the topic is, and lines with blanks
/// in brackets for what only the creator knows. Always a draft. Fails with InvalidInput when the topic is empty, too
/// long or without letters, and with Unsupported in a language that has no outline lines.
Result<Narration> outlineOf(const std::string& topic, SentenceCraft& craft, const SpeechEstimator& estimator,
                            const WriterRequest& request);

/// The question that opens an outline: "What do you really know about octopuses?"; "" in a language that has none.
std::string topicQuestion(const std::string& topic, SentenceCraft& craft);

/// What WordNet's first sense that is no food says of an English noun, as a sentence: "A volcano is a fissure in the
/// earth's crust …". "" when it does not know the topic.
std::string definitionOf(const std::string& topic, EnglishGrammar& grammar);

}  // namespace sw
