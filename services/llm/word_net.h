#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace sw {

enum class WordClass { Noun, Verb, Adjective, Adverb };

/// WordNet 3.0 in its own database format (wndb(5WN), cntlist(5WN)): which words are nouns, verbs or adjectives and how
/// often, their base forms, and what nouns mean. Read-only after opening; safe for use from several threads.
class WordNet {
public:
    /// The lexicographer files (lexnames(5WN)) that matter here.
    enum LexFile {
        kAct = 4,
        kAnimal = 5,
        kArtifact = 6,
        kBody = 8,
        kEvent = 11,
        kFood = 13,
        kGroup = 14,
        kLocation = 15,
        kObject = 17,
        kPerson = 18,
        kPhenomenon = 19,
        kPlant = 20,
        kSubstance = 27,
        kTime = 28
    };

    /// One meaning of a noun.
    struct Sense {
        std::vector<std::string> words;  ///< spaces instead of underscores
        std::string gloss;               ///< the definition without its examples
        int lexFile = 0;
        bool instance = false;            ///< of a proper noun
        std::vector<std::int64_t> above;  ///< the more general senses, for senseAt
        std::vector<std::int64_t> below;  ///< the kinds of it
    };

    /// Opens the database in `folder`. MissingComponent, naming the Debian package, when it is not there.
    static Result<std::shared_ptr<const WordNet>> open(const std::filesystem::path& folder);

    /// How common a lower-case base form is in the word class: its tagged occurrences plus 0.2, or 0 when it is not in
    /// it.
    [[nodiscard]] double weight(WordClass wordClass, std::string_view base) const;

    /// The base form of a lower-case verb form ("rose" → "rise", "opened" → "open"); the word itself when unknown.
    [[nodiscard]] std::string verbBase(const std::string& word) const;

    /// True when the form is irregular ("rose"), listed in verb.exc.
    [[nodiscard]] bool isIrregularVerb(std::string_view word) const;

    /// The singular of a lower-case noun form ("tsunamis" → "tsunami"); the word itself when unknown.
    [[nodiscard]] std::string nounBase(const std::string& word) const;

    /// The plural of a lower-case noun ("octopus" → "octopuses", "mouse" → "mice").
    [[nodiscard]] std::string plural(const std::string& noun) const;

    /// The meanings of a noun, the commonest first; spaces may stand for underscores. Reads from the disk.
    [[nodiscard]] std::vector<Sense> senses(std::string_view noun) const;
    [[nodiscard]] Sense senseAt(std::int64_t offset) const;

private:
    WordNet() = default;
    std::filesystem::path m_nounFile;
    std::string m_index[4];
    std::string m_counts;
    std::string m_verbForms;
    std::string m_nounForms;
};

}  // namespace sw
