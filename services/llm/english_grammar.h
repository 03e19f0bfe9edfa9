#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "services/llm/text_reader.h"
#include "services/llm/word_net.h"

namespace sw {

enum class PartOfSpeech { Noun, Proper, Verb, Adjective, Number, Determiner, Function, Mark };

/// A small tagger and the grammar questions that the writer asks of English, on WordNet's words. It guesses by word
/// frequency and neighbours; what it decides is only which words may be left out. For one thread at a time.
class EnglishGrammar {
public:
    EnglishGrammar(std::shared_ptr<const WordNet> wordNet, std::shared_ptr<const LanguagePack> pack);

    [[nodiscard]] const WordNet& wordNet() const { return *m_wordNet; }
    [[nodiscard]] const LanguagePack& pack() const { return *m_pack; }

    /// One part of speech per token.
    std::vector<PartOfSpeech> tag(const std::vector<Token>& tokens);

    /// True when tokens[from, to) hold a verb that can carry a sentence: no infinitive, no -ing form, no bare
    /// participle.
    bool hasFiniteVerb(const std::vector<Token>& tokens, const std::vector<PartOfSpeech>& tags, std::size_t from,
                       std::size_t to);
    bool hasFiniteVerb(const std::vector<Token>& tokens);

    /// True for a sentence that tells the listener what to do: "Beat the butter.", "Pour it into the tin."
    bool isCommand(const std::vector<Token>& tokens);

    /// The base form of a lower-case noun; remembered.
    const std::string& nounBase(const std::string& lower);
    bool isPlural(const std::string& lower);

    /// True for a word that WordNet lists in lower case.
    bool isCommonWord(const std::string& lower);

    /// The lexicographer file of the noun's commonest sense, 0 for unknown nouns; remembered.
    int lexFileOf(const std::string& nounBase);

private:
    struct Weights {
        double noun = 0;
        double verb = 0;
        double adjective = 0;
        bool irregular = false;
    };
    const Weights& weightsOf(const std::string& lower);
    PartOfSpeech tagWord(const std::vector<Token>& tokens, std::size_t i, const std::vector<PartOfSpeech>& before);
    bool isDoubtfulVerb(const std::vector<Token>& tokens, const std::vector<PartOfSpeech>& tags, std::size_t from,
                        std::size_t i);
    bool isFinite(const std::vector<Token>& tokens, const std::vector<PartOfSpeech>& tags, std::size_t i);

    std::shared_ptr<const WordNet> m_wordNet;
    std::shared_ptr<const LanguagePack> m_pack;
    std::map<std::string, Weights> m_weights;
    std::map<std::string, std::string> m_nounBases;
    std::map<std::string, int> m_lexFiles;
};

}  // namespace sw
