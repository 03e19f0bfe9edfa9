#pragma once

#include <optional>
#include <vector>

#include "core/model/asset_index.h"
#include "core/model/cut.h"
#include "core/model/project.h"

namespace sw {

/// When one sentence is spoken, in the short's time.
struct SpokenSentence {
    SentenceId id;
    SceneId scene;
    TimeRange range;
    bool estimated = false;  ///< there is no voice for its present text yet, and no recording of the creator's own
    std::vector<CaptionWord> words;
};

/// When one scene's picture is shown: whole frames, back to back.
struct ShownScene {
    SceneId id;
    TimeRange range;
};

/// What gives everything its time: sentences and scenes in order.
struct Spine {
    std::vector<SpokenSentence> sentences;
    std::vector<ShownScene> scenes;
    Duration duration;  ///< whole frames
};

/// A stretch of the music's own time that is played at `at`.
struct MusicPiece {
    TimePoint at;
    TimePoint from;
    Duration duration;
    friend bool operator==(const MusicPiece&, const MusicPiece&) = default;
};

/// Music made to fit: pieces joined at bars, and where its beats come to lie.
struct FittedMusic {
    std::vector<MusicPiece> pieces;
    std::vector<TimePoint> beats;
};

/// Makes music of `length` with the given beats (in its own time) last for `wanted`: whole bars are left out of its
/// middle, or its middle is repeated, so that its intro, its ending and its grid stay; what is left of the last bar is cut.
///
///     too long   |intro|A|B|A|end|  ->  |intro|A|end|
///     too short  |intro|A|B|end|    ->  |intro|A|B|A|B|end|
FittedMusic fitMusic(const std::vector<TimePoint>& beats, int barBeats, Duration length, Duration wanted);

/// A length for a sentence that has no voice yet, from its words (or its characters, where no spaces are written).
Duration estimatedSpeech(const std::string& text, const std::string& language);

/// `assets` are those of the project's present state. Pictures change on half beats of the music where its beats
/// are even, else on a beat that is within 120 ms, soon after the last word before; speech goes on a little later. All
/// of a scene lies relative to its first frame: when something before it gets longer it moves by whole half beats, and
/// stays as it is. A scene that is held (Scene::hold) lasts so much longer, to the nearest half beat where the music
/// has even beats, else frame; a lead moves where its picture takes over by whole frames, as far as each scene keeps
/// 0.2 s, and nothing else.
Spine makeSpine(const Project& project, const AssetIndex& assets);

/// When what hangs on the anchor without an offset happens; nothing when it hangs on something that is not there.
std::optional<TimePoint> anchorTime(const Spine& spine, const Anchor& anchor);

/// The music of a project: the creator's own, else what was made. Beats count from `from`.
struct MusicSource {
    MediaRef media;
    TimePoint from;
    Duration length;
    std::vector<TimePoint> beats;
    int barBeats = 4;
    bool own = false;
};
/// Nothing when there is none; also when it is muted or hidden there is some.
std::optional<MusicSource> musicOf(const Project& project, const AssetIndex& assets);

/// The music of the project fitted to `duration`; no pieces when there is none. The creator's own is played from its start,
/// again and again where it is too short.
FittedMusic fittedMusic(const Project& project, const AssetIndex& assets, Duration duration);

}  // namespace sw
