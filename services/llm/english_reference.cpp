#include "services/llm/english_reference.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace sw {
namespace {

constexpr int kFamiliarMentions = 5;  // what so many sentences speak of needs no introduction

/// Words behind a noun that say which one is meant.
constexpr std::string_view kDefining[] = {"of",  "that", "in",   "which", "who", "when", "where", "between",
                                          "for", "to",   "from", "at",    "on",  "with", "behind"};

bool isDefining(std::string_view word) {
    return std::find(std::begin(kDefining), std::end(kDefining), word) != std::end(kDefining);
}

/// A name with no other part of it beside: "Cuvier had to admit".
bool isBareName(const std::vector<Token>& tokens, const std::vector<PartOfSpeech>& tags, std::size_t i) {
    const auto named = [&](std::size_t k) { return k < tags.size() && tags[k] == PartOfSpeech::Proper; };
    const bool starts =
        i == 0 && startsUpper(tokens[0].text) && (tags[0] == PartOfSpeech::Proper || tags[0] == PartOfSpeech::Noun);
    return (named(i) || starts) && !named(i + 1) && !(i > 0 && named(i - 1)) &&
           !(i == 1 && startsUpper(tokens[0].text) && tags[0] != PartOfSpeech::Function);
}

/// Where the main clause starts, behind an opening such as "In total" or "By the next morning,".
bool isSubjectPosition(const std::vector<Token>& tokens, std::size_t i) {
    if (i == 0 || (i <= 8 && tokens[i - 1].text == ","))
        return true;
    return i == 2 && tokens[0].lower == "in" && tokens[1].lower == "total";
}

}  // namespace

EnglishReferences::EnglishReferences(const Document& document, EnglishGrammar& grammar, const std::vector<bool>& near)
    : m_introductions(document.sentences.size()), m_bridges(document.sentences.size(), false) {
    std::string title = document.title;
    for (std::size_t from = 0; from < title.size();) {
        const std::size_t to = std::min(title.find_first_of(" -,:", from), title.size());
        if (to > from)
            m_titleNouns.push_back(grammar.nounBase(lowerCase(title.substr(from, to - from), "en")));
        from = to + 1;
    }
    findIntroductions(document, grammar, near);
    for (const SourceSentence& sentence : document.sentences)
        if (near[static_cast<std::size_t>(sentence.index)])
            findReferences(sentence, grammar);
}

EnglishReferences::Phrase EnglishReferences::phraseBehind(const std::vector<Token>& tokens,
                                                          const std::vector<PartOfSpeech>& tags, std::size_t article,
                                                          EnglishGrammar& grammar) const {
    Phrase phrase;
    std::size_t i = article + 1;
    for (; i < tokens.size(); ++i) {
        if (tags[i] == PartOfSpeech::Noun)
            phrase.head = grammar.nounBase(tokens[i].lower);
        else if (tags[i] != PartOfSpeech::Adjective && tags[i] != PartOfSpeech::Proper &&
                 tags[i] != PartOfSpeech::Number)
            break;
    }
    phrase.end = i;
    return phrase;
}

void EnglishReferences::findIntroductions(const Document& document, EnglishGrammar& grammar,
                                          const std::vector<bool>& near) {
    for (const SourceSentence& sentence : document.sentences) {
        if (!near[static_cast<std::size_t>(sentence.index)])
            continue;
        const std::vector<PartOfSpeech> tags = grammar.tag(sentence.tokens);
        std::set<std::string> nouns;
        for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
            const std::string& lower = sentence.tokens[i].lower;
            // "Georges Cuvier" introduces whom "Cuvier" names later.
            if (i > 0 && tags[i] == PartOfSpeech::Proper &&
                (tags[i - 1] == PartOfSpeech::Proper || (i == 1 && startsUpper(sentence.tokens[0].text))))
                m_introducedIn.try_emplace(lower, sentence.index);
            if (tags[i] == PartOfSpeech::Proper)
                nouns.insert(lower);
            if (tags[i] == PartOfSpeech::Noun)
                nouns.insert(grammar.nounBase(lower));
            if (lower == "a" || lower == "an")
                if (const Phrase phrase = phraseBehind(sentence.tokens, tags, i, grammar); !phrase.head.empty())
                    m_introducedIn.try_emplace(phrase.head, sentence.index);
        }
        for (const std::string& noun : nouns) {
            m_firstMention.try_emplace(noun, sentence.index);
            ++m_mentions[noun];
        }
    }
}

bool EnglishReferences::isFamiliar(const std::string& noun) const {
    const auto it = m_mentions.find(noun);
    return (it != m_mentions.end() && it->second >= kFamiliarMentions) ||
           std::find(m_titleNouns.begin(), m_titleNouns.end(), noun) != m_titleNouns.end();
}

void EnglishReferences::findReferences(const SourceSentence& sentence, EnglishGrammar& grammar) {
    const auto index = static_cast<std::size_t>(sentence.index);
    const std::vector<PartOfSpeech> tags = grammar.tag(sentence.tokens);
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        if (isBareName(sentence.tokens, tags, i) && !isFamiliar(sentence.tokens[i].lower)) {
            const auto introduced = m_introducedIn.find(sentence.tokens[i].lower);
            if (introduced != m_introducedIn.end() && introduced->second < sentence.index)
                m_introductions[index].push_back(introduced->second);
        }
        if (sentence.tokens[i].lower != "the")
            continue;
        const Phrase phrase = phraseBehind(sentence.tokens, tags, i, grammar);
        const bool defined = phrase.end < sentence.tokens.size() && isDefining(sentence.tokens[phrase.end].lower);
        const bool plain = phrase.end == i + 2;  // "the inbox", not "the harbour district"
        if (phrase.head.empty() || defined || isFamiliar(phrase.head))
            continue;
        const auto introduced = m_introducedIn.find(phrase.head);
        if (introduced != m_introducedIn.end() && introduced->second < sentence.index) {
            m_introductions[index].push_back(introduced->second);
        } else if (plain && sentence.inParagraph > 0 && isSubjectPosition(sentence.tokens, i) &&
                   phrase.end < tags.size() && tags[phrase.end] == PartOfSpeech::Verb &&
                   m_firstMention[phrase.head] >= sentence.index) {
            m_bridges[index] = true;
        }
    }
}

}  // namespace sw
