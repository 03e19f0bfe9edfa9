#include "services/voice/plain_numbers.h"

#include <unicode/dtfmtsym.h>
#include <unicode/plurrule.h>
#include <unicode/rbnf.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <memory>
#include <regex>

#include "core/base/text.h"
#include "services/voice/english_text.h"

namespace sw {
namespace {

const std::string& entry(const std::map<std::string, std::string>& map, const std::string& key) {
    static const std::string kNothing;
    const auto found = map.find(key);
    return found != map.end() ? found->second : kNothing;
}

/// The value of a number as written here: "1.234,5" or, where a point is the decimal sign, "1,234.5".
double valueOf(const std::string& language, std::string_view number) {
    const bool pointIsDecimal = language == "hi" || language == "zh" || language == "ko" || language == "th";
    std::string plain;
    for (std::size_t i = 0; i < number.size(); ++i) {
        const bool sign = number[i] == '.' || number[i] == ',';
        const bool decimal = number[i] == (pointIsDecimal ? '.' : ',');
        if (isAsciiDigit(number[i]) || (sign && decimal))
            plain.push_back(sign ? '.' : number[i]);
    }
    return std::strtod(plain.c_str(), nullptr);
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    if (const std::size_t at = text.find(from); at != std::string::npos)
        text.replace(at, from.size(), to);
}

/// "05.03.2024", "5/3/2024" (day first), "2024-03-05".
std::string dateWords(const PlainToken& token, const std::string& language, const ShortForms& forms) {
    static const std::regex kDayFirst(R"((\d{1,2})([./])(\d{1,2})\2(\d{4}))");
    static const std::regex kIso(R"((\d{4})-(\d\d)-(\d\d))");
    std::string text = entry(forms.words, "date");
    std::smatch parts;
    const bool dayFirst = !text.empty() && std::regex_match(token.text, parts, kDayFirst);
    if (text.empty() || (!dayFirst && !std::regex_match(token.text, parts, kIso)))
        return {};
    const int day = std::stoi(parts[dayFirst ? 1 : 3]);
    const int month = std::stoi(parts[dayFirst ? 3 : 2]);
    if (day < 1 || day > 31 || month < 1 || month > 12)
        return {};
    const std::string year = parts[dayFirst ? 4 : 1];
    const std::string first = entry(forms.words, "first");
    std::string dayText = day == 1 && !first.empty() ? first : std::to_string(day);
    if (language == "de" || language == "ru")
        dayText = spelledOut(language,
                             language == "de" ? "%spellout-ordinal-n" : "%spellout-ordinal-masculine-genitive", day);
    replaceAll(text, "{d}", dayText);
    replaceAll(text, "{m}", monthName(language, month));
    const std::string yearText =
        language == "ru" ? spelledOut("ru", "%spellout-ordinal-masculine-genitive", std::stoi(year)) : std::string();
    replaceAll(text, "{y}", yearText.empty() ? year : yearText);
    return text;
}

/// "3/4", "2+1/2" (as "2½" is given here).
std::string fractionWords(const PlainToken& token, const std::string&, const ShortForms& forms) {
    static const std::regex kMixed(R"((\d+)\+(\d/\d))");
    std::smatch parts;
    if (!std::regex_match(token.text, parts, kMixed))
        return entry(forms.fractions, token.text);
    const std::string joined = entry(forms.fractions, "+" + parts[2].str());
    return joined.empty() ? joined : parts[1].str() + " " + joined;
}

/// "-5 °C": where the engine drops the sign.
std::string minusWords(const PlainToken& token, const std::string& language, const ShortForms& forms) {
    const std::string& minus = entry(forms.words, "minus");
    if (minus.empty() || token.text.size() < 2 || token.text[0] != '-' || !isAsciiDigit(token.text[1]))
        return {};
    const PlainToken rest{token.text.substr(1), token.before, token.after};
    const std::string more = plainNumberWords(rest, language, forms);
    return minus + " " + (more.empty() ? rest.text : more);
}

/// "10-15", "10-15%", "1914-1918"; not telephone numbers.
std::string spanWords(const PlainToken& token, const std::string& language, const ShortForms& forms) {
    static const std::regex kSpan(R"((\d+(?:[.,]\d+)*)([^\d\s-]*)-(\d+(?:[.,]\d+)*)([^\d\s-]*))");
    const std::string& to = entry(forms.words, "to");
    std::smatch parts;
    if (to.empty() || !std::regex_match(token.text, parts, kSpan))
        return {};
    const std::string from = parts[1];
    const bool zero = (from.front() == '0' && from.size() > 1 && isAsciiDigit(from[1])) || parts[3].length() > 4;
    const bool known = parts[2].length() == 0 || parts[2] == parts[4];
    if (zero || !known)
        return {};
    const auto ends = [&](const std::string& text) {
        const PlainToken end{text, token.before, token.after};
        const std::string words = plainNumberWords(end, language, forms);
        const std::string year = words.empty() ? plainOrdinalWords(end, language) : words;
        return year.empty() ? text : year;
    };
    return ends(from + parts[2].str()) + " " + to + " " + ends(parts[3].str() + parts[4].str());
}

/// "3:2", where the engine would read two numbers without a word between them.
std::string scoreWords(const PlainToken& token, const std::string&, const ShortForms& forms) {
    static const std::regex kScore(R"((\d{1,2}):(\d))");
    const std::string& to = entry(forms.words, "score");
    std::smatch parts;
    if (to.empty() || !std::regex_match(token.text, parts, kScore))
        return {};
    return parts[1].str() + " " + to + " " + parts[2].str();
}

/// "14h30", "9h".
std::string hourWords(const PlainToken& token, const std::string& language, const ShortForms& forms) {
    static const std::regex kHours(R"((\d{1,2})h(\d\d)?)");
    const std::string& hours = entry(forms.words, "hours");
    std::smatch parts;
    if (hours.empty() || !std::regex_match(token.text, parts, kHours))
        return {};
    const std::string minutes = parts[2].matched && parts[2] != "00" ? " " + parts[2].str() : std::string();
    return parts[1].str() + " " + formFor(language, hours, parts[1].str()) + minutes;
}

/// "20°C", "5km": a unit without a space.
std::string unitWords(const PlainToken& token, const std::string& language, const ShortForms& forms) {
    static const std::regex kUnit(R"((\d+(?:[.,]\d+)*)([^\d\s]\S*))");
    std::smatch parts;
    if (!std::regex_match(token.text, parts, kUnit))
        return {};
    const std::string& unit = entry(forms.units, asciiLower(parts[2].str()));
    return unit.empty() ? unit : parts[1].str() + " " + formFor(language, unit, parts[1].str());
}

/// "CO2" → "C O 2": two capitals beside a digit are letters, not a syllable.
std::string formulaWords(const PlainToken& token, const std::string&, const ShortForms&) {
    static const std::regex kFormula(R"((?:[A-Z]{1,2}\d{1,2}[A-Z]{0,2})+)");
    if (!std::regex_match(token.text, kFormula))
        return {};
    std::string spelled;
    for (std::size_t i = 0; i < token.text.size(); ++i) {
        const bool digits = i > 0 && isAsciiDigit(token.text[i]) && isAsciiDigit(token.text[i - 1]);
        spelled += (i == 0 || digits ? "" : " ") + std::string(1, token.text[i]);
    }
    return spelled;
}

/// ICU's rules to spell numbers out; reading them takes milliseconds, so that each thread keeps those it has used.
/// nullptr when there are none.
const icu::RuleBasedNumberFormat* spellOutRules(const std::string& language) {
    thread_local std::map<std::string, std::unique_ptr<const icu::RuleBasedNumberFormat>> kept;
    const auto found = kept.find(language);
    if (found != kept.end())
        return found->second.get();
    UErrorCode status = U_ZERO_ERROR;
    auto rules =
        std::make_unique<const icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, icu::Locale(language.c_str()), status);
    if (U_FAILURE(status))
        rules.reset();
    return kept.emplace(language, std::move(rules)).first->second.get();
}

}  // namespace

