#pragma once

#include <optional>
#include <vector>

#include "core/model/edit.h"
#include "core/model/project.h"
#include "core/model/spine.h"

namespace sw::ui {

// What edits a change by hand of own clips comes to. Pure.

/// The model refuses longer clips; of longer media the beginning is used.
inline constexpr Duration kLongestClip = Duration::seconds(3600);

/// Where a clip or marker hangs.
struct Hanging {
    Anchor anchor;
    Duration offset;
    friend bool operator==(const Hanging&, const Hanging&) = default;
};

/// Hangs something at `time` on what lies there, if it is of the kind of `like`: a clip that was moved into another scene
/// follows that one. What hung on the start goes on doing so.
Hanging hangingAt(const Spine& spine, const Anchor& like, TimePoint time);

/// Nothing when what it hangs on is gone.
std::optional<TimePoint> startOf(const Spine& spine, const Clip& clip);

const Clip* findClip(const Project& project, ClipId id);
const Track* findTrack(const Project& project, TrackId id);
/// What the creator changed on a node ("voice/sentence-3"); null for nothing.
const Override* overrideFor(const Project& project, const std::string& node);

/// How far an edge may be moved: earlier (negative) to later.
struct TrimLimits {
    Duration least;
    Duration most;
};
/// As far as there is media, and one frame of the clip is left. Pictures and titles last as long as one likes.
TrimLimits startLimits(const Project& project, const Clip& clip);
TrimLimits endLimits(const Project& project, const Clip& clip);
/// How far the media may be shifted within the clip.
TrimLimits slipLimits(const Project& project, const Clip& clip);

/// The edge moves `by` later; what is shown at a time stays.
///
///     before  |0·1·2·3|   start by 1   |  1·2·3|   end by −1   |0·1·2|
std::vector<Edit> trimStart(const Project& project, const Spine& spine, const Clip& clip, Duration by);
std::vector<Edit> trimEnd(const Project& project, const Clip& clip, Duration by);

/// Moves the clip; `track` 0 for the one that it is on.
Edit moveTo(const Spine& spine, const Clip& clip, TimePoint start, TrackId track = {});

}  // namespace sw::ui
