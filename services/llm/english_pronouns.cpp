#include "services/llm/english_pronouns.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "services/llm/english_words.h"

namespace sw {
namespace {

constexpr std::string_view kShe[] = {"she", "her", "hers", "herself"};
constexpr std::string_view kHe[] = {"he", "him", "his", "himself"};
constexpr std::string_view kThey[] = {"they", "them", "their", "theirs"};
constexpr std::string_view kBoundaries[] = {"and", "or", "but",   "because", "that", "which", "who", "when",  "while",
                                            "if",  "as", "until", "so",      ",",    ";",     ":",   "after", "before"};
constexpr std::string_view kBe[] = {"is", "are", "was", "were", "be", "been", "has", "have", "had"};

bool isName(const std::vector<Token>& tokens, const std::vector<PartOfSpeech>& tags, std::size_t i,
            EnglishGrammar& grammar) {
    return i < tags.size() && tags[i] == PartOfSpeech::Proper && !grammar.pack().calendar.has(tokens[i].lower);
}

/// What pronouns may stand for at one place of a sentence.
struct Referents {
    bool thing = false;
    bool person = false;
    bool plural = false;
};

void note(Referents& seen, const std::vector<Token>& tokens, const std::vector<PartOfSpeech>& tags, std::size_t i,
          EnglishGrammar& grammar) {
    const std::string& lower = tokens[i].lower;
    const bool name = isName(tokens, tags, i, grammar);
    const bool noun = tags[i] == PartOfSpeech::Noun;
    const int kind = noun ? grammar.lexFileOf(grammar.nounBase(lower)) : 0;
    // "Quentin Stafford-Fraser" is a person, "Krakatoa" may be a thing.
    const bool fullName =
        name && ((i > 0 && isName(tokens, tags, i - 1, grammar)) || isName(tokens, tags, i + 1, grammar));
    const bool vague =
        lower == "this" || lower == "what" || lower == "that" || lower == "something" || lower == "everything";
    seen.thing = seen.thing || (name && !fullName) ||
                 (noun && kind != WordNet::kTime && kind != WordNet::kPerson && lower != "people") || vague;
    seen.person =
        seen.person || name || lower == "someone" || lower == "somebody" || lower == "who" || kind == WordNet::kPerson;
    seen.plural = seen.plural || (noun && kind != WordNet::kTime && grammar.isPlural(lower)) ||
                  kind == WordNet::kGroup || lower == "and" || lower == "someone" || lower == "everyone" ||
                  lower == "those" || lower == "many" || lower == "most";
}

/// True for a pronoun behind a verb or a preposition, which cannot stand for anything in its own clause.
bool isObject(const std::vector<Token>& tokens, const std::vector<PartOfSpeech>& tags, std::size_t i,
              EnglishGrammar& grammar) {
    if (i == 0 || isIn(tokens[i - 1].lower, kBe) || isIn(tokens[i - 1].lower, kBoundaries))
        return false;
    static constexpr std::string_view kPrepositions[] = {"of", "in",  "on",   "at",    "from",  "with", "into",
                                                         "by", "for", "over", "under", "about", "to"};
    return tags[i - 1] == PartOfSpeech::Verb ? !grammar.pack().stopWords.has(tokens[i - 1].lower)
                                             : isIn(tokens[i - 1].lower, kPrepositions);
}

/// "It was not the blast", "It is clear that", "It takes", "It turns out": the pronoun stands for nothing before it.
bool isEmptyIt(const std::vector<Token>& tokens) {
    if (tokens.size() < 4 || tokens[0].lower != "it")
        return false;
    const std::string& verb = tokens[1].lower;
    if (verb == "takes" || verb == "took" || verb == "seems" || verb == "turns" || verb == "turned" || verb == "rained")
        return true;
    if (verb != "is" && verb != "was")
        return false;
    if (tokens[2].lower == "not")
        return true;
    // "It was the first ichthyosaur that …", "It is a bridge that …" say what something is.
    const std::string& named = tokens[3].lower;
    if (tokens[2].lower == "a" || tokens[2].lower == "an" ||
        (tokens[2].lower == "the" &&
         (named == "first" || named == "only" || named == "last" || named.ends_with("est"))))
        return false;
    const std::size_t reach = std::min<std::size_t>(tokens.size(), 8);
    for (std::size_t i = 3; i < reach; ++i)
        if (tokens[i].lower == "that" || (tokens[i].lower == "to" && i <= 4))
            return true;
    return false;
}

bool startsSelfContained(const std::vector<Token>& tokens) {
    if (tokens.size() < 3)
        return false;
    const std::string& first = tokens[0].lower;
    const std::string& second = tokens[1].lower;
    if (first == "those" || first == "that")
        return second == "who" || second == "day";
    if (first == "there" || first == "there's")
        return (second == "is" || second == "are" || second == "was" || second == "were" || second == "have" ||
                second == "has") &&
               tokens[2].lower != "also" && tokens[2].lower != "another";
    if (first == "here")
        return second == "is" || second == "are";
    if (first == "both" || first == "such") {
        for (std::size_t i = 2; i < std::min<std::size_t>(tokens.size(), 7); ++i)
            if (tokens[i].lower == (first == "both" ? "and" : "as"))
                return true;
    }
    return isEmptyIt(tokens);
}

bool startsWithPhrase(const std::vector<Token>& tokens, std::string_view phrase) {
    std::size_t i = 0;
    for (std::size_t from = 0; from <= phrase.size(); ++i) {
        const std::size_t to = std::min(phrase.find(' ', from), phrase.size());
        if (i >= tokens.size() || tokens[i].lower != phrase.substr(from, to - from))
            return false;
        from = to + 1;
    }
    return true;
}

/// How often a text says she and he, and which names.
struct PeopleCount {
    int she = 0;
    int he = 0;
    std::map<std::string, int> mentions;            // of each part of a name
    std::map<std::string, std::string> firstNames;  // by surname
};

void countPeople(PeopleCount& count, const std::vector<Token>& tokens, EnglishGrammar& grammar) {
    const std::vector<PartOfSpeech> tags = grammar.tag(tokens);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        count.she += isIn(tokens[i].lower, kShe);
        count.he += isIn(tokens[i].lower, kHe);
        const bool starts = i == 0 && startsUpper(tokens[0].text) && !grammar.pack().stopWords.has(tokens[0].lower);
        if (!isName(tokens, tags, i, grammar) && !(starts && !grammar.isCommonWord(tokens[0].lower)))
            continue;
        if (isName(tokens, tags, i + 1, grammar))
            count.firstNames.try_emplace(tokens[i + 1].text, tokens[i].text);
        ++count.mentions[tokens[i].text];
    }
}

}  // namespace

