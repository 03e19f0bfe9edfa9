#include "services/voice/plain_reader.h"

#include <unicode/rbnf.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "services/voice/json_file.h"

namespace sw {
namespace {

constexpr std::u32string_view kChineseDigits = U"〇一二三四五六七八九";

bool isDigit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool isCurrency(char32_t c) {
    return u_charType(static_cast<UChar32>(c)) == U_CURRENCY_SYMBOL;
}

/// Letters, marks and digits of all scripts, and the signs that voices can say.
bool isSaid(char32_t c) {
    static constexpr std::u32string_view kSigns = U"%‰°+=&@/'’-.,:·²³";
    const auto code = static_cast<UChar32>(c);
    const auto type = u_charType(code);
    const bool mark = type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
    const bool variation = c >= 0xFE00 && c <= 0xFE0F;
    const bool joiner = c == 0x200C || c == 0x200D;  // part of spelling in Persian and in Indic scripts
    return u_isalnum(code) != 0 || (mark && !variation) || joiner || isCurrency(c) ||
           kSigns.find(c) != std::u32string_view::npos;
}

bool isEdgePunctuation(char32_t c) {
    return u_isalnum(static_cast<UChar32>(c)) == 0 && !isCurrency(c) &&
           std::u32string_view(U"%‰°+²³").find(c) == std::u32string_view::npos &&
           u_charType(static_cast<UChar32>(c)) != U_NON_SPACING_MARK &&
           u_charType(static_cast<UChar32>(c)) != U_COMBINING_SPACING_MARK;
}

/// What is left to say of a token: without ornaments and without punctuation at its ends.
std::u32string sayable(std::string_view token) {
    std::u32string text;
    for (const char32_t c : toUtf32(token))
        if (isSaid(c))
            text.push_back(c == U'’' ? U'\'' : c);
    while (!text.empty() && isEdgePunctuation(text.back()))
        text.pop_back();
    const auto start = std::find_if(text.begin(), text.end(), [&](char32_t c) {
        return !isEdgePunctuation(c) || (c == U'-' && text.size() > 1 && isDigit(text[1]));
    });
    text.erase(text.begin(), start);
    return text;
}

std::u32string currencyBehind(std::u32string text) {
    if (text.size() > 1 && isCurrency(text.front()) && isDigit(text[1])) {
        const char32_t sign = text.front();
        text.erase(0, 1);
        text += U' ';
        text += sign;
    }
    return text;
}

std::string withoutScheme(std::string text) {
    if (const std::size_t scheme = text.find("://"); scheme != std::string::npos)
        text.erase(0, scheme + 3);
    if (text.starts_with("www."))
        text.erase(0, 4);
    return text.substr(0, text.find_first_of("/?#"));
}

/// A number in words by ICU's rule set, without its soft hyphens; "" when the language has no such rule set.
std::string spelledOut(std::string_view language, const char* ruleSet, int number) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::RuleBasedNumberFormat rules(icu::URBNF_SPELLOUT, icu::Locale(std::string(language).c_str()), status);
    if (U_FAILURE(status))
        return {};
    icu::UnicodeString words;
    icu::FieldPosition position;
    rules.format(number, icu::UnicodeString(ruleSet), words, position, status);
    if (U_FAILURE(status))
        return {};
    words.findAndReplace(icu::UnicodeString(static_cast<UChar32>(0xAD)), icu::UnicodeString());
    std::string text;
    words.toUTF8String(text);
    return text;
}

int numberIn(const std::u32string& digits) {
    int value = 0;
    for (const char32_t c : digits)
        value = value * 10 + static_cast<int>(c - U'0');
    return value;
}

bool isNumber(const std::u32string& text, std::size_t most) {
    return !text.empty() && text.size() <= most && std::all_of(text.begin(), text.end(), isDigit);
}

/// "27. August": the ordinal in words for German; elsewhere the number without its period, which would end a sentence.
std::string ordinalBefore(std::string_view language, int number, const std::string& wordBefore) {
    if (language != "de")
        return std::to_string(number);
    static constexpr std::array<std::string_view, 12> kDative{"am",  "vom", "zum", "im",    "dem",   "den",
                                                              "des", "der", "zur", "einem", "ihrem", "seinem"};
    const bool bends = std::find(kDative.begin(), kDative.end(), wordBefore) != kDative.end() && wordBefore != "der";
    return spelledOut("de", bends ? "%spellout-ordinal-n" : "%spellout-ordinal", number);
}

std::string chineseYear(const std::u32string& digits) {
    std::u32string text;
    for (const char32_t c : digits)
        text.push_back(kChineseDigits[static_cast<std::size_t>(c - U'0')]);
    return toUtf8(text);
}

/// Says signs for which the engine has no word in this language.
std::string withSignsSaid(std::string text, const ShortForms& forms) {
    for (const auto& [sign, word] : forms.signs)
        if (const std::size_t at = text.find(sign); at != std::string::npos)
            text.replace(at, sign.size(), (at > 0 && text[at - 1] != ' ' ? " " : "") + word);
    return text;
}

/// Reads the token `at` of a sentence in `language`.
std::string spokenFor(const std::vector<WrittenToken>& tokens, std::size_t at, const std::string& language,
                      const ShortForms& forms) {
    const std::string& written = tokens[at].text;
    const std::string next = at + 1 < tokens.size() ? tokens[at + 1].text : std::string();
    std::u32string text = sayable(written);
    const std::string key = asciiLower(toUtf8(text));
    if (const auto form = forms.abbreviations.find(key + ".");
        form != forms.abbreviations.end() && written.find('.') != std::string::npos)
        return form->second;
    const bool afterNumber =
        at > 0 && !sayable(tokens[at - 1].text).empty() && isDigit(sayable(tokens[at - 1].text).back());
    if (const auto unit = forms.units.find(key); unit != forms.units.end() && afterNumber)
        return unit->second;
    if (key.find("://") != std::string::npos || key.starts_with("www."))
        return withoutScheme(toUtf8(text));
    const bool letterFollows = !next.empty() && u_isalpha(static_cast<UChar32>(toUtf32(next).front())) != 0;
    if (isNumber(text, 3) && written.ends_with('.') && letterFollows)
        return ordinalBefore(language, numberIn(text), at > 0 ? asciiLower(tokens[at - 1].text) : std::string());
    static constexpr std::array<std::string_view, 6> kHundreds{"de", "nl", "sv", "da", "nb", "nn"};
    const bool century = std::find(kHundreds.begin(), kHundreds.end(), language) != kHundreds.end();
    if (century && isNumber(text, 4) && text.size() == 4 && text >= U"1100" && text <= U"1999")
        if (std::string year = spelledOut(language, "%spellout-numbering-year", numberIn(text)); !year.empty())
            return year;
    const bool chinese = language == "zh" || language == "cmn" || language == "yue";
    if (chinese && text.size() == 5 && text.back() == U'年' && isNumber(text.substr(0, 4), 4))
        return chineseYear(text.substr(0, 4)) + "年";
    if (chinese && text.size() > 1 && text.back() == U'%')
        return "百分之" + toUtf8(text.substr(0, text.size() - 1));
    return withSignsSaid(toUtf8(currencyBehind(std::move(text))), forms);
}

}  // namespace

