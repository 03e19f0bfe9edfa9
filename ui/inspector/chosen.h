#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/editor.h"

namespace sw::ui {

/// What the inspector is about: the kind of what was chosen last.
enum class Subject { Film, Scenes, Sentences, Overlays, Sounds, Music, Effects, Captions, Markers, Tracks };

/// The settings of the whole film.
struct FilmSettings {
    Canvas canvas;
    Look look;
    VoiceSettings voice;
    MusicSettings music;
    ColourGrade grade;
    PictureStyle pictureStyle;
    std::uint64_t seed = 1;
};

/// What the creator changed on one generated thing; defaults when nothing.
struct OwnNode {
    std::string node;
    Override value;
};

/// All chosen things of one kind, as they are at the moment: copies. What is chosen but gone is left out.
struct Chosen {
    Subject subject = Subject::Film;
    std::size_t others = 0;  ///< so many more things are chosen, of other kinds
    std::vector<FilmSettings> film;  ///< always one
    std::vector<Scene> scenes;
    std::vector<Sentence> sentences;
    std::vector<Clip> clips;     ///< of Overlays and Sounds
    std::vector<OwnNode> nodes;  ///< the scenes' pictures, the sentences' voices, the music, the effects
    std::vector<Marker> markers;
    std::vector<Track> tracks;
};

Chosen chosenOf(const Project& project, const Selection& selection);

/// Null when it is not there.
const Clip* clipIn(const Project& project, ClipId id);
const Track* trackIn(const Project& project, TrackId id);
/// True when the media is a video or an animation, by what the bin says of it; else by its extension.
bool isVideo(const Project& project, const MediaRef& media);
/// The name that people know it by: the bin's, else the file's.
std::string nameOf(const Project& project, const MediaRef& media);
/// What the clip shows or plays, in a few words.
QString titleOf(const Project& project, const Clip& clip);

}  // namespace sw::ui
