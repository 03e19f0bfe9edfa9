#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "services/llm/language_pack.h"

namespace sw {

enum class TokenKind { Word, Number, Mark };

/// A word, a number or a mark of a text. A hyphenated word is one word, "3,100" and "6.2" are one number.
struct Token {
    std::string text;
    std::string lower;
    std::size_t begin = 0;  ///< bytes into the text
    std::size_t end = 0;
    TokenKind kind = TokenKind::Mark;
    bool spaceBefore = false;
};

/// Divides text of any language into tokens by Unicode's word boundaries (UAX 29; dictionaries for Japanese, Chinese
/// and Thai). For one thread at a time.
class WordBreaker {
public:
    explicit WordBreaker(const std::string& language);
    ~WordBreaker();
    WordBreaker(WordBreaker&&) noexcept;
    WordBreaker& operator=(WordBreaker&&) noexcept;

    std::vector<Token> tokens(std::string_view text);

private:
    struct Icu;
    std::unique_ptr<Icu> m_icu;
};

/// Reads text of one language: its sentences, tokens, stems and terms. For one thread at a time.
class TextReader {
public:
    explicit TextReader(std::shared_ptr<const LanguagePack> pack);
    ~TextReader();
    TextReader(TextReader&&) noexcept;
    TextReader& operator=(TextReader&&) noexcept;

    [[nodiscard]] const LanguagePack& pack() const;

    /// The sentences of one paragraph, trimmed. A full stop behind an abbreviation, an initial or an ordinal does not
    /// end a sentence, and a quotation is never divided.
    std::vector<std::string> sentences(std::string_view paragraph);

    std::vector<Token> tokens(std::string_view text);

    /// The Snowball stem of a lower-case word; in Korean the word without its particles; the word itself in a language
    /// without a stemmer.
    std::string stem(const std::string& lower);

    /// What a text is about, in order and with repeats: the stems of its words that are no stop words; for scripts
    /// without spaces pairs of Han characters and runs of Katakana.
    std::vector<std::string> terms(const std::vector<Token>& tokens);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// Lower case by the rules of `language` (Turkish dotless i).
std::string lowerCase(std::string_view text, const std::string& language);

/// With its first letter in upper case by the rules of `language`.
std::string capitalised(std::string_view text, const std::string& language);

/// True when the first letter is in upper case.
bool startsUpper(std::string_view text);

}  // namespace sw
