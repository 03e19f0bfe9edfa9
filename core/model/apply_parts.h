#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "core/model/edit.h"

/// The parts of apply(): one function for each kind of edit, which changes `project` in place and says what it made. What
/// is about the timeline lies in apply_timeline.cpp, the rest in apply.cpp. Internal to core/model.
namespace sw {

/// NotFound: "There is no clip "clip-7". …".
tl::unexpected<Error> missing(const std::string& what, const std::string& id);

Result<Scene*> scene(Project& project, SceneId id);

template <class T, class I>
Result<T*> item(std::vector<T>& list, I id, const char* what) {
    const auto it = std::find_if(list.begin(), list.end(), [&](const T& t) { return t.id == id; });
    if (it == list.end())
        return missing(what, toText(id));
    return &*it;
}

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

}  // namespace sw
