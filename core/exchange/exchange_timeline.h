#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/exchange/exchange.h"
#include "core/model/project.h"

namespace sw {

/// What other editors are told of a media file.
struct ExchangeMedia {
    std::string name;
    MediaKind kind = MediaKind::Other;
    Duration duration;  ///< all of it; 0 for pictures and where it is not known
    int width = 0;      ///< pixels, or as many canvas pixels as a generated layer covers
    int height = 0;
    bool hasSound = false;
    int channels = 2;  ///< of the sound
};

/// What the project and its assets know of their files, by digest.
std::map<std::string, ExchangeMedia> exchangeMedia(const Project& project, const AssetIndex& assets);

/// A stretch of a track. Points into the cut that it was made of.
struct ExchangeClip {
    std::string name;
    std::string origin;  ///< "scene-2", "clip-7", "sentence-4", "music", …
    TimeRange range;     ///< of the film
    MediaRef media;      ///< none: a title, or nothing at all
    TimeRange source;    ///< what is played of the media, in its own time
    const CutLayer* layer = nullptr;  ///< of what is seen
    const CutTitle* title = nullptr;
    const CutSound* sound = nullptr;  ///< of what is heard
    Transition transition = {};       ///< from the clip before
    bool still = false;

    /// How fast the media are played on the average; negative when backwards, 0 when they stand still.
    [[nodiscard]] double speed() const;
    [[nodiscard]] bool isRamp() const;
};

enum class ExchangeTrackKind { Scenes, Layers, Overlays, Voice, Music, Effects, OwnSounds };

/// Clips in order of time, none over another.
struct ExchangeTrack {
    std::string name;
    ExchangeTrackKind kind = ExchangeTrackKind::Scenes;
    std::vector<ExchangeClip> clips;

    [[nodiscard]] bool isSeen() const { return kind <= ExchangeTrackKind::Overlays; }
};

struct ExchangeMarker {
    std::string name;
    TimePoint at;
    std::string colour;  ///< "#rrggbb"
};

/// A cut as tracks: the scenes first (every scene has a clip there, if only an empty one), then what lies over them from
/// back to front, then what is heard. Lives no longer than the cut.
struct ExchangeTimeline {
    std::string name;
    std::vector<ExchangeTrack> tracks;
    std::vector<ExchangeMarker> markers;
    std::map<std::string, ExchangeMedia> media;  ///< by digest
};

ExchangeTimeline exchangeTimeline(const ExchangeRequest& request);

/// The words of a caption as one line.
std::string captionLine(const CutCaption& caption);

}  // namespace sw
