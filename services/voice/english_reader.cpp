#include "services/voice/english_reader.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr std::string_view kEmDash = "\u2014";
constexpr std::string_view kEnDash = "\u2013";

bool endsWithDash(std::string_view written) {
    return written.ends_with(kEmDash) || written.ends_with(kEnDash) || written.ends_with("--");
}

bool isDash(std::string_view written) {
    return written == kEmDash || written == kEnDash || written == "-" || written == "--";
}

}  // namespace

EnglishReader::EnglishReader(const EnglishLexicon& lexicon, const std::vector<WrittenToken>& tokens)
    : m_lexicon(lexicon) {
    std::size_t capitals = 0;
    std::size_t smalls = 0;
    for (const WrittenToken& written : tokens) {
        m_tokens.push_back({written, foldToken(written.text), {}, false});
        for (const char c : core(m_tokens.size() - 1))
            (isAsciiCapital(c) ? capitals : smalls) += isAsciiLetter(c) ? 1U : 0U;
    }
    for (std::size_t at = 1; at + 1 < m_tokens.size(); ++at)
        giveDashItsWord(at);
    m_allCapitals = tokens.size() >= 3 && capitals > 3 * smalls;
}

/// "10 – 15": a dash alone between numbers is said: "to", or "minus" in a sum.
void EnglishReader::giveDashItsWord(std::size_t at) {
    const std::string& written = m_tokens[at].written.text;
    const bool minus = written == "\u2212";
    const std::string& before = core(at - 1);
    const std::string after = lower(at + 1);
    const std::string half = lower(at - 1);
    const bool afterHalfDay = half == "am" || half == "pm" || half == "a.m" || half == "p.m";
    if ((!isDash(written) && !minus) || written == kEmDash || written == "--" ||
        (!m_tokens[at - 1].folded.trail.empty() && !afterHalfDay))
        return;
    const std::size_t digit = after.find_first_of("0123456789");  // behind a currency sign of up to three bytes
    const bool numbers = !before.empty() && (isAsciiDigit(before.back()) || afterHalfDay) &&
                         ((digit != std::string::npos && digit <= 3 && !isAsciiLetter(after.front())) ||
                          (isMonth(at + 1) && before.size() <= 4));                     // "June 3 - July 5"
    const bool afterthought = readsAsYear(before) && !readsAsYear(after.substr(0, 4));  // "in 2020 - 5 years ago"
    static const std::set<std::string> kSpans{"hours", "days", "weeks", "months", "years", "decades"};
    const bool named = at > 1 && isAsciiCapital((core(at - 2) + "x").front()) && !isMonth(at - 2);
    if (named && kSpans.contains(lower(at + 2)))  // "Apollo 11 - 50 years later"
        return;
    const bool inSum =
        std::any_of(m_tokens.begin(), m_tokens.end(), [](const Token& token) { return token.folded.core == "="; });
    if (numbers && (!afterthought || minus))
        m_tokens[at].folded.core = minus || inSum ? "minus" : "to";
}

Reading EnglishReader::read() {
    static constexpr std::array<Rule, 19> kRules{
        &EnglishReader::readWeb,      &EnglishReader::readDayAndMonth,  &EnglishReader::readMonthAndDay,
        &EnglishReader::readDaySpan,  &EnglishReader::readNumericDate,  &EnglishReader::readPhone,
        &EnglishReader::readGroups,   &EnglishReader::readCode,         &EnglishReader::readTime,
        &EnglishReader::readRatio,    &EnglishReader::readMoney,        &EnglishReader::readUnit,
        &EnglishReader::readRoman,    &EnglishReader::readAbbreviation, &EnglishReader::readInitials,
        &EnglishReader::readQuantity, &EnglishReader::readSymbol,       &EnglishReader::readCapitals,
        &EnglishReader::readWord};
    for (std::size_t at = 0; at < m_tokens.size();) {
        std::size_t taken = 0;
        if (!core(at).empty())
            for (std::size_t rule = 0; rule < kRules.size() && taken == 0; ++rule)
                taken = (this->*kRules[rule])(at);
        at += std::max<std::size_t>(taken, 1);
    }
    return assembled();
}

