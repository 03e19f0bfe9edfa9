#include "ui/preview/crop_geometry.h"

#include <QTransform>
#include <algorithm>
#include <cmath>

namespace sw::ui {
namespace {

constexpr double kLeast = 0.02;       // of the media
constexpr double kRounding = 0.0005;  // fractions are kept to a thousandth

QPointF centreOf(const Box& box) {
    return {box.x + box.width / 2, box.y + box.height / 2};
}

double rounded(double fraction) {
    return std::round(fraction * 1000) / 1000;
}

/// Which way a handle changes the size: −1 its left or upper side moves, 1 its right or lower one.
int across(HandlePart part) {
    switch (part) {
        case HandlePart::TopLeft:
        case HandlePart::Left:
        case HandlePart::BottomLeft: return -1;
        case HandlePart::TopRight:
        case HandlePart::Right:
        case HandlePart::BottomRight: return 1;
        default: return 0;
    }
}

int down(HandlePart part) {
    switch (part) {
        case HandlePart::TopLeft:
        case HandlePart::Top:
        case HandlePart::TopRight: return -1;
        case HandlePart::BottomLeft:
        case HandlePart::Bottom:
        case HandlePart::BottomRight: return 1;
        default: return 0;
    }
}

/// How far a length of which `side` grows may reach, from the side that stays.
double room(double start, double length, double wholeStart, double wholeLength, int side) {
    const double before = start - wholeStart;
    const double behind = wholeStart + wholeLength - start - length;
    return side < 0 ? length + before : side > 0 ? length + behind : length + 2 * std::min(before, behind);
}

}  // namespace

CropFrame cropFrameOf(const Clip& clip, QSizeF canvas, double aspect) {
    const bool sized = clip.box.width > 0 && clip.box.height > 0;
    const Box box = sized ? clip.box : Box{0, 0, canvas.width(), canvas.height()};
    const bool cropped = clip.crop.width > 0 && clip.crop.height > 0;
    const Box crop = cropped ? clip.crop : Box{0, 0, 1, 1};
    CropFrame frame;
    frame.pivot = centreOf(box);
    frame.rotation = clip.rotation;
    frame.mirrored = clip.mirrored;
    // What is shown is fitted into the box.
    const double shape = aspect > 0 ? aspect * crop.width / crop.height : box.width / box.height;
    const double width = std::min(box.width, box.height * shape);
    const double height = width / shape;
    frame.shown = {frame.pivot.x() - width / 2, frame.pivot.y() - height / 2, width, height};
    const double left = clip.mirrored ? 1 - crop.x - crop.width : crop.x;
    frame.whole.width = width / crop.width;
    frame.whole.height = height / crop.height;
    frame.whole.x = frame.shown.x - left * frame.whole.width;
    frame.whole.y = frame.shown.y - crop.y * frame.whole.height;
    return frame;
}

Box cropOf(const CropFrame& frame) {
    const double left = (frame.shown.x - frame.whole.x) / frame.whole.width;
    const double width = std::clamp(rounded(frame.shown.width / frame.whole.width), kLeast, 1.0);
    const double height = std::clamp(rounded(frame.shown.height / frame.whole.height), kLeast, 1.0);
    const double x = std::clamp(rounded(frame.mirrored ? 1 - left - frame.shown.width / frame.whole.width : left), 0.0, 1 - width);
    const double y = std::clamp(rounded((frame.shown.y - frame.whole.y) / frame.whole.height), 0.0, 1 - height);
    return width > 1 - kRounding && height > 1 - kRounding ? Box{} : Box{x, y, width, height};
}

Placement seen(const CropFrame& frame, const Box& box) {
    const QPointF centre = frame.pivot + QTransform().rotate(frame.rotation).map(centreOf(box) - frame.pivot);
    return {{centre.x() - box.width / 2, centre.y() - box.height / 2, box.width, box.height}, frame.rotation};
}

Box draggedCrop(const CropFrame& from, HandlePart part, QPointF by, bool keepShape) {
    const QPointF flat = QTransform().rotate(-from.rotation).map(by);
    const Box& whole = from.whole;
    Box shown = from.shown;
    if (part == HandlePart::Body) {
        shown.x = std::clamp(shown.x + flat.x(), whole.x, whole.x + whole.width - shown.width);
        shown.y = std::clamp(shown.y + flat.y(), whole.y, whole.y + whole.height - shown.height);
        return shown;
    }
    const int x = across(part);
    const int y = down(part);
    const double leastWidth = std::min(shown.width, kLeast * whole.width);
    const double leastHeight = std::min(shown.height, kLeast * whole.height);
    double width = std::clamp(shown.width + x * flat.x(), leastWidth, room(shown.x, shown.width, whole.x, whole.width, x));
    double height = std::clamp(shown.height + y * flat.y(), leastHeight, room(shown.y, shown.height, whole.y, whole.height, y));
    if (keepShape) {
        const double wanted = x == 0 ? height / shown.height : y == 0 ? width / shown.width : std::max(width / shown.width, height / shown.height);
        const double least = std::max(leastWidth / shown.width, leastHeight / shown.height);
        const double most = std::min(room(shown.x, shown.width, whole.x, whole.width, x) / shown.width,
                                     room(shown.y, shown.height, whole.y, whole.height, y) / shown.height);
        const double factor = std::clamp(wanted, least, std::max(least, most));
        width = shown.width * factor;
        height = shown.height * factor;
    } else if (x == 0) {
        width = shown.width;
    }
    if (!keepShape && y == 0)
        height = shown.height;
    // The side across from the one that moves stays; with the shape kept, so does the middle of the others.
    shown.x += x < 0 ? shown.width - width : x == 0 ? (shown.width - width) / 2 : 0;
    shown.y += y < 0 ? shown.height - height : y == 0 ? (shown.height - height) / 2 : 0;
    shown.width = width;
    shown.height = height;
    return shown;
}

}  // namespace sw::ui
