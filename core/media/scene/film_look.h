#pragma once

#include <string>
#include <type_traits>

#include "core/base/digest.h"
#include "core/media/caption/caption_painter.h"
#include "core/media/scene/overlay_animation.h"
#include "core/media/scene/scene_geometry.h"
#include "core/model/cut.h"

/// What decides how frames look, as digests: equal digests mean equal pictures. Times count from where a thing starts, so
/// that nothing changes when something before it gets longer. Internal to core/media.
namespace sw::look {

/// A number's own bits.
void add(Hasher& hasher, double value);
void add(Hasher& hasher, std::int64_t value);
template <class E>
    requires std::is_enum_v<E>
void add(Hasher& hasher, E value) {
    add(hasher, static_cast<std::int64_t>(value));
}
void add(Hasher& hasher, const LayerPose& pose);
void add(Hasher& hasher, const OverlayPose& pose);
void add(Hasher& hasher, const ColourGrade& grade);
void add(Hasher& hasher, const CutSound& sound);
/// But not which caption it is about.
void add(Hasher& hasher, const CaptionState& state);

/// All that a scene's painting reads of the cut but its transition.
std::string ofPicture(const CutPicture& picture);
std::string ofOverlay(const CutOverlay& overlay);
std::string ofCaption(const CutCaption& caption);

}  // namespace sw::look
