#include "services/image/storyboard.h"

#include <algorithm>
#include <functional>
#include <map>

#include "services/image/scene_candidates.h"
#include "services/image/sentence_words.h"
#include "services/image/storyboard_palette.h"

namespace sw {

using illustration::Candidate;
using illustration::SceneMaterial;

namespace {

constexpr int kMostUses = 2;         ///< of one picture as the hero
constexpr int kMostAppearances = 3;  ///< of one picture, satellites included
constexpr double kHook = 1.4;        ///< how much more a picture of the motif counts in the hook
constexpr std::size_t kBeam = 24;    ///< lines of choices that are followed at the same time

/// Pictograms and sides of a comparison are part of what is told.
bool usesHeroes(const Candidate& candidate) {
    return candidate.name == "list" || candidate.name == "comparison" || candidate.name == "ratio";
}

/// What the scenes so far have shown. A value: each line of the search has its own.
class Memory {
public:
    [[nodiscard]] double penalty(const Candidate& candidate) const {
        double out = 0;
        if (!m_templates.empty() && m_templates.back() == candidate.name)
            out += 1.5;
        else if (m_templates.size() > 1 && m_templates[m_templates.size() - 2] == candidate.name)
            out += 0.3;
        out += 0.07 * static_cast<double>(std::ranges::count(m_templates, candidate.name));
        if (candidate.needsHero)
            out += 0.35 * uses(candidate.heroes.front()) + (candidate.heroes.front() == m_lastHero ? 0.5 : 0);
        if (isMap(candidate))
            out += 1.1 * static_cast<double>(std::ranges::count(m_maps, mapOf(candidate)));
        return out;
    }
    [[nodiscard]] bool allows(const Candidate& candidate) const {
        if (candidate.name == "pair" && thinned(candidate).heroes.size() < 2)
            return false;
        return !candidate.needsHero || uses(candidate.heroes.front()) < kMostUses;
    }
    /// Without the heroes that have been seen too often; the subject of an object picture and the signs of data stay.
    [[nodiscard]] Candidate thinned(Candidate candidate) const {
        const bool data = usesHeroes(candidate);
        std::vector<std::string> kept;
        for (const std::string& art : candidate.heroes) {
            const bool subject = kept.empty() && candidate.needsHero;
            if (subject || data || (uses(art) < kMostUses && countIn(m_appearances, art) < kMostAppearances))
                kept.push_back(art);
        }
        candidate.heroes = std::move(kept);
        return candidate;
    }
    void note(const Candidate& candidate) {
        m_templates.push_back(candidate.name);
        if (isMap(candidate))
            m_maps.push_back(mapOf(candidate));
        m_lastHero = candidate.heroes.empty() ? std::string() : candidate.heroes.front();
        if (!candidate.heroes.empty())
            ++m_uses[candidate.heroes.front()];
        for (const std::string& art : candidate.heroes)
            ++m_appearances[art];
    }

private:
    [[nodiscard]] int uses(const std::string& art) const { return countIn(m_uses, art); }
    static int countIn(const std::map<std::string, int>& counts, const std::string& art) {
        const auto it = counts.find(art);
        return it == counts.end() ? 0 : it->second;
    }
    static bool isMap(const Candidate& candidate) { return candidate.name == "country" || candidate.name == "world"; }
    static std::string mapOf(const Candidate& candidate) { return stringOr(candidate.fields, "iso", "world"); }

