#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "services/image/fact.h"
#include "services/image/matcher.h"
#include "services/image/storyboard.h"

namespace sw::illustration {

/// One way to show a scene. `score` says how much the picture tells; the planner weighs it against variety.
struct Candidate {
    std::string name;                 ///< the template
    std::vector<std::string> heroes;  ///< the subject first; the planner may drop the others
    Json fields = Json::object();
    double score = 0;
    bool needsHero = false;  ///< a picture of objects: nothing without its first hero
    std::string alt;
};

/// What the planner knows of a scene before it chooses.
struct SceneMaterial {
    const StoryScene* scene = nullptr;
    Facts facts;
    std::vector<ArtMatch> matches;
    std::string language;
};

/// Numbers, shares, comparisons, maps, quotes, dates and lists that the scene's facts allow.
std::vector<Candidate> factCandidates(const SceneMaterial& material, const StoryboardSources& sources);

/// Pictures of objects with `match` as the hero: one candidate for each template of the look that suits it.
std::vector<Candidate> pictureCandidates(const ArtMatch& match, const std::vector<ArtMatch>& others, PictureLook look,
                                         const ArtMatcher& matcher);

/// The scene's strongest words in large letters.
Candidate typeCandidate(const SceneMaterial& material);

}  // namespace sw::illustration
