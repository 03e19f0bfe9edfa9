#include "services/image/quantity.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "services/image/number_words.h"

namespace sw::illustration {
namespace {

using Words = std::set<std::string_view>;

const Words kAfterMeasure{"high",        "long", "deep", "away", "wide",  "tall",     "thick", "old", "inland",
                          "underground", "hoch", "lang", "tief", "breit", "entfernt", "alt",   "weit"};
constexpr const char* kMinus = "\u2212";
/// What a difference is called behind its measure: "28 minutes longer".
const Words kMeasuredMore{"longer", "shorter", "farther", "further",  "wider",  "narrower", "taller", "deeper",
                          "higher", "lower",   "heavier", "lighter",  "older",  "younger",  "warmer", "colder",
                          "hotter", "cooler",  "faster",  "slower",   "länger", "kürzer",   "weiter", "breiter",
                          "größer", "höher",   "tiefer",  "schwerer", "älter",  "jünger",   "wärmer", "kälter"};
const Words kPerWords{"per", "a", "an", "each", "every", "pro", "por", "par", "al", "each"};
const Words kNumberNames{"no",      "number",  "chapter", "page",    "version", "route",  "nr",     "nummer", "n°",
                         "figure",  "step",    "episode", "type",    "covid",   "apollo", "boeing", "gpt",    "iphone",
                         "windows", "channel", "level",   "formula", "g",       "ps",     "top",    "section"};

bool isWord(const std::vector<Token>& tokens, std::size_t i) {
    return i < tokens.size() && tokens[i].kind == TokenKind::Word;
}

/// Reads the quantities of one sentence from left to right.
class Reader {
public:
    Reader(const std::vector<Token>& tokens, std::string_view language)
        : m_tokens(tokens), m_language(baseLanguage(language)) {
        for (const DateSpan& date : datesIn(tokens, language))
            for (std::size_t i = date.from; i < date.to; ++i)
                m_taken.insert(i);
    }

    std::vector<Quantity> run() {
        std::vector<Quantity> out;
        for (std::size_t i = 0; i < m_tokens.size();) {
            std::size_t next = i + 1;
            if (auto quantity = read(i, next))
                out.push_back(std::move(*quantity));
            i = next;
        }
        return out;
    }

private:
    [[nodiscard]] const Token* at(std::size_t i) const {
        return i < m_tokens.size() && !m_taken.contains(i) ? &m_tokens[i] : nullptr;
    }
    [[nodiscard]] std::string lower(std::size_t i) const {
        return i < m_tokens.size() ? m_tokens[i].lower : std::string();
    }

    [[nodiscard]] bool glued(std::size_t i) const {
        return i > 0 && i < m_tokens.size() && m_tokens[i].begin == m_tokens[i - 1].end;
    }

    std::optional<Quantity> read(std::size_t i, std::size_t& next) {
        const Token* token = at(i);
        if (!token)
            return std::nullopt;
        Quantity q;
        std::optional<double> amount;
        if (token->kind == TokenKind::Number) {
            amount = numberIn(token->text, m_language);
            q.value = token->text;
        } else if (token->kind == TokenKind::Word && (amount = numberWord(token->lower, m_language))) {
            q.spelled = true;
            if (lower(next) == "hundred" && *amount < 10)
                *amount *= 100, ++next;
            if (lower(next) == "and" && lower(next + 1) == "a" && lower(next + 2) == "half")
                *amount += 0.5, next += 3;
            q.value = shortNumber(*amount);
        }
        const std::size_t first = i - signBefore(i);
        q.amount = amount.value_or(0);
        if (!amount || isOrdinal(next) || (first == i && isNamed(i)) || isRange(i, next, q))
            return std::nullopt;
        q.begin = m_tokens[first].begin;
        finish(q, first, i, next);
        if (first < i && q.amount > 0) {  // "minus 15 degrees" is another temperature than 15 degrees
            q.amount = -q.amount;
            q.value.insert(0, kMinus);
        }
        q.end = m_tokens[next - 1].end;
        for (std::size_t k = first; k < next; ++k)
            q.written += (k == first || glued(k) ? "" : " ") + m_tokens[k].lower;
        return q;
    }

    /// How many tokens before a number make it negative: 1 after "minus" or a sign of its own, else 0. "COVID-19", "5 -
    /// 3" and "al menos 15" are none.
    [[nodiscard]] std::size_t signBefore(std::size_t i) const {
        static const Words kSigns{"minus", "menos", "moins", "meno"};
        static const Words kAtLeast{"al", "lo", "ao", "pelo", "au", "du", "ou", "o", "di"};
        if (i == 0)
            return 0;
        const bool mark = m_tokens[i - 1].text == "-" || m_tokens[i - 1].text == kMinus;
        if (mark ? !glued(i) || glued(i - 1) : !kSigns.contains(lower(i - 1)))
            return 0;
        const bool other = i > 1 && (m_tokens[i - 2].kind == TokenKind::Number || kAtLeast.contains(lower(i - 2)));
        return other ? 0 : 1;
    }

