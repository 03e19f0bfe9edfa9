#include <algorithm>

#include "ui/timeline/clip_edits.h"
#include "ui/timeline/command_parts.h"

namespace sw::ui {

using command::nothing;
using command::step;
using command::tr;

TrackId command::trackFor(const TimelineContent& content, TrackKind kind, TrackId wanted, std::vector<Edit>& edits) {
    const TrackRole role = kind == TrackKind::Overlay ? TrackRole::Overlay : TrackRole::Sound;
    const TimelineTrack* first = nullptr;
    for (const TimelineTrack& track : content.tracks) {
        if (track.role != role || track.locked)
            continue;
        if (track.own == wanted)
            return wanted;
        if (!first)
            first = &track;
    }
    if (first)
        return first->own;
    edits.insert(edits.begin(), AddTrack{kind, {}});
    return TrackId{content.project->lastId + 1};
}

TimelineCommand addTitleCommand(const TimelineContent& content, TimePoint time) {
    const Cut& cut = *content.cut;
    Clip clip;
    clip.duration = Duration::seconds(3);
    const TimePoint last = startOfFrame(frameAt(TimePoint{} + cut.duration - clip.duration, content.rate()), content.rate());
    const TimePoint start = std::clamp(time, TimePoint{}, std::max(TimePoint{}, last));
    const auto fits = [&](const TimelineTrack& track) {
        return track.role == TrackRole::Overlay && !track.locked && !track.muted &&
               std::none_of(content.items.begin(), content.items.end(), [&](const TimelineItem& item) {
                   return &content.trackOf(item) == &track && item.range.start < start + clip.duration && start < item.range.end;
               });
    };
    std::vector<Edit> edits;
    const auto track = std::find_if(content.tracks.begin(), content.tracks.end(), fits);
    if (track == content.tracks.end())
        edits.push_back(AddTrack{TrackKind::Overlay, {}});
    clip.track = track == content.tracks.end() ? TrackId{content.project->lastId + 1} : track->own;
    const Hanging hanging = hangingAt(*content.spine, {AnchorKind::Scene, {}, {}, 0}, start);
    clip.anchor = hanging.anchor;
    clip.offset = hanging.offset;
    clip.title.text = tr("Text").toStdString();
    constexpr double kHeight = 0.2;
    constexpr double kLeastMargin = 0.05;
    const double left = std::max({cut.safe.left, cut.safe.right, kLeastMargin});
    clip.box = {left * cut.width, cut.safe.top * cut.height, (1 - 2 * left) * cut.width, kHeight * cut.height};
    edits.push_back(AddClip{clip});
    return step(std::move(edits), tr("Add text"));
}

std::string replacedBy(const TimelineContent& content, MediaKind kind, int track, int item) {
    if (track < 0 || kind == MediaKind::Other)
        return {};
    const bool sound = kind == MediaKind::Sound;
    const TrackRole role = content.tracks[static_cast<std::size_t>(track)].role;
    const std::string id = item < 0 ? std::string() : content.items[static_cast<std::size_t>(item)].id;
    if (role == TrackRole::Scenes && !sound && !id.empty())
        return "image/" + id;
    if (role == TrackRole::Voice && sound && !id.empty())
        return "voice/" + id;
    return role == TrackRole::Music && sound ? "music" : "";
}

TimelineCommand dropCommand(const TimelineContent& content, const MediaItem& media, TimePoint time, int track, int item) {
    const bool sound = media.kind == MediaKind::Sound;
    if (media.kind == MediaKind::Other)
        return nothing(tr("\"%1\" is neither a picture, a video nor a sound, and cannot be put on the timeline.")
                           .arg(QString::fromStdString(media.name)));
    if (const std::string node = replacedBy(content, media.kind, track, item); !node.empty()) {
        const Override* own = overrideFor(*content.project, node);
        Override value = own ? *own : Override{};
        value.media = media.media;
        value.from = {};
        value.mediaDuration = media.duration;
        value.words.clear();
        value.cuts.clear();
        value.speed.clear();
        return step({SetOverride{node, value}}, tr("Use own media"));
    }
    std::vector<Edit> edits;
    const TrackId wanted = track < 0 ? TrackId{} : content.tracks[static_cast<std::size_t>(track)].own;
    Clip clip;
    clip.track = command::trackFor(content, sound ? TrackKind::Sound : TrackKind::Overlay, wanted, edits);
    const Hanging hanging = hangingAt(*content.spine, {AnchorKind::Scene, {}, {}, 0}, time);
    clip.anchor = hanging.anchor;
    clip.offset = hanging.offset;
    clip.media = media.media;
    const Duration frame = Duration::frames(1, content.rate());
    const bool timed = media.kind != MediaKind::Picture && media.duration >= frame;
    const TimePoint end = TimePoint{} + std::min(media.duration, kLongestClip);
    clip.duration = timed ? startOfFrame(frameAt(end, content.rate()), content.rate()) - TimePoint{}
                          : Duration::seconds(3);
    if (media.kind == MediaKind::Video)
        clip.animation.in = "none";
    edits.push_back(AddClip{clip});
    return step(std::move(edits), tr("Add clip"));
}

}  // namespace sw::ui
