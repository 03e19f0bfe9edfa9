#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "services/image/number_words.h"
#include "services/image/quantity.h"

namespace sw::illustration {
namespace {

using Words = std::set<std::string_view>;

/// How a language says shares.
struct ShareWords {
    std::map<std::string_view, int> parts;             ///< "thirds" → 3
    std::vector<std::vector<std::string_view>> links;  ///< "out of", between the part and the whole
    Words ones;                                        ///< "one", "a"
    Words of;                                          ///< what must follow a percentage of things
    Words half;
};

const std::map<std::string_view, ShareWords> kShares{
    {"en",
     {{{"third", 3},
       {"thirds", 3},
       {"quarter", 4},
       {"quarters", 4},
       {"fourths", 4},
       {"fifth", 5},
       {"fifths", 5},
       {"tenth", 10},
       {"tenths", 10}},
      {{"out", "of"}, {"out", "of", "every"}, {"in"}, {"in", "every"}, {"of", "every"}},
      {"one", "a"},
      {"of"},
      {"half"}}},
    {"de",
     {{{"drittel", 3}, {"viertel", 4}, {"fünftel", 5}, {"zehntel", 10}},
      {{"von"}, {"von", "je"}},
      {"ein", "eine", "einer", "eines", "einem"},
      {"der", "aller", "des"},
      {"hälfte"}}},
    {"es",
     {{{"tercio", 3}, {"tercios", 3}, {"cuarto", 4}, {"cuartos", 4}, {"quintos", 5}},
      {{"de", "cada"}},
      {"un", "uno", "una"},
      {"de"},
      {"mitad"}}},
    {"fr",
     {{{"tiers", 3}, {"quart", 4}, {"quarts", 4}, {"cinquièmes", 5}},
      {{"sur"}},
      {"un", "une"},
      {"des", "de"},
      {"moitié"}}},
    {"it",
     {{{"terzo", 3}, {"terzi", 3}, {"quarto", 4}, {"quarti", 4}, {"quinti", 5}},
      {{"su"}, {"su", "ogni"}},
      {"un", "uno", "una"},
      {"dei", "degli", "delle", "della", "del"},
      {"metà"}}},
    {"pt",
     {{{"terço", 3}, {"terços", 3}, {"quarto", 4}, {"quartos", 4}, {"quintos", 5}},
      {{"em", "cada"}, {"de", "cada"}, {"a", "cada"}},
      {"um", "uma"},
      {"dos", "das", "de", "da", "do"},
      {"metade"}}}};

std::optional<int> smallNumber(const Token& token, std::string_view language, const Words& ones) {
    if (ones.contains(token.lower))
        return 1;
    const auto value =
        token.kind == TokenKind::Number ? numberIn(token.text, language) : numberWord(token.lower, language);
    if (!value || *value < 1 || *value > 1000 || *value != std::floor(*value))
        return std::nullopt;
    return static_cast<int>(*value);
}

/// The next words of what the share is taken of, without articles, at most two.
std::string labelAfter(const std::vector<Token>& tokens, std::size_t i, std::string_view language) {
    static const Words kArticles{"the", "all", "its", "their", "our", "der", "die", "des", "aller",
                                 "los", "las", "la",  "el",    "les", "le",  "il",  "la",  "gli",
                                 "le",  "os",  "as",  "o",     "a",   "su",  "sus"};
    std::string label;
    for (std::size_t words = 0; i < tokens.size() && tokens[i].kind == TokenKind::Word && words < 2; ++i) {
        if (label.empty() && kArticles.contains(tokens[i].lower))
            continue;
        if (endsCount(tokens[i].lower, language))
            break;
        label += (label.empty() ? "" : " ") + tokens[i].text;
        ++words;
    }
    return label;
}

std::optional<Share> fraction(const std::vector<Token>& tokens, std::size_t i, std::string_view language,
                              const ShareWords& words) {
    const auto part = smallNumber(tokens[i], language, words.ones);
    if (!part || i + 1 >= tokens.size())
        return std::nullopt;
    const auto whole = words.parts.find(tokens[i + 1].lower);
    if (whole == words.parts.end() || *part >= whole->second)
        return std::nullopt;
    // "a quarter century" and "the third of May" are something else.
    std::size_t after = i + 2;
    if (after >= tokens.size() || !(words.of.contains(tokens[after].lower) ||
                                    (baseLanguage(language) != "en" && tokens[after].kind == TokenKind::Word)))
        return std::nullopt;
    if (words.of.contains(tokens[after].lower))
        ++after;
    return Share{*part, whole->second, std::to_string(*part) + "/" + std::to_string(whole->second),
                 labelAfter(tokens, after, language), tokens[i].begin};
}

std::optional<Share> half(const std::vector<Token>& tokens, std::size_t i, std::string_view language,
                          const ShareWords& words) {
    if (!words.half.contains(tokens[i].lower) || i + 2 >= tokens.size())
        return std::nullopt;
    const bool of =
        words.of.contains(tokens[i + 1].lower) || (baseLanguage(language) == "en" && tokens[i + 1].lower == "the");
    const std::string label = of ? labelAfter(tokens, i + 2, language) : std::string();
    static const Words kNotThings{"cost", "price",  "size",  "time",   "length", "battle", "way", "year",
                                  "day",  "degree", "speed", "kosten", "größe",  "preis",  "weg"};
    if (label.empty() || kNotThings.contains(label))
        return std::nullopt;
    return Share{1, 2, "1/2", label, tokens[i].begin};
}

std::optional<Share> outOf(const std::vector<Token>& tokens, std::size_t i, std::string_view language,
                           const ShareWords& words) {
    Words ones = words.ones;
    ones.erase("a");
    const auto part = smallNumber(tokens[i], language, ones);
    if (!part)
        return std::nullopt;
    std::optional<Share> best;
    for (const auto& link : words.links) {
        bool fits = i + link.size() + 1 < tokens.size();
        for (std::size_t k = 0; fits && k < link.size(); ++k)
            fits = tokens[i + 1 + k].lower == link[k];
        if (!fits)
            continue;
        const std::size_t at = i + 1 + link.size();
        const auto whole = smallNumber(tokens[at], language, {});
        const Token* next = at + 1 < tokens.size() ? &tokens[at + 1] : nullptr;
        const bool measure =
            next && (isMeasure(next->lower) || isMonth(next->lower, language) || isPercentWord(next->lower) ||
                     isCurrency(next->lower) || scaleOf(next->lower, language) > 0);
        // "two in 1927" and "three in five days"
        if (!whole || *whole < 2 || *whole > 100 || *part >= *whole || measure)
            continue;
        std::string value = std::to_string(*part);
        for (std::size_t k = 0; k < link.size(); ++k)
            value += " " + tokens[i + 1 + k].text;
        best = Share{*part, *whole, value + " " + std::to_string(*whole), labelAfter(tokens, at + 1, language),
                     tokens[i].begin};
    }
    return best;
}

/// A percentage of things: whole tenths as ten pictograms, twentieths as twenty.
std::optional<Share> percentage(const std::vector<Token>& tokens, std::size_t i, std::string_view language,
                                const ShareWords& words) {
    const auto value = tokens[i].kind == TokenKind::Number ? numberIn(tokens[i].text, language)
                                                           : numberWord(tokens[i].lower, language);
    if (!value || *value <= 0 || *value >= 100 || *value != std::floor(*value) || i + 2 >= tokens.size())
        return std::nullopt;
    std::size_t after = i + 1;
    if (!isPercentWord(tokens[after].lower)) {
        if (tokens[after + 1].lower != "cent" && tokens[after + 1].lower != "ciento" &&
            tokens[after + 1].lower != "cento")
            return std::nullopt;
        ++after;
    }
    ++after;
    const bool by = i > 0 && (tokens[i - 1].lower == "by" || tokens[i - 1].lower == "um");
    if (by || after >= tokens.size() || !words.of.contains(tokens[after].lower))
        return std::nullopt;
    const std::string label = labelAfter(tokens, after + 1, language);
    if (label.empty())
        return std::nullopt;
    const int whole = std::lround(*value) % 10 == 0 ? 10 : std::lround(*value) % 5 == 0 ? 20 : 100;
    const std::string base = baseLanguage(language);
    const char* sign = base == "de" || base == "fr" || base == "es" ? "\u00a0%" : "%";
    return Share{static_cast<int>(std::lround(*value)) * whole / 100, whole, std::to_string(std::lround(*value)) + sign,
                 label, tokens[i].begin};
}

/// "10人中9人", "5人に1人", "3分の2", "9割"
std::optional<Share> japanese(const std::vector<Token>& tokens, std::size_t i) {
    const auto number = [&](std::size_t k) -> int {
        const auto value =
            k < tokens.size() && tokens[k].kind == TokenKind::Number ? numberIn(tokens[k].text, "ja") : std::nullopt;
        return value && *value >= 1 && *value <= 1000 ? static_cast<int>(*value) : 0;
    };
    const int first = number(i);
    if (first == 0)
        return std::nullopt;
    std::string between;
    std::size_t k = i + 1;
    while (k < tokens.size() && k < i + 4 && tokens[k].kind == TokenKind::Word)
        between += tokens[k++].text;
    const int second = number(k);
    if (between.starts_with("割") && first < 10)
        return Share{first, 10, tokens[i].text + "割", "", tokens[i].begin};
    if (second == 0 || second >= first || first > 100)
        return std::nullopt;
    if (between == "分の")
        return Share{second, first, tokens[i].text + "分の" + tokens[k].text, "", tokens[i].begin};
    if (between == "人中" || between == "人に")
        return Share{second, first, tokens[i].text + between + tokens[k].text + "人", "", tokens[i].begin};
    return std::nullopt;
}

}  // namespace

std::optional<Share> shareIn(const std::vector<Token>& tokens, std::string_view language) {
    const auto words = kShares.find(baseLanguage(language));
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (words == kShares.end()) {
            if (baseLanguage(language) == "ja")
                if (auto share = japanese(tokens, i))
                    return share;
            continue;
        }
        for (const auto read : {outOf, fraction, percentage, half})
            if (auto share = read(tokens, i, language, words->second))
                return share;
    }
    return std::nullopt;
}

}  // namespace sw::illustration
