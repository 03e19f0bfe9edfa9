#include "services/remote/retry.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <ctime>
#include <string_view>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr std::string_view kMonths = "janfebmaraprmayjunjulaugsepoctnovdec";

/// Days since 1970 of a date in the proleptic Gregorian calendar.
std::int64_t daysFrom(int year, int month, int day) {
    using namespace std::chrono;
    const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                              std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? sys_days{date}.time_since_epoch().count() : INT64_MIN;
}

int monthOf(std::string_view name) {
    const std::size_t at = name.size() == 3 ? kMonths.find(asciiLower(name)) : std::string_view::npos;
    return at == std::string_view::npos || at % 3 != 0 ? 0 : static_cast<int>(at / 3) + 1;
}

std::optional<int> numberOf(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number >= 0 ? std::optional(number) : std::nullopt;
}

/// "08:49:37" as seconds of the day.
std::optional<int> secondsOf(const std::string& time) {
    const std::vector<std::string> parts = split(time, ':');
    if (parts.size() != 3)
        return std::nullopt;
    const auto hour = numberOf(parts[0]);
    const auto minute = numberOf(parts[1]);
    const auto second = numberOf(parts[2]);
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    return *hour * 3600 + *minute * 60 + *second;
}

std::optional<std::int64_t> timeOf(std::optional<int> year, int month, std::optional<int> day,
                                   const std::string& clock) {
    const auto seconds = secondsOf(clock);
    if (!year || month == 0 || !day || !seconds)
        return std::nullopt;
    const std::int64_t days = daysFrom(*year, month, *day);
    return days == INT64_MIN ? std::nullopt : std::optional(days * 86'400 + *seconds);
}

/// HTTP-date: "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT" or "Sun Nov  6 08:49:37 1994".
std::optional<std::int64_t> httpDate(const std::string& text) {
    std::vector<std::string> words;
    for (std::string& word : split(text, ' '))
        if (!word.empty())
            words.push_back(std::move(word));
    if (words.size() == 6 && words[0].ends_with(','))
        return timeOf(numberOf(words[3]), monthOf(words[2]), numberOf(words[1]), words[4]);
    if (words.size() == 4 && words[0].ends_with(',')) {
        const std::vector<std::string> date = split(words[1], '-');
        if (date.size() != 3)
            return std::nullopt;
        auto year = numberOf(date[2]);
        if (year)
            *year += *year < 70 ? 2000 : 1900;
        return timeOf(year, monthOf(date[1]), numberOf(date[0]), words[2]);
    }
    if (words.size() == 5)
        return timeOf(numberOf(words[4]), monthOf(words[1]), numberOf(words[2]), words[3]);
    return std::nullopt;
}

}  // namespace

bool isPassing(int status) {
    return status == 408 || status == 429 || status == 500 || status == 502 || status == 503 || status == 504 ||
           status == 529;
}

std::optional<std::chrono::milliseconds> retryAfter(const std::string& header, std::int64_t now) {
    const std::string text = trimmed(header);
    constexpr std::int64_t kDay = 86'400;
    double seconds = 0;  // some servers send fractions
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error == std::errc() && end == text.data() + text.size() && seconds >= 0)
        return std::chrono::milliseconds(std::llround(std::min(seconds, static_cast<double>(kDay)) * 1000));
    if (const auto date = httpDate(text))
        return std::chrono::milliseconds(std::clamp<std::int64_t>(*date - now, 0, kDay) * 1000);
    return std::nullopt;
}

std::chrono::milliseconds backOff(int next, double chance) {
    constexpr double kFirstMs = 500;
    constexpr double kMostMs = 20'000;
    const double whole = std::min(kMostMs, kFirstMs * std::pow(2.0, std::max(0, next - 2)));
    return std::chrono::milliseconds(std::llround(whole * (1 - chance / 2)));
}

std::string spokenWait(std::chrono::milliseconds wait) {
    const std::int64_t seconds = (wait.count() + 999) / 1000;
    if (seconds < 120)
        return std::to_string(seconds) + " s";
    return seconds < 7200 ? std::to_string((seconds + 59) / 60) + " min" : std::to_string((seconds + 3599) / 3600) + " h";
}

}  // namespace sw
