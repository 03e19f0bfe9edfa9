#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <string>
#include <vector>

#include "core/model/cut.h"

namespace sw::ui {

/// How the film's canvas lies in the widget: whole and centred, or enlarged about a point. Pure.
struct CanvasView {
    QRectF film;     ///< where the canvas is, widget pixels
    double scale = 1;  ///< widget pixels for a canvas pixel

    /// The canvas of `width` × `height` in `room` with a margin; `zoom` 1 shows all of it, `pan` moves it by widget pixels.
    static CanvasView fit(int width, int height, QSizeF room, double margin, double zoom, QPointF pan);
    [[nodiscard]] QPointF toCanvas(QPointF widget) const { return (widget - film.topLeft()) / scale; }
    [[nodiscard]] QPointF toWidget(QPointF canvas) const { return canvas * scale + film.topLeft(); }
    [[nodiscard]] QRectF toWidget(const Box& box) const;
};

enum class HandlePart { None, Body, TopLeft, Top, TopRight, Right, BottomRight, Bottom, BottomLeft, Left, Rotate };

/// An overlay that lies on the canvas: its box, turned about its centre.
struct Placement {
    Box box;  ///< canvas pixels
    double rotation = 0;
    friend bool operator==(const Placement&, const Placement&) = default;
};

/// The part of a placement's frame under a point of the widget.
HandlePart handleAt(const CanvasView& view, const Placement& placement, QPointF point);
/// The corners, in the order of HandlePart, and the handle for turning; widget pixels.
std::vector<QPointF> handlePoints(const CanvasView& view, const Placement& placement);

/// A line that something was drawn to, and the canvas coordinate of it.
struct Guide {
    bool vertical = true;
    double at = 0;
};

struct Dragged {
    Placement placement;
    std::vector<Guide> guides;  ///< what it caught
};

/// What a placement becomes when its `part` is dragged by `by` (canvas pixels). Corners keep the shape unless `free`; sides
/// change one side; Rotate goes by where the pointer is about the centre, in steps of 15° with `steps`. Moves catch the
/// canvas' borders, middle and thirds and the safe area within `reach` canvas pixels; 0 for not.
Dragged drag(const Placement& from, HandlePart part, QPointF start, QPointF by, bool free, bool steps, const Cut& cut, double reach);

}  // namespace sw::ui
