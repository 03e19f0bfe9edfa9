#pragma once

#include <QString>
#include <set>
#include <span>
#include <vector>

#include "core/model/edit.h"

namespace sw::ui {

/// What can be copied from one clip to others.
enum class Attribute { Box, Transform, Blending, Animation, Mask, Key, Colour, Speed, Sound, Keyframes, Title };

struct AttributeEntry {
    Attribute attribute;
    const char* title;  ///< for people; a text to translate in the context "Attribute"
};
/// All of them, in the order in which they are offered.
std::span<const AttributeEntry> attributeEntries();
QString titleOf(Attribute attribute);

/// True when a clip on such a track can have it.
bool fits(Attribute attribute, TrackKind track);

/// The edits that give these attributes of `from` to `to`, which lies on such a track; what it has already needs none. The
/// style of a title is copied, never its text, and only to titles. Keyframes beyond the clip's end stay out.
std::vector<Edit> attributeEdits(const Clip& from, const Clip& to, TrackKind track, const std::set<Attribute>& attributes);

}  // namespace sw::ui
