#include "services/llm/english_quotation.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "core/base/text.h"
#include "services/llm/english_words.h"

namespace sw {
namespace {

constexpr std::string_view kSayVerbs[] = {
    "said",   "says",      "noted",    "notes",   "added",    "adds",     "explained", "explains",
    "told",   "wrote",     "writes",   "argued",  "argues",   "asked",    "recalled",  "recalls",
    "warned", "warns",     "insisted", "insists", "joked",    "replied",  "claimed",   "claims",
    "put",    "cautioned", "admitted", "stated",  "stressed", "observed", "concluded"};
constexpr std::string_view kSpeakerWords[] = {"i",     "i'm", "i’m", "i've", "i’ve", "we",   "we're", "we’re", "we've",
                                              "we’ve", "my",  "our", "us",   "me",   "mine", "ours",  "here"};
constexpr std::string_view kSpeakerEnds[] = {"at",        "in",    "on",    "during", "after", "before", "to",
                                             "when",      "as",    "while", "of",     "last",  "this",   "later",
                                             "yesterday", "today", "once",  "who",    "with",  "from",   "about"};

/// A sentence's parts: what stands in quotation marks and what does not, in turn.
struct Part {
    std::string text;
    bool quoted = false;
};

std::vector<Part> partsOf(const std::string& sentence) {
    std::vector<Part> parts(1);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const std::string_view rest = std::string_view(sentence).substr(i);
        const bool curly = rest.starts_with("“") || rest.starts_with("”");
        if (sentence[i] == '"' || curly) {
            const bool open = curly ? rest.starts_with("“") : !parts.back().quoted;
            parts.push_back({{}, open});
            i += curly ? 2 : 0;
        } else {
            parts.back().text += sentence[i];
        }
    }
    std::vector<Part> out;
    for (Part& part : parts) {
        part.text = trimmed(part.text);
        if (!part.text.empty())
            out.push_back(std::move(part));
    }
    return out;
}

std::size_t countWords(TextReader& reader, const std::string& text) {
    std::size_t words = 0;
    for (const Token& token : reader.tokens(text))
        words += token.kind != TokenKind::Mark;
    return words;
}

/// The quoted words as running text: where the attribution between two of them ends its sentence, so do they.
std::string quotedText(const std::vector<Part>& parts) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!parts[i].quoted)
            continue;
        std::string text = parts[i].text;
        const bool goesOn = i + 2 < parts.size() && !parts[i + 1].text.ends_with('.') &&
                            std::islower(static_cast<unsigned char>(parts[i + 2].text[0]));
        if (text.ends_with(',')) {
            text.pop_back();
            if (!goesOn)
                text += '.';
            else if (!parts[i + 2].text.starts_with("that "))
                text += ',';
        }
        out += (out.empty() ? "" : " ") + text;
    }
    if (!out.empty() && std::isalnum(static_cast<unsigned char>(out.back())))
        out += '.';
    return out;
}

std::string textBetween(const std::string& source, const std::vector<Token>& tokens, std::size_t from, std::size_t to) {
    return from < to ? source.substr(tokens[from].begin, tokens[to - 1].end - tokens[from].begin) : std::string();
}

/// True for the full stop of "Dr. Marsh" and "K. Dahl".
bool isNameStop(const std::vector<Token>& tokens, std::size_t i, const LanguagePack& pack) {
    return i > 0 && tokens[i].text == "." &&
           (pack.titles.has(tokens[i - 1].text) || (tokens[i - 1].text.size() == 1 && startsUpper(tokens[i - 1].text)));
}

/// Who speaks: before the verb ("Mayor Elena Visser said at …") or behind it ("said Tom Okafor, who …").
std::string speakerOf(const std::string& attribution, const LanguagePack& pack, TextReader& reader) {
    const std::vector<Token> tokens = reader.tokens(attribution);
    for (std::size_t verb = 0; verb < tokens.size(); ++verb) {
        if (!isIn(tokens[verb].lower, kSayVerbs))
            continue;
        std::size_t from = 0;
        while (from < verb && tokens[from].kind == TokenKind::Mark)
            ++from;
        if (from < verb) {
            std::size_t to = from;
            while (to < verb && tokens[to].text != ",")
                ++to;
            return textBetween(attribution, tokens, from, to);
        }
        std::size_t to = verb + 1;
        while (to < tokens.size() && !isIn(tokens[to].lower, kSpeakerEnds) &&
               (tokens[to].kind != TokenKind::Mark || isNameStop(tokens, to, pack)))
            ++to;
        return textBetween(attribution, tokens, verb + 1, to);
    }
    return {};
}

std::vector<std::string> attributed(const std::string& speaker, std::vector<std::string> sentences) {
    for (std::string& sentence : sentences)
        sentence = "\"" + sentence + "\"";
    sentences.front() = capitalised(speaker, "en") + " said: " + sentences.front();
    return sentences;
}

}  // namespace

bool endsInAttribution(const std::string& sentence) {
    const std::vector<Part> parts = partsOf(sentence);
    if (parts.size() < 2 || parts.back().quoted || !parts[parts.size() - 2].quoted)
        return false;
    for (const std::string& word : split(asciiLower(parts.back().text), ' '))
        if (isIn(word, kSayVerbs))
            return true;
    return false;
}

std::vector<std::string> spokenQuotation(const std::string& sentence, EnglishGrammar& grammar, TextReader& reader) {
    const std::vector<Part> parts = partsOf(sentence);
    const std::string quoted = quotedText(parts);
    const std::size_t all = countWords(reader, sentence);
    const bool whole = parts.size() == 1 && parts.front().quoted;
    if (quoted.empty() || !startsUpper(quoted) || countWords(reader, quoted) * 20 < all * 7)
        return {sentence};
    std::string attribution;
    for (const Part& part : parts)
        if (!part.quoted)
            attribution += " " + part.text;
    const std::string speaker = speakerOf(attribution, grammar.pack(), reader);
    if (speaker.empty() && !whole)
        return {sentence};  // a title or a word in quotation marks
    // "You" is fine from the narrator's mouth, but better from the one who said it, if that one has a name.
    const std::string who = asciiLower(speaker);
    const bool named = !speaker.empty() && who != "he" && who != "she" && who != "they";
    bool personal = false;
    for (const Token& token : reader.tokens(quoted))
        personal =
            personal || isIn(token.lower, kSpeakerWords) || (named && grammar.pack().secondPerson.has(token.lower));
    std::vector<std::string> sentences = reader.sentences(quoted);
    if (sentences.empty() || !grammar.hasFiniteVerb(reader.tokens(quoted)))
        return {sentence};
    for (std::string& one : sentences)
        one = capitalised(one, "en");
    // "He handed me an orange and said: …" tells more than who speaks.
    const bool acts = !speaker.empty() && grammar.hasFiniteVerb(reader.tokens(speaker));
    if (!personal && !acts)
        return sentences;
    return speaker.empty() ? std::vector<std::string>{sentence} : attributed(speaker, std::move(sentences));
}

}  // namespace sw
