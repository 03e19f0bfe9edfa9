// Short forms: titles, abbreviations, Roman numerals.
#include "core/base/text.h"
#include "services/voice/english_quantity.h"
#include "services/voice/english_reader.h"

namespace sw {
namespace {

/// The Roman numerals that are no other word or short form: II, III, IV, VI … XIX.
bool isClearlyRoman(std::string_view numeral) {
    return numeral.size() >= 2 && numeral.find_first_not_of("IVX") == std::string_view::npos && numeral != "XX" &&
           numeral != "XXX";
}

std::string upper(std::string_view text) {
    std::string capitals(text);
    for (char& c : capitals)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return capitals;
}

}  // namespace

std::size_t EnglishReader::readRoman(std::size_t at) {
    std::string text = core(at);
    const bool possessive = text.ends_with("'s");
    if (possessive)
        text.resize(text.size() - 2);
    const std::string before = at > 0 ? lower(at - 1) : std::string();
    const bool numbered = m_lexicon.numberedThings.contains(before);
    const bool small = numbered && isClearlyRoman(upper(text));  // "Scene ii"
    const std::uint64_t value = romanValue(small ? upper(text) : text);
    const bool listed = at == 0 && hasPeriod(at) && !isLast(at) && isClearlyRoman(text);  // "II. The voyage"
    const std::string next = lower(at + 1);
    const bool century = isClearlyRoman(text) && (next == "century" || next == "centuries");
    if (value == 0 || (at == 0 && !listed && !century) || (at > 0 && !m_tokens[at - 1].folded.trail.empty()))
        return 0;
    const bool afterName = at > 0 && isAsciiCapital((core(at - 1) + "x").front());
    const bool regnal = afterName && (m_lexicon.regnalNames.contains(before) ||
                                      (at > 1 && m_lexicon.royalTitles.contains(lower(at - 2))));
    const bool drip = text == "IV" && (m_lexicon.shortWords.contains(before) || before == "this" || before == "with");
    const bool clear = isClearlyRoman(text) && !m_allCapitals && !drip;
    if (century)
        say(at, ordinalWords(value));
    else if (numbered || listed)
        say(at, cardinalWords(value));
    else if (regnal)
        say(at, {"the"}), say(at, ordinalWords(value));
    else if (clear && afterName)  // "Rocky IV"
        say(at, cardinalWords(value));
    else
        return 0;
    if (possessive)
        say(at, {"'s"});
    return 1;
}

/// "No.5", "Fig.3": a short form and its number without a space.
SpokenWords EnglishReader::shortFormWithNumber(std::string_view text) const {
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos || dot + 1 >= text.size() || !isAsciiDigit(text[dot + 1]))
        return {};
    const auto form = m_lexicon.beforeNumber.find(asciiLower(text.substr(0, dot)));
    if (form == m_lexicon.beforeNumber.end() || (dot == 1 && text.front() == 'v'))
        return {};
    const SpokenWords words = phraseWords(form->second);
    const SpokenWords number = quantityWords(text.substr(dot + 1), false);
    return number.empty() ? SpokenWords() : words + number;
}

/// Whether `at` is a title before a name: "Dr. Jones", "Mr. and Mrs. Smith"; not "Gen Z".
bool EnglishReader::isTitle(std::size_t at) const {
    const std::string next = lower(at + 1);
    const bool joined = (next == "and" || next == "&") && m_lexicon.titles.contains(lower(at + 2));
    const bool generation = lower(at) == "gen" && !hasPeriod(at) && (next.size() == 1 || next == "alpha");
    const std::string& trail = m_tokens[at].folded.trail;
    return m_lexicon.titles.contains(lower(at)) && (nextStartsWithCapital(at) || joined) && !generation &&
           isAsciiCapital(core(at).front()) && (trail.empty() || trail == ".");
}

std::size_t EnglishReader::readAbbreviation(std::size_t at) {
    const std::string key = lower(at);
    if (const SpokenWords numbered = shortFormWithNumber(core(at)); !numbered.empty()) {
        say(at, numbered);
        return 1;
    }
    const bool period = hasPeriod(at) || key.find('.') != std::string::npos;
    const auto sayPhrase = [&](const std::string& phrase) {
        m_tokens[at].periodIsUsed = hasPeriod(at);
        say(at, phraseWords(phrase));
        return std::size_t{1};
    };
    const bool afterName =
        at > 0 && isAsciiCapital((core(at - 1) + "x").front()) && m_tokens[at - 1].folded.trail.empty();
    const bool streetPosition =
        (key == "st" || key == "dr" || key == "ft") && afterName && at > 1 && !nextStartsWithCapital(at);
    if (isTitle(at) && !streetPosition)
        return sayPhrase(m_lexicon.titles.at(key));
    if (key == "v" && hasPeriod(at) && afterName && nextStartsWithCapital(at))  // "Roe v. Wade"
        return sayPhrase("versus");
    if (const auto form = m_lexicon.beforeNumber.find(key);
        form != m_lexicon.beforeNumber.end() && hasPeriod(at) && nextStartsWithDigit(at))
        return sayPhrase(form->second);
    const bool british = core(at) == "No" && at > 0 && m_tokens[at].folded.trail.empty() &&
                         m_tokens[at - 1].folded.trail.empty() && nextStartsWithDigit(at);
    if (british)  // "of No 10"
        return sayPhrase(m_lexicon.beforeNumber.at(key));
    if (const auto form = m_lexicon.shortForms.find(key); form != m_lexicon.shortForms.end())
        return sayPhrase(form->second);
    if (const auto form = m_lexicon.abbreviations.find(key); form != m_lexicon.abbreviations.end() && period)
        return sayPhrase(form->second);
    return 0;
}

}  // namespace sw
