#include "core/model/apply_parts.h"
#include "core/model/limits.h"

namespace sw {

Result<Track*> freeTrack(Project& p, TrackId id) {
    SW_TRY(Track* const track, item(p.timeline.tracks, id, "track"));
    if (track->locked)
        return fail(ErrorCode::InvalidInput,
                    "The track \"" + (track->name.empty() ? toText(id) : track->name) +
                        "\" is locked, so that its clips stay as they are. Unlock it first.");
    return track;
}

Result<Clip*> freeClip(Project& p, ClipId id) {
    SW_TRY(Clip* const clip, item(p.timeline.clips, id, "clip"));
    SW_CHECK(freeTrack(p, clip->track));
    return clip;
}

Result<void> checkAnchor(const Project& p, const Anchor& a) {
    if (a.kind == AnchorKind::Scene && !findScene(p, a.scene))
        return missing("scene", toText(a.scene));
    if ((a.kind == AnchorKind::Sentence || a.kind == AnchorKind::Word) && !findSentence(p, a.sentence))
        return missing("sentence", toText(a.sentence));
    return {};
}

Result<void> on(Project& p, std::string& made, const AddTrack& e) {
    const TrackId id{++p.lastId};
    made = toText(id);
    p.timeline.tracks.push_back({.id = id, .kind = e.kind, .name = e.name, .speech = e.speech.value_or(false), .unknown = {}});
    return {};
}

Result<void> on(Project& p, std::string&, const RemoveTrack& e) {
    SW_TRY(const Track* const t, freeTrack(p, e.track));
    std::erase_if(p.timeline.clips, [&](const Clip& c) { return c.track == e.track; });
    p.timeline.tracks.erase(p.timeline.tracks.begin() + (t - p.timeline.tracks.data()));
    return {};
}

Result<void> on(Project& p, std::string&, const SetTrack& e) {
    SW_CHECK(checkGain(e.gainDb));
    SW_TRY(Track* const t, item(p.timeline.tracks, e.track, "track"));
    t->name = e.name;
    t->muted = e.muted;
    t->gainDb = e.gainDb;
    t->locked = e.locked.value_or(t->locked);
    t->solo = e.solo.value_or(t->solo);
    t->speech = e.speech.value_or(t->speech);
    return {};
}

///     before  [a b c]   c to 0   after   [c a b]
Result<void> on(Project& p, std::string&, const MoveTrack& e) {
    SW_TRY(const Track* const t, item(p.timeline.tracks, e.track, "track"));
    auto& tracks = p.timeline.tracks;
    const Track moved = *t;
    tracks.erase(tracks.begin() + (t - tracks.data()));
    tracks.insert(tracks.begin() + std::clamp<std::ptrdiff_t>(e.index, 0, std::ssize(tracks)), moved);
    return {};
}

Result<void> on(Project& p, std::string& made, const AddClip& e) {
    SW_CHECK(freeTrack(p, e.clip.track));
    SW_CHECK(checkAnchor(p, e.clip.anchor));
    Clip clip = e.clip;
    clip.keyframes = inOrder(std::move(clip.keyframes));
    SW_CHECK(checkClip(clip));
    if (std::none_of(p.timeline.clips.begin(), p.timeline.clips.end(),
                     [&](const Clip& c) { return c.group == clip.group; }))
        clip.group = {};
    clip.id = {++p.lastId};
    made = toText(clip.id);
    p.timeline.clips.push_back(std::move(clip));
    return {};
}

Result<void> on(Project& p, std::string&, const RemoveClip& e) {
    SW_TRY(const Clip* const c, freeClip(p, e.clip));
    p.timeline.clips.erase(p.timeline.clips.begin() + (c - p.timeline.clips.data()));
    return {};
}

Result<void> on(Project& p, std::string&, const MoveClip& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    SW_CHECK(freeTrack(p, e.track));
    SW_CHECK(checkAnchor(p, e.anchor));
    c->track = e.track;
    c->anchor = e.anchor;
    c->offset = e.offset;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const TrimClip& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    c->from = e.from;
    c->duration = e.duration;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipSound& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    c->gainDb = e.gainDb;
    c->fadeIn = e.fadeIn;
    c->fadeOut = e.fadeOut;
    c->fadeCurve = e.fadeCurve.value_or(c->fadeCurve);
    c->pan = e.pan.value_or(c->pan);
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipBox& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    c->box = e.box;
    return {};
}

Result<void> on(Project& p, std::string&, const SetClipSpeed& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    c->speed = e.speed;
    c->reverse = e.reverse;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipColour& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    c->grade = e.grade;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipBlend& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    c->blend = e.blend;
    c->opacity = e.opacity;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipMask& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    c->mask = e.mask;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipKey& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    c->key = e.key;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetFilmColour& e) {
    SW_CHECK(checkGrade(e.grade));
    p.timeline.grade = e.grade;
    return {};
}

Result<void> on(Project& p, std::string&, const SetClipAnimation& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    c->animation = e.animation;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipTitle& e) {
    SW_TRY(Clip* const c, freeClip(p, e.clip));
    c->title = e.title;
    return checkClip(*c);
}

namespace {

/// Changes what is kept about something generated; an Override that changes nothing goes away.
template <class Change>
Result<void> changeOverride(Project& p, const std::string& node, Change change) {
    if (node.empty())
        return fail(ErrorCode::InvalidInput, "\"node\" must name something generated, such as \"image/scene-2\".");
    Override& own = p.timeline.overrides[node];
    change(own);
    SW_CHECK(checkOverride(own));
    if (own == Override{})
        p.timeline.overrides.erase(node);
    return {};
}

}  // namespace

Result<void> on(Project& p, std::string&, const SetOverride& e) {
    return changeOverride(p, e.node, [&](Override& own) { own = e.value; });
}

Result<void> on(Project& p, std::string&, const SetTake& e) {
    return changeOverride(p, madeNode(p, e.node), [&](Override& own) { own.take = e.take; });
}

Result<void> on(Project& p, std::string&, const SetLocked& e) {
    return changeOverride(p, madeNode(p, e.node), [&](Override& own) {
        own.locked = e.locked;
        own.lockedTo = e.locked ? e.lockedTo.value_or("") : "";
    });
}

Result<void> on(Project& p, std::string&, const SetSceneColour& e) {
    SW_CHECK(scene(p, e.scene));
    return changeOverride(p, "image/" + toText(e.scene), [&](Override& own) { own.grade = e.grade; });
}

Result<void> on(Project& p, std::string& made, const AddMarker& e) {
    SW_CHECK(checkMarker(e.marker));
    SW_CHECK(checkAnchor(p, e.marker.anchor));
    Marker marker = e.marker;
    marker.id = {++p.lastId};
    made = toText(marker.id);
    p.timeline.markers.push_back(std::move(marker));
    return {};
}

Result<void> on(Project& p, std::string&, const SetMarker& e) {
    SW_TRY(Marker* const m, item(p.timeline.markers, e.marker.id, "marker"));
    SW_CHECK(checkMarker(e.marker));
    SW_CHECK(checkAnchor(p, e.marker.anchor));
    *m = replacing(*m, e.marker);
    return {};
}

Result<void> on(Project& p, std::string&, const RemoveMarker& e) {
    SW_TRY(const Marker* const m, item(p.timeline.markers, e.marker, "marker"));
    p.timeline.markers.erase(p.timeline.markers.begin() + (m - p.timeline.markers.data()));
    return {};
}

namespace {

Result<MediaItem*> inBin(Project& p, const MediaRef& media) {
    const auto it = p.media.find(media.digest);
    if (it == p.media.end())
        return missing("file in the bin", media ? media.fileName() : "");
    return &it->second;
}

/// What shows or plays the file: "clip-7", "image/scene-2"; "" for nothing.
std::string userOf(const Project& p, const MediaRef& media) {
    for (const Clip& clip : p.timeline.clips)
        if (clip.media == media || clip.mask.media == media || clip.grade.lut == media)
            return toText(clip.id);
    for (const auto& [node, own] : p.timeline.overrides)
        if (own.media == media || own.grade.lut == media)
            return node;
    for (const auto& [name, character] : p.characters)
        if (character.reference == media)
            return "the character " + name;
    return p.timeline.grade.lut == media ? "the whole film's colour" : "";
}

}  // namespace

Result<void> on(Project& p, std::string&, const AddMedia& e) {
    SW_CHECK(checkMediaItem(e.item));
    if (const auto [there, added] = p.media.emplace(e.item.media.digest, e.item); !added)
        return fail(ErrorCode::Exists, "This file is in the bin already, as \"" + there->second.name + "\".");
    return {};
}

Result<void> on(Project& p, std::string&, const SetMedia& e) {
    SW_TRY(MediaItem* const there, inBin(p, e.item.media));
    SW_CHECK(checkMediaItem(e.item));
    *there = replacing(*there, e.item);
    return {};
}

Result<void> on(Project& p, std::string&, const RemoveMedia& e) {
    SW_TRY(const MediaItem* const there, inBin(p, e.media));
    if (const std::string user = userOf(p, there->media); !user.empty())
        return fail(ErrorCode::InvalidInput,
                    "\"" + there->name + "\" is used by " + user + ". Remove that or replace its media first.");
    p.media.erase(e.media.digest);
    return {};
}

}  // namespace sw
