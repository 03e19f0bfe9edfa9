#include "services/llm/english_grammar.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "services/llm/english_words.h"

namespace sw {
namespace {

constexpr std::string_view kFiniteAuxiliaries[] = {"is",    "are", "was",   "were", "am",     "has",   "have",
                                                   "had",   "do",  "does",  "did",  "will",   "would", "can",
                                                   "could", "may", "might", "must", "should", "shall", "cannot"};
constexpr std::string_view kOtherAuxiliaries[] = {"be", "been", "being"};
constexpr std::string_view kDeterminers[] = {"the",  "a",    "an",      "this",  "that",  "these",   "those",
                                             "his",  "her",  "its",     "their", "our",   "your",    "my",
                                             "each", "some", "any",     "no",    "every", "another", "many",
                                             "few",  "most", "several", "both",  "more",  "all",     "other"};
constexpr std::string_view kSubjects[] = {"it", "they", "he",    "she",  "we",    "you",
                                          "i",  "who",  "which", "that", "there", "people"};
constexpr std::string_view kPrepositions[] = {"of",   "in", "on",  "at",   "from",  "with",
                                              "into", "by", "for", "over", "under", "about"};
/// Verbs that are stop words.
constexpr std::string_view kCommonVerbs[] = {
    "go",  "goes", "went", "come", "came", "keep", "kept", "make",  "makes", "made", "take", "took",    "get",   "gets",
    "got", "put",  "let",  "say",  "says", "said", "give", "gives", "gave",  "see",  "saw",  "becomes", "became"};
constexpr std::string_view kObjects[] = {"it", "him", "her", "them", "me", "us"};
constexpr std::string_view kNaming[] = {"called", "named", "known", "dubbed", "titled"};

bool isContraction(std::string_view lower) {
    for (const std::string_view ending : {"n't", "n’t", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'m", "’m"})
        if (lower.ends_with(ending))
            return true;
    for (const std::string_view word :
         {"it's", "it’s", "that's", "that’s", "he's", "he’s", "she's", "she’s", "there's", "there’s", "here's",
          "here’s", "what's", "what’s", "who's", "who’s", "let's", "let’s"})
        if (lower == word)
            return true;
    return false;
}

/// "longer" and "longest" without their endings; "" for other words.
std::string positiveOf(const std::string& lower) {
    const std::size_t cut = lower.ends_with("est") ? 3 : lower.ends_with("er") ? 2 : 0;
    if (cut == 0 || lower.size() < cut + 3)
        return {};
    std::string base = lower.substr(0, lower.size() - cut);
    if (base.ends_with('i'))
        base.back() = 'y';
    else if (base.size() > 3 && base[base.size() - 1] == base[base.size() - 2])
        base.pop_back();
    return base;
}

bool isParticiple(std::string_view lower) {
    return lower.ends_with("ed") || lower.ends_with("en");
}

}  // namespace

EnglishGrammar::EnglishGrammar(std::shared_ptr<const WordNet> wordNet, std::shared_ptr<const LanguagePack> pack)
    : m_wordNet(std::move(wordNet)), m_pack(std::move(pack)) {}

const EnglishGrammar::Weights& EnglishGrammar::weightsOf(const std::string& lower) {
    const auto [it, isNew] = m_weights.try_emplace(lower);
    if (isNew) {
        const std::string verb = m_wordNet->verbBase(lower);
        it->second.noun = m_wordNet->weight(WordClass::Noun, nounBase(lower));
        it->second.verb = m_wordNet->weight(WordClass::Verb, verb);
        it->second.adjective = std::max(m_wordNet->weight(WordClass::Adjective, lower),
                                        0.5 * m_wordNet->weight(WordClass::Adjective, positiveOf(lower)));
        it->second.irregular = verb != lower && m_wordNet->isIrregularVerb(lower);
    }
    return it->second;
}

const std::string& EnglishGrammar::nounBase(const std::string& lower) {
    const auto [it, isNew] = m_nounBases.try_emplace(lower);
    if (isNew)
        it->second = m_wordNet->nounBase(lower);
    return it->second;
}

bool EnglishGrammar::isPlural(const std::string& lower) {
    return lower == "people" || nounBase(lower) != lower;
}

bool EnglishGrammar::isCommonWord(const std::string& lower) {
    const Weights& w = weightsOf(lower);
    if (w.verb > 0 || w.adjective > 0 || m_wordNet->weight(WordClass::Adverb, lower) > 0)
        return true;
    if (w.noun <= 0)
        return false;
    const std::vector<WordNet::Sense> senses = m_wordNet->senses(nounBase(lower));
    return !senses.empty() && !senses.front().words.empty() && !startsUpper(senses.front().words.front());
}

int EnglishGrammar::lexFileOf(const std::string& base) {
    const auto [it, isNew] = m_lexFiles.try_emplace(base, 0);
    if (isNew)
        if (const std::vector<WordNet::Sense> senses = m_wordNet->senses(base); !senses.empty())
            it->second = senses.front().lexFile;
    return it->second;
}

std::vector<PartOfSpeech> EnglishGrammar::tag(const std::vector<Token>& tokens) {
    std::vector<PartOfSpeech> tags;
    tags.reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i)
        tags.push_back(tagWord(tokens, i, tags));
    return tags;
}

PartOfSpeech EnglishGrammar::tagWord(const std::vector<Token>& tokens, std::size_t i,
                                     const std::vector<PartOfSpeech>& before) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::Mark)
        return PartOfSpeech::Mark;
    if (token.kind == TokenKind::Number)
        return PartOfSpeech::Number;
    const std::string& lower = token.lower;
    if (isIn(lower, kFiniteAuxiliaries) || isIn(lower, kOtherAuxiliaries) || isContraction(lower))
        return PartOfSpeech::Verb;
    if (isIn(lower, kCommonVerbs))
        return PartOfSpeech::Verb;
    if (isIn(lower, kDeterminers))
        return PartOfSpeech::Determiner;
    if (m_pack->stopWords.has(lower))
        return PartOfSpeech::Function;
    if (startsUpper(token.text) && i > 0 && tokens[i - 1].kind != TokenKind::Mark)
        return PartOfSpeech::Proper;