    /// "2–3 days" and "between 5 and 7" are no single number: the whole range is shown.
    bool isRange(std::size_t i, std::size_t& next, Quantity& q) {
        const bool dash = lower(next) == "–" || lower(next) == "-";
        if (dash && glued(next) && next + 1 < m_tokens.size() && m_tokens[next + 1].kind == TokenKind::Number) {
            q.value += "–" + m_tokens[next + 1].text;
            next += 2;
        } else {
            widen(i, next, q);
        }
        return i > 1 && lower(i - 1) == ":" && glued(i);
    }

    /// "between 1.5 and 2", "one to two": "1.5–2", as much as the larger; "from 3 to 5" may be a change.
    void widen(std::size_t i, std::size_t& next, Quantity& q) const {
        static const Words kBetween{"between", "zwischen", "entre"};
        static const Words kAnd{"and", "und", "y", "et", "e"};
        static const Words kTo{"to", "bis"};
        static const Words kFrom{"from", "von"};
        const bool between = i > 0 && kBetween.contains(lower(i - 1)) && kAnd.contains(lower(next));
        const std::size_t before = i - std::min<std::size_t>(i, 3);
        bool from = false;
        for (std::size_t k = before; k < i; ++k)
            from = from || kFrom.contains(lower(k));
        const bool to = kTo.contains(lower(next)) && !from;
        const Token* upper = between || to ? at(next + 1) : nullptr;
        if (!upper)
            return;
        const bool digits = upper->kind == TokenKind::Number;
        const auto most = digits                           ? numberIn(upper->text, m_language)
                          : upper->kind == TokenKind::Word ? numberWord(upper->lower, m_language)
                                                           : std::nullopt;
        if (!most || *most <= q.amount)
            return;
        q.value += "–" + (digits ? upper->text : shortNumber(*most));
        q.amount = *most;
        next += 2;
    }

    [[nodiscard]] bool isOrdinal(std::size_t next) const {
        static const Words kEndings{"st", "nd", "rd", "th", "s", "er", "ème", "º", "ª", "e"};
        if (glued(next) && kEndings.contains(lower(next)))
            return true;
        return m_language == "de" && lower(next) == "." && isWord(m_tokens, next + 1);
    }

    /// "Apollo 11", "COVID-19": part of a name.
    [[nodiscard]] bool isNamed(std::size_t i) const {
        if (i == 0)
            return false;
        const Token& before = m_tokens[i - 1];
        if (before.text == "-" && glued(i))
            return true;
        if (kNumberNames.contains(before.lower) && m_tokens[i].kind == TokenKind::Number)
            return true;
        const bool name = before.kind == TokenKind::Word && before.capital && i > 1 && m_language != "de" &&
                          !endsCount(before.lower, m_language);
        const Token* after = at(i + 1);
        return name && m_tokens[i].kind == TokenKind::Number &&
               (!after || after->kind == TokenKind::Mark || endsCount(after->lower, m_language));
    }

    /// `first` is the sign of the number at `i`, or that number.
    void finish(Quantity& q, std::size_t first, std::size_t i, std::size_t& next) {
        q.qualifier = qualifierBefore(m_tokens, i > 0 && isCurrency(lower(i - 1)) ? i - 1 : first, m_language);
        scaleUp(q, next);
        if (i > 0 && isCurrency(lower(i - 1)) && m_tokens[i - 1].kind == TokenKind::Mark) {
            q.kind = QuantityKind::Money;
            q.value = m_tokens[i - 1].text + q.value;
            return;
        }
        if (percent(q, next) || money(q, next) || factor(q, next))
            return;
        if (at(next) && (isMeasure(lower(next)) || lower(next) == "°"))
            measure(q, next);
        else
            count(q, next);
    }

    /// "6.2 million", "3万6千": the scale words behind a number, in Chinese and Japanese with the smaller numbers that
    /// follow.
    void scaleUp(Quantity& q, std::size_t& next) const {
        double scale = 0;
        while (at(next) && (scale = scaleOf(lower(next), m_language)) > 0) {
            if (writesSpaces(m_language)) {
                q.amount *= scale;
                q.unit += (q.unit.empty() ? "" : " ") + m_tokens[next++].text;
                continue;
            }
            const double last = q.amount - m_sum;
            q.amount += last * (scale - 1);
            q.value += m_tokens[next++].text;
            const auto more = at(next) && m_tokens[next].kind == TokenKind::Number
                                  ? numberIn(m_tokens[next].text, m_language)
                                  : std::nullopt;
            if (!more || *more >= scale || !glued(next))
                continue;
            m_sum = q.amount;
            q.amount += *more;
            q.value += m_tokens[next++].text;
        }
        m_sum = 0;
    }

