// Ordinals and years of languages whose endings espeak-ng does not know.
#include <algorithm>
#include <array>
#include <regex>
#include <utility>

#include "core/base/text.h"
#include "services/voice/english_numbers.h"
#include "services/voice/english_text.h"
#include "services/voice/plain_numbers.h"

namespace sw {
namespace {

/// A Roman numeral of at least two letters, or "I" and "V" behind a name, as a number; else 0.
int romanNumber(const std::string& text, bool behindName) {
    if (text.find_first_not_of("IVX") != std::string::npos || (text.size() < 2 && !behindName))
        return 0;
    return text == "X" ? 0 : static_cast<int>(romanValue(text));
}

bool startsWithCapital(const std::string& word) {
    const std::u32string text = toUtf32(word);
    if (text.empty())
        return false;
    const char32_t c = text.front();
    return (c >= U'A' && c <= U'Z') || (c >= U'À' && c <= U'Þ') || (c >= U'А' && c <= U'Я');
}

int numberBefore(const std::string& text, std::size_t digits) {
    return std::stoi(text.substr(0, digits));
}

std::size_t leadingDigits(const std::string& text) {
    const std::size_t end = text.find_first_not_of("0123456789");
    return end == std::string::npos ? text.size() : end;
}

/// "19e", "2ème", "1re", "XIXe"; "Louis XIV" is counted.
std::string frenchWords(const PlainToken& token) {
    static const std::regex kOrdinal(R"((\d{1,3}|[IVX]+)(e|ème|ième|re|ère|er))");
    std::smatch parts;
    if (std::regex_match(token.text, parts, kOrdinal)) {
        const std::string number = parts[1];
        const int value = isAllDigits(number) ? std::stoi(number) : static_cast<int>(romanValue(number));
        const bool feminine = parts[2] == "re" || parts[2] == "ère";
        return value == 0
                   ? std::string()
                   : spelledOut("fr", feminine ? "%spellout-ordinal-feminine" : "%spellout-ordinal-masculine", value);
    }
    const int value = romanNumber(token.text, false);
    return value > 0 ? std::to_string(value) : std::string();
}

/// "Heinrich VIII." is "der achte"; without a period it is a number. "1990er".
std::string germanWords(const PlainToken& token, bool ordinal) {
    if (token.text.size() == 6 && token.text.ends_with("er") && leadingDigits(token.text) == 4)
        return spelledOut("de", "%spellout-numbering-year", numberBefore(token.text, 4)) + "er";
    const int value = romanNumber(token.text, ordinal && startsWithCapital(token.before));
    if (value == 0)
        return {};
    return ordinal ? (startsWithCapital(token.before) ? "der " : "") + spelledOut("de", "%spellout-ordinal", value)
                   : std::to_string(value);
}

/// "2.ª", "1º"; up to ten, rulers are "octavo" and "segunda".
std::string iberianWords(const PlainToken& token, const std::string& language) {
    static const std::regex kOrdinal(R"((\d{1,3})\.?(º|ª))");
    std::smatch parts;
    if (std::regex_match(token.text, parts, kOrdinal))
        return spelledOut(language, parts[2] == "ª" ? "%spellout-ordinal-feminine" : "%spellout-ordinal-masculine",
                          std::stoi(parts[1]));
    const bool behindName = startsWithCapital(token.before);
    const int value = romanNumber(token.text, behindName);
    if (language != "es" || value == 0 || value > 10 || !behindName)
        return {};
    const bool queen = token.before.ends_with('a') || token.before == "Isabel";
    return spelledOut(language, queen ? "%spellout-ordinal-feminine" : "%spellout-ordinal-masculine", value);
}

/// The rule set for a Russian ordinal before `noun`: year or century in its case; nullptr before other words.
const char* russianCase(const std::string& before, const std::string& noun) {
    static constexpr std::array<std::pair<std::string_view, const char*>, 12> kCases{
        {{"год", "%spellout-ordinal-masculine"},
         {"года", "%spellout-ordinal-masculine-genitive"},
         {"году", "%spellout-ordinal-masculine-locative"},
         {"годом", "%spellout-ordinal-masculine-ablative"},
         {"годов", "%spellout-ordinal-plural-genitive"},
         {"годы", "%spellout-ordinal-plural"},
         {"годах", "%spellout-ordinal-plural-locative"},
         {"век", "%spellout-ordinal-masculine"},
         {"века", "%spellout-ordinal-masculine-genitive"},
         {"веке", "%spellout-ordinal-masculine-locative"},
         {"веку", "%spellout-ordinal-masculine-dative"},
         {"веком", "%spellout-ordinal-masculine-ablative"}}};
    if ((before == "к" || before == "К") && noun == "году")
        return "%spellout-ordinal-masculine-dative";
    if (noun == "г")
        return before == "в" || before == "В" ? "%spellout-ordinal-masculine-locative"
                                              : "%spellout-ordinal-masculine-genitive";
    for (const auto& [form, rule] : kCases)
        if (noun == form)
            return rule;
    static constexpr std::array<std::string_view, 12> kMonths{"января",   "февраля", "марта",  "апреля",
                                                              "мая",      "июня",    "июля",   "августа",
                                                              "сентября", "октября", "ноября", "декабря"};
    if (std::find(kMonths.begin(), kMonths.end(), noun) != kMonths.end())
        return "%spellout-ordinal-neuter-genitive";
    return nullptr;
}

/// "2024 году", "5 марта", "XIX веке", "1990-х", "Екатерина II".
std::string russianWords(const PlainToken& token) {
    static const std::regex kDecade(R"((\d{2,4})-(х|е))");
    std::smatch parts;
    if (std::regex_match(token.text, parts, kDecade))
        return spelledOut("ru", parts[2] == "х" ? "%spellout-ordinal-plural-genitive" : "%spellout-ordinal-plural",
                          std::stoi(parts[1]));
    const bool behindName = startsWithCapital(token.before);
    const int roman = romanNumber(token.text, behindName);
    const bool digits = isAllDigits(token.text) && token.text.size() <= 4;
    const int value = digits ? std::stoi(token.text) : roman;
    if (value == 0)
        return {};
    // Up to 31 before "года" is a span of years rather than a year.
    const bool counted = digits && token.text.size() < 3 && token.after.starts_with("г");
    const char* rule = counted ? nullptr : russianCase(token.before, token.after);
    if (rule == nullptr && roman > 0 && behindName)
        rule = token.before.ends_with("ина") || token.before.ends_with("ета") || token.before == "Анна"
                   ? "%spellout-ordinal-feminine"
                   : "%spellout-ordinal-masculine";
    return rule != nullptr ? spelledOut("ru", rule, value) : std::string();
}

}  // namespace

std::string plainOrdinalWords(const PlainToken& token, const std::string& language) {
    constexpr std::size_t kLongest = 16;
    if (token.text.empty() || token.text.size() > kLongest)
        return {};
    const bool ordinal = token.text.ends_with('.');
    const PlainToken bare{ordinal ? token.text.substr(0, token.text.size() - 1) : token.text, token.before,
                          token.after};
    if (language == "de")
        return germanWords(bare, ordinal);
    if (language == "fr")
        return frenchWords(bare);
    if (language == "es" || language == "pt" || language == "it")
        return iberianWords(bare, language);
    return language == "ru" ? russianWords(bare) : std::string();
}

}  // namespace sw