    const std::string_view previous = i > 0 ? std::string_view(tokens[i - 1].lower) : std::string_view();
    const PartOfSpeech previousTag = i > 0 ? before.back() : PartOfSpeech::Mark;
    Weights w = weightsOf(lower);
    if (w.irregular)
        w.noun *= 0.15;
    if (previousTag == PartOfSpeech::Determiner || previousTag == PartOfSpeech::Number ||
        previousTag == PartOfSpeech::Adjective || isIn(previous, kPrepositions)) {
        w.verb *= 0.15;
        w.noun *= 1.5;
    }
    if (previous == "to" || isIn(previous, kSubjects) || isIn(previous, kFiniteAuxiliaries) || previous == "not" ||
        previous == "even") {
        w.verb *= 4;
        w.noun *= 0.3;
    }
    const bool commands = i == 0 && i + 1 < tokens.size() &&
                          (isIn(tokens[1].lower, kDeterminers) || tokens[1].lower == "it" || tokens[1].lower == "them");
    if (commands && w.verb > 0)
        return PartOfSpeech::Verb;  // "Cool the room."
    if (i + 1 < tokens.size() && isIn(tokens[i + 1].lower, kFiniteAuxiliaries)) {
        w.verb *= 0.15;  // "volunteers were given"
        w.noun *= 1.5;
    }
    if (lower.ends_with("ly"))
        w.adjective += 5;
    const bool afterNoun = previousTag == PartOfSpeech::Noun || previousTag == PartOfSpeech::Proper;
    if (afterNoun && (lower.ends_with("ed") || (lower.ends_with("s") && !isPlural(tokens[i - 1].lower)) || w.irregular))
        w.verb *= 2.2;
    const bool unknown = w.noun + w.verb + w.adjective <= 0;
    if (unknown && lower.find('-') != std::string::npos)
        return PartOfSpeech::Adjective;  // "flood-hit", "slow-wave"
    if (startsUpper(token.text) && unknown)
        return PartOfSpeech::Proper;
    if (unknown)
        return lower.size() > 3 ? PartOfSpeech::Noun : PartOfSpeech::Function;
    if (w.verb > w.noun && w.verb > w.adjective * 0.8)
        return PartOfSpeech::Verb;
    return w.adjective * 0.8 > w.noun ? PartOfSpeech::Adjective : PartOfSpeech::Noun;
}

