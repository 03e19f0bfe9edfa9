#pragma once

#include "core/model/project.h"

namespace sw {

/// What single values may be: the same for edits (apply) and for what a file holds (validate). Errors: InvalidInput, with
/// a sentence that names the value.

Result<void> checkBrief(const Brief& brief);
Result<void> checkCanvas(const Canvas& canvas);
Result<void> checkLook(const Look& look);
Result<void> checkSpeed(double speed);
Result<void> checkGain(double gainDb);
Result<void> checkGrade(const ColourGrade& grade);
Result<void> checkMask(const LayerMask& mask);
Result<void> checkKey(const ChromaKey& key);
Result<void> checkOpacity(double opacity);
/// "auto", "" or a transition's name; the error names the nearest one.
Result<void> checkTransition(const std::string& name);
/// Names and lengths; the error names the nearest animation.
Result<void> checkAnimation(const OverlayAnimation& animation);
/// Sizes, colours and alignment of a title.
Result<void> checkTitle(const CutTitle& title);
/// How long a scene is held, and how far its picture's start is moved.
Result<void> checkSceneTimes(const Scene& scene);
/// Name, colour and offset; not whether its anchor exists.
Result<void> checkMarker(const Marker& marker);
/// Gain, colours, take, and what is said about own media.
Result<void> checkOverride(const Override& value);
Result<void> checkMediaItem(const MediaItem& item);
/// The name is "W:H" and the canvas has that shape; sizes, safe area and places.
Result<void> checkVariant(const std::string& name, const Variant& variant);
/// Of a clip, a scene's picture or the captions; not whether that exists.
Result<void> checkPlace(const std::string& what, const Place& place);
/// In order, no two of one property at one time, values and easings in range.
Result<void> checkKeyframes(const std::vector<Keyframe>& keys);
/// Length, offset, fades, gain, pan, speed, where in its media it starts, how it looks and moves; not whether its track and
/// its anchor exist.
Result<void> checkClip(const Clip& clip);
/// The text of a sentence, without white space around it.
Result<std::string> speakable(const std::string& text);

/// True for 24, 25, 30, 48, 50, 60, 90, 100 and 120 frames per second and 1000/1001 of them: flicks hold them exactly.
bool isFrameRate(FrameRate rate);

/// The highest identity that may have been given out: numbers that every JSON reader keeps.
inline constexpr std::uint64_t kHighestId = std::uint64_t{1} << 53;

}  // namespace sw
