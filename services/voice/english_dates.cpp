// Dates and times of day.
#include <utility>

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

/// "1-3", "21st-23rd" → the two days; zeros when it is no span of days.
std::pair<std::uint64_t, std::uint64_t> daysOf(std::string_view text) {
    const std::vector<std::string> parts = split(text, '-');
    if (parts.size() != 2 || dayOf(parts[0]) == 0 || dayOf(parts[1]) <= dayOf(parts[0]))
        return {};
    return {dayOf(parts[0]), dayOf(parts[1])};
}

/// One day or a span of days in words; empty when `text` is neither.
SpokenWords dayWords(std::string_view text, bool withArticles) {
    const auto [first, last] = daysOf(text);
    if (first == 0)
        return dayOf(text) > 0 ? ordinalWords(dayOf(text)) : SpokenWords();
    SpokenWords words = ordinalWords(first);
    words.emplace_back("to");
    if (withArticles)
        words.emplace_back("the");
    const SpokenWords end = ordinalWords(last);
    words.insert(words.end(), end.begin(), end.end());
    return words;
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

/// The year that four digits or, behind slashes, two say; 0 for all else.
std::uint64_t yearOf(std::string_view text, char separator) {
    if (separator == '/' && text.size() == 2)
        return number(text) + (number(text) < 50 ? 2000 : 1900);
    return isYear(text) ? number(text) : 0;
}

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
    if (separator == '-' || (separator == '/' && parts[0].size() == 4))
        date = {number(parts[2]), number(parts[1]), isYear(parts[0]) ? number(parts[0]) : 0};
    else
        date = {number(parts[0]), number(parts[1]), yearOf(parts[2], separator)};
    if (separator == '/' && parts[0].size() != 4 && date.month <= 31 && date.day <= 12)
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

bool isClock(const std::vector<std::string>& parts) {
    return parts.size() == 2 && isAllDigits(parts[0]) && isAllDigits(parts[1]) && parts[0].size() <= 2 &&
           parts[1].size() == 2 && number(parts[0]) <= 24 && number(parts[1]) < 60;
}

/// "2:05:30", as a race is timed: "two oh five thirty"; empty when it is none.
SpokenWords stopwatchWords(const std::vector<std::string>& parts) {
    SpokenWords words;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool fits = isAllDigits(parts[i]) && (i == 0 ? parts[i].size() <= 2 : parts[i].size() == 2);
        if (parts.size() != 3 || !fits)
            return {};
        if (i > 0 && parts[i].front() == '0')
            words.emplace_back("oh");
        const SpokenWords part = cardinalWords(number(parts[i]));
        words.insert(words.end(), part.begin(), part.end());
    }
    return words;
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

/// "5pm", "5p.m" → "5" and "pm"; half is "" when the text does not end in one.
struct HalfDay {
    std::string text;
    std::string half;
};

HalfDay withoutHalf(std::string_view text) {
    for (const std::size_t length : {std::size_t{2}, std::size_t{3}})
        if (text.size() > length && !halfOfDay(text.substr(text.size() - length)).empty())
            return {std::string(text.substr(0, text.size() - length)), halfOfDay(text.substr(text.size() - length))};
    return {std::string(text), {}};
}

/// One end of "9am-5pm" or "9:00-17:00"; empty when it is no time.
SpokenWords timeWords(std::string_view written) {
    const auto [text, half] = withoutHalf(written);
    const std::vector<std::string> parts = split(text, ':');
    const bool hourOnly = parts.size() == 1 && isAllDigits(text) && text.size() <= 2 && number(text) <= 12;
    if (!isClock(parts) && !hourOnly)
        return {};
    SpokenWords words =
        hourOnly ? cardinalWords(number(text)) : clockWords(number(parts[0]), number(parts[1]), !half.empty());
    const SpokenWords end = halfWords(half);
    words.insert(words.end(), end.begin(), end.end());
    return words;
}

/// "9am-5pm": both ends are times, and one of them shows it.
SpokenWords timeSpanWords(std::string_view text) {
    const std::vector<std::string> ends = split(text, '-');
    if (ends.size() != 2 || (text.find(':') == std::string_view::npos && withoutHalf(text).half.empty()))
        return {};
    SpokenWords words = timeWords(ends[0]);
    const SpokenWords last = timeWords(ends[1]);
    if (words.empty() || last.empty())
        return {};
    words.emplace_back("to");
    words.insert(words.end(), last.begin(), last.end());
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
    const SpokenWords day = dayWords(core(at), true);
    if (day.empty() || !isMonth(at + 1) || !m_tokens[at].folded.trail.empty())
        return 0;
    const bool articleIsThere = at > 0 && lower(at - 1) == "the";
    if (!articleIsThere)
        say(at, {"the"});
    say(at, day);
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
    const SpokenWords day = dayWords(core(at + 1), false);
    const bool yearFollows = isYear(core(at + 1));
    if (day.empty() && !yearFollows)
        return 0;
    say(at, {m_lexicon.months.at(lower(at))});
    m_tokens[at].periodIsUsed = true;
    if (yearFollows) {
        say(at + 1, yearWords(number(core(at + 1))));
        return 2;
    }
    say(at + 1, day);
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
    if (const SpokenWords span = timeSpanWords(core(at)); !span.empty()) {
        say(at, span);
        m_tokens[at].periodIsUsed = core(at).find('.') != std::string::npos;
        return 1;
    }
    const auto [text, half] = withoutHalf(core(at));
    const bool halfFollows = half.empty() && m_tokens[at].folded.trail.empty() && !halfOfDay(core(at + 1)).empty();
    const std::string spanEnd = half.empty() ? core(at + 1) : std::string();  // "3 | p.m.-5 | p.m."
    const std::size_t dash = spanEnd.find('-');
    const SpokenWords until = dash != std::string::npos && !halfOfDay(spanEnd.substr(0, dash)).empty()
                                  ? timeWords(spanEnd.substr(dash + 1))
                                  : SpokenWords();
    const std::vector<std::string> parts = split(text, ':');
    const bool clock = isClock(parts);
    const bool hourOnly = parts.size() == 1 && isAllDigits(text) && text.size() <= 2 && number(text) <= 12 &&
                          (!half.empty() || halfFollows || !until.empty());
    if (!clock && !hourOnly) {
        const SpokenWords stopwatch = stopwatchWords(parts);
        say(at, stopwatch);
        return stopwatch.empty() ? 0 : 1;
    }
    say(at, clockWords(number(parts[0]), clock ? number(parts[1]) : 0, !half.empty() || halfFollows || !until.empty()));
    say(at, halfWords(half));
    if (!half.empty())
        m_tokens[at].periodIsUsed = text.size() + 3 == core(at).size();
    if (!until.empty()) {
        say(at + 1, halfWords(halfOfDay(spanEnd.substr(0, dash))));
        say(at + 1, {"to"});
        say(at + 1, until);
        return 2;
    }
    if (!halfFollows)
        return 1;
    say(at + 1, halfWords(halfOfDay(core(at + 1))));
    m_tokens[at + 1].periodIsUsed = core(at + 1).find('.') != std::string::npos;
    return 2;
}

/// "a ratio of 3:1" → "three to one"; "Genesis 1:1", behind a name, → "one one".
std::size_t EnglishReader::readRatio(std::size_t at) {
    const std::vector<std::string> parts = split(core(at), ':');
    if (parts.size() != 2 || !isAllDigits(parts[0]) || !isAllDigits(parts[1]) || core(at).size() > 9)
        return 0;
    const bool behindName = at > 0 && !core(at - 1).empty() && isAsciiCapital(core(at - 1).front());
    say(at, numberWords(parts[0]));
    if (!behindName)
        say(at, {"to"});
    say(at, numberWords(parts[1]));
    return 1;
}

/// "Mon 5 May", "Sat., July 4", "Monday-Friday", "Jan-Mar".
std::size_t EnglishReader::readDaySpan(std::size_t at) {
    const auto nameOf = [this](const std::string& text) {
        const std::string key = asciiLower(text.ends_with('.') ? text.substr(0, text.size() - 1) : text);
        const bool capital = !text.empty() && isAsciiCapital(text.front());
        const auto day = m_lexicon.weekdays.find(key);
        const auto month = m_lexicon.months.find(key);
        return !capital                          ? std::string()
               : day != m_lexicon.weekdays.end() ? day->second
               : month != m_lexicon.months.end() ? month->second
                                                 : std::string();
    };
    const std::vector<std::string> ends = split(core(at), '-');
    if (ends.size() == 2 && !nameOf(ends[0]).empty() && !nameOf(ends[1]).empty()) {
        say(at, {nameOf(ends[0]), "to", nameOf(ends[1])});
        return 1;
    }
    const bool dateFollows = nextStartsWithDigit(at) || isMonth(at + 1);
    const bool noWord = lower(at) != "sat" && lower(at) != "sun" && hasPeriod(at);
    if (!m_lexicon.weekdays.contains(lower(at)) || nameOf(core(at)).empty() || (!dateFollows && !noWord))
        return 0;
    say(at, {nameOf(core(at))});
    m_tokens[at].periodIsUsed = hasPeriod(at);
    return 1;
}

}  // namespace sw
