#include "core/model/resolve.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>

#include "core/model/caption_text.h"
#include "core/model/captions.h"
#include "core/model/picture_film.h"
#include "core/model/recording.h"
#include "core/model/transition_names.h"

namespace sw {
namespace {


constexpr double kMusicGainDb = 0;  // the mixer balances music against voice
constexpr Duration kMusicJoin = Duration::milliseconds(12);
constexpr Duration kMusicFadeOut = Duration::milliseconds(450);
constexpr Duration kVoiceJoin = Duration::milliseconds(8);  // where a recording is cut

LayerEnter enterNamed(const std::string& name) {
    static const std::map<std::string, LayerEnter> kNames = {{"fade", LayerEnter::Fade}, {"pop", LayerEnter::Pop},
                                                             {"rise", LayerEnter::Rise}, {"drop", LayerEnter::Drop},
                                                             {"slide", LayerEnter::Slide}};
    const auto it = kNames.find(name);
    return it == kNames.end() ? LayerEnter::None : it->second;
}

const Json& listIn(const Json& object, const char* name) {
    static const Json kEmpty = Json::array();
    const auto it = object.find(name);
    return it != object.end() && it->is_array() ? *it : kEmpty;
}

}  // namespace

std::vector<CutLayer> layersOf(const AssetRecord& image) {
    std::vector<CutLayer> layers;
    for (const Json& from : listIn(image.value, "layers")) {
        const auto file = image.files.find(stringOr(from, "file"));
        if (file == image.files.end())
            continue;
        CutLayer layer;
        layer.media = file->second;
        layer.box = {numberOr(from, "x", 0), numberOr(from, "y", 0), numberOr(from, "width", 0), numberOr(from, "height", 0)};
        layer.depth = numberOr(from, "depth", 1);
        layer.rotation = numberOr(from, "rotation", 0);
        layer.enter = enterNamed(stringOr(from, "enter"));
        layer.sway = numberOr(from, "sway", 0);
        if (stringOr(from, "fit") == "cover")
            layer.fit = LayerFit::Cover;
        layers.push_back(std::move(layer));
    }
    return layers;
}

namespace {

void addMotion(const AssetRecord& motion, CutPicture& picture) {
    for (const Json& key : listIn(motion.value, "camera"))
        picture.camera.push_back({numberOr(key, "at", 0), numberOr(key, "x", 0), numberOr(key, "y", 0),
                                  numberOr(key, "zoom", 1), numberOr(key, "roll", 0)});
    for (const Json& enter : listIn(motion.value, "enters")) {
        const auto index = static_cast<std::size_t>(integerOr(enter, "layer", -1));
        if (index < picture.layers.size())
            picture.layers[index].enterAt = {integerOr(enter, "at", 0)};
    }
    if (const auto it = motion.value.find("transition"); it != motion.value.end())
        picture.transition = {transitionNamed(stringOr(*it, "kind")).value_or(TransitionKind::None), {integerOr(*it, "duration", 0)}};
}

/// What was filmed of `image`, to be shown in its place; nothing when the motion has no film, or one of another picture that the
/// creator does not hold on to.
std::optional<CutLayer> filmOf(const AssetRecord& motion, const AssetRecord& image, const Override* own) {
    const auto video = motion.value.find("video");
    if (video == motion.value.end())
        return std::nullopt;
    const auto file = motion.files.find(stringOr(*video, "file"));
    if (file == motion.files.end() || !(films(motion, image) || (own && own->locked)))
        return std::nullopt;
    CutLayer layer;
    layer.media = file->second;
    layer.box = {numberOr(*video, "x", 0), numberOr(*video, "y", 0), numberOr(*video, "width", 0), numberOr(*video, "height", 0)};
    layer.fit = LayerFit::Cover;
    return layer;
}

/// A picture or video of the creator's own covers the canvas and its overhang.
CutLayer ownPicture(const Override& own, const Canvas& canvas) {
    CutLayer layer;
    layer.media = own.media;
    layer.from = own.from;
    layer.speed = own.speed;
    layer.box = {-0.08 * canvas.width, -0.08 * canvas.height, 1.16 * canvas.width, 1.16 * canvas.height};
    layer.fit = own.fit;
    return layer;
}

/// True when the scene goes on with what the one before it shows, as after a split: same picture, same move, a plain cut.
bool goesOn(const Scene* before, const Scene* scene, const CutPicture& shownBefore, const CutPicture& shown) {
    return before && scene && pictureOf(*before) == pictureOf(*scene) && before->camera == scene->camera &&
           shown.transition.kind == TransitionKind::None && !shownBefore.layers.empty() &&
           std::ranges::equal(shownBefore.layers, shown.layers, {}, &CutLayer::media, &CutLayer::media);
}

/// Lets the camera of the last `count` pictures go one way through all of them.
void joinPaths(std::vector<CutPicture>& pictures, std::size_t count) {
    const std::span<CutPicture> all(pictures.end() - static_cast<std::ptrdiff_t>(count), pictures.end());
    for (CutPicture& picture : all) {
        picture.before = picture.range.start - all.front().range.start;
        picture.after = all.back().range.end - picture.range.end;
        picture.camera = all.front().camera;
    }
}

/// The film of the picture that the scene shows: its own, else that of the scene that it was split off.
std::optional<CutLayer> filmOf(const Project& project, const AssetIndex& assets, const Scene& scene, const AssetRecord& image) {
    for (const SceneId filmed : {scene.id, pictureOf(scene)}) {
        const std::string node = "motion/" + toText(filmed);
        if (const AssetPtr motion = assets.find(node))
            if (auto film = filmOf(*motion, image, findOverride(project, node)))
                return film;
    }
    return std::nullopt;
}

bool isStill(const MediaRef& media) {
    return media.extension == "jpg" || media.extension == "png";  // what pictures are kept as
}

/// A video goes on where the last scene that showed it left it.
void goOn(std::vector<CutLayer>& layers, std::map<std::string, Duration>& shown, Duration length) {
    for (CutLayer& layer : layers)
        if (!isStill(layer.media)) {
            Duration& before = shown[layer.media.digest];
            layer.from = layer.from + before;
            before = before + length;
        }
}

std::vector<CutPicture> picturesOf(const Project& project, const AssetIndex& assets, const Spine& spine) {
    std::vector<CutPicture> pictures;
    std::map<SceneId, std::map<std::string, Duration>> shown;  ///< of the videos of a picture, by digest
    const Scene* before = nullptr;
    std::size_t joined = 0;  ///< pictures at the end that are one to the eye
    for (const ShownScene& scene : spine.scenes) {
        CutPicture picture;
        picture.origin = toText(scene.id);
        picture.range = scene.range;
        const Scene* made = findScene(project, scene.id);
        const Override* own = findOverride(project, "image/" + picture.origin);
        const AssetPtr image = assets.find(madeNode(project, "image/" + picture.origin));
        const bool generated = image && !(own && (own->media || own->hidden));
        if (own && own->media)
            picture.layers = {ownPicture(*own, project.canvas)};
        else if (generated)
            picture.layers = layersOf(*image);
        if (const AssetPtr motion = assets.find("motion/" + picture.origin))
            addMotion(*motion, picture);
        if (generated && made) {
            if (const auto film = filmOf(project, assets, *made, *image))
                picture.layers = {*film};
            goOn(picture.layers, shown[pictureOf(*made)], picture.range.duration());
        }
        if (own)
            picture.grade = own->grade;
        if (pictures.empty() || picture.transition.kind == TransitionKind::None)
            picture.transition = {};
        // What the creator asked for may take all of the scene.
        if (made && made->transitionLength > Duration{} && picture.transition.kind != TransitionKind::None)
            picture.transition.duration = std::min(made->transitionLength, picture.range.duration());
        else
            picture.transition.duration = std::min(picture.transition.duration, picture.range.duration() / 2);
        // What goes on from the scene before does not come in again.
        if (before && made && pictureOf(*before) == pictureOf(*made))
            for (CutLayer& layer : picture.layers)
                layer.enter = LayerEnter::None;
        const bool joins = !pictures.empty() && goesOn(before, made, pictures.back(), picture);
        joined = joins ? joined + 1 : 1;
        before = made;
        pictures.push_back(std::move(picture));
        if (joins)
            joinPaths(pictures, joined);
    }
    return pictures;
}

/// What is kept of a recording, back to back; where something was cut out the pieces overlap by their fades.
void addRecording(const Override& own, CutSound whole, Cut& cut) {
    const std::vector<TimeRange> kept = keptRanges(own);
    TimePoint at = whole.range.start;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        CutSound piece = whole;
        piece.media = own.media;
        piece.from = own.from + (kept[i].start - TimePoint{});
        piece.range = {at, at + kept[i].duration()};
        at = piece.range.end;
        if (i > 0)
            piece.fadeIn = kVoiceJoin;
        if (i + 1 < kept.size()) {
            piece.range.end = piece.range.end + kVoiceJoin;
            piece.fadeOut = kVoiceJoin;
        }
        cut.sounds.push_back(std::move(piece));
    }
}

void addVoice(const Project& project, const AssetIndex& assets, const Spine& spine, Cut& cut) {
    for (const SpokenSentence& sentence : spine.sentences) {
        const std::string node = "voice/" + toText(sentence.id);
        const AssetPtr voice = assets.find(node);
        const Override* own = findOverride(project, node);
        if (own && own->hidden)
            continue;
        CutSound sound{toText(sentence.id), SoundRole::Voice, sentence.range, {}, {}, own ? own->gainDb : 0, {}, {}};
        if (isRecording(own)) {
            addRecording(*own, std::move(sound), cut);
            continue;
        }
        if (own && own->media) {
            sound.media = own->media;
            sound.from = own->from;
        } else if (voice && voice->files.contains("audio")) {
            sound.media = voice->files.at("audio");
        }
        if (sound.media)
            cut.sounds.push_back(std::move(sound));
    }
}

void addMusic(const Project& project, const AssetIndex& assets, Cut& cut) {
    const std::optional<MusicSource> music = musicOf(project, assets);
    const Override* own = findOverride(project, "music");
    if (!music || !music->media || project.music.muted || (own && own->hidden))
        return;
    const FittedMusic fitted = fittedMusic(project, assets, cut.duration);
    const TimePoint end = TimePoint{} + cut.duration;
    for (std::size_t i = 0; i < fitted.pieces.size(); ++i) {
        const MusicPiece& piece = fitted.pieces[i];
        CutSound sound{"music", SoundRole::Music, {piece.at, piece.at + piece.duration}, music->media,
                       music->from + (piece.from - TimePoint{}), kMusicGainDb + project.music.gainDb + (own ? own->gainDb : 0), {}, {}};
        const bool last = i + 1 == fitted.pieces.size();
        if (i > 0)
            sound.fadeIn = kMusicJoin;
        // A joint overlaps by the length of its fades, so that nothing drops out between two pieces.
        if (!last)
            sound.range.end = std::min(end, sound.range.end + kMusicJoin);
        sound.fadeOut = last ? kMusicFadeOut : kMusicJoin;
        cut.sounds.push_back(std::move(sound));
    }
}

/// The keys of a clip for what is heard, or of all else.
std::vector<Keyframe> keyframesOf(const Clip& clip, bool heard) {
    std::vector<Keyframe> keys;
    std::copy_if(clip.keyframes.begin(), clip.keyframes.end(), std::back_inserter(keys),
                 [=](const Keyframe& key) { return (key.property == KeyedProperty::Volume) == heard; });
    return keys;
}

/// True for what is on a sound track, and for videos whose own sound goes with them: it cannot be heard faster, slower
/// or backwards.
bool isHeard(const Project& project, const Clip& clip, const Track& track) {
    if (!clip.media || track.muted)
        return false;
    if (track.kind == TrackKind::Sound)
        return true;
    const auto known = project.media.find(clip.media.digest);
    return known != project.media.end() && known->second.kind == MediaKind::Video && known->second.hasSound &&
           !clip.soundDetached && clip.title.text.empty() && clip.speed.empty() && !clip.reverse;
}

void addOwnSounds(const Project& project, const Spine& spine, Cut& cut) {
    const auto& tracks = project.timeline.tracks;
    const bool solo = std::any_of(tracks.begin(), tracks.end(),
                                  [](const Track& t) { return t.kind == TrackKind::Sound && t.solo; });
    for (const Clip& clip : project.timeline.clips) {
        const auto track =
            std::find_if(tracks.begin(), tracks.end(), [&](const Track& t) { return t.id == clip.track; });
        const std::optional<TimePoint> at = anchorTime(spine, clip.anchor);
        if (track == tracks.end() || !at || !isHeard(project, clip, *track) ||
            (solo && track->kind == TrackKind::Sound && !track->solo))
            continue;
        CutSound sound{toText(clip.id), track->speech ? SoundRole::Voice : SoundRole::Effect, {*at + clip.offset, *at + clip.offset + clip.duration},
                       clip.media, clip.from, clip.gainDb + track->gainDb, clip.fadeIn, clip.fadeOut,
                       clip.fadeCurve, clip.pan, false, keyframesOf(clip, true)};
        if (sound.range.start < TimePoint{}) {
            for (Keyframe& key : sound.keyframes)
                key.at = key.at - (TimePoint{} - sound.range.start);
            sound.from = sound.from + (TimePoint{} - sound.range.start);
            sound.range.start = {};
        }
        sound.range.end = std::min(sound.range.end, TimePoint{} + cut.duration);
        if (sound.range.start < sound.range.end)
            cut.sounds.push_back(std::move(sound));
    }
}

/// Tracks lie over one another in their order.
void addOverlays(const Project& project, const Spine& spine, Cut& cut) {
    for (const Track& track : project.timeline.tracks) {
        if (track.kind != TrackKind::Overlay || track.muted)
            continue;
        for (const Clip& clip : project.timeline.clips) {
            const std::optional<TimePoint> at = anchorTime(spine, clip.anchor);
            if (clip.track != track.id || !at || (!clip.media && clip.title.text.empty()))
                continue;
            const TimePoint start = *at + clip.offset;
            CutOverlay overlay;
            overlay.origin = toText(clip.id);
            // Not cut off at the film's end: places in its speed count on the whole length.
            overlay.range = {start, start + clip.duration};
            overlay.layer.media = clip.title.text.empty() ? clip.media : MediaRef{};
            const bool sized = clip.box.width > 0 && clip.box.height > 0;
            overlay.layer.box = sized ? clip.box : Box{0, 0, double(cut.width), double(cut.height)};
            overlay.layer.fit = LayerFit::Contain;
            overlay.layer.from = clip.from;
            overlay.layer.speed = clip.speed;
            overlay.layer.reverse = clip.reverse;
            overlay.layer.depth = 0;
            overlay.layer.grade = clip.grade;
            overlay.layer.mask = clip.mask;
            overlay.layer.key = clip.key;
            overlay.layer.blend = clip.blend;
            overlay.layer.opacity = clip.opacity;
            overlay.layer.rotation = clip.rotation;
            overlay.layer.mirrored = clip.mirrored;
            overlay.layer.crop = clip.crop;
            overlay.layer.keyframes = keyframesOf(clip, false);
            overlay.animation = clip.animation;
            overlay.title = clip.title;
            if (overlay.range.start < TimePoint{} + cut.duration && overlay.range.end > TimePoint{})
                cut.overlays.push_back(std::move(overlay));
        }
    }
}

}  // namespace

