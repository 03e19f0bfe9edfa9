#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "services/llm/document.h"
#include "services/llm/english_compression.h"
#include "services/llm/english_grammar.h"

namespace sw {

/// What the writer does to single sentences, in any language; English is also shortened and its quotations are
/// untangled. For one thread at a time; the reader must outlive it.
class SentenceCraft {
public:
    /// `wordNet` is needed for English only and may be null for other languages.
    SentenceCraft(TextReader& reader, std::shared_ptr<const LanguagePack> pack, std::shared_ptr<const WordNet> wordNet);

    [[nodiscard]] TextReader& reader() { return m_reader; }
    [[nodiscard]] const LanguagePack& pack() const { return *m_pack; }
    /// Null unless the language is English.
    [[nodiscard]] EnglishGrammar* grammar() { return m_grammar.get(); }

    /// The sentence as it is spoken: brackets and datelines gone, quotations untangled; mostly one, sometimes several.
    std::vector<std::string> spoken(const std::string& sentence);

    /// The spoken sentences, each shortened until `fits` agrees or nothing more can go, long ones divided in two.
    std::vector<std::string> shortened(const std::vector<std::string>& spoken,
                                       const std::function<bool(const std::string&)>& fits);

    /// True when the sentence cannot be understood without the one before.
    bool leansOnPrevious(const std::string& sentence);

    /// True when the sentence only announces the next one ("The design is simple.", "There is another benefit.").
    /// `next` is the sentence behind it, null for the last.
    bool announcesNext(const SourceSentence& sentence, const SourceSentence* next);

    /// The sentence without what ties it to one that is not told: "However, …", "But …", "also".
    std::string untied(const std::string& sentence);

    /// False when the sentence certainly lacks a verb; only known in English.
    bool isWholeSentence(const std::string& sentence);

private:
    [[nodiscard]] bool lacksSpeaker(const std::string& sentence);
    [[nodiscard]] bool pointsBack(const std::vector<Token>& tokens) const;

    TextReader& m_reader;
    std::shared_ptr<const LanguagePack> m_pack;
    std::unique_ptr<EnglishGrammar> m_grammar;
    std::unique_ptr<EnglishCompression> m_compression;
};

}  // namespace sw
