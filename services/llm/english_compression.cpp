#include "services/llm/english_compression.h"

#include <algorithm>
#include <string_view>

#include "services/llm/english_words.h"

namespace sw {
namespace {

constexpr std::string_view kRelatives[] = {"who", "which", "whose", "where", "whom"};
constexpr std::string_view kTails[] = {
    "who",     "which",  "whose",    "where",  "including", "such",  "although", "though",     "while",
    "whereas", "near",   "allowing", "making", "leaving",   "known", "some",     "especially", "particularly",
    "mostly",  "mainly", "perhaps",  "rather", "as",        "even",  "at",       "along"};
constexpr std::string_view kOpenings[] = {"in",     "on",      "at",     "during", "by",      "for",
                                          "after",  "since",   "with",   "within", "under",   "from",
                                          "across", "through", "around", "before", "despite", "besides"};
constexpr std::string_view kFillWords[] = {"very",      "really",    "quite", "simply", "actually",
                                           "basically", "literally", "truly", "indeed"};
constexpr std::string_view kConjunctions[] = {"and", "or", "but", "nor", "so", "yet"};
constexpr std::string_view kStudies[] = {"study",  "studies", "experiment", "experiments", "survey", "trial",
                                         "trials", "report",  "paper",      "test",        "tests"};
constexpr std::string_view kEchoes[] = {"also", "too", "then"};
constexpr std::string_view kSubordinators[] = {"as",   "because", "which", "who", "that",  "if",
                                               "when", "until",   "while", "so",  "where", "since"};
constexpr std::size_t kMinWords = 5;

bool hasDigits(const std::vector<Token>& tokens, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i)
        if (tokens[i].kind == TokenKind::Number)
            return true;
    return false;
}

}  // namespace

EnglishCompression::Piece EnglishCompression::pieceOf(const std::string& sentence) {
    Piece piece;
    piece.tokens = m_reader.tokens(sentence);
    piece.tags = m_grammar.tag(piece.tokens);
    return piece;
}

void EnglishCompression::erase(Piece& piece, std::size_t from, std::size_t to) {
    using Offset = std::ptrdiff_t;
    piece.tokens.erase(piece.tokens.begin() + static_cast<Offset>(from),
                       piece.tokens.begin() + static_cast<Offset>(to));
    piece.tags.erase(piece.tags.begin() + static_cast<Offset>(from), piece.tags.begin() + static_cast<Offset>(to));
}

std::string EnglishCompression::textOf(const Piece& piece) {
    std::string out;
    bool wordSeen = false;
    for (const Token& token : piece.tokens) {
        if (!wordSeen && token.kind == TokenKind::Mark && !isQuote(token) && token.text != "$" && token.text != "€" &&
            token.text != "£")
            continue;  // what a removed opening leaves behind
        wordSeen = wordSeen || token.kind != TokenKind::Mark;
        if (token.spaceBefore && !out.empty())
            out += ' ';
        out += token.text;
    }
    while (out.ends_with(',') || out.ends_with(' '))
        out.pop_back();
    const bool ended = out.ends_with('.') || out.ends_with('!') || out.ends_with('?') || out.ends_with('"') ||
                       out.ends_with("”") || out.ends_with("…");
    return capitalised(ended ? out : out + ".", "en");
}

bool EnglishCompression::hasVerb(const Piece& piece, std::size_t from, std::size_t to) {
    return m_grammar.hasFiniteVerb(piece.tokens, piece.tags, from, to);
}

bool EnglishCompression::apply(Rule rule, Piece& piece, std::size_t originalWords) {
    Piece copy = piece;
    if (!(this->*rule)(copy))
        return false;
    const std::size_t words = spokenWords(copy.tokens);
    if (words < std::min(kMinWords, originalWords) || words * 10 < originalWords * 4 ||
        !hasVerb(copy, 0, copy.tokens.size()))
        return false;
    piece = std::move(copy);
    return true;
}

std::vector<EnglishCompression::Clause> EnglishCompression::clausesOf(const Piece& piece) const {
    std::vector<Clause> clauses;
    std::size_t end = piece.tokens.size();
    while (end > 0 && (isFinalMark(piece.tokens[end - 1]) || isQuote(piece.tokens[end - 1])))
        --end;
    std::size_t from = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < end; ++i) {
        quoted = quoted != isQuote(piece.tokens[i]);
        if (isComma(piece.tokens[i]) && !quoted) {
            clauses.push_back({from, i});
            from = i + 1;
        }
    }
    clauses.push_back({from, end});
    return clauses;
}

