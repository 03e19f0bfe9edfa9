#include "core/model/variants.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/text.h"
#include "core/model/aspect.h"
#include "core/model/variant_picture.h"

namespace sw {
namespace {

constexpr double kMostOfCanvas = 0.9;  // what was smaller than its canvas leaves as much of the other one free

/// One direction of a canvas: its length, and the margins of its safe area.
struct Axis {
    double length;
    double before;
    double after;
};

struct Axes {
    Axis across;
    Axis down;
};

Axes axesOf(int width, int height, const SafeArea& safe) {
    const double w = width;
    const double h = height;
    return {{w, safe.left * w, safe.right * w}, {h, safe.top * h, safe.bottom * h}};
}

/// What something of `size` can touch, by where it then begins: the canvas' border, the safe area's, the canvas' middle, the safe
/// area's other border, the canvas' other one.
std::array<double, 5> stops(const Axis& axis, double size) {
    return {0, axis.before, (axis.length - size) / 2, axis.length - axis.after - size, axis.length - size};
}

/// Takes what begins at `at` from one canvas to the other: what touches a stop touches it there too, and what lies between two
/// stops divides the way as before. As much of what reaches beyond a border does so there.
double carried(double at, double size, const Axis& from, double newSize, const Axis& to) {
    if (size >= from.length)
        return (at + size / 2) / from.length * to.length - newSize / 2;
    const auto a = stops(from, size);
    const auto b = stops(to, newSize);
    const double scale = size > 0 ? newSize / size : 1;
    if (at < a.front())
        return scale * at;
    if (at > a.back())
        return b.back() + scale * (at - a.back());
    // What is larger than the safe area has no place on its borders.
    const auto between = [](const auto& stop, std::size_t i) { return stop[i - 1] < stop[i] && stop[i] < stop[i + 1]; };
    std::vector<std::pair<double, double>> way;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (i % 2 == 0 || (between(a, i) && between(b, i)))
            way.emplace_back(a[i], b[i]);
    std::size_t next = 1;
    while (next + 1 < way.size() && at > way[next].first)
        ++next;
    const auto& [low, newLow] = way[next - 1];
    const auto& [high, newHigh] = way[next];
    return std::lerp(newLow, newHigh, (at - low) / (high - low));
}

double shorterSide(double width, double height) {
    return std::min(width, height);
}

bool covers(const Box& box, double width, double height) {
    return box.x <= 0 && box.y <= 0 && box.x + box.width >= width && box.y + box.height >= height;
}

/// A box about the same part of the canvas, so much larger that it covers the other canvas as it covered its own.
Box coveringBox(const Box& box, const Cut& base, int width, int height) {
    const double scale = std::max(static_cast<double>(width) / base.width, static_cast<double>(height) / base.height);
    return {width / 2.0 + scale * (box.x - base.width / 2.0), height / 2.0 + scale * (box.y - base.height / 2.0),
            scale * box.width, scale * box.height};
}

const Place* placeOf(const Variant& variant, const std::string& what) {
    const auto it = variant.places.find(what);
    return it == variant.places.end() ? nullptr : &it->second;
}

void layOverlay(const Cut& base, const Variant& variant, CutOverlay& overlay) {
    CutLayer& layer = overlay.layer;
    const double before = layer.box.width;
    if (const Place* place = placeOf(variant, overlay.origin)) {
        layer.box = place->box;
        layer.rotation = place->rotation;
    } else {
        layer.box = overlayBox(base, layer.box, variant);
    }
    const double scale = before > 0 ? layer.box.width / before : 1;
    for (Keyframe& key : layer.keyframes)
        if (key.property == KeyedProperty::X || key.property == KeyedProperty::Y)
            key.value *= scale;
}

}  // namespace

Box overlayBox(const Cut& base, const Box& box, const Variant& variant) {
    const double width = variant.width;
    const double height = variant.height;
    if (box == Box{0, 0, static_cast<double>(base.width), static_cast<double>(base.height)})
        return {0, 0, width, height};
    if (covers(box, base.width, base.height))
        return coveringBox(box, base, variant.width, variant.height);
    const auto fits = [](double size, double from, double to) {
        return size > 0 ? std::max(kMostOfCanvas, size / from) * to / size : 1e9;
    };
    const double scale = std::min({shorterSide(width, height) / shorterSide(base.width, base.height),
                                   fits(box.width, base.width, width), fits(box.height, base.height, height)});
    const Axes from = axesOf(base.width, base.height, base.safe);
    const Axes to = axesOf(variant.width, variant.height, variant.safe);
    const double wide = scale * box.width;
    const double high = scale * box.height;
    return {carried(box.x, box.width, from.across, wide, to.across), carried(box.y, box.height, from.down, high, to.down), wide, high};
}

Cut adapted(const Cut& base, const Variant& variant) {
    Cut cut = base;
    cut.width = variant.width;
    cut.height = variant.height;
    cut.safe = variant.safe;
    if (const Place* place = placeOf(variant, "captions"))
        cut.captionBox = place->box;
    for (CutPicture& picture : cut.pictures)
        layPicture(base, cut, placeOf(variant, "image/" + picture.origin), picture);
    for (CutOverlay& overlay : cut.overlays)
        layOverlay(base, variant, overlay);
    return cut;
}

Variant newVariant(const PlatformRules& platform, int width, int height) {
    Variant variant;
    variant.width = width;
    variant.height = height;
    variant.safe = safeAreaOn(platform, width, height);
    return variant;
}

Result<Variant> variantNamed(const Project& project, const PlatformRules& platform, const std::string& name) {
    if (const auto it = project.variants.find(name); it != project.variants.end())
        return it->second;
    std::vector<std::string> names;
    for (const auto& [known, variant] : project.variants)
        names.push_back(known);
    for (const Aspect& usual : usualAspects()) {
        if (name == usual.name)
            return newVariant(platform, usual.sides.width, usual.sides.height);
        if (!project.variants.contains(usual.name))
            names.emplace_back(usual.name);
    }
    return fail(ErrorCode::NotFound, "The short has no variant \"" + name + "\". There are: " + joined(names, ", ") + ".");
}

Result<Cut> cutNamed(const Project& project, const Cut& base, const PlatformRules& platform, const std::string& name) {
    if (name.empty() || (!project.variants.contains(name) && name == aspectName(base.width, base.height)))
        return base;
    SW_TRY(const Variant variant, variantNamed(project, platform, name));
    return adapted(base, variant);
}

Clip laidOut(const Project& project, const Clip& clip, const std::string& variant) {
    const auto it = project.variants.find(variant);
    if (it == project.variants.end())
        return clip;
    Clip laid = clip;
    if (const Place* place = placeOf(it->second, toText(clip.id))) {
        laid.box = place->box;
        laid.rotation = place->rotation;
        return laid;
    }
    Cut base;
    base.width = project.canvas.width;
    base.height = project.canvas.height;
    base.safe = project.canvas.safe;
    const bool sized = clip.box.width > 0 && clip.box.height > 0;
    laid.box = overlayBox(base, sized ? clip.box : Box{0, 0, static_cast<double>(base.width), static_cast<double>(base.height)}, it->second);
    return laid;
}

Edit boxEdit(const std::string& variant, const Clip& clip) {
    if (variant.empty())
        return SetClipBox{clip.id, clip.box};
    return SetVariantPlace{variant, toText(clip.id), Place{clip.box, clip.rotation, {}}};
}

Edit rotationEdit(const std::string& variant, const Clip& clip) {
    if (variant.empty())
        return SetClipTransform{clip.id, clip.rotation, clip.mirrored, clip.crop};
    return boxEdit(variant, clip);
}

std::vector<Edit> placingEdits(const std::string& variant, const Clip& clip, const Box& box, double rotation) {
    Clip laid = clip;
    laid.box = box;
    laid.rotation = rotation;
    if (!variant.empty())
        return {boxEdit(variant, laid)};
    std::vector<Edit> edits;
    if (box != clip.box)
        edits.push_back(boxEdit(variant, laid));
    if (rotation != clip.rotation)
        edits.push_back(rotationEdit(variant, laid));
    return edits;
}

std::vector<Edit> backToBaseEdits(const Project& project, const std::string& variant) {
    std::vector<Edit> edits;
    if (const auto it = project.variants.find(variant); it != project.variants.end())
        for (const auto& [what, place] : it->second.places)
            edits.emplace_back(SetVariantPlace{variant, what, std::nullopt});
    return edits;
}

}  // namespace sw
