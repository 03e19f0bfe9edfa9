// Numbers with what is written around them: money, units, percentages, ranges, fractions, ordinals, years.
#include <algorithm>
#include <array>
#include <set>

#include "core/base/text.h"
#include "services/voice/english_reader.h"

namespace sw {
namespace {

/// A core that starts with a number: "~3,100.5km" → sign "~", number "3,100.5", rest "km".
struct Quantity {
    std::string sign;
    std::string number;
    std::string rest;
    explicit operator bool() const { return !number.empty(); }
};

std::string takeSign(std::string_view& text) {
    static constexpr std::array<std::string_view, 9> kSigns{"~", "≈", "<", ">", "≤", "≥", "±", "+", "-"};
    for (const std::string_view sign : kSigns) {
        if (!text.starts_with(sign))
            continue;
        text.remove_prefix(sign.size());
        return std::string(sign);
    }
    return {};
}

std::size_t digitsAt(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && isAsciiDigit(text[end]))
        ++end;
    return end - at;
}

Quantity quantityOf(std::string_view core) {
    Quantity quantity;
    quantity.sign = takeSign(core);
    if (core.starts_with('\''))
        core.remove_prefix(1);
    std::size_t end = digitsAt(core, 0);
    if (end > 0 && end <= 3)
        while (end < core.size() && core[end] == ',' && digitsAt(core, end + 1) == 3)
            end += 4;
    if (end < core.size() && core[end] == '.') {
        const std::size_t decimals = digitsAt(core, end + 1);
        const std::size_t after = end + 1 + decimals;
        const bool severalPoints = after < core.size() && core[after] == '.';
        if (decimals > 0 && !severalPoints)
            end = after;
    }
    quantity.number = core.substr(0, end);
    quantity.rest = core.substr(end);
    return quantity;
}

SpokenWords signWords(const std::string& sign) {
    static const std::map<std::string, std::string> kSaid{{"~", "about"},         {"≈", "about"},   {"<", "less than"},
                                                          {">", "more than"},     {"≤", "at most"}, {"≥", "at least"},
                                                          {"±", "plus or minus"}, {"+", "plus"},    {"-", "minus"}};
    const auto found = kSaid.find(sign);
    return found == kSaid.end() ? SpokenWords() : phraseWords(found->second);
}

SpokenWords operator+(SpokenWords words, const SpokenWords& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

/// "one half" → "a half".
SpokenWords withArticle(SpokenWords fraction) {
    if (fraction.size() == 2 && fraction.front() == "one")
        fraction.front() = fraction.back() == "eighth" ? "an" : "a";
    return fraction;
}

bool isOne(std::string_view number) {
    return number == "1";
}

bool couldBeYear(std::string_view number) {
    return number.size() == 4 && isAllDigits(number) && number >= "1100" && number <= "2099";
}

std::uint64_t valueOf(std::string_view digits) {
    std::uint64_t value = 0;
    for (const char c : digits.substr(0, 15))
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    return value;
}

bool isScaleWord(std::string_view word) {
    static constexpr std::array<std::string_view, 6> kScales{"hundred", "thousand", "million",
                                                             "billion", "trillion", "dozen"};
    return std::find(kScales.begin(), kScales.end(), word) != kScales.end();
}

}  // namespace

bool EnglishReader::looksLikeYear(std::size_t at) const {
    static const std::set<std::string> kBefore{"in",     "since",   "by",    "until",  "till",  "of",
                                               "from",   "during",  "circa", "year",   "after", "before",
                                               "around", "between", "early", "late",   "mid",   "summer",
                                               "spring", "autumn",  "fall",  "winter", "to",    "through"};
    if (!couldBeYear(quantityOf(core(at)).number))
        return false;
    if (at > 0 && (kBefore.contains(lower(at - 1)) || isMonth(at - 1)))
        return m_lexicon.units.count(core(at + 1)) == 0 || core(at + 1).empty();
    const std::string next = lower(at + 1);
    const bool counts =
        !m_tokens[at].folded.trail.empty()
            ? false
            : m_lexicon.units.contains(core(at + 1)) || isScaleWord(next) || (next.size() > 3 && next.ends_with('s'));
    return !counts;
}

SpokenWords EnglishReader::rangeWords(std::string_view from, std::string_view to, bool yearLikely) const {
    const Quantity second = quantityOf(to);
    const bool phoneNumber = isAllDigits(from) && from.size() == 3 && second.number.size() >= 3 &&
                             (second.number.size() == 4 || second.rest.starts_with('-'));
    if (phoneNumber)
        return digitWords(from) + digitWords(to);
    const bool years = couldBeYear(from) && (couldBeYear(second.number) || second.number.size() == 2);
    const SpokenWords start = years || (yearLikely && couldBeYear(from)) ? yearWords(valueOf(from)) : numberWords(from);
    return start + SpokenWords{"to"} + quantityWords(to, years);
}

SpokenWords EnglishReader::afterNumber(std::string_view number, std::string_view rest, bool yearLikely) const {
    const bool year = yearLikely && couldBeYear(number);
    const SpokenWords said = year ? yearWords(valueOf(number)) : numberWords(number);
    if (rest.empty())
        return said;
    const std::string suffix = asciiLower(rest);
    if (isAllDigits(number) && (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th"))
        return ordinalWords(valueOf(number));
    if ((suffix == "s" || suffix == "'s") && isAllDigits(number) && (number.size() == 4 || number.size() == 2) &&
        number.back() == '0')
        return decadeWords(valueOf(number));
    if (const auto unit = m_lexicon.units.find(std::string(rest)); unit != m_lexicon.units.end())
        return said + phraseWords(isOne(number) ? unit->second.one : unit->second.many);
    const bool resolution = rest == "K" && number.size() <= 2 && valueOf(number) <= 16 && isAllDigits(number);
    if (const auto scale = m_lexicon.scales.find(std::string(rest)); scale != m_lexicon.scales.end() && !resolution)
        return said + SpokenWords{scale->second};
    if (rest == "x" || rest == "X" || rest == "×")
        return said + SpokenWords{"times"};
    if (rest == "+")
        return said + SpokenWords{"plus"};
    if (rest == "^2" || rest == "^3")
        return said + SpokenWords{rest == "^2" ? "squared" : "cubed"};
    if (rest.starts_with('\'') && isAllDigits(rest.substr(1)))  // 5'10
        return said + SpokenWords{"foot"} + numberWords(rest.substr(1));
    if (rest.starts_with('&'))  // 2½
        return said + SpokenWords{"and"} + withArticle(quantityWords(rest.substr(1), false));
    return rest.starts_with('-') ? afterHyphen(number, rest.substr(1), said, yearLikely) : SpokenWords();
}

SpokenWords EnglishReader::afterHyphen(std::string_view number, std::string_view rest, const SpokenWords& said,
                                       bool yearLikely) const {
    const Quantity second = quantityOf(rest);
    if (second && second.sign.empty())
        return rangeWords(number, rest, yearLikely);
    if (const auto unit = m_lexicon.units.find(std::string(rest)); unit != m_lexicon.units.end())
        return said + phraseWords(unit->second.one);
    const SpokenWords more = compoundWords(rest);
    return more.empty() ? SpokenWords() : said + more;
}

SpokenWords EnglishReader::quantityWords(std::string_view core, bool yearLikely) const {
    const Quantity quantity = quantityOf(core);
    if (!quantity || core.size() > 64)
        return {};
    const std::string_view rest = quantity.rest;
    const std::string_view denominator = rest.empty() ? rest : rest.substr(1);
    SpokenWords words;
    if (rest.starts_with('/') && isAllDigits(denominator) && isAllDigits(quantity.number)) {
        const bool fixedPhrase = core == "24/7" || core == "9/11" || core == "50/50";
        words = fixedPhrase ? cardinalWords(valueOf(quantity.number)) + cardinalWords(valueOf(denominator))
                            : fractionWords(valueOf(quantity.number), valueOf(denominator));
    } else {
        words = afterNumber(quantity.number, rest, yearLikely);
    }
    return words.empty() ? words : signWords(quantity.sign) + words;
}

std::size_t EnglishReader::readQuantity(std::size_t at) {
    std::string text = core(at);
    if (text.starts_with('#') && text.size() > 1 && isAllDigits(text.substr(1))) {
        say(at, SpokenWords{"number"} + numberWords(text.substr(1)));
        return 1;
    }
    if (text.starts_with('&') && text.size() > 1)  // "½" alone
        text.erase(0, 1);
    const bool mixed =
        at > 0 && isAllDigits(core(at - 1)) && text.find('/') != std::string::npos && core(at - 1) != "24";
    SpokenWords words = quantityWords(text, looksLikeYear(at));
    if (words.empty())
        return 0;
    const bool article = words == SpokenWords{"one", "half"} && (lower(at + 1) == "a" || lower(at + 1) == "an");
    if (article)
        words.erase(words.begin());
    say(at, mixed ? SpokenWords{"and"} + words : words);
    return 1;
}

std::size_t EnglishReader::readUnit(std::size_t at) {
    if (at == 0)
        return 0;
    const auto unit = m_lexicon.units.find(core(at));
    const bool afterScale = at > 1 && isScaleWord(lower(at - 1)) && quantityOf(core(at - 2));
    const Quantity before = quantityOf(core(at - 1));
    const bool behindNumber =
        afterScale || (before && m_tokens[at - 1].folded.trail.empty() &&
                       (before.rest.empty() || before.rest.starts_with('-') || before.rest.starts_with('/')));
    if (!behindNumber)
        return 0;
    if (unit != m_lexicon.units.end()) {
        say(at, phraseWords(isOne(before.number) && before.rest.empty() && !afterScale ? unit->second.one
                                                                                       : unit->second.many));
        return 1;
    }
    if (const auto scale = m_lexicon.scales.find(core(at)); scale != m_lexicon.scales.end() && core(at).size() > 1) {
        say(at, {scale->second});
        return 1;
    }
    return 0;
}

SpokenWords EnglishReader::moneyWords(std::string_view number, const EnglishLexicon::Currency& currency) const {
    const std::size_t point = number.find('.');
    const bool hasCents =
        point != std::string_view::npos && number.size() - point == 3 && !currency.subunitMany.empty();
    if (!hasCents)
        return numberWords(number) + phraseWords(isOne(number) ? currency.one : currency.many);
    const std::string_view whole = number.substr(0, point);
    const std::uint64_t cents = valueOf(number.substr(point + 1));
    const SpokenWords centWords =
        cardinalWords(cents) + phraseWords(cents == 1 ? currency.subunitOne : currency.subunitMany);
    if (cents == 0)
        return numberWords(whole) + phraseWords(isOne(whole) ? currency.one : currency.many);
    if (whole == "0")
        return centWords;
    return numberWords(whole) + phraseWords(isOne(whole) ? currency.one : currency.many) + SpokenWords{"and"} +
           centWords;
}

}  // namespace sw