bool EnglishCompression::startsWithVerb(const Piece& piece, const Clause& clause) {
    for (std::size_t i = clause.begin; i < std::min(clause.end, clause.begin + 2); ++i) {
        if (piece.tags[i] == PartOfSpeech::Verb)
            return true;
        if (piece.tags[i] != PartOfSpeech::Function && piece.tags[i] != PartOfSpeech::Adjective)
            return false;
    }
    return false;
}

bool EnglishCompression::dropBrackets(Piece& piece) {
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        const bool round = piece.tokens[i].text == "(";
        if (!round && piece.tokens[i].text != "[")
            continue;
        for (std::size_t k = i + 1; k < piece.tokens.size(); ++k) {
            if (piece.tokens[k].text == (round ? ")" : "]")) {
                erase(piece, i, k + 1);
                return true;
            }
        }
    }
    return false;
}

/// "HARLINGTON (Reuters) - The port …": capitals, then a dash, at the start.
bool EnglishCompression::dropDateline(Piece& piece) {
    for (std::size_t i = 1; i < std::min<std::size_t>(piece.tokens.size(), 8); ++i) {
        const std::string& text = piece.tokens[i].text;
        if (text == "-" || text == "–" || text == "—") {
            erase(piece, 0, i + 1);
            return true;
        }
        const bool capitals = piece.tokens[i - 1].text.size() > 2 &&
                              std::none_of(piece.tokens[i - 1].text.begin(), piece.tokens[i - 1].text.end(),
                                           [](char c) { return c >= 'a' && c <= 'z'; });
        if (i == 1 && !capitals)
            return false;
    }
    return false;
}

bool EnglishCompression::dropAccordingTo(Piece& piece) {
    const std::vector<Clause> clauses = clausesOf(piece);
    const auto isSource = [&](const Clause& c) {
        return c.end > c.begin + 1 && piece.tokens[c.begin].lower == "according" &&
               piece.tokens[c.begin + 1].lower == "to";
    };
    if (clauses.size() > 1 && isSource(clauses[0])) {
        // The source's own side clauses go with it: "According to Maria Jensen, who leads the lab, …".
        std::size_t main = 1;
        while (main + 1 < clauses.size() && (isIn(piece.tokens[clauses[main].begin].lower, kRelatives) ||
                                             !hasVerb(piece, clauses[main].begin, clauses[main].end)))
            ++main;
        erase(piece, 0, clauses[main].begin);
        return true;
    }
    for (std::size_t k = 1; k < clauses.size(); ++k) {
        if (!isSource(clauses[k]))
            continue;
        const bool last = k + 1 == clauses.size();
        erase(piece, clauses[k].begin - 1,
              last ? clauses[k].end : clauses[k].end + (startsWithVerb(piece, clauses[k + 1]) ? 1 : 0));
        return true;
    }
    return false;
}

/// "In a 2007 experiment at Harvard Medical School, …": who measured a fact, like "according to".
bool EnglishCompression::dropStudy(Piece& piece) {
    const std::vector<Clause> clauses = clausesOf(piece);
    if (clauses.size() < 2 || piece.tokens[0].lower != "in" || hasVerb(piece, 0, clauses[0].end) ||
        !hasVerb(piece, clauses[1].begin, clauses[1].end) || startsWithVerb(piece, clauses[1]))
        return false;
    for (std::size_t i = 1; i < clauses[0].end; ++i) {
        if (isIn(piece.tokens[i].lower, kStudies)) {
            erase(piece, 0, clauses[1].begin);
            return true;
        }
    }
    return false;
}

/// A relative clause or an apposition between a noun and its verb: "The park, which cost 6 million, can absorb …".
bool EnglishCompression::dropSideClause(Piece& piece) {
    const std::vector<Clause> clauses = clausesOf(piece);
    for (std::size_t k = 1; k + 1 < clauses.size(); ++k) {
        const Clause& side = clauses[k];
        if (side.end <= side.begin || clauses[k - 1].end == 0 || !startsWithVerb(piece, clauses[k + 1]))
            continue;
        const PartOfSpeech before = piece.tags[clauses[k - 1].end - 1];
        if (before != PartOfSpeech::Noun && before != PartOfSpeech::Proper)
            continue;
        const bool relative = isIn(piece.tokens[side.begin].lower, kRelatives);
        const bool apposition =
            piece.tags[side.begin] == PartOfSpeech::Determiner && !hasVerb(piece, side.begin, side.end) && k == 1;
        if (relative || apposition) {
            erase(piece, side.begin - 1, clauses[k + 1].begin);
            return true;
        }
    }
    return false;
}

