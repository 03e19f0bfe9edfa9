#include "services/image/storyboard.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "core/base/random.h"
#include "core/base/text.h"
#include "services/image/scene_candidates.h"
#include "services/image/sentence_words.h"
#include "services/image/storyboard_palette.h"

namespace sw {

using illustration::Candidate;
using illustration::SceneMaterial;

namespace {

constexpr int kMostUses = 2;         ///< of one picture as the hero
constexpr int kMostAppearances = 3;  ///< of one picture, satellites included
constexpr double kMonotony = 0.3;    ///< what each scene of a template costs from the third on
constexpr double kHook = 1.4;        ///< how much more a picture of the motif counts in the hook
constexpr double kHookTheme = 2.4;     ///< how much the first picture must be of what the whole text is about
constexpr double kAbout = 0.6;       ///< the least weight of a theme that may close a short
constexpr double kLeastCertain = 0.5;  ///< of a word that is to be the subject
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
        // A third scene of one template is monotony, a second is rhythm.
        const auto before = static_cast<double>(std::ranges::count(m_templates, candidate.name));
        out += 0.07 * before + kMonotony * std::max(0.0, before - 1);
        for (const std::string& art : subjectsOf(candidate))
            out += 0.35 * uses(art) + (art == m_lastHero ? 0.5 : 0);
        if (isMap(candidate))
            out += 1.1 * static_cast<double>(std::ranges::count(m_maps, mapOf(candidate)));
        return out;
    }
    [[nodiscard]] bool allows(const Candidate& candidate) const {
        if (candidate.name == "pair" && thinned(candidate).heroes.size() < 2)
            return false;
        return std::ranges::all_of(subjectsOf(candidate),
                                   [&](const std::string& art) { return uses(art) < kMostUses; });
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
        if (candidate.needsHero)
            for (const std::string& art : subjectsOf(candidate))
                ++m_uses[art];
        else if (!candidate.heroes.empty())
            ++m_uses[candidate.heroes.front()];
        for (const std::string& art : candidate.heroes)
            ++m_appearances[art];
    }

private:
    /// What a picture of objects is about: both halves of a pair are of the same size.
    static std::vector<std::string> subjectsOf(const Candidate& candidate) {
        if (!candidate.needsHero)
            return {};
        const std::size_t count = candidate.name == "pair" ? 2 : 1;
        return {candidate.heroes.begin(),
                candidate.heroes.begin() + static_cast<std::ptrdiff_t>(std::min(count, candidate.heroes.size()))};
    }
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

/// A picture of what the whole text is about, and how much the text is about it.
struct Theme {
    ArtMatch match;
    double weight = 0;
};

/// The pictures of the motif and the title, the weightiest first: the motif's order counts, the title, and in how many
/// scenes the thing is named.
Result<std::vector<Theme>> themesOf(const Story& story, const std::vector<SceneMaterial>& scenes,
                                    const std::vector<std::string>& context, const ArtMatcher& matcher) {
    std::vector<Theme> out;
    const auto weigh = [&](const ArtMatch& match, double weight) {
        const auto it = std::ranges::find(out, match.art, [](const Theme& theme) { return theme.match.art; });
        if (it != out.end())
            it->weight += weight;
        else if (!matcher.isSatelliteOnly(match.art))
            out.push_back({match, weight - (matcher.isGeneric(match.art) ? 0.4 : 0)});
    };
    std::set<std::string> seen;
    double rank = 0.9;
    for (const std::string& word : story.motif) {
        SW_TRY(const auto match, matcher.matchNoun(word, story.language, context));
        if (match && seen.insert(match->art).second)
            weigh(*match, std::max(rank, 0.0));
        rank -= 0.25;
    }
    SW_TRY(const std::vector<ArtMatch> title, matcher.match(story.title, story.language, context));
    for (const ArtMatch& match : title)
        weigh(match, 0.6 * match.certainty);
    for (const SceneMaterial& scene : scenes)  // hook and closing say the title again
        for (Theme& theme : out)
            if (scene.scene->kind == "point" &&
                std::ranges::find(scene.matches, theme.match.art, &ArtMatch::art) != scene.matches.end())
                theme.weight += 0.2;
    std::ranges::stable_sort(out, std::greater(), &Theme::weight);
    return out;
}

double weightOf(const std::vector<Theme>& themes, const std::string& art) {
    const auto it = std::ranges::find(themes, art, [](const Theme& theme) { return theme.match.art; });
    return it == themes.end() ? 0 : std::max(it->weight, 0.1);
}

/// What the scene names, and behind it what the text is about.
std::vector<ArtMatch> companions(const SceneMaterial& material, const std::vector<Theme>& themes) {
    std::vector<ArtMatch> out = material.matches;
    for (const Theme& theme : themes)
        out.push_back(theme.match);
    return out;
}

/// Object pictures of what the scene names.
void addNamed(std::vector<Candidate>& out, const SceneMaterial& material, const Story& story,
              const std::vector<Theme>& themes, const ArtMatcher& matcher) {
    const bool hook = material.scene->kind == "hook";
    const std::vector<ArtMatch> others = hook ? companions(material, themes) : material.matches;
    for (const ArtMatch& match : material.matches) {
        if (matcher.isSatelliteOnly(match.art) || match.certainty < kLeastCertain)
            continue;
        const double weight = weightOf(themes, match.art);
        const bool stressed = std::ranges::any_of(material.scene->emphasis, [&](const std::string& word) {
            return !word.empty() && illustration::lowerCase(word).find(match.word) != std::string::npos;
        });
        for (Candidate& candidate : illustration::pictureCandidates(match, others, story.look, matcher)) {
            if (hook)
                candidate.score += kHookTheme * weight + (candidate.name == "pair" ? 0 : 0.4);  // one thing, and large
            if (material.scene->kind == "closing")
                candidate.score += 0.9 * weight - 0.6;
            candidate.score += (stressed ? 0.25 : 0) + (weight > 0 ? 0.12 : 0);
            out.push_back(std::move(candidate));
        }
    }
}

/// Object pictures of what the whole text is about, with what the scene names beside them.
void addThemes(std::vector<Candidate>& out, const SceneMaterial& material, const Story& story,
               const std::vector<Theme>& themes, const ArtMatcher& matcher) {
    const std::string& kind = material.scene->kind;
    const std::vector<ArtMatch> others = companions(material, themes);
    double less = 0;
    for (const Theme& theme : themes) {
        // Where a scene names nothing, its words say more than any microscope; and the last picture stays in the mind.
        if (kind != "hook" && (matcher.isGeneric(theme.match.art) || (kind == "closing" && theme.weight < kAbout)))
            continue;
        const double score = kind == "hook"      ? 2.5 + kHookTheme * theme.weight
                             : kind == "closing" ? 1.4 + 0.9 * theme.weight
                                                 : 1.2 - less;
        for (Candidate& candidate : illustration::pictureCandidates(theme.match, others, story.look, matcher)) {
            candidate.score = score + (candidate.name == "landscape" ? 0.05 : candidate.name == "pair" ? -0.4 : 0);
            out.push_back(std::move(candidate));
        }
        less += 0.12;
    }
}

std::vector<Candidate> candidatesFor(const SceneMaterial& material, const Story& story,
                                     const std::vector<Theme>& themes, const StoryboardSources& sources) {
    std::vector<Candidate> out = illustration::factCandidates(material, sources);
    // Data can do without a picture beside it when that picture is worth more elsewhere.
    for (std::size_t i = 0, count = out.size(); i < count; ++i)
        if (!out[i].heroes.empty() && !usesHeroes(out[i])) {
            out.push_back(out[i]);
            out.back().heroes.clear();
            out.back().score -= 0.2;
        }
    addNamed(out, material, story, themes, sources.matcher);
    addThemes(out, material, story, themes, sources.matcher);
    out.push_back(illustration::typeCandidate(material));
    if (material.scene->kind == "hook")  // a picture of objects, whatever the facts
        for (Candidate& candidate : out)
            candidate.score += candidate.needsHero ? kHook : 0;
    return out;
}

/// The prompt without the list of the motif at its end ("…: volcano, island, sea"), which is known anyway.
std::string withoutMotif(const std::string& prompt, const std::vector<std::string>& motif) {
    const std::size_t colon = prompt.rfind(": ");
    if (colon == std::string::npos || colon < 3)
        return prompt;
    for (const std::string& word : split(prompt.substr(colon + 2), ','))
        if (std::ranges::find(motif, trimmed(word)) == motif.end())
            return prompt;
    return prompt.substr(0, colon);
}

/// Chance in what the pictures are worth, so that another take of the whole storyboard weighs them otherwise.
void weighAnew(std::vector<Candidate>& candidates, const std::string& scene, std::uint64_t seed) {
    constexpr double kAtMost = 0.8;
    for (Candidate& candidate : candidates)
        candidate.score +=
            kAtMost *
            Random(seed).fork(scene + "/" + candidate.name + "/" + joined(candidate.heroes, " ")).signedUnit();
}

/// The best line of choices: a beam search, since a template or hero spent early is missing later. Without choices when
/// no line is allowed.
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
    return beam.empty() ? Line{} : beam.front();
}

