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

inline std::vector<std::pair<const char*, LayerFit>> enumNames(Of<LayerFit>) {
    return {{"stretch", LayerFit::Stretch}, {"cover", LayerFit::Cover}, {"contain", LayerFit::Contain}};
}
inline std::vector<std::pair<const char*, KeyedProperty>> enumNames(Of<KeyedProperty>) {
    return {{"x", KeyedProperty::X},
            {"y", KeyedProperty::Y},
            {"scale", KeyedProperty::Scale},
            {"rotation", KeyedProperty::Rotation},
            {"opacity", KeyedProperty::Opacity},
            {"volume", KeyedProperty::Volume}};
}
inline std::vector<std::pair<const char*, MediaKind>> enumNames(Of<MediaKind>) {
    return {{"picture", MediaKind::Picture},
            {"video", MediaKind::Video},
            {"sound", MediaKind::Sound},
            {"other", MediaKind::Other}};
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
inline std::vector<std::pair<const char*, BlendMode>> enumNames(Of<BlendMode>) {
    return {{"normal", BlendMode::Normal},
            {"multiply", BlendMode::Multiply},
            {"screen", BlendMode::Screen},
            {"overlay", BlendMode::Overlay},
            {"soft_light", BlendMode::SoftLight},
            {"hard_light", BlendMode::HardLight},
            {"colour_dodge", BlendMode::ColourDodge},
            {"colour_burn", BlendMode::ColourBurn},
            {"darken", BlendMode::Darken},
            {"lighten", BlendMode::Lighten},
            {"add", BlendMode::Add},
            {"difference", BlendMode::Difference},
            {"exclusion", BlendMode::Exclusion}};
}
inline std::vector<std::pair<const char*, MaskShape>> enumNames(Of<MaskShape>) {
    return {{"none", MaskShape::None},
            {"rectangle", MaskShape::Rectangle},
            {"ellipse", MaskShape::Ellipse},
            {"media", MaskShape::Media}};
}
template <class V>
void describe(V& v, Of<ColourGrade>) {
    v("exposure", &ColourGrade::exposure, "stops, -3 to 3");
    v("temperature", &ColourGrade::temperature, "-1 cool to 1 warm");
    v("tint", &ColourGrade::tint, "-1 green to 1 magenta");
    v("contrast", &ColourGrade::contrast, "-1 to 1");
    v("saturation", &ColourGrade::saturation, "-1 grey to 1 double");
    v("lut", &ColourGrade::lut, "a .cube file");
    v("lutStrength", &ColourGrade::lutStrength, "0 to 1");
    v("blur", &ColourGrade::blur, "0 to 1");
    v("sharpen", &ColourGrade::sharpen, "0 to 1");
    v("vignette", &ColourGrade::vignette, "0 to 1");
    v("grain", &ColourGrade::grain, "0 to 1");
}
template <class V>
void describe(V& v, Of<LayerMask>) {
    v("shape", &LayerMask::shape, "");
    v("box", &LayerMask::box, "in fractions of the layer");
    v("feather", &LayerMask::feather, "0 to 1, of the layer's shorter side");
    v("cornerRadius", &LayerMask::cornerRadius, "0 to 1, of half the box's shorter side");
    v("inverted", &LayerMask::inverted, "");
    v("media", &LayerMask::media, "for the shape media: a picture whose brightness is the mask");
}
template <class V>
void describe(V& v, Of<ChromaKey>) {
    v("colour", &ChromaKey::colour, "#rrggbb; empty for no key");
    v("tolerance", &ChromaKey::tolerance, "0 to 1");
    v("softness", &ChromaKey::softness, "0 to 1");
    v("spill", &ChromaKey::spill, "0 to 1");
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
    v("hold", &Scene::hold, "how much longer the scene lasts than what is said in it");
    v("lead", &Scene::lead, "how much later (+) or earlier (-) its picture takes over");
    v("transitionLength", &Scene::transitionLength, "0 for the transition's own");
    v("picture", &Scene::picture, "whose picture it shows; empty for its own");
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
    v("locked", &Track::locked, "its clips stay as they are");
    v("solo", &Track::solo, "for sounds: others are silent");
    v("speech", &Track::speech, "for sounds: music gives way to it");
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
    v("speed", &SpeedKey::speed, "0 (stands still) to 10");
}
template <class V>
void describe(V& v, Of<OverlayAnimation>) {
    v("in", &OverlayAnimation::in, "an animation, or none");
    v("out", &OverlayAnimation::out, "");
    v("loop", &OverlayAnimation::loop, "");
    v("inDuration", &OverlayAnimation::inDuration, "0 for the animation's own");
    v("outDuration", &OverlayAnimation::outDuration, "");
    v("loopPeriod", &OverlayAnimation::loopPeriod, "");
}
template <class V>
void describe(V& v, Of<CutTitle>) {
    v("text", &CutTitle::text, "empty for none");
    v("font", &CutTitle::font, "a family");
    v("weight", &CutTitle::weight, "100 to 900");
    v("size", &CutTitle::size, "font size as a part of the canvas' shorter side");
    v("fill", &CutTitle::fill, "#rrggbb or #aarrggbb");
    v("outlineColour", &CutTitle::outlineColour, "");
    v("boxColour", &CutTitle::boxColour, "empty for no plate");
    v("align", &CutTitle::align, "left, centre or right");
    v("outline", &CutTitle::outline, "as a part of the font size");
}
template <class V>
void describe(V& v, Of<Easing>) {
    v("x1", &Easing::x1, "0 to 1");
    v("y1", &Easing::y1, "");
    v("x2", &Easing::x2, "0 to 1");
    v("y2", &Easing::y2, "");
    v("hold", &Easing::hold, "the value stays until the next key");
}
template <class V>
void describe(V& v, Of<Keyframe>) {
    v("at", &Keyframe::at, "from the clip's start");
    v("property", &Keyframe::property, "");
    v("value", &Keyframe::value, "added to the clip's own; a factor for scale and opacity");
    v("easing", &Keyframe::easing, "towards the next key, as cubic-bezier(x1, y1, x2, y2)");
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
    v("grade", &Clip::grade, "");
    v("mask", &Clip::mask, "");
    v("key", &Clip::key, "");
    v("blend", &Clip::blend, "");
    v("opacity", &Clip::opacity, "0 to 1");
    v("animation", &Clip::animation, "for overlays");
    v("title", &Clip::title, "for overlays: a text instead of media");
    v("rotation", &Clip::rotation, "degrees clockwise");
    v("mirrored", &Clip::mirrored, "");
    v("crop", &Clip::crop, "in fractions of the media; without size: all of it");
    v("keyframes", &Clip::keyframes, "");
    v("soundDetached", &Clip::soundDetached, "a video's sound is a clip of its own");
    v("group", &Clip::group, "");
}
template <class V>
void describe(V& v, Of<Marker>) {
    v("id", &Marker::id, "");
    v("anchor", &Marker::anchor, "");
    v("offset", &Marker::offset, "from the anchor");
    v("name", &Marker::name, "");
    v("colour", &Marker::colour, "#rrggbb");
}
template <class V>
void describe(V& v, Of<TimeRange>) {
    v("start", &TimeRange::start, "");
    v("end", &TimeRange::end, "");
}
template <class V>
void describe(V& v, Of<CaptionWord>) {
    v("text", &CaptionWord::text, "");
    v("range", &CaptionWord::range, "when it is spoken");
    v("emphasis", &CaptionWord::emphasis, "");
    v("spaceBefore", &CaptionWord::spaceBefore, "");
    v("reading", &CaptionWord::reading, "in kana, of a word with kanji");
}
template <class V>
void describe(V& v, Of<Override>) {
    v("gainDb", &Override::gainDb, "");
    v("hidden", &Override::hidden, "");
    v("media", &Override::media, "");
    v("grade", &Override::grade, "for a scene's picture");
    v("take", &Override::take, "which of the results that could be made, from 0");
    v("locked", &Override::locked, "kept, whatever it was made from changes");
    v("lockedTo", &Override::lockedTo, "the fingerprint of what is kept; empty for the last one made");
    v("from", &Override::from, "where in the media it starts");
    v("mediaDuration", &Override::mediaDuration, "how long the media lasts from there");
    v("speed", &Override::speed, "how fast a video plays; empty for 1 throughout");
    v("words", &Override::words, "what an own voice says; none: as it is found");
    v("cuts", &Override::cuts, "what is left out of an own voice");
    v("fit", &Override::fit, "how a picture fills the canvas");
}
template <class V>
void describe(V& v, Of<Timeline>) {
    v("tracks", &Timeline::tracks, "");
    v("clips", &Timeline::clips, "");
    v("markers", &Timeline::markers, "");
    v("overrides", &Timeline::overrides, "");
    v("grade", &Timeline::grade, "of the whole film");
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
void describe(V& v, Of<MediaItem>) {
    v("media", &MediaItem::media, "");
    v("name", &MediaItem::name, "");
    v("folder", &MediaItem::folder, "within the bin; empty for none");
    v("kind", &MediaItem::kind, "");
    v("duration", &MediaItem::duration, "");
    v("width", &MediaItem::width, "pixels");
    v("height", &MediaItem::height, "");
    v("hasSound", &MediaItem::hasSound, "for videos");
    v("licence", &MediaItem::licence, "");
}
template <class V>
void describe(V& v, Of<Place>) {
    v("box", &Place::box, "pixels of the variant's canvas");
    v("rotation", &Place::rotation, "degrees clockwise; of clips alone");
}
template <class V>
void describe(V& v, Of<Variant>) {
    v("width", &Variant::width, "pixels");
    v("height", &Variant::height, "pixels");
    v("safe", &Variant::safe, "");
    v("places", &Variant::places, "by what lies there: a clip, image/scene-2 or captions");
}
template <class V>
void describe(V& v, Of<PictureStyle>) {
    v("prompt", &PictureStyle::prompt, "comes behind each picture's own prompt");
    v("negativePrompt", &PictureStyle::negativePrompt, "what is to stay out of all pictures");
}
template <class V>
void describe(V& v, Of<Character>) {
    v("description", &Character::description, "how it looks");
    v("reference", &Character::reference, "a picture of it");
}
template <class V>
void describe(V& v, Of<Origin>) {
    v("file", &Origin::file, "the project that this is a version of");
    v("texts", &Origin::texts, "what its sentences said then, by sentence");
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
    v("media", &Project::media, "the creator's own files, by digest");
    v("variants", &Project::variants, "the short in other shapes, by name");
    v("pictureStyle", &Project::pictureStyle, "what all generated pictures have in common");
    v("characters", &Project::characters, "by name, as prompts and sentences call them");
    v("origin", &Project::origin, "for a version of another short");
    v("providers", &Project::providers, "");
    v("seed", &Project::seed, "");
    v("lastId", &Project::lastId, "");
}

}  // namespace sw::record
