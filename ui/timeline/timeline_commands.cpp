#include "ui/timeline/timeline_commands.h"

#include <algorithm>
#include <set>

#include "core/model/captions.h"
#include "ui/timeline/clip_edits.h"
#include "ui/timeline/command_parts.h"

namespace sw::ui {

using command::nothing;
using command::step;
using command::tr;
using command::trackFor;

namespace {

constexpr Duration kFreeze = Duration::seconds(2);

/// Own clips among the chosen, that may be changed, by start.
std::vector<const TimelineItem*> chosenClips(const TimelineContent& content, const Selection& selection) {
    std::vector<const TimelineItem*> clips;
    for (const TimelineItem& item : content.items)
        if (item.clip >= 0 && selection.contains(item.id) && !content.trackOf(item).locked)
            clips.push_back(&item);
    std::stable_sort(clips.begin(), clips.end(),
                     [](const TimelineItem* a, const TimelineItem* b) { return a->range.start < b->range.start; });
    return clips;
}

bool isWithin(const TimelineItem& item, TimePoint time) {
    return item.range.start < time && time < item.range.end;
}

/// The clips that a key at `time` is about: the chosen ones there, else the topmost.
std::vector<const TimelineItem*> clipsAt(const TimelineContent& content, const Selection& selection, TimePoint time) {
    std::vector<const TimelineItem*> clips = chosenClips(content, selection);
    std::erase_if(clips, [&](const TimelineItem* item) { return !isWithin(*item, time); });
    if (!clips.empty())
        return clips;
    for (const TimelineItem& item : content.items)
        if (item.clip >= 0 && isWithin(item, time) && !content.trackOf(item).locked)
            return {&item};
    return {};
}

/// The scene there in two, at the border of words nearest to the time; nothing where a scene begins or ends.
void splitScene(const TimelineContent& content, TimePoint time, std::vector<Edit>& edits) {
    const auto shown = std::find_if(content.spine->scenes.begin(), content.spine->scenes.end(),
                                    [&](const ShownScene& scene) { return scene.range.start < time && time < scene.range.end; });
    if (shown == content.spine->scenes.end())
        return;
    std::optional<SplitScene> best;
    Duration nearest;
    const auto consider = [&](const SplitScene& edit, TimePoint at) {
        const Duration way = at < time ? time - at : at - time;
        if (best && way >= nearest)
            return;
        best = edit;
        nearest = way;
    };
    const SpokenSentence* before = nullptr;
    for (const SpokenSentence& sentence : content.spine->sentences) {
        if (sentence.scene != shown->id)
            continue;
        if (before)
            consider({sentence.id, 0}, before->range.end + (sentence.range.start - before->range.end) / 2);
        for (std::size_t i = 1; i < sentence.words.size() && writesSpaces(content.project->script.language); ++i)
            consider({sentence.id, static_cast<int>(i)}, sentence.words[i].range.start);
        before = &sentence;
    }
    if (!best)
        return;
    best->shown = time - shown->range.start;
    edits.emplace_back(*best);
}

void splitSentence(const TimelineContent& content, const Selection& selection, TimePoint time, std::vector<Edit>& edits) {
    for (const SpokenSentence& sentence : content.spine->sentences) {
        if (!selection.contains(toText(sentence.id)) || !sentence.range.contains(time))
            continue;
        int word = 0;
        for (const CaptionWord& spoken : sentence.words)
            word += spoken.range.start + spoken.range.duration() / 2 < time ? 1 : 0;
        if (word > 0 && word < static_cast<int>(sentence.words.size()))
            edits.push_back(SplitSentence{sentence.id, word});
    }
}

void removeScript(const TimelineContent& content, const Selection& selection, std::vector<Edit>& edits) {
    for (const Scene& scene : content.project->script.scenes) {
        const auto chosen = [&](const Sentence& sentence) { return selection.contains(toText(sentence.id)); };
        const bool all = !scene.sentences.empty() && std::all_of(scene.sentences.begin(), scene.sentences.end(), chosen);
        if (all || selection.contains(toText(scene.id))) {
            edits.push_back(RemoveScene{scene.id});
            continue;
        }
        for (const Sentence& sentence : scene.sentences)
            if (chosen(sentence))
                edits.push_back(RemoveSentence{sentence.id});
    }
}

void silence(const TimelineContent& content, const Selection& selection, std::vector<Edit>& edits) {
    const Project& project = *content.project;
    if (selection.contains("music") && !project.music.muted)
        edits.push_back(SetMusic{project.music.mood, project.music.gainDb, true});
    if (selection.contains("effects")) {
        const Override* own = overrideFor(project, "effects");
        Override value = own ? *own : Override{};
        value.hidden = true;
        edits.push_back(SetOverride{"effects", value});
    }
}

}  // namespace

TimelineCommand splitCommand(const TimelineContent& content, const Selection& selection, TimePoint time, bool all) {
    std::vector<Edit> edits;
    const auto isScene = [&](const std::string& id) { return id.starts_with("scene-"); };
    const bool sceneChosen = std::any_of(selection.items.begin(), selection.items.end(), isScene);
    if (!all && !sceneChosen)
        splitSentence(content, selection, time, edits);
    if (!edits.empty())
        return step(std::move(edits), tr("Split sentence"));
    if (!all && sceneChosen)
        splitScene(content, time, edits);
    if (!edits.empty())
        return step(std::move(edits), tr("Split scene"));
    std::vector<const TimelineItem*> clips;
    if (all) {
        for (const TimelineItem& item : content.items)
            if (item.clip >= 0 && isWithin(item, time) && !content.trackOf(item).locked)
                clips.push_back(&item);
    } else {
        clips = clipsAt(content, selection, time);
    }
    for (const TimelineItem* item : clips)
        edits.push_back(SplitClip{content.clipOf(*item)->id, time - item->range.start});
    if (all || edits.empty())
        splitScene(content, time, edits);
    if (edits.empty())
        return nothing(tr("There is nothing under the playhead that could be split: a scene needs two words or more."));
    const QString label = clips.empty() ? tr("Split scene") : edits.size() == 1 ? tr("Split clip") : all ? tr("Split all") : tr("Split clips");
    return step(std::move(edits), label);
}

namespace {

/// Of a scene only the time after its narration can be cut off; the rest is as long as what is said.
TimelineCommand trimSceneCommand(const TimelineContent& content, TimePoint time, ClipEdge edge) {
    const std::vector<Scene>& scenes = content.project->script.scenes;
    for (std::size_t i = 0; i < scenes.size() && i < content.spine->scenes.size(); ++i) {
        const TimeRange range = content.spine->scenes[i].range;
        if (!(range.start < time && time < range.end))
            continue;
        const Duration hold = scenes[i].hold - (range.end - time);
        if (edge == ClipEdge::End && hold >= Duration{})
            return step({SetSceneHold{scenes[i].id, hold}}, tr("Change scene length"));
        return nothing(scenes[i].sentences.empty() && edge == ClipEdge::Start
                           ? tr("A scene without narration begins where the one before it ends. Trim its end (W), or move where its video starts in the inspector.")
                           : tr("A scene is as long as what is said in it. Delete words in the script, or split the scene here (S) and delete a part."));
    }
    return nothing(tr("There is no clip under the playhead that could be trimmed."));
}

}  // namespace

TimelineCommand trimToCommand(const TimelineContent& content, const Selection& selection, TimePoint time, ClipEdge edge, bool ripple) {
    std::vector<Edit> edits;
    for (const TimelineItem* item : clipsAt(content, selection, time)) {
        const Clip& clip = *content.clipOf(*item);
        const Duration by = edge == ClipEdge::Start ? time - item->range.start : time - item->range.end;
        const std::vector<Edit> trims = ripple                    ? std::vector<Edit>{RippleTrimClip{clip.id, edge, by}}
                                        : edge == ClipEdge::Start ? trimStart(*content.project, *content.spine, clip, by)
                                                                  : trimEnd(*content.project, clip, by);
        edits.insert(edits.end(), trims.begin(), trims.end());
    }
    if (edits.empty())
        return trimSceneCommand(content, time, edge);
    return step(std::move(edits), ripple ? tr("Ripple trim") : tr("Trim clip"));
}

TimelineCommand deleteCommand(const TimelineContent& content, const Selection& selection, bool ripple) {
    std::vector<Edit> edits;
    std::vector<const TimelineItem*> clips = chosenClips(content, selection);
    // From the last on, so that those that move up are not asked for where they were.
    for (auto item = clips.rbegin(); item != clips.rend(); ++item) {
        const ClipId id = content.clipOf(**item)->id;
        edits.push_back(ripple ? Edit{RippleRemoveClip{id}} : Edit{RemoveClip{id}});
    }
    for (const TimelineMarker& marker : content.markers)
        if (selection.contains(toText(marker.id)))
            edits.push_back(RemoveMarker{marker.id});
    removeScript(content, selection, edits);
    silence(content, selection, edits);
    if (edits.empty())
        return nothing(selection.empty() ? tr("Nothing is chosen that could be deleted.")
                                         : tr("What is chosen cannot be deleted: its track is locked."));
    return step(std::move(edits), ripple ? tr("Ripple delete") : tr("Delete"));
}

TimelineCommand nudgeCommand(const TimelineContent& content, const Selection& selection, int frames) {
    const std::vector<const TimelineItem*> clips = chosenClips(content, selection);
    TimePoint earliest = content.end;
    for (const TimelineItem* item : clips)
        earliest = std::min(earliest, item->range.start);
    for (const TimelineMarker& marker : content.markers)
        if (selection.contains(toText(marker.id)))
            earliest = std::min(earliest, marker.time);
    const Duration by = std::max(Duration::frames(frames, content.rate()), std::min(Duration{}, TimePoint{} - earliest));
    std::vector<Edit> edits;
    if (by == Duration{})
        return step({}, {});
    for (const TimelineItem* item : clips)
        edits.push_back(moveTo(*content.spine, *content.clipOf(*item), item->range.start + by));
    for (Marker marker : content.project->timeline.markers) {
        if (!selection.contains(toText(marker.id)))
            continue;
        marker.offset = marker.offset + by;
        edits.push_back(SetMarker{marker});
    }
    if (edits.empty())
        return nothing(tr("Choose a clip or a marker to nudge."));
    return step(std::move(edits), tr("Nudge"));
}

TimelineCommand groupCommand(const TimelineContent& content, const Selection& selection) {
    std::vector<ClipId> ids;
    for (const TimelineItem* item : chosenClips(content, selection))
        ids.push_back(content.clipOf(*item)->id);
    if (ids.size() < 2)
        return nothing(tr("Choose two clips or more to group them."));
    return step({GroupClips{std::move(ids)}}, tr("Group"));
}

TimelineCommand ungroupCommand(const TimelineContent& content, const Selection& selection) {
    std::set<GroupId> groups;
    for (const TimelineItem* item : chosenClips(content, selection))
        if (item->group)
            groups.insert(item->group);
    if (groups.empty())
        return nothing(tr("None of the chosen clips is in a group."));
    std::vector<Edit> edits;
    for (const GroupId group : groups)
        edits.push_back(UngroupClips{group});
    return step(std::move(edits), tr("Ungroup"));
}

TimelineCommand duplicateCommand(const TimelineContent& content, const Selection& selection) {
    const std::vector<const TimelineItem*> clips = chosenClips(content, selection);
    if (clips.empty())
        return nothing(tr("Choose a clip to duplicate."));
    TimeRange span = clips.front()->range;
    for (const TimelineItem* item : clips)
        span.end = std::max(span.end, item->range.end);
    std::vector<Edit> edits;
    for (const TimelineItem* item : clips) {
        const Clip& clip = *content.clipOf(*item);
        const Hanging hanging = hangingAt(*content.spine, clip.anchor, item->range.start + span.duration());
        edits.push_back(DuplicateClip{clip.id, clip.track, hanging.anchor, hanging.offset});
    }
    return step(std::move(edits), clips.size() == 1 ? tr("Duplicate clip") : tr("Duplicate clips"));
}

TimelineCommand freezeCommand(const TimelineContent& content, const Selection& selection, TimePoint time) {
    for (const TimelineItem* item : clipsAt(content, selection, time))
        if (content.trackOf(*item).role == TrackRole::Overlay)
            return step({FreezeFrame{content.clipOf(*item)->id, time - item->range.start, kFreeze}}, tr("Freeze frame"));
    return nothing(tr("There is no video under the playhead that could stand still."));
}

TimelineCommand detachSoundCommand(const TimelineContent& content, const Selection& selection) {
    std::vector<Edit> edits;
    const std::vector<const TimelineItem*> clips = chosenClips(content, selection);
    const bool any = std::any_of(clips.begin(), clips.end(), [&](const TimelineItem* item) {
        return content.trackOf(*item).role == TrackRole::Overlay;
    });
    if (!any)
        return nothing(tr("Choose a video to detach its sound."));
    const TrackId track = trackFor(content, TrackKind::Sound, {}, edits);
    for (const TimelineItem* item : clips)
        if (content.trackOf(*item).role == TrackRole::Overlay)
            edits.push_back(DetachSound{content.clipOf(*item)->id, track});
    return step(std::move(edits), tr("Detach sound"));
}

TimelineCommand addMarkerCommand(const TimelineContent& content, TimePoint time) {
    Marker marker;
    const Hanging hanging = hangingAt(*content.spine, {AnchorKind::Scene, {}, {}, 0}, time);
    marker.anchor = hanging.anchor;
    marker.offset = hanging.offset;
    marker.name = tr("Marker %1").arg(content.markers.size() + 1).toStdString();
    return step({AddMarker{marker}}, tr("Add marker"));
}

TimelineCommand switchCommand(const TimelineContent& content, std::size_t track, TrackSwitch what) {
    const TimelineTrack& shown = content.tracks[track];
    const Project& project = *content.project;
    if (const Track* own = shown.own ? findTrack(project, shown.own) : nullptr) {
        SetTrack edit{own->id, own->name, own->muted, own->gainDb};
        switch (what) {
            case TrackSwitch::Mute:
                edit.muted = !own->muted;
                return step({edit}, own->muted ? tr("Unmute track") : tr("Mute track"));
            case TrackSwitch::Solo:
                edit.solo = !own->solo;
                return step({edit}, own->solo ? tr("Hear all tracks") : tr("Solo track"));
            case TrackSwitch::Lock:
                edit.locked = !own->locked;
                return step({edit}, own->locked ? tr("Unlock track") : tr("Lock track"));
        }
    }
    if (what == TrackSwitch::Mute && shown.role == TrackRole::Music)
        return step({SetMusic{project.music.mood, project.music.gainDb, !project.music.muted}},
                    project.music.muted ? tr("Unmute music") : tr("Mute music"));
    if (what == TrackSwitch::Mute && shown.role == TrackRole::Effects) {
        const Override* there = overrideFor(project, "effects");
        Override value = there ? *there : Override{};
        value.hidden = !value.hidden;
        return step({SetOverride{"effects", value}}, value.hidden ? tr("Mute effects") : tr("Unmute effects"));
    }
    return nothing(tr("This track cannot be muted or locked: it follows from the script."));
}

std::vector<TimePoint> editPoints(const TimelineContent& content) {
    std::set<TimePoint> points{TimePoint{}, TimePoint{} + content.cut->duration};
    for (const TimelineItem& item : content.items)
        if (item.clip >= 0 || content.trackOf(item).role == TrackRole::Scenes) {
            points.insert(nearestFrame(item.range.start, content.rate()));
            points.insert(nearestFrame(item.range.end, content.rate()));
        }
    return {points.begin(), points.end()};
}

}  // namespace sw::ui
