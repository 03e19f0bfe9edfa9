#include "services/llm/english_title.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string_view>

#include "core/base/text.h"
#include "services/llm/english_words.h"

namespace sw {
namespace {

constexpr std::size_t kMaxTitleWords = 14;
constexpr std::string_view kQuestionVerbs[] = {"is",  "are",  "was",   "were",  "do",    "does",
                                               "did", "can",  "could", "will",  "would", "should",
                                               "has", "have", "had",   "might", "must"};
constexpr std::string_view kPastVerbs[] = {"was", "were", "had", "did"};
constexpr std::string_view kPresentVerbs[] = {"is", "are", "has", "have", "does", "do"};
constexpr std::string_view kRanks[] = {"most", "least", "first", "last", "only", "best", "worst"};
constexpr std::string_view kNotSuperlative[] = {"forest", "west", "interest", "harvest", "guest",   "quest",  "nest",
                                                "test",   "rest", "request",  "protest", "contest", "honest", "modest"};
constexpr std::string_view kTellingNouns[] = {"history", "story",  "guide",   "life",   "lives",     "rise",    "fall",
                                              "birth",   "art",    "science", "truth",  "secret",    "secrets", "case",
                                              "tale",    "making", "end",     "future", "beginner's"};
constexpr std::string_view kGenericNouns[] = {"facts",   "notes", "ideas", "draft", "outline", "script", "summary",
                                              "article", "essay", "text",  "video", "short",   "reel",   "post"};
constexpr std::string_view kPresenting[] = {"introducing", "announcing", "presenting", "meet", "welcome"};
constexpr std::string_view kPrepositions[] = {"of",   "in",   "on",     "at",    "for",     "to",
                                              "from", "with", "behind", "under", "between", "about"};

/// How the text writes each word away from a sentence's start.
struct Writings {
    std::set<std::string> lower;
    std::set<std::string> upper;
};

Writings writingsOf(const Document& document) {
    Writings w;
    for (const SourceSentence& sentence : document.sentences) {
        for (std::size_t i = 1; i < sentence.tokens.size(); ++i) {
            const Token& token = sentence.tokens[i];
            if (token.kind == TokenKind::Word && sentence.tokens[i - 1].kind != TokenKind::Mark)
                (startsUpper(token.text) ? w.upper : w.lower).insert(token.lower);
        }
    }
    return w;
}

bool isAcronym(const std::string& word) {
    return std::count_if(word.begin(), word.end(), [](unsigned char c) { return std::isupper(c) != 0; }) > 1;
}

bool isTitleCase(const std::vector<Token>& tokens, const LanguagePack& pack) {
    std::size_t content = 0;
    std::size_t upper = 0;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::Word || pack.stopWords.has(tokens[i].lower))
            continue;
        ++content;
        upper += startsUpper(tokens[i].text);
    }
    return content > 0 && upper * 10 > content * 6;
}

/// "the" and the nouns up to the first preposition: where the title's subject ends, as a token index.
std::size_t headOf(const std::vector<Token>& tokens, const std::vector<PartOfSpeech>& tags) {
    std::size_t head = 0;
    for (std::size_t i = 0;
         i < tokens.size() && !isIn(tokens[i].lower, kPrepositions) && tokens[i].text != ":" && tokens[i].text != ",";
         ++i)
        if (tags[i] == PartOfSpeech::Noun || tags[i] == PartOfSpeech::Proper)
            head = i;
    return head;
}

/// A title with a main verb; "The woman who found the dinosaurs" has only a side clause.
bool isClause(const std::vector<Token>& tokens, const std::vector<PartOfSpeech>& tags, EnglishGrammar& grammar) {
    std::size_t end = tokens.size();
    for (std::size_t i = 1; i < end; ++i)
        if (tokens[i].lower == "who" || tokens[i].lower == "that" || tokens[i].lower == "which")
            end = i;
    return grammar.hasFiniteVerb(tokens, tags, 0, end);
}

bool isSuperlative(const std::vector<Token>& tokens) {
    for (std::size_t i = 1; i < std::min<std::size_t>(tokens.size(), 3); ++i)
        if ((tokens[i].lower.ends_with("est") && tokens[i].lower.size() > 4 &&
             !isIn(tokens[i].lower, kNotSuperlative)) ||
            isIn(tokens[i].lower, kRanks))
            return true;
    return false;
}

