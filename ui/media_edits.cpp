#include "ui/media_edits.h"

#include <algorithm>

#include "ui/timeline/clip_edits.h"

namespace sw::ui {
namespace {

constexpr Duration kStillLength = Duration::seconds(3);

bool isFree(const Project& project, const Spine& spine, TrackId track, TimeRange range) {
    return std::none_of(project.timeline.clips.begin(), project.timeline.clips.end(), [&](const Clip& clip) {
        if (clip.track != track)
            return false;
        const std::optional<TimePoint> at = anchorTime(spine, clip.anchor);
        return at && range.overlaps({*at + clip.offset, *at + clip.offset + clip.duration});
    });
}

Anchor anchorAt(const Spine& spine, TimePoint at) {
    for (const ShownScene& scene : spine.scenes)
        if (scene.range.contains(at))
            return {AnchorKind::Scene, scene.id, {}, 0};
    return {};
}

Override ownOf(const Project& project, const std::string& node) {
    const auto own = project.timeline.overrides.find(node);
    return own == project.timeline.overrides.end() ? Override{} : own->second;
}

Edit overrideEdit(const Project& project, const std::string& node, const MediaItem& item) {
    Override own = ownOf(project, node);
    own.media = item.media;
    own.hidden = false;
    own.from = {};
    own.speed = {};
    own.words = {};
    own.cuts = {};
    own.mediaDuration = item.duration;
    return SetOverride{node, own};
}

bool needs(const ColourGrade& grade, const MediaRef& media) {
    return grade.lut == media;
}

}  // namespace

QByteArray mediaToMime(const std::vector<MediaRef>& media) {
    QByteArray lines;
    for (const MediaRef& one : media)
        lines += QByteArray::fromStdString(one.fileName()) + '\n';
    return lines;
}

std::vector<MediaRef> mediaFromMime(const QMimeData& mime) {
    std::vector<MediaRef> media;
    for (const QByteArray& line : mime.data(kBinMime).split('\n')) {
        const qsizetype dot = line.indexOf('.');
        const MediaRef one{line.left(dot).toStdString(), line.mid(dot + 1).toStdString()};
        if (dot > 0 && isMediaRef(one))
            media.push_back(one);
    }
    return media;
}

std::optional<ClipPlace> placeFor(const Project& project, const Spine& spine, const MediaItem& item, TimePoint at) {
    if (item.kind == MediaKind::Other)
        return std::nullopt;
    ClipPlace place;
    place.kind = item.kind == MediaKind::Sound ? TrackKind::Sound : TrackKind::Overlay;
    Clip& clip = place.clip;
    clip.media = item.media;
    clip.duration = item.kind != MediaKind::Picture && item.duration > Duration{} ? std::min(item.duration, kLongestClip) : kStillLength;
    clip.anchor = anchorAt(spine, at);
    clip.offset = at - anchorTime(spine, clip.anchor).value_or(TimePoint{});
    clip.animation.in = "none";
    for (const Track& track : project.timeline.tracks)
        if (track.kind == place.kind && !track.locked && isFree(project, spine, track.id, {at, at + clip.duration})) {
            place.track = track.id;
            clip.track = track.id;
            break;
        }
    return place;
}

std::vector<Edit> pictureEdits(const Project& project, const std::vector<SceneId>& scenes, const MediaItem& item) {
    std::vector<Edit> edits;
    for (const SceneId scene : scenes)
        edits.push_back(overrideEdit(project, "image/" + toText(scene), item));
    return edits;
}

std::vector<Edit> voiceEdits(const Project& project, const std::vector<SentenceId>& sentences, const MediaItem& item) {
    std::vector<Edit> edits;
    for (const SentenceId sentence : sentences)
        edits.push_back(overrideEdit(project, "voice/" + toText(sentence), item));
    return edits;
}

Edit musicEdit(const Project& project, const MediaItem& item) {
    return overrideEdit(project, "music", item);
}

std::vector<Edit> replacementEdits(const Project& project, const MediaRef& old, const MediaItem& item) {
    std::vector<Edit> edits;
    if (!project.media.contains(item.media.digest))
        edits.push_back(AddMedia{item});
    bool needed = needs(project.timeline.grade, old);
    for (const Clip& clip : project.timeline.clips) {
        if (clip.media == old)
            edits.push_back(ReplaceClipMedia{clip.id, item.media, clip.from});
        needed = needed || clip.mask.media == old || needs(clip.grade, old);
    }
    for (const auto& [node, own] : project.timeline.overrides) {
        if (own.media == old) {
            Override changed = own;
            changed.media = item.media;
            edits.push_back(SetOverride{node, changed});
        }
        needed = needed || needs(own.grade, old);
    }
    if (!needed && project.media.contains(old.digest))
        edits.push_back(RemoveMedia{old});
    return edits;
}

std::vector<Edit> folderEdits(const Project& project, const std::string& from, const std::string& to) {
    std::vector<Edit> edits;
    for (const auto& [digest, item] : project.media)
        if (item.folder == from || item.folder.starts_with(from + "/")) {
            MediaItem moved = item;
            moved.folder = to + item.folder.substr(from.size());
            edits.push_back(SetMedia{moved});
        }
    return edits;
}

}  // namespace sw::ui
