// Numbers that are said digit by digit or group by group: telephone numbers, spaced groups, codes.
#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "services/voice/english_reader.h"

namespace sw {
namespace {

constexpr std::size_t kFewestPhoneDigits = 7;
constexpr std::size_t kMostPhoneDigits = 15;  // ITU-T E.164

std::size_t digitCount(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isAsciiDigit));
}

/// Digits and hyphens between them: "555-1234".
bool isDigitGroups(std::string_view text) {
    return !text.empty() && isAsciiDigit(text.front()) && isAsciiDigit(text.back()) &&
           text.find_first_not_of("0123456789-") == std::string_view::npos;
}

}  // namespace

/// "+44 20 7946 0958", "(555) 123-4567", "0800 123 456", "1-800-555-0199", "9-1-1".
std::size_t EnglishReader::readPhone(std::size_t at) {
    const std::string& first = core(at);
    const FoldedToken& folded = m_tokens[at].folded;
    const std::string_view number = std::string_view(first).substr(first.starts_with('+') ? 1 : 0);
    const bool international = first.starts_with('+') && isDigitGroups(number);
    const bool area = folded.lead.ends_with('(') && folded.trail == ")" && isAllDigits(first) && first.size() == 3;
    const bool trunk = first.starts_with('0') && isAllDigits(first) && first.size() >= 3;
    const bool groups = isDigitGroups(number) && std::count(first.begin(), first.end(), '-') >= 2;
    if (!international && !area && !trunk && !groups)
        return 0;
    std::size_t end = at + 1;
    std::size_t digits = digitCount(first);
    const auto goesOn = [this](std::size_t next) {
        const std::string& trail = m_tokens[next - 1].folded.trail;
        return next < m_tokens.size() && isDigitGroups(core(next)) && (trail.empty() || trail == ")");
    };
    for (; goesOn(end); ++end)
        digits += digitCount(core(end));
    const bool phone = digits >= kFewestPhoneDigits && digits <= kMostPhoneDigits && (end > at + 1 || groups);
    if (!phone && !(groups && end == at + 1))
        return 0;
    if (international)
        say(at, {"plus"});
    for (std::size_t token = at; token < end; ++token)
        if (phone)
            say(token, digitWords(core(token)));
        else  // "4-4-2"
            for (const std::string& group : split(core(token), '-'))
                say(token, numberWords(group));
    return end - at;
}

/// "12 345 678": groups of three digits behind a space are one number.
std::size_t EnglishReader::readGroups(std::size_t at) {
    const std::string& first = core(at);
    const bool behindName =
        at > 0 && !core(at - 1).empty() && !(core(at - 1).front() >= 'a' && core(at - 1).front() <= 'z');
    if (!isAllDigits(first) || first.size() > 3 || first.front() == '0' || behindName)
        return 0;
    std::size_t end = at + 1;
    while (end < m_tokens.size() && m_tokens[end - 1].folded.trail.empty() && isAllDigits(core(end)) &&
           core(end).size() == 3)
        ++end;
    static constexpr const char* kScales[] = {"", "thousand", "million", "billion", "trillion"};
    if (end == at + 1 || end - at > std::size(kScales))
        return 0;
    for (std::size_t token = at; token < end; ++token) {
        const std::uint64_t value = std::stoul(core(token));
        const std::string scale = kScales[end - 1 - token];
        if (value > 0)
            say(token, cardinalWords(value));
        if (!scale.empty() && (value > 0 || token == at))
            say(token, {scale});
    }
    return end - at;
}

/// "Boeing 747", "Boeing 737-800", "Flight 370", "call 911".
std::size_t EnglishReader::readCode(std::size_t at) {
    static const std::set<std::string> kCalls{"call", "calls", "called", "calling",
                                              "dial", "dials", "dialed", "dialled"};
    static const std::set<std::string> kEmergency{"911", "999", "112", "988"};
    if (at == 0)
        return 0;
    const std::string before = lower(at - 1);
    if (kEmergency.contains(core(at)) && (kCalls.contains(before) || kCalls.contains(lower(at + 1)))) {
        say(at, digitWords(core(at)));
        return 1;
    }
    if (!m_lexicon.codedThings.contains(before) || !m_tokens[at - 1].folded.trail.empty())
        return 0;
    const std::vector<std::string> parts = split(core(at), '-');
    for (const std::string& part : parts)
        if (!isAllDigits(part) || part.size() != 3 || part.front() == '0')
            return 0;
    for (const std::string& part : parts)
        say(at, codeWords(part));
    return 1;
}

}  // namespace sw