std::optional<std::size_t> unboundPronoun(const std::vector<Token>& tokens, const std::vector<PartOfSpeech>& tags,
                                          EnglishGrammar& grammar) {
    Referents seen;
    Referents inEarlierClauses;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string& lower = tokens[i].lower;
        const bool it = lower == "it" || lower == "its";
        const bool one = isIn(lower, kShe) || isIn(lower, kHe);
        const bool many = isIn(lower, kThey);
        if (it || one || many) {
            const bool owner = lower == "its" || lower == "their" || lower == "his" ||
                               (lower == "her" && i + 1 < tags.size() && tags[i + 1] != PartOfSpeech::Mark);
            const Referents& choice = !owner && isObject(tokens, tags, i, grammar) ? inEarlierClauses : seen;
            const bool empty = it && isEmptyIt({tokens.begin() + static_cast<std::ptrdiff_t>(i), tokens.end()});
            if ((it && !choice.thing && !empty) || (one && !choice.person) || (many && !choice.plural))
                return i;
        }
        // "People there thought": a place that the sentence before names.
        const bool place = lower == "there" && i > 0 && tags[i - 1] == PartOfSpeech::Noun && i + 1 < tokens.size() &&
                           tags[i + 1] == PartOfSpeech::Verb;
        if (place && !isIn(tokens[i + 1].lower, kBe))
            return i;
        if (isIn(lower, kBoundaries))
            inEarlierClauses = seen;
        note(seen, tokens, tags, i, grammar);
    }
    return std::nullopt;
}

