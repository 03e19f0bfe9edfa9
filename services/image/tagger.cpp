#include "services/image/tagger.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace sw::illustration {
namespace {

using Words = std::set<std::string_view>;

const Words kAuxiliaries{"is",      "are",    "was",     "were",   "be",       "been",    "being",  "am",
                         "has",     "have",   "had",     "do",     "does",     "did",     "will",   "would",
                         "can",     "could",  "may",     "might",  "must",     "should",  "shall",  "cannot",
                         "can't",   "don't",  "doesn't", "didn't", "won't",    "isn't",   "aren't", "wasn't",
                         "weren't", "hasn't", "haven't", "hadn't", "couldn't", "wouldn't"};
const Words kDeterminers{"the", "a",       "an",   "this", "that", "these",   "those", "his",  "her",
                         "its", "their",   "our",  "your", "my",   "each",    "every", "some", "any",
                         "no",  "another", "many", "few",  "most", "several", "both"};
const Words kPrepositions{"of",     "in",    "on",     "at",      "from",    "with",   "into",    "by",   "for",
                          "under",  "over",  "across", "through", "between", "during", "without", "near", "inside",
                          "behind", "below", "above",  "against", "along",   "around", "beyond"};
const Words kPronouns{"it", "they", "he",    "she",    "we",         "you",
                      "i",  "who",  "which", "people", "scientists", "researchers"};
const Words kOthers{
    "and",     "or",        "but",      "if",       "then",   "so",     "to",      "about",   "as",      "not",
    "nor",     "them",      "him",      "me",       "us",     "one",    "two",     "three",   "first",   "last",
    "new",     "old",       "more",     "less",     "least",  "very",   "much",    "all",     "other",   "such",
    "only",    "own",       "same",     "than",     "too",    "just",   "also",    "even",    "still",   "yet",
    "because", "while",     "when",     "where",    "whom",   "whose",  "what",    "how",     "why",     "up",
    "down",    "out",       "off",      "again",    "once",   "here",   "there",   "before",  "after",   "way",
    "back",    "like",      "until",    "since",    "ago",    "away",   "now",     "never",   "always",  "often",
    "good",    "together",  "lot",      "thing",    "things", "time",   "times",   "kind",    "part",    "place",
    "today",   "yesterday", "tomorrow", "later",    "soon",   "almost", "ever",    "well",    "few",     "per",
    "else",    "whether",   "though",   "although", "enough", "either", "neither", "instead", "despite", "except",
    "via",     "let",       "it's",     "that's"};

bool isPlainAdverb(std::string_view word) {
    return word.size() > 4 && word.ends_with("ly") && word != "family" && word != "butterfly" && word != "italy" &&
           word != "jelly" && word != "belly";
}

/// Weighs noun, verb and adjective readings of one word in its place.
WordClass openClass(const std::vector<TaggedWord>& before, const std::string& word, const Lexicon& lexicon) {
    double noun = lexicon.weight(PartOfSpeech::Noun, lexicon.lemma(PartOfSpeech::Noun, word));
    const std::string verbLemma = lexicon.lemma(PartOfSpeech::Verb, word);
    double verb = lexicon.weight(PartOfSpeech::Verb, verbLemma);
    double adjective = lexicon.weight(PartOfSpeech::Adjective, word);
    const bool inflected = verbLemma != word && !word.ends_with('s');
    if (inflected && !word.ends_with("ing"))
        noun *= 0.15;  // "rose", "thought", "left", "covered"
    const std::string previous = before.empty() ? "" : before.back().token.lower;
    const WordClass previousClass = before.empty() ? WordClass::Mark : before.back().wordClass;
    if (kDeterminers.contains(previous) || kPrepositions.contains(previous) || previousClass == WordClass::Number) {
        verb *= 0.15;
        noun *= 1.5;
    }
    if (previousClass == WordClass::Adjective) {
        verb *= 0.3;
        noun *= 1.3;
    }
    if (previous == "to" || kAuxiliaries.contains(previous) || kPronouns.contains(previous) || previous == "not") {
        verb *= 4;
        noun *= 0.3;
    }
    if ((previousClass == WordClass::Noun || previousClass == WordClass::ProperNoun) && verb > 0 &&
        (word.ends_with("ed") || word.ends_with('s')))
        verb *= 1.8;
    if (isPlainAdverb(word))
        adjective += 5;
    if (noun + verb + adjective <= 0)
        return word.size() > 3 ? WordClass::Noun : WordClass::Function;
    if (noun >= verb && noun >= adjective * 0.8)
        return WordClass::Noun;
    return verb >= adjective * 0.8 ? WordClass::Verb : WordClass::Adjective;
}

/// "the current government", "a novel idea": a word that may be an adjective is one right before a noun.
void demoteModifiers(std::vector<TaggedWord>& words, const Lexicon& lexicon) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const bool pair = words[i].wordClass == WordClass::Noun && words[i + 1].wordClass == WordClass::Noun;
        const std::string& word = words[i].token.lower;
        if (pair && words[i].lemma == word &&
            lexicon.weight(PartOfSpeech::Adjective, word) > 0.3 * lexicon.weight(PartOfSpeech::Noun, word))
            words[i].wordClass = WordClass::Adjective;
    }
}

/// Headlines capitalise every word, so that capitals say nothing.
bool capitalsMeanNothing(const std::vector<Token>& tokens) {
    const auto words =
        std::ranges::count_if(tokens, [](const Token& t) { return t.kind == TokenKind::Word && t.text.size() > 3; });
    const auto capitals = std::ranges::count_if(
        tokens, [](const Token& t) { return t.kind == TokenKind::Word && t.text.size() > 3 && t.capital; });
    return words >= 3 && capitals * 10 > words * 7;
}

}  // namespace

bool isEnglishFunctionWord(std::string_view lower) {
    return kAuxiliaries.contains(lower) || kDeterminers.contains(lower) || kPrepositions.contains(lower) ||
           kOthers.contains(lower) || (kPronouns.contains(lower) && lower.size() < 6);
}

std::vector<TaggedWord> tagged(const std::vector<Token>& tokens, const Lexicon& lexicon) {
    const bool headline = capitalsMeanNothing(tokens);
    std::vector<TaggedWord> out;
    out.reserve(tokens.size());
    bool start = true;
    for (const Token& token : tokens) {
        TaggedWord word{token, WordClass::Mark, token.lower};
        if (token.kind == TokenKind::Number)
            word.wordClass = WordClass::Number;
        else if (token.kind == TokenKind::Word && kAuxiliaries.contains(token.lower))
            word.wordClass = WordClass::Verb;
        else if (token.kind == TokenKind::Word && isEnglishFunctionWord(token.lower))
            word.wordClass = WordClass::Function;
        else if (token.kind == TokenKind::Word && token.capital && !start && !headline)
            word.wordClass = WordClass::ProperNoun;
        else if (token.kind == TokenKind::Word)
            word.wordClass = openClass(out, token.lower, lexicon);
        if (word.wordClass == WordClass::Noun)
            word.lemma = lexicon.lemma(PartOfSpeech::Noun, token.lower);
        else if (word.wordClass == WordClass::Verb)
            word.lemma = lexicon.lemma(PartOfSpeech::Verb, token.lower);
        if (token.kind != TokenKind::Mark)
            start = false;
        else if (token.text == "." || token.text == "?" || token.text == "!" || token.text == "\"" ||
                 token.text == "“" || token.text == ":")
            start = true;
        out.push_back(std::move(word));
    }
    demoteModifiers(out, lexicon);
    return out;
}

}  // namespace sw::illustration
