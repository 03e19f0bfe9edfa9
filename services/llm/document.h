#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "services/llm/text_reader.h"

namespace sw {

/// A sentence or note of the source, where it stands and what it is about.
struct SourceSentence {
    std::string text;
    std::vector<Token> tokens;
    std::vector<std::string> terms;  ///< TextReader::terms
    int index = 0;                   ///< in the document
    int paragraph = 0;
    int inParagraph = 0;
    int paragraphLength = 1;  ///< sentences in its paragraph
    bool bullet = false;
    bool step = false;  ///< a numbered heading, or the short first sentence of an item, told before its text
};

/// A source text, divided. `notes` says that it is a list rather than prose: each item is told as it is.
struct Document {
    std::string title;
    std::vector<std::string> titleTerms;
    std::vector<SourceSentence> sentences;
    int paragraphs = 0;
    bool notes = false;
};

/// Divides a plain text (SourceText::text) into sentences. Sentences without words, repeats and notes to oneself
/// ("TODO …") are left out.
Document readDocument(std::string_view text, TextReader& reader);

/// A number with what it counts, as it stands in a sentence: "36,000 people", "27 August 1883", "two thirds".
/// `first` and `last` are token indices, both inclusive.
struct NumberPhrase {
    std::size_t first = 0;
    std::size_t last = 0;
};
std::vector<NumberPhrase> numberPhrases(const std::vector<Token>& tokens, const LanguagePack& pack);

/// The names that the text and its title say at least three times, the most frequent first. Empty where letters have no
/// case, and in German, which writes all nouns with a capital.
std::vector<std::string> namesIn(const Document& document, const LanguagePack& pack);

/// How many tokens are words or numbers.
std::size_t spokenWords(const std::vector<Token>& tokens);

/// The text from one token to another, both inclusive, as it was written.
std::string textOfTokens(const std::vector<Token>& tokens, std::size_t first, std::size_t last);

}  // namespace sw
