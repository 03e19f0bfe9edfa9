#include "services/llm/selection.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace sw {
namespace {

constexpr std::size_t kLongestChain = 3;  // sentences that may have to come together
constexpr double kRepetition = 0.9;       // weight of saying a thing again
constexpr double kRetold = 0.95;          // weight of saying again what the hook has stated …
constexpr double kWholeHook = 0.8;        // share of a hook's terms that says all of it
constexpr std::size_t kManyTerms = 4;
constexpr double kAsked = 0.6;           // … or has asked or announced
constexpr double kSameParagraph = 0.17;  // weight of each unit that a paragraph has already given
constexpr double kContinues = 0.34;      // worth of going on from the sentence before
constexpr double kUnintroduced = 0.75;   // weight of a thing that was not introduced
constexpr double kPuzzling = 0.3;        // the same of the last sentence, before the others are known
constexpr double kNamesSubject = 0.5;    // worth of saying early whom it is about
constexpr double kStrong = 0.9;          // a score that makes a good second sentence
constexpr double kTelling = 0.3;         // a score below which a sentence only makes up time
constexpr double kEmpty = 0.05;          // a score below which a sentence ends nothing
constexpr double kWorthwhile = 0.15;     // below this a sentence only fills time
constexpr double kTolerable = 4;         // seconds below the aim that are better than an empty sentence
constexpr double kUsualSeconds = 5.0;
constexpr double kShortfall = 2.5;  // seconds below the aim that are worth another look

using Chain = std::vector<std::size_t>;

class Selection {
public:
    Selection(std::vector<ScriptUnit>& units, const SelectionAim& aim, const TermRarity& rarity)
        : m_units(units), m_aim(aim), m_rarity(rarity), m_chosen(units.size(), false) {}

    std::vector<std::size_t> run() {
        if (fitsWhole())
            return everything();
        if (!m_aim.list) {
            takeHookFollower();
            takeClosing();
        }
        while (const std::optional<Chain> best = bestChain())
            take(*best);
        restoreFull();
        fillUp();
        improveLength();
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < m_units.size(); ++i)
            if (m_chosen[i])
                out.push_back(i);
        return out;
    }

private:
    [[nodiscard]] double limit() const { return m_aim.seconds + m_aim.slack; }
    [[nodiscard]] bool isTaken(std::size_t i) const { return static_cast<int>(i) == m_aim.taken; }

    [[nodiscard]] bool fitsWhole() const {
        double sum = 0;
        for (std::size_t i = 0; i < m_units.size(); ++i)
            sum += isTaken(i) || m_units[i].fragment ? 0 : m_units[i].fullSeconds;
        return sum <= limit();
    }

