#pragma once

#include <QColor>
#include <QString>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/model/cut.h"
#include "core/model/project.h"
#include "core/model/spine.h"

namespace sw::ui {

/// What lies on a track; tracks stand in this order from top to bottom, own overlays last one first.
enum class TrackRole { Overlay, Scenes, Captions, Voice, Sound, Music, Effects };

/// How it stands with what has been made for an item.
struct ItemMark {
    enum class State { Fresh, Waiting, Stale, Running, Failed };
    State state = State::Fresh;
    double fraction = 0;  ///< of Running, 0…1
    bool locked = false;  ///< it is never made again
    friend bool operator==(const ItemMark&, const ItemMark&) = default;
};

struct TimelineTrack {
    std::string id;  ///< "track-3", or "scenes", "captions", "voice", "music", "effects"
    TrackRole role = TrackRole::Scenes;
    QString name;
    TrackId own;  ///< 0 for tracks that follow from the script
    bool muted = false;
    bool solo = false;
    bool locked = false;
    friend bool operator==(const TimelineTrack&, const TimelineTrack&) = default;
};

/// A stretch of a sound file that an item plays.
struct SoundPiece {
    TimeRange range;
    MediaRef media;
    TimePoint from;
    friend bool operator==(const SoundPiece&, const SoundPiece&) = default;
};

/// One thing on a track, in time.
struct TimelineItem {
    std::string id;  ///< "scene-2", "sentence-4" (also its captions), "clip-7", "music", "effects"
    std::size_t track = 0;
    TimeRange range;
    QString label;
    ItemMark mark;
    bool missing = false;  ///< a file that it shows or plays is not there
    int picture = -1;      ///< of scenes: its place in Cut::pictures
    int clip = -1;         ///< of own clips: its place in Timeline::clips
    std::vector<SoundPiece> pieces;  ///< of what is heard
    std::vector<CaptionWord> words;  ///< of captions
    bool hasGain = false;
    bool hasFades = false;
    double gainDb = 0;
    Duration fadeIn;
    Duration fadeOut;
    Transition transition;        ///< of scenes: how it takes over
    std::vector<Duration> keys;   ///< times of keyframes from the start, each once
    GroupId group;
};

struct TimelineMarker {
    MarkerId id;
    TimePoint time;
    QString name;
    QColor colour;
};

/// What the timeline shows, as values in the film's time: who shows it where is TimelineLayout's business.
struct TimelineContent {
    ProjectPtr project = std::make_shared<const Project>();
    std::shared_ptr<const Cut> cut = std::make_shared<const Cut>();
    std::shared_ptr<const Spine> spine = std::make_shared<const Spine>();
    std::vector<TimelineTrack> tracks;   ///< top to bottom
    std::vector<TimelineItem> items;     ///< track by track, on each by start
    std::vector<TimePoint> beats;
    std::vector<TimePoint> words;        ///< starts of spoken words
    std::vector<TimelineMarker> markers;  ///< by time
    TimePoint end;                       ///< of the film, or of the last clip where that is later

    [[nodiscard]] const TimelineTrack& trackOf(const TimelineItem& item) const { return tracks[item.track]; }
    /// Null for what is no own clip.
    [[nodiscard]] const Clip* clipOf(const TimelineItem& item) const;
    /// The first item with this identity.
    [[nodiscard]] std::optional<std::size_t> find(const std::string& id) const;
    [[nodiscard]] FrameRate rate() const { return cut->rate; }
};

/// What a content is made from; the functions may be empty.
struct TimelineSource {
    ProjectPtr project;
    std::shared_ptr<const Cut> cut;
    std::shared_ptr<const Spine> spine;
    std::vector<TimePoint> beats;
    std::function<ItemMark(const std::string& node)> markOf;
    std::function<bool(const MediaRef&)> isThere;
};

/// Pure. Clips that hang on something that is gone are left out.
TimelineContent timelineContent(TimelineSource source);

/// "0:12.4": minutes, seconds and, where it is no whole second, tenths.
QString clockText(TimePoint time);

}  // namespace sw::ui
