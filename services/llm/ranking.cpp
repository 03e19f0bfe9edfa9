#include "services/llm/ranking.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace sw {
namespace {

constexpr int kIterations = 40;
constexpr double kDamping = 0.85;

struct Weighted {
    std::size_t term = 0;
    double weight = 0;
};

/// A sentence's terms by number, with weights of length 1.
std::vector<Weighted> vectorOf(const SourceSentence& sentence, std::map<std::string, std::size_t>& numbers,
                               const TermRarity& rarity) {
    std::map<std::size_t, std::pair<double, double>> counts;  // term → count, rarity
    for (const std::string& term : sentence.terms) {
        const std::size_t number = numbers.try_emplace(term, numbers.size()).first->second;
        counts[number].first += 1;
        counts[number].second = rarity.of(term);
    }
    std::vector<Weighted> out;
    double squares = 0;
    for (const auto& [term, value] : counts) {
        out.push_back({term, (1 + std::log(value.first)) * value.second});
        squares += out.back().weight * out.back().weight;
    }
    for (Weighted& w : out)
        w.weight /= std::sqrt(squares);
    return out;
}

/// The cosine of every pair, as rows of a full matrix.
std::vector<double> similarities(const std::vector<std::vector<Weighted>>& vectors, std::size_t terms) {
    const std::size_t n = vectors.size();
    std::vector<std::vector<std::pair<std::size_t, double>>> sentencesWith(terms);
    for (std::size_t i = 0; i < n; ++i)
        for (const Weighted& w : vectors[i])
            sentencesWith[w.term].emplace_back(i, w.weight);
    std::vector<double> matrix(n * n, 0.0);
    for (std::size_t i = 0; i < n; ++i)
        for (const Weighted& w : vectors[i])
            for (const auto& [j, weight] : sentencesWith[w.term])
                if (j != i)
                    matrix[i * n + j] += w.weight * weight;
    return matrix;
}

std::vector<double> lexRank(const std::vector<double>& matrix, std::size_t n) {
    std::vector<double> sums(n, 0.0);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            sums[i] += matrix[i * n + j];
    std::vector<double> rank(n, 1.0 / static_cast<double>(n));
    std::vector<double> next(n);
    for (int round = 0; round < kIterations; ++round) {
        std::fill(next.begin(), next.end(), (1 - kDamping) / static_cast<double>(n));
        for (std::size_t j = 0; j < n; ++j) {
            if (sums[j] <= 0)
                continue;
            const double share = kDamping * rank[j] / sums[j];
            for (std::size_t i = 0; i < n; ++i)
                next[i] += share * matrix[j * n + i];
        }
        rank.swap(next);
    }
    const double most = *std::max_element(rank.begin(), rank.end());
    for (double& r : rank)
        r /= most;
    return rank;
}

double titleShare(const SourceSentence& sentence, const std::set<std::string>& title) {
    if (title.empty())
        return 0;
    std::set<std::string> shared;
    for (const std::string& term : sentence.terms)
        if (title.count(term))
            shared.insert(term);
    return static_cast<double>(shared.size()) / static_cast<double>(title.size());
}

/// What a sentence is worth by itself.
double ownScore(const SourceSentence& s, const Document& document, const LanguagePack& pack,
                const std::set<std::string>& title) {
    double score = 0;
    score += s.inParagraph == 0 ? 0.22 : 0;
    score += s.paragraph == 0 ? 0.15 : 0;
    score += s.paragraph + 1 == document.paragraphs && s.inParagraph + 1 == s.paragraphLength ? 0.1 : 0;
    score += 0.35 * titleShare(s, title);
    score += std::min(0.45, 0.22 * static_cast<double>(numberPhrases(s.tokens, pack).size()));
    double hooks = 0;
    double contrast = 0;
    for (const Token& token : s.tokens) {
        hooks += pack.hookWords.has(token.lower);
        contrast += pack.contrastWords.has(token.lower);
    }
    score += std::min(0.4, 0.14 * hooks) + std::min(0.2, 0.12 * contrast);
    if (!pack.spaced) {
        const auto letters = static_cast<double>(s.text.size()) / 3;
        return score - 0.006 * std::max(0.0, letters - 60) - (letters < 8 ? 0.7 : 0);
    }
    const auto words = static_cast<double>(spokenWords(s.tokens));
    return score - 0.018 * std::max(0.0, words - 24) - 0.08 * std::max(0.0, 7 - words);
}

}  // namespace

TermRarity::TermRarity(const Document& document) {
    for (const SourceSentence& sentence : document.sentences) {
        const std::set<std::string> terms(sentence.terms.begin(), sentence.terms.end());
        for (const std::string& term : terms)
            m_rarity[term] += 1;
    }
    const auto n = static_cast<double>(document.sentences.size());
    m_rarest = std::log(1 + n);
    for (auto& [term, value] : m_rarity)
        value = std::log(1 + n / value);
}

double TermRarity::of(const std::string& term) const {
    const auto it = m_rarity.find(term);
    return it == m_rarity.end() ? m_rarest : it->second;
}

double overlapOf(const std::vector<std::string>& a, const std::vector<std::string>& b, const TermRarity& rarity) {
    const std::set<std::string> left(a.begin(), a.end());
    const std::set<std::string> right(b.begin(), b.end());
    const auto sum = [&](const std::set<std::string>& terms) {
        return std::accumulate(terms.begin(), terms.end(), 0.0,
                               [&](double total, const std::string& term) { return total + rarity.of(term); });
    };
    double shared = 0;
    for (const std::string& term : left)
        if (right.count(term))
            shared += rarity.of(term);
    const double smaller = std::min(sum(left), sum(right));
    return smaller > 0 ? shared / smaller : 0;
}

double shareOf(const std::vector<std::string>& said, const std::vector<std::string>& again, const TermRarity& rarity) {
    const std::set<std::string> left(said.begin(), said.end());
    const std::set<std::string> right(again.begin(), again.end());
    double all = 0;
    double shared = 0;
    for (const std::string& term : left) {
        all += rarity.of(term);
        shared += right.count(term) ? rarity.of(term) : 0;
    }
    return all > 0 ? shared / all : 0;
}

std::vector<double> rankSentences(const Document& document, const LanguagePack& pack, const TermRarity& rarity) {
    const std::size_t n = document.sentences.size();
    std::vector<double> scores(n, -1);
    if (n == 0)
        return scores;
    const std::set<std::string> title(document.titleTerms.begin(), document.titleTerms.end());
    std::vector<double> own(n);
    for (std::size_t i = 0; i < n; ++i)
        own[i] = ownScore(document.sentences[i], document, pack, title);

    std::vector<std::size_t> chosen(n);
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    if (n > kMaxRanked) {
        std::stable_sort(chosen.begin(), chosen.end(), [&](std::size_t a, std::size_t b) { return own[a] > own[b]; });
        chosen.resize(kMaxRanked);
        std::sort(chosen.begin(), chosen.end());
    }
    std::map<std::string, std::size_t> numbers;
    std::vector<std::vector<Weighted>> vectors;
    for (const std::size_t i : chosen)
        vectors.push_back(vectorOf(document.sentences[i], numbers, rarity));
    const std::vector<double> rank = lexRank(similarities(vectors, numbers.size()), chosen.size());
    for (std::size_t k = 0; k < chosen.size(); ++k) {
        // Few terms make a short vector that is near to many others by chance.
        const double terms = std::min(1.0, std::sqrt(static_cast<double>(vectors[k].size()) / 5));
        scores[chosen[k]] = std::max(0.0, rank[k] * terms + own[chosen[k]]);
    }
    return scores;
}

}  // namespace sw
