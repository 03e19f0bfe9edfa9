#include "core/model/apply_parts.h"
#include "core/model/limits.h"
#include "core/model/speed.h"
#include "core/model/spine.h"

namespace sw {
namespace {

// In drawings a letter is a clip and `·` goes on with it; digits are seconds of its media.

bool isSound(const Project& p, const Clip& clip) {
    return std::any_of(p.timeline.tracks.begin(), p.timeline.tracks.end(),
                       [&](const Track& t) { return t.id == clip.track && t.kind == TrackKind::Sound; });
}

/// How much of its media a clip plays in its first `since`. Sounds play as recorded.
Duration played(const Project& p, const Clip& clip, Duration since) {
    return isSound(p, clip) ? since : playedIn(clip.speed, since, clip.duration);
}

/// The time in its media that a video shows at a clip time.
TimePoint shownAt(const Clip& clip, Duration at) {
    CutLayer layer;
    layer.from = clip.from;
    layer.speed = clip.speed;
    layer.reverse = clip.reverse;
    return mediaTimeAt(layer, at, clip.duration);
}

double fraction(Duration part, Duration whole) {
    return static_cast<double>(part.flicks) / static_cast<double>(whole.flicks);
}

Result<void> checkLeft(Duration left) {
    if (left <= Duration{})
        return fail(ErrorCode::InvalidInput, "Nothing of the clip would be left; remove it instead.");
    return {};
}

/// Moves the clip's start `by` later, or earlier when negative, and shows the same at the same time.
///
///     before  |0·1·2·3|   by 1   after    |1·2·3|
Result<void> trimStart(const Project& p, Clip& clip, Duration by) {
    SW_CHECK(checkLeft(clip.duration - by));
    if (!clip.reverse)
        clip.from = clip.from + played(p, clip, by);
    clip.speed = speedPart(clip.speed, fraction(by, clip.duration), 1);
    if (by > Duration{})
        clip.keyframes = dividedKeyframes(clip.keyframes, by).second;
    else
        for (Keyframe& key : clip.keyframes)
            key.at = key.at - by;
    clip.offset = clip.offset + by;
    clip.duration = clip.duration - by;
    return checkClip(clip);
}

/// Moves the clip's end `by` later, or earlier when negative. Keys beyond it stay, for when it is moved back. What
/// plays backwards ends at `from`.
///
///     before  |0·1·2·3|   by −1   after   |0·1·2|
///     before  |3·2·1·0|           after   |3·2·1|
Result<void> trimEnd(const Project& p, Clip& clip, Duration by) {
    const Duration left = clip.duration + by;
    SW_CHECK(checkLeft(left));
    if (clip.reverse)
        clip.from = clip.from + (played(p, clip, clip.duration) - played(p, clip, left));
    clip.speed = speedPart(clip.speed, 0, fraction(left, clip.duration));
    clip.duration = left;
    return checkClip(clip);
}

/// Moves all clips of the track that start later than `clip`. Which ones do is known without voices only by estimate,
/// and exactly for those that hang on the same thing.
Result<void> ripple(Project& p, const Clip& clip, Duration by) {
    const Spine spine = makeSpine(p, {});
    const auto start = [&](const Clip& c) { return anchorTime(spine, c.anchor).value_or(TimePoint{}) + c.offset; };
    const TimePoint from = start(clip);
    for (Clip& later : p.timeline.clips) {
        if (later.track != clip.track || later.id == clip.id || start(later) <= from)
            continue;
        later.offset = later.offset + by;
        SW_CHECK(checkClip(later));
    }
    return {};
}

std::ptrdiff_t placeOf(const Project& p, const Clip& clip) {
    return &clip - p.timeline.clips.data();
}

/// Divides the clip; gives the place of the second part, which lies right behind the first.
///
///     before  \0·1·2·3/   at 2   after    \0·1|2·3/      \ and / are fades
Result<std::ptrdiff_t> split(Project& p, Clip& clip, Duration at) {
    if (at <= Duration{} || at >= clip.duration)
        return fail(ErrorCode::InvalidInput, "A clip can only be split between its start and its end.");
    Clip second = clip;
    second.id = {++p.lastId};
    SW_CHECK(trimStart(p, second, at));
    SW_CHECK(trimEnd(p, clip, at - clip.duration));
    clip.keyframes = dividedKeyframes(clip.keyframes, at).first;
    clip.fadeIn = std::min(clip.fadeIn, clip.duration);
    clip.fadeOut = {};
    clip.animation.out = "none";
    second.fadeIn = {};
    second.fadeOut = std::min(second.fadeOut, second.duration);
    second.animation.in = "none";
    copyPlaces(p, toText(clip.id), toText(second.id));
    const std::ptrdiff_t place = placeOf(p, clip) + 1;
    p.timeline.clips.insert(p.timeline.clips.begin() + place, std::move(second));
    return place;
}

}  // namespace

Result<void> on(Project& p, std::string& made, const SplitClip& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    SW_TRY(const std::ptrdiff_t second, split(p, *c, e.at));
    made = toText(p.timeline.clips[static_cast<std::size_t>(second)].id);
    return {};
}

/// The joint moves, what is shown on both sides of it stays where it is.
///
///     before  |a·a·a·a|b·b·b·b|   by −1   after   |a·a·a|b·b·b·b·b|
Result<void> on(Project& p, std::string&, const RollClips& e) {
    SW_TRY(Clip* const left, freeClip(p, e.left));
    SW_TRY(Clip* const right, freeClip(p, e.right));
    if (left->track != right->track || left == right)
        return fail(ErrorCode::InvalidInput, "Only the joint of two clips on one track can be rolled.");
    if (left->anchor == right->anchor && left->offset + left->duration != right->offset)
        return fail(ErrorCode::InvalidInput,
                    "These two clips do not touch, so there is no joint to roll: trim them instead.");
    SW_CHECK(trimEnd(p, *left, e.by));
    return trimStart(p, *right, e.by);
}

/// What is shown moves within the clip, which stays where it is.
///
///     before  |2·3·4|   by 1   after   |3·4·5|
Result<void> on(Project& p, std::string&, const SlipClip& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    c->from = c->from + e.by;
    return checkClip(*c);
}

///     before         |a·a·a·a|b·b·|   c|
///     Start, by 1    |a·a·a|b·b·|   c|          from the head: the start stays, its media begins later
///     End, by 1      |a·a·a·a·a|b·b·|   c|
Result<void> on(Project& p, std::string&, const RippleTrimClip& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    SW_CHECK(ripple(p, *c, e.edge == ClipEdge::End ? e.by : -e.by));
    if (e.edge == ClipEdge::End)
        return trimEnd(p, *c, e.by);
    SW_CHECK(trimStart(p, *c, e.by));
    c->offset = c->offset - e.by;
    return checkClip(*c);
}

///     before  |a·a·|b·b·b·|   c|
///     after   |b·b·b·|   c|
Result<void> on(Project& p, std::string&, const RippleRemoveClip& e) {
    SW_TRY(const Clip* const c, freeClip(p, e.clip));
    SW_CHECK(ripple(p, *c, -c->duration));
    p.timeline.clips.erase(p.timeline.clips.begin() + placeOf(p, *c));
    return {};
}

Result<void> on(Project& p, std::string& made, const DuplicateClip& e) {
    SW_TRY(const Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    SW_CHECK(freeTrack(p, e.track));
    SW_CHECK(checkAnchor(p, e.anchor));
    Clip copy = *c;
    copy.id = {++p.lastId};
    copy.track = e.track;
    copy.anchor = e.anchor;
    copy.offset = e.offset;
    copy.group = {};
    SW_CHECK(checkClip(copy));
    made = toText(copy.id);
    copyPlaces(p, toText(e.clip), made);
    p.timeline.clips.push_back(std::move(copy));
    return {};
}

Result<void> on(Project& p, std::string& made, const GroupClips& e) {
    const GroupId group{++p.lastId};
    for (const ClipId id : e.clips) {
        SW_TRY(Clip* const c, freeClip(p, id));
        c->group = group;
    }
    if (std::count_if(p.timeline.clips.begin(), p.timeline.clips.end(),
                      [&](const Clip& c) { return c.group == group; }) < 2)
        return fail(ErrorCode::InvalidInput, "A group needs two clips or more.");
    made = toText(group);
    return {};
}

Result<void> on(Project& p, std::string&, const UngroupClips& e) {
    bool found = false;
    for (Clip& c : p.timeline.clips) {
        if (!e.group || c.group != e.group)
            continue;
        SW_CHECK(freeClip(p, c.id));
        c.group = {};
        found = true;
    }
    if (!found)
        return missing("group", toText(e.group));
    return {};
}

Result<void> on(Project& p, std::string&, const SetClipKeyframes& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    c->keyframes = inOrder(e.keyframes);
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipTransform& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    c->rotation = e.rotation;
    c->mirrored = e.mirrored;
    c->crop = e.crop;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const ReplaceClipMedia& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    if (!c->title.text.empty())
        return fail(ErrorCode::InvalidInput, "This clip is a title and shows no media; change its text instead.");
    if (!isMediaRef(e.media))
        return fail(ErrorCode::InvalidInput, "The new media must be a file of the media folder.");
    c->media = e.media;
    c->from = e.from;
    return checkClip(*c);
}

///     before  |0·1·2·3|c|   at 2, for 3   after    |0·1|2·2·2|2·3|c|
Result<void> on(Project& p, std::string& made, const FreezeFrame& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    if (isSound(p, *c) || !c->media || !c->title.text.empty())
        return fail(ErrorCode::InvalidInput, "Only a video or a picture can stand still; this clip shows none.");
    if (e.duration <= Duration{})
        return fail(ErrorCode::InvalidInput, "A video must stand still for longer than nothing.");
    Clip still = *c;
    still.id = {++p.lastId};
    still.from = shownAt(*c, e.at);
    still.speed = {{0, 0}};
    still.reverse = false;
    still.offset = c->offset + e.at;
    still.duration = e.duration;
    still.animation.in = still.animation.out = still.animation.loop = "none";
    still.fadeIn = still.fadeOut = {};
    still.keyframes = dividedKeyframes(dividedKeyframes(c->keyframes, e.at).second, {}).first;
    SW_CHECK(checkClip(still));
    SW_CHECK(ripple(p, *c, e.duration));
    SW_TRY(const std::ptrdiff_t place, split(p, *c, e.at));
    Clip& second = p.timeline.clips[static_cast<std::size_t>(place)];
    second.offset = second.offset + e.duration;
    SW_CHECK(checkClip(second));
    made = toText(still.id);
    copyPlaces(p, toText(e.clip), made);
    p.timeline.clips.insert(p.timeline.clips.begin() + place, std::move(still));
    return {};
}

///     before  O |v·v·v|         after   O |v·v·v|   unheard
///             S                         S |v·v·v|
Result<void> on(Project& p, std::string& made, const DetachSound& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    SW_TRY(const Track* const track, freeTrack(p, e.track));
    if (track->kind != TrackKind::Sound)
        return fail(ErrorCode::InvalidInput, "The sound needs a track for sounds.");
    const auto known = p.media.find(c->media.digest);
    const bool silent = known != p.media.end() && !known->second.hasSound;
    if (isSound(p, *c) || !c->media || !c->title.text.empty() || silent)
        return fail(ErrorCode::InvalidInput, "This clip has no sound that could be detached.");
    if (c->soundDetached)
        return fail(ErrorCode::InvalidInput, "The sound of this clip is detached already.");
    if (!c->speed.empty() || c->reverse)
        return fail(ErrorCode::InvalidInput,
                    "The sound of a clip that plays faster, slower or backwards cannot be detached: sounds play as "
                    "recorded. Take back its speed first.");
    c->soundDetached = true;
    Clip sound;
    sound.id = {++p.lastId};
    sound.track = e.track;
    sound.anchor = c->anchor;
    sound.offset = c->offset;
    sound.duration = c->duration;
    sound.media = c->media;
    sound.from = c->from;
    sound.gainDb = c->gainDb;
    sound.fadeIn = c->fadeIn;
    sound.fadeOut = c->fadeOut;
    sound.fadeCurve = c->fadeCurve;
    sound.pan = c->pan;
    std::copy_if(c->keyframes.begin(), c->keyframes.end(), std::back_inserter(sound.keyframes),
                 [](const Keyframe& key) { return key.property == KeyedProperty::Volume; });
    sound.group = c->group;
    made = toText(sound.id);
    p.timeline.clips.push_back(std::move(sound));
    return {};
}

}  // namespace sw
