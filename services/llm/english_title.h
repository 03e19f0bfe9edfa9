#pragma once

#include <string>

#include "services/llm/document.h"
#include "services/llm/english_grammar.h"

namespace sw {

/// An English title as a sentence that opens a short: "Why Your Brain Needs Sleep" → "This is why your brain needs
/// sleep.", "The Loudest Sound in History" → "What was the loudest sound in history?". Title case is undone by how the
/// text itself writes the words. "" when the title is too long to speak, or names nothing that the text tells of.
std::string spokenTitle(const Document& document, EnglishGrammar& grammar, TextReader& reader);

/// A title in sentence case, without a full stop.
std::string titleInSentenceCase(const Document& document, EnglishGrammar& grammar, TextReader& reader);

}  // namespace sw
