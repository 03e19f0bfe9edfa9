#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace sw::illustration {

enum class PartOfSpeech { Noun, Verb, Adjective };

/// One meaning of a noun.
struct NounSense {
    std::vector<std::string> words;         ///< in lower case, with spaces
    std::vector<std::uint32_t> hypernyms;   ///< what it is a kind of
    std::vector<std::uint32_t> instanceOf;  ///< what it is one of, when it is a single thing (Krakatoa → volcano)
};

/// English words as WordNet 3.0 knows them (https://wordnet.princeton.edu/documentation/wndb5wn). Immutable: may be
/// used from any thread; copies share the text.
class Lexicon {
public:
    /// `folder` holds index.noun and its companions. MissingComponent when it does not.
    static Result<Lexicon> open(const std::filesystem::path& folder);

    /// How often `lemma` is this part of speech in WordNet's tagged texts, plus a little for being known; 0 when
    /// unknown.
    [[nodiscard]] double weight(PartOfSpeech part, std::string_view lemma) const;
    /// The base form of an inflected word ("volcanoes" → "volcano"); the word itself when there is none.
    [[nodiscard]] std::string lemma(PartOfSpeech part, std::string_view word) const;
    /// The meanings of a noun, most frequent first; `lemma` in lower case, with spaces.
    [[nodiscard]] std::vector<std::uint32_t> senses(std::string_view lemma) const;
    [[nodiscard]] NounSense sense(std::uint32_t offset) const;

private:
    struct Texts;
    std::shared_ptr<const Texts> m_texts;
};

}  // namespace sw::illustration
