// Dates and times of day.
#include "core/base/text.h"
#include "services/voice/english_reader.h"

namespace sw {
namespace {

/// The day of the month that `text` says ("27", "27th"), or 0.
std::uint64_t dayOf(std::string_view text) {
    std::size_t digits = 0;
    while (digits < text.size() && isAsciiDigit(text[digits]))
        ++digits;
    const std::string suffix = asciiLower(text.substr(digits));
    if (digits == 0 || digits > 2 ||
        (!suffix.empty() && suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th"))
        return 0;
    const std::uint64_t day = static_cast<std::uint64_t>(std::stoul(std::string(text.substr(0, digits))));
    return day <= 31 ? day : 0;
}

bool isYear(std::string_view text) {
    return text.size() == 4 && isAllDigits(text) && text >= "1000" && text <= "2999";
}

std::uint64_t number(std::string_view digits) {
    std::uint64_t value = 0;
    for (const char c : digits)
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    return value;
}

struct NumericDate {
    std::uint64_t day = 0;
    std::uint64_t month = 0;
    std::uint64_t year = 0;
};

/// ISO 8601 "1883-08-27"; "27.08.1883"; "8/27/1883" (month first, unless the first number can only be a day).
NumericDate numericDateOf(std::string_view text) {
    const char separator = text.find('-') != std::string_view::npos   ? '-'
                           : text.find('/') != std::string_view::npos ? '/'
                                                                      : '.';
    const std::vector<std::string> parts = split(text, separator);
    if (parts.size() != 3)
        return {};
    for (const std::string& part : parts)
        if (!isAllDigits(part) || part.size() > 4)
            return {};
    NumericDate date;
    if (separator == '-')
        date = {number(parts[2]), number(parts[1]), isYear(parts[0]) ? number(parts[0]) : 0};
    else
        date = {number(parts[0]), number(parts[1]), isYear(parts[2]) ? number(parts[2]) : 0};
    if (separator == '/' && date.month <= 31 && date.day <= 12)
        std::swap(date.day, date.month);
    const bool valid = date.year != 0 && date.day >= 1 && date.day <= 31 && date.month >= 1 && date.month <= 12;
    return valid ? date : NumericDate{};
}

/// "am" or "pm" in any spelling, or "".
std::string halfOfDay(std::string_view text) {
    std::string letters;
    for (const char c : asciiLower(text))
        if (c != '.')
            letters.push_back(c);
    return letters == "am" || letters == "pm" ? letters : std::string();
}

SpokenWords halfWords(const std::string& half) {
    return half == "am" ? SpokenWords{"A", "M"} : half == "pm" ? SpokenWords{"P", "M"} : SpokenWords();
}

SpokenWords clockWords(std::uint64_t hour, std::uint64_t minute, bool hasHalf) {
    SpokenWords words = cardinalWords(hour);
    if (minute == 0) {
        if (!hasHalf && hour >= 1 && hour <= 12)
            words.emplace_back("o'clock");
        else if (!hasHalf)
            words.emplace_back("hundred");
        return words;
    }
    if (minute < 10)
        words.emplace_back("oh");
    const SpokenWords minutes = cardinalWords(minute);
    words.insert(words.end(), minutes.begin(), minutes.end());
    return words;
}

}  // namespace

bool EnglishReader::isMonth(std::size_t at) const {
    const std::string name = lower(at);
    const auto month = m_lexicon.months.find(name);
    if (month == m_lexicon.months.end())
        return false;
    return isAsciiCapital(core(at).front()) && (name.size() > 4 || name == "may" || name == "june" || name == "july" ||
                                                hasPeriod(at) || name != month->second);
}

std::size_t EnglishReader::readDayAndMonth(std::size_t at) {
    const std::uint64_t day = dayOf(core(at));
    if (day == 0 || !isMonth(at + 1) || !m_tokens[at].folded.trail.empty())
        return 0;
    const bool articleIsThere = at > 0 && lower(at - 1) == "the";
    if (!articleIsThere)
        say(at, {"the"});
    say(at, ordinalWords(day));
    say(at + 1, {"of", m_lexicon.months.at(lower(at + 1))});
    m_tokens[at + 1].periodIsUsed = true;
    if (!isYear(core(at + 2)))
        return 2;
    say(at + 2, yearWords(number(core(at + 2))));
    return 3;
}

std::size_t EnglishReader::readMonthAndDay(std::size_t at) {
    if (!isMonth(at))
        return 0;
    const std::uint64_t day = dayOf(core(at + 1));
    const bool yearFollows = isYear(core(at + 1));
    if (day == 0 && !yearFollows)
        return 0;
    say(at, {m_lexicon.months.at(lower(at))});
    m_tokens[at].periodIsUsed = true;
    if (yearFollows) {
        say(at + 1, yearWords(number(core(at + 1))));
        return 2;
    }
    say(at + 1, ordinalWords(day));
    if (!isYear(core(at + 2)))
        return 2;
    say(at + 2, yearWords(number(core(at + 2))));
    return 3;
}

std::size_t EnglishReader::readNumericDate(std::size_t at) {
    const NumericDate date = numericDateOf(core(at));
    if (date.year == 0)
        return 0;
    static constexpr const char* kMonths[] = {"january", "february", "march",     "april",   "may",      "june",
                                              "july",    "august",   "september", "october", "november", "december"};
    say(at, {kMonths[date.month - 1]});
    say(at, ordinalWords(date.day));
    say(at, yearWords(date.year));
    return 1;
}

std::size_t EnglishReader::readTime(std::size_t at) {
    std::string text = core(at);
    std::string half;
    if (text.size() > 2 && !halfOfDay(text.substr(text.size() - 2)).empty()) {
        half = halfOfDay(text.substr(text.size() - 2));
        text.resize(text.size() - 2);
    } else if (text.size() > 3 && !halfOfDay(text.substr(text.size() - 3)).empty()) {
        half = halfOfDay(text.substr(text.size() - 3));
        text.resize(text.size() - 3);
    }
    const bool halfFollows =
        half.empty() && m_tokens[at].folded.trail.empty() && !halfOfDay(core(at + 1)).empty() && core(at + 1) != "am";
    const std::vector<std::string> parts = split(text, ':');
    const bool clock = parts.size() == 2 && isAllDigits(parts[0]) && isAllDigits(parts[1]) && parts[0].size() <= 2 &&
                       parts[1].size() == 2 && number(parts[0]) <= 24 && number(parts[1]) < 60;
    const bool hourOnly = parts.size() == 1 && isAllDigits(text) && text.size() <= 2 && number(text) <= 12 &&
                          (!half.empty() || halfFollows);
    if (!clock && !hourOnly)
        return 0;
    say(at, clockWords(number(parts[0]), clock ? number(parts[1]) : 0, !half.empty() || halfFollows));
    say(at, halfWords(half));
    if (!half.empty())
        m_tokens[at].periodIsUsed = text.size() + 3 == core(at).size();
    if (!halfFollows)
        return 1;
    say(at + 1, halfWords(halfOfDay(core(at + 1))));
    m_tokens[at + 1].periodIsUsed = core(at + 1).find('.') != std::string::npos;
    return 2;
}

}  // namespace sw