namespace {

/// "Nobody will want to.", "Half chose the first.": the verb or the noun is in the sentence before.
bool leavesWordOut(const std::vector<Token>& tokens) {
    std::size_t end = tokens.size();
    while (end > 0 && tokens[end - 1].kind == TokenKind::Mark)
        --end;
    static constexpr std::string_view kWhich[] = {"first",  "second", "third", "latter",
                                                  "former", "same",   "other", "others"};
    return end > 2 &&
           (tokens[end - 1].lower == "to" || (tokens[end - 2].lower == "the" && isIn(tokens[end - 1].lower, kWhich)));
}

}  // namespace

bool leansOnPrevious(const std::vector<Token>& tokens, EnglishGrammar& grammar) {
    if (tokens.empty())
        return false;
    if (leavesWordOut(tokens))
        return true;
    if (!startsSelfContained(tokens))
        for (const std::string& phrase : grammar.pack().dependentStarts)
            if (startsWithPhrase(tokens, phrase))
                return true;
    return unboundPronoun(tokens, grammar.tag(tokens), grammar).has_value();
}

EnglishProtagonist::EnglishProtagonist(const Document& document, EnglishGrammar& grammar) {
    constexpr int kMinMentions = 3;
    constexpr int kMinPronouns = 3;
    PeopleCount count;
    for (const SourceSentence& sentence : document.sentences)
        countPeople(count, sentence.tokens, grammar);
    const int most = std::max(count.she, count.he);
    if (most < kMinPronouns || most < 3 * std::min(count.she, count.he))
        return;
    // The surname that is mentioned most, clearly ahead of any other person's.
    int best = 0;
    int second = 0;
    for (const auto& [surname, first] : count.firstNames) {
        const int mentions = count.mentions[surname];
        second = std::max(second, std::min(best, mentions));
        if (mentions > best) {
            best = mentions;
            m_name = surname;
        }
    }
    if (best < kMinMentions || best < second + 2) {
        m_name.clear();
        return;
    }
    m_parts = {m_name, count.firstNames[m_name]};
    m_female = count.she > count.he;
}

/// The sentence names the protagonist, or says "she" and no other full name.
bool EnglishProtagonist::isAboutHer(const SourceSentence& sentence, EnglishGrammar& grammar) const {
    const std::vector<PartOfSpeech> tags = grammar.tag(sentence.tokens);
    bool named = false;
    bool pronoun = false;
    bool other = false;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const Token& token = sentence.tokens[i];
        named = named || std::find(m_parts.begin(), m_parts.end(), token.text) != m_parts.end();
        pronoun = pronoun || (m_female ? isIn(token.lower, kShe) : isIn(token.lower, kHe));
        other = other || (isName(sentence.tokens, tags, i, grammar) && isName(sentence.tokens, tags, i + 1, grammar));
    }
    return named || (pronoun && !other);
}

std::string EnglishProtagonist::named(const std::string& sentence, const SourceSentence* previous, TextReader& reader,
                                      EnglishGrammar& grammar) const {
    if (!known() || !previous || !isAboutHer(*previous, grammar))
        return {};
    std::vector<Token> tokens = reader.tokens(sentence);
    const std::vector<PartOfSpeech> tags = grammar.tag(tokens);
    const std::optional<std::size_t> at = unboundPronoun(tokens, tags, grammar);
    if (!at || !(m_female ? isIn(tokens[*at].lower, kShe) : isIn(tokens[*at].lower, kHe)))
        return {};
    const std::string& pronoun = tokens[*at].lower;
    if (pronoun == "herself" || pronoun == "himself" || pronoun == "hers")
        return {};
    const bool noun =
        *at + 1 < tags.size() && (tags[*at + 1] == PartOfSpeech::Noun || tags[*at + 1] == PartOfSpeech::Adjective);
    const bool owner = pronoun == "his" || (pronoun == "her" && noun);
    std::string text = sentence;
    text.replace(tokens[*at].begin, tokens[*at].end - tokens[*at].begin,
                 m_name + (owner ? m_name.ends_with('s') ? "'" : "'s" : ""));
    return leansOnPrevious(reader.tokens(text), grammar) ? std::string() : text;
}

}  // namespace sw
