#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "services/voice/english_lexicon.h"
#include "services/voice/english_numbers.h"
#include "services/voice/english_text.h"
#include "services/voice/reading.h"
#include "services/voice/written_tokens.h"

namespace sw {

/// Reads one English text aloud on paper: decides for each written token which words are said. Rules are tried in a
/// fixed order at each token; the first that applies takes one or more tokens.
class EnglishReader {
public:
    EnglishReader(const EnglishLexicon& lexicon, const std::vector<WrittenToken>& tokens);
    /// To be called once. The reading is empty when nothing of the text can be said.
    Reading read();

private:
    struct Token {
        WrittenToken written;
        FoldedToken folded;
        SpokenWords spoken;
        bool periodIsUsed = false;  ///< its period belongs to an abbreviation
    };
    using Rule = std::size_t (EnglishReader::*)(std::size_t);

    // The rules: each returns how many tokens it has taken, 0 when it does not apply.
    std::size_t readWeb(std::size_t at);          // english_words.cpp
    std::size_t readDayAndMonth(std::size_t at);  // english_dates.cpp
    std::size_t readMonthAndDay(std::size_t at);
    std::size_t readDaySpan(std::size_t at);
    std::size_t readNumericDate(std::size_t at);
    std::size_t readPhone(std::size_t at);  // english_digits.cpp
    std::size_t readGroups(std::size_t at);
    std::size_t readCode(std::size_t at);
    std::size_t readTime(std::size_t at);  // english_dates.cpp
    std::size_t readRatio(std::size_t at);
    std::size_t readMoney(std::size_t at);  // english_money.cpp
    std::size_t readAmountBeforeSign(std::size_t at);
    std::size_t readUnit(std::size_t at);   // english_units.cpp
    std::size_t readRoman(std::size_t at);  // english_abbreviations.cpp
    std::size_t readAbbreviation(std::size_t at);
    std::size_t readInitials(std::size_t at);  // english_words.cpp
    std::size_t readQuantity(std::size_t at);  // english_measures.cpp
    std::size_t readSymbol(std::size_t at);    // english_words.cpp
    std::size_t readCapitals(std::size_t at);
    std::size_t readWord(std::size_t at);

    // What a piece of text sounds like.
    SpokenWords quantityWords(std::string_view core, bool yearLikely) const;
    SpokenWords afterNumber(std::string_view number, std::string_view rest, bool yearLikely) const;
    SpokenWords afterHyphen(std::string_view number, std::string_view rest, const SpokenWords& said,
                            bool yearLikely) const;
    SpokenWords beforeJoint(std::string_view number, std::string_view rest, bool yearLikely) const;
    SpokenWords slashWords(std::string_view number, std::string_view denominator) const;
    SpokenWords unitWords(std::string_view text, bool one) const;
    SpokenWords unitOrWords(std::string_view text) const;
    SpokenWords unitLetterWords(std::size_t at) const;
    SpokenWords withSingularUnit(SpokenWords words) const;
    SpokenWords rangeWords(std::string_view from, std::string_view to, bool yearLikely) const;
    SpokenWords priceWords(std::string_view amount, const EnglishLexicon::Currency& currency) const;
    SpokenWords priceRangeWords(std::string_view amount, const EnglishLexicon::Currency& currency) const;
    SpokenWords moneyWords(std::string_view number, const EnglishLexicon::Currency& currency) const;
    SpokenWords capitalsWords(std::string_view capitals) const;
    SpokenWords pieceWords(std::string_view piece) const;
    SpokenWords compoundWords(std::string_view text) const;
    SpokenWords poweredWords(std::string_view letters, std::string_view power) const;
    SpokenWords hyphenatedWords(std::string_view text) const;
    SpokenWords shortFormWithNumber(std::string_view text) const;
    SpokenWords plainWords(std::string_view word) const;
    SpokenWords addressWords(std::string_view address) const;

    // What stands around a token.
    [[nodiscard]] const std::string& core(std::size_t at) const;
    [[nodiscard]] std::string lower(std::size_t at) const;
    [[nodiscard]] bool hasPeriod(std::size_t at) const;
    [[nodiscard]] bool isLast(std::size_t at) const;
    [[nodiscard]] bool nextStartsWithCapital(std::size_t at) const;
    [[nodiscard]] bool nextStartsWithDigit(std::size_t at) const;
    [[nodiscard]] bool isMonth(std::size_t at) const;
    [[nodiscard]] bool looksLikeYear(std::size_t at) const;
    [[nodiscard]] bool isScore(std::size_t at) const;
    [[nodiscard]] bool isBehindNumber(std::size_t at) const;
    /// Whether the amount `first`…`last` stands before what it describes: "a 5 km run", but "5 km away".
    [[nodiscard]] bool isAttributive(std::size_t first, std::size_t last) const;
    [[nodiscard]] std::string withClearM(std::size_t at) const;
    [[nodiscard]] bool isTitle(std::size_t at) const;
    [[nodiscard]] bool isGradeA(std::size_t at) const;
    [[nodiscard]] bool isShouted(std::string_view capitals) const;

    void giveDashItsWord(std::size_t at);
    void say(std::size_t at, const SpokenWords& words);
    [[nodiscard]] Pause pauseAfter(std::size_t at) const;
    [[nodiscard]] Reading assembled() const;

    const EnglishLexicon& m_lexicon;
    std::vector<Token> m_tokens;
    bool m_allCapitals = false;
};

}  // namespace sw
