#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/time.h"
#include "core/model/cut.h"
#include "core/model/grade.h"
#include "core/model/script.h"

namespace sw {

struct TrackTag {
    static constexpr const char* kName = "track";
};
struct ClipTag {
    static constexpr const char* kName = "clip";
};
struct GroupTag {
    static constexpr const char* kName = "group";
};
struct MarkerTag {
    static constexpr const char* kName = "marker";
};
using TrackId = Id<TrackTag>;
using ClipId = Id<ClipTag>;
using GroupId = Id<GroupTag>;
using MarkerId = Id<MarkerTag>;

enum class TrackKind { Overlay, Sound };

/// A lane for the creator's own clips. What is generated needs no track here: it follows from the script.
struct Track {
    TrackId id;
    TrackKind kind = TrackKind::Sound;
    std::string name;
    bool muted = false;  ///< silent, or for overlays unseen
    double gainDb = 0;
    bool locked = false;  ///< its clips stay as they are
    bool solo = false;    ///< for sounds: the tracks that are not solo are silent while one is
    bool speech = false;  ///< for sounds: somebody speaks on it, and music gives way
    Json unknown;
    friend bool operator==(const Track&, const Track&) = default;
};

enum class AnchorKind { Start, Scene, Sentence, Word };

/// What a clip hangs on: when that moves, the clip moves with it.
struct Anchor {
    AnchorKind kind = AnchorKind::Start;
    SceneId scene;        ///< for Scene
    SentenceId sentence;  ///< for Sentence and Word
    int word = 0;         ///< for Word: index from 0
    friend bool operator==(const Anchor&, const Anchor&) = default;
};

/// A stretch of own media on a track. Clip time: 0 is the first used sample or frame of the media, at `from`.
struct Clip {
    ClipId id;
    TrackId track;
    Anchor anchor;
    Duration offset;  ///< from the anchor to the clip's start; may be negative
    Duration duration;
    MediaRef media;
    TimePoint from;
    double gainDb = 0;
    Duration fadeIn;
    Duration fadeOut;
    FadeCurve fadeCurve = FadeCurve::SCurve;
    double pan = 0;  ///< −1 left … 1 right
    Box box;  ///< for overlays: where it lies on the canvas; without size: as large as the canvas allows
    std::vector<SpeedKey> speed;  ///< for videos, as CutLayer::speed
    bool reverse = false;         ///< for videos, as CutLayer::reverse
    ColourGrade grade;  ///< this and what follows: for overlays
    LayerMask mask;
    ChromaKey key;
    BlendMode blend = BlendMode::Normal;
    double opacity = 1;
    OverlayAnimation animation;
    CutTitle title;  ///< what is shown instead of media when it has a text
    double rotation = 0;    ///< degrees clockwise about the box's centre
    bool mirrored = false;  ///< as CutLayer::mirrored
    Box crop;               ///< as CutLayer::crop
    std::vector<Keyframe> keyframes;  ///< in order; X to Opacity for overlays, Volume for what is heard
    bool soundDetached = false;       ///< for videos: their sound is a clip of its own
    GroupId group;                    ///< clips of one group are moved together by hand; 0 for none
    Json unknown;
    friend bool operator==(const Clip&, const Clip&) = default;
};

/// A named place in the film.
struct Marker {
    MarkerId id;
    Anchor anchor;
    Duration offset;  ///< from the anchor; may be negative
    std::string name;
    std::string colour = "#ffd60a";  ///< "#rrggbb"
    Json unknown;
    friend bool operator==(const Marker&, const Marker&) = default;
};

/// What the creator changed on something generated. It survives every regeneration.
struct Override {
    double gainDb = 0;  ///< added to what the mix would use
    bool hidden = false;
    MediaRef media;     ///< used instead of the generated picture or sound
    ColourGrade grade;  ///< for pictures
    int take = 0;          ///< which of the results that could be made, from 0
    bool locked = false;   ///< what stands for it is kept, whatever it was made from changes
    std::string lockedTo;  ///< the fingerprint of what is kept; "" for the last one made
    TimePoint from;        ///< this and what follows is about `media`: its own time at the start
    Duration mediaDuration;       ///< how long it lasts from there; a voice's, without its cuts, is how long the sentence lasts
    std::vector<SpeedKey> speed;  ///< for videos, as CutLayer::speed
    std::vector<CaptionWord>
        words;  ///< what a voice says, in its time from `from` on; none: as it is found, or spread by length
    std::vector<TimeRange> cuts;  ///< what is left out of a voice, in its time from `from` on; in order, apart
    LayerFit fit = LayerFit::Cover;  ///< for pictures and videos: how they fill the canvas
    Json unknown;
    friend bool operator==(const Override&, const Override&) = default;
};

/// All that was put on the timeline by hand. `overrides` is keyed by the node it is about ("image/scene-2", "music").
struct Timeline {
    std::vector<Track> tracks;
    std::vector<Clip> clips;
    std::vector<Marker> markers;
    std::map<std::string, Override> overrides;
    ColourGrade grade;  ///< of the whole film
    Json unknown;
    friend bool operator==(const Timeline&, const Timeline&) = default;
};

}  // namespace sw
