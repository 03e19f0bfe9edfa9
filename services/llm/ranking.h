#pragma once

#include <map>
#include <string>
#include <vector>

#include "services/llm/document.h"

namespace sw {

/// At most this many sentences are compared with each other; of longer texts the most promising are taken first.
inline constexpr std::size_t kMaxRanked = 320;

/// How rare each term of a document is: ln(1 + sentences / sentences with it).
class TermRarity {
public:
    explicit TermRarity(const Document& document);
    /// Of a term; the rarest for one the document does not have.
    [[nodiscard]] double of(const std::string& term) const;

private:
    std::map<std::string, double> m_rarity;
    double m_rarest = 1;
};

/// How similar two bags of terms are: the shared rarity over the smaller bag's, 0 to 1.
double overlapOf(const std::vector<std::string>& a, const std::vector<std::string>& b, const TermRarity& rarity);

/// How much of the rarity of `said` the terms of `again` hold, 0 to 1.
double shareOf(const std::vector<std::string>& said, const std::vector<std::string>& again, const TermRarity& rarity);

/// How much each sentence of the document says about the whole, about 0 to 2: LexRank (Erkan and Radev 2004,
/// continuous, damping 0.85) plus position, words shared with title and headings, numbers, contrast and hook words.
/// Sentences that were not compared have −1.
std::vector<double> rankSentences(const Document& document, const LanguagePack& pack, const TermRarity& rarity);

}  // namespace sw