Pause pauseOf(std::string_view token) {
    const std::u32string text = toUtf32(token);
    const auto has = [&text](std::u32string_view marks) { return text.find_first_of(marks) != std::u32string::npos; };
    std::size_t end = text.size();
    while (end > 0 && u_isalnum(static_cast<UChar32>(text[end - 1])) == 0)
        --end;
    const std::u32string_view tail = std::u32string_view(text).substr(end);
    const auto ends = [tail](std::u32string_view marks) {
        return tail.find_first_of(marks) != std::u32string_view::npos;
    };
    if (has(U"?？؟՞"))
        return Pause::Question;
    if (has(U"!！"))
        return Pause::Exclamation;
    if (ends(U".。．।॥۔።…"))
        return Pause::Period;
    if (ends(U":;：；؛—"))
        return Pause::Colon;
    return ends(U",、，،)）]–") ? Pause::Comma : Pause::None;
}

Reading assembleReading(const std::vector<WrittenToken>& tokens, const std::vector<std::vector<std::string>>& spoken,
                        std::string_view language) {
    Reading reading{std::string(language), {}};
    std::string pending;
    bool pendingSpace = false;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const std::string glue = tokens[at].spaceBefore ? " " : "";
        if (!spoken[at].empty()) {
            const bool alone = pending.empty();
            reading.words.push_back({alone ? tokens[at].text : pending + glue + tokens[at].text,
                                     alone ? tokens[at].spaceBefore : pendingSpace, spoken[at],
                                     pauseOf(tokens[at].text)});
            pending.clear();
        } else if (reading.words.empty() || !pending.empty() || opensNext(tokens[at].text)) {
            pendingSpace = pending.empty() ? tokens[at].spaceBefore : pendingSpace;
            pending += (pending.empty() ? "" : glue) + tokens[at].text;
        } else {
            ReadingWord& before = reading.words.back();
            before.text += glue + tokens[at].text;
            before.pause = before.pause == Pause::None ? pauseOf(tokens[at].text) : before.pause;
        }
    }
    if (!pending.empty() && !reading.words.empty())
        reading.words.back().text += (pendingSpace ? " " : "") + pending;
    if (!reading.words.empty()) {
        Pause& last = reading.words.back().pause;
        if (last == Pause::None || last == Pause::Comma || last == Pause::Colon)
            last = Pause::Period;
    }
    return reading;
}

