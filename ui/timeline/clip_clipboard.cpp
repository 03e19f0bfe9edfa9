#include <algorithm>

#include "ui/timeline/clip_edits.h"
#include "ui/timeline/command_parts.h"

namespace sw::ui {

using command::tr;

namespace {

struct CopiedClip {
    Clip clip;
    Duration start;
    TrackKind kind = TrackKind::Overlay;
};

/// What of the clipboard's content are clips; all else is passed over.
std::vector<CopiedClip> readClips(const Json& copied) {
    std::vector<CopiedClip> clips;
    if (!copied.is_object() || !copied.contains("clips") || !copied["clips"].is_array())
        return clips;
    for (Json json : copied["clips"]) {
        if (!json.is_object() || !json.contains("start") || !json["start"].is_number_integer() || !json.contains("sound") ||
            !json["sound"].is_boolean())
            continue;
        CopiedClip read{{}, Duration{json["start"]}, json["sound"].get<bool>() ? TrackKind::Sound : TrackKind::Overlay};
        json.erase("start");
        json.erase("sound");
        const Result<Edit> edit = editFromJson(json);
        if (!edit || !std::holds_alternative<AddClip>(*edit))
            continue;
        read.clip = std::get<AddClip>(*edit).clip;
        read.clip.group = {};
        clips.push_back(std::move(read));
    }
    return clips;
}

}  // namespace

Json copiedClips(const TimelineContent& content, const Selection& selection) {
    Json clips = Json::array();
    std::optional<TimePoint> first;
    for (const TimelineItem& item : content.items)
        if (item.clip >= 0 && selection.contains(item.id))
            first = std::min(first.value_or(item.range.start), item.range.start);
    const std::optional<AttributeSource> source = attributeSource(*content.project, selection);
    Json copied = source ? attributesToJson(*source) : Json{};
    if (!first)
        return copied;
    for (const TimelineItem& item : content.items) {
        if (item.clip < 0 || !selection.contains(item.id))
            continue;
        Json json = editToJson(AddClip{*content.clipOf(item)});
        json["start"] = (item.range.start - *first).flicks;
        json["sound"] = content.trackOf(item).role == TrackRole::Sound;
        clips.push_back(std::move(json));
    }
    copied["clips"] = clips;
    return copied;
}

TimelineCommand pasteCommand(const TimelineContent& content, const Json& copied, TimePoint time) {
    const std::vector<CopiedClip> clips = readClips(copied);
    if (clips.empty())
        return {{}, {}, tr("There are no clips on the clipboard.")};
    std::vector<Edit> tracks;
    std::vector<Edit> edits;
    std::uint64_t lastId = content.project->lastId;
    std::map<TrackKind, TrackId> made;
    for (const CopiedClip& copy : clips) {
        Clip clip = copy.clip;
        const TrackRole role = copy.kind == TrackKind::Sound ? TrackRole::Sound : TrackRole::Overlay;
        TrackId to;
        for (const TimelineTrack& track : content.tracks)
            if (track.role == role && !track.locked && (!to || track.own == clip.track))
                to = track.own;
        if (!to && !made.contains(copy.kind)) {
            tracks.push_back(AddTrack{copy.kind, {}});
            made[copy.kind] = TrackId{++lastId};
        }
        clip.track = to ? to : made[copy.kind];
        const Hanging hanging = hangingAt(*content.spine, clip.anchor, time + copy.start);
        clip.anchor = hanging.anchor;
        clip.offset = hanging.offset;
        edits.push_back(AddClip{clip});
    }
    tracks.insert(tracks.end(), edits.begin(), edits.end());
    return {std::move(tracks), clips.size() == 1 ? tr("Paste clip") : tr("Paste clips"), {}};
}

TimelineCommand pasteAttributesCommand(const TimelineContent& content, const Selection& selection, const Json& copied,
                                       const std::set<Attribute>& attributes) {
    const std::optional<AttributeSource> source = attributesFromJson(copied);
    if (!source)
        return {{}, {}, tr("There are no attributes on the clipboard. Copy a clip or a scene first.")};
    const bool any = std::any_of(selection.items.begin(), selection.items.end(),
                                 [](const std::string& id) { return id.starts_with("clip-") || id.starts_with("scene-"); });
    if (!any)
        return {{}, {}, tr("Choose the clips or scenes that are to get the attributes.")};
    std::vector<Edit> edits = attributeEdits(*source, *content.project, selection, attributes);
    if (edits.empty())
        return {{}, {}, tr("What is chosen has these attributes already, or cannot have them.")};
    return {std::move(edits), tr("Paste attributes"), {}};
}

}  // namespace sw::ui
