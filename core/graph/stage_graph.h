#pragma once

#include <string>
#include <vector>

#include "core/graph/node.h"
#include "core/graph/plan.h"
#include "core/model/asset_index.h"
#include "core/model/project.h"

namespace sw {

/// The names of the stages.
namespace stages {
inline constexpr const char* kScript = "script";
inline constexpr const char* kStoryboard = "storyboard";
inline constexpr const char* kVoice = "voice";
inline constexpr const char* kCaptions = "captions";
inline constexpr const char* kImage = "image";
inline constexpr const char* kMotion = "motion";
inline constexpr const char* kMusic = "music";
inline constexpr const char* kEffects = "effects";
}  // namespace stages

/// All stages, in the order in which a short comes into being.
const std::vector<std::string>& stageNames();

/// What is to be made for `project`:
///
///     script                       while the project has no script; nothing else then
///     storyboard                   one, of all picture prompts
///     voice/S ─▶ captions/S        per sentence; of a recording of the creator's own its words, unless they are known
///     storyboard ─▶ image/C ─▶ motion/C      per scene; image/C reads only its own part of the storyboard, and is there once
///                                            for all scenes that show it
///     music, effects               one each; of music of the creator's own its beats
///
/// `index` tells what the storyboard says: while that is not made the images wait for it.
Result<StageGraph> buildGraph(const Project& project, const AssetIndex& index);

/// What may be shown of a plan's assets: for speech and captions only what fits the present text; for the rest the
/// newest there is, so that a picture stays until its successor comes.
AssetIndex currentAssets(const Plan& plan);

}  // namespace sw
