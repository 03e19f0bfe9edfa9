#pragma once

#include <string>
#include <vector>

#include "core/model/cut.h"
#include "core/model/edit.h"
#include "core/model/platform_rules.h"
#include "core/model/project.h"

/// The short in other shapes. The base layout is the project's own canvas; a variant follows from it:
///
///     9:16        1:1            16:9
///     ┌──────┐    ┌─────────┐    ┌────────────────┐   pictures cover the canvas, about the middle of what is above the
///     │ ▢  ▢ │    │ ▢     ▢ │    │ ▢            ▢ │   captions
///     │      │    │         │    │                │   ▢ keeps its size to the shorter side, and its place between the
///     │  ██  │    │   ███   │    │      ████      │   canvas' borders, its middle and the borders of the safe area
///     │      │    └─────────┘    └────────────────┘   █ captions lie where they lie on a canvas of that shape
///     └──────┘
///
/// and what the variant has a Place for lies there.
namespace sw {

/// The base's cut on the variant's canvas. Nothing is made anew: the same media at the same times. Pure.
Cut adapted(const Cut& base, const Variant& variant);

/// Where an overlay that the variant has no place for lies in it.
Box overlayBox(const Cut& base, const Box& box, const Variant& variant);

/// What a variant of that shape begins as.
Variant newVariant(const PlatformRules& platform, int width, int height);
/// The project's variant of that name; else, for a usual shape, a new one. NotFound with all names.
Result<Variant> variantNamed(const Project& project, const PlatformRules& platform, const std::string& name);
/// The project's cut in that variant; as it is for "" and for the name of the base's own shape.
Result<Cut> cutNamed(const Project& project, const Cut& base, const PlatformRules& platform, const std::string& name);

/// The clip with the box and the rotation that it has in that variant; as it is for "".
Clip laidOut(const Project& project, const Clip& clip, const std::string& variant);
// The edits that lay a clip as its box and rotation say: on the base layout for the variant "", else in that variant alone. The
// one place that decides what moving by hand changes.
Edit boxEdit(const std::string& variant, const Clip& clip);
Edit rotationEdit(const std::string& variant, const Clip& clip);
/// `clip` is as the project has it; nothing for what stays.
std::vector<Edit> placingEdits(const std::string& variant, const Clip& clip, const Box& box, double rotation);
/// Everything of a variant goes back to where the base layout puts it.
std::vector<Edit> backToBaseEdits(const Project& project, const std::string& variant);

}  // namespace sw