    std::vector<std::size_t> everything() {
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            m_units[i].useFull = true;
            if (!isTaken(i) && !m_units[i].fragment)
                out.push_back(i);
        }
        return out;
    }

    /// What has to come along with unit `i` and is not chosen yet; nothing when the chain is too long or broken.
    [[nodiscard]] std::optional<Chain> chainOf(std::size_t i) const {
        std::size_t first = i;
        std::size_t last = i;
        while (m_units[first].leans) {
            if (first == 0 || m_units[first - 1].sentence + 1 != m_units[first].sentence ||
                last - first + 2 > kLongestChain)
                return std::nullopt;
            --first;
        }
        while (m_units[last].announces) {
            if (last + 1 >= m_units.size() || m_units[last + 1].sentence != m_units[last].sentence + 1 ||
                last - first + 2 > kLongestChain)
                return std::nullopt;
            ++last;
        }
        Chain chain;
        for (std::size_t k = first; k <= last; ++k) {
            if ((isTaken(k) && k > 0) || k < m_floor)
                return std::nullopt;  // the hook has moved to the front, away from its neighbours
            if (!m_chosen[k] && !isTaken(k))
                chain.push_back(k);
        }
        return chain;
    }

    [[nodiscard]] double secondsOf(std::size_t i) const {
        return m_units[i].useFull ? m_units[i].fullSeconds : m_units[i].tightSeconds;
    }

    [[nodiscard]] double cost(const Chain& chain) const {
        double sum = 0;
        for (const std::size_t i : chain)
            sum += m_units[i].tightSeconds;
        return sum;
    }

    /// How much a unit says again of what the hook has stated: all, when it says the whole headline once more, else the
    /// mean of both shares, for a lead that adds numbers and names is worth telling. What the hook only asks or
    /// announces weighs less.
    [[nodiscard]] double hookRepetition(const ScriptUnit& unit) const {
        if (!m_aim.hookStates)
            return kAsked * overlapOf(unit.terms, m_aim.hookTerms, m_rarity);
        const double hookShare = shareOf(m_aim.hookTerms, unit.terms, m_rarity);
        if (hookShare > kWholeHook && m_aim.hookTerms.size() >= kManyTerms)
            return kRetold * hookShare;
        return kRetold * std::sqrt(hookShare * shareOf(unit.terms, m_aim.hookTerms, m_rarity));
    }

    [[nodiscard]] double repetition(const ScriptUnit& unit) const {
        double most = hookRepetition(unit);
        for (std::size_t k = 0; k < m_units.size(); ++k)
            if (m_chosen[k])
                most = std::max(most, overlapOf(unit.terms, m_units[k].terms, m_rarity));
        return most;
    }

    [[nodiscard]] int chosenIn(int paragraph) const {
        int count = 0;
        for (std::size_t k = 0; k < m_units.size(); ++k)
            count += m_chosen[k] && m_units[k].paragraph == paragraph;
        return count;
    }

    /// How many of the things that the unit takes for granted would not have been introduced.
    [[nodiscard]] int missingIntroductions(const ScriptUnit& unit, const Chain& chain) const {
        int missing = 0;
        for (const int sentence : unit.introductions) {
            const auto k = static_cast<std::size_t>(sentence);
            missing += !m_chosen[k] && !isTaken(k) && std::find(chain.begin(), chain.end(), k) == chain.end();
        }
        return missing;
    }

    [[nodiscard]] bool isSubjectNamedBefore(std::size_t i) const {
        for (std::size_t k = 0; k < i; ++k)
            if (m_chosen[k] && m_units[k].namesSubject)
                return true;
        return m_aim.hookNamesSubject;
    }

    /// What a chain adds for its time: the worth of its units, less of what they repeat and take for granted. The root
    /// keeps long sentences with much to say in the race.
    [[nodiscard]] double gain(const Chain& chain) const {
        double sum = 0;
        for (std::size_t at = 0; at < chain.size(); ++at) {
            const std::size_t i = chain[at];
            const ScriptUnit& unit = m_units[i];
            double value = std::max(unit.score, 0.1) - kRepetition * repetition(unit);
            if (!m_aim.list)
                value -= kSameParagraph * (chosenIn(unit.paragraph) + static_cast<double>(at));
            if (i > 0 && m_chosen[i - 1] && unit.inParagraph > 0)
                value += kContinues;
            if (unit.namesSubject && i < m_units.size() / 2 && !isSubjectNamedBefore(i))
                value += kNamesSubject;
            value -= std::min(2, missingIntroductions(unit, chain)) * kUnintroduced;
            sum += value;
        }
        return sum / std::pow(std::max(cost(chain), 2.0) / kUsualSeconds, 0.75);
    }

    [[nodiscard]] double bestScore(const Chain& chain) const {
        double best = 0;
        for (const std::size_t i : chain)
            best = std::max(best, m_units[i].score);
        return best;
    }

    [[nodiscard]] std::optional<Chain> bestChain() const {
        std::optional<Chain> best;
        double bestGain = kWorthwhile;
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            if (m_chosen[i] || isTaken(i) || m_units[i].score < 0)
                continue;
            std::optional<Chain> chain = chainOf(i);
            if (!chain || chain->empty() || m_seconds + cost(*chain) > limit() || bestScore(*chain) < kTelling)
                continue;
            if (const double value = gain(*chain); value > bestGain) {
                bestGain = value;
                best = std::move(chain);
            }
        }
        return best;
    }

    [[nodiscard]] std::optional<Chain> bestFiller() const {
        std::optional<Chain> best;
        double bestWorth = -std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            std::optional<Chain> chain = m_chosen[i] || isTaken(i) || m_units[i].score < 0 ? std::nullopt : chainOf(i);
            if (!chain || chain->empty() || m_seconds + cost(*chain) > limit())
                continue;
            if (bestScore(*chain) < kTelling && m_seconds > m_aim.seconds - kTolerable)
                continue;
            double worth = -0.15 * std::abs(m_aim.seconds - m_seconds - cost(*chain));
            for (const std::size_t k : *chain)
                worth += (m_units[k].score - repetition(m_units[k])) / static_cast<double>(chain->size());
            if (worth > bestWorth) {
                bestWorth = worth;
                best = std::move(chain);
            }
        }
        return best;
    }

    void take(const Chain& chain) {
        for (const std::size_t i : chain)
            m_chosen[i] = true;
        m_seconds += cost(chain);
    }

    /// A sentence that goes on from what the hook has just said, as if its own sentence before were told: "What was the
    /// loudest sound in history? It was heard …". Nothing from before it can be told then.
    void takeHookFollower() {
        const std::size_t reach = m_units.size() / 3;
        for (std::size_t i = 1; i < reach && m_aim.taken < 0; ++i) {
            const ScriptUnit& unit = m_units[i];
            const bool follows = unit.leans && !unit.announces && unit.inParagraph > 0 && saysHook(m_units[i - 1]);
            if (!follows || unit.score < kStrong || unit.tightSeconds > m_aim.seconds * 0.3)
                continue;
            m_floor = i;
            take({i});
            return;
        }
    }

    /// True when a unit says all that the hook says.
    [[nodiscard]] bool saysHook(const ScriptUnit& unit) const {
        return m_aim.hookTerms.size() >= 2 &&
               std::all_of(m_aim.hookTerms.begin(), m_aim.hookTerms.end(), [&](const std::string& term) {
                   return std::find(unit.terms.begin(), unit.terms.end(), term) != unit.terms.end();
               });
    }

    /// A good ending: the strongest of the last few units, the later the better.
    void takeClosing() {
        std::optional<Chain> best;
        double bestScore = -std::numeric_limits<double>::infinity();
        const std::size_t from = m_units.size() > 4 ? m_units.size() - 4 : 0;
        for (std::size_t i = from; i < m_units.size(); ++i) {
            std::optional<Chain> chain = isTaken(i) || m_units[i].announces ? std::nullopt : chainOf(i);
            if (!chain || chain->empty() || cost(*chain) > m_aim.seconds * 0.4 || this->bestScore(*chain) < kEmpty)
                continue;
            double score =
                0.15 * static_cast<double>(i - from) + (i + 1 == m_units.size() ? 0.4 : 0) - 0.04 * cost(*chain);
            // An ending that speaks of things that were not told puzzles.
            for (const std::size_t k : *chain)
                score += m_units[k].score / static_cast<double>(chain->size()) -
                         kPuzzling * std::min(2, missingIntroductions(m_units[k], *chain));
            if (score > bestScore) {
                bestScore = score;
                best = std::move(chain);
            }
        }
        if (best) {
            take(*best);
            m_closing = static_cast<long>(best->back());
            takeIntroduction(*best);
        }
    }

    /// What the ending takes for granted comes before it: "I tell them about the donkey" needs the man with a donkey.
    void takeIntroduction(const Chain& closing) {
        for (const std::size_t i : closing) {
            for (const int sentence : m_units[i].introductions) {
                const auto k = static_cast<std::size_t>(sentence);
                const std::optional<Chain> chain = m_chosen[k] || isTaken(k) ? std::nullopt : chainOf(k);
                if (!chain || chain->empty() || cost(*chain) > m_aim.seconds * 0.15)
                    continue;
                take(*chain);
                return;
            }
        }
    }

    /// Below the aim anything true is better than silence: what fills the time best, then what says most.
    void fillUp() {
        while (m_seconds < m_aim.seconds - kShortfall) {
            const std::optional<Chain> more = bestFiller();
            if (!more)
                break;
            take(*more);
        }
        if (m_seconds > 0)
            return;
        // Every sentence is longer than the whole short: the best of the shorter ones.
        std::optional<std::size_t> shortest;
        for (std::size_t i = 0; i < m_units.size(); ++i)
            if (!isTaken(i) && !m_units[i].fragment &&
                (!shortest || m_units[i].tightSeconds < m_units[*shortest].tightSeconds))
                shortest = i;
        if (shortest && m_aim.taken < 0)
            take({*shortest});
    }

    [[nodiscard]] bool isNeeded(std::size_t i) const {
        const bool behind = i + 1 < m_units.size() && m_chosen[i + 1] && m_units[i + 1].leans;
        const bool before = i > 0 && m_chosen[i - 1] && m_units[i - 1].announces;
        return behind || before || static_cast<long>(i) == m_closing;
    }

    /// When no more units fit and the script is still too short, exchanges one for another that fills it better.
    void improveLength() {
        for (int round = 0; round < 3 && m_seconds < m_aim.seconds - kShortfall; ++round) {
            double bestWorth = -std::numeric_limits<double>::infinity();
            std::size_t bestOut = 0;
            std::optional<Chain> bestIn;
            for (std::size_t out = 0; out < m_units.size(); ++out) {
                if (!m_chosen[out] || isNeeded(out) || m_units[out].announces)
                    continue;
                considerExchange(out, bestWorth, bestOut, bestIn);
            }
            if (!bestIn)
                return;
            m_chosen[bestOut] = false;
            m_seconds -= secondsOf(bestOut);
            take(*bestIn);
        }
    }

    void considerExchange(std::size_t out, double& bestWorth, std::size_t& bestOut, std::optional<Chain>& bestIn) {
        m_chosen[out] = false;
        for (std::size_t in = 0; in < m_units.size(); ++in) {
            if (in == out || m_chosen[in] || isTaken(in) || m_units[in].score < 0)
                continue;
            std::optional<Chain> chain = chainOf(in);
            if (!chain || chain->empty() || std::find(chain->begin(), chain->end(), out) != chain->end())
                continue;
            const double seconds = m_seconds - secondsOf(out) + cost(*chain);
            if (seconds > limit() || seconds < m_seconds + 0.5)
                continue;
            const double worth = gain(*chain) - m_units[out].score - 0.3 * std::abs(m_aim.seconds - seconds);
            if (worth > bestWorth) {
                bestWorth = worth;
                bestOut = out;
                bestIn = std::move(chain);
            }
        }
        m_chosen[out] = true;
    }

    /// Gives the best units their full wording back while it fits.
    void restoreFull() {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_units.size(); ++i)
            if (m_chosen[i])
                order.push_back(i);
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return m_units[a].score > m_units[b].score; });
        for (const std::size_t i : order) {
            const double more = m_units[i].fullSeconds - m_units[i].tightSeconds;
            m_units[i].useFull = m_units[i].restorable && m_seconds + more <= m_aim.seconds;
            m_seconds += m_units[i].useFull ? more : 0;
        }
    }

    std::vector<ScriptUnit>& m_units;
    const SelectionAim& m_aim;
    const TermRarity& m_rarity;
    std::vector<bool> m_chosen;
    double m_seconds = 0;
    long m_closing = -1;
    std::size_t m_floor = 0;  // nothing before it may be told
};

}  // namespace

std::vector<std::size_t> selectUnits(std::vector<ScriptUnit>& units, const SelectionAim& aim,
                                     const TermRarity& rarity) {
    if (units.empty())
        return {};
    return Selection(units, aim, rarity).run();
}

}  // namespace sw
