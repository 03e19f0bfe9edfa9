#pragma once

#include "core/model/project.h"
#include "core/model/record.h"

/// The JSON forms of the model's records, member by member.
namespace sw::record {

inline std::vector<std::pair<const char*, SceneKind>> enumNames(Of<SceneKind>) {
    return {{"hook", SceneKind::Hook}, {"point", SceneKind::Point}, {"closing", SceneKind::Closing}};
}
inline std::vector<std::pair<const char*, TrackKind>> enumNames(Of<TrackKind>) {
    return {{"overlay", TrackKind::Overlay}, {"sound", TrackKind::Sound}};
}
inline std::vector<std::pair<const char*, AnchorKind>> enumNames(Of<AnchorKind>) {
    return {{"start", AnchorKind::Start},
            {"scene", AnchorKind::Scene},
            {"sentence", AnchorKind::Sentence},
            {"word", AnchorKind::Word}};
}

inline std::vector<std::pair<const char*, FadeCurve>> enumNames(Of<FadeCurve>) {
    return {{"s-curve", FadeCurve::SCurve}, {"linear", FadeCurve::Linear}, {"equal-power", FadeCurve::EqualPower}};
}

template <class V>
void describe(V& v, Of<FrameRate>) {
    v("num", &FrameRate::num, "");
    v("den", &FrameRate::den, "");
}
template <class V>
void describe(V& v, Of<SafeArea>) {
    v("left", &SafeArea::left, "margin as a fraction of the width");
    v("top", &SafeArea::top, "margin as a fraction of the height");
    v("right", &SafeArea::right, "");
    v("bottom", &SafeArea::bottom, "");
}
inline const char* wantedInstead(Of<MediaRef>, const MediaRef& media) {
    return media == MediaRef{} || isMediaRef(media) ? nullptr : "a file of the media folder, named by its digest";
}
template <class V>
void describe(V& v, Of<MediaRef>) {
    v("digest", &MediaRef::digest, "SHA-256 of the file, 64 hex digits; empty for none");
    v("extension", &MediaRef::extension, "without a dot");
}
template <class V>
void describe(V& v, Of<Box>) {
    v("x", &Box::x, "canvas pixels");
    v("y", &Box::y, "");
    v("width", &Box::width, "");
    v("height", &Box::height, "");
}
template <class V>
void describe(V& v, Of<Sentence>) {
    v("id", &Sentence::id, "");
    v("text", &Sentence::text, "");
    v("voice", &Sentence::voice, "a voice's name; empty for the project's voice");
    v("captionText", &Sentence::captionText, "what captions show; empty for what is spoken");
}
template <class V>
void describe(V& v, Of<Scene>) {
    v("id", &Scene::id, "");
    v("kind", &Scene::kind, "");
    v("sentences", &Scene::sentences, "");
    v("emphasis", &Scene::emphasis, "words that captions stress");
    v("picturePrompt", &Scene::picturePrompt, "");
    v("negativePrompt", &Scene::negativePrompt, "");
    v("videoPrompt", &Scene::videoPrompt, "");
    v("camera", &Scene::camera, "");
    v("transition", &Scene::transition, "");
    v("mood", &Scene::mood, "");
}
template <class V>
void describe(V& v, Of<Script>) {
    v("title", &Script::title, "");
    v("description", &Script::description, "");
    v("hashtags", &Script::hashtags, "");
    v("language", &Script::language, "BCP 47");
    v("draft", &Script::draft, "");
    v("musicMood", &Script::musicMood, "");
    v("musicTags", &Script::musicTags, "");
    v("motif", &Script::motif, "");
    v("scenes", &Script::scenes, "");
}
template <class V>
void describe(V& v, Of<Track>) {
    v("id", &Track::id, "");
    v("kind", &Track::kind, "");
    v("name", &Track::name, "");
    v("muted", &Track::muted, "");
    v("gainDb", &Track::gainDb, "");
}
template <class V>
void describe(V& v, Of<Anchor>) {
    v("kind", &Anchor::kind, "");
    v("scene", &Anchor::scene, "");
    v("sentence", &Anchor::sentence, "");
    v("word", &Anchor::word, "");
}
template <class V>
void describe(V& v, Of<SpeedKey>) {
    v("at", &SpeedKey::at, "0 is the clip's start, 1 its end");
    v("speed", &SpeedKey::speed, "0.1 to 10; 0 stands still");
}
template <class V>
void describe(V& v, Of<Clip>) {
    v("id", &Clip::id, "");
    v("track", &Clip::track, "");
    v("anchor", &Clip::anchor, "");
    v("offset", &Clip::offset, "from the anchor to the clip's start");
    v("duration", &Clip::duration, "");
    v("media", &Clip::media, "");
    v("from", &Clip::from, "where in the media the clip starts");
    v("gainDb", &Clip::gainDb, "");
    v("fadeIn", &Clip::fadeIn, "");
    v("fadeOut", &Clip::fadeOut, "");
    v("box", &Clip::box, "");
    v("fadeCurve", &Clip::fadeCurve, "of both fades");
    v("pan", &Clip::pan, "-1 (left) to 1 (right)");
    v("speed", &Clip::speed, "how fast a video plays; empty for 1 throughout");
    v("reverse", &Clip::reverse, "");
}
template <class V>
void describe(V& v, Of<Override>) {
    v("gainDb", &Override::gainDb, "");
    v("hidden", &Override::hidden, "");
    v("media", &Override::media, "");
}
template <class V>
void describe(V& v, Of<Timeline>) {
    v("tracks", &Timeline::tracks, "");
    v("clips", &Timeline::clips, "");
    v("overrides", &Timeline::overrides, "");
}
template <class V>
void describe(V& v, Of<Brief>) {
    v("text", &Brief::text, "article, notes or bullets");
    v("title", &Brief::title, "");
    v("topic", &Brief::topic, "");
    v("seconds", &Brief::seconds, "15 to 180");
    v("language", &Brief::language, "BCP 47 or auto");
}
template <class V>
void describe(V& v, Of<Canvas>) {
    v("width", &Canvas::width, "pixels");
    v("height", &Canvas::height, "pixels");
    v("rate", &Canvas::rate, "frames per second");
    v("platform", &Canvas::platform, "");
    v("safe", &Canvas::safe, "");
}
template <class V>
void describe(V& v, Of<Look>) {
    v("name", &Look::name, "");
    v("stylePack", &Look::stylePack, "");
    v("captionStyle", &Look::captionStyle, "");
    v("captionWords", &Look::captionWords, "at most so many words on screen together");
    v("captionCharacters", &Look::captionCharacters, "");
}
template <class V>
void describe(V& v, Of<VoiceSettings>) {
    v("name", &VoiceSettings::name, "empty for the language's default");
    v("speed", &VoiceSettings::speed, "1 is normal");
}
template <class V>
void describe(V& v, Of<MusicSettings>) {
    v("mood", &MusicSettings::mood, "empty for the script's mood");
    v("gainDb", &MusicSettings::gainDb, "");
    v("muted", &MusicSettings::muted, "");
}
template <class V>
void describe(V& v, Of<Project>) {
    v("brief", &Project::brief, "");
    v("canvas", &Project::canvas, "");
    v("look", &Project::look, "");
    v("voice", &Project::voice, "");
    v("music", &Project::music, "");
    v("script", &Project::script, "");
    v("timeline", &Project::timeline, "");
    v("providers", &Project::providers, "");
    v("seed", &Project::seed, "");
    v("lastId", &Project::lastId, "");
}

}  // namespace sw::record