bool isToldInThePast(const Document& document, EnglishGrammar& grammar) {
    int balance = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(document.sentences.size(), 60); ++i) {
        const std::vector<Token>& tokens = document.sentences[i].tokens;
        const std::vector<PartOfSpeech> tags = grammar.tag(tokens);
        for (std::size_t k = 0; k < tokens.size(); ++k) {
            const std::string& lower = tokens[k].lower;
            if (tags[k] != PartOfSpeech::Verb)
                continue;
            const bool past =
                isIn(lower, kPastVerbs) || lower.ends_with("ed") || grammar.wordNet().isIrregularVerb(lower);
            balance += past ? 1 : isIn(lower, kPresentVerbs) || lower.ends_with("s") ? -1 : 0;
        }
    }
    return balance > 0;
}

/// "Mary Anning, the fossil hunter": in a title in sentence case two words with capitals are a name.
bool startsWithName(const std::vector<Token>& tokens, const LanguagePack& pack) {
    return tokens.size() > 1 && tokens[1].kind == TokenKind::Word && startsUpper(tokens[1].text) &&
           !pack.stopWords.has(tokens[0].lower) && !isTitleCase(tokens, pack);
}

std::string withSmallStart(const std::string& title, const std::vector<Token>& tokens, const Writings& writings,
                           const LanguagePack& pack) {
    const bool name = isAcronym(tokens[0].text) || tokens[0].lower == "i" || startsWithName(tokens, pack) ||
                      (writings.upper.count(tokens[0].lower) && !writings.lower.count(tokens[0].lower) &&
                       !pack.stopWords.has(tokens[0].lower));
    return name ? title : lowerCase(title.substr(0, 1), "en") + title.substr(1);
}

/// Headlines drop the article of their subject: "Port city swaps …" is spoken "A port city swaps …".
std::string withArticle(const std::string& title, const std::vector<Token>& tokens,
                        const std::vector<PartOfSpeech>& tags, EnglishGrammar& grammar, const Writings& writings) {
    std::size_t verb = 0;
    while (verb < tokens.size() && !grammar.hasFiniteVerb(tokens, tags, verb, verb + 1))
        ++verb;
    if (verb == 0 || verb >= tokens.size() || tags[0] == PartOfSpeech::Determiner || tags[0] == PartOfSpeech::Number ||
        tags[0] == PartOfSpeech::Function)
        return title;
    for (std::size_t i = 0; i < verb; ++i) {
        const bool named = tags[i] == PartOfSpeech::Proper || writings.upper.count(tokens[i].lower);
        if (named || tags[i] == PartOfSpeech::Function || tags[i] == PartOfSpeech::Determiner ||
            tokens[i].kind == TokenKind::Mark)
            return title;
    }
    const std::string& head = tokens[verb - 1].lower;
    const int lexFile = grammar.lexFileOf(grammar.nounBase(head));
    const bool countable = lexFile == WordNet::kPerson || lexFile == WordNet::kGroup || lexFile == WordNet::kLocation ||
                           lexFile == WordNet::kAnimal || lexFile == WordNet::kArtifact;
    if (grammar.isPlural(head) || !countable)
        return title;
    const bool vowel = std::string_view("aeio").find(tokens[0].lower[0]) != std::string_view::npos;
    return (vowel ? "An " : "A ") + lowerCase(title.substr(0, 1), "en") + title.substr(1);
}

struct Title {
    std::string text;  ///< in sentence case
    std::vector<Token> tokens;
    std::vector<PartOfSpeech> tags;
    std::string small;  ///< as it goes on in the middle of a sentence
};

/// True when the text speaks of something that the title names. A list may name its subject in the title alone.
bool isTold(const std::vector<Token>& title, const Document& document, EnglishGrammar& grammar, TextReader& reader) {
    std::set<std::string> told;
    for (const SourceSentence& sentence : document.sentences) {
        if (sentence.bullet)
            return true;
        for (const Token& token : sentence.tokens)
            if (token.kind == TokenKind::Word && !grammar.pack().stopWords.has(token.lower))
                told.insert(reader.stem(grammar.nounBase(token.lower)));
    }
    return std::any_of(title.begin(), title.end(),
                       [&](const Token& token) { return told.count(reader.stem(grammar.nounBase(token.lower))) > 0; });
}

/// A title that starts with a question word or verb; "" for others.
std::string questionTitle(const Title& title) {
    const std::string& first = title.tokens[0].lower;
    const std::string& second = title.tokens[1].lower;
    const bool asks = isIn(second, kQuestionVerbs);
    if (first == "why" || first == "what" || first == "where" || first == "when" || first == "who")
        return asks ? title.text + "?" : "This is " + title.small + ".";
    const bool amount = second == "many" || second == "much" || second == "long" || second == "far";
    if (first == "how")
        return asks || amount ? title.text + "?" : "Here is " + title.small + ".";
    return isIn(first, kQuestionVerbs) ? title.text + "?" : std::string();
}

