// Numbers with what is written around them: ranges, fractions, ordinals, years, exact money.
#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "services/voice/english_quantity.h"
#include "services/voice/english_reader.h"

namespace sw {

bool EnglishReader::looksLikeYear(std::size_t at) const {
    static const std::set<std::string> kBefore{"in",     "since",   "by",    "until",  "till",  "of",
                                               "from",   "during",  "circa", "year",   "after", "before",
                                               "around", "between", "early", "late",   "mid",   "summer",
                                               "spring", "autumn",  "fall",  "winter", "to",    "through"};
    const std::string number = quantityOf(core(at)).number;
    if (!readsAsYear(number))
        return false;
    if (at > 0 && (kBefore.contains(lower(at - 1)) || isMonth(at - 1)))
        return m_lexicon.units.count(core(at + 1)) == 0 || core(at + 1).empty();
    if (number < "1100")
        return false;
    const bool ofThatYear =  // "the 2024 elections", "2020 Olympics"
        number >= "1900" && (nextStartsWithCapital(at) || (at > 0 && lower(at - 1) == "the"));
    const std::string next = lower(at + 1);
    const bool counts =
        !m_tokens[at].folded.trail.empty()
            ? false
            : m_lexicon.units.contains(core(at + 1)) || isScaleWord(next) || (next.size() > 3 && next.ends_with('s'));
    return ofThatYear || !counts;
}

SpokenWords EnglishReader::rangeWords(std::string_view from, std::string_view to, bool yearLikely) const {
    const EnglishQuantity second = quantityOf(to);
    const bool phoneNumber = isAllDigits(from) && from.size() == 3 && second.number.size() >= 3 &&
                             (second.number.size() == 4 || second.rest.starts_with('-'));
    if (phoneNumber)
        return digitWords(from) + digitWords(to);
    if (isAllDigits(from) && isPart(to))  // "1-1/2 cups"
        return numberWords(from) + SpokenWords{"and"} + withArticle(quantityWords(to, false));
    const bool years = readsAsYear(from) && (readsAsYear(second.number) || second.number.size() == 2);
    const SpokenWords start =
        years || (yearLikely && readsAsYear(from)) ? yearWords(wholeNumber(from)) : numberWords(from);
    const bool same = from == to && from.size() <= 2;  // "50-50", "a 1-1 draw"
    return start + (same ? SpokenWords() : SpokenWords{"to"}) + quantityWords(to, years);
}

SpokenWords EnglishReader::afterNumber(std::string_view number, std::string_view rest, bool yearLikely) const {
    const bool year = yearLikely && readsAsYear(number);
    const SpokenWords said = year ? yearWords(wholeNumber(number)) : numberWords(number);
    if (rest.empty())
        return said;
    if (const SpokenWords words = quantityEnding(number, rest, said); !words.empty())
        return words;
    if (const auto unit = m_lexicon.units.find(std::string(rest)); unit != m_lexicon.units.end())
        return said + phraseWords(isOne(number) ? unit->second.one : unit->second.many);
    const bool resolution = rest == "K" && number.size() <= 2 && wholeNumber(number) <= 16 && isAllDigits(number);
    if (resolution)
        return said + SpokenWords{"K"};
    if (const auto scale = m_lexicon.scales.find(std::string(rest)); scale != m_lexicon.scales.end())
        return said + SpokenWords{scale->second};
    if (rest.starts_with('&'))  // 2½
        return said + SpokenWords{"and"} + withArticle(quantityWords(rest.substr(1), false));
    if (const std::string_view factor = factorOf(rest); !factor.empty()) {
        const bool power = factor.starts_with("10^");
        const SpokenWords first = readsAsYear(number) ? yearWords(wholeNumber(number)) : said;
        const SpokenWords second = quantityWords(factor, !power);
        return second.empty() ? second : (power ? said : first) + SpokenWords{power ? "times" : "by"} + second;
    }
    return rest.starts_with('-') ? afterHyphen(number, rest.substr(1), said, yearLikely)
                                 : beforeJoint(number, rest, yearLikely);
}

SpokenWords EnglishReader::afterHyphen(std::string_view number, std::string_view rest, const SpokenWords& said,
                                       bool yearLikely) const {
    const EnglishQuantity second = quantityOf(rest);
    if (second && second.sign.empty())
        return rangeWords(number, rest, yearLikely);
    const SpokenWords more = unitOrWords(rest);
    return more.empty() ? SpokenWords() : said + more;
}

SpokenWords EnglishReader::beforeJoint(std::string_view number, std::string_view rest, bool yearLikely) const {
    const std::size_t joint = rest.find_first_of("-/");
    if (joint == std::string_view::npos || joint + 1 >= rest.size())
        return {};
    const std::string_view tail = rest.substr(joint + 1);
    const SpokenWords head = afterNumber(number, rest.substr(0, joint), yearLikely);
    if (head.empty())
        return {};
    const bool twice = rest.starts_with("°") || !m_lexicon.units.contains(std::string(rest.substr(0, joint)));
    if (rest[joint] == '/' && isAsciiDigit(tail.front()))  // "5L/100km", but "180°C/350°F" and "4K/60fps"
        return head + (twice ? SpokenWords() : SpokenWords{"per"}) + quantityWords(tail, false);
    if (rest[joint] == '/')
        return head + SpokenWords{"per"} + unitOrWords(tail);
    return quantityOf(tail) ? head + SpokenWords{"to"} + quantityWords(tail, yearLikely)
                            : withSingularUnit(head) + compoundWords(tail);
}

SpokenWords EnglishReader::slashWords(std::string_view number, std::string_view denominator) const {
    const std::uint64_t over = wholeNumber(number);
    const std::uint64_t under = wholeNumber(denominator);
    const bool season = readsAsYear(number) && (denominator.size() == 2 || readsAsYear(denominator));
    if (season)  // "2023/24"
        return yearWords(over) + (denominator.size() == 2 ? cardinalWords(under) : yearWords(under));
    const bool fixedPhrase = (over == 24 && under == 7) || (over == 9 && under == 11) || (over == 50 && under == 50);
    if (fixedPhrase)
        return cardinalWords(over) + cardinalWords(under);
    if (over > under && over >= 40)  // blood pressure
        return cardinalWords(over) + SpokenWords{"over"} + cardinalWords(under);
    return fractionWords(over, under);
}

SpokenWords EnglishReader::quantityWords(std::string_view core, bool yearLikely) const {
    const EnglishQuantity quantity = quantityOf(core);
    if (!quantity || core.size() > 64)
        return {};
    const std::string_view rest = quantity.rest;
    const std::size_t digits = rest.starts_with('/') ? digitsAt(rest, 1) : 0;
    SpokenWords words;
    if (digits > 0 && isAllDigits(quantity.number)) {
        const std::string_view tail = rest.substr(1 + digits);
        words = slashWords(quantity.number, rest.substr(1, digits));
        if (tail.starts_with('-'))  // "1/2-inch"
            words = words + unitOrWords(tail.substr(1));
        else if (!tail.empty())
            words.clear();
    } else {
        words = afterNumber(quantity.number, rest, yearLikely);
    }
    return words.empty() ? words : signWords(quantity.sign) + words;
}

/// An "m" written at its number, made clear: minutes beside hours or seconds ("1h 30m", "2m 15s"), millions before what
/// can be counted ("6.9m people", not "100m hurdles").
std::string EnglishReader::withClearM(std::size_t at) const {
    const EnglishQuantity quantity = quantityOf(core(at));
    if (!quantity || quantity.rest != "m" || !m_tokens[at].folded.trail.empty())
        return core(at);
    static const std::set<std::string> kMeasured{"across", "hurdles", "heats", "sprints", "races", "finals", "dives"};
    const std::string next = lower(at + 1);
    if (next == "people" || (next.size() > 3 && next.ends_with('s') && !kMeasured.contains(next)))
        return quantity.sign + quantity.number + "M";
    const EnglishQuantity before = at > 0 ? quantityOf(core(at - 1)) : EnglishQuantity{};
    const bool minutes = before.rest == "h" || quantityOf(core(at + 1)).rest == "s";
    return minutes ? quantity.sign + quantity.number + "min" : core(at);
}

/// "rated 4/5".
bool EnglishReader::isScore(std::size_t at) const {
    static const std::set<std::string> kMarks{"rated", "rating", "score", "scores", "scored"};
    const bool marked = (at > 0 && kMarks.contains(lower(at - 1))) || lower(at + 1) == "stars";
    return marked && isFraction(core(at));
}

std::size_t EnglishReader::readQuantity(std::size_t at) {
    std::string text = withClearM(at);
    const bool placed = text.starts_with('#') && text.size() > 1 && isAsciiDigit(text[1]);  // "#1-ranked"
    if (placed)
        text.erase(0, 1);
    if (text.starts_with('&') && text.size() > 1)  // "½" alone
        text.erase(0, 1);
    const bool mixed =
        at > 0 && isAllDigits(core(at - 1)) && text.find('/') != std::string::npos && core(at - 1) != "24";
    SpokenWords words = isScore(at) ? scoreWords(text) : quantityWords(text, !placed && looksLikeYear(at));
    if (words.empty())
        return 0;
    if (placed)
        words.insert(words.begin(), "number");
    const bool article = words == SpokenWords{"one", "half"} && (lower(at + 1) == "a" || lower(at + 1) == "an");
    if (article)
        words.erase(words.begin());
    if (isAttributive(at, at))
        words = withSingularUnit(words);
    const bool arcMinutes = at > 0 && core(at - 1).ends_with("°") && m_tokens[at].folded.trail.starts_with('\'');
    if (arcMinutes)
        words.emplace_back("minutes");
    say(at, mixed ? SpokenWords{"and"} + withArticle(words) : words);
    return 1;
}

SpokenWords EnglishReader::moneyWords(std::string_view number, const EnglishLexicon::Currency& currency) const {
    const std::size_t point = number.find('.');
    const bool hasCents =
        point != std::string_view::npos && number.size() - point == 3 && !currency.subunitMany.empty();
    if (!hasCents)
        return numberWords(number) + phraseWords(isOne(number) ? currency.one : currency.many);
    const std::string_view whole = number.substr(0, point);
    const std::uint64_t cents = wholeNumber(number.substr(point + 1));
    const SpokenWords centWords =
        cardinalWords(cents) + phraseWords(cents == 1 ? currency.subunitOne : currency.subunitMany);
    if (cents == 0)
        return numberWords(whole) + phraseWords(isOne(whole) ? currency.one : currency.many);
    if (whole == "0")
        return centWords;
    return numberWords(whole) + phraseWords(isOne(whole) ? currency.one : currency.many) + SpokenWords{"and"} +
           centWords;
}

}  // namespace sw
