#include "core/model/apply_parts.h"
#include "core/model/limits.h"

namespace sw {

Result<void> on(Project& p, std::string& made, const AddTrack& e) {
    const TrackId id{++p.lastId};
    made = toText(id);
    p.timeline.tracks.push_back({id, e.kind, e.name, false, 0, {}});
    return {};
}

Result<void> on(Project& p, std::string&, const RemoveTrack& e) {
    SW_TRY(const Track* const t, item(p.timeline.tracks, e.track, "track"));
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
    return {};
}

namespace {

Result<void> checkAnchor(const Project& p, const Anchor& a) {
    if (a.kind == AnchorKind::Scene && !findScene(p, a.scene))
        return missing("scene", toText(a.scene));
    if ((a.kind == AnchorKind::Sentence || a.kind == AnchorKind::Word) && !findSentence(p, a.sentence))
        return missing("sentence", toText(a.sentence));
    return {};
}

}  // namespace

Result<void> on(Project& p, std::string& made, const AddClip& e) {
    SW_CHECK(item(p.timeline.tracks, e.clip.track, "track"));
    SW_CHECK(checkAnchor(p, e.clip.anchor));
    SW_CHECK(checkClip(e.clip));
    Clip clip = e.clip;
    clip.id = {++p.lastId};
    made = toText(clip.id);
    p.timeline.clips.push_back(std::move(clip));
    return {};
}

Result<void> on(Project& p, std::string&, const RemoveClip& e) {
    SW_TRY(const Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    p.timeline.clips.erase(p.timeline.clips.begin() + (c - p.timeline.clips.data()));
    return {};
}

Result<void> on(Project& p, std::string&, const MoveClip& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    SW_CHECK(item(p.timeline.tracks, e.track, "track"));
    SW_CHECK(checkAnchor(p, e.anchor));
    c->track = e.track;
    c->anchor = e.anchor;
    c->offset = e.offset;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const TrimClip& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->from = e.from;
    c->duration = e.duration;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipSound& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->gainDb = e.gainDb;
    c->fadeIn = e.fadeIn;
    c->fadeOut = e.fadeOut;
    c->fadeCurve = e.fadeCurve.value_or(c->fadeCurve);
    c->pan = e.pan.value_or(c->pan);
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipBox& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->box = e.box;
    return {};
}

Result<void> on(Project& p, std::string&, const SetClipSpeed& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->speed = e.speed;
    c->reverse = e.reverse;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipColour& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->grade = e.grade;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipBlend& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->blend = e.blend;
    c->opacity = e.opacity;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipMask& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->mask = e.mask;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipKey& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->key = e.key;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetSceneColour& e) {
    SW_CHECK(scene(p, e.scene));
    SW_CHECK(checkGrade(e.grade));
    const std::string node = "image/" + toText(e.scene);
    Override& own = p.timeline.overrides[node];
    own.grade = e.grade;
    if (own == Override{})
        p.timeline.overrides.erase(node);
    return {};
}

Result<void> on(Project& p, std::string&, const SetFilmColour& e) {
    SW_CHECK(checkGrade(e.grade));
    p.timeline.grade = e.grade;
    return {};
}

Result<void> on(Project& p, std::string&, const SetClipAnimation& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->animation = e.animation;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipTitle& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->title = e.title;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetOverride& e) {
    if (e.node.empty())
        return fail(ErrorCode::InvalidInput, "\"node\" must name something generated, such as \"image/scene-2\".");
    SW_CHECK(checkGain(e.value.gainDb));
    SW_CHECK(checkGrade(e.value.grade));
    if (e.value == Override{})
        p.timeline.overrides.erase(e.node);
    else
        p.timeline.overrides[e.node] = e.value;
    return {};
}

}  // namespace sw
