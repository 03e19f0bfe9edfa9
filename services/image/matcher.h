#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "services/image/art_pack.h"
#include "services/image/lexicon.h"
#include "services/image/tagger.h"

namespace sw {

/// Why a picture was taken, from the most to the least certain.
enum class MatchReason {
    Name,      ///< the word is the picture's own name
    Metaphor,  ///< an entry of the hand-made table
    Context,   ///< an ambiguous word beside a word that settles it
    Kind,      ///< WordNet says it is a kind of what the picture shows
    Instance   ///< a proper noun that WordNet knows to be one of these
};

/// A word of a sentence and the picture that stands for it.
struct ArtMatch {
    std::string art;
    std::vector<std::string> satellites;
    std::string word;       ///< in base form
    std::size_t begin = 0;  ///< bytes into the sentence
    MatchReason reason = MatchReason::Name;
    double certainty = 0;  ///< 0…1
    friend bool operator==(const ArtMatch&, const ArtMatch&) = default;
};

/// Finds pictures for words, strictly: nouns only, whole names only, proper nouns only by what WordNet says they are,
/// and ambiguous words only beside a word that settles them. No picture beats the wrong picture. Immutable: may be used
/// from any thread.
class ArtMatcher {
public:
    /// Knows no word.
    ArtMatcher() = default;
    /// Reads metaphors.json, blocklist.json and words.json in `pictures` and WordNet in `wordnet`; every picture that
    /// they name must be in `pack`, which must outlive the matcher.
    static Result<ArtMatcher> open(const std::filesystem::path& pictures, const std::filesystem::path& wordnet,
                                   const ArtPack& pack);

    /// The matches in the order of the words. `context` are more words of the same text (its motif) that may settle an
    /// ambiguous one. English sentences are tagged; in other languages a word must be a picture's name in that
    /// language.
    [[nodiscard]] Result<std::vector<ArtMatch>> match(std::string_view sentence, std::string_view language,
                                                      const std::vector<std::string>& context) const;

    /// The picture of one noun in base form ("volcano", "light bulb"), as a text's motif lists them.
    [[nodiscard]] Result<std::optional<ArtMatch>> matchNoun(std::string_view noun, std::string_view language,
                                                            const std::vector<std::string>& context) const;

    /// Shows so general a thing (the globe, a city) that a more special picture of the same sentence goes before it.
    [[nodiscard]] bool isGeneric(std::string_view art) const { return m_generic.contains(art); }
    /// May only stand beside another picture (clocks, sparkles).
    [[nodiscard]] bool isSatelliteOnly(std::string_view art) const { return m_satellites.contains(art); }
    /// Brings a square ground of its own.
    [[nodiscard]] bool isFramed(std::string_view art) const { return m_framed.contains(art); }
    /// The landscape on which a picture is at home ("sea" for a whale), or "".
    [[nodiscard]] std::string groundOf(std::string_view art) const;

private:
    using Arts = std::vector<std::string>;
    using ArtTable = std::map<std::string, Arts, std::less<>>;
    struct Context {
        std::set<std::string, std::less<>> with;
        Arts art;
    };
    /// The words of one language other than English.
    struct Vocabulary {
        ArtTable words;
        std::vector<std::pair<std::string, std::string>> endings;  ///< plural ending → singular ending
    };
    struct Hit {
        Arts art;
        MatchReason reason;
    };

    Result<void> readMetaphors(const std::filesystem::path& file);
    Result<void> readBlocklist(const std::filesystem::path& file);
    Result<void> readVocabularies(const std::filesystem::path& file);
    [[nodiscard]] Result<void> check() const;

    [[nodiscard]] std::vector<ArtMatch> matchEnglish(std::string_view sentence,
                                                     const std::vector<std::string>& context) const;
    [[nodiscard]] Result<std::vector<ArtMatch>> matchLocal(std::string_view sentence, std::string_view language) const;
    [[nodiscard]] std::optional<Hit> phrase(const std::vector<illustration::TaggedWord>& words, std::size_t at,
                                            std::size_t count) const;
    [[nodiscard]] std::optional<Hit> noun(const std::string& lemma, const std::set<std::string>& around) const;
    [[nodiscard]] std::optional<Hit> kindOf(const std::string& lemma) const;
    [[nodiscard]] std::optional<Hit> instanceOf(const std::vector<illustration::TaggedWord>& words, std::size_t at,
                                              std::size_t count) const;
    [[nodiscard]] const Arts* localArt(const Vocabulary& vocabulary, const LocalNames& names, const std::string& word,
                                       Arts& holder) const;

    const ArtPack* m_pack = nullptr;
    illustration::Lexicon m_lexicon;
    ArtTable m_words;
    std::multimap<std::string, Context, std::less<>> m_contexts;
    ArtTable m_kinds;
    ArtTable m_instances;
    std::map<std::string, std::string, std::less<>> m_grounds;
    std::set<std::string, std::less<>> m_never;
    std::set<std::string, std::less<>> m_names;
    std::set<std::string, std::less<>> m_satellites;
    std::set<std::string, std::less<>> m_framed;
    std::set<std::string, std::less<>> m_abroad;
    std::set<std::string, std::less<>> m_generic;
    std::map<std::string, Vocabulary, std::less<>> m_vocabularies;
};

}  // namespace sw
