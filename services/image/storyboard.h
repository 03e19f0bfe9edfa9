#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"
#include "services/image/gazetteer.h"
#include "services/image/matcher.h"

namespace sw {

/// How a short's pictures are made: layered objects in space, or torn paper and stickers.
enum class PictureLook { Depth, Cutout };

/// One scene as the script gives it.
struct StoryScene {
    std::string id;
    std::string kind;    ///< "hook", "point" or "closing"
    std::string prompt;  ///< the fact in words, with its numbers, names and quotes
    std::vector<std::string> emphasis;
    std::string mood;
    int take = 0;  ///< 0 for the picture that suits the short best, above for others
};

/// The whole short, as far as its pictures are concerned.
struct Story {
    std::string title;
    std::string language;
    PictureLook look = PictureLook::Depth;
    std::uint64_t seed = 0;
    int take = 0;  ///< 0 for the best pictures, above for others that nearly are
    std::vector<std::string> motif;  ///< concrete nouns of the whole text, the most important first
    std::vector<StoryScene> scenes;
};

/// What the planner reads: all of it immutable.
struct StoryboardSources {
    const ArtMatcher& matcher;
    const Gazetteer& gazetteer;
    const ArtPack& pack;
};

/// Chooses a picture for each scene with all the others in view: data before objects, objects before words; no template
/// twice in a row where another is as good, no hero more than twice, the motif's strongest picture for the hook. The
/// value is
/// {"palette": …, "scenes": {id: direction}}, as DIRECTION.md describes. Deterministic from the story. A
/// scene's take chooses another picture for it and leaves the other scenes as they are.
Result<Json> planStoryboard(const Story& story, const StoryboardSources& sources);

}  // namespace sw
