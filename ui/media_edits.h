#pragma once

#include <QByteArray>
#include <QMimeData>
#include <optional>
#include <string>
#include <vector>

#include "core/model/edit.h"
#include "core/model/spine.h"

namespace sw::ui {

/// How media of the bin travel by drag and drop: one file name of the media folder (`<digest>.<extension>`) per line.
inline constexpr const char* kBinMime = "application/x-shortwright-media";
QByteArray mediaToMime(const std::vector<MediaRef>& media);
/// Empty when there are none, or they are nonsense.
std::vector<MediaRef> mediaFromMime(const QMimeData& mime);

/// Where a new clip goes.
struct ClipPlace {
    std::optional<TrackId> track;  ///< none: a track has to be made first
    TrackKind kind = TrackKind::Overlay;
    Clip clip;  ///< complete but for its track
};

/// A clip of the item at `at`: it hangs on the scene that is shown there, and lies on the first track of its kind that is not
/// locked and has room for all of it. Nothing for what is neither seen nor heard.
std::optional<ClipPlace> placeFor(const Project& project, const Spine& spine, const MediaItem& item, TimePoint at);

/// The item instead of what is generated, for these scenes' pictures or these sentences' voices.
std::vector<Edit> pictureEdits(const Project& project, const std::vector<SceneId>& scenes, const MediaItem& item);
std::vector<Edit> voiceEdits(const Project& project, const std::vector<SentenceId>& sentences, const MediaItem& item);
/// The item instead of the generated music.
Edit musicEdit(const Project& project, const MediaItem& item);

/// Puts `item` (into the bin, and) in the place of `old` wherever that is used by a clip or instead of something generated;
/// `old` leaves the bin when nothing else needs it.
std::vector<Edit> replacementEdits(const Project& project, const MediaRef& old, const MediaItem& item);

/// Moves everything in a folder of the bin, and in those within it, to another one; renames it that way.
std::vector<Edit> folderEdits(const Project& project, const std::string& from, const std::string& to);

}  // namespace sw::ui
