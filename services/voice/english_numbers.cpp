#include "services/voice/english_numbers.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sw {
namespace {

constexpr std::array<const char*, 20> kSmall{
    "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<const char*, 10> kTens{"",      "ten",   "twenty",  "thirty", "forty",
                                            "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::pair<std::uint64_t, const char*>, 5> kScales{{{1'000'000'000'000'000, "quadrillion"},
                                                                        {1'000'000'000'000, "trillion"},
                                                                        {1'000'000'000, "billion"},
                                                                        {1'000'000, "million"},
                                                                        {1'000, "thousand"}}};
constexpr std::size_t kMostDigits = 15;

void append(SpokenWords& words, const SpokenWords& more) {
    words.insert(words.end(), more.begin(), more.end());
}

void addBelowThousand(SpokenWords& words, std::uint64_t n) {
    if (n >= 100) {
        words.emplace_back(kSmall[n / 100]);
        words.emplace_back("hundred");
        n %= 100;
        if (n == 0)
            return;
    }
    if (n < 20) {
        words.emplace_back(kSmall[n]);
        return;
    }
    words.emplace_back(kTens[n / 10]);
    if (n % 10 != 0)
        words.emplace_back(kSmall[n % 10]);
}

std::string ordinalOf(const std::string& cardinal) {
    static constexpr std::array<std::pair<const char*, const char*>, 7> kIrregular{{{"one", "first"},
                                                                                    {"two", "second"},
                                                                                    {"three", "third"},
                                                                                    {"five", "fifth"},
                                                                                    {"eight", "eighth"},
                                                                                    {"nine", "ninth"},
                                                                                    {"twelve", "twelfth"}}};
    for (const auto& [from, to] : kIrregular)
        if (cardinal == from)
            return to;
    return cardinal.back() == 'y' ? cardinal.substr(0, cardinal.size() - 1) + "ieth" : cardinal + "th";
}

std::uint64_t valueOf(std::string_view digits) {
    std::uint64_t value = 0;
    for (const char c : digits)
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    return value;
}

}  // namespace

SpokenWords cardinalWords(std::uint64_t number) {
    SpokenWords words;
    for (const auto& [scale, name] : kScales) {
        if (number < scale)
            continue;
        append(words, cardinalWords(number / scale));
        words.emplace_back(name);
        number %= scale;
    }
    if (number != 0 || words.empty())
        addBelowThousand(words, number);
    return words;
}

SpokenWords ordinalWords(std::uint64_t number) {
    SpokenWords words = cardinalWords(number);
    words.back() = ordinalOf(words.back());
    return words;
}

SpokenWords yearWords(std::uint64_t year) {
    const std::uint64_t century = year / 100;
    const std::uint64_t rest = year % 100;
    if (century % 10 == 0 && rest < 10)
        return cardinalWords(year);
    SpokenWords words = cardinalWords(century);
    if (rest == 0) {
        words.emplace_back("hundred");
        return words;
    }
    if (rest < 10)
        words.emplace_back("oh");
    append(words, cardinalWords(rest));
    return words;
}

bool readsAsYear(std::string_view digits) {
    return digits.size() == 4 && digits.find_first_not_of("0123456789") == std::string_view::npos && digits >= "1010" &&
           digits <= "2099";
}

SpokenWords codeWords(std::string_view digits) {
    if (digits.size() == 4)
        return yearWords(valueOf(digits));
    SpokenWords words = digitWords(digits.substr(0, 1));
    const std::uint64_t rest = valueOf(digits.substr(1));
    if (rest == 0)
        return cardinalWords(valueOf(digits));
    if (rest < 10)
        words.emplace_back("oh");
    append(words, cardinalWords(rest));
    return words;
}

SpokenWords decadeWords(std::uint64_t year) {
    SpokenWords words = year >= 1000 ? yearWords(year) : cardinalWords(year);
    std::string& last = words.back();
    if (last.back() == 'y')
        last.replace(last.size() - 1, 1, "ies");
    else
        last += "s";
    return words;
}

SpokenWords digitWords(std::string_view digits) {
    SpokenWords words;
    for (const char c : digits)
        if (c >= '0' && c <= '9')
            words.emplace_back(kSmall[static_cast<std::size_t>(c - '0')]);
    return words;
}

SpokenWords numberWords(std::string_view written) {
    const std::size_t point = written.find('.');
    std::string whole;
    for (const char c : written.substr(0, point))
        if (c >= '0' && c <= '9')
            whole.push_back(c);
    SpokenWords words;
    if (whole.size() > kMostDigits || (whole.size() > 1 && whole.front() == '0'))
        words = digitWords(whole);
    else
        words = cardinalWords(valueOf(whole));
    if (point != std::string_view::npos) {
        words.emplace_back("point");
        append(words, digitWords(written.substr(point + 1)));
    }
    return words;
}

SpokenWords fractionWords(std::uint64_t numerator, std::uint64_t denominator) {
    if (numerator == 1 && (denominator == 100 || denominator == 1000))
        return {"one", denominator == 100 ? "hundredth" : "thousandth"};
    SpokenWords words = cardinalWords(numerator);
    if ((numerator != 1 && denominator == 10) || denominator == 100 || denominator < 2) {
        append(words, {"out", "of"});
        append(words, cardinalWords(denominator));
        return words;
    }
    SpokenWords parts = ordinalWords(denominator);
    if (denominator == 2)
        parts = {numerator == 1 ? "half" : "halves"};
    else if (denominator == 4)
        parts = {numerator == 1 ? "quarter" : "quarters"};
    else if (numerator != 1)
        parts.back() += "s";
    append(words, parts);
    return words;
}

std::uint64_t romanValue(std::string_view numeral) {
    static constexpr std::array<std::pair<std::string_view, std::uint64_t>, 13> kSteps{{{"M", 1000},
                                                                                        {"CM", 900},
                                                                                        {"D", 500},
                                                                                        {"CD", 400},
                                                                                        {"C", 100},
                                                                                        {"XC", 90},
                                                                                        {"L", 50},
                                                                                        {"XL", 40},
                                                                                        {"X", 10},
                                                                                        {"IX", 9},
                                                                                        {"V", 5},
                                                                                        {"IV", 4},
                                                                                        {"I", 1}}};
    std::uint64_t value = 0;
    std::string_view rest = numeral;
    for (const auto& [letters, worth] : kSteps) {
        const int most = letters.size() == 2 || worth == 5 || worth == 50 || worth == 500 ? 1 : 3;
        for (int n = 0; n < most && rest.starts_with(letters); ++n) {
            rest.remove_prefix(letters.size());
            value += worth;
        }
    }
    return rest.empty() && !numeral.empty() ? value : 0;
}

}  // namespace sw