Json directionOf(const Candidate& candidate) {
    return {{"template", candidate.name},
            {"heroes", candidate.heroes},
            {"fields", candidate.fields},
            {"alt", candidate.alt}};
}

/// The directions of all scenes, of which each has its picture.
std::vector<Json> directionsOf(const std::vector<Candidate>& pictures) {
    Memory memory;
    int podiums = 0;
    std::vector<Json> directions;
    for (const Candidate& picture : pictures) {
        Candidate chosen = memory.thinned(picture);
        memory.note(chosen);
        if (chosen.name == "podium" && podiums++ % 2 == 1)  // so that object after object does not look alike
            chosen.fields["afloat"] = true;
        directions.push_back(directionOf(chosen));
    }
    return directions;
}

/// The direction of another take of one scene while the others keep their pictures: the next best that goes with them, and
/// after the last one the first again.
Json directionOfTake(const std::vector<Candidate>& candidates, const std::vector<Candidate>& pictures, std::size_t place,
                     std::size_t take) {
    std::vector<std::vector<Candidate>> ways;
    for (const Candidate& picture : pictures)
        ways.push_back({picture});
    std::vector<Candidate>& left = ways[place] = candidates;
    std::vector<Json> takes{directionsOf(pictures)[place]};
    while (takes.size() <= take) {
        const Line line = bestLine(ways);
        if (line.choices.empty())
            break;
        const auto chosen = left.begin() + static_cast<std::ptrdiff_t>(line.choices[place]);
        std::vector<Candidate> changed = pictures;
        changed[place] = *chosen;
        left.erase(chosen);
        const Json direction = directionsOf(changed)[place];
        if (std::ranges::find(takes, direction) == takes.end())
            takes.push_back(direction);
    }
    return takes[take % takes.size()];
}

}  // namespace

