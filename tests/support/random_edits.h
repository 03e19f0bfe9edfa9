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
    switch (dice.next(24)) {
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
        case 17: return SetOverride{"image/" + toText(scene), {static_cast<double>(dice.next(90)), true, {}, {}, {}}};
        case 18: return SetClipSound{clip, static_cast<double>(dice.next(30)), length, length};
        case 19: return SetSceneColour{scene, gradeOf(dice)};
        case 20: return SetClipColour{clip, gradeOf(dice)};
        case 21: return SetClipBlend{clip, static_cast<BlendMode>(dice.next(13)), static_cast<double>(dice.next(3)) / 2};
        case 22: return SetFilmColour{gradeOf(dice)};
        default: return SetSentenceVoice{sentence, "slt"};
    }
}

}  // namespace sw::test
