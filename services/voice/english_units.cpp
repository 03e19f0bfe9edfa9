// Units behind numbers, and amounts that stand before what they describe.
#include <algorithm>
#include <map>
#include <set>

#include "core/base/text.h"
#include "services/voice/english_quantity.h"
#include "services/voice/english_reader.h"

namespace sw {

SpokenWords EnglishReader::unitOrWords(std::string_view text) const {
    const auto unit = m_lexicon.units.find(std::string(text));
    return unit != m_lexicon.units.end() ? phraseWords(unit->second.one) : compoundWords(text);
}

SpokenWords EnglishReader::withSingularUnit(SpokenWords words) const {
    const auto bend = [&words](const std::string& one, const std::string& many) {
        const SpokenWords plural = phraseWords(many);
        if (one == many || plural.size() >= words.size() || !std::equal(plural.rbegin(), plural.rend(), words.rbegin()))
            return false;
        words.resize(words.size() - plural.size());
        words = words + phraseWords(one);
        return true;
    };
    for (const auto& [symbol, unit] : m_lexicon.units)
        if (bend(unit.one, unit.many))
            return words;
    for (const auto& [symbol, currency] : m_lexicon.currencies)
        if (bend(currency.one, currency.many))
            return words;
    return words;
}

bool EnglishReader::isAttributive(std::size_t first, std::size_t last) const {
    static const std::set<std::string> kNoNouns{
        "a",     "above", "ago",  "an",  "and", "apart", "are",   "as",    "at",   "away",  "be",   "below", "came",
        "comes", "goes",  "went", "but", "by",  "can",   "could", "down",  "each", "every", "for",  "from",  "had",
        "has",   "have",  "he",   "i",   "in",  "into",  "is",    "it",    "less", "long",  "may",  "more",  "not",
        "of",    "off",   "on",   "or",  "out", "over",  "per",   "she",   "than", "that",  "the",  "they",  "this",
        "to",    "under", "up",   "was", "we",  "were",  "when",  "which", "who",  "will",  "with", "would", "you"};
    static const std::set<std::string> kBefore{"a", "an", "the", "this", "its", "his", "her", "their", "our", "my"};
    const std::string next = lower(last + 1);
    if (first == 0 || next.empty() || !isAsciiLetter(next.front()) || !m_tokens[last].folded.trail.empty() ||
        (next != "long" && kNoNouns.contains(next)))
        return false;
    const std::string before = lower(first - 1);
    const bool article = before == "a" || before == "an";
    return article || (next != "long" && (kBefore.contains(before) || before.ends_with("'s")));
}

/// "km" after 5 → "kilometers"; "kg/m^2", "mg/day" → "… per …"; nothing when `text` is no unit.
SpokenWords EnglishReader::unitWords(std::string_view text, bool one) const {
    const auto form = [&](const EnglishLexicon::Unit& unit) { return phraseWords(one ? unit.one : unit.many); };
    if (const auto unit = m_lexicon.units.find(std::string(text)); unit != m_lexicon.units.end())
        return form(unit->second);
    const std::size_t joint = text.find_first_of("/-");
    if (joint == std::string_view::npos || joint == 0 || joint + 1 >= text.size())
        return {};
    const auto unit = m_lexicon.units.find(std::string(text.substr(0, joint)));
    const std::string_view other = text.substr(joint + 1);
    const bool numberFollows = isAsciiDigit(other.front());
    if (unit == m_lexicon.units.end() || (text[joint] == '-' && !numberFollows))
        return {};
    const SpokenWords link = text[joint] == '-'                       ? SpokenWords{"to"}  // "50 °F-60 °F"
                             : numberFollows && text.starts_with("°") ? SpokenWords()      // "180 °C/350 °F"
                                                                      : SpokenWords{"per"};
    return form(unit->second) + link + (numberFollows ? quantityWords(other, false) : unitOrWords(other));
}

/// "40.7° N", "40° 26′ N", "350 degrees F", "350 F", "5 ft 10 in": letters that are units only in such places.
SpokenWords EnglishReader::unitLetterWords(std::size_t at) const {
    static const std::map<std::string, std::string> kDirections{
        {"N", "north"}, {"S", "south"}, {"E", "east"}, {"W", "west"}};
    const std::string& text = core(at);
    const std::string& before = core(at - 1);
    const bool minutes = at > 1 && isAllDigits(before) && core(at - 2).ends_with("°");
    if (const auto direction = kDirections.find(text);
        direction != kDirections.end() && (before.ends_with("°") || minutes))
        return {direction->second};
    const bool oven = isAllDigits(before) && before.size() == 3 && m_tokens[at - 1].folded.trail.empty();
    if ((text == "F" || text == "C") && (oven || lower(at - 1) == "degrees")) {
        const std::string scale = text == "F" ? "fahrenheit" : "celsius";
        return oven ? SpokenWords{"degrees", scale} : SpokenWords{scale};
    }
    const std::string feet = at > 1 ? lower(at - 2) : std::string();
    const bool inches =
        isAllDigits(before) && (feet == "ft" || feet == "feet" || feet == "foot" || (hasPeriod(at) && !isLast(at)));
    if (text == "in" && inches)
        return phraseWords(isOne(before) ? m_lexicon.units.at("in.").one : m_lexicon.units.at("in.").many);
    return {};
}

/// Whether what stands before `at` is a number that lacks its unit.
bool EnglishReader::isBehindNumber(std::size_t at) const {
    std::string text = core(at - 1);
    if (text.starts_with('&'))
        text.erase(0, 1);
    const EnglishQuantity before = quantityOf(text);
    static constexpr std::string_view kMoreNumber = "-/^&x";
    const bool lacksUnit = before && (before.rest.empty() || before.rest.starts_with("×") ||
                                      kMoreNumber.find(before.rest.front()) != std::string_view::npos);
    const bool afterUnit = !before && text.find_first_of("/-") != std::string::npos && isAsciiDigit(text.back());
    return (lacksUnit || afterUnit) && m_tokens[at - 1].folded.trail.empty();
}

std::size_t EnglishReader::readUnit(std::size_t at) {
    if (at == 0)
        return 0;
    const bool afterScale = at > 1 && isScaleWord(lower(at - 1)) && quantityOf(core(at - 2));
    if (const SpokenWords letter = unitLetterWords(at); !letter.empty()) {
        say(at, letter);
        return 1;
    }
    const bool alone = core(at).find('/') != std::string::npos && m_lexicon.units.contains(core(at));  // "in km/h"
    if (!afterScale && !alone && !isBehindNumber(at) && !(lower(at - 1) == "per" && core(at).size() > 1))
        return 0;
    const std::string& before = core(at - 1);
    const bool partAlone = isPart(before.starts_with('&') ? before.substr(1) : before) &&
                           (at < 2 || !isAllDigits(core(at - 2)));  // "½ inch"
    const bool one = !afterScale && (before == "1" || before == "per" || partAlone);
    if (const SpokenWords words = unitWords(core(at), one || isAttributive(at - (afterScale ? 2 : 1), at));
        !words.empty()) {
        say(at, words);
        return 1;
    }
    if (const auto scale = m_lexicon.scales.find(core(at)); scale != m_lexicon.scales.end() && core(at).size() > 1) {
        say(at, {scale->second});
        return 1;
    }
    return 0;
}

}  // namespace sw
