#include "services/voice/english_quantity.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/base/text.h"
#include "services/voice/english_text.h"

namespace sw {
namespace {

std::string takeSign(std::string_view& text) {
    static constexpr std::array<std::string_view, 10> kSigns{"~", "≈", "<", ">", "≤", "≥", "±", "+", "-", "√"};
    for (const std::string_view sign : kSigns) {
        if (!text.starts_with(sign))
            continue;
        text.remove_prefix(sign.size());
        return std::string(sign);
    }
    return {};
}

/// Where a number like "1.000.000" ends whose first group has `digits` digits, or 0 when it is not one.
std::size_t groupedByPoints(std::string_view core, std::size_t digits) {
    std::size_t end = digits;
    std::size_t groups = 0;
    while (digits > 0 && digits <= 3 && end < core.size() && core[end] == '.' && digitsAt(core, end + 1) == 3) {
        end += 4;
        ++groups;
    }
    const bool goesOn = end + 1 < core.size() && core[end] == '.' && isAsciiDigit(core[end + 1]);
    return groups >= 2 && !goesOn ? end : 0;
}

/// "8" of "10^8" → "to the eighth".
SpokenWords powerWords(std::string_view power) {
    if (power == "2" || power == "3")
        return {power == "2" ? "squared" : "cubed"};
    if (power.starts_with('-') && isAllDigits(power.substr(1)))
        return SpokenWords{"to", "the", "minus"} + cardinalWords(wholeNumber(power.substr(1)));
    return isAllDigits(power) ? SpokenWords{"to", "the"} + ordinalWords(wholeNumber(power)) : SpokenWords();
}

std::string withoutCommas(std::string_view number) {
    std::string digits(number);
    std::erase(digits, ',');
    return digits;
}

}  // namespace

std::size_t digitsAt(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && isAsciiDigit(text[end]))
        ++end;
    return end - at;
}

EnglishQuantity quantityOf(std::string_view core) {
    EnglishQuantity quantity;
    quantity.sign = takeSign(core);
    if (core.starts_with('\''))
        core.remove_prefix(1);
    std::size_t end = digitsAt(core, 0);
    if (end > 0 && end <= 3)
        while (end < core.size() && core[end] == ',' && digitsAt(core, end + 1) == 3)
            end += 4;
    if (const std::size_t grouped = groupedByPoints(core, end); grouped > 0)
        end = grouped;
    else if (end < core.size() && core[end] == '.') {
        const std::size_t decimals = digitsAt(core, end + 1);
        const std::size_t after = end + 1 + decimals;
        const bool severalPoints = after < core.size() && core[after] == '.';
        if (decimals > 0 && !severalPoints)
            end = after;
    }
    quantity.number = core.substr(0, end);
    if (std::count(quantity.number.begin(), quantity.number.end(), '.') > 1)
        std::erase(quantity.number, '.');
    quantity.rest = core.substr(end);
    return quantity;
}

SpokenWords signWords(const std::string& sign) {
    static const std::map<std::string, std::string> kSaid{
        {"~", "about"},    {"≈", "about"},         {"<", "less than"}, {">", "more than"}, {"≤", "at most"},
        {"≥", "at least"}, {"±", "plus or minus"}, {"+", "plus"},      {"-", "minus"},     {"√", "the square root of"}};
    const auto found = kSaid.find(sign);
    return found == kSaid.end() ? SpokenWords() : phraseWords(found->second);
}

SpokenWords operator+(SpokenWords words, const SpokenWords& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

SpokenWords withArticle(SpokenWords fraction) {
    if (fraction.size() >= 2 && fraction.front() == "one")
        fraction.front() = fraction[1] == "eighth" ? "an" : "a";
    return fraction;
}

bool isOne(std::string_view number) {
    return number == "1";
}

std::uint64_t wholeNumber(std::string_view digits) {
    std::uint64_t value = 0;
    for (const char c : digits.substr(0, 15))
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    return value;
}

bool isScaleWord(std::string_view word) {
    static constexpr std::array<std::string_view, 10> kScales{"hundred", "thousand", "million", "billion", "trillion",
                                                              "dozen",   "sq",       "square",  "cu",      "cubic"};
    return std::find(kScales.begin(), kScales.end(), word) != kScales.end();
}

SpokenWords quantityEnding(std::string_view number, std::string_view rest, const SpokenWords& said) {
    const std::string suffix = asciiLower(rest);
    const std::string digits = withoutCommas(number);
    const bool isWhole = isAllDigits(digits);
    if (isWhole && (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th"))
        return ordinalWords(wholeNumber(digits));
    if ((suffix == "s" || suffix == "'s") && isAllDigits(number) && (number.size() == 4 || number.size() == 2) &&
        number.back() == '0')
        return decadeWords(wholeNumber(number));
    if (rest == "'s")
        return said + SpokenWords{"'s"};
    if (rest == "x" || rest == "X" || rest == "×")
        return said + SpokenWords{"times"};
    if (rest == "+")
        return said + SpokenWords{"plus"};
    if (rest.starts_with('^'))
        return said + powerWords(rest.substr(1));
    if (rest == "p" && isWhole && digits.size() >= 3)  // "1080p"; less are pence
        return (digits.size() <= 4 ? codeWords(digits) : said) + SpokenWords{"P"};
    if (rest == "p")
        return said + SpokenWords{isOne(number) ? "penny" : "pence"};
    if ((rest == "F" || rest == "C") && isWhole && digits.size() == 3)  // an oven
        return said + SpokenWords{"degrees", rest == "F" ? "fahrenheit" : "celsius"};
    if (rest.starts_with('h') && rest.size() == 3 && isAllDigits(rest.substr(1)))
        return said + SpokenWords{isOne(number) ? "hour" : "hours"} + cardinalWords(wholeNumber(rest.substr(1)));
    if (rest.starts_with('\'') && isAllDigits(rest.substr(1)))  // 5'10
        return said + SpokenWords{"foot"} + numberWords(rest.substr(1));
    return {};
}

SpokenWords scoreWords(std::string_view text) {
    const std::size_t slash = text.find('/');
    return cardinalWords(wholeNumber(text.substr(0, slash))) + SpokenWords{"out", "of"} +
           cardinalWords(wholeNumber(text.substr(slash + 1)));
}

bool isFraction(std::string_view text) {
    const std::size_t slash = text.find('/');
    return slash != std::string_view::npos && isAllDigits(text.substr(0, slash)) && isAllDigits(text.substr(slash + 1));
}

bool isPart(std::string_view text) {
    const std::size_t slash = text.find('/');
    return isFraction(text) && wholeNumber(text.substr(0, slash)) < wholeNumber(text.substr(slash + 1));
}

std::string_view factorOf(std::string_view rest) {
    for (const std::string_view sign : {"x", "X", "×"})
        if (rest.starts_with(sign) && rest.size() > sign.size() && isAsciiDigit(rest[sign.size()]))
            return rest.substr(sign.size());
    return {};
}

}  // namespace sw