/// A short aside of place or example between commas: "… of Rodrigues, near Mauritius, at a distance of …".
bool EnglishCompression::dropAside(Piece& piece) {
    const std::vector<Clause> clauses = clausesOf(piece);
    for (std::size_t k = 1; k + 1 < clauses.size(); ++k) {
        const Clause& aside = clauses[k];
        const std::size_t length = aside.end - aside.begin;
        if (length < 2 || length > 5 || hasDigits(piece.tokens, aside.begin, aside.end) ||
            hasVerb(piece, aside.begin, aside.end))
            continue;
        const std::string& first = piece.tokens[aside.begin].lower;
        if (first != "near" && first != "including" && first != "especially" && first != "such" && first != "like")
            continue;
        erase(piece, aside.begin - 1, aside.end);
        return true;
    }
    return false;
}

bool EnglishCompression::dropTail(Piece& piece) {
    const std::vector<Clause> clauses = clausesOf(piece);
    for (std::size_t k = clauses.size() - 1; k >= 1; --k) {
        const Clause& tail = clauses[k];
        if (tail.end <= tail.begin)
            continue;
        const std::string& first = piece.tokens[tail.begin].lower;
        if (isIn(first, kConjunctions))
            return false;  // a list or a second main clause
        const bool participle = first.ends_with("ing") && piece.tags[tail.begin] == PartOfSpeech::Verb;
        if (hasDigits(piece.tokens, tail.begin, tail.end))
            return false;  // numbers are what a short is about
        if ((!isIn(first, kTails) && !participle) || !hasVerb(piece, 0, tail.begin))
            continue;
        erase(piece, tail.begin - 1, clauses.back().end);
        return true;
    }
    return false;
}

/// "… in the hippocampus, a small structure deep inside the brain."
bool EnglishCompression::dropTailApposition(Piece& piece) {
    const std::vector<Clause> clauses = clausesOf(piece);
    for (std::size_t k = 1; k < clauses.size(); ++k) {
        const Clause& side = clauses[k];
        if (side.end <= side.begin || clauses[k - 1].end == 0)
            continue;
        const std::string& first = piece.tokens[side.begin].lower;
        const PartOfSpeech before = piece.tags[clauses[k - 1].end - 1];
        const bool noun = before == PartOfSpeech::Noun || before == PartOfSpeech::Proper;
        if (!noun || (first != "a" && first != "an" && first != "the") ||
            hasVerb(piece, side.begin, clauses.back().end) || !hasVerb(piece, 0, side.begin))
            continue;
        for (std::size_t later = k; later < clauses.size(); ++later)
            if (isIn(piece.tokens[clauses[later].begin].lower, kConjunctions))
                return false;
        erase(piece, side.begin - 1, clauses.back().end);
        return true;
    }
    return false;
}

bool EnglishCompression::dropFillWords(Piece& piece) {
    for (std::size_t i = 1; i < piece.tokens.size(); ++i) {
        const bool negated = piece.tokens[i - 1].lower == "not" || piece.tokens[i - 1].lower.ends_with("n't");
        if (!negated && isIn(piece.tokens[i].lower, kFillWords)) {
            erase(piece, i, i + 1);
            return true;
        }
    }
    return false;
}

bool EnglishCompression::dropReason(Piece& piece) {
    const std::vector<Clause> clauses = clausesOf(piece);
    const Clause& last = clauses.back();
    if (clauses.size() < 2 || last.end <= last.begin || hasDigits(piece.tokens, last.begin, last.end) ||
        !hasVerb(piece, 0, last.begin))
        return false;
    const std::string& first = piece.tokens[last.begin].lower;
    const bool purpose = first == "so" && last.begin + 1 < last.end && piece.tokens[last.begin + 1].lower == "that";
    if (first != "because" && first != "since" && !purpose)
        return false;
    erase(piece, last.begin - 1, last.end);
    return true;
}

