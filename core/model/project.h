#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "core/model/script.h"
#include "core/model/timeline.h"

namespace sw {

/// What the short is to be made from.
struct Brief {
    std::string text;   ///< article, notes or bullets; empty when there is a topic
    std::string title;  ///< the text's own title, where its source has one
    std::string topic;
    int seconds = 45;               ///< the length to aim at, 15 to 180
    std::string language = "auto";  ///< BCP 47, or "auto"
    Json unknown;
    friend bool operator==(const Brief&, const Brief&) = default;
};

/// The picture area and where a platform leaves it free.
struct Canvas {
    int width = 1080;
    int height = 1920;
    FrameRate rate;
    std::string platform = "shorts";
    SafeArea safe;
    Json unknown;
    friend bool operator==(const Canvas&, const Canvas&) = default;
};

/// How the short looks: the pictures' style pack and the captions' style.
struct Look {
    std::string name = "depth";
    std::string stylePack = "depth";
    std::string captionStyle = "bold";
    int captionWords = 3;        ///< at most so many words stand on screen together
    int captionCharacters = 22;  ///< and so many characters (half as many for scripts that write no spaces)
    Json unknown;
    friend bool operator==(const Look&, const Look&) = default;
};

struct VoiceSettings {
    std::string name;  ///< "" means the language's default voice
    double speed = 1;
    Json unknown;
    friend bool operator==(const VoiceSettings&, const VoiceSettings&) = default;
};

struct MusicSettings {
    std::string mood;  ///< "" means the script's mood
    double gainDb = 0;
    bool muted = false;
    Json unknown;
    friend bool operator==(const MusicSettings&, const MusicSettings&) = default;
};

enum class MediaKind { Picture, Video, Sound, Other };

/// A file of the creator's own in the media folder, as the bin lists it. What is not known is 0 or empty.
struct MediaItem {
    MediaRef media;
    std::string name;    ///< as people know it: at first the file's name
    std::string folder;  ///< within the bin, "interviews/monday"; "" for none
    MediaKind kind = MediaKind::Other;
    Duration duration;
    int width = 0;  ///< pixels, as shown
    int height = 0;
    bool hasSound = false;  ///< for videos
    std::string licence;    ///< what its use asks for; "" for nothing
    Json unknown;
    friend bool operator==(const MediaItem&, const MediaItem&) = default;
};

/// Where a thing lies in a variant, instead of where its base layout would put it.
struct Place {
    Box box;              ///< pixels of the variant's canvas
    double rotation = 0;  ///< degrees clockwise about the box's centre; of clips alone
    Json unknown;
    friend bool operator==(const Place&, const Place&) = default;
};

/// The short in another shape: only what differs from the base layout. What else lies where, variants.h says. `places` is by
/// what lies there: "clip-7"; "image/scene-2", where the base's canvas lies with that scene's picture on it; "captions", whose
/// middle and greatest width are the box's.
struct Variant {
    int width = 1080;
    int height = 1080;
    SafeArea safe;
    std::map<std::string, Place> places;
    Json unknown;
    friend bool operator==(const Variant&, const Variant&) = default;
};

/// What all generated pictures have in common.
struct PictureStyle {
    std::string prompt;          ///< "watercolour, soft light"; comes behind each picture's own prompt
    std::string negativePrompt;  ///< what is to stay out of all of them
    Json unknown;
    friend bool operator==(const PictureStyle&, const PictureStyle&) = default;
};

/// Somebody or something that is to look the same wherever a scene names it.
struct Character {
    std::string description;  ///< how it looks, as prompts say it
    MediaRef reference;       ///< a picture of it in the media folder, for providers that take one; or none
    Json unknown;
    friend bool operator==(const Character&, const Character&) = default;
};

/// Which short this one was made from, as a version of it: in another language, shorter, with another hook. Empty for all others.
struct Origin {
    std::string file;                          ///< the other project, from this one's folder on
    std::map<std::string, std::string> texts;  ///< what its texts said then, by id as in short_text.h
    Json unknown;
    friend bool operator==(const Origin&, const Origin&) = default;
};

/// The whole short as its creator made it: a plain value. Generated media are not in it.
struct Project {
    static constexpr int kSchema = 6;

    Brief brief;
    Canvas canvas;
    Look look;
    VoiceSettings voice;
    MusicSettings music;
    Script script;
    Timeline timeline;
    std::map<std::string, MediaItem> media;  ///< the bin, by digest
    std::map<std::string, Variant> variants;  ///< by name: "1:1"
    PictureStyle pictureStyle;
    std::map<std::string, Character> characters;  ///< by name, as prompts and sentences call them
    Origin origin;
    std::map<std::string, std::string> providers;  ///< stage → provider; absent means the first that can
    std::uint64_t seed = 1;
    std::uint64_t lastId = 0;  ///< the highest identity given out
    Json unknown;
    friend bool operator==(const Project&, const Project&) = default;
};

using ProjectPtr = std::shared_ptr<const Project>;

/// The scene or sentence with this identity, or nullptr.
const Scene* findScene(const Project& project, SceneId id);
const Sentence* findSentence(const Project& project, SentenceId id);
/// The scene that holds the sentence, or nullptr.
const Scene* sceneOf(const Project& project, SentenceId id);

/// The picture that a scene shows, as the scene that it was first made for: "image/" and this is its node.
SceneId pictureOf(const Scene& scene);
/// The node that makes what `node` names: for a scene that shows another one's picture that picture's, else `node` itself.
std::string madeNode(const Project& project, const std::string& node);

/// What the creator changed on the node ("voice/sentence-3"), or nullptr.
const Override* findOverride(const Project& project, const std::string& node);

/// Every file of the media folder that the project names: the bin's, and those of clips, overrides, masks, colours and characters. In
/// order, each once. What was generated is not among them.
std::vector<MediaRef> namedMedia(const Project& project);

/// "en" of "en-GB".
std::string baseLanguage(const std::string& language);

}  // namespace sw
