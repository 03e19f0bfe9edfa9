#pragma once

#include <cstdint>
#include <string>

#include "core/base/random.h"
#include "core/model/edit.h"

namespace sw::test {

/// Chance for edits: a seed means the same everywhere.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_random(seed) {}
    std::uint64_t next(std::uint64_t below) { return m_random.next() % below; }
    int index() { return static_cast<int>(next(6)) - 1; }
    std::string text() {
        static const char* kWords[] = {"volcano", "sea", "27", "kilometres", "H\u00f6he", "\u6d77", "now.", "why?"};
        std::string out;
        for (std::uint64_t n = next(7); n-- > 0;)
            out += std::string(out.empty() ? "" : " ") + kWords[next(8)];
        return out;  // sometimes empty: apply() must refuse it
    }

private:
    Random m_random;
};

/// Sometimes too much: apply() must refuse it.
inline ColourGrade gradeOf(Dice& dice) {
    ColourGrade grade;
    grade.exposure = static_cast<double>(dice.next(5));
    grade.grain = static_cast<double>(dice.next(5)) / 4;
    return grade;
}

/// Keys in any order; sometimes two at one time or beyond what they may be: apply() must refuse it.
inline std::vector<Keyframe> keyframesOf(Dice& dice) {
    std::vector<Keyframe> keys(dice.next(4));
    for (Keyframe& key : keys) {
        key.at = Duration::milliseconds(static_cast<std::int64_t>(dice.next(5)) * 300);
        key.property = static_cast<KeyedProperty>(dice.next(6));
        key.value = static_cast<double>(dice.next(9)) / 8;
        key.easing = {static_cast<double>(dice.next(5)) / 4, 0, static_cast<double>(dice.next(5)) / 4, 1,
                      dice.next(4) == 0};
    }
    return keys;
}

inline std::vector<SpeedKey> speedOf(Dice& dice) {
    if (dice.next(2) == 0)
        return {};
    return {{0, static_cast<double>(dice.next(6)) / 2}, {0.5, 1}, {1, static_cast<double>(dice.next(25)) / 2}};
}