Reading readPlainly(const std::vector<WrittenToken>& tokens, std::string_view language, const ShortForms& forms) {
    std::vector<std::vector<std::string>> spoken(tokens.size());
    const std::string primary = primaryLanguage(language);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const std::string text = spokenFor(tokens, at, primary, forms);
        if (!text.empty())
            spoken[at] = {text};
    }
    Reading reading = assembleReading(tokens, spoken, language);
    for (std::size_t i = 0; i + 1 < reading.words.size(); ++i) {  // the period of "27." or "z.B." is no pause
        const bool abbreviation = forms.abbreviations.contains(asciiLower(reading.words[i].text));
        const bool ordinal = reading.words[i].text.size() <= 3 && reading.words[i].text.ends_with('.') &&
                             isDigit(toUtf32(reading.words[i].text).front());
        if (reading.words[i].pause == Pause::Period && (abbreviation || ordinal))
            reading.words[i].pause = Pause::None;
        const bool opens = reading.words[i + 1].text.starts_with('(') || reading.words[i + 1].text.starts_with('[');
        if (opens && reading.words[i].pause == Pause::None)
            reading.words[i].pause = Pause::Comma;
    }
    return reading;
}

Result<std::map<std::string, ShortForms>> loadShortForms(const std::filesystem::path& file) {
    SW_TRY(const Json json, readJsonFile(file, "The file of reading rules for languages"));
    std::map<std::string, ShortForms> languages;
    const auto texts = [](const Json& group, const char* name) {
        std::map<std::string, std::string> map;
        if (group.is_object() && group.contains(name) && group[name].is_object())
            for (const auto& [key, value] : group[name].items())
                map[key] = value.is_string() ? value.get<std::string>() : std::string();
        return map;
    };
    for (const auto& [language, group] : json.items())
        languages[language] = {texts(group, "abbreviations"), texts(group, "units"), texts(group, "signs")};
    return languages;
}

}  // namespace sw
