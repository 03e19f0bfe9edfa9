#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/llm/document.h"
#include "services/llm/english_grammar.h"

namespace sw {

/// The first pronoun that nothing before it in its own sentence can stand for, as a token index: "he" without a man,
/// "they" without a plural, "it" without a thing. Object pronouns need something in an earlier clause.
std::optional<std::size_t> unboundPronoun(const std::vector<Token>& tokens, const std::vector<PartOfSpeech>& tags,
                                          EnglishGrammar& grammar);

/// True when the sentence cannot be understood without the one before: it starts with a pronoun or one of the
/// language's dependent starts, or has an unbound pronoun.
bool leansOnPrevious(const std::vector<Token>& tokens, EnglishGrammar& grammar);

/// The one person whom an English text is about, so that "she" can be told by name where the sentence before is not
/// told.
class EnglishProtagonist {
public:
    /// Nobody when names and pronouns do not clearly point to one person.
    EnglishProtagonist(const Document& document, EnglishGrammar& grammar);

    [[nodiscard]] bool known() const { return !m_name.empty(); }

    /// The sentence with its unbound "she" or "her" replaced by the name ("In 1823 she discovered" → "In 1823 Anning
    /// discovered"), or "" when the pronoun may mean somebody else. `previous` is the source sentence before.
    std::string named(const std::string& sentence, const SourceSentence* previous, TextReader& reader,
                      EnglishGrammar& grammar) const;

private:
    [[nodiscard]] bool isAboutHer(const SourceSentence& sentence, EnglishGrammar& grammar) const;

    std::string m_name;                // the surname, as it is used alone
    std::vector<std::string> m_parts;  // all parts of the full name
    bool m_female = false;
};

}  // namespace sw
