#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "core/model/edit.h"

/// The parts of apply(): one function for each kind of edit, which changes `project` in place and says what it made. What
/// takes clips apart and moves them together lies in apply_clips.cpp, what else is about the timeline in
/// apply_timeline.cpp, what divides and joins the script in apply_split.cpp, variants in apply_variants.cpp,
/// characters and what else pictures have in common in apply_characters.cpp, the rest in apply.cpp. Internal to core/model.
namespace sw {

/// NotFound: "There is no clip "clip-7". …".
tl::unexpected<Error> missing(const std::string& what, const std::string& id);

Result<Scene*> scene(Project& project, SceneId id);

/// A sentence and where it is.
struct SentencePlace {
    Scene* scene;
    std::size_t index;
    Sentence& operator*() const { return scene->sentences[index]; }
};
Result<SentencePlace> sentence(Project& project, SentenceId id);

/// Clips and markers that hang on something that goes away are kept: they hang on what takes its place.
void reanchor(Project& project, const std::function<bool(const Anchor&)>& lost, const Anchor& instead);

template <class T, class I>
Result<T*> item(std::vector<T>& list, I id, const char* what) {
    const auto it = std::find_if(list.begin(), list.end(), [&](const T& t) { return t.id == id; });
    if (it == list.end())
        return missing(what, toText(id));
    return &*it;
}

/// What an edit puts in the place of `before`; members of later versions stay unless the edit names them.
template <class Record>
Record replacing(const Record& before, Record now) {
    if (before.unknown.is_object()) {
        Json unknown = before.unknown;
        if (now.unknown.is_object())
            unknown.update(now.unknown);
        now.unknown = std::move(unknown);
    }
    return now;
}

/// A track, or a clip on one, that may be changed; a locked one is an error that says what to do.
Result<Track*> freeTrack(Project& project, TrackId id);
Result<Clip*> freeClip(Project& project, ClipId id);

/// NotFound when it hangs on something that is not there.
Result<void> checkAnchor(const Project& project, const Anchor& anchor);

/// What is made like `from` ("clip-7", "image/scene-2") lies where that does, in every variant.
void copyPlaces(Project& project, const std::string& from, const std::string& to);
/// Variants forget where clips and scenes lay that are no more.
void dropLostPlaces(Project& project);

Result<void> on(Project& project, std::string& made, const SplitSentence& edit);
Result<void> on(Project& project, std::string& made, const JoinSentence& edit);
Result<void> on(Project& project, std::string& made, const SplitScene& edit);
Result<void> on(Project& project, std::string& made, const AddTrack& edit);
Result<void> on(Project& project, std::string& made, const RemoveTrack& edit);
Result<void> on(Project& project, std::string& made, const SetTrack& edit);
Result<void> on(Project& project, std::string& made, const AddClip& edit);
Result<void> on(Project& project, std::string& made, const RemoveClip& edit);
Result<void> on(Project& project, std::string& made, const MoveClip& edit);
Result<void> on(Project& project, std::string& made, const TrimClip& edit);
Result<void> on(Project& project, std::string& made, const SetClipSound& edit);
Result<void> on(Project& project, std::string& made, const SetClipBox& edit);
Result<void> on(Project& project, std::string& made, const SetClipSpeed& edit);
Result<void> on(Project& project, std::string& made, const SetClipColour& edit);
Result<void> on(Project& project, std::string& made, const SetClipBlend& edit);
Result<void> on(Project& project, std::string& made, const SetClipMask& edit);
Result<void> on(Project& project, std::string& made, const SetClipKey& edit);
Result<void> on(Project& project, std::string& made, const SetSceneColour& edit);
Result<void> on(Project& project, std::string& made, const SetFilmColour& edit);
Result<void> on(Project& project, std::string& made, const SetClipAnimation& edit);
Result<void> on(Project& project, std::string& made, const SetClipTitle& edit);
Result<void> on(Project& project, std::string& made, const SetOverride& edit);
Result<void> on(Project& project, std::string& made, const MoveTrack& edit);
Result<void> on(Project& project, std::string& made, const SplitClip& edit);
Result<void> on(Project& project, std::string& made, const RollClips& edit);
Result<void> on(Project& project, std::string& made, const SlipClip& edit);
Result<void> on(Project& project, std::string& made, const RippleTrimClip& edit);
Result<void> on(Project& project, std::string& made, const RippleRemoveClip& edit);
Result<void> on(Project& project, std::string& made, const DuplicateClip& edit);
Result<void> on(Project& project, std::string& made, const GroupClips& edit);
Result<void> on(Project& project, std::string& made, const UngroupClips& edit);
Result<void> on(Project& project, std::string& made, const SetClipKeyframes& edit);
Result<void> on(Project& project, std::string& made, const SetClipTransform& edit);
Result<void> on(Project& project, std::string& made, const ReplaceClipMedia& edit);
Result<void> on(Project& project, std::string& made, const FreezeFrame& edit);
Result<void> on(Project& project, std::string& made, const DetachSound& edit);
Result<void> on(Project& project, std::string& made, const AddMarker& edit);
Result<void> on(Project& project, std::string& made, const SetMarker& edit);
Result<void> on(Project& project, std::string& made, const RemoveMarker& edit);
Result<void> on(Project& project, std::string& made, const SetTake& edit);
Result<void> on(Project& project, std::string& made, const SetLocked& edit);
Result<void> on(Project& project, std::string& made, const AddMedia& edit);
Result<void> on(Project& project, std::string& made, const SetMedia& edit);
Result<void> on(Project& project, std::string& made, const RemoveMedia& edit);
Result<void> on(Project& project, std::string& made, const SetVariant& edit);
Result<void> on(Project& project, std::string& made, const RemoveVariant& edit);
Result<void> on(Project& project, std::string& made, const SetVariantPlace& edit);
Result<void> on(Project& project, std::string& made, const SetPictureStyle& edit);
Result<void> on(Project& project, std::string& made, const SetCharacter& edit);
Result<void> on(Project& project, std::string& made, const RemoveCharacter& edit);
Result<void> on(Project& project, std::string& made, const SetOrigin& edit);

}  // namespace sw
