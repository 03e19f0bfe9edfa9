#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/base/time.h"

namespace sw {

/// A clip of a timeline that was read, as its writer says it. Nothing of it has been looked at on disk.
struct ReadClip {
    enum class Kind { Media, Title, Gap };
    Kind kind = Kind::Gap;
    std::string name;
    std::string url;   ///< of Media
    std::string text;  ///< of Title
    TimeRange range;   ///< of the timeline
    TimePoint from;    ///< the media's time at its start
    double speed = 1;  ///< at least 0
    bool reverse = false;
    std::string transition;  ///< from the clip before: one of transitionNames(), or "" for a cut
    Json own = Json::object();  ///< what Shortwright has written about it
};

struct ReadTrack {
    std::string name;
    bool seen = true;  ///< or heard
    std::vector<ReadClip> clips;  ///< in order, back to back
};

struct ReadMarker {
    std::string name;
    std::string colour;  ///< "#rrggbb"
    TimeRange range;
    Json own = Json::object();
};

struct ReadTimeline {
    std::string name;
    FrameRate rate;
    std::vector<ReadTrack> tracks;  ///< from back to front
    std::vector<ReadMarker> markers;
    Json own = Json::object();
    std::vector<std::string> notes;  ///< sentences on what could not be taken
};

/// Reads OpenTimelineIO JSON of any program and schema version so far: the first timeline in the file. Nested stacks and
/// effects other than steady speeds are left out with a note. `name` begins errors. Error: InvalidInput (larger than 64 MB,
/// not JSON, no timeline, times that are no numbers, or nothing in it).
Result<ReadTimeline> readOtio(std::string_view bytes, const std::string& name);

}  // namespace sw
