#pragma once

#include <span>
#include <string>

#include "core/base/result.h"
#include "core/base/time.h"

namespace sw {

/// Which part of an overlay's time an animation fills: its first moment, its last, or all of it over and over.
enum class AnimationPart { In, Out, Loop };

/// An animation as the model knows it; how it moves is in core/media/overlay_animation.
struct AnimationEntry {
    AnimationPart part;
    const char* name;   ///< as in JSON; unique within its part
    const char* title;  ///< for people
    int milliseconds;   ///< its own length; for a loop, one period
};

/// All of them, by part: In, Out, Loop; "none" is in none of them.
std::span<const AnimationEntry> animationEntries();

/// "in", "out" or "loop".
const char* animationPartName(AnimationPart part);

/// Null for "none" and for names that are none of this part.
const AnimationEntry* animationEntry(AnimationPart part, const std::string& name);

/// InvalidInput unless `name` is "none" or an animation of this part; names the nearest one.
Result<void> checkAnimationName(AnimationPart part, const std::string& name);

}  // namespace sw
