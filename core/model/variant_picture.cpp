#include "core/model/variant_picture.h"

#include <algorithm>
#include <optional>

#include "core/model/captions.h"

namespace sw {
namespace {

constexpr double kBesideMotif = 0.03;  ///< what stays free around it for the camera's moves, as a part of the canvas

double right(const Box& box) {
    return box.x + box.width;
}
double bottom(const Box& box) {
    return box.y + box.height;
}
Box scaledTo(const Box& box, const Box& from, const Box& to) {
    const double across = to.width / from.width;
    const double down = to.height / from.height;
    return {to.x + across * (box.x - from.x), to.y + down * (box.y - from.y), across * box.width, down * box.height};
}

bool spans(const Box& box, const Cut& base) {
    return box.x <= 0 && right(box) >= base.width;
}
bool covers(const Box& box, const Cut& base) {
    return spans(box, base) && box.y <= 0 && bottom(box) >= base.height;
}
bool contains(const Box& outer, const Box& box) {
    return box.x >= outer.x && box.y >= outer.y && right(box) <= right(outer) && bottom(box) <= bottom(outer);
}
bool liesWithin(const Box& box, const Cut& base) {
    return contains({0, 0, static_cast<double>(base.width), static_cast<double>(base.height)}, box);
}

/// True for pictures that are cropped or left free to fill whatever box they get.
bool takesAnyShape(const CutPicture& picture) {
    return !picture.layers.empty() && std::none_of(picture.layers.begin(), picture.layers.end(),
                                                   [](const CutLayer& layer) { return layer.fit == LayerFit::Stretch; });
}

/// The middle of what is free above the captions: there pictures have what is to be seen.
double middleOfInterest(int width, int height) {
    return captionTop(width, height) / 2;
}

/// The smallest box of the base's shape that covers `place`, about its middle.
Box ofBaseShape(const Box& place, const Cut& base) {
    const double scale = std::max(place.width / base.width, place.height / base.height);
    const double width = scale * base.width;
    const double height = scale * base.height;
    return {place.x + (place.width - width) / 2, place.y + (place.height - height) / 2, width, height};
}

/// Around all that lies whole on the base's canvas.
std::optional<Box> motifOf(const Cut& base, const CutPicture& picture) {
    std::optional<Box> motif;
    for (const CutLayer& layer : picture.layers) {
        const Box& box = layer.box;
        if (!liesWithin(box, base))
            continue;
        if (!motif) {
            motif = box;
            continue;
        }
        const Box before = *motif;
        motif->x = std::min(before.x, box.x);
        motif->y = std::min(before.y, box.y);
        motif->width = std::max(right(before), right(box)) - motif->x;
        motif->height = std::max(bottom(before), bottom(box)) - motif->y;
    }
    return motif;
}

/// Where what is to be seen has room: within the safe area and above the captions.
Box stageOf(const Cut& cut) {
    const double left = std::max(cut.safe.left, kBesideMotif) * cut.width;
    const double top = std::max(cut.safe.top, kBesideMotif) * cut.height;
    return {left, top, (1 - std::max(cut.safe.right, kBesideMotif)) * cut.width - left,
            captionTop(cut.width, cut.height) - kBesideMotif * cut.height - top};
}

/// As large as has room on the stage, in its middle.
Box fittedInto(const Box& stage, const Box& motif, double mostScale) {
    const double scale = std::min({mostScale, stage.width / motif.width, stage.height / motif.height});
    const double width = scale * motif.width;
    const double height = scale * motif.height;
    return {stage.x + (stage.width - width) / 2, stage.y + (stage.height - height) / 2, width, height};
}

/// What spans the base's canvas reaches over both sides of the other one, and below it if it did so there.
Box groundBox(const Box& box, const Cut& base, const Cut& cut, const Box& laid) {
    const double across = static_cast<double>(cut.width) / base.width;
    Box ground = {across * box.x, laid.y, across * box.width, laid.height};
    if (bottom(box) >= base.height) {
        const double below = (bottom(box) - base.height) / base.height * cut.height;
        ground.height = std::max(ground.height, cut.height + below - ground.y);
    }
    return ground;
}

/// What hangs over a border is there as far from the canvas' middle as before, measured by the canvas.
Box decorationBox(const Box& box, const Cut& base, const Cut& cut, double scale) {
    const double x = (box.x + box.width / 2) / base.width * cut.width;
    const double y = (box.y + box.height / 2) / base.height * cut.height;
    return {x - scale * box.width / 2, y - scale * box.height / 2, scale * box.width, scale * box.height};
}

}  // namespace

Box pictureFrame(const Cut& base, const CutPicture& picture, int width, int height) {
    if (takesAnyShape(picture))
        return {0, 0, static_cast<double>(width), static_cast<double>(height)};
    const double scale = std::max(static_cast<double>(width) / base.width, static_cast<double>(height) / base.height);
    const double wide = scale * base.width;
    const double high = scale * base.height;
    const double y = middleOfInterest(width, height) - scale * middleOfInterest(base.width, base.height);
    return {(width - wide) / 2, std::min(0.0, std::max(height - high, y)), wide, high};
}

void layPicture(const Cut& base, const Cut& cut, const Place* place, CutPicture& picture) {
    const Box canvas = {0, 0, static_cast<double>(base.width), static_cast<double>(base.height)};
    const Box frame = pictureFrame(base, picture, cut.width, cut.height);
    const bool anyShape = takesAnyShape(picture);
    std::optional<Box> motif = anyShape ? std::nullopt : motifOf(base, picture);
    const Box stage = stageOf(cut);
    const bool sameShape = frame.width == cut.width && frame.height == cut.height;
    if (motif && (sameShape || contains(stage, scaledTo(*motif, canvas, frame))))
        motif.reset();  // it is seen whole where the background takes it
    const double frameScale = std::max(frame.width / base.width, frame.height / base.height);
    const Box laid = motif ? fittedInto(stage, *motif, frameScale) : Box{};
    const double motifScale = motif ? laid.width / motif->width : frameScale;
    const std::optional<Box> wanted = place ? std::optional(anyShape ? place->box : ofBaseShape(place->box, base)) : std::nullopt;
    for (CutLayer& layer : picture.layers) {
        Box box = layer.box;
        if (!motif || covers(box, base))
            box = scaledTo(box, canvas, frame);
        else if (spans(box, base))
            box = groundBox(box, base, cut, scaledTo(box, *motif, laid));
        else if (liesWithin(box, base))
            box = scaledTo(box, *motif, laid);
        else
            box = decorationBox(box, base, cut, motifScale);
        layer.box = wanted ? scaledTo(box, frame, *wanted) : box;
        layer.sway *= motifScale * (wanted ? wanted->width / frame.width : 1);
    }
}

}  // namespace sw
