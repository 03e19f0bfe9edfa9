#include "ui/timeline/clip_edits.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/model/keyframes.h"
#include "core/model/speed.h"

namespace sw::ui {
namespace {

constexpr Duration kForever = Duration{std::numeric_limits<std::int64_t>::max() / 4};

bool isSound(const Project& project, const Clip& clip) {
    const Track* track = findTrack(project, clip.track);
    return track && track->kind == TrackKind::Sound;
}

/// Sounds play as recorded.
Duration played(const Project& project, const Clip& clip, Duration since) {
    return isSound(project, clip) ? since : playedIn(clip.speed, since, clip.duration);
}

/// How long the media is, where that is known and matters.
std::optional<Duration> mediaLength(const Project& project, const Clip& clip) {
    const auto known = project.media.find(clip.media.digest);
    if (!clip.title.text.empty() || known == project.media.end() || known->second.kind == MediaKind::Picture ||
        known->second.duration <= Duration{})
        return std::nullopt;
    return known->second.duration;
}

bool isStill(const Project& project, const Clip& clip) {
    const auto known = project.media.find(clip.media.digest);
    return !clip.title.text.empty() || (known != project.media.end() && known->second.kind == MediaKind::Picture);
}

/// How long `media` lasts on the timeline at this speed.
Duration lasting(Duration media, double speed) {
    return speed <= 0 ? kForever : Duration{static_cast<std::int64_t>(std::floor(static_cast<double>(media.flicks) / speed))};
}

double speedAt(const Project& project, const Clip& clip, bool end) {
    if (clip.speed.empty() || isSound(project, clip))
        return 1;
    return end ? clip.speed.back().speed : clip.speed.front().speed;
}

Duration mediaBehind(const Project& project, const Clip& clip) {
    const std::optional<Duration> length = mediaLength(project, clip);
    if (!length)
        return kForever;
    return std::max(Duration{}, *length - (clip.from - TimePoint{}) - played(project, clip, clip.duration));
}

/// Fades must fit into what is left.
void fitFades(const Clip& clip, Duration left, std::vector<Edit>& edits) {
    if (clip.fadeIn + clip.fadeOut <= left)
        return;
    const Duration in = std::min(clip.fadeIn, left);
    edits.push_back(SetClipSound{clip.id, clip.gainDb, in, std::min(clip.fadeOut, left - in)});
}

double part(Duration a, Duration b) {
    return static_cast<double>(a.flicks) / static_cast<double>(b.flicks);
}

}  // namespace

Hanging hangingAt(const Spine& spine, const Anchor& like, TimePoint time) {
    if (like.kind == AnchorKind::Scene && !spine.scenes.empty()) {
        const ShownScene* found = &spine.scenes.front();
        for (const ShownScene& scene : spine.scenes)
            if (scene.range.start <= time)
                found = &scene;
        return {{AnchorKind::Scene, found->id, {}, 0}, time - found->range.start};
    }
    if ((like.kind == AnchorKind::Sentence || like.kind == AnchorKind::Word) && !spine.sentences.empty()) {
        const SpokenSentence* found = &spine.sentences.front();
        for (const SpokenSentence& sentence : spine.sentences)
            if (sentence.range.start <= time)
                found = &sentence;
        Anchor anchor{AnchorKind::Sentence, {}, found->id, 0};
        if (like.kind == AnchorKind::Word && !found->words.empty()) {
            anchor.kind = AnchorKind::Word;
            for (std::size_t i = 0; i < found->words.size(); ++i)
                if (found->words[i].range.start <= time)
                    anchor.word = static_cast<int>(i);
        }
        return {anchor, time - anchorTime(spine, anchor).value_or(TimePoint{})};
    }
    return {{}, time - TimePoint{}};
}

std::optional<TimePoint> startOf(const Spine& spine, const Clip& clip) {
    const std::optional<TimePoint> at = anchorTime(spine, clip.anchor);
    return at ? std::optional(*at + clip.offset) : std::nullopt;
}

const Clip* findClip(const Project& project, ClipId id) {
    for (const Clip& clip : project.timeline.clips)
        if (clip.id == id)
            return &clip;
    return nullptr;
}

const Track* findTrack(const Project& project, TrackId id) {
    for (const Track& track : project.timeline.tracks)
        if (track.id == id)
            return &track;
    return nullptr;
}

const Override* overrideFor(const Project& project, const std::string& node) {
    const auto found = project.timeline.overrides.find(node);
    return found == project.timeline.overrides.end() ? nullptr : &found->second;
}

TrimLimits startLimits(const Project& project, const Clip& clip) {
    const Duration frame = Duration::frames(1, project.canvas.rate);
    const Duration before = clip.reverse ? mediaBehind(project, clip)
                            : isStill(project, clip) ? kForever
                                                     : clip.from - TimePoint{};
    return {-lasting(before, speedAt(project, clip, false)), clip.duration - frame};
}

TrimLimits endLimits(const Project& project, const Clip& clip) {
    const Duration frame = Duration::frames(1, project.canvas.rate);
    const Duration behind = clip.reverse && !isStill(project, clip) ? clip.from - TimePoint{} : mediaBehind(project, clip);
    return {frame - clip.duration, lasting(behind, speedAt(project, clip, true))};
}

TrimLimits slipLimits(const Project& project, const Clip& clip) {
    return {-(clip.from - TimePoint{}), mediaBehind(project, clip)};
}

std::vector<Edit> trimStart(const Project& project, const Spine& spine, const Clip& clip, Duration by) {
    const Duration left = clip.duration - by;
    std::vector<Edit> edits;
    if (by == Duration{})
        return edits;
    fitFades(clip, left, edits);
    const TimePoint from = clip.reverse ? clip.from : clip.from + played(project, clip, by);
    edits.push_back(TrimClip{clip.id, std::max(from, TimePoint{}), left});
    const std::optional<TimePoint> start = startOf(spine, clip);
    edits.push_back(start ? moveTo(spine, clip, *start + by) : Edit{MoveClip{clip.id, clip.track, clip.anchor, clip.offset + by}});
    if (!clip.speed.empty())
        edits.push_back(SetClipSpeed{clip.id, speedPart(clip.speed, part(by, clip.duration), 1), clip.reverse});
    if (!clip.keyframes.empty()) {
        std::vector<Keyframe> keys = clip.keyframes;
        if (by > Duration{})
            keys = dividedKeyframes(keys, by).second;
        else
            for (Keyframe& key : keys)
                key.at = key.at - by;
        edits.push_back(SetClipKeyframes{clip.id, std::move(keys)});
    }
    return edits;
}

std::vector<Edit> trimEnd(const Project& project, const Clip& clip, Duration by) {
    const Duration left = clip.duration + by;
    std::vector<Edit> edits;
    if (by == Duration{})
        return edits;
    fitFades(clip, left, edits);
    TimePoint from = clip.from;
    if (clip.reverse)
        from = from + (played(project, clip, clip.duration) - played(project, clip, left));
    edits.push_back(TrimClip{clip.id, std::max(from, TimePoint{}), left});
    if (!clip.speed.empty())
        edits.push_back(SetClipSpeed{clip.id, speedPart(clip.speed, 0, part(left, clip.duration)), clip.reverse});
    return edits;
}

Edit moveTo(const Spine& spine, const Clip& clip, TimePoint start, TrackId track) {
    const Hanging hanging = hangingAt(spine, clip.anchor, start);
    return MoveClip{clip.id, track ? track : clip.track, hanging.anchor, hanging.offset};
}

}  // namespace sw::ui
