#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sw::illustration {

enum class TokenKind { Word, Number, Mark };

/// A word, a number in digits or one punctuation mark of a sentence.
struct Token {
    TokenKind kind = TokenKind::Mark;
    std::string text;       ///< as written
    std::string lower;      ///< in lower case, without an English 's
    std::size_t begin = 0;  ///< bytes into the sentence
    std::size_t end = 0;
    bool capital = false;  ///< starts with a capital letter
    bool allCaps = false;  ///< two or more letters, all capitals
};

/// The tokens of a sentence in well-formed UTF-8. A number keeps its separators ("4,800", "3.1", in French "4 800"); a word keeps inner
/// apostrophes and hyphens, but French and Italian elisions are words of their own ("l'" and "île"). Scripts without
/// spaces are cut by ICU's dictionaries.
std::vector<Token> tokensOf(std::string_view sentence, std::string_view language);

/// Lower case in all scripts.
std::string lowerCase(std::string_view utf8);

/// With its first letter as at the start of a sentence.
std::string capitalised(std::string_view utf8);

/// The first part of a BCP 47 tag: "pt-BR" → "pt".
std::string baseLanguage(std::string_view language);

/// Chinese, Japanese and Thai do not.
bool writesSpaces(std::string_view language);

/// How many characters a viewer sees.
std::size_t letterCount(std::string_view utf8);

}  // namespace sw::illustration