bool EnglishGrammar::isFinite(const std::vector<Token>& tokens, const std::vector<PartOfSpeech>& tags, std::size_t i) {
    const std::string& lower = tokens[i].lower;
    if (tags[i] != PartOfSpeech::Verb || isIn(lower, kOtherAuxiliaries))
        return false;
    if (isIn(lower, kFiniteAuxiliaries) || isContraction(lower))
        return true;
    const std::string_view previous = i > 0 ? std::string_view(tokens[i - 1].lower) : std::string_view();
    if (previous == "to" || isIn(previous, kOtherAuxiliaries) || lower.ends_with("ing"))
        return false;
    const bool afterNoun = i > 0 && (tags[i - 1] == PartOfSpeech::Noun || tags[i - 1] == PartOfSpeech::Proper);
    const std::string_view next = i + 1 < tokens.size() ? std::string_view(tokens[i + 1].lower) : std::string_view();
    if (afterNoun && isIn(lower, kNaming) && !isIn(next, kObjects))
        return false;  // "a gunboat called the Berouw"
    if ((isParticiple(lower) || weightsOf(lower).irregular) &&
        (next == "by" || (afterNoun && next == "to" && lower == "linked")))
        return false;  // "dunes formed by wind"
    return true;
}

bool EnglishGrammar::hasFiniteVerb(const std::vector<Token>& tokens, const std::vector<PartOfSpeech>& tags,
                                   std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < std::min(to, tokens.size()); ++i)
        if (isFinite(tokens, tags, i) || isDoubtfulVerb(tokens, tags, from, i))
            return true;
    return false;
}

/// "The lamp ships in three colours": a word that is more often a plural noun is the verb behind a subject in the
/// singular where no noun could go on.
bool EnglishGrammar::isDoubtfulVerb(const std::vector<Token>& tokens, const std::vector<PartOfSpeech>& tags,
                                    std::size_t from, std::size_t i) {
    if (i < from + 2 || tags[i] != PartOfSpeech::Noun || !tokens[i].lower.ends_with('s') || i + 1 >= tokens.size())
        return false;
    const bool subject = (tags[i - 1] == PartOfSpeech::Noun || tags[i - 1] == PartOfSpeech::Proper) &&
                         !isPlural(tokens[i - 1].lower) &&
                         (tags[from] == PartOfSpeech::Determiner || tokens[from].lower.ends_with("ing"));
    const bool goesOn = isIn(tokens[i + 1].lower, kPrepositions) || tags[i + 1] == PartOfSpeech::Determiner ||
                        tags[i + 1] == PartOfSpeech::Number;
    return subject && goesOn && tokens[i + 1].lower != "of" && m_wordNet->verbBase(tokens[i].lower) != tokens[i].lower;
}

bool EnglishGrammar::hasFiniteVerb(const std::vector<Token>& tokens) {
    return hasFiniteVerb(tokens, tag(tokens), 0, tokens.size());
}

bool EnglishGrammar::isCommand(const std::vector<Token>& tokens) {
    if (tokens.size() < 3 || tokens[0].kind != TokenKind::Word || m_pack->stopWords.has(tokens[0].lower))
        return false;
    const std::string& verb = tokens[0].lower;
    const std::string& next = tokens[1].lower;
    return weightsOf(verb).verb > 0 && m_wordNet->verbBase(verb) == verb && !weightsOf(verb).irregular &&
           (isIn(next, kDeterminers) || isIn(next, kPrepositions) || next == "it" || next == "them");
}

}  // namespace sw
