#include <algorithm>
#include <set>
#include <string>

#include "services/image/number_words.h"
#include "services/image/quantity.h"

namespace sw::illustration {
namespace {

using Words = std::set<std::string_view>;

const Words kYearWords{"in",     "since",  "of",    "by",      "until",    "from", "to",   "before", "after",
                       "around", "during", "and",   "between", "seit",     "im",   "jahr", "jahre",  "ab",
                       "bis",    "von",    "um",    "vor",     "nach",     "und",  "en",   "desde",  "hasta",
                       "de",     "año",    "entre", "depuis",  "jusqu'en", "dal",  "nel",  "del",    "fino",
                       "em",     "até",    "ano",   "le",      "l'",       "l’"};

bool isYearNumber(const Token& token) {
    return token.kind == TokenKind::Number && token.text.size() == 4 && token.text >= "1000" && token.text <= "2099" &&
           token.text.find_first_not_of("0123456789") == std::string::npos;
}

bool isDay(const Token& token) {
    return token.kind == TokenKind::Number && token.text.size() <= 2 && token.text >= "1" &&
           std::stoi(token.text) <= 31;
}

const Token* at(const std::vector<Token>& tokens, std::size_t i) {
    return i < tokens.size() ? &tokens[i] : nullptr;
}

bool isWord(const std::vector<Token>& tokens, std::size_t i) {
    return i < tokens.size() && tokens[i].kind == TokenKind::Word;
}

/// A four-digit number without separators, where a year may stand.
bool isYearAt(const std::vector<Token>& tokens, std::size_t i, std::string_view language) {
    if (!isYearNumber(tokens[i]))
        return false;
    const Token* next = at(tokens, i + 1);
    if (next && next->lower == "年")
        return true;
    if (next && (isMeasure(next->lower) || isPercentWord(next->lower) || isCurrency(next->lower) ||
                 scaleOf(next->lower, language) > 0 || isTimesWord(next->lower)))
        return false;
    if (i > 0 && (isCurrency(tokens[i - 1].lower)))
        return false;
    if (i == 0 || tokens[i - 1].kind == TokenKind::Mark || kYearWords.contains(tokens[i - 1].lower) ||
        isMonth(tokens[i - 1].lower, language))
        return true;
    // "a 2007 experiment", but not "1500 homes"
    const bool plural = next && next->kind == TokenKind::Word && !next->capital && next->lower.ends_with('s');
    return tokens[i].text >= "1900" && !plural &&
           (tokens[i - 1].lower == "a" || tokens[i - 1].lower == "the" || !next || next->kind == TokenKind::Mark);
}

/// The tokens of a date that begins at `i`, or 0.
std::size_t dateLength(const std::vector<Token>& tokens, std::size_t i, std::string_view language, int& year) {
    year = 0;
    const auto month = [&](std::size_t k) {
        return isWord(tokens, k) && isMonth(tokens[k].lower, language) &&
               (tokens[k].capital || baseLanguage(language) != "en");
    };
    const auto yearAfter = [&](std::size_t k) -> std::size_t {
        for (const std::size_t skip : {std::size_t{0}, std::size_t{1}})
            if (k + skip < tokens.size() && isYearNumber(tokens[k + skip]) &&
                (skip == 0 || tokens[k].lower == "," || tokens[k].lower == "de")) {
                year = std::stoi(tokens[k + skip].text);
                return skip + 1;
            }
        return 0;
    };
    if (isDay(tokens[i])) {
        std::size_t k = i + 1;
        if (k < tokens.size() && (tokens[k].text == "." || tokens[k].lower == "de" || tokens[k].lower == "st" ||
                                  tokens[k].lower == "th" || tokens[k].lower == "nd" || tokens[k].lower == "rd"))
            ++k;
        if (month(k))
            return k + 1 - i + yearAfter(k + 1);
    }
    if (month(i)) {
        const bool day = i + 1 < tokens.size() && isDay(tokens[i + 1]);
        const std::size_t length = 1 + (day ? 1 : 0);
        const std::size_t more = yearAfter(i + length);
        return day || more > 0 ? length + more : 0;
    }
    if (isYearAt(tokens, i, language)) {
        year = std::stoi(tokens[i].text);
        // "2011年3月11日"
        std::size_t length = 1;
        if (i + 1 < tokens.size() && tokens[i + 1].lower == "年") {
            length = 2;
            for (const std::string_view unit : {"月", "日"})
                if (i + length + 1 < tokens.size() && tokens[i + length].kind == TokenKind::Number &&
                    tokens[i + length + 1].lower == unit)
                    length += 2;
        }
        return length;
    }
    return 0;
}

}  // namespace

std::vector<DateSpan> datesIn(const std::vector<Token>& tokens, std::string_view language) {
    std::vector<DateSpan> out;
    for (std::size_t i = 0; i < tokens.size();) {
        int year = 0;
        const std::size_t length = dateLength(tokens, i, language, year);
        if (length > 0)
            out.push_back({i, i + length, year});
        i += std::max<std::size_t>(length, 1);
    }
    return out;
}

}  // namespace sw::illustration