    bool percent(Quantity& q, std::size_t& next) {
        const bool two = (lower(next) == "per" && lower(next + 1) == "cent") ||
                         (lower(next) == "por" && (lower(next + 1) == "ciento" || lower(next + 1) == "cento")) ||
                         (lower(next) == "pour" && lower(next + 1) == "cent") ||
                         (lower(next) == "per" && lower(next + 1) == "cento");
        if (!two && !isPercentWord(lower(next)))
            return false;
        const bool spaced = m_language == "de" || m_language == "fr" || m_language == "es";
        q.kind = QuantityKind::Percent;
        q.value += spaced ? "\u00a0%" : "%";
        next += two ? 2 : 1;
        q.label = afterPercent(next);
        return true;
    }

    /// "worse", "of the water": at most three words.
    [[nodiscard]] std::string afterPercent(std::size_t next) const {
        if (const std::string rate = rateAt(next); !rate.empty())
            return rate;
        static const Words kCompared{"more",   "less",  "worse",   "better", "faster",  "slower", "larger", "smaller",
                                     "higher", "lower", "cheaper", "longer", "shorter", "fewer",  "mehr",   "weniger",
                                     "más",    "menos", "plus",    "moins",  "più",     "meno",   "mais"};
        if (!at(next) || !kCompared.contains(lower(next)))
            return {};
        std::string out = m_tokens[next].text;
        if (at(next + 1) && isWord(m_tokens, next + 1) && !endsCount(lower(next + 1), m_language) &&
            (lower(next) == "more" || lower(next) == "less" || lower(next) == "fewer" || lower(next) == "mehr" ||
             lower(next) == "weniger"))
            out += " " + m_tokens[next + 1].text;
        return out;
    }

    bool money(Quantity& q, std::size_t& next) {
        const std::size_t link = q.unit.empty() ? next : skipOf(next);
        if (!at(link) || !isCurrency(lower(link)))
            return false;
        q.kind = QuantityKind::Money;
        if (m_tokens[link].kind == TokenKind::Mark)
            q.value += "\u00a0" + m_tokens[link].text;
        else
            append(q.unit, next, link);
        next = link + 1;
        q.label = rateAt(next);
        return true;
    }

    /// "millones de euros": the word between a scale and its noun.
    [[nodiscard]] std::size_t skipOf(std::size_t next) const {
        static const Words kOf{"de", "di", "d'", "d’"};
        return kOf.contains(lower(next)) ? next + 1 : next;
    }

    bool factor(Quantity& q, std::size_t& next) {
        if (!at(next) || !(isTimesWord(lower(next)) || lower(next) == "×"))
            return false;
        static const Words kFrequency{"a",     "per",    "in",   "on",  "since",  "each",  "every",
                                      "um",    "im",     "pro",  "al",  "por",    "par",   "am",
                                      "while", "during", "this", "and", "before", "after", "the"};
        ++next;
        const Token* after = at(next);
        if (!after || after->kind == TokenKind::Mark || kFrequency.contains(after->lower)) {
            q.kind = QuantityKind::Count;  // "nine times in five years" counts events
            q.unit = m_tokens[next - 1].text;
            return true;
        }
        q.kind = QuantityKind::Factor;
        q.value += "×";
        static const Words kSkip{"the", "their", "its", "as", "his", "her", "our", "than", "likely"};
        std::string label;
        for (std::size_t k = next, words = 0; at(k) && isWord(m_tokens, k) && words < 3; ++k) {
            const bool filler = (lower(k) == "the" || lower(k) == "their" || lower(k) == "its" || lower(k) == "his" ||
                                 lower(k) == "her") &&
                                label.empty();
            if (filler)
                continue;
            if (endsCount(lower(k), m_language) &&
                !(lower(k) == "more" || lower(k) == "less" || (lower(k) == "as" && label.empty())))
                break;
            label += (label.empty() ? "" : " ") + m_tokens[k].text;
            ++words;
        }
        q.label = label;
        return true;
    }

