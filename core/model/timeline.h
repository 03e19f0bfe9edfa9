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
using TrackId = Id<TrackTag>;
using ClipId = Id<ClipTag>;

enum class TrackKind { Overlay, Sound };

/// A lane for the creator's own clips. What is generated needs no track here: it follows from the script.
struct Track {
    TrackId id;
    TrackKind kind = TrackKind::Sound;
    std::string name;
    bool muted = false;
    double gainDb = 0;
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
    Json unknown;
    friend bool operator==(const Clip&, const Clip&) = default;
};

/// What the creator changed on something generated. It survives every regeneration.
struct Override {
    double gainDb = 0;  ///< added to what the mix would use
    bool hidden = false;
    MediaRef media;     ///< used instead of the generated picture or sound
    ColourGrade grade;  ///< for pictures
    Json unknown;
    friend bool operator==(const Override&, const Override&) = default;
};

/// All that was put on the timeline by hand. `overrides` is keyed by the node it is about ("image/scene-2", "music").
struct Timeline {
    std::vector<Track> tracks;
    std::vector<Clip> clips;
    std::map<std::string, Override> overrides;
    ColourGrade grade;  ///< of the whole film
    Json unknown;
    friend bool operator==(const Timeline&, const Timeline&) = default;
};

}  // namespace sw