Result<Json> planStoryboard(const Story& story, const StoryboardSources& sources) {
    std::vector<std::string> context = story.motif;
    for (const illustration::Token& token : illustration::tokensOf(story.title, story.language))
        context.push_back(token.lower);
    std::vector<StoryScene> told = story.scenes;
    std::vector<SceneMaterial> materials;
    std::vector<std::string> moods;
    for (StoryScene& scene : told) {
        scene.prompt = withoutMotif(scene.prompt, story.motif);
        SceneMaterial material{&scene, findFacts(scene.prompt, story.language, sources.gazetteer), {}, story.language};
        SW_TRY(material.matches, sources.matcher.match(scene.prompt, story.language, context));
        materials.push_back(std::move(material));
        moods.push_back(scene.mood);
    }
    SW_TRY(const std::vector<Theme> themes, themesOf(story, materials, context, sources.matcher));
    std::vector<std::vector<Candidate>> candidates;
    for (const SceneMaterial& material : materials) {
        candidates.push_back(candidatesFor(material, story, themes, sources));
        if (story.take != 0)
            weighAnew(candidates.back(), material.scene->id, story.seed);
    }
    const Line line = bestLine(candidates);
    std::vector<Candidate> pictures;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        pictures.push_back(candidates[i][line.choices[i]]);
    const std::vector<Json> directions = directionsOf(pictures);
    Json scenes = Json::object();
    for (std::size_t i = 0; i < told.size(); ++i)
        scenes[told[i].id] =
            told[i].take == 0
                ? directions[i]
                : directionOfTake(candidates[i], pictures, i, static_cast<std::size_t>(std::max(told[i].take, 0)));
    // The colours follow what the text is about, not its scenes: another prompt must not paint all pictures anew.
    SW_TRY(const std::vector<Theme> subjects, themesOf(story, {}, context, sources.matcher));
    std::vector<std::string> grounds;
    for (std::size_t i = 0; i < subjects.size() && i < 4; ++i)
        grounds.push_back(sources.matcher.groundOf(subjects[i].match.art));
    return Json{{"palette", illustration::paletteFor(moods, grounds, story.seed)}, {"scenes", scenes}};
}

}  // namespace sw