Cut resolve(const Project& project, const AssetIndex& assets) {
    const Spine spine = makeSpine(project, assets);
    Cut cut;
    cut.width = project.canvas.width;
    cut.height = project.canvas.height;
    cut.rate = project.canvas.rate;
    cut.safe = project.canvas.safe;
    cut.duration = spine.duration;
    cut.captionStyle = project.look.captionStyle;
    cut.language = project.script.language;
    if (const AssetPtr storyboard = assets.find("storyboard"); storyboard && storyboard->value.contains("palette"))
        cut.accentColour = stringOr(storyboard->value["palette"], "accent");
    cut.pictures = picturesOf(project, assets, spine);
    addOverlays(project, spine, cut);
    cut.grade = project.timeline.grade;
    for (const SpokenSentence& sentence : spine.sentences) {
        const Sentence* written = findSentence(project, sentence.id);
        const bool corrected = written && !written->captionText.empty();
        const auto cards = captionCards(
            toText(sentence.id),
            corrected ? withText(sentence.words, written->captionText, project.script.language) : sentence.words,
            project.look, project.script.language);
        cut.captions.insert(cut.captions.end(), cards.begin(), cards.end());
    }
    for (std::size_t i = 0; i < cut.captions.size(); ++i) {
        const TimePoint limit = i + 1 < cut.captions.size() ? cut.captions[i + 1].range.start : TimePoint{} + cut.duration;
        cut.captions[i].range.end = std::min(cut.captions[i].range.end, limit);
    }
    addVoice(project, assets, spine, cut);
    addMusic(project, assets, cut);
    const Override* effects = findOverride(project, "effects");
    if (const AssetPtr record = assets.find("effects"); record && !(effects && effects->hidden)) {
        for (CutSound& sound : placeEffects(cut.pictures, *record)) {
            sound.gainDb += effects ? effects->gainDb : 0;
            sound.range.end = std::min(sound.range.end, TimePoint{} + cut.duration);
            cut.sounds.push_back(std::move(sound));
        }
    }
    addOwnSounds(project, spine, cut);
    return cut;
}

}  // namespace sw
