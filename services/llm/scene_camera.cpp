#include "services/llm/scene_camera.h"

#include <array>
#include <string_view>

#include "core/base/text.h"
#include "services/llm/english_words.h"

namespace sw {
namespace {

/// Camera movements by what happens in the sentence, for English.
struct CameraCue {
    std::string_view movement;
    std::array<std::string_view, 22> words;
};
constexpr CameraCue kCameraCues[] = {
    {"Crane Up", {"rise",     "rose",   "rising",   "risen", "grow", "grew",   "growing", "climb", "sky",   "tower",
                  "mountain", "column", "increase", "soar",  "lift", "launch", "rocket",  "tall",  "upper", "higher"}},
    {"Crane Down",
     {"fall", "fell",    "falling",     "drop", "dropped", "sank",   "sink",    "collapse", "collapsed", "below",
      "deep", "deepest", "underground", "rain", "dive",    "bottom", "beneath", "buried",   "decline",   "descend"}},
    {"Orbit Right",
     {"world", "planet", "circled", "circle", "globe", "global", "around", "orbit", "earth", "moon", "spin", "turned",
      "rotate", "round", "wheel", "loop"}},
    {"Pan Right", {"along",   "coast",    "street", "road",       "travel",     "travelled", "across", "river",
                   "route",   "distance", "miles",  "kilometres", "kilometers", "spread",    "walk",   "journey",
                   "harbour", "villages", "canal",  "wave",       "drive",      "run"}},
    {"Push In",
     {"inside", "brain", "cell", "secret", "discover", "discovered", "detail", "look", "hidden", "within", "closer",
      "tiny", "never", "eye", "exact", "heart"}},
    {"Pull Out", {"city", "everyone", "everything", "total", "whole", "crowd", "billion", "country", "century"}},
};

/// A varied order for scenes without a cue; opposite movements are not neighbours.
constexpr std::string_view kCameraRound[] = {"Push In",  "Pan Left",   "Zoom In",    "Move Up",  "Pan Right",
                                             "Pull Out", "Orbit Left", "Move Right", "Zoom Out", "Crane Up"};

}  // namespace

std::string cameraFor(const ScenePlace& place, const std::vector<std::string>& sentences, SentenceCraft& craft) {
    const std::string& previous = place.previousCamera;
    if (place.index == 0)
        return "Push In";
    if (place.index + 1 == place.count)
        return previous == "Pull Out" ? "Static" : "Pull Out";
    const std::vector<Token> tokens = craft.reader().tokens(joined(sentences, " "));
    if (craft.grammar())
        for (const Token& token : tokens)
            for (const CameraCue& cue : kCameraCues)
                if (isIn(token.lower, cue.words) && cue.movement != previous)
                    return std::string(cue.movement);
    if (!numberPhrases(tokens, craft.pack()).empty() && previous != "Zoom In")
        return "Zoom In";
    const std::size_t at = (place.seed + place.index) % std::size(kCameraRound);
    return std::string(kCameraRound[at] != previous ? kCameraRound[at]
                                                    : kCameraRound[(at + 1) % std::size(kCameraRound)]);
}

}  // namespace sw
