#include "ui/inspector/attributes.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "ui/inspector/chosen.h"

namespace sw::ui {
namespace {

using enum Attribute;

constexpr std::array kEntries = {
    AttributeEntry{Box, QT_TRANSLATE_NOOP("Attribute", "Place and size")},
    AttributeEntry{Transform, QT_TRANSLATE_NOOP("Attribute", "Rotation and mirroring")},
    AttributeEntry{Crop, QT_TRANSLATE_NOOP("Attribute", "Crop")},
    AttributeEntry{Blending, QT_TRANSLATE_NOOP("Attribute", "Opacity and blending")},
    AttributeEntry{Animation, QT_TRANSLATE_NOOP("Attribute", "Animation")},
    AttributeEntry{Mask, QT_TRANSLATE_NOOP("Attribute", "Mask")},
    AttributeEntry{Key, QT_TRANSLATE_NOOP("Attribute", "Chroma key")},
    AttributeEntry{Colour, QT_TRANSLATE_NOOP("Attribute", "Colour")},
    AttributeEntry{Speed, QT_TRANSLATE_NOOP("Attribute", "Speed")},
    AttributeEntry{Sound, QT_TRANSLATE_NOOP("Attribute", "Volume, fades and pan")},
    AttributeEntry{Keyframes, QT_TRANSLATE_NOOP("Attribute", "Keyframes")},
    AttributeEntry{Title, QT_TRANSLATE_NOOP("Attribute", "Title style")},
    AttributeEntry{Transition, QT_TRANSLATE_NOOP("Attribute", "Transition")},
    AttributeEntry{Camera, QT_TRANSLATE_NOOP("Attribute", "Camera")},
    AttributeEntry{Captions, QT_TRANSLATE_NOOP("Attribute", "Caption style")},
};

std::vector<Keyframe> keysWithin(const std::vector<Keyframe>& keys, const Clip& clip, TrackKind track) {
    std::vector<Keyframe> kept;
    for (const Keyframe& key : keys)
        if (key.at <= clip.duration && (key.property == KeyedProperty::Volume) == (track == TrackKind::Sound))
            kept.push_back(key);
    return kept;
}

/// The clip as it would be with one attribute of another.
Clip with(Clip clip, const Clip& from, TrackKind track, Attribute attribute) {
    switch (attribute) {
        case Box: clip.box = from.box; break;
        case Transform:
            clip.rotation = from.rotation;
            clip.mirrored = from.mirrored;
            break;
        case Crop: clip.crop = from.crop; break;
        case Blending:
            clip.blend = from.blend;
            clip.opacity = from.opacity;
            break;
        case Animation: clip.animation = from.animation; break;
        case Mask: clip.mask = from.mask; break;
        case Key: clip.key = from.key; break;
        case Colour: clip.grade = from.grade; break;
        case Speed:
            clip.speed = from.speed;
            clip.reverse = from.reverse;
            break;
        case Sound:
            clip.gainDb = from.gainDb;
            clip.fadeIn = std::min(from.fadeIn, clip.duration);
            clip.fadeOut = std::min(from.fadeOut, clip.duration - clip.fadeIn);
            clip.fadeCurve = from.fadeCurve;
            clip.pan = from.pan;
            break;
        case Keyframes: clip.keyframes = keysWithin(from.keyframes, clip, track); break;
        case Title:
            if (!clip.title.text.empty() && !from.title.text.empty()) {
                std::string text = std::move(clip.title.text);
                clip.title = from.title;
                clip.title.text = std::move(text);
            }
            break;
        case Transition:
        case Camera:
        case Captions: break;
    }
    return clip;
}

Edit editOf(const Clip& c, Attribute attribute) {
    switch (attribute) {
        case Box: return SetClipBox{c.id, c.box};
        case Transform:
        case Crop: return SetClipTransform{c.id, c.rotation, c.mirrored, c.crop};
        case Blending: return SetClipBlend{c.id, c.blend, c.opacity};
        case Animation: return SetClipAnimation{c.id, c.animation};
        case Mask: return SetClipMask{c.id, c.mask};
        case Key: return SetClipKey{c.id, c.key};
        case Colour: return SetClipColour{c.id, c.grade};
        case Speed: return SetClipSpeed{c.id, c.speed, c.reverse};
        case Sound: return SetClipSound{c.id, c.gainDb, c.fadeIn, c.fadeOut, c.fadeCurve, c.pan};
        case Keyframes: return SetClipKeyframes{c.id, c.keyframes};
        default: break;
    }
    return SetClipTitle{c.id, c.title};
}

}  // namespace

std::span<const AttributeEntry> attributeEntries() {
    return kEntries;
}

QString titleOf(Attribute attribute) {
    const auto entry = std::find_if(kEntries.begin(), kEntries.end(), [&](const AttributeEntry& e) { return e.attribute == attribute; });
    return QCoreApplication::translate("Attribute", entry->title);
}

bool fits(Attribute attribute, TrackKind track) {
    const bool ofScenes = attribute == Transition || attribute == Camera || attribute == Captions;
    return track == TrackKind::Overlay ? !ofScenes : attribute == Sound || attribute == Keyframes;
}

std::vector<Edit> attributeEdits(const Clip& from, const Clip& to, TrackKind track, const std::set<Attribute>& attributes) {
    std::vector<Edit> edits;
    Clip now = to;  // several attributes may be of one edit
    for (const Attribute attribute : attributes) {
        if (!fits(attribute, track))
            continue;
        const Clip changed = with(now, from, track, attribute);
        if (!(changed == now))
            edits.push_back(editOf(changed, attribute));
        now = changed;
    }
    return edits;
}

std::set<Attribute> allAttributes() {
    std::set<Attribute> all;
    for (const AttributeEntry& entry : kEntries)
        all.insert(entry.attribute);
    return all;
}

std::set<Attribute> attributesOf(const AttributeSource& source) {
    std::set<Attribute> there{Captions};
    if (source.scene)
        there.insert({Transition, Camera, Colour});
    for (const AttributeEntry& entry : kEntries)
        if (source.clip && fits(entry.attribute, TrackKind::Overlay) && (entry.attribute != Title || !source.clip->title.text.empty()))
            there.insert(entry.attribute);
    return there;
}

std::optional<AttributeSource> attributeSource(const Project& project, const Selection& selection) {
    AttributeSource source;
    source.look = project.look;
    for (auto item = selection.items.rbegin(); item != selection.items.rend(); ++item) {
        if (const auto id = idFromText<ClipTag>(*item))
            if (const Clip* clip = clipIn(project, *id)) {
                source.clip = *clip;
                source.name = titleOf(project, *clip);
                return source;
            }
        if (const auto id = idFromText<SceneTag>(*item))
            if (const Scene* scene = findScene(project, *id)) {
                source.scene = *scene;
                const Override* own = findOverride(project, "image/" + *item);
                source.grade = own ? own->grade : ColourGrade{};
                source.name = QString::fromStdString(scene->picturePrompt);
                return source;
            }
    }
    return std::nullopt;
}

Json attributesToJson(const AttributeSource& source) {
    Json edits = Json::array({editToJson(SetLook{source.look})});
    if (source.clip)
        edits.push_back(editToJson(AddClip{*source.clip}));
    if (source.scene) {
        const Scene& scene = *source.scene;
        edits.push_back(editToJson(SetSceneTransition{scene.id, scene.transition, scene.transitionLength}));
        edits.push_back(editToJson(SetSceneCamera{scene.id, scene.camera}));
        edits.push_back(editToJson(SetSceneColour{scene.id, source.grade}));
    }
    return {{"attributes", {{"name", source.name.toStdString()}, {"edits", edits}}}};
}

std::optional<AttributeSource> attributesFromJson(const Json& copied) {
    if (!copied.is_object() || !copied.contains("attributes") || !copied["attributes"].is_object())
        return std::nullopt;
    AttributeSource source;
    source.name = QString::fromStdString(stringOr(copied["attributes"], "name"));
    const Json edits = copied["attributes"].value("edits", Json::array());
    for (const Json& json : edits) {
        const Result<Edit> edit = editFromJson(json);
        if (!edit)
            continue;
        if (const auto* look = std::get_if<SetLook>(&*edit))
            source.look = look->look;
        else if (const auto* clip = std::get_if<AddClip>(&*edit))
            source.clip = clip->clip;
        else if (const auto* grade = std::get_if<SetSceneColour>(&*edit))
            source.grade = grade->grade;
        else if (!source.scene)
            source.scene.emplace();
        if (const auto* transition = std::get_if<SetSceneTransition>(&*edit)) {
            source.scene->transition = transition->transition;
            source.scene->transitionLength = transition->duration.value_or(Duration{});
        } else if (const auto* camera = std::get_if<SetSceneCamera>(&*edit)) {
            source.scene->camera = camera->camera;
        }
    }
    return source.clip || source.scene ? std::optional(std::move(source)) : std::nullopt;
}

namespace {

/// Clips have no sharpening, vignette or grain of their own.
ColourGrade gradeForClip(ColourGrade grade) {
    grade.sharpen = grade.vignette = grade.grain = 0;
    return grade;
}

void addForClip(const AttributeSource& source, const Clip& clip, const Track& track, const std::set<Attribute>& attributes,
                std::vector<Edit>& edits) {
    if (track.locked)
        return;
    if (source.clip) {
        const std::vector<Edit> more = attributeEdits(*source.clip, clip, track.kind, attributes);
        edits.insert(edits.end(), more.begin(), more.end());
    } else if (attributes.contains(Colour) && track.kind == TrackKind::Overlay && !(clip.grade == gradeForClip(source.grade))) {
        edits.push_back(SetClipColour{clip.id, gradeForClip(source.grade)});
    }
}

void addForScene(const AttributeSource& source, const Project& project, const Scene& scene, const std::set<Attribute>& attributes,
                 std::vector<Edit>& edits) {
    if (attributes.contains(Colour)) {
        const Override* own = findOverride(project, "image/" + toText(scene.id));
        const ColourGrade grade = source.clip ? source.clip->grade : source.grade;
        if (!((own ? own->grade : ColourGrade{}) == grade))
            edits.push_back(SetSceneColour{scene.id, grade});
    }
    if (!source.scene)
        return;
    const bool same = scene.transition == source.scene->transition && scene.transitionLength == source.scene->transitionLength;
    if (attributes.contains(Transition) && !same)
        edits.push_back(SetSceneTransition{scene.id, source.scene->transition, source.scene->transitionLength});
    if (attributes.contains(Camera) && scene.camera != source.scene->camera)
        edits.push_back(SetSceneCamera{scene.id, source.scene->camera});
}

}  // namespace

std::vector<Edit> attributeEdits(const AttributeSource& source, const Project& project, const Selection& selection,
                                 const std::set<Attribute>& attributes) {
    std::vector<Edit> edits;
    for (const std::string& item : selection.items) {
        if (const auto clipId = idFromText<ClipTag>(item)) {
            const Clip* clip = clipIn(project, *clipId);
            if (const Track* track = clip ? trackIn(project, clip->track) : nullptr)
                addForClip(source, *clip, *track, attributes, edits);
        } else if (const auto sceneId = idFromText<SceneTag>(item)) {
            if (const Scene* scene = findScene(project, *sceneId))
                addForScene(source, project, *scene, attributes, edits);
        }
    }
    Look look = project.look;
    look.captionStyle = source.look.captionStyle;
    look.captionWords = source.look.captionWords;
    look.captionCharacters = source.look.captionCharacters;
    if (attributes.contains(Captions) && !(look == project.look))
        edits.push_back(SetLook{look});
    return edits;
}

}  // namespace sw::ui
