#pragma once

#include <string>
#include <vector>

#include "services/image/lexicon.h"
#include "services/image/sentence_words.h"

namespace sw::illustration {

enum class WordClass { Noun, ProperNoun, Verb, Adjective, Number, Function, Mark };

/// A token with its class; `lemma` is the base form of nouns and verbs.
struct TaggedWord {
    Token token;
    WordClass wordClass = WordClass::Mark;
    std::string lemma;
};

/// Tags an English sentence: WordNet's frequencies, corrected by the neighbouring words. Rough, but it only has to tell
/// nouns from the rest.
std::vector<TaggedWord> tagged(const std::vector<Token>& tokens, const Lexicon& lexicon);

/// Articles, pronouns, prepositions, conjunctions, auxiliaries and the like.
bool isEnglishFunctionWord(std::string_view lower);

}  // namespace sw::illustration