const std::string& EnglishReader::core(std::size_t at) const {
    static const std::string kNothing;
    return at < m_tokens.size() ? m_tokens[at].folded.core : kNothing;
}

std::string EnglishReader::lower(std::size_t at) const {
    return asciiLower(core(at));
}

bool EnglishReader::hasPeriod(std::size_t at) const {
    return at < m_tokens.size() && m_tokens[at].folded.trail.starts_with('.') &&
           !m_tokens[at].folded.trail.starts_with("..");
}

bool EnglishReader::isLast(std::size_t at) const {
    for (std::size_t next = at + 1; next < m_tokens.size(); ++next)
        if (!core(next).empty())
            return false;
    return true;
}

bool EnglishReader::nextStartsWithCapital(std::size_t at) const {
    return !core(at + 1).empty() && isAsciiCapital(core(at + 1).front());
}

bool EnglishReader::nextStartsWithDigit(std::size_t at) const {
    return !core(at + 1).empty() && isAsciiDigit(core(at + 1).front());
}

void EnglishReader::say(std::size_t at, const SpokenWords& words) {
    SpokenWords& spoken = m_tokens[at].spoken;
    spoken.insert(spoken.end(), words.begin(), words.end());
}

Pause EnglishReader::pauseAfter(std::size_t at) const {
    const Token& token = m_tokens[at];
    const bool last = isLast(at);
    std::string trail = token.folded.trail;
    if (token.periodIsUsed && !last && trail.starts_with('.'))
        trail.erase(0, 1);
    for (std::size_t silent = at + 1; silent < m_tokens.size() && core(silent).empty(); ++silent)
        trail += m_tokens[silent].folded.trail;
    const auto has = [&trail](char c) { return trail.find(c) != std::string::npos; };
    if (has('?'))
        return Pause::Question;
    if (has('!'))
        return Pause::Exclamation;
    if (last)
        return Pause::Period;
    const bool goesOn = !core(at + 1).empty() && !isAsciiCapital(core(at + 1).front());
    if (trail.find("..") != std::string::npos)
        return goesOn ? Pause::Comma : Pause::Period;
    if (has('.') && !goesOn)
        return Pause::Period;
    if (has(':') || has(';'))
        return Pause::Colon;
    const Token& next = m_tokens[at + 1];
    const bool opens =
        next.folded.lead.find('(') != std::string::npos || next.folded.lead.find('[') != std::string::npos;
    const bool dashFollows = isDash(next.written.text) && next.spoken.empty();
    const bool dashSaid = isDash(token.written.text);
    if (has(',') || has(')') || has(']') || opens || (endsWithDash(token.written.text) && !dashSaid) || dashFollows)
        return Pause::Comma;
    return Pause::None;
}

Reading EnglishReader::assembled() const {
    Reading reading{"en", {}};
    std::string pending;
    bool pendingSpace = false;
    for (std::size_t at = 0; at < m_tokens.size(); ++at) {
        const Token& token = m_tokens[at];
        const std::string glue = token.written.spaceBefore ? " " : "";
        if (token.spoken.empty() && !reading.words.empty() && pending.empty() && !opensNext(token.written.text)) {
            reading.words.back().text += glue + token.written.text;
        } else if (token.spoken.empty()) {
            pendingSpace = pending.empty() ? token.written.spaceBefore : pendingSpace;
            pending += (pending.empty() ? "" : glue) + token.written.text;
        } else {
            const bool alone = pending.empty();
            reading.words.push_back({alone ? token.written.text : pending + glue + token.written.text,
                                     alone ? token.written.spaceBefore : pendingSpace, token.spoken, pauseAfter(at)});
            pending.clear();
        }
    }
    if (!pending.empty() && !reading.words.empty())
        reading.words.back().text += (pendingSpace ? " " : "") + pending;
    return reading;
}

}  // namespace sw
