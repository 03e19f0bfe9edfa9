#pragma once

#include <map>
#include <string>
#include <vector>

#include "services/llm/document.h"
#include "services/llm/english_grammar.h"
#include "services/llm/ranking.h"

namespace sw {

/// What the sentences of an English text take for granted: things called "the …" that an earlier sentence has
/// introduced as "a …". Whoever tells the later one should tell the earlier one too.
class EnglishReferences {
public:
    /// Only sentences with `near` set are read, so that long texts stay quick.
    EnglishReferences(const Document& document, EnglishGrammar& grammar, const std::vector<bool>& near);

    /// The sentences that introduce what sentence `i` speaks of, without those of things that the whole text is about.
    [[nodiscard]] const std::vector<int>& introductionsOf(std::size_t i) const { return m_introductions[i]; }

    /// True when sentence `i` goes on from the one before by an unintroduced subject: "… a jump in pressure. The pulse
    /// …".
    [[nodiscard]] bool bridges(std::size_t i) const { return m_bridges[i]; }

private:
    /// A noun phrase: "a strange line" with its head "line".
    struct Phrase {
        std::string head;
        std::size_t end = 0;  ///< the token behind it
    };
    Phrase phraseBehind(const std::vector<Token>& tokens, const std::vector<PartOfSpeech>& tags, std::size_t article,
                        EnglishGrammar& grammar) const;
    void findIntroductions(const Document& document, EnglishGrammar& grammar, const std::vector<bool>& near);
    void findReferences(const SourceSentence& sentence, EnglishGrammar& grammar);
    [[nodiscard]] bool isFamiliar(const std::string& noun) const;

    std::map<std::string, int> m_introducedIn;  // noun → first sentence that says "a noun"
    std::map<std::string, int> m_firstMention;  // noun → first sentence that has it
    std::map<std::string, int> m_mentions;      // noun → how many sentences have it
    std::vector<std::string> m_titleNouns;
    std::vector<std::vector<int>> m_introductions;
    std::vector<bool> m_bridges;
};

}  // namespace sw
