#include "ui/inspector/attributes.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace sw::ui {
namespace {

using enum Attribute;

constexpr std::array kEntries = {
    AttributeEntry{Box, QT_TRANSLATE_NOOP("Attribute", "Place and size")},
    AttributeEntry{Transform, QT_TRANSLATE_NOOP("Attribute", "Rotation, mirroring and crop")},
    AttributeEntry{Blending, QT_TRANSLATE_NOOP("Attribute", "Opacity and blending")},
    AttributeEntry{Animation, QT_TRANSLATE_NOOP("Attribute", "Animation")},
    AttributeEntry{Mask, QT_TRANSLATE_NOOP("Attribute", "Mask")},
    AttributeEntry{Key, QT_TRANSLATE_NOOP("Attribute", "Chroma key")},
    AttributeEntry{Colour, QT_TRANSLATE_NOOP("Attribute", "Colour")},
    AttributeEntry{Speed, QT_TRANSLATE_NOOP("Attribute", "Speed")},
    AttributeEntry{Sound, QT_TRANSLATE_NOOP("Attribute", "Sound")},
    AttributeEntry{Keyframes, QT_TRANSLATE_NOOP("Attribute", "Keyframes")},
    AttributeEntry{Title, QT_TRANSLATE_NOOP("Attribute", "Title style")},
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
            clip.crop = from.crop;
            break;
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
            clip.fadeIn = from.fadeIn;
            clip.fadeOut = from.fadeOut;
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
    }
    return clip;
}

Edit editOf(const Clip& c, Attribute attribute) {
    switch (attribute) {
        case Box: return SetClipBox{c.id, c.box};
        case Transform: return SetClipTransform{c.id, c.rotation, c.mirrored, c.crop};
        case Blending: return SetClipBlend{c.id, c.blend, c.opacity};
        case Animation: return SetClipAnimation{c.id, c.animation};
        case Mask: return SetClipMask{c.id, c.mask};
        case Key: return SetClipKey{c.id, c.key};
        case Colour: return SetClipColour{c.id, c.grade};
        case Speed: return SetClipSpeed{c.id, c.speed, c.reverse};
        case Sound: return SetClipSound{c.id, c.gainDb, c.fadeIn, c.fadeOut, c.fadeCurve, c.pan};
        case Keyframes: return SetClipKeyframes{c.id, c.keyframes};
        case Title: break;
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
    return track == TrackKind::Overlay || attribute == Sound || attribute == Keyframes;
}

std::vector<Edit> attributeEdits(const Clip& from, const Clip& to, TrackKind track, const std::set<Attribute>& attributes) {
    std::vector<Edit> edits;
    for (const Attribute attribute : attributes) {
        if (!fits(attribute, track))
            continue;
        const Clip changed = with(to, from, track, attribute);
        if (!(changed == to))
            edits.push_back(editOf(changed, attribute));
    }
    return edits;
}

}  // namespace sw::ui
