#pragma once

#include <string>
#include <vector>

#include "services/llm/english_grammar.h"

namespace sw {

/// Makes a quotation speakable. A sentence that is mostly quotation ("A," said X. "B.") becomes what is quoted, one
/// sentence each; where the quoted words say "I", "we" or "here" their speaker goes first: X said: "A." "B." Any other
/// sentence comes back as it is.
std::vector<std::string> spokenQuotation(const std::string& sentence, EnglishGrammar& grammar, TextReader& reader);

/// True when the sentence attributes a quotation ('… said X.') that the next sentence may go on with.
bool endsInAttribution(const std::string& sentence);

}  // namespace sw
