#include "services/voice/plain_reader.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "services/voice/json_file.h"
#include "services/voice/plain_numbers.h"

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

/// Adds `c` if it can be said: dashes as hyphens, subscripts as digits, "½" as "1/2" or, behind a number, "+1/2".
void addSaid(std::u32string& text, char32_t c) {
    static constexpr std::array<std::pair<char32_t, std::u32string_view>, 5> kFractions{
        {{U'½', U"1/2"}, {U'¼', U"1/4"}, {U'¾', U"3/4"}, {U'⅓', U"1/3"}, {U'⅔', U"2/3"}}};
    for (const auto& [character, fraction] : kFractions) {
        if (character != c)
            continue;
        if (!text.empty() && isDigit(text.back()))
            text += U'+';
        text += fraction;
        return;
    }
    if (c == U'–' || c == U'−' || c == U'‑')
        text += U'-';
    else if (c >= U'₀' && c <= U'₉')
        text += U'0' + (c - U'₀');
    else if (isSaid(c))
        text += c == U'’' ? U'\'' : c;
}

/// What is left to say of a token: without ornaments and without punctuation at its ends.
std::u32string sayable(std::string_view token) {
    std::u32string text;
    for (const char32_t c : toUtf32(token))
        addSaid(text, c);
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

/// A year as it is said where that is not how the engine counts: in Germanic languages and Chinese. "" for all others.
std::string yearWords(const std::string& language, const std::u32string& text) {
    static constexpr std::array<std::string_view, 6> kHundreds{"de", "nl", "sv", "da", "nb", "nn"};
    const bool century = std::find(kHundreds.begin(), kHundreds.end(), language) != kHundreds.end();
    if (century && isNumber(text, 4) && text.size() == 4 && text >= U"1100" && text <= U"1999")
        return spelledOut(language, "%spellout-numbering-year", numberIn(text));
    const bool chinese = language == "zh" || language == "cmn" || language == "yue";
    if (chinese && text.size() == 5 && text.back() == U'年' && isNumber(text.substr(0, 4), 4))
        return chineseYear(text.substr(0, 4)) + "年";
    return {};
}

/// Says signs for which the engine has no word in this language. `number` is what stands before `text`.
std::string withSignsSaid(std::string text, const std::string& number, const std::string& language,
                          const ShortForms& forms) {
    for (const auto& [sign, words] : forms.signs)
        if (const std::size_t at = text.find(sign); at != std::string::npos) {
            const std::string amount = at > 0 ? text.substr(0, at) : number;
            text.replace(at, sign.size(),
                         (at > 0 && text[at - 1] != ' ' ? " " : "") + formFor(language, words, amount));
        }
    return text;
}

std::string sayableAt(const std::vector<WrittenToken>& tokens, std::size_t at) {
    return at < tokens.size() ? toUtf8(sayable(tokens[at].text)) : std::string();
}

/// The number that the unit or sign at `at` counts: "20" before "km", "1000000" before "млн руб.", "" when there is
/// none.
std::string numberCounted(const std::vector<WrittenToken>& tokens, std::size_t at, const ShortForms& forms) {
    const std::string before = at > 0 ? sayableAt(tokens, at - 1) : std::string();
    if (before.empty() || isDigit(static_cast<unsigned char>(before.back())))
        return before;
    if (const std::size_t fraction = before.find_last_of("0123456789"); fraction != std::string::npos)
        return {};
    const bool scale = at > 1 && forms.units.contains(asciiLower(before));
    const std::string amount = scale ? sayableAt(tokens, at - 2) : std::string();
    return !amount.empty() && isDigit(static_cast<unsigned char>(amount.back())) ? "1000000" : std::string();
}

/// "z. B.", "и т. д.": how many tokens from `at` make one short form, and what it says.
std::pair<std::size_t, std::string> spacedShortForm(const std::vector<WrittenToken>& tokens, std::size_t at,
                                                    const ShortForms& forms) {
    std::string joined = asciiLower(tokens[at].text);
    if (!joined.ends_with('.'))
        return {0, {}};
    for (std::size_t end = at + 1; end < std::min(at + 3, tokens.size()); ++end) {
        joined += asciiLower(tokens[end].text);
        const std::string key = joined.ends_with(',') ? joined.substr(0, joined.size() - 1) : joined;
        if (const auto form = forms.abbreviations.find(key); form != forms.abbreviations.end())
            return {end + 1 - at, form->second};
    }
    return {0, {}};
}

/// "12 345 678": how many tokens from `at` are groups of one number.
std::size_t digitGroups(const std::vector<WrittenToken>& tokens, std::size_t at) {
    const auto isGroup = [&](std::size_t i, std::size_t least) {
        const std::u32string text = toUtf32(i < tokens.size() ? tokens[i].text : std::string());
        const std::u32string whole = text.substr(0, text.find(U','));
        return isNumber(whole, 3) && whole.size() >= least && (least == 3 || whole == text);
    };
    if (!isGroup(at, 1) || tokens[at].text.front() == '0')
        return 0;
    std::size_t end = at + 1;
    while (isGroup(end, 3))
        ++end;
    return end - at > 1 ? end - at : 0;
}

bool isYear(const std::string& number) {
    return number.size() == 4 && number >= "1000" && number <= "2100" && isNumber(toUtf32(number), 4);
}

/// German "14:30 Uhr" is said "14 Uhr 30": the minutes go to the second word. "" for all others.
std::string clockWords(const std::vector<WrittenToken>& tokens, std::size_t at, const std::string& language) {
    const auto partsOf = [&](std::size_t i) { return split(sayableAt(tokens, i), ':'); };
    const auto isClock = [](const std::vector<std::string>& parts) {
        return parts.size() == 2 && isNumber(toUtf32(parts[0]), 2) && isNumber(toUtf32(parts[1]), 2);
    };
    if (language != "de")
        return {};
    if (isClock(partsOf(at)) && sayableAt(tokens, at + 1) == "Uhr")
        return std::to_string(numberIn(toUtf32(partsOf(at)[0])));
    if (at == 0 || sayableAt(tokens, at) != "Uhr" || !isClock(partsOf(at - 1)))
        return {};
    const int minutes = numberIn(toUtf32(partsOf(at - 1)[1]));
    return minutes > 0 ? "Uhr " + std::to_string(minutes) : "Uhr";
}

/// A unit behind its number: "km" → "Kilometer", Russian "г." behind a year → "года". "" for all others.
std::string countedWords(const std::vector<WrittenToken>& tokens, std::size_t at, const std::string& language,
                         const ShortForms& forms) {
    const std::string key = asciiLower(sayableAt(tokens, at));
    const std::string number = numberCounted(tokens, at, forms);
    if (language == "ru" && key == "г" && isYear(number)) {  // no grams
        const std::string before = at > 1 ? tokens[at - 2].text : std::string();
        return before == "в" || before == "В" ? "году" : "года";
    }
    const auto unit = forms.units.find(key);
    const bool counted = !number.empty() && isDigit(static_cast<unsigned char>(number.back()));
    return counted && unit != forms.units.end() ? formFor(language, unit->second, number) : std::string();
}

/// A number that the engine would read badly, with its signs; "" for all others.
std::string numberWordsAt(const std::vector<WrittenToken>& tokens, std::size_t at, const std::string& language,
                          const ShortForms& forms) {
    const std::string& written = tokens[at].text;
    const std::u32string text = sayable(written);
    const std::string next = at + 1 < tokens.size() ? tokens[at + 1].text : std::string();
    const bool letterFollows = !next.empty() && u_isalpha(static_cast<UChar32>(toUtf32(next).front())) != 0;
    if (isNumber(text, 3) && written.ends_with('.') && letterFollows)
        return ordinalBefore(language, numberIn(text), at > 0 ? asciiLower(tokens[at - 1].text) : std::string());
    PlainToken token{toUtf8(text), at > 0 ? sayableAt(tokens, at - 1) : std::string(), sayableAt(tokens, at + 1)};
    if (std::string words = plainNumberWords(token, language, forms); !words.empty())
        return withSignsSaid(std::move(words), {}, language, forms);
    if (written.ends_with('.') && !next.empty())  // inside the sentence the period is part of an ordinal
        token.text += '.';
    const std::string ordinal = plainOrdinalWords(token, language);
    return ordinal.empty() ? yearWords(language, text) : ordinal;
}

/// Reads the token `at` of a sentence in `language`.
std::string spokenFor(const std::vector<WrittenToken>& tokens, std::size_t at, const std::string& language,
                      const ShortForms& forms) {
    std::u32string text = sayable(tokens[at].text);
    const std::string key = asciiLower(toUtf8(text));
    if (const auto form = forms.abbreviations.find(key + ".");
        form != forms.abbreviations.end() && tokens[at].text.find('.') != std::string::npos)
        return form->second;
    if (std::string words = clockWords(tokens, at, language); !words.empty())
        return words;
    if (std::string words = countedWords(tokens, at, language, forms); !words.empty())
        return words;
    if (key.find("://") != std::string::npos || key.starts_with("www."))
        return withoutScheme(toUtf8(text));
    if (std::string words = numberWordsAt(tokens, at, language, forms); !words.empty())
        return words;
    const bool chinese = language == "zh" || language == "cmn" || language == "yue";
    if (chinese && text.size() > 1 && text.back() == U'%')
        return "百分之" + toUtf8(text.substr(0, text.size() - 1));
    return withSignsSaid(toUtf8(currencyBehind(std::move(text))), numberCounted(tokens, at, forms), language, forms);
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

namespace {

/// The pause behind a word inside a sentence: the period of "27.", "VIII." or "z.B." is none.
Pause pauseInside(const ReadingWord& word, const std::string& next, const std::string& language,
                  const ShortForms& forms) {
    std::string key = asciiLower(word.text);
    std::erase(key, ' ');
    const bool comma = key.ends_with(',');
    if (comma)
        key.pop_back();
    const bool period = key.ends_with('.');
    const bool roman = language == "de" && period && word.text.find_first_not_of("IVX.") == std::string::npos;
    const bool ordinal =
        roman || (word.text.size() <= 3 && word.text.ends_with('.') && isDigit(toUtf32(word.text).front()));
    const bool unit = period && forms.units.contains(key.substr(0, key.size() - 1)) &&
                      u_islower(static_cast<UChar32>(toUtf32(next).front())) != 0;
    if (word.pause == Pause::Period && (forms.abbreviations.contains(key) || ordinal || unit))
        return comma ? Pause::Comma : Pause::None;
    const bool opens = next.starts_with('(') || next.starts_with('[');
    return opens && word.pause == Pause::None ? Pause::Comma : word.pause;
}

}  // namespace

Reading readPlainly(const std::vector<WrittenToken>& tokens, std::string_view language, const ShortForms& forms) {
    std::vector<std::vector<std::string>> spoken(tokens.size());
    const std::string primary = primaryLanguage(language);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto [taken, phrase] = spacedShortForm(tokens, at, forms);
        const std::size_t groups = digitGroups(tokens, at);
        std::string text = taken > 0 ? phrase : groups > 0 ? std::string() : spokenFor(tokens, at, primary, forms);
        for (std::size_t group = at; group < at + groups; ++group)
            text += toUtf8(sayable(tokens[group].text));
        if (!text.empty())
            spoken[at] = {text};
        at += std::max<std::size_t>(std::max(taken, groups), 1) - 1;
    }
    Reading reading = assembleReading(tokens, spoken, language);
    for (std::size_t i = 0; i + 1 < reading.words.size(); ++i)
        reading.words[i].pause = pauseInside(reading.words[i], reading.words[i + 1].text, primary, forms);
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
        languages[language] = {texts(group, "abbreviations"), texts(group, "units"), texts(group, "signs"),
                               texts(group, "words"), texts(group, "fractions")};
    return languages;
}

}  // namespace sw