std::string superlativeQuestion(const Title& title, const Document& document, EnglishGrammar& grammar) {
    const std::string& head = title.tokens[headOf(title.tokens, title.tags)].lower;
    const bool person = grammar.lexFileOf(grammar.nounBase(head)) == WordNet::kPerson;
    const bool past = isToldInThePast(document, grammar);
    const char* const verb = grammar.isPlural(head) ? (past ? "were " : "are ") : (past ? "was " : "is ");
    return std::string(person ? "Who " : "What ") + verb + title.small + "?";
}

/// A title without a verb: "The Loudest Sound in History", "A Guide to Compost", "Deep Sea Mining".
std::string nounTitle(const Title& title, const Document& document, EnglishGrammar& grammar) {
    const std::string& first = title.tokens[0].lower;
    if (first == "the" && isSuperlative(title.tokens))
        return superlativeQuestion(title, document, grammar);
    if (first == "the" || first == "a" || first == "an") {
        const bool telling = std::any_of(title.tokens.begin(), title.tokens.end(),
                                         [](const Token& t) { return isIn(t.lower, kTellingNouns); });
        return (telling ? "This is " : "This is the story of ") + title.small + ".";
    }
    const bool dated = std::any_of(title.tokens.begin(), title.tokens.end(),
                                   [](const Token& t) { return t.kind == TokenKind::Number; });
    const bool apart =
        std::any_of(title.tokens.begin(), title.tokens.end(), [](const Token& t) { return t.text == ","; });
    if (isIn(first, kPresenting) || (dated && apart))
        return title.text + ".";  // "Introducing Lumo: …", "Team meeting, 12 Feb 2025"
    if (apart && startsWithName(title.tokens, grammar.pack()) && isToldInThePast(document, grammar))
        return "This is the story of " + title.small + ".";
    // "Coffee facts" is about coffee.
    const std::size_t last = title.tokens.size() - 1;
    const bool generic = last > 0 && isIn(title.tokens[last].lower, kGenericNouns);
    return "Let's talk about " + (generic ? title.small.substr(0, title.tokens[last - 1].end) : title.small) + ".";
}

}  // namespace

std::string titleInSentenceCase(const Document& document, EnglishGrammar& grammar, TextReader& reader) {
    std::string title = trimmed(document.title);
    while (title.ends_with('.') && !title.ends_with("..."))
        title.pop_back();
    const std::vector<Token> tokens = reader.tokens(title);
    if (tokens.empty() || !isTitleCase(tokens, grammar.pack()))
        return title;
    const Writings writings = writingsOf(document);
    std::string out;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        const bool starts = i == 0 || tokens[i - 1].text == ":";
        const bool known = grammar.isCommonWord(token.lower);
        const bool name =
            isAcronym(token.text) || (writings.upper.count(token.lower) && !writings.lower.count(token.lower));
        const bool lower = !starts && !name && token.lower != "i" &&
                           (known || writings.lower.count(token.lower) || grammar.pack().stopWords.has(token.lower));
        out += (token.spaceBefore ? " " : "") + (lower ? token.lower : token.text);
    }
    return out;
}

std::string spokenTitle(const Document& document, EnglishGrammar& grammar, TextReader& reader) {
    const std::string text = titleInSentenceCase(document, grammar, reader);
    Title title{text, reader.tokens(text), {}, {}};
    const std::size_t words = spokenWords(title.tokens);
    if (words < 2 || words > kMaxTitleWords || !isTold(title.tokens, document, grammar, reader))
        return {};
    if (text.ends_with('?') || text.ends_with('!'))
        return text;
    const Writings writings = writingsOf(document);
    title.tags = grammar.tag(title.tokens);
    title.small = withSmallStart(text, title.tokens, writings, grammar.pack());
    if (std::string question = questionTitle(title); !question.empty())
        return question;
    const std::string& first = title.tokens[0].lower;
    const bool counted = title.tokens[0].kind == TokenKind::Number || grammar.pack().numberWords.has(first);
    if (isClause(title.tokens, title.tags, grammar) && !counted)
        return withArticle(text, title.tokens, title.tags, grammar, writings) + ".";
    if (counted && grammar.isPlural(title.tokens[headOf(title.tokens, title.tags)].lower))
        return "Here are " + title.small + ".";
    return nounTitle(title, document, grammar);
}

}  // namespace sw
