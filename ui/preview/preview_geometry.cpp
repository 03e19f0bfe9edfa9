#include "ui/preview/preview_geometry.h"

#include <QTransform>
#include <algorithm>
#include <cmath>
#include <optional>

namespace sw::ui {
namespace {

constexpr double kHandleReach = 9;    // widget pixels
constexpr double kRotateDistance = 26;
constexpr double kSmallest = 16;      // canvas pixels
constexpr double kRotateStep = 15;

QPointF centreOf(const Box& box) {
    return {box.x + box.width / 2, box.y + box.height / 2};
}

QTransform turning(const Placement& placement) {
    const QPointF centre = centreOf(placement.box);
    return QTransform().translate(centre.x(), centre.y()).rotate(placement.rotation).translate(-centre.x(), -centre.y());
}

double distance(QPointF a, QPointF b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

/// The line nearest to any of `edges` within `reach`, and how far to go.
std::optional<std::pair<double, double>> caught(const std::vector<double>& lines, const std::vector<double>& edges, double reach) {
    std::optional<std::pair<double, double>> best;
    for (const double line : lines)
        for (const double edge : edges)
            if (const double way = line - edge; std::abs(way) <= reach && (!best || std::abs(way) < std::abs(best->second)))
                best = {line, way};
    return best;
}

void snap(const Cut& cut, double reach, Dragged& dragged) {
    Box& box = dragged.placement.box;
    const double w = cut.width;
    const double h = cut.height;
    const auto across = caught({0, w / 3, w / 2, 2 * w / 3, w, w * cut.safe.left, w * (1 - cut.safe.right)},
                               {box.x, box.x + box.width / 2, box.x + box.width}, reach);
    const auto down = caught({0, h / 3, h / 2, 2 * h / 3, h, h * cut.safe.top, h * (1 - cut.safe.bottom)},
                             {box.y, box.y + box.height / 2, box.y + box.height}, reach);
    if (across) {
        box.x += across->second;
        dragged.guides.push_back({true, across->first});
    }
    if (down) {
        box.y += down->second;
        dragged.guides.push_back({false, down->first});
    }
}

struct Sides {
    int x = 0;  ///< −1: the left one moves, 1: the right one
    int y = 0;
};

Sides sidesOf(HandlePart part) {
    switch (part) {
        case HandlePart::TopLeft: return {-1, -1};
        case HandlePart::Top: return {0, -1};
        case HandlePart::TopRight: return {1, -1};
        case HandlePart::Right: return {1, 0};
        case HandlePart::BottomRight: return {1, 1};
        case HandlePart::Bottom: return {0, 1};
        case HandlePart::BottomLeft: return {-1, 1};
        case HandlePart::Left: return {-1, 0};
        default: return {};
    }
}

/// The side or corner across from the one that moves stays where it is on the canvas, also when the box is turned.
Placement resized(const Placement& from, Sides sides, QPointF by, bool free) {
    const QPointF along = QTransform().rotate(-from.rotation).map(by);
    double width = std::max(kSmallest, from.box.width + sides.x * along.x());
    double height = std::max(kSmallest, from.box.height + sides.y * along.y());
    if (sides.x != 0 && sides.y != 0 && !free) {
        const double factor = std::max(width / from.box.width, height / from.box.height);
        width = from.box.width * factor;
        height = from.box.height * factor;
    }
    const QPointF grown(sides.x * (width - from.box.width) / 2, sides.y * (height - from.box.height) / 2);
    const QPointF centre = centreOf(from.box) + QTransform().rotate(from.rotation).map(grown);
    return {{centre.x() - width / 2, centre.y() - height / 2, width, height}, from.rotation};
}

double angleAbout(QPointF centre, QPointF point) {
    return std::atan2(point.x() - centre.x(), centre.y() - point.y()) * 180 / M_PI;
}

}  // namespace

CanvasView CanvasView::fit(int width, int height, QSizeF room, double margin, double zoom, QPointF pan) {
    const double across = std::max(1.0, room.width() - 2 * margin) / width;
    const double down = std::max(1.0, room.height() - 2 * margin) / height;
    CanvasView view;
    view.scale = std::min(across, down) * zoom;
    const QSizeF size(width * view.scale, height * view.scale);
    view.film = {QPointF((room.width() - size.width()) / 2, (room.height() - size.height()) / 2) + pan, size};
    return view;
}

QRectF CanvasView::toWidget(const Box& box) const {
    return {toWidget(QPointF(box.x, box.y)), QSizeF(box.width * scale, box.height * scale)};
}

std::vector<QPointF> handlePoints(const CanvasView& view, const Placement& placement) {
    const Box& b = placement.box;
    const QTransform turn = turning(placement);
    std::vector<QPointF> points;
    for (const QPointF& p : {QPointF(b.x, b.y), QPointF(b.x + b.width / 2, b.y), QPointF(b.x + b.width, b.y), QPointF(b.x + b.width, b.y + b.height / 2),
                             QPointF(b.x + b.width, b.y + b.height), QPointF(b.x + b.width / 2, b.y + b.height), QPointF(b.x, b.y + b.height),
                             QPointF(b.x, b.y + b.height / 2), QPointF(b.x + b.width / 2, b.y - kRotateDistance / view.scale)})
        points.push_back(view.toWidget(turn.map(p)));
    return points;
}

HandlePart handleAt(const CanvasView& view, const Placement& placement, QPointF point) {
    constexpr HandlePart kParts[] = {HandlePart::TopLeft,     HandlePart::Top,    HandlePart::TopRight,   HandlePart::Right, HandlePart::BottomRight,
                                     HandlePart::Bottom, HandlePart::BottomLeft, HandlePart::Left,  HandlePart::Rotate};
    const std::vector<QPointF> points = handlePoints(view, placement);
    for (std::size_t i = 0; i < points.size(); ++i)
        if (distance(points[i], point) <= kHandleReach)
            return kParts[i];
    const QPointF flat = turning(placement).inverted().map(view.toCanvas(point));
    const Box& b = placement.box;
    return QRectF(b.x, b.y, b.width, b.height).contains(flat) ? HandlePart::Body : HandlePart::None;
}

Dragged drag(const Placement& from, HandlePart part, QPointF start, QPointF by, bool free, bool steps, const Cut& cut, double reach) {
    Dragged dragged{from, {}};
    if (part == HandlePart::Body) {
        dragged.placement.box.x += by.x();
        dragged.placement.box.y += by.y();
        if (reach > 0 && from.rotation == 0)
            snap(cut, reach, dragged);
    } else if (part == HandlePart::Rotate) {
        const QPointF centre = centreOf(from.box);
        double angle = from.rotation + angleAbout(centre, start + by) - angleAbout(centre, start);
        if (steps)
            angle = std::round(angle / kRotateStep) * kRotateStep;
        dragged.placement.rotation = std::remainder(angle, 360.0);
    } else if (part != HandlePart::None) {
        dragged.placement = resized(from, sidesOf(part), by, free);
    }
    return dragged;
}

}  // namespace sw::ui
