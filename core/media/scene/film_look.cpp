#include "core/media/scene/film_look.h"

#include <bit>

#include "core/media/scene/scene_geometry.h"

namespace sw::look {
namespace {

// Taken apart by structured bindings, so that nobody can add a member and forget it here.

void add(Hasher& hasher, const MediaRef& media) {
    hasher.addField(media.digest).addField(media.extension);
}

void add(Hasher& hasher, const Box& box) {
    const auto& [x, y, width, height] = box;
    for (const double value : {x, y, width, height})
        look::add(hasher, value);
}

void add(Hasher& hasher, const LayerMask& mask) {
    const auto& [shape, box, feather, cornerRadius, inverted, media] = mask;
    look::add(hasher, shape);
    add(hasher, box);
    look::add(hasher, feather);
    look::add(hasher, cornerRadius);
    look::add(hasher, std::int64_t{inverted});
    add(hasher, media);
}

void add(Hasher& hasher, const ChromaKey& key) {
    const auto& [colour, tolerance, softness, spill] = key;
    hasher.addField(colour);
    for (const double value : {tolerance, softness, spill})
        look::add(hasher, value);
}

void add(Hasher& hasher, const CutLayer& layer) {
    // What the keyframes do is in the poses; how large they get decides how many samples there are.
    const auto& [media, box, depth, rotation, enter, enterAt, sway, fit, from, speed, reverse, grade, mask, key,
                 blend, opacity, keyframes, crop, mirrored] = layer;
    add(hasher, media);
    add(hasher, box);
    for (const double value : {depth, rotation, sway})
        look::add(hasher, value);
    look::add(hasher, enter);
    look::add(hasher, enterAt.flicks);
    look::add(hasher, fit);
    look::add(hasher, from.flicks);
    look::add(hasher, std::ssize(speed));
    for (const SpeedKey& point : speed) {
        const auto& [at, rate] = point;
        look::add(hasher, at);
        look::add(hasher, rate);
    }
    look::add(hasher, std::int64_t{reverse});
    look::add(hasher, grade);
    add(hasher, mask);
    add(hasher, key);
    look::add(hasher, blend);
    look::add(hasher, opacity);
    look::add(hasher, largestKeyedScale(keyframes));
    look::add(hasher, std::int64_t{mirrored});
    add(hasher, crop);
}

void add(Hasher& hasher, const CameraKey& key) {
    const auto& [at, x, y, zoom, roll] = key;
    for (const double value : {at, x, y, zoom, roll})
        look::add(hasher, value);
}

}  // namespace

void add(Hasher& hasher, std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    char bytes[8];
    for (int i = 0; i < 8; ++i)
        bytes[i] = static_cast<char>(bits >> 8 * i & 255);
    hasher.add({bytes, sizeof bytes});
}

void add(Hasher& hasher, double value) {
    add(hasher, std::bit_cast<std::int64_t>(value));
}

void add(Hasher& hasher, const ColourGrade& grade) {
    const auto& [exposure, temperature, tint, contrast, saturation, lut, lutStrength, blur, sharpen, vignette, grain] = grade;
    add(hasher, lut);
    for (const double value : {exposure, temperature, tint, contrast, saturation, lutStrength, blur, sharpen, vignette, grain})
        add(hasher, value);
}

void add(Hasher& hasher, const LayerPose& pose) {
    const auto& [scale, x, y, roll, opacity] = pose;
    for (const double value : {scale, x, y, roll, opacity})
        add(hasher, value);
}

void add(Hasher& hasher, const OverlayPose& pose) {
    const auto& [scaleX, scaleY, x, y, rotation, opacity, reveal, revealBy] = pose;
    for (const double value : {scaleX, scaleY, x, y, rotation, opacity, reveal})
        add(hasher, value);
    add(hasher, revealBy);
}

void add(Hasher& hasher, const CutSound& sound) {
    const auto& [origin, role, range, media, from, gainDb, fadeIn, fadeOut, fadeCurve, pan, muted, keyframes] = sound;
    add(hasher, role);
    add(hasher, fadeCurve);
    add(hasher, std::int64_t{muted});
    add(hasher, pan);
    add(hasher, media);
    for (const std::int64_t flicks : {range.start.flicks, range.end.flicks, from.flicks, fadeIn.flicks, fadeOut.flicks})
        add(hasher, flicks);
    add(hasher, gainDb);
    add(hasher, std::ssize(keyframes));
    for (const Keyframe& key : keyframes) {
        const auto& [at, property, value, easing] = key;
        const auto& [x1, y1, x2, y2, hold] = easing;
        add(hasher, at.flicks);
        add(hasher, property);
        add(hasher, std::int64_t{hold});
        for (const double part : {value, x1, y1, x2, y2})
            add(hasher, part);
    }
}

void add(Hasher& hasher, const CaptionState& state) {
    const auto& [caption, word, before, shown, scale, scaleBefore, sweep, lift, sway, opacity, slide, underline, cardOpacity,
                 cardDrop] = state;
    for (const int value : {word, before, shown})
        add(hasher, std::int64_t{value});
    for (const double value : {scale, scaleBefore, sweep, lift, sway, opacity, slide, underline, cardOpacity, cardDrop})
        add(hasher, value);
}

std::string ofPicture(const CutPicture& picture) {
    // Where the camera is on its path is in the poses.
    const auto& [origin, range, layers, camera, before, after, transition, grade] = picture;
    Hasher hasher;
    look::add(hasher, grade);
    look::add(hasher, range.duration().flicks);
    look::add(hasher, std::ssize(layers));
    for (const CutLayer& layer : layers)
        add(hasher, layer);
    for (const CameraKey& key : camera)
        add(hasher, key);
    return hasher.hex();
}

std::string ofOverlay(const CutOverlay& overlay) {
    // How it moves is in the poses.
    const auto& [origin, range, layer, animation, title] = overlay;
    const auto& [text, font, weight, size, fill, outlineColour, boxColour, align, outline] = title;
    Hasher hasher;
    for (const std::string& value : {text, font, fill, outlineColour, boxColour, align})
        hasher.addField(value);
    look::add(hasher, std::int64_t{weight});
    look::add(hasher, size);
    look::add(hasher, outline);
    look::add(hasher, range.duration().flicks);
    add(hasher, layer);
    return hasher.hex();
}

std::string ofCaption(const CutCaption& caption) {
    const auto& [origin, range, words] = caption;
    Hasher hasher;
    look::add(hasher, range.duration().flicks);
    for (const CaptionWord& word : words) {
        const auto& [text, spoken, emphasis, spaceBefore, reading] = word;
        hasher.addField(text).addField(reading);
        look::add(hasher, (spoken.start - range.start).flicks);
        look::add(hasher, spoken.duration().flicks);
        look::add(hasher, std::int64_t{emphasis});
        look::add(hasher, std::int64_t{spaceBefore});
    }
    return hasher.hex();
}

}  // namespace sw::look