std::string spelledOut(std::string_view language, const char* ruleSet, int number) {
    const icu::RuleBasedNumberFormat* rules = spellOutRules(std::string(language));
    if (rules == nullptr)
        return {};
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString words;
    icu::FieldPosition position;
    rules->format(number, icu::UnicodeString(ruleSet), words, position, status);
    if (U_FAILURE(status))
        return {};
    words.findAndReplace(icu::UnicodeString(static_cast<UChar32>(0xAD)), icu::UnicodeString());
    std::string text;
    words.toUTF8String(text);
    if (language == "ru") {  // as it is said: without "одна", and with the "ё" that carries the stress
        replaceAll(text, "одна тысяча ", "тысяча ");
        replaceAll(text, "четверт", "четвёрт");
    }
    return text;
}

std::string monthName(const std::string& language, int month) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(language.c_str()), status);
    int32_t count = 0;
    const icu::UnicodeString* names =
        symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    std::string text;
    if (U_SUCCESS(status) && month >= 1 && month <= count)
        names[month - 1].toUTF8String(text);
    return text;
}

std::string formFor(const std::string& language, const std::string& forms, std::string_view number) {
    const std::vector<std::string> choices = split(forms, '|');
    if (choices.size() < 2)
        return forms;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(icu::Locale(language.c_str()), status));
    if (U_FAILURE(status) || !rules)
        return choices.back();
    std::string category;
    rules->select(valueOf(language, number)).toUTF8String(category);
    if (category == "one")
        return choices.front();
    if (choices.size() < 4)
        return choices.back();
    return category == "few" ? choices[1] : category == "many" ? choices[2] : choices[3];
}

std::string plainNumberWords(const PlainToken& token, const std::string& language, const ShortForms& forms) {
    using Rule = std::string (*)(const PlainToken&, const std::string&, const ShortForms&);
    static constexpr std::array<Rule, 8> kRules{dateWords,  fractionWords, minusWords, spanWords,
                                                scoreWords, hourWords,     unitWords,  formulaWords};
    constexpr std::size_t kLongest = 40;
    if (token.text.size() > kLongest || std::none_of(token.text.begin(), token.text.end(), isAsciiDigit))
        return {};
    for (const Rule rule : kRules)
        if (std::string words = rule(token, language, forms); !words.empty())
            return words;
    return {};
}

}  // namespace sw
