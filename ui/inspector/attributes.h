#pragma once

#include <QString>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "core/base/json.h"
#include "core/model/edit.h"
#include "ui/editor.h"

namespace sw::ui {

/// What clips and attributes are copied as: JSON of copiedClips() and attributesToJson().
inline constexpr const char* kClipsMime = "application/x-shortwright-clips";

/// What can be copied from one thing to others: from clips all but the last three, from scenes those and their colour.
enum class Attribute {
    Box,
    Transform,
    Crop,
    Blending,
    Animation,
    Mask,
    Key,
    Colour,
    Speed,
    Sound,
    Keyframes,
    Title,
    Transition,
    Camera,
    Captions  ///< the film's
};

/// Something that attributes were copied from.
struct AttributeSource {
    std::optional<Clip> clip;
    std::optional<Scene> scene;
    ColourGrade grade;  ///< of the scene's picture
    Look look;          ///< of its film
    QString name;       ///< for people
};

struct AttributeEntry {
    Attribute attribute;
    const char* title;  ///< for people; a text to translate in the context "Attribute"
};
/// All of them, in the order in which they are offered.
std::span<const AttributeEntry> attributeEntries();
QString titleOf(Attribute attribute);

/// True when a clip on such a track can have it.
bool fits(Attribute attribute, TrackKind track);
/// Those that something was copied of.
std::set<Attribute> attributesOf(const AttributeSource& source);
std::set<Attribute> allAttributes();

/// The clip or scene that was chosen last.
std::optional<AttributeSource> attributeSource(const Project& project, const Selection& selection);
/// How it travels by the clipboard: {"attributes":{…}}. Reading passes over what it does not know; nothing when there is none.
Json attributesToJson(const AttributeSource& source);
std::optional<AttributeSource> attributesFromJson(const Json& copied);

/// Gives attributes to all that is chosen and can have them; what has them already needs no edit. Clips on locked tracks stay
/// as they are.
std::vector<Edit> attributeEdits(const AttributeSource& source, const Project& project, const Selection& selection,
                                 const std::set<Attribute>& attributes);

/// The edits that give these attributes of `from` to `to`, which lies on such a track; what it has already needs none. The
/// style of a title is copied, never its text, and only to titles. Keyframes beyond the clip's end stay out.
std::vector<Edit> attributeEdits(const Clip& from, const Clip& to, TrackKind track, const std::set<Attribute>& attributes);

}  // namespace sw::ui