bool EnglishCompression::dropOpening(Piece& piece) {
    const std::vector<Clause> clauses = clausesOf(piece);
    if (clauses.size() < 2 || !isIn(piece.tokens[0].lower, kOpenings) || hasVerb(piece, 0, clauses[0].end) ||
        hasDigits(piece.tokens, 0, clauses[0].end) || startsWithVerb(piece, clauses[1]) ||
        isIn(piece.tokens[clauses[1].begin].lower, kConjunctions))
        return false;
    // A place or a name in the opening is part of the fact.
    for (std::size_t i = 1; i < clauses[0].end; ++i)
        if (piece.tags[i] == PartOfSpeech::Proper)
            return false;
    if (!hasVerb(piece, clauses[1].begin, clauses[1].end))
        return false;
    erase(piece, 0, clauses[1].begin);
    return true;
}

std::string EnglishCompression::clean(const std::string& sentence) {
    Piece piece = pieceOf(sentence);
    const std::size_t words = spokenWords(piece.tokens);
    bool changed = apply(&EnglishCompression::dropDateline, piece, words);
    while (apply(&EnglishCompression::dropBrackets, piece, words))
        changed = true;
    changed = apply(&EnglishCompression::dropAccordingTo, piece, words) || changed;
    return changed ? textOf(piece) : sentence;
}

std::string EnglishCompression::shorten(const std::string& sentence,
                                        const std::function<bool(const std::string&)>& fits) {
    std::string best = clean(sentence);
    if (fits(best) || best.find('"') != std::string::npos || best.find("“") != std::string::npos)
        return best;
    Piece piece = pieceOf(best);
    const std::size_t words = spokenWords(m_reader.tokens(sentence));
    const Rule rules[] = {&EnglishCompression::dropFillWords,      &EnglishCompression::dropStudy,
                          &EnglishCompression::dropAside,          &EnglishCompression::dropTail,
                          &EnglishCompression::dropTailApposition, &EnglishCompression::dropSideClause,
                          &EnglishCompression::dropReason,         &EnglishCompression::dropOpening};
    for (const Rule rule : rules) {
        while (apply(rule, piece, words)) {
            best = textOf(piece);
            if (fits(best))
                return best;
        }
    }
    return best;
}

std::vector<std::string> EnglishCompression::divide(const std::string& sentence) {
    Piece piece = pieceOf(sentence);
    // A side clause's verb does not make a sentence: "then another one as it came around again".
    const auto stands = [&](std::size_t from, std::size_t to) {
        std::size_t main = from;
        while (main < to && (main == from || !isIn(piece.tokens[main].lower, kSubordinators)))
            ++main;
        return to > from + 3 && hasVerb(piece, from, main) && piece.tags[from] != PartOfSpeech::Verb;
    };
    bool quoted = false;
    for (std::size_t i = 1; i + 2 < piece.tokens.size(); ++i) {
        quoted = quoted != isQuote(piece.tokens[i]);
        const bool semicolon = piece.tokens[i].text == ";";
        const std::string& next = piece.tokens[i + 1].lower;
        const bool joint =
            isComma(piece.tokens[i]) && (next == "but" || next == "so" || next == "yet" || next == "and");
        if (quoted || (!semicolon && !joint))
            continue;
        std::size_t right = i + 1;
        if (joint && next == "and")
            ++right;
        // "so that" and "and then fell" go on with the clause before them.
        const std::size_t subject = joint ? i + 2 : i + 1;
        if (piece.tokens[subject].lower == "that" || !stands(0, i) || !stands(subject, piece.tokens.size()))
            continue;
        Piece left = piece;
        erase(left, i, left.tokens.size());
        erase(piece, 0, right);
        return {textOf(left), textOf(piece)};
    }
    return {sentence};
}

std::string EnglishCompression::withoutEcho(const std::string& sentence) {
    Piece piece = pieceOf(sentence);
    bool changed = false;
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        if (!isIn(piece.tokens[i].lower, kEchoes))
            continue;
        const std::string_view next =
            i + 1 < piece.tokens.size() ? std::string_view(piece.tokens[i + 1].lower) : std::string_view();
        const bool closing = i + 1 == piece.tokens.size() || isFinalMark(piece.tokens[i + 1]);
        if (piece.tokens[i].lower == "too" && !closing)
            continue;  // "too much"
        if (piece.tokens[i].lower == "then" && i > 0)
            continue;  // "and then fell", "until then"
        const bool afterComma = i > 0 && isComma(piece.tokens[i - 1]) && closing;
        const bool beforeComma = i == 0 && next == ",";
        erase(piece, afterComma ? i - 1 : i, beforeComma ? i + 2 : i + 1);
        changed = true;
        break;
    }
    return changed ? textOf(piece) : sentence;
}

}  // namespace sw