    std::vector<std::string> m_templates;
    std::vector<std::string> m_maps;
    std::map<std::string, int> m_uses;
    std::map<std::string, int> m_appearances;
    std::string m_lastHero;
};

/// One way to show the scenes so far.
struct Line {
    Memory memory;
    std::vector<std::size_t> choices;  ///< per scene, into its candidates
    double score = 0;
};

/// The motif's pictures, the most important first, none twice.
Result<std::vector<ArtMatch>> motifOf(const Story& story, const ArtMatcher& matcher) {
    std::vector<ArtMatch> out;
    for (const std::string& word : story.motif) {
        SW_TRY(const auto match, matcher.matchNoun(word, story.language, story.motif));
        if (match && !matcher.isSatelliteOnly(match->art) &&
            std::ranges::find(out, match->art, &ArtMatch::art) == out.end())
            out.push_back(*match);
    }
    return out;
}

bool inMotif(const std::vector<ArtMatch>& motif, const std::string& art) {
    return std::ranges::find(motif, art, &ArtMatch::art) != motif.end();
}

/// Object pictures of what the scene names.
void addNamed(std::vector<Candidate>& out, const SceneMaterial& material, const Story& story,
              const std::vector<ArtMatch>& motif, const ArtMatcher& matcher) {
    const bool hook = material.scene->kind == "hook";
    std::vector<ArtMatch> others = material.matches;
    if (hook)
        others.insert(others.end(), motif.begin(), motif.end());
    for (const ArtMatch& match : material.matches) {
        if (matcher.isSatelliteOnly(match.art))
            continue;
        const bool central = inMotif(motif, match.art);
        const bool stressed = std::ranges::any_of(material.scene->emphasis, [&](const std::string& word) {
            return !word.empty() && illustration::lowerCase(word).find(match.word) != std::string::npos;
        });
        for (Candidate& candidate : illustration::pictureCandidates(match, others, story.look, matcher)) {
            candidate.score -= hook && candidate.name == "pair" ? 0.4 : 0;  // one thing, and large
            candidate.score +=
                (hook ? (central ? kHook : kHook / 2) : 0) + (stressed ? 0.25 : 0) + (central ? 0.12 : 0);
            out.push_back(std::move(candidate));
        }
    }
}

/// Object pictures of what the whole text is about, with what the scene names beside them.
void addMotif(std::vector<Candidate>& out, const SceneMaterial& material, const Story& story,
              const std::vector<ArtMatch>& motif, const ArtMatcher& matcher) {
    const std::string& kind = material.scene->kind;
    const double score = kind == "hook" ? 2.0 + kHook : kind == "closing" ? 2.0 : 1.2;
    std::vector<ArtMatch> others = material.matches;
    others.insert(others.end(), motif.begin(), motif.end());
    double less = 0;
    for (const ArtMatch& match : motif) {
        const double generic = matcher.isGeneric(match.art) ? 0.3 : 0;
        for (Candidate& candidate : illustration::pictureCandidates(match, others, story.look, matcher)) {
            candidate.score = score - less - generic +
                              (candidate.name == "landscape" ? 0.05
                               : candidate.name == "pair"    ? -0.3
                                                             : 0);
            out.push_back(std::move(candidate));
        }
        less += kind == "hook" ? 0.5 : 0.12;
    }
}

std::vector<Candidate> candidatesFor(const SceneMaterial& material, const Story& story,
                                     const std::vector<ArtMatch>& motif, const StoryboardSources& sources) {
    std::vector<Candidate> out = illustration::factCandidates(material, sources);
    // Data can do without a picture beside it when that picture is worth more elsewhere.
    for (std::size_t i = 0, count = out.size(); i < count; ++i)
        if (!out[i].heroes.empty() && !usesHeroes(out[i])) {
            out.push_back(out[i]);
            out.back().heroes.clear();
            out.back().score -= 0.2;
        }
    addNamed(out, material, story, motif, sources.matcher);
    addMotif(out, material, story, motif, sources.matcher);
    out.push_back(illustration::typeCandidate(material));
    return out;
}

/// The best line of choices: a beam search, since a template or hero spent early is missing later.
Line bestLine(const std::vector<std::vector<Candidate>>& scenes) {
    std::vector<Line> beam(1);
    for (const std::vector<Candidate>& candidates : scenes) {
        std::vector<Line> next;
        for (const Line& line : beam) {
            for (std::size_t i = 0; i < candidates.size(); ++i) {
                if (!line.memory.allows(candidates[i]))
                    continue;
                Line longer = line;
                longer.score += candidates[i].score - line.memory.penalty(candidates[i]);
                longer.choices.push_back(i);
                longer.memory.note(line.memory.thinned(candidates[i]));
                next.push_back(std::move(longer));
            }
        }
        std::ranges::stable_sort(next, std::greater(), &Line::score);
        if (next.size() > kBeam)
            next.resize(kBeam);
        beam = std::move(next);
    }
    return beam.front();
}

Json directionOf(const Candidate& candidate) {
    return {{"template", candidate.name},
            {"heroes", candidate.heroes},
            {"fields", candidate.fields},
            {"alt", candidate.alt}};
}

}  // namespace

Result<Json> planStoryboard(const Story& story, const StoryboardSources& sources) {
    SW_TRY(const std::vector<ArtMatch> motif, motifOf(story, sources.matcher));
    std::vector<std::string> context = story.motif;
    for (const illustration::Token& token : illustration::tokensOf(story.title, story.language))
        context.push_back(token.lower);
    std::vector<std::vector<Candidate>> candidates;
    std::vector<std::string> moods;
    for (const StoryScene& scene : story.scenes) {
        SceneMaterial material{&scene, findFacts(scene.prompt, story.language, sources.gazetteer), {}, story.language};
        SW_TRY(material.matches, sources.matcher.match(scene.prompt, story.language, context));
        candidates.push_back(candidatesFor(material, story, motif, sources));
        moods.push_back(scene.mood);
    }
    const Line line = bestLine(candidates);
    Memory memory;
    Json scenes = Json::object();
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Candidate chosen = memory.thinned(candidates[i][line.choices[i]]);
        memory.note(chosen);
        scenes[story.scenes[i].id] = directionOf(chosen);
    }
    std::vector<std::string> grounds;
    for (std::size_t i = 0; i < motif.size() && i < 4; ++i)
        grounds.push_back(sources.matcher.groundOf(motif[i].art));
    return Json{{"palette", illustration::paletteFor(moods, grounds, story.seed)}, {"scenes", scenes}};
}

}  // namespace sw