inline MediaItem mediaItemOf(Dice& dice) {
    MediaItem item;
    item.media = {std::string(64, static_cast<char>('a' + dice.next(3))), "mp4"};
    item.name = dice.text();
    item.kind = static_cast<MediaKind>(dice.next(4));
    item.width = static_cast<int>(dice.next(70'000));
    item.hasSound = dice.next(2) == 0;
    return item;
}

/// An identity that names something among `list` more often than not.
template <class T>
auto oneOf(Dice& dice, const std::vector<T>& list, std::uint64_t lastId) {
    using Identity = decltype(T::id);
    return list.empty() || dice.next(4) == 0 ? Identity{dice.next(lastId + 2)} : list[dice.next(list.size())].id;
}

inline SentenceId oneOfSentences(Dice& dice, const Project& project) {
    std::vector<Sentence> all;
    for (const Scene& scene : project.script.scenes)
        all.insert(all.end(), scene.sentences.begin(), scene.sentences.end());
    return oneOf(dice, all, project.lastId);
}

/// Sometimes with a cut where there can be none: apply() must refuse it.
inline Override recordingOf(Dice& dice) {
    Override own;
    own.media = {std::string(64, 'd'), "wav"};
    own.mediaDuration = Duration::milliseconds(static_cast<std::int64_t>(dice.next(3)) * 500);
    for (std::uint64_t n = dice.next(4); n-- > 0;) {
        const TimePoint at = TimePoint{} + Duration::milliseconds(200) * std::ssize(own.words);
        own.words.push_back({"sea", {at, at + Duration::milliseconds(150)}});
    }
    if (dice.next(3) == 0)
        own.cuts = {{TimePoint{} + Duration::milliseconds(100), TimePoint{} + Duration::milliseconds(static_cast<std::int64_t>(dice.next(1200)))}};
    return own;
}

/// Sometimes of another shape than its name says.
inline SetVariant variantOf(Dice& dice) {
    const int side = 1000 + 2 * static_cast<int>(dice.next(20));
    return {dice.next(3) ? "1:1" : "4:5", side, side, {}};
}

/// An edit about the timeline's clips as a hand would do it.
inline Edit randomHandEdit(Dice& dice, const Project& project) {
    const ClipId clip = oneOf(dice, project.timeline.clips, project.lastId);
    const ClipId other = oneOf(dice, project.timeline.clips, project.lastId);
    const TrackId track = oneOf(dice, project.timeline.tracks, project.lastId);
    const SceneId scene = oneOf(dice, project.script.scenes, project.lastId);
    const Duration time = Duration::milliseconds(static_cast<std::int64_t>(dice.next(3000)));
    const Duration by = time - Duration::milliseconds(1000);
    const std::string node = "image/" + toText(scene);
    Marker marker;
    marker.id = oneOf(dice, project.timeline.markers, project.lastId);
    marker.anchor = {static_cast<AnchorKind>(dice.next(2)), scene, {}, 0};
    marker.name = dice.text();
    marker.colour = dice.next(3) ? "#00ff00" : "green";
    const Box crop{0.25 * static_cast<double>(dice.next(4)), 0, 0.5, 0.5};
    switch (dice.next(31)) {
        case 0: return SplitClip{clip, time};
        case 1: return RollClips{clip, other, by};
        case 2: return SlipClip{clip, by};
        case 3: return RippleTrimClip{clip, static_cast<ClipEdge>(dice.next(2)), by};
        case 4: return RippleRemoveClip{clip};
        case 5: return DuplicateClip{clip, track, {AnchorKind::Scene, scene, {}, 0}, by};
        case 6: return GroupClips{{clip, other}};
        case 7: return UngroupClips{{dice.next(project.lastId + 2)}};
        case 8: return SetClipKeyframes{clip, keyframesOf(dice)};
        case 9: return SetClipTransform{clip, static_cast<double>(dice.next(360)), dice.next(2) == 0, crop};
        case 10: return ReplaceClipMedia{clip, {std::string(64, 'c'), "mp4"}, TimePoint{} + by};
        case 11: return FreezeFrame{clip, time, by};
        case 12: return DetachSound{clip, track};
        case 13: return SetSceneHold{scene, by};
        case 14: return SetSceneLead{scene, by};
        case 15: return AddMarker{marker};
        case 16: return SetMarker{marker};
        case 17: return RemoveMarker{marker.id};
        case 18: return SetTake{node, dice.index()};
        case 19: return SetLocked{node, dice.next(2) == 0};
        case 20: return AddMedia{mediaItemOf(dice)};
        case 21: return SetMedia{mediaItemOf(dice)};
        case 22: return RemoveMedia{mediaItemOf(dice).media};
        case 23: return MoveTrack{track, dice.index()};
        case 24: return SplitScene{oneOfSentences(dice, project), dice.index(), time};
        case 25: return SetSceneTransition{scene, "push", by * 5};
        case 26: return SetOverride{"voice/" + toText(oneOfSentences(dice, project)), recordingOf(dice)};
        case 27: return variantOf(dice);
        case 28: return RemoveVariant{dice.next(4) ? "4:5" : "1:1"};
        case 29:
            return SetVariantPlace{"1:1", dice.next(2) ? toText(clip) : node,
                                   dice.next(3) ? std::optional(Place{{100, 200, 300, 100}, 0, {}}) : std::nullopt};
        default: return SetClipSpeed{clip, speedOf(dice), dice.next(2) == 0};
    }
}

/// An edit about things that are there, or now and then are not.
inline Edit randomEdit(Dice& dice, const Project& project) {
    const SentenceId sentence{dice.next(project.lastId + 2)};
    const SceneId scene{dice.next(project.lastId + 2)};
    const TrackId track{dice.next(project.lastId + 2)};
    const ClipId clip{dice.next(project.lastId + 2)};
    const Anchor anchor{static_cast<AnchorKind>(dice.next(4)), scene, sentence, dice.index()};
    const Duration length = Duration::milliseconds(static_cast<std::int64_t>(dice.next(4000)));
    Clip own;
    own.track = track;
    own.anchor = anchor;
    own.duration = length;
    own.media = {std::string(64, 'b'), "wav"};
    own.keyframes = keyframesOf(dice);
    Override hidden;
    hidden.gainDb = static_cast<double>(dice.next(90));
    hidden.hidden = true;
    switch (dice.next(48)) {
        case 0: return SetSentenceText{sentence, dice.text()};
        case 1: return InsertSentence{scene, dice.index(), dice.text()};
        case 2: return RemoveSentence{sentence};
        case 3: return MoveSentence{sentence, scene, dice.index()};
        case 4: return SplitSentence{sentence, dice.index()};
        case 5: return JoinSentence{sentence};
        case 6: return InsertScene{dice.index(), dice.text(), dice.text()};
        case 7: return RemoveScene{scene};
        case 8: return MoveScene{scene, dice.index()};
        case 9: return SetScenePicture{scene, dice.text(), ""};
        case 10: return AddTrack{static_cast<TrackKind>(dice.next(2)), "t"};
        case 11: return RemoveTrack{track};
        case 12: return AddClip{own};
        case 13: return RemoveClip{clip};
        case 14: return MoveClip{clip, track, anchor, -length};
        case 15: return TrimClip{clip, TimePoint{} + length, length};
        case 16: return SetSceneEmphasis{scene, {dice.text()}};
        case 17: return SetOverride{"image/" + toText(scene), hidden};
        case 18: return SetClipSound{clip, static_cast<double>(dice.next(30)), length, length};
        case 19: return SetSceneColour{scene, gradeOf(dice)};
        case 20: return SetClipColour{clip, gradeOf(dice)};
        case 21: return SetClipBlend{clip, static_cast<BlendMode>(dice.next(13)), static_cast<double>(dice.next(3)) / 2};
        case 22: return SetFilmColour{gradeOf(dice)};
        case 23: return SetSentenceVoice{sentence, "slt"};
        case 24: return SetTrack{track, "t", dice.next(2) == 0, 0, dice.next(3) == 0, dice.next(2) == 0, dice.next(2) == 0};
        default: return randomHandEdit(dice, project);
    }
}

}  // namespace sw::test
