#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/model/edit.h"
#include "ui/editor.h"
#include "ui/inspector/attributes.h"
#include "ui/timeline/timeline_content.h"

/// What the keys and menus of the timeline do, as edits. Pure: nothing here knows a window.
namespace sw::ui {

/// Edits that are one undo step. Without edits `why` says what is missing, in words for the creator.
struct TimelineCommand {
    std::vector<Edit> edits;
    QString label;
    QString why;
};

/// Divides at `time` what is chosen there, else the topmost own clip, else the scene; with `all` every own clip and the scene. A
/// scene or sentence is divided before the word that is spoken then, or between the sentences that are nearest.
TimelineCommand splitCommand(const TimelineContent& content, const Selection& selection, TimePoint time, bool all);

/// Takes away what is before (Start) or behind (End) `time` of the clips chosen there, else of the topmost one. With
/// `ripple` what is later on the track moves up.
TimelineCommand trimToCommand(const TimelineContent& content, const Selection& selection, TimePoint time, ClipEdge edge, bool ripple);

/// Takes away all that is chosen: clips, markers, sentences, scenes; music and effects fall silent.
TimelineCommand deleteCommand(const TimelineContent& content, const Selection& selection, bool ripple);

/// Moves clips and markers by frames, together, never before 0.
TimelineCommand nudgeCommand(const TimelineContent& content, const Selection& selection, int frames);

TimelineCommand groupCommand(const TimelineContent& content, const Selection& selection);
TimelineCommand ungroupCommand(const TimelineContent& content, const Selection& selection);

/// Copies of the chosen clips right behind them.
TimelineCommand duplicateCommand(const TimelineContent& content, const Selection& selection);

/// The chosen clips for the clipboard: {"clips":[{"edit":"AddClip",…,"start"}]}, starts from the first one's in flicks, with the
/// attributes of the clip or scene that was chosen last; null when none is chosen.
Json copiedClips(const TimelineContent& content, const Selection& selection);
/// Puts copied clips at `time`, each on its track where that is there, else on the first one of its kind, or a new one.
TimelineCommand pasteCommand(const TimelineContent& content, const Json& copied, TimePoint time);
/// Gives the chosen clips and scenes attributes of the copied one.
TimelineCommand pasteAttributesCommand(const TimelineContent& content, const Selection& selection, const Json& copied,
                                       const std::set<Attribute>& attributes = allAttributes());

/// Lets the video chosen at `time` (or the topmost) stand still there.
TimelineCommand freezeCommand(const TimelineContent& content, const Selection& selection, TimePoint time);
/// Puts the chosen video's sound on a track of its own.
TimelineCommand detachSoundCommand(const TimelineContent& content, const Selection& selection);

TimelineCommand addMarkerCommand(const TimelineContent& content, TimePoint time);

/// A title of three seconds at `time`, or as late as the film lasts, in the upper part of the safe area: on the topmost
/// overlay track that is seen and has nothing there, else on a new one.
TimelineCommand addTitleCommand(const TimelineContent& content, TimePoint time);

/// What a file of that kind takes the place of when it is dropped on an item: "image/scene-2", "voice/sentence-4", "music"; or "".
std::string replacedBy(const TimelineContent& content, MediaKind kind, int track, int item);

/// Puts a file of the bin at `time`. On a scene it takes the place of its picture, on a sentence of its voice, on the music
/// track of the music; elsewhere it becomes a clip. `track` and `item` are places in the content, −1 for none.
TimelineCommand dropCommand(const TimelineContent& content, const MediaItem& media, TimePoint time, int track, int item);

/// Mutes, solos or locks a track, or takes that back.
enum class TrackSwitch { Mute, Solo, Lock };
TimelineCommand switchCommand(const TimelineContent& content, std::size_t track, TrackSwitch what);

/// Starts and ends of all scenes and clips, in order.
std::vector<TimePoint> editPoints(const TimelineContent& content);

}  // namespace sw::ui
