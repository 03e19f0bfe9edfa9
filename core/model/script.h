#pragma once

#include <string>
#include <vector>

#include "core/base/id.h"
#include "core/base/json.h"
#include "core/base/time.h"

namespace sw {

struct SentenceTag {
    static constexpr const char* kName = "sentence";
};
struct SceneTag {
    static constexpr const char* kName = "scene";
};
using SentenceId = Id<SentenceTag>;
using SceneId = Id<SceneTag>;

/// What is spoken in one breath, and the unit that is voiced anew when it changes.
struct Sentence {
    SentenceId id;
    std::string text;
    std::string voice;        ///< a voice's name; "" means the project's voice
    std::string captionText;  ///< what captions show instead of the text; "" for what is spoken
    Json unknown;       ///< members of later versions, kept as they are
    friend bool operator==(const Sentence&, const Sentence&) = default;
};

enum class SceneKind { Hook, Point, Closing };

/// One picture of the short and the sentences that are spoken over it.
struct Scene {
    SceneId id;
    SceneKind kind = SceneKind::Point;
    std::vector<Sentence> sentences;
    std::vector<std::string> emphasis;  ///< words or numbers that captions and pictures stress
    std::string picturePrompt;          ///< what to show, understandable without the rest
    std::string negativePrompt;
    std::string videoPrompt;
    std::string camera = "Push In";   ///< one of the camera movements, the object form as JSON text, or a pattern
    std::string transition = "auto";  ///< how the scene takes over, or "auto"
    std::string mood;
    Duration hold;  ///< how much longer the scene lasts than what is said in it asks for
    Duration lead;  ///< how much later (+) or earlier (−) its picture takes over; what is said does not move
    Duration transitionLength;  ///< how long its transition takes; 0 for the transition's own
    SceneId picture;  ///< which picture it shows, where that is not its own: parts of one scene have the same
    Json unknown;
    friend bool operator==(const Scene&, const Scene&) = default;
};

/// The text of the short: the spine that gives everything its time.
struct Script {
    std::string title;
    std::string description;
    std::string hashtags;  ///< one string, "#a #b"
    std::string language;  ///< BCP 47; "" until there is a script
    bool draft = false;    ///< an outline with blanks to fill
    std::string musicMood;
    std::string musicTags;
    std::vector<std::string> motif;  ///< concrete nouns that the whole text is about
    std::vector<Scene> scenes;
    Json unknown;
    friend bool operator==(const Script&, const Script&) = default;
};

}  // namespace sw