    void measure(Quantity& q, std::size_t& next) {
        q.kind = isTimeMeasure(lower(next)) ? QuantityKind::Time : QuantityKind::Measure;
        const std::size_t from = next++;
        if ((lower(from) == "cubic" || lower(from) == "square") && isWord(m_tokens, next))
            ++next;
        if (lower(from) == "degrees" && (lower(next) == "celsius" || lower(next) == "fahrenheit"))
            ++next;
        if (lower(from) == "grad" && (lower(next) == "celsius" || lower(next) == "fahrenheit"))
            ++next;
        if (lower(next) == "/" && isWord(m_tokens, next + 1))
            next += 2;
        append(q.unit, from, next - 1);
        q.label = afterMeasure(q, next);
    }

    /// "a year", "per hour", or "".
    [[nodiscard]] std::string rateAt(std::size_t next) const {
        const bool rate =
            at(next) && kPerWords.contains(lower(next)) && isWord(m_tokens, next + 1) && isTimeMeasure(lower(next + 1));
        return rate ? m_tokens[next].text + " " + m_tokens[next + 1].text : std::string();
    }

    /// "longer", "longer per night", "farther from Earth": than what, as far as a name or a rate says it.
    [[nodiscard]] std::string moreThan(std::size_t next) const {
        std::string out = m_tokens[next].text;
        const bool rate = lower(next + 1) == "per" || lower(next + 1) == "pro";
        const bool from = lower(next + 1) == "from" && isWord(m_tokens, next + 2) && m_tokens[next + 2].capital;
        if ((rate || from) && isWord(m_tokens, next + 2))
            out += " " + m_tokens[next + 1].text + " " + m_tokens[next + 2].text;
        return out;
    }

    [[nodiscard]] std::string afterMeasure(const Quantity& q, std::size_t next) const {
        const std::string word = lower(next);
        if (word == "below" || word == "above") {
            std::string out = m_tokens[next].text;
            for (std::size_t k = next + 1;
                 k < next + 3 && at(k) && isWord(m_tokens, k) && (k == next + 1 || !endsCount(lower(k), m_language));
                 ++k)
                if (lower(k) != "the")
                    out += " " + m_tokens[k].text;
            return out;
        }
        if (kAfterMeasure.contains(word))
            return m_tokens[next].text;
        if (kMeasuredMore.contains(word))
            return moreThan(next);
        const std::string rate = rateAt(next);
        if (!rate.empty() && q.kind != QuantityKind::Time)
            return rate;
        static const Words kOf{"of", "d'", "d’"};
        if (!kOf.contains(word) || !isWord(m_tokens, next + 1) || endsCount(lower(next + 1), m_language))
            return {};
        return m_tokens[next].text + " " + m_tokens[next + 1].text;
    }

    /// What is counted: the next words up to a function word, at most three.
    void count(Quantity& q, std::size_t& next) {
        if (!writesSpaces(m_language)) {
            if (at(next) && isWord(m_tokens, next) && glued(next)) {
                q.unit += m_tokens[next].text;
                ++next;
            }
            return;
        }
        const std::size_t from = q.unit.empty() ? next : skipOf(next);
        std::size_t to = from;
        const std::size_t most = m_language == "en" ? 3 : m_language == "de" ? 2 : 1;
        while (to - from < most && at(to) && isWord(m_tokens, to) && !endsCount(lower(to), m_language)) {
            ++to;
            if (m_language == "de" && m_tokens[to - 1].capital)
                break;
            // A plural ends the English noun phrase: "36,000 people", "165 villages", "13 parks".
            const std::string& word = m_tokens[to - 1].lower;
            if (m_language == "en" && (word == "people" || word == "children" || word == "men" || word == "women" ||
                                       (word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us"))))
                break;
        }
        if (to == from)
            return;
        append(q.unit, q.unit.empty() ? from : next, to - 1);
        next = to;
    }

    void append(std::string& unit, std::size_t from, std::size_t last) const {
        for (std::size_t k = from; k <= last; ++k)
            unit += (unit.empty() || glued(k) ? "" : " ") + m_tokens[k].text;
    }

    [[nodiscard]] std::string shortNumber(double value) const {
        const auto whole = static_cast<long long>(value);
        const std::string text = std::to_string(whole);
        if (value == static_cast<double>(whole))
            return text;
        const char* point = m_language == "en" ? "." : ",";
        return text + point + std::to_string(static_cast<int>(std::lround((value - static_cast<double>(whole)) * 10)));
    }

    const std::vector<Token>& m_tokens;
    std::string m_language;
    std::set<std::size_t> m_taken;
    mutable double m_sum = 0;  ///< of the larger parts of a number in several scales
};

}  // namespace

std::vector<Quantity> quantitiesIn(const std::vector<Token>& tokens, std::string_view language) {
    return Reader(tokens, language).run();
}

}  // namespace sw::illustration
