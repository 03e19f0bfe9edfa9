#pragma once

#include <QPainterPath>
#include <QPolygonF>
#include <string_view>

#include "services/image/easel.h"

namespace sw::illustration {

/// Which sides of a piece are torn rather than cut; side i runs from corner i to corner i + 1.
using TornSides = unsigned;
inline constexpr TornSides kAllTorn = ~0u;
inline constexpr TornSides kNoneTorn = 0;

/// A sheet of paper on the desk: textured, with its white core along torn sides and a soft shadow.
struct PaperPiece {
    QPolygonF corners;  ///< in canvas pixels, clockwise; may reach outside of the canvas
    QColor colour;
    TornSides torn = kAllTorn;
    double lift = 1;  ///< how high it lies above what is below: scales the shadow
    double roughness = 1;
};
/// `what` names its stream of random numbers. Cropped to the ground's area.
Sheet paperPiece(const Easel& easel, const PaperPiece& piece, std::string_view what);

/// Multiplies paper grain into what is not transparent. `shift` moves the grain so that two sheets do not match.
void addPaperTexture(QImage& image, double strength, QPoint shift);

/// A strip of adhesive tape with zigzag ends.
Sheet tape(const Easel& easel, QPointF centre, double length, double degrees, const QColor& colour);

/// Dots on a turned grid within a disc, large at the top and fading to nothing at the bottom; painted into `sheet`.
void paintHalftone(Sheet& sheet, QPointF centre, double radius, double step, const QColor& colour);
/// The same within a rectangle, growing from nothing at its top to its foot.
void paintHalftoneShade(Sheet& sheet, const QRectF& area, double step, const QColor& colour);

/// Straight rays from a point, every other one filled.
void paintSunburst(QPainter& painter, QPointF centre, double radius, int rays, const QColor& colour);

/// Felt-pen marks with the unsteadiness of a hand.
Sheet penEllipse(const Easel& easel, const QRectF& around, const QColor& ink, double width, std::string_view what);
Sheet penArrow(const Easel& easel, QPointF from, QPointF bend, QPointF to, const QColor& ink, double width);
Sheet penUnderline(const Easel& easel, QPointF from, QPointF to, const QColor& ink, double width,
                   std::string_view what);

}  // namespace sw::illustration
